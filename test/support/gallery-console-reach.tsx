import type { Struggle } from '#domain/blast-radius.ts';
import type { CalendarDate } from '#domain/deadline.ts';
import { struggles } from '#domain/blast-radius.ts';
import { hour, instant } from '#domain/instant.ts';
import type { Decider } from '#domain/policy.ts';
import type { DecidedStep, TraceLine } from '#domain/policy-view.ts';
import type { AssumedPolicy } from '#domain/policy-draft.ts';
import type { CompanyId, MembershipId } from '#domain/identifiers.ts';
import type { Email } from '#domain/email.ts';
import type { AffectedPerson } from '#flows/policy/affected-people.ts';
import type { PageContext } from '#web/pages/page-context.ts';
import { EvaluatePage, type EvaluateProps } from '#web/pages/policy-person.tsx';
import { PreviewPage, type PreviewProps } from '#web/pages/policy-preview.tsx';
import type { Gallery } from './gallery.tsx';
import { email, now } from './gallery-samples.ts';
import { base, noneStruggle, place, radius, settings } from './gallery-console-policy.tsx';

const on = '2027-02-15' as CalendarDate;

const assumed: AssumedPolicy = { settings, on, mode: 'enforced', isDraft: false };

const person = (name: string | null, standing: AffectedPerson['affected']['standing'], found: readonly Struggle[]) => ({
  person: {
    membership: 'mbr_0190000000007000800000000000000a' as MembershipId,
    email: email as Email,
    hasAccepted: name !== null,
    name,
    status: name === null ? ('invited' as const) : ('active' as const),
    companyAdmin: false,
    directoryAdmin: false,
    employer: null,
    site: null,
    group: null,
    language: null,
    createdAt: now,
    roles: [],
    invitation: null,
    own: null,
  },
  affected: { standing, struggles: found },
});

const people: readonly AffectedPerson[] = [
  person('#1', 'must-enroll', struggles),
  person('#2', 'enrolled', []),
  person(null, 'unbound', ['invitation-open']),
];

const links: PreviewProps['links'] = {
  reach: (reach) => `${base}/preview?reach=${reach}#people`,
  person: () => `${base}/person?member=mbr_0`,
  csv: `${base}/preview.csv`,
  first: null,
  next: `${base}/preview?after=0`,
};

const preview = (page: PageContext, more: Partial<PreviewProps> = {}) => (
  <PreviewPage
    page={page}
    place={place}
    base={base}
    companyName="Northwind Builders"
    assumed={assumed}
    radius={radius}
    reach="must-enroll"
    search=""
    on={on}
    sms={null}
    smsOffered
    kept={{ require: 'on', date: on }}
    isBadDate={false}
    people={people}
    isPartial={false}
    links={links}
    {...more}
  />
);

const own: Decider = {
  rule: 'company',
  companyId: 'cmp_0' as CompanyId,
  companyName: 'Northwind Builders',
  deadline: settings.deadline,
};

const role: Decider = {
  rule: 'role',
  role: '#3',
  application: '#4',
  applicationName: '#4',
  companyId: 'cmp_0' as CompanyId,
  companyName: 'Northwind Builders',
};

const rule = (by: Decider, deadlineAt: number | null = null): TraceLine => ({
  line: 'rule',
  by,
  deadline: by.rule === 'company' ? by.deadline : null,
  deadlineAt: deadlineAt === null ? null : instant(deadlineAt),
  every: null,
});

const step = (more: Partial<DecidedStep>): DecidedStep => ({
  line: 'step',
  step: 'finish',
  rule: 'done',
  silent: [],
  stage: null,
  because: null,
  ways: [],
  ...more,
});

const then = (more: Partial<DecidedStep>): TraceLine => ({ ...step(more), line: 'then' });

const mode = (is: 'off' | 'announced' | 'enforced'): TraceLine => ({ line: 'mode', mode: is, by: own });

const whole: readonly TraceLine[] = [
  mode('enforced'),
  rule(own, now),
  rule(own, Date.UTC(2030, 0, 1)),
  rule(own),
  rule(role),
  rule({ rule: 'another' }),
  rule({ rule: 'operator' }),
  rule({ rule: 'personal' }),
  rule({ rule: 'reset' }),
  { line: 'frequency', every: 12 * hour, by: own },
  { line: 'forbidden', kind: 'phone', by: [own, role, { rule: 'another' }], now: true },
  { line: 'countries', countries: ['US', 'CA'], by: [role] },
  { line: 'mailbox', first: true },
  step({ step: 'verify', ways: ['app', 'phone', 'recovery-code'] }),
];

const evaluate = (page: PageContext, trace: EvaluateProps['trace'], more: Partial<EvaluateProps> = {}) => (
  <EvaluatePage
    page={page}
    place={place}
    base={base}
    companyName="Northwind Builders"
    person={{ membership: 'mbr_0' as MembershipId, name: '#1', email: email as Email, status: 'active' }}
    on={on}
    zone="Europe/Paris"
    typedOn={on}
    isBadDate={false}
    isDraft={false}
    kept={{ sms: 'off', on }}
    backHref={`${base}/preview`}
    trace={trace}
    {...more}
  />
);

const answers: Readonly<Record<string, readonly TraceLine[]>> = {
  password: [step({ step: 'verify', ways: ['password'] })],
  enroll: [mode('enforced'), step({ step: 'enroll', stage: 'announce' })],
  'then-enroll': [
    step({ step: 'verify', ways: ['phone'] }),
    then({ step: 'enroll', stage: 'announce', ways: ['app'] }),
  ],
  'then-save-code': [step({ step: 'verify', ways: ['app'] }), then({ step: 'save-recovery-code' })],
  early: [mode('announced'), step({ step: 'enroll', stage: 'announce' })],
  mailbox: [step({ step: 'prove-mailbox' })],
  'save-code': [step({ step: 'save-recovery-code' })],
  repair: [step({ step: 'repair' })],
  'new-password': [step({ step: 'replace-password' })],
  disabled: [step({ step: 'refuse', because: 'disabled' })],
  stuck: [step({ step: 'refuse', because: 'no-way-to-verify' })],
  refused: [step({ step: 'refuse', because: 'ended' })],
  free: [mode('off'), { line: 'mailbox', first: false }, step({})],
};

/** Whom a policy reaches, and what one person would be asked. */
export function consoleReach(page: PageContext): Gallery {
  const looking = { ...page, path: `${base}/preview` };
  const alone = { ...radius, members: 3, bound: 3, byStruggle: noneStruggle.byStruggle, enrolledAdministrators: 2 };
  const invited = {
    membership: 'mbr_0' as MembershipId,
    name: null,
    email: email as Email,
    status: 'invited',
  } as const;
  return {
    reach: preview(looking),
    'reach-draft': preview(looking, {
      assumed: { ...assumed, mode: 'early', isDraft: true, on: '2027-02-01' as CalendarDate },
      radius: alone,
      reach: 'struggling',
      sms: false,
    }),
    'reach-off': preview(looking, { assumed: { ...assumed, mode: 'off' }, people: [], smsOffered: false }),
    'reach-numbers': preview(looking, { people: null }),
    'reach-nobody': preview(looking, { people: [], search: '#9', reach: 'no-password', radius: noneStruggle }),
    'reach-partial': preview(looking, { people: [], isPartial: true, links: { ...links, first: `${base}/preview` } }),
    'reach-bad-date': preview(looking, { on: '0', isBadDate: true, people: [] }),
    'evaluate-verify': evaluate(looking, whole),
    ...Object.fromEntries(
      Object.entries(answers).map(([name, trace]) => [`evaluate-${name}`, evaluate(looking, trace)]),
    ),
    'evaluate-invited': evaluate(looking, null, { person: invited, isDraft: true }),
    'evaluate-inactive': evaluate(looking, null, { person: { ...invited, status: 'inactive' }, isBadDate: true }),
  };
}
