import type { CalendarDate } from '#domain/deadline.ts';
import { deadlineInstant, type Deadline } from '#domain/deadline.ts';
import type { Email } from '#domain/email.ts';
import type { CompanyId } from '#domain/identifiers.ts';
import { after, day, hour } from '#domain/instant.ts';
import { fromMachine, type Mail } from '#flows/mail.ts';
import type { MailDeadline } from '#flows/mail-kinds.ts';

export const mailCompany = {
  id: `cmp_${'0'.repeat(31)}a` as CompanyId,
  name: 'Northwind Builders',
  timeZone: 'America/Chicago',
};

export const helpContact = 'Ravi Shah, +1 415 555 0132, it@northwind.example';

export const appGuidance = [
  'Phones are not allowed on our sites. KeePassXC is on every site office computer:',
  '',
  '1. Open it and choose “Set up TOTP”.',
  '2. Type the setup key that you are shown.',
  'If it asks for a password, ask Ravi.',
].join('\n');

const evaluated = (of: Deadline): MailDeadline => ({ at: deadlineInstant(of), of });

/** January 18, 2027, 00:00 in Chicago. */
export const mailDeadline = evaluated({ date: '2027-01-18' as CalendarDate, zone: mailCompany.timeZone });

/** 14 days before, at 09:00 in Chicago. */
export const mailedAt = after(mailDeadline.at, -14 * day + 9 * hour);

const common = {
  facts: fromMachine,
  now: mailedAt,
  company: mailCompany,
  deadline: mailDeadline,
  extendedFrom: null,
  sequence: 2,
} as const;
const inTime = (date: string): MailDeadline => evaluated({ date: date as CalendarDate, zone: mailCompany.timeZone });

/** A week more. */
const moreTime = { deadline: inTime('2027-01-25'), extendedFrom: mailDeadline } as const;
const forReader = { ...common, helpContact, appGuidance, earliest: null, hasMethod: false } as const;
const reminder = { ...forReader, kind: 'deadline-reminder', daysLeft: 14, askedBy: null } as const;
const issued = { facts: fromMachine, now: mailedAt, company: mailCompany.name, administrator: 'Kim Porter' } as const;

/** Mails of the roll-out, and of enrollment passes, in every shape that they have. */
export const rollOutMails = {
  announced: { ...forReader, kind: 'deadline-announced' },
  'announced-later-than-another': {
    ...forReader,
    kind: 'deadline-announced',
    hasMethod: true,
    earliest: {
      ...evaluated({ date: '2027-01-11' as CalendarDate, zone: 'Europe/Paris' }),
      companyName: 'Harbor & Stone',
      extendedFrom: null,
    },
  },
  'announced-later-than-more-time': {
    ...forReader,
    kind: 'deadline-announced',
    earliest: { ...inTime('2027-01-13'), companyName: 'Harbor & Stone', extendedFrom: inTime('2027-01-11') },
  },
  'announced-tersely': { ...forReader, kind: 'deadline-announced', helpContact: null, appGuidance: null },
  moved: {
    ...forReader,
    kind: 'deadline-moved',
    sequence: 3,
    before: inTime('2027-01-11'),
  },
  'moved-with-more-time': {
    ...forReader,
    ...moreTime,
    kind: 'deadline-moved',
    sequence: 3,
    before: inTime('2027-01-11'),
  },
  'reminder-14': reminder,
  'reminder-tomorrow': { ...reminder, daysLeft: 1, now: after(mailDeadline.at, -15 * hour) },
  'reminder-today': { ...reminder, daysLeft: 0, now: after(mailDeadline.at, 9 * hour) },
  'reminder-with-more-time': { ...reminder, ...moreTime, daysLeft: 3, now: after(mailDeadline.at, 4 * day) },
  'reminder-asked-by-another': {
    ...reminder,
    askedBy: {
      id: `cmp_${'0'.repeat(31)}c` as CompanyId,
      name: 'Harbor & Stone',
      helpContact: 'Hugo Berg, +44 20 7946 0000, it@harbor.example',
    },
  },
  'reminder-asked-late': {
    ...reminder,
    daysLeft: -3,
    askedBy: { ...mailCompany, helpContact },
    now: after(mailDeadline.at, 3 * day),
  },
  extended: {
    ...common,
    ...moreTime,
    kind: 'deadline-extended',
    helpContact,
    appGuidance: null,
    administrator: 'Kim Porter',
  },
  digest: {
    ...common,
    kind: 'roll-out-digest',
    figures: { enrolled: 1212, notEnrolled: 131, needHelp: 22, exempt: 9, enrolledThisWeek: 1, expected: 1331 },
  },
  pass: { ...issued, kind: 'pass-issued', expiresAt: after(mailedAt, day) },
  'pass-of-another': {
    ...issued,
    kind: 'user-pass-issued',
    person: 'Sam Weaver',
    personEmail: 'sam@northwind.example',
  },
  'administrator-added': {
    ...issued,
    kind: 'administrator-added',
    person: 'Sam Weaver',
    personEmail: 'sam@northwind.example',
  },
  'team-joined': {
    kind: 'team-joined',
    facts: fromMachine,
    now: mailedAt,
    company: mailCompany.name,
    application: 'Payments',
    roles: ['Payee', 'Payee Payments Admin'],
    giver: { knownName: 'Kim Porter', email: 'kim@northwind.example' as Email },
  },
  'resets-eased': {
    ...issued,
    kind: 'resets-eased',
    changed: [
      { setting: 'resetApproval', before: true, after: false },
      { setting: 'resetDelayHours', before: 24, after: 0 },
    ],
    takesEffect: after(mailedAt, 3 * day),
  },
} as const satisfies Readonly<Record<string, Mail>>;
