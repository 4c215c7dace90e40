import {
  errors,
  interactionPolicy,
  type Configuration,
  type KoaContextWithOIDC,
  type UnknownObject,
} from 'oidc-provider';
import { acrOf } from '#domain/application-ask.ts';
import { signingAlgorithms } from '#domain/application.ts';
import { day, hour, minute, second, type Duration } from '#domain/instant.ts';
import { claimsOfScope } from '#flows/applications/claims.ts';
import type { OpenSigningKey } from '#flows/applications/keys.ts';
import { languagesOfPages } from '#flows/applications/pending.ts';
import { findAccount, mayIntrospect, mayRevoke } from './accounts.ts';
import { adapterFactory } from './adapter.ts';
import { pagesCookie, paths, resumeCookie } from './addresses.ts';
import { isPageDue, pageFor } from './check.ts';
import { mayReadAnswers } from './clients.ts';
import { renderError } from './errors.ts';
import { newGrant, secondsLeft } from './grant.ts';
import { privateJwks } from './keys.ts';
import type { ProtocolParts } from './parts.ts';

const inSeconds = (time: Duration): number => time / second;

/** Every choice that the library leaves to us. What is not named here is switched off below, or does not matter without what is. */
export function configurationOf(parts: ProtocolParts, keys: readonly OpenSigningKey[]): Configuration {
  return {
    adapter: adapterFactory(parts),
    jwks: privateJwks(keys),
    routes: paths,
    ...asked,
    ...proved,
    ...told,
    ttl: {
      AccessToken: inSeconds(10 * minute),
      AuthorizationCode: inSeconds(minute),
      ClientCredentials: inSeconds(10 * minute),
      IdToken: inSeconds(hour),
      // A sign-in of an hour (SPEC S4) and the way there and back; the adapter counts from the first request.
      Interaction: inSeconds(65 * minute),
      // Ours judges itself.
      Session: inSeconds(minute),
      Grant: () => secondsLeft(parts),
      RefreshToken: () => secondsLeft(parts),
    },
    features: { ...switched, ...ofTokens(parts) },
    cookies: {
      names: { session: parts.sessionCookie, interaction: pagesCookie, resume: resumeCookie },
      long: { signed: false },
      short: { signed: false },
    },
    findAccount: findAccount(parts),
    loadExistingGrant: (ctx) => newGrant(parts, ctx),
    interactions: {
      policy: policyOf(parts),
      url: (ctx, { uid }) => pageFor(parts, ctx, uid),
    },
    renderError: (ctx, out, error) => renderError(parts, ctx, out, error),
  };
}

/** What a request may ask for. */
const asked = {
  responseTypes: ['code'],
  pkce: { required: () => true },
  allowOmittingSingleRegisteredRedirectUri: false,
  enableHttpPostMethods: false,
  // Of pushed requests; raw.ts sees to the others.
  extraParams: {
    response_mode: (_ctx, mode) => {
      if (mode !== undefined && mode !== 'query') throw new errors.UnsupportedResponseMode();
    },
    // Without it nobody would be let in, but only after the whole sign-in.
    scope: (_ctx, scope = '') => {
      if (!scope.split(' ').includes('openid')) throw new errors.InvalidScope('openid must be requested', scope);
    },
  },
  acrValues: Object.values(acrOf),
  scopes: Object.keys(claimsOfScope),
  claims: Object.fromEntries(Object.entries(claimsOfScope).map(([scope, claims]) => [scope, [...claims]])),
  discovery: { ui_locales_supported: [...languagesOfPages] },
} satisfies Configuration;

/** How applications prove themselves, and how we sign: by no algorithm for which both hold the same key. */
const proved = {
  clientAuthMethods: ['client_secret_basic', 'client_secret_post', 'none'],
  enabledJWA: { idTokenSigningAlgValues: [...signingAlgorithms] },
  // What comes from another machine may seem to be of tomorrow; whether it still holds is for what keeps it to say.
  clockTolerance: inSeconds(day),
  acceptQueryParamAccessTokens: false,
  clientBasedCORS: (_ctx, origin, client) => mayReadAnswers(origin, client),
} satisfies Configuration;

/** What applications are given. */
const told = {
  subjectTypes: ['public'],
  conformIdTokenClaims: true,
  // Each use of a code or token asks for its sign-in itself.
  expiresWithSession: () => false,
  rotateRefreshToken: true,
  issueRefreshToken: (_ctx, client) => client.grantTypeAllowed('refresh_token'),
  revokeGrantPolicy: () => true,
  // A service has no scopes here: what it may do is for those to say whom it calls.
  extraTokenClaims: (ctx, token) => {
    if (token.kind === 'AccessToken') return authenticationOf(ctx);
    if (token.scope) throw new errors.InvalidScope('requested scope is not allowed', token.scope);
    return undefined;
  },
} satisfies Configuration;

/** How and when the user proved who they are, for APIs that ask for more (RFC 9470 section 6.2): of the authorization, whatever was proved since. */
function authenticationOf({ oidc }: KoaContextWithOIDC): UnknownObject | undefined {
  const source = oidc.entities.AuthorizationCode ?? oidc.entities.RefreshToken;
  return source && { acr: source.acr, auth_time: source.authTime };
}

const [on, off] = [{ enabled: true }, { enabled: false }] as const;

/**
 * `rpInitiatedLogout` and `backchannelLogout` are for the discovery document and for what applications register: the HTML door signs people out, and a loop tells
 * applications.
 */
const switched = {
  userinfo: on,
  clientCredentials: on,
  pushedAuthorizationRequests: on,
  rpInitiatedLogout: on,
  backchannelLogout: on,
  // Keys that sign by themselves (signing-key.ts); the library asks to be told that its version of this is known.
  externalSigningSupport: { enabled: true, ack: 'experimental-01' },
  devInteractions: off,
  claimsParameter: off,
  resourceIndicators: off,
  requestObjects: off,
  registration: off,
  deviceFlow: off,
  dPoP: off,
  encryption: off,
  jwtResponseModes: off,
  jwtUserinfo: off,
  jwtIntrospection: off,
} as const;

const ofTokens = (parts: ProtocolParts) => ({
  revocation: { enabled: true, allowedPolicy: mayRevoke },
  introspection: {
    enabled: true,
    allowedPolicy: (...[_ctx, client, token]: Parameters<IntrospectionPolicy>) => mayIntrospect(parts, client, token),
  },
});

type IntrospectionPolicy = NonNullable<
  NonNullable<NonNullable<Configuration['features']>['introspection']>['allowedPolicy']
>;

/** One check decides (SPEC X1): the others that the library brings along would decide a second time. `consent` is there to be asked for. */
function policyOf(parts: ProtocolParts): interactionPolicy.Prompt[] {
  const login = new interactionPolicy.Prompt({ name: 'login', requestable: true });
  const consent = new interactionPolicy.Prompt({ name: 'consent', requestable: true });
  login.checks.clear();
  consent.checks.clear();
  login.checks.add(
    new interactionPolicy.Check('next_step', 'a page of ours comes first', 'interaction_required', (ctx) =>
      isPageDue(parts, ctx),
    ),
  );
  return [login, consent];
}
