/** Prefixes of identifiers: an id says what it names (`usr_…`), so that one kind cannot be passed for another. */
export const idPrefixes = {
  user: 'usr',
  company: 'cmp',
  membership: 'mbr',
  authenticator: 'aut',
  interaction: 'int',
  session: 'ses',
  message: 'msg',
  event: 'evt',
  link: 'lnk',
  role: 'rol',
  draft: 'drf',
  mailing: 'mlg',
  pass: 'pas',
  'mail-act': 'act',
  'email-change': 'emc',
  reset: 'rst',
  application: 'app',
  'application-secret': 'sec',
  'step-up': 'stp',
} as const;

export type IdKind = keyof typeof idPrefixes;

/** A UUIDv7 (hyphens removed, 32 hex digits) behind the prefix of its kind. Public: knowing one authorizes nothing. */
export type Id<K extends IdKind> = string & { readonly __id: K };

export type UserId = Id<'user'>;
export type CompanyId = Id<'company'>;
export type MembershipId = Id<'membership'>;
export type AuthenticatorId = Id<'authenticator'>;
export type InteractionId = Id<'interaction'>;
export type SessionId = Id<'session'>;
export type MessageId = Id<'message'>;
export type EventId = Id<'event'>;
export type LinkId = Id<'link'>;
export type RoleId = Id<'role'>;
export type DraftId = Id<'draft'>;
export type MailingId = Id<'mailing'>;
export type PassId = Id<'pass'>;
export type MailActId = Id<'mail-act'>;
export type EmailChangeId = Id<'email-change'>;
export type ResetId = Id<'reset'>;
export type ApplicationId = Id<'application'>;
export type ApplicationSecretId = Id<'application-secret'>;
export type StepUpId = Id<'step-up'>;

/** Reads an identifier from outside. Null when it is not of this kind: doors answer 404 as for an unknown one (SECURITY I11). */
export function parseId<K extends IdKind>(kind: K, text: unknown): Id<K> | null {
  if (typeof text !== 'string') return null;
  const prefix = `${idPrefixes[kind]}_`;
  return text.startsWith(prefix) && /^[0-9a-f]{32}$/.test(text.slice(prefix.length)) ? (text as Id<K>) : null;
}
