import type { JSONWebKeySet } from 'jose';
import type { JWK, JWKS } from 'oidc-provider';
import type { OpenSigningKey } from '#flows/applications/keys.ts';
import { isQuick, OwnSigningKey } from './signing-key.ts';

/** The keys with their private parts. Of each algorithm the first signs; the others are published beside it. */
export const privateJwks = (keys: readonly OpenSigningKey[]): JWKS => ({
  keys: keys
    .toSorted((a, b) => Number(b.signs) - Number(a.signs))
    .map((key) => (isQuick(key) ? new OwnSigningKey(key) : privateJwk(key))),
});

const privateJwk = (key: OpenSigningKey): JWK => ({
  ...(JSON.parse(key.privateJwk.reveal()) as JWK),
  kid: key.id,
  alg: key.algorithm,
  use: 'sig',
});

/** As they are published. */
export const publicJwks = (keys: readonly OpenSigningKey[]): JSONWebKeySet => ({
  keys: keys.map(({ publicJwk, id, algorithm }) => ({ ...publicJwk, kid: id, alg: algorithm, use: 'sig' })),
});
