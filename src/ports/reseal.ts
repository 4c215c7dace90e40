import type { AuthenticatorId, MessageId, UserId } from '#domain/identifiers.ts';
import type { Sealed } from '#domain/secret.ts';
import type { PasswordHash } from './password-hasher.ts';

/** What rests under keys: sealed authenticator secrets, messages and keys of ID tokens, own hashes by their pepper, imported hashes by their seal. */
export type KeyedPlace = 'authenticators' | 'messages' | 'passwords' | 'importedPasswords' | 'signingKeys';

/** How much of a place rests under one key. */
export interface KeyCount {
  readonly place: KeyedPlace;
  readonly keyId: string;
  readonly count: number;
}

/** Where to go on and how far to look: rows that rest under another key than `current`, in the order of their ids. */
export interface ResealPage<I extends string> {
  readonly after: I | null;
  readonly current: string;
  readonly limit: number;
}

export interface SealedAuthenticator {
  readonly id: AuthenticatorId;
  readonly userId: UserId;
  readonly sealed: Sealed;
}

export interface SealedMessage {
  readonly id: MessageId;
  readonly sealed: Sealed;
}

export interface SealedSigningKey {
  readonly id: string;
  readonly sealed: Sealed;
}

export interface ImportedPassword {
  readonly id: AuthenticatorId;
  readonly hash: PasswordHash;
}

/** One text in place of another. */
export interface Replacement<I extends string> {
  readonly id: I;
  readonly before: string;
  readonly after: string;
}

/**
 * Seals what rests under older keys anew (SPEC X5), beside servers that run. Every replacement is a compare-and-set on the whole old text: what was
 * changed meanwhile, or is held by another transaction, is left alone. Each answers how many were replaced.
 */
export interface Resealing {
  countByKey(): Promise<readonly KeyCount[]>;
  authenticatorsUnderOldKeys(page: ResealPage<AuthenticatorId>): Promise<readonly SealedAuthenticator[]>;
  messagesUnderOldKeys(page: ResealPage<MessageId>): Promise<readonly SealedMessage[]>;
  importedPasswordsUnderOldKeys(page: ResealPage<AuthenticatorId>): Promise<readonly ImportedPassword[]>;
  signingKeysUnderOldKeys(page: ResealPage<string>): Promise<readonly SealedSigningKey[]>;
  resealAuthenticators(replacements: readonly Replacement<AuthenticatorId>[]): Promise<number>;
  resealMessages(replacements: readonly Replacement<MessageId>[]): Promise<number>;
  resealImportedPasswords(replacements: readonly Replacement<AuthenticatorId>[]): Promise<number>;
  resealSigningKeys(replacements: readonly Replacement<string>[]): Promise<number>;
}
