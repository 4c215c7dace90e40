import type { Id, IdKind } from '#domain/identifiers.ts';
import type { Secret } from '#domain/secret.ts';

/** Randomness from the operating system. */
export interface Random {
  bytes(count: number): Uint8Array;
  /** A new identifier: UUIDv7 behind its kind's prefix, so that rows sort by age. */
  id<K extends IdKind>(kind: K): Id<K>;
  /** Uniform decimal digits, leading zeros included. */
  digits(count: number): Secret;
  /** 256 bits in base64url: tokens of sessions, browser bindings and links. */
  token(): Secret;
}
