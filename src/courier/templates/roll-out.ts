import { instant } from '#domain/instant.ts';
import type { DeadlineMailValues, MailValues } from '#ports/mail-values.ts';
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
    text: told(rollOut.eventText),
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

type Name = keyof DeadlineMailValues | 'before' | 'asked' | 'administrator' | 'email' | 'home';

function deadlineBlocks(kind: DeadlineKind, writing: Writing): readonly Block[] {
  const { say, words, rollOut, of } = writing;
  const value: (name: Name) => string = writing.value;
  const inForce = value('inForce') !== '';
  const only = (applies: boolean, text: string): readonly Block[] => (applies ? [say(text)] : []);
  return [
    say(inForce && kind !== 'deadline-moved' && kind !== 'deadline-extended' ? rollOut.inForce : of.happened),
    ...only(kind === 'deadline-reminder' && value('asked') !== '', rollOut.asked),
    ...only(kind !== 'deadline-extended', value('hasMethod') === '' ? rollOut.nothingYet : rollOut.notAccepted),
    facts([
      { label: rollOut.from, value: value('deadline') },
      { label: rollOut.there, value: value('deadlineThere') },
      { label: rollOut.before, value: kind === 'deadline-moved' ? value('before') : '' },
      { label: words.administrator, value: kind === 'deadline-extended' ? value('administrator') : '' },
      { label: rollOut.signInAs, value: value('email') },
    ]),
    ...only(value('earliest') !== '', rollOut.earlier),
    { is: 'title', text: rollOut.nowTitle },
    say(rollOut.now),
    link(writing, rollOut.setUp),
    { is: 'pointer', text: rollOut.help, href: ownAddress(value('helpLink'), value('home')) },
    ...quotation(writing),
    { is: 'title', text: inForce ? rollOut.nextTitle : rollOut.dayTitle },
    say(inForce ? rollOut.fromNowOn : rollOut.onTheDay),
    say(rollOut.mailsStop),
    ...only(value('calendarUid') !== '', rollOut.calendar),
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
