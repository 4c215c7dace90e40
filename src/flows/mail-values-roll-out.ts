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
      return { ...common, when: whenWords(mail, to, m), asked: flag(mail.asked) };
    case 'deadline-extended':
      return { ...common, administrator: mail.administrator ?? '' };
    default:
      return mail satisfies never;
  }
}

function deadlineValues(home: string, to: Recipient, mail: AboutDeadline, m: Messages): DeadlineMailValues {
  const { company, deadline } = mail;
  const inForce = deadline.at <= mail.now;
  return {
    company: company.name,
    deadline: m.dateTime(deadline.at, to.timeZone),
    deadlineThere: thereWords(deadline, to, m),
    day: m.date(deadline.at, to.timeZone),
    inForce: flag(inForce),
    hasMethod: flag('hasMethod' in mail && mail.hasMethod),
    ...earliestWords(to, mail, m),
    helpContact: mail.helpContact ?? '',
    appGuidance: mail.appGuidance ?? '',
    link: `${home}/account/security`,
    helpLink: `${home}/help`,
    calendarUid: inForce ? '' : `${company.id}.${to.id}`,
    calendarAt: new Date(deadline.at).toISOString(),
    calendarSequence: String(sequenceOf(mail)),
  };
}

/** The company's own words for it, where they differ: another zone, maybe another day (SPEC P2). */
function thereWords({ at, of }: MailDeadline, to: Recipient, m: Messages): string {
  const there = m.dateTime(at, of.zone);
  return there === m.dateTime(at, to.timeZone) ? '' : there;
}

function earliestWords(to: Recipient, mail: AboutDeadline, m: Messages) {
  const earliest = 'earliest' in mail ? mail.earliest : null;
  if (earliest === null) return { earliest: '', earliestCompany: '' };
  return { earliest: m.dateTime(earliest.at, to.timeZone), earliestCompany: earliest.companyName };
}

/** An extension comes after the date of its revision, and before that of the next. */
const sequenceOf = ({ kind, sequence }: AboutDeadline): number => 2 * sequence + (kind === 'deadline-extended' ? 1 : 0);

function whenWords({ daysLeft, deadline }: Reminder, to: Recipient, m: Messages): string {
  if (daysLeft < 0) return m.t('mails.when-since', { date: m.date(deadline.at, to.timeZone) });
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
