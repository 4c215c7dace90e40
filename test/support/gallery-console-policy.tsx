import { struggles, type BlastRadius, type Struggle } from '#domain/blast-radius.ts';
import type { CalendarDate, Deadline } from '#domain/deadline.ts';
import { deadlineInstant } from '#domain/deadline.ts';
import { after, day, instant, minute } from '#domain/instant.ts';
import { undecided, type PolicySettings } from '#domain/policy-change.ts';
import { policyEffects, type Onset, type PolicyEffect } from '#domain/policy-draft.ts';
import type { PolicyLook } from '#flows/policy/save-policy.ts';
import { zoneLabel, type ZoneGroup } from '#text/zones.ts';
import type { ConsolePlace } from '#web/pages/layout.tsx';
import type { PageContext } from '#web/pages/page-context.ts';
import { nothingHeld } from '#domain/reset-rule.ts';
import type { PolicyFormProps } from '#web/pages/policy-form.tsx';
import { PolicyPage, type PolicyBody, type PolicyPageProps } from '#web/pages/policy.tsx';
import type { Gallery } from './gallery.tsx';
import { now } from './gallery-samples.ts';

const deadline: Deadline = { date: '2027-02-15' as CalendarDate, zone: 'Europe/Paris' };
const past: Deadline = { ...deadline, date: '2027-01-04' as CalendarDate };

export const settings: PolicySettings & { readonly deadline: Deadline } = {
  ...undecided,
  requireMfa: true,
  deadline,
  frequency: 'weekly',
  smsAllowed: true,
  helpContact: 'ext. 214',
  appGuidance: 'KeePassXC is on every site office computer: 12-3.\n45-67',
};

const counts = (of: (one: Struggle, index: number) => number): Record<Struggle, number> =>
  Object.fromEntries(struggles.map((one, index) => [one, of(one, index)])) as Record<Struggle, number>;

export const radius: BlastRadius = {
  members: 1_234,
  bound: 1_200,
  enrolled: 986,
  mustEnroll: 214,
  struggling: 15,
  byStruggle: counts((_, index) => index + 1),
  administrators: 3,
  enrolledAdministrators: 1,
};

export const noneStruggle: BlastRadius = {
  ...radius,
  members: 2,
  bound: 2,
  enrolled: 2,
  mustEnroll: 0,
  struggling: 0,
  byStruggle: counts(() => 0),
  enrolledAdministrators: 0,
};

const later: Onset = { begins: 'later', at: deadlineInstant(deadline), deadline };

type Look = NonNullable<PolicyFormProps['look']>;

const look = (of: Look['of'], effects: readonly PolicyEffect[], more: Partial<PolicyLook> = {}): Look => ({
  of,
  settings,
  isProposed: false,
  changed: effects.map((one) =>
    one === 'moved'
      ? { setting: 'deadline', before: '2026-12-13 Europe/Paris', after: '2027-02-15 Europe/Paris' }
      : { setting: 'frequency', before: 'weekly', after: 'monthly' },
  ),
  onset: later,
  effects,
  radius,
  needsTick: false,
  mustBeSeen: true,
  seen: '0123',
  ...more,
});

export const base = '/admin/cmp_0/security/mfa';

export const place: ConsolePlace = { heading: 'Northwind Builders', links: [] };

const zonesOf = ({ m }: PageContext): readonly ZoneGroup[] => [
  { label: m.t('zone.near'), zones: [zoneOf(m, 'America/New_York'), zoneOf(m, 'Europe/Paris')] },
  { label: m.t('zone.america'), zones: [zoneOf(m, 'America/Argentina/Buenos_Aires')] },
];

const zoneOf = (m: PageContext['m'], zone: string) => ({ zone, label: zoneLabel(m, zone) });

type FormBody = Extract<PolicyBody, { readonly as: 'form' }>;

function drawn(
  page: PageContext,
  form: Partial<FormBody['form']> = {},
  body: Partial<FormBody> = {},
  more: Partial<PolicyPageProps> = {},
) {
  const typed = {
    require: true,
    date: deadline.date,
    zone: deadline.zone,
    frequency: 'weekly',
    sms: true,
    mailbox: true,
    contact: 'ext. 214',
    guidance: '',
    approval: true,
    delay: '24',
  };
  const whole: FormBody = {
    as: 'form',
    form: {
      typed,
      flaws: [],
      revision: 3,
      deadline,
      isProposed: false,
      zones: zonesOf(page),
      smsOffered: true,
      look: null,
      isLarge: false,
      maySave: true,
      whoHref: (reach) => `${base}/preview?reach=${reach}`,
      ...form,
    },
    unsaved: null,
    stale: null,
    enroll: null,
    ...body,
  };
  return <PolicyPage {...standing(page)} body={whole} {...more} />;
}

const standing = (page: PageContext): Omit<PolicyPageProps, 'body'> => ({
  page,
  place,
  base,
  companyName: 'Northwind Builders',
  standing: settings,
  lastEdit: { by: { who: 'person', name: '#1' }, at: instant(now - 2 * day), changed: [], easedFrom: null },
  held: nothingHeld,
  saved: false,
  toldAt: null,
});

/** The MFA policy of a company in every state that looks different. */
export function consolePolicy(page: PageContext): Gallery {
  const own = { ...page, path: base };
  const atOnce: Onset = { begins: 'at-once', at: deadlineInstant(deadline), deadline };
  const already: Onset = { begins: 'already', at: deadlineInstant(past), deadline: past };
  const isOn = { standing: { ...settings, deadline: past } };
  const service = { by: { who: 'service' }, at: now, changed: [], easedFrom: null } as const;
  const typed = {
    require: true,
    date: 'x',
    zone: '',
    frequency: '',
    sms: false,
    mailbox: false,
    contact: '',
    guidance: '',
    approval: false,
    delay: '',
  };
  const off: Partial<PolicyPageProps> = { standing: null, lastEdit: null };
  return {
    'policy-off': drawn(own, { look: look('glance', ['asks-enrolled']), isProposed: true }, { enroll: 'first' }, off),
    'policy-early': drawn(own, { look: look('glance', []) }),
    'policy-on': drawn(
      own,
      { look: look('glance', [], { onset: already, radius: noneStruggle }), deadline: past },
      {},
      isOn,
    ),
    'policy-large': drawn(own, { isLarge: true }, {}, { lastEdit: { ...service, by: { who: 'you' } } }),
    'policy-look': drawn(own, { look: look('asked', policyEffects, { needsTick: true }) }),
    'policy-look-same': drawn(own, { look: look('asked', []) }, {}, { lastEdit: service }),
    'policy-look-at-once': drawn(own, { look: look('asked', ['asks-sooner'], { onset: atOnce }), smsOffered: false }),
    'policy-resets-eased': drawn(
      own,
      {},
      {},
      { held: { approvalUntil: after(now, day), delay: { hours: 72, until: after(now, 2 * day) } } },
    ),
    'policy-look-resets': drawn(own, {
      look: look('asked', ['resets-wait-shorter', 'resets-eased-later'], {
        settings: { ...settings, resetDelayHours: 4 },
      }),
    }),
    'policy-look-off': drawn(own, {
      look: look('asked', ['switched-off'], { onset: { begins: 'never' }, radius: null }),
    }),
    'policy-unseen': drawn(own, { look: look('asked', ['asks-later']) }, { unsaved: 'look-first' }),
    'policy-unticked': drawn(
      own,
      { look: look('asked', ['put-off'], { needsTick: true, radius: noneStruggle }) },
      { unsaved: 'tick-first' },
    ),
    'policy-enroll-first': drawn(own, { look: look('asked', []) }, { unsaved: 'enroll-first', enroll: 'first' }, off),
    'policy-errors': drawn(own, {
      typed,
      deadline: null,
      flaws: [
        { field: 'date', flaw: 'date' },
        { field: 'zone', flaw: 'zone' },
        { field: 'frequency', flaw: 'frequency' },
        { field: 'contact', flaw: 'long', most: 500, length: 501 },
        { field: 'guidance', flaw: 'plain' },
        { field: 'delay', flaw: 'delay' },
      ],
    }),
    'policy-past': drawn(own, {
      flaws: [{ field: 'date', flaw: 'past', zone: 'Europe/Paris', today: '2027-01-18' as CalendarDate }],
    }),
    'policy-no-date': drawn(own, { flaws: [{ field: 'date', flaw: 'date-missing' }] }),
    'policy-stale': drawn(own, {}, { unsaved: 'changed-meanwhile', stale }),
    'policy-saved': drawn(own, { look: look('glance', []) }, {}, { saved: true }),
    'policy-saved-told': drawn(
      own,
      { look: look('glance', []) },
      {},
      { saved: true, toldAt: instant(now + 5 * minute) },
    ),
    'policy-saved-told-later': drawn(own, {}, {}, { saved: true, toldAt: instant(now + day) }),
    'policy-read-only': <PolicyPage {...standing(own)} body={{ as: 'read-only', administrators: ['#1', '#2'] }} />,
    'policy-read-only-nobody': (
      <PolicyPage {...standing(own)} {...off} body={{ as: 'read-only', administrators: [] }} />
    ),
    'policy-unavailable': <PolicyPage {...standing(own)} {...off} body={{ as: 'unavailable' }} />,
    'policy-unavailable-idle': (
      <PolicyPage
        {...standing({ ...own, brand: { ...own.brand, supportAddress: null } })}
        body={{ as: 'unavailable' }}
      />
    ),
  };
}

const stale: NonNullable<FormBody['stale']> = {
  edits: [
    {
      by: { who: 'person', name: '#1' },
      at: now,
      changed: [
        { setting: 'requireMfa', before: false, after: true },
        { setting: 'deadline', before: null, after: '2027-02-15 Europe/Paris' },
      ],
      easedFrom: after(now, 2 * day),
    },
    { by: { who: 'you' }, at: instant(now - day), changed: [], easedFrom: null },
    { by: { who: 'service' }, at: instant(now - 2 * day), changed: [], easedFrom: null },
  ],
  differences: [
    { setting: 'frequency', before: 'weekly', after: 'frequently' },
    { setting: 'helpContact', before: 'ext. 214', after: null },
    { setting: 'resetDelayHours', before: 24, after: 0 },
  ],
};
