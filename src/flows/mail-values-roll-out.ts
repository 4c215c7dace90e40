import { daysExtended } from '#domain/extension.ts';
import type { DeadlineMailValues, Flag, MailValues } from '#ports/mail-values.ts';
import type { MailContent } from '#ports/outbox.ts';
import type { Messages } from '#text/messages.ts';
import type { MailDeadline, Recipient, RollOutMail } from './mail-kinds.ts';

type Digest = Extract<RollOutMail, { kind: 'roll-out-digest' }>;
type AboutDeadline = Exclude<RollOutMail, Digest>;
type Reminder = Extract<RollOutMail, { kind: 'deadline-reminder' }>;

/** What mails of the roll-out are filled with (SPEC P13). `home`: address of the service. */
export function rollOutValues(home: string, to: Recipient, mail: RollOutMail, m: Messages): MailContent['values'] {
  if (mail.kind === 'roll-out-digest') return { ...digestValues(home, to, mail, m) };
  const common = deadlineValues(home, to, mail, m);
  switch (mail.kind) {
    case 'deadline-announced':
      return { ...common };
    case 'deadline-moved':
      return { ...common, before: mail.before === null ? '' : m.dateTime(mail.before.at, to.timeZone) };
    case 'deadline-reminder':
      return { ...common, when: whenWords(mail, to, m), ...askedWords(mail) };
    case 'deadline-extended':
      return { ...common, administrator: mail.administrator ?? '', ownDay: m.date(mail.deadline.at, to.timeZone) };
    default:
      return mail satisfies never;
  }
}

function deadlineValues(home: string, to: Recipient, mail: AboutDeadline, m: Messages): DeadlineMailValues {
  const { company, deadline } = mail;
  const required = companyDeadline(mail);
  const isDue = deadline.at <= mail.now;
  return {
    company: company.name,
    deadline: m.dateTime(required.at, to.timeZone),
    deadlineThere: thereWords(required, to, m),
    day: m.date(required.at, to.timeZone),
    inForce: flag(required.at <= mail.now),
    ...ownWords(to, mail, m),
    isDue: flag(isDue),
    hasMethod: flag('hasMethod' in mail && mail.hasMethod),
    ...earliestWords(to, mail, m),
    helpContact: mail.helpContact ?? '',
    appGuidance: mail.appGuidance ?? '',
    link: `${home}/account/security`,
    helpLink: `${home}/help?lang=${m.language}`,
    calendarUid: isDue ? '' : `${company.id}.${to.id}`,
    calendarAt: new Date(deadline.at).toISOString(),
    calendarSequence: String(sequenceOf(mail)),
    writtenOn: m.date(mail.now, to.timeZone),
  };
}

type WithDates = Pick<AboutDeadline, 'deadline' | 'extendedFrom'>;

const companyDeadline = ({ deadline, extendedFrom }: WithDates): MailDeadline => extendedFrom ?? deadline;

/** What holds for the reader alone stands beside what the company decided, and never as it (SPEC P7). */
function ownWords(to: Recipient, { deadline, extendedFrom }: WithDates, m: Messages) {
  if (extendedFrom === null) return { own: '', ownThere: '', extendedBy: '' };
  const days = daysExtended(extendedFrom.of, deadline.of);
  return {
    own: m.dateTime(deadline.at, to.timeZone),
    ownThere: thereWords(deadline, to, m),
    extendedBy: m.t('mails.days', { days }),
  };
}

/** The company's own words for it, where they differ: another zone, maybe another day (SPEC P2). */
function thereWords({ at, of }: MailDeadline, to: Recipient, m: Messages): string {
  const there = m.dateTime(at, of.zone);
  return there === m.dateTime(at, to.timeZone) ? '' : there;
}

function earliestWords(to: Recipient, mail: AboutDeadline, m: Messages) {
  const earliest = 'earliest' in mail ? mail.earliest : null;
  if (earliest === null) return { earliest: '', earliestCompany: '', earliestFrom: '' };
  const { at, companyName, extendedFrom } = earliest;
  return {
    earliest: m.dateTime(at, to.timeZone),
    earliestCompany: companyName,
    earliestFrom: extendedFrom === null ? '' : m.dateTime(extendedFrom.at, to.timeZone),
  };
}

/** An administrator of another company may have asked: whoever wrote is named, and whose date it is stays theirs (SPEC P7). */
function askedWords({ askedBy, company }: Reminder) {
  const isOther = askedBy !== null && askedBy.id !== company.id;
  return {
    asked: flag(askedBy !== null),
    askedBy: isOther ? askedBy.name : '',
    askedContact: (isOther && askedBy.helpContact) || '',
  };
}

/** An extension comes after the date of its revision, and before that of the next. */
const sequenceOf = ({ kind, sequence }: AboutDeadline): number => 2 * sequence + (kind === 'deadline-extended' ? 1 : 0);

function whenWords({ daysLeft, ...dates }: Reminder, to: Recipient, m: Messages): string {
  if (daysLeft < 0) return m.t('mails.when-since', { date: m.date(companyDeadline(dates).at, to.timeZone) });
  if (daysLeft === 0) return m.t('mails.when-today');
  return daysLeft === 1 ? m.t('mails.when-tomorrow') : m.t('mails.when-days', { days: daysLeft });
}

type DigestValues = Omit<MailValues['roll-out-digest'], keyof MailValues['new-device']>;

function digestValues(home: string, to: Recipient, { company, deadline, figures }: Digest, m: Messages): DigestValues {
  const people = (count: number): string => m.t('mails.people', { count });
  const bound = figures.enrolled + figures.notEnrolled + figures.needHelp;
  const percent = bound === 0 ? 100 : Math.floor((100 * figures.enrolled) / bound);
  return {
    company: company.name,
    deadline: m.dateTime(deadline.at, to.timeZone),
    deadlineThere: thereWords(deadline, to, m),
    share: m.t('mails.share', { percent }),
    enrolled: people(figures.enrolled),
    notEnrolled: people(figures.notEnrolled),
    needHelp: people(figures.needHelp),
    exempt: people(figures.exempt),
    enrolledThisWeek: people(figures.enrolledThisWeek),
    expected: figures.expected === null ? '' : people(figures.expected),
    link: `${home}/admin/${company.id}/security/mfa/roll-out`,
  };
}

const flag = (is: boolean): Flag => (is ? 'yes' : '');
