import type { Instant } from '#domain/instant.ts';
import type { Secret } from '#domain/secret.ts';

/** A key of the ring, without its bytes. */
export interface KeyUseFacts {
  readonly id: string;
  /** What is new is sealed and peppered under it. */
  readonly seals: boolean;
  /** Sessions, recovery codes and the audit chain are hashed under it: it may never go (SPEC X5). */
  readonly hashes: boolean;
  /** Announced to the nodes, and not used for anything new. */
  readonly opensOnly: boolean;
}

/** Who keeps the keys: Gatehouse itself in its data directory, or the operator, in a file or in the environment. */
export type KeptIn = 'data-directory' | 'file' | 'environment';

export interface RotatedKeys {
  /** The new key, which seals from now on. */
  readonly id: string;
  readonly file: string;
  /** The key file as it was. */
  readonly backup: string;
}

/** A new key for keys that the operator keeps, in two rounds, so that no node seals what another cannot open yet. */
export interface ProposedKeys {
  readonly id: string;
  /** Text for every node, first: the new key opens only. */
  readonly announce: Secret;
  /** Text for every node, after that: the new key seals. */
  readonly promote: Secret;
}

/** The keys outside the database, as commands deal with them. */
export interface KeyKeeper {
  readonly keptIn: KeptIn;
  /** Id of the key that seals. */
  readonly current: string;
  /** When the file of the keys was last changed; null where they are in the environment, or that cannot be told. */
  readonly changedAt: Instant | null;
  /** Newest first. */
  list(): readonly KeyUseFacts[];
  /** Puts a new key in front of the key file in the data directory, which servers notice by themselves. Throws what says why not. */
  rotate(): RotatedKeys;
  /** A new key for keys that are kept elsewhere; changes nothing. */
  propose(): ProposedKeys;
}
