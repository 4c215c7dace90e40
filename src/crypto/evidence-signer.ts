import { createPrivateKey, createPublicKey, hash, sign, type KeyObject } from 'node:crypto';
import type { EvidenceKey, EvidenceSigner } from '#ports/evidence-signer.ts';
import { eldestSubKey, type KeyRing } from './key-ring.ts';

/** What stands before the 32 bytes of an Ed25519 seed in PKCS #8 (RFC 8410). */
const pkcs8Head = Buffer.from('302e020100300506032b657004220420', 'hex');

/** Signs under a sub-key of the ring's eldest key: it stays the same when keys are rotated, so that what was signed once can be verified for good. */
export function createEvidenceSigner(ring: KeyRing): EvidenceSigner {
  const made = once(() => privateKeyOf(eldestSubKey(ring, 'evidence')));
  const key = once(() => publicJwk(createPublicKey(made())));
  return {
    get key() {
      return key();
    },
    sign: (bytes) => sign(null, bytes, made()),
  };
}

function privateKeyOf(seed: KeyObject): KeyObject {
  const der = Buffer.concat([pkcs8Head, seed.export()]);
  const key = createPrivateKey({ key: der, format: 'der', type: 'pkcs8' });
  der.fill(0);
  return key;
}

function publicJwk(key: KeyObject): EvidenceKey {
  const { x = '' } = key.export({ format: 'jwk' });
  const kid = hash('sha256', `{"crv":"Ed25519","kty":"OKP","x":"${x}"}`, 'base64url');
  return { kty: 'OKP', crv: 'Ed25519', x, use: 'sig', alg: 'EdDSA', kid };
}

/** Made when it is first asked for: hardly any process signs. */
function once<T>(make: () => T): () => T {
  let kept: { readonly value: T } | null = null;
  return () => (kept ??= { value: make() }).value;
}
