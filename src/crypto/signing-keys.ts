import { generateKeyPair, hash, type JsonWebKey, type KeyObject } from 'node:crypto';
import { promisify } from 'node:util';
import type { SigningAlgorithm } from '#domain/application.ts';
import { Secret } from '#domain/secret.ts';
import type { SigningKeyMaker } from '#ports/signing-keys.ts';

const generate = promisify(generateKeyPair);

/** What is peculiar to an algorithm: how a pair is made, and the members that a thumbprint is of, in their order (RFC 7638 section 3.2, RFC 8037 section 2). */
interface Kind {
  readonly pair: () => Promise<{ readonly privateKey: KeyObject }>;
  readonly members: readonly (keyof JsonWebKey)[];
}

const kinds: Readonly<Record<SigningAlgorithm, Kind>> = {
  ES256: { pair: () => generate('ec', { namedCurve: 'P-256' }), members: ['crv', 'kty', 'x', 'y'] },
  EdDSA: { pair: () => generate('ed25519'), members: ['crv', 'kty', 'x'] },
  RS256: { pair: () => generate('rsa', { modulusLength: 2048 }), members: ['e', 'kty', 'n'] },
};

/** Makes pairs of keys off the event loop: one for RS256 takes longer than a request may wait for others. */
export function createSigningKeyMaker(): SigningKeyMaker {
  return {
    async make(algorithm) {
      const { pair, members } = kinds[algorithm];
      const jwk = (await pair()).privateKey.export({ format: 'jwk' });
      const bare = Object.fromEntries(members.map((name) => [name, jwk[name]]));
      const id = hash('sha256', JSON.stringify(bare), 'base64url');
      const named = { use: 'sig', alg: algorithm, kid: id };
      return {
        id,
        publicJwk: JSON.stringify({ ...bare, ...named }),
        privateJwk: new Secret(JSON.stringify({ ...jwk, ...named })),
      };
    },
  };
}
