import type { MailValues } from '#ports/mail-values.ts';
import type { MailKind } from '#ports/outbox.ts';
import type { Block, Fact } from './body.ts';
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
    ...facts([
      { label: words.companies, value: value('companies') },
      { label: words.administers, value: value('administers') },
      { label: words.team, value: value('team') },
      { label: words.invitedBy, value: value('inviter') },
      { label: words.signInAs, value: value('email') },
      { label: words.validUntil, value: value('expiresAt') },
    ]),
  ],
  'company-invitation': (value, words) => [
    {
      is: 'link',
      label: words.seeInvitation,
      orCopy: words.orCopyLink,
      href: ownAddress(value('link'), value('home')),
    },
    ...facts([
      { label: words.company, value: value('company') },
      { label: words.administers, value: value('administers') },
      { label: words.team, value: value('team') },
      { label: words.invitedBy, value: value('inviter') },
      { label: words.signInAs, value: value('email') },
      { label: words.validUntil, value: value('expiresAt') },
    ]),
  ],
  'email-confirm': (value, words) => [
    ...facts([
      { label: words.askedBy, value: value('asker') },
      { label: words.askerSignsInAs, value: value('askerEmail') },
    ]),
    { is: 'link', label: words.confirmEmail, orCopy: words.orCopyLink, href: ownAddress(value('link'), value('home')) },
    { is: 'facts', facts: [{ label: words.validUntil, value: value('expiresAt') }] },
  ],
  'email-asked': (value, words) => facts([{ label: words.newEmail, value: value('newEmail') }]),
  'email-changed-from': (value, words) => [
    { is: 'facts', facts: [{ label: words.newEmail, value: value('newEmail') }] },
  ],
  'changes-thawed': (value, words) =>
    value('administrator') === ''
      ? []
      : [{ is: 'facts', facts: [{ label: words.administrator, value: value('administrator') }] }],
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
  'administrator-added': (value, words) => [
    {
      is: 'facts',
      facts: [{ label: words.administrator, value: value('administrator') }].filter((fact) => fact.value !== ''),
    },
  ],
  'team-joined': (value, words) =>
    facts([
      { label: words.permissions, value: value('permissions') },
      { label: words.givenBy, value: [value('giver'), value('giverEmail')].filter((one) => one !== '').join(', ') },
    ]),
  'resets-eased': (value, words) => [
    { is: 'words', text: value('changes') },
    {
      is: 'facts',
      facts: [{ label: words.administrator, value: value('administrator') }].filter((fact) => fact.value !== ''),
    },
  ],
  'methods-reset': (value, words) =>
    facts([
      { label: words.company, value: value('company') },
      actor(value, words),
      { label: words.helpContact, value: value('helpContact') },
    ]),
  'user-reset': (value, words) => facts([actor(value, words)]),
  'reset-asked': (value, words) =>
    facts([
      { label: words.company, value: value('company') },
      actor(value, words),
      { label: words.notBefore, value: value('dueAt') },
    ]),
  'reset-barred': (value) => [{ is: 'words', text: value('because') }],
  'reset-asked-elsewhere': resetToSee,
  'reset-to-approve': (value, words) =>
    resetToSee(value, words, [
      { label: words.approvalWhy, value: value('why') },
      { label: words.checkedHow, value: value('how') },
    ]),
  'reset-waits': resetToSee,
};

/** Who reset, or asked for it: by the roles that let them, or as an administrator. */
const actor = (value: (name: 'administrator' | 'administratorAs') => string, words: Phrases): Fact => ({
  label: value('administratorAs') === '' ? words.administrator : value('administratorAs'),
  value: value('administrator'),
});

function resetToSee(
  value: Value<'reset-asked-elsewhere' | 'reset-to-approve' | 'reset-waits'>,
  words: Phrases,
  more: readonly Fact[] = [],
): readonly Block[] {
  return [
    ...facts([
      actor(value, words),
      ...more,
      { label: words.notBefore, value: value('dueAt') },
      { label: words.validUntil, value: value('expiresAt') },
    ]),
    { is: 'link', label: words.seeReset, orCopy: words.orCopyLink, href: ownAddress(value('link'), value('home')) },
  ];
}

/** Those that are known; no block where none is. */
function facts(all: readonly Fact[]): readonly Block[] {
  const known = all.filter((fact) => fact.value !== '');
  return known.length === 0 ? [] : [{ is: 'facts', facts: known }];
}
