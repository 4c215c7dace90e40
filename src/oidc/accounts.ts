import {
  errors,
  type Account,
  type AccountClaims,
  type Client,
  type FindAccount,
  type Grant,
  type KoaContextWithOIDC,
} from 'oidc-provider';
import { parseId } from '#domain/identifiers.ts';
import { claimsFor, scopesLeft } from '#flows/applications/claims.ts';
import { standingOf, type HeldToken, type StandingSignIn } from '#flows/applications/standing.ts';
import type { ApplicationRecord } from '#ports/applications.ts';
import type { Holding } from '#ports/protocol.ts';
import { applicationOf } from './clients.ts';
import type { ProtocolParts } from './parts.ts';
import { sessionNow } from './session.ts';
import { turnNow } from './turn.ts';

/** What the library holds of a code or token. */
interface Held {
  readonly kind: string;
  readonly clientId?: string | undefined;
  readonly accountId?: string | undefined;
  readonly sessionUid?: string | undefined;
  /** Of a code: where it was sent. */
  readonly redirectUri?: string | undefined;
  scope?: string | undefined;
}

/**
 * The user of a session, or of a code or token. Of the latter the one hook of refresh, code exchange and userinfo (DESIGN 3): nobody, where the sign-in that it hangs on
 * would not finish now (SPEC P5), which the library answers with `invalid_grant` or `invalid_token`.
 */
export const findAccount =
  (parts: ProtocolParts): FindAccount =>
  async (ctx, sub, token) =>
    token === undefined ? ofSession(parts, sub) : ofToken(parts, ctx, sub, token);

async function ofSession(parts: ProtocolParts, sub: string): Promise<Account | undefined> {
  const session = await sessionNow(parts);
  if (session?.session.userId !== sub) return undefined;
  return { accountId: sub, claims: () => ({ sub }) };
}

async function ofToken(
  parts: ProtocolParts,
  { oidc }: KoaContextWithOIDC,
  sub: string,
  token: Held,
): Promise<Account | undefined> {
  if (token.redirectUri !== undefined && !oidc.client?.redirectUriAllowed(token.redirectUri)) return undefined;
  const signIn = await signInOf(parts, token);
  const loaded = await applicationOf(parts, token.clientId);
  if (signIn === null || loaded === null) return undefined;
  turnNow().signIn = signIn;
  narrow(oidc.entities.Grant, loaded.application);
  const claims = (): AccountClaims => ({ ...claimsFor(parts.deps, signIn, loaded.application), sub });
  return { accountId: sub, claims };
}

/** What is given from now on is not for scopes that the operator has taken away since. */
function narrow(grant: Grant | undefined, application: ApplicationRecord): void {
  const granted = grant?.getOIDCScope().split(' ') ?? [];
  const left = scopesLeft(granted, application);
  grant?.rejectOIDCScope(granted.filter((scope) => !left.includes(scope)));
}

/** Looked at once in a request for each sign-in and application. */
function signInOf(parts: ProtocolParts, token: Held): Promise<StandingSignIn | null> {
  const held = heldOf(token);
  if (held === null) return Promise.resolve(null);
  const { signIns } = turnNow();
  const key = `${held.signInId} ${held.applicationId}`;
  const found = signIns.get(key) ?? standing(parts, held);
  signIns.set(key, found);
  return found;
}

async function standing(parts: ProtocolParts, held: HeldToken): Promise<StandingSignIn | null> {
  const loaded = await applicationOf(parts, held.applicationId);
  const signIn = await loadedSignIn(parts, held);
  return standingOf(parts.deps, turnNow().visitor.facts, held, loaded?.application ?? null, signIn);
}

/** Looked up with the token that the request brings, where it is the one that this one hangs on. */
function loadedSignIn({ deps }: ProtocolParts, { signInId }: HeldToken): Promise<Holding['signIn']> {
  const { held } = turnNow();
  const isBrought = held?.state?.payload['sessionUid'] === signInId;
  return isBrought ? Promise.resolve(held.signIn) : deps.store.loadSignIn(signInId);
}

function heldOf({ sessionUid, accountId, clientId }: Held): HeldToken | null {
  const [signInId, userId] = [parseId('session', sessionUid), parseId('user', accountId)];
  const applicationId = parseId('application', clientId);
  return signInId && userId && applicationId ? { signInId, userId, applicationId } : null;
}

/**
 * Whether whoever asks may know of a token (RFC 7662 section 2.1, 4): applications that prove themselves, of their own; services, which take access tokens from others, of any of those.
 * A token is told of only while what it hangs on stands, and as good for the scopes that are left.
 */
export async function mayIntrospect(parts: ProtocolParts, client: Client, token: Held): Promise<boolean> {
  if (client.clientAuthMethod === 'none') return false;
  const isOthers = token.clientId !== client.clientId;
  if (isOthers && (token.kind === 'RefreshToken' || !(await isService(parts, client)))) return false;
  if (token.kind === 'ClientCredentials') return (await applicationOf(parts, token.clientId)) !== null;
  const loaded = await applicationOf(parts, token.clientId);
  if (loaded === null || (await signInOf(parts, token)) === null) return false;
  token.scope = scopesLeft(token.scope?.split(' ') ?? [], loaded.application).join(' ');
  return true;
}

async function isService(parts: ProtocolParts, { clientId }: Client): Promise<boolean> {
  return (await applicationOf(parts, clientId))?.application.settings.kind === 'service';
}

/** An application gives back its own tokens alone. One that proves itself is told so; anybody can say that they are one that does not (RFC 7009 section 2.1). */
export function mayRevoke(_ctx: unknown, client: Client, token: Held): boolean {
  if (token.clientId === client.clientId) return true;
  if (client.clientAuthMethod === 'none') return false;
  throw new errors.InvalidRequest('the token was given to another application');
}
