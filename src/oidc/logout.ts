import { signingAlgorithms } from '#domain/application.ts';
import type { Claims } from '#flows/applications/claims.ts';
import { shownOf } from '#flows/applications/shown.ts';
import type { LogoutRequest } from '#ports/protocol-door.ts';
import type { KeptProvider } from './kept-provider.ts';
import type { ProtocolParts } from './parts.ts';
import type { BuiltProvider } from './provider.ts';
import { inTurn, newTurn } from './turn.ts';

type Fields = Readonly<Record<string, string>>;

const nobody = {
  facts: { address: '', network: '', userAgent: '', sessionToken: null, browserToken: '' },
  draw: () => '',
} as const;

const faulty: LogoutRequest = { application: null, backTo: null, hint: null, isFaulty: true };

/** Reads a request to sign somebody out (RP-Initiated Logout 1.0 section 2). What cannot be obeyed is faulty as a whole: nobody is led anywhere by it. */
export const readLogout = (parts: ProtocolParts, kept: KeptProvider, fields: Fields): Promise<LogoutRequest> =>
  inTurn(newTurn(nobody), () => read(parts, kept, fields));

async function read(parts: ProtocolParts, kept: KeptProvider, fields: Fields): Promise<LogoutRequest> {
  const { id_token_hint: token, client_id: named, post_logout_redirect_uri: uri } = fields;
  const hint = token === undefined ? null : await hintOf(kept, token);
  const clientId = named ?? hint?.clientId;
  if ((token !== undefined && hint === null) || (hint !== null && hint.clientId !== clientId)) return faulty;
  const { provider } = await kept.current();
  const client = clientId === undefined ? undefined : await provider.Client.find(clientId);
  if ((clientId !== undefined && !client) || (uri !== undefined && !client?.postLogoutRedirectUriAllowed(uri)))
    return faulty;
  const { applicationOf } = await import('./clients.ts');
  const loaded = await applicationOf(parts, clientId);
  return {
    application: loaded && shownOf(loaded.application),
    backTo: uri === undefined ? null : withState(uri, fields['state']),
    hint: hint && { userId: hint.userId },
    isFaulty: false,
  };
}

function withState(uri: string, state: string | undefined): string {
  if (state === undefined) return uri;
  const address = new URL(uri);
  address.searchParams.set('state', state);
  return address.href;
}

interface Hint {
  readonly clientId: string;
  readonly userId: string;
}

/** What an ID token of ours says, signed by any key that is published, and however old: applications keep the one that they were given at the start. */
async function hintOf(kept: KeptProvider, token: string): Promise<Hint | null> {
  const { compactVerify, createLocalJWKSet, errors } = await import('jose');
  const verified = async ({ provider, jwks }: BuiltProvider): Promise<Hint | null> => {
    const { payload } = await compactVerify(token, createLocalJWKSet(jwks), { algorithms: [...signingAlgorithms] });
    return readHint(JSON.parse(Buffer.from(payload).toString('utf8')), provider.issuer);
  };
  // Only what the token itself is at fault for makes it faulty: that the keys cannot be read now is for the door to say.
  const current = await kept.current();
  try {
    return await verified(current);
  } catch (error) {
    if (!(error instanceof errors.JWKSNoMatchingKey)) return null;
  }
  const renewed = await kept.renewed();
  return verified(renewed).catch(() => null);
}

function readHint(said: unknown, issuer: string): Hint | null {
  const { iss, aud, sub, azp = aud, events } = typeof said === 'object' && said !== null ? ({ ...said } as Claims) : {};
  // A logout token is signed by the same keys and is none (RFC 8725 section 3.11).
  const isOurs =
    iss === issuer && typeof aud === 'string' && typeof sub === 'string' && azp === aud && events === undefined;
  return isOurs ? { clientId: aud, userId: sub } : null;
}
