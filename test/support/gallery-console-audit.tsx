import { auditKinds, type AuditEvent, type AuditKind } from '#domain/audit-event.ts';
import { auditGroups, groupsOfCompany } from '#domain/audit-group.ts';
import type { CompanyId, EventId, MembershipId, UserId } from '#domain/identifiers.ts';
import { after, minute } from '#domain/instant.ts';
import type { Party, ToldEvent } from '#flows/audit-trail/told.ts';
import { AuditPage, type AuditProps } from '#web/pages/audit.tsx';
import type { PageContext } from '#web/pages/page-context.ts';
import { email, now } from './gallery-samples.ts';
import type { Gallery } from './gallery.tsx';

const maximiliane: Party = {
  as: 'person',
  id: 'mbr_0' as MembershipId,
  name: 'Maximiliane Oberhofer-Schwarzenbach',
  email,
};

const unnamed: Party = { as: 'person', id: 'usr_0' as UserId, name: null, email: 'ana@northwind.example' };

const path = '/admin/cmp_0/audit';

const link = (): string => path;

const told = (kind: AuditKind, more: Partial<ToldEvent> = {}): ToldEvent => ({
  id: 'evt_0' as EventId,
  at: after(now, -5 * minute),
  stream: 'cmp_0' as CompanyId,
  kind,
  who: maximiliane,
  whom: unnamed,
  from: '2001:db8:85a3::8a2e:370:7334',
  detail: {},
  sequence: 1_204,
  isForeign: false,
  hash: 'ab'.repeat(32),
  ...more,
});

const checked = (detail: AuditEvent['detail']): AuditProps['check'] => ({
  running: null,
  last: told('audit.verified', { whom: null, detail }),
});

const whole = { outcome: 'whole', events: 48_211, head: 48_211, anchors: 31, findings: 0, faults: '' };

const damaged = {
  ...whole,
  outcome: 'damaged',
  findings: 3,
  faults: 'changed, truncated, anchors-damaged',
  firstAt: 12,
};

const someEvents: readonly ToldEvent[] = [
  told('policy.changed', {
    whom: null,
    detail: {
      revision: 4,
      requireMfaBefore: false,
      requireMfaAfter: true,
      deadlineBefore: null,
      deadlineAfter: '2027-02-15 America/Chicago',
      smsAllowedBefore: true,
      smsAllowedAfter: false,
    },
  }),
  told('membership.changed', {
    detail: {
      changed: 'status, companyAdmin',
      statusBefore: 'active',
      statusAfter: 'inactive',
      companyAdminBefore: true,
      companyAdminAfter: false,
    },
  }),
  told('enrollment-pass.issued', { detail: { how: 'video-with-id', expiresAt: after(now, minute) } }),
  told('company.entitled', { who: { as: 'operator' }, whom: null, from: null }),
  told('methods.reset', {
    who: { as: 'machine', operatingUser: null },
    from: null,
    whom: { as: 'erased', id: 'mbr_1' as MembershipId },
  }),
  told('mailing.finished', {
    who: { as: 'service' },
    whom: null,
    from: null,
    detail: { mailingKind: 'announcement', queued: 1_402 },
    sequence: null,
  }),
  told('methods.reset', { sequence: null, hash: null, isForeign: true }),
];

const drawn = (page: PageContext, more: Partial<AuditProps> = {}) => (
  <AuditPage
    page={{ ...page, path }}
    place={{
      heading: 'Northwind Builders',
      links: [{ href: path, label: page.m.t('trail.title'), current: true }],
    }}
    companyName="Northwind Builders"
    zone="America/Chicago"
    events={someEvents}
    isPartial={false}
    links={{ csv: path, jsonl: path, first: path, next: path, by: link, about: link }}
    check={checked(whole)}
    verify={`${path}/verify`}
    evidence={`${path}/evidence`}
    action={path}
    groups={groupsOfCompany}
    typed={{ group: '', who: '', whom: '', from: '', to: '' }}
    chain={null}
    ambiguity={null}
    error={null}
    {...more}
  />
);

/** A trail in every state that looks different. */
export function consoleAudit(page: PageContext): Gallery {
  const { m } = page;
  const typed = { group: 'resets', who: email, whom: '', from: '2027-02-15', to: '2027-01-01' } as const;
  const none = { events: [], links: null };
  const empty = { csv: path, jsonl: path, first: null, next: null, by: link, about: link };
  const operator = { companyName: null, chain: '', evidence: null, groups: auditGroups, zone: 'UTC' };
  return {
    audit: drawn(page),
    'audit-empty': drawn(page, { events: [], links: empty, check: { running: null, last: null } }),
    'audit-fits-none': drawn(page, { events: [], links: empty, typed }),
    'audit-partial': drawn(page, { events: [], isPartial: true, links: { ...empty, next: path }, typed }),
    'audit-crossed': drawn(page, { ...none, typed, error: { field: 'to', text: m.t('trail.dates-crossed') } }),
    'audit-which': drawn(page, {
      ...none,
      ambiguity: {
        text: m.t('trail.many-people', { typed: email }),
        choices: [{ label: `Maximiliane Oberhofer-Schwarzenbach (${email})`, href: path }],
        isMore: true,
      },
    }),
    'audit-nobody': drawn(page, {
      ...none,
      ambiguity: { text: m.t('trail.no-person', { typed: 'zzz' }), choices: [], isMore: false },
    }),
    'audit-verifying': drawn(page, {
      check: { running: { stream: 'installation', since: now, events: 12_500 }, last: null },
    }),
    'audit-damaged': drawn(page, { check: checked(damaged) }),
    'audit-busy': drawn(page, { error: { field: null, text: m.t('trail.verify-busy') } }),
    'operator-audit': drawn(page, {
      ...operator,
      events: auditKinds.map((kind) =>
        told(kind, { detail: { kind: 'app', name: 'approver', interaction: 'int_0' }, stream: 'installation' }),
      ),
    }),
    'operator-audit-machine': drawn(page, {
      ...operator,
      check: checked(damaged),
      events: [
        told('user.disabled', { who: { as: 'machine', operatingUser: 'root' }, detail: { door: 'command-line' } }),
      ],
    }),
  };
}
