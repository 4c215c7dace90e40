import { instant } from '#domain/instant.ts';
import type { MailValues } from '#ports/mail-values.ts';
import { closedUp } from '#text/typeset.ts';
import type { DeadlineKind, MailKind } from '#ports/outbox.ts';
import type { Block, Event, Fact } from './body.ts';
import { ownAddress } from './fill.ts';
import type { Writing } from './writing.ts';

/** What a mail of the roll-out says between greeting and warning (SPEC P13, P14); null: the kind is none of these. */
export function rollOutBlocks(kind: MailKind, writing: Writing): readonly Block[] | null {
  if (kind === 'roll-out-digest') return digestBlocks(writing);
  return isAboutDeadline(kind) ? deadlineBlocks(kind, writing) : null;
}

/** The deadline as an event; null: the mail brings none. Throws RangeError where there is no such date or number. */
export function eventOf(kind: MailKind, { value: given, told, rollOut }: Writing): Event | null {
  const value: (name: Name) => string = given;
  if (!isAboutDeadline(kind) || value('calendarUid') === '') return null;
  return {
    uid: value('calendarUid'),
    sequence: whole(Number(value('calendarSequence'))),
    at: instant(whole(Date.parse(value('calendarAt')))),
    title: told(rollOut.eventTitle),
    text: closedUp([...(value('own') === '' ? [] : [rollOut.eventOwn]), rollOut.eventText].map(told).join(' ')),
    link: ownAddress(value('link'), value('home')),
  };
}

function whole(number: number): number {
  if (!Number.isSafeInteger(number)) throw new RangeError('no whole number');
  return number;
}

const isAboutDeadline = (kind: MailKind): kind is DeadlineKind => Object.hasOwn(aboutDeadline, kind);

const aboutDeadline: Readonly<Record<DeadlineKind, true>> = {
  'deadline-announced': true,
  'deadline-moved': true,
  'deadline-reminder': true,
  'deadline-extended': true,
};

type Name = keyof MailValues['deadline-reminder'] | 'before' | 'administrator';

function deadlineBlocks(kind: DeadlineKind, writing: Writing): readonly Block[] {
  const { say, words, rollOut, of } = writing;
  const value: (name: Name) => string = writing.value;
  const [inForce, isDue] = [value('inForce') !== '', value('isDue') !== ''];
  const only = (applies: boolean, text: string): readonly Block[] => (applies ? [say(text)] : []);
  return [
    say(inForce && kind !== 'deadline-moved' && kind !== 'deadline-extended' ? rollOut.inForce : of.happened),
    ...only(kind !== 'deadline-extended' && value('own') !== '', isDue ? rollOut.ownPast : rollOut.own),
    ...askedBlocks(kind, writing),
    ...only(kind !== 'deadline-extended', value('hasMethod') === '' ? rollOut.nothingYet : rollOut.notAccepted),
    facts([
      ...dates(writing),
      { label: rollOut.before, value: kind === 'deadline-moved' ? value('before') : '' },
      { label: words.administrator, value: kind === 'deadline-extended' ? value('administrator') : '' },
      { label: rollOut.signInAs, value: value('email') },
    ]),
    ...only(value('earliest') !== '', value('earliestFrom') === '' ? rollOut.earlier : rollOut.earlierExtended),
    { is: 'title', text: rollOut.nowTitle },
    say(rollOut.now),
    link(writing, rollOut.setUp),
    { is: 'pointer', text: rollOut.help, href: ownAddress(value('helpLink'), value('home')) },
    ...quotation(writing),
    ...(kind === 'deadline-reminder' ? askedQuotation(writing) : []),
    { is: 'title', text: isDue ? rollOut.nextTitle : rollOut.dayTitle },
    say(isDue ? rollOut.fromNowOn : rollOut.onTheDay),
    say(rollOut.mailsStop),
    ...only(value('calendarUid') !== '', rollOut.calendar),
  ];
}

/** Who had a reminder sent by hand, which may be the company of a later date (SPEC P7). */
function askedBlocks(kind: DeadlineKind, { value: given, say, rollOut }: Writing): readonly Block[] {
  const value: (name: Name) => string = given;
  if (kind !== 'deadline-reminder' || value('asked') === '') return [];
  return [say(value('askedBy') === '' ? rollOut.asked : rollOut.askedBy)];
}

/** The company's date, and before it the reader's own where they were given more time; each in the company's zone too (SPEC P2). */
function dates({ value: given, rollOut }: Writing): readonly Fact[] {
  const value: (name: Name) => string = given;
  const hasOwn = value('own') !== '';
  return [
    { label: rollOut.ownFrom, value: value('own') },
    { label: rollOut.there, value: value('ownThere') },
    { label: hasOwn ? rollOut.companyFrom : rollOut.from, value: value('deadline') },
    { label: rollOut.there, value: value('deadlineThere') },
  ];
}

/** Whom the people of the company may ask that had the reminder sent, where the mail is about another's date. */
function askedQuotation({ value: given, told, rollOut }: Writing): readonly Block[] {
  const value: (name: Name) => string = given;
  if (value('askedContact') === '') return [];
  return [
    { is: 'title', text: told(rollOut.quoteAskedTitle) },
    { is: 'quote', lines: [told(rollOut.quoteAskedHelp)] },
  ];
}

/** The company's words stand under its name, and as lines of their own (SPEC P1). */
function quotation({ value, told, rollOut }: Writing): readonly Block[] {
  const wanted: (name: Name) => string = value;
  const help = wanted('helpContact') === '' ? [] : [told(rollOut.quoteHelp)];
  const guidance = wanted('appGuidance') === '' ? [] : wanted('appGuidance').split('\n');
  const lines = [...help, ...(help.length > 0 && guidance.length > 0 ? [''] : []), ...guidance];
  return lines.length === 0
    ? []
    : [
        { is: 'title', text: told(rollOut.quoteTitle) },
        { is: 'quote', lines },
      ];
}

function digestBlocks(writing: Writing): readonly Block[] {
  const { say, rollOut, of } = writing;
  const value: (name: Exclude<keyof MailValues['roll-out-digest'], 'requiredBy' | 'administers'>) => string =
    writing.value;
  return [
    say(of.happened),
    facts([
      { label: rollOut.deadline, value: value('deadline') },
      { label: rollOut.there, value: value('deadlineThere') },
      { label: rollOut.enrolled, value: value('enrolled') },
      { label: rollOut.enrolledThisWeek, value: value('enrolledThisWeek') },
      { label: rollOut.notEnrolled, value: value('notEnrolled') },
      { label: rollOut.needHelp, value: value('needHelp') },
      { label: rollOut.exempt, value: value('exempt') },
      { label: rollOut.expected, value: value('expected') },
    ]),
    link(writing, rollOut.openRollOut),
    ...of.next.map(say),
  ];
}

const link = ({ value, words }: Writing, label: string): Block => ({
  is: 'link',
  label,
  orCopy: words.orCopyLink,
  href: ownAddress(value('link'), value('home')),
});

const facts = (all: readonly Fact[]): Block => ({ is: 'facts', facts: all.filter((fact) => fact.value !== '') });
