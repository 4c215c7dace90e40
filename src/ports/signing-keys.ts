import type { SigningAlgorithm } from '#domain/application.ts';
import type { Instant } from '#domain/instant.ts';
import type { Sealed, Secret } from '#domain/secret.ts';

/** A key that ID tokens are signed with. Published from `madeAt` on, so that applications know it before it signs. */
export interface SigningKeyRecord {
  /** `kid`. */
  readonly id: string;
  readonly algorithm: SigningAlgorithm;
  /** 1, 2, 3 … of each algorithm. */
  readonly generation: number;
  /** JSON Web Key, public part, as JSON. */
  readonly publicJwk: string;
  /** JSON Web Key with its private part, sealed (`signing_keys <id>`). */
  readonly sealed: Sealed;
  readonly madeAt: Instant;
  /** It signs from then on, until a younger one does. */
  readonly activeFrom: Instant;
  /** Published until then; null: as long as it is the newest. */
  readonly goneAt: Instant | null;
}

export interface SigningKeys {
  /** Those that are published, oldest first. */
  listSigningKeys(now: Instant): Promise<readonly SigningKeyRecord[]>;
}

export interface SigningKeyWrites {
  /** False: another node made this generation, and nothing was changed. The ones of this algorithm before it are gone at `othersGoneAt`, unless they are earlier. */
  addSigningKey(record: SigningKeyRecord, othersGoneAt: Instant): Promise<boolean>;
}

/** Makes keys (crypto). */
export interface SigningKeyMaker {
  /** Both parts are JSON. `id`: the thumbprint of the public one (RFC 7638), which both name as `kid`. */
  make(
    algorithm: SigningAlgorithm,
  ): Promise<{ readonly id: string; readonly publicJwk: string; readonly privateJwk: Secret }>;
}
