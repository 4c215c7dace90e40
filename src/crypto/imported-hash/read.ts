import type { ForeignHash } from '#ports/password-hasher.ts';
import type { Read } from './foreign.ts';
import { readAuth0 } from './read-auth0.ts';
import { readFirebase } from './read-firebase.ts';
import { readKeycloak } from './read-keycloak.ts';
import { readText } from './read-text.ts';
import { readBetterAuth } from './text-scrypt.ts';

/** What other systems exported, as one structure, or why it is not taken over. */
export function readForeign(given: ForeignHash): Read {
  switch (given.shape) {
    case 'text':
      return readText(given.text);
    case 'better-auth':
      return readBetterAuth(given.text);
    case 'keycloak':
      return readKeycloak(given.credential);
    case 'auth0':
      return readAuth0(given.hash);
    case 'firebase':
      return readFirebase(given);
    default:
      return given satisfies never;
  }
}
