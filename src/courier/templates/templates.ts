import type { CommonMailValues } from '#ports/mail-values.ts';
import type { MailKind } from '#ports/outbox.ts';
import type { Block, Body } from './body.ts';
import { cleanValues, fill, ownAddress } from './fill.ts';
import { middles, type Phrases } from './middles.ts';
import { eventOf, rollOutBlocks } from './roll-out.ts';
import type { Writing } from './writing.ts';
import { mailLanguage, mailWords } from './words/words-in.ts';

/**
 * A mail of a kind, in a language: what happened, when and from where, and what to do if it was not the reader (SPEC U5).
 * Throws RangeError when a value is missing or a link leads elsewhere.
 */
export function bodyOf(kind: MailKind, language: string, given: Readonly<Record<string, string>>): Body {
  const values = cleanValues({ ...sinceThen(kind), ...given });
  const value = (name: string): string => fill(`{${name}}`, values);
  const tongue = mailLanguage(language);
  const { kinds, rollOut, ...common } = mailWords[tongue];
  const words = fillAll(common, values);
  const { subject, notYouTitle } = kinds[kind];
  const told = (text: string): string => fill(text, values);
  const say = (text: string): Block => ({ is: 'words', text: told(text) });
  const writing: Writing = { value, told, say, words, rollOut, of: kinds[kind] };
  return {
    language: tongue,
    serviceName: value('serviceName'),
    subject: told(subject),
    colon: words.colon,
    blocks: [
      { is: 'words', text: value('userName') === '' ? words.greetingWithoutName : words.greeting },
      ...(rollOutBlocks(kind, writing) ?? occasionBlocks(kind, writing, values.requiredBy ?? '')),
      { is: 'title', text: notYouTitle ?? words.notYouTitle },
      ...notYouBlocks(writing, values.notMe),
      ...support(value, words),
      { is: 'small', text: isOfOthers(kind) ? words.footerOfOthers : words.footer },
    ],
    event: eventOf(kind, writing),
  };
}

/** What mails queued by an earlier release lack, and what few mails of their kind tell. */
const sinceThen = (kind: MailKind): Readonly<Record<string, string>> => {
  const common = { administers: '', team: '', administratorAs: '', hadApp: '' };
  if (kind === 'invitation') return { ...common, inviter: '' };
  if (kind === 'methods-reset') return { ...common, company: '', administrator: '', helpContact: '' };
  return kind === 'user-reset' ? { ...common, administrator: '' } : common;
};

/** What administrators and operators are told of the sign-ins of others. */
const ofOthers: readonly MailKind[] = [
  'user-reset',
  'user-pass-issued',
  'reset-asked-elsewhere',
  'reset-to-approve',
  'reset-waits',
  'reset-vetoed',
  'reset-lapsed',
  'reset-barred',
  'resets-eased',
  'administrator-added',
  'roll-out-digest',
];

const isOfOthers = (kind: MailKind): boolean => ofOthers.includes(kind);

/** What happened, what it means, when and from where. */
const occasionBlocks = (kind: MailKind, { value, say, words, of }: Writing, requiredBy: string): readonly Block[] => [
  say(of.happened),
  ...(middles[kind]?.(value, words) ?? []),
  ...of.next.map(say),
  ...(of.nextOfApp === undefined || value('hadApp') === '' ? [] : [say(of.nextOfApp)]),
  occasion(value, words, requiredBy),
];

/** What to do: the link that stops changes comes first; the one that takes a change back, after what it does. */
function notYouBlocks({ value, say, words, of }: Writing, notMe: string | undefined): readonly Block[] {
  const { notYou, notYouLink } = of;
  if (notMe === undefined) return [say(notYou)];
  const label = notYouLink ?? words.notMeLink;
  const link: Block = { is: 'link', label, orCopy: words.orCopyLink, href: ownAddress(notMe, value('home')) };
  return notYouLink === undefined ? [{ is: 'words', text: words.notMe }, link, say(notYou)] : [say(notYou), link];
}

type CommonValue = (name: keyof CommonMailValues) => string;

const occasion = (value: CommonValue, words: Phrases, requiredBy: string): Block => ({
  is: 'facts',
  facts: [
    { label: words.requiredBy, value: requiredBy },
    { label: words.at, value: value('at') },
    { label: words.device, value: value('device') },
    { label: words.from, value: value('from') },
  ].filter((fact) => fact.value !== ''),
});

const support = (value: CommonValue, words: Phrases): readonly Block[] =>
  value('supportAddress') === '' ? [] : [{ is: 'words', text: words.support }];

const fillAll = (words: Phrases, values: Readonly<Record<string, string>>): Phrases =>
  // Entries go in and come out under the same keys.
  Object.fromEntries(Object.entries(words).map(([key, text]) => [key, fill(text, values)])) as unknown as Phrases;
