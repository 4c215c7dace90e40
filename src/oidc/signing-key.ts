import { createPrivateKey, createPublicKey, sign, type JsonWebKey, type KeyObject } from 'node:crypto';
import { ExternalSigningKey } from 'oidc-provider';
import type { SigningAlgorithm } from '#domain/application.ts';
import type { OpenSigningKey } from '#flows/applications/keys.ts';

/** Algorithms that sign in some fifty microseconds: done at once, which costs a third of what the way over other threads does (PERFORMANCE row 9). */
const quick: Partial<Record<SigningAlgorithm, 'sha256' | null>> = { ES256: 'sha256', EdDSA: null };

export const isQuick = ({ algorithm }: OpenSigningKey): boolean => algorithm in quick;

/** A key that signs here, instead of in the library: opened once, and no private part leaves this file. */
export class OwnSigningKey extends ExternalSigningKey {
  readonly #private: KeyObject;
  readonly #public: KeyObject;
  readonly #digest: 'sha256' | null;

  constructor({ id, algorithm, privateJwk }: OpenSigningKey) {
    super();
    this.#private = createPrivateKey({ key: JSON.parse(privateJwk.reveal()) as JsonWebKey, format: 'jwk' });
    this.#public = createPublicKey(this.#private);
    this.#digest = quick[algorithm] ?? null;
    Object.assign(this, { kid: id, alg: algorithm });
  }

  override keyObject(): KeyObject {
    return this.#public;
  }

  override sign(data: Uint8Array): Uint8Array {
    return sign(this.#digest, data, { key: this.#private, dsaEncoding: 'ieee-p1363' });
  }
}
