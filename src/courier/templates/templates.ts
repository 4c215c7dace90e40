import type { CommonMailValues, MailValues } from '#ports/mail-values.ts';
import type { MailKind } from '#ports/outbox.ts';
import type { Block, Body } from './body.ts';
import { cleanValues, fill } from './fill.ts';
import type { MailWords } from './words/catalogue.ts';
import { mailLanguage, mailWords } from './words/words-in.ts';

/** The value of a name that this kind of mail must have. Throws RangeError where the content lacks it. */
type Value<K extends MailKind> = (name: keyof MailValues[K]) => string;

type Phrases = Omit<MailWords, 'kinds'>;

/** What a kind shows between what happened and what comes next: its code or link. Kinds without a row are notices. */
const middles: { readonly [K in MailKind]?: (value: Value<K>, words: Phrases) => readonly Block[] } = {
  'mailbox-code': (value, words) => [
    { is: 'code', code: value('code') },
    { is: 'facts', facts: [{ label: words.validUntil, value: value('expiresAt') }] },
    { is: 'words', text: words.neverShare },
  ],
  'password-reset': (value, words) => [
    { is: 'link', label: words.openLink, orCopy: words.orCopyLink, href: ownAddress(value('link'), value('home')) },
    { is: 'facts', facts: [{ label: words.validUntil, value: value('expiresAt') }] },
  ],
  invitation: (value, words) => [
    {
      is: 'link',
      label: words.openInvitation,
      orCopy: words.orCopyLink,
      href: ownAddress(value('link'), value('home')),
    },
    {
      is: 'facts',
      facts: [
        { label: words.companies, value: value('companies') },
        { label: words.administers, value: value('administers') },
        { label: words.signInAs, value: value('email') },
        { label: words.validUntil, value: value('expiresAt') },
      ].filter((fact) => fact.value !== ''),
    },
  ],
  'company-invitation': (value, words) => [
    {
      is: 'link',
      label: words.seeInvitation,
      orCopy: words.orCopyLink,
      href: ownAddress(value('link'), value('home')),
    },
    {
      is: 'facts',
      facts: [
        { label: words.company, value: value('company') },
        { label: words.administers, value: value('administers') },
        { label: words.invitedBy, value: value('inviter') },
        { label: words.signInAs, value: value('email') },
        { label: words.validUntil, value: value('expiresAt') },
      ].filter((fact) => fact.value !== ''),
    },
  ],
};

/**
 * A mail of a kind, in a language: what happened, when and from where, and what to do if it was not the reader (SPEC U5).
 * Throws RangeError when a value is missing or a link leads elsewhere.
 */
export function bodyOf(kind: MailKind, language: string, given: Readonly<Record<string, string>>): Body {
  const values = cleanValues({ administers: '', ...given });
  const value = (name: string): string => fill(`{${name}}`, values);
  const tongue = mailLanguage(language);
  const { kinds, ...common } = mailWords[tongue];
  const words = fillAll(common, values);
  const { subject, happened, next, notYou, notYouTitle } = kinds[kind];
  const say = (text: string): Block => ({ is: 'words', text: fill(text, values) });
  return {
    language: tongue,
    serviceName: value('serviceName'),
    subject: fill(subject, values),
    colon: words.colon,
    blocks: [
      { is: 'words', text: value('userName') === '' ? words.greetingWithoutName : words.greeting },
      say(happened),
      ...(middles[kind]?.(value, words) ?? []),
      ...next.map(say),
      occasion(value, words, values.requiredBy ?? ''),
      { is: 'title', text: notYouTitle ?? words.notYouTitle },
      say(notYou),
      ...support(value, words),
      { is: 'small', text: words.footer },
    ],
  };
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

/** Links lead to this service and nowhere else (SECURITY I9). */
function ownAddress(link: string, home: string): string {
  if (!URL.canParse(link) || new URL(link).origin !== new URL(home).origin) {
    throw new RangeError('a link that leads elsewhere');
  }
  return link;
}
