import { struggles } from '#domain/blast-radius.ts';
import { datePlus, type CalendarDate, type Deadline } from '#domain/deadline.ts';
import type { Email } from '#domain/email.ts';
import type { CompanyId, MailingId, MembershipId } from '#domain/identifiers.ts';
import { day, hour, instant, minute } from '#domain/instant.ts';
import type { MailingKind } from '#domain/mailing.ts';
import type { BreakdownRow, RollOutFigures } from '#domain/roll-out.ts';
import type { KnownPerson } from '#flows/directory/people.ts';
import type { RollOutPerson } from '#flows/roll-out/people.ts';
import type { MailingRecord } from '#ports/mailings.ts';
import type { PeopleProps } from '#web/pages/roll-out-people.tsx';
import type { FiguresProps } from '#web/pages/roll-out-props.ts';
import { base } from './gallery-console-policy.tsx';
import { email, now } from './gallery-samples.ts';

export const path = `${base}/roll-out`;
const today = '2027-01-18' as CalendarDate;
export const deadline: Deadline = { date: '2027-02-15' as CalendarDate, zone: 'America/Chicago' };
export const past: Deadline = { ...deadline, date: '2027-01-08' as CalendarDate };

/** So many days until today, along which people enrolled as they do: few at first, then many, then few. */
export const series = (days: number, enrolled: number): RollOutFigures['series'] =>
  Array.from({ length: days }, (_, index) => ({
    day: datePlus(today, index + 1 - days),
    enrolled: index === days - 1 ? enrolled : Math.round(enrolled / (1 + Math.exp(-(index - days / 2) / (days / 10)))),
  }));

const row = (value: string | null, enrolled: number, notEnrolled: number, needsHelp: number): BreakdownRow => ({
  value,
  enrolled,
  notEnrolled,
  needsHelp,
  exempt: 3,
});

const rows: readonly BreakdownRow[] = [row('#1', 180, 60, 9), row('#2', 70, 60, 6), row(null, 7, 8, 0)];

export const figures: RollOutFigures = {
  asOf: instant(now - minute),
  members: 412,
  enrolled: 257,
  notEnrolled: 128,
  needsHelp: 15,
  exempt: 12,
  extended: 0,
  byMethod: { app: 200, phone: 40, both: 17 },
  byStruggle: Object.fromEntries(struggles.map((one, index) => [one, index % 4])) as RollOutFigures['byStruggle'],
  series: series(38, 257),
  projection: { day: deadline.date, perDay: 4.2, expected: 331, stopped: 69, later: 0 },
  breakdown: { by: 'site', rows, others: null },
};

const mailing = (kind: MailingKind, more: Partial<MailingRecord> = {}): MailingRecord => ({
  id: 'mlg_0190000000007000800000000000000a' as MailingId,
  company: 'cmp_0' as CompanyId,
  kind,
  revision: 1,
  slot: '',
  deadline,
  chosen: null,
  askedBy: null,
  createdAt: instant(now - day),
  dueAt: instant(now - hour),
  uselessAt: instant(now + day),
  reached: null,
  looked: 0,
  queued: 0,
  version: 0,
  doneAt: null,
  outcome: null,
  ...more,
});

const done = { outcome: 'done', doneAt: instant(now - hour) } as const;

const mailings: readonly MailingRecord[] = [
  mailing('moved', { dueAt: instant(now + 4 * minute) }),
  mailing('digest', { dueAt: instant(now + 2 * day) }),
  mailing('reminder-14', { slot: 'Europe/Paris', looked: 240, queued: 97 }),
  mailing('reminder-30', { slot: 'America/Chicago 2027-02-22', looked: 4, queued: 3 }),
  mailing('asked', { looked: 99_000, queued: 1 }),
  mailing('announcement', { ...done, queued: 385 }),
  mailing('reminder-30', { slot: 'America/Chicago', ...done, queued: 0 }),
  mailing('reminder-14', { slot: 'Europe/Paris 2027-02-22', ...done, queued: 2 }),
  mailing('reminder-3', { ...done, outcome: 'superseded', queued: 12 }),
  mailing('reminder-0', { ...done, outcome: 'missed' }),
];

export const links: FiguresProps['links'] = {
  page: path,
  figures: `${path}/figures`,
  by: (facet) => `${path}?by=${facet}`,
  status: (status) => `${path}?status=${status}#people`,
  among: () => `${path}?site=1#people`,
};

export const figuresProps = (counted: RollOutFigures, until: Deadline = deadline) => ({
  state: { as: 'counted', figures: counted, deadline: until } as const,
  by: counted.breakdown.by,
  mailings,
  next: { date: '2027-02-01' as CalendarDate, days: 14 },
  links,
});

let made = 0;

/** Each is somebody else. */
const nextMember = (): MembershipId => {
  made += 1;
  return `mbr_${String(made).padStart(32, '0')}` as MembershipId;
};

export const known = (name: string | null, more: Partial<KnownPerson> = {}): KnownPerson => ({
  membership: nextMember(),
  email: email as Email,
  hasAccepted: true,
  name,
  status: 'active',
  companyAdmin: false,
  directoryAdmin: false,
  employer: null,
  site: '#8',
  group: null,
  language: null,
  createdAt: now,
  roles: [],
  invitation: null,
  own: {
    kinds: ['app', 'phone'],
    disabledKinds: [],
    disabled: false,
    hasPassword: true,
    lastSignInAt: instant(now - 3 * day),
    unreachableSince: null,
  },
  ...more,
});

function unreachable(): KnownPerson {
  const one = known('#7');
  return { ...one, own: one.own && { ...one.own, unreachableSince: instant(now - 20 * day) } };
}

const listed = (more: Partial<RollOutPerson>): RollOutPerson => ({
  person: known('#4'),
  affected: { standing: 'must-enroll', struggles: [] },
  extendedUntil: null,
  lastMail: null,
  ...more,
});

const mailed = (kind: MailingKind, ago: number): RollOutPerson =>
  listed({ lastMail: { kind, at: instant(now - ago) } });

const people: readonly RollOutPerson[] = [
  listed({
    affected: { standing: 'must-enroll', struggles: struggles.slice(0, 3) },
    person: known('#5', { site: null }),
  }),
  listed({
    affected: { standing: 'must-enroll', struggles: ['mailbox-unreachable'] },
    person: unreachable(),
  }),
  mailed('asked', minute),
  mailed('reminder-14', day),
  mailed('reminder-30', 9 * day),
  mailed('announcement', 5 * day),
  listed({ extendedUntil: { ...deadline, date: '2027-02-22' as CalendarDate } }),
  listed({ affected: { standing: 'enrolled', struggles: [] } }),
  listed({
    person: known(null, { own: null, status: 'invited', hasAccepted: false, site: null }),
    affected: { standing: 'unbound', struggles: ['invitation-open'] },
  }),
];

export const anyList = { q: '', status: 'must-enroll', site: '', employer: '', group: '', method: '' } as const;

export const list: Omit<PeopleProps, 'page' | 'companyName'> = {
  action: path,
  show: `${path}?status=everyone#people`,
  typed: anyList,
  by: 'site',
  choices: { site: ['#1', '#2'], employer: ['#3'], group: [] },
  figures,
  people,
  isPartial: false,
  acts: ['remind', 'extend', 'deactivate'],
  links: {
    export: `${path}/export.csv`,
    again: `${path}?at=0#people`,
    first: null,
    next: `${path}?after=0#people`,
    person: () => '/admin/cmp_0/directory/people/mbr_0',
    act: (act) => `${path}/${act}`,
  },
};

export const nobodyLeft = { notEnrolled: 0, needsHelp: 0, projection: null } as const;

/** Sites as they are called where words are long. */
export const longSites = [
  'Großbaustelle Donaudampfschifffahrtsgesellschaft Regensburg-Schwabelweis',
  'Rindfleischetikettierungsüberwachungszentrum Neubrandenburg',
  'Kraftfahrzeughaftpflichtversicherungsgebäude',
];

export const large: RollOutFigures = {
  ...figures,
  members: 100_000,
  enrolled: 61_234,
  notEnrolled: 30_111,
  needsHelp: 6_655,
  exempt: 2_000,
  extended: 1_204,
  series: series(120, 61_234),
  projection: { day: deadline.date, perDay: 310.4, expected: 69_925, stopped: 27_156, later: 919 },
  breakdown: {
    by: 'site',
    rows: longSites.map((site, index) => row(site, 20_000 - index * 6_000, 9_000 + index, 1_234)),
    others: { enrolled: 10_000, notEnrolled: 3_000, needsHelp: 20, exempt: 1, values: 412 },
  },
};

export const byMethod: RollOutFigures = {
  ...figures,
  extended: 3,
  projection: { day: deadline.date, perDay: 0.3, expected: 397, stopped: 0, later: 3 },
  breakdown: {
    by: 'method',
    rows: [row('app', 200, 0, 0), row('phone', 40, 0, 6), row('both', 17, 0, 0), row(null, 0, 128, 9)],
    others: { enrolled: 0, notEnrolled: 0, needsHelp: 0, exempt: 4, values: 1 },
  },
};

export const onTrack: RollOutFigures = {
  ...byMethod,
  extended: 0,
  projection: { day: deadline.date, perDay: 8.1, expected: 400, stopped: 0, later: 0 },
};
