import { isConfidential } from '#domain/application.ts';
import { parseId } from '#domain/identifiers.ts';
import type { ApplicationRecord } from '#ports/applications.ts';
import type { Deps } from '../deps.ts';
import { isProvedStill } from './proved-by.ts';
import { findState } from './states.ts';
import { tokenPrefixes } from './token-prefixes.ts';

/** 256 random bits behind the prefix of its kind. */
const ownToken = new RegExp(`^${tokenPrefixes.ClientCredentials}[\\w-]{43}$`);

/**
 * The application that acts for itself by an access token of its own (RFC 6749 section 4.4). Null: the token is none, has expired or was given back, is one that stands
 * for a user, the secret that it was got by has ended, or the application was disabled. Nothing is looked up for what cannot be such a token.
 */
export async function applicationBehind(deps: Deps, token: string): Promise<ApplicationRecord | null> {
  const state = ownToken.test(token) ? await findState(deps, 'ClientCredentials', token) : null;
  const id = parseId('application', state?.payload['clientId']);
  const loaded = id && (await deps.store.loadApplication(id, deps.clock.now()));
  const isGood = state && loaded && isWorking(loaded.application) && isProvedStill(state.payload, loaded);
  return isGood ? loaded.application : null;
}

const isWorking = ({ disabledAt, settings }: ApplicationRecord): boolean =>
  disabledAt === null && isConfidential(settings.kind);
