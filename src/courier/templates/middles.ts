import type { MailValues } from '#ports/mail-values.ts';
import type { MailKind } from '#ports/outbox.ts';
import type { Block } from './body.ts';
import { ownAddress } from './fill.ts';
import type { MailWords } from './words/catalogue.ts';

/** The value of a name that this kind of mail must have. Throws RangeError where the content lacks it. */
type Value<K extends MailKind> = (name: keyof MailValues[K]) => string;

/** Words that every kind may say, filled in. */
export type Phrases = Omit<MailWords, 'kinds' | 'rollOut'>;

/** What a kind shows between what happened and what comes next: its code or link. Kinds without a row are notices. */
export const middles: { readonly [K in MailKind]?: (value: Value<K>, words: Phrases) => readonly Block[] } = {
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
  'pass-issued': (value, words) => [
    {
      is: 'facts',
      facts: [
        { label: words.company, value: value('company') },
        { label: words.administrator, value: value('administrator') },
        { label: words.signInAs, value: value('email') },
        { label: words.validUntil, value: value('expiresAt') },
      ].filter((fact) => fact.value !== ''),
    },
  ],
  'user-pass-issued': (value, words) => [
    {
      is: 'facts',
      facts: [{ label: words.administrator, value: value('administrator') }].filter((fact) => fact.value !== ''),
    },
  ],
};
