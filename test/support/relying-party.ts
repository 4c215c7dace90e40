import { createRemoteJWKSet, jwtVerify } from 'jose';
import * as client from 'openid-client';
import type { ApplicationSettings } from '#domain/application.ts';
import type { ApplicationId } from '#domain/identifiers.ts';
import { makeApplication } from '#flows/applications/create.ts';
import type { Target } from './attack-target.ts';
import { serveApplication, type HeardLogout, type Served } from './relying-party-server.ts';

export type Tokens = Awaited<ReturnType<typeof client.authorizationCodeGrant>>;

/** What is put over the parameters of a request; null: left out. */
export type Changes = Readonly<Record<string, string | null>>;

/** One request for authorization, and what came of it. */
export interface Attempt extends Checks {
  /** Where the browser is sent. */
  readonly url: string;
  isAnswered(): boolean;
  /** What the browser brought back. Throws where it has not come back. */
  answer(): URLSearchParams;
  /** Exchanges the code and verifies the ID token, its signature included. */
  redeem(changes?: { readonly verifier?: string; readonly how?: client.ClientAuth }): Promise<Tokens>;
}

/** An application that we did not write: `openid-client` behind an HTTP server of its own. */
export interface RelyingParty extends Pick<Served, 'url' | 'signedOut' | 'heard' | 'told'>, AsyncDisposable {
  readonly id: ApplicationId;
  readonly shortName: string;
  readonly secret: string | null;
  readonly redirectUri: string;
  readonly signedOutUri: string;
  /** What `openid-client` knows of Gatehouse, by discovery. It proves itself by `client_secret_basic`, or `none` where there is no secret, unless told. */
  configuration(how?: client.ClientAuth): Promise<client.Configuration>;
  /** A request with PKCE, state and nonce. */
  begin(changes?: Changes): Promise<Attempt>;
  /** The same, pushed before (RFC 9126). */
  push(changes?: Changes): Promise<Attempt>;
  answerLogouts(status: number): void;
}

/** A registered application. */
interface Registration {
  readonly id: ApplicationId;
  readonly shortName: string;
  readonly secret: string | null;
  readonly settings: ApplicationSettings;
}

const scopes = ['profile', 'email', 'companies', 'roles', 'permissions'] as const;

let made = 0;

/** Starts an application and lets an operator's shell register it: a confidential one that asks for everything and for nobody's consent, unless told. */
export async function startRelyingParty(
  target: Target,
  over: Partial<ApplicationSettings> = {},
): Promise<RelyingParty> {
  const served = await serveApplication();
  const registration = await register(target, { ...usualSettings(served.url, over.kind ?? 'web'), ...over });
  const configuration = discovering(target, registration);
  served.verifyLogouts(async (token) => verified(token, await configuration(), registration));
  return partyOf(served, registration, configuration);
}

/** What this kind of application may have, and everything of it. */
const usualSettings = (url: string, kind: ApplicationSettings['kind']): ApplicationSettings => ({
  name: 'Site Diary',
  kind,
  redirectUris: kind === 'service' ? [] : [`${url}/callback`],
  postLogoutRedirectUris: kind === 'service' ? [] : [`${url}/signed-out`],
  backChannelLogoutUri: kind === 'web' ? `${url}/backchannel-logout` : null,
  homeUri: null,
  scopes,
  algorithm: 'ES256',
  asksConsent: false,
  refreshes: true,
});

/** Lets an operator's shell make an application with these settings; nothing is started. */
export async function register({ deps }: Pick<Target, 'deps'>, settings: ApplicationSettings): Promise<Registration> {
  made += 1;
  const created = await makeApplication(deps, { operatingUser: 'tests' }, `diary-${made}`, settings);
  if (!created.done) throw new Error(`no application was made: ${JSON.stringify(created)}`);
  const { application, secret } = created;
  return { id: application.id, shortName: application.shortName, secret: secret?.reveal() ?? null, settings };
}

type Discovering = RelyingParty['configuration'];

/** Discovery, once for each way of proving itself. */
function discovering({ address }: Target, { id, secret, settings }: Registration): Discovering {
  const usual = secret === null ? client.None() : client.ClientSecretBasic(secret);
  const known = new Map<client.ClientAuth, Promise<client.Configuration>>();
  return (how = usual) => {
    const found = known.get(how) ?? discover(new URL(address), id, settings, how);
    known.set(how, found);
    return found;
  };
}

const discover = (issuer: URL, id: string, { algorithm }: ApplicationSettings, how: client.ClientAuth) =>
  client.discovery(issuer, id, { id_token_signed_response_alg: algorithm }, how, {
    execute: [client.allowInsecureRequests, client.enableNonRepudiationChecks],
  });

function partyOf(
  served: Served,
  { id, shortName, secret, settings }: Registration,
  configuration: Discovering,
): RelyingParty {
  const redirectUri = `${served.url}/callback`;
  const start = async (changes: Changes) => {
    const checks = newChecks(changes);
    const parameters = { redirect_uri: redirectUri, scope: ['openid', ...settings.scopes].join(' ') };
    return { checks, asked: withChanges({ ...parameters, ...(await told(checks)) }, changes) };
  };
  return {
    ...served,
    id,
    shortName,
    secret,
    redirectUri,
    signedOutUri: `${served.url}/signed-out`,
    configuration,
    begin: async (changes = {}) => {
      const { checks, asked } = await start(changes);
      return attempt(
        served,
        configuration,
        checks,
        withoutNull(client.buildAuthorizationUrl(await configuration(), asked), changes),
      );
    },
    push: async (changes = {}) => {
      const { checks, asked } = await start(changes);
      return attempt(
        served,
        configuration,
        checks,
        await client.buildAuthorizationUrlWithPAR(await configuration(), asked),
      );
    },
    answerLogouts: (status) => {
      served.logoutStatus = status;
    },
    [Symbol.asyncDispose]: () => served.close(),
  };
}

/** What ties an answer to its request. */
interface Checks {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
  /** Seconds, where it was asked for: `auth_time` is compared with it. */
  readonly maxAge: number | null;
}

const newChecks = ({ max_age: maxAge = null }: Changes): Checks => ({
  state: client.randomState(),
  nonce: client.randomNonce(),
  verifier: client.randomPKCECodeVerifier(),
  maxAge: maxAge === null ? null : Number(maxAge),
});

const told = async ({ state, nonce, verifier }: Checks) => ({
  state,
  nonce,
  code_challenge: await client.calculatePKCECodeChallenge(verifier),
  code_challenge_method: 'S256',
});

function withChanges(parameters: Readonly<Record<string, string>>, changes: Changes): Record<string, string> {
  const all = Object.entries({ ...parameters, ...changes });
  return Object.fromEntries(all.flatMap(([name, value]) => (value === null ? [] : [[name, value]])));
}

/** `openid-client` puts `client_id` and `response_type` where they are missing. */
function withoutNull(url: URL, changes: Changes): URL {
  for (const [name, value] of Object.entries(changes)) if (value === null) url.searchParams.delete(name);
  return url;
}

function attempt({ callbacks }: Served, configuration: Discovering, checks: Checks, url: URL): Attempt {
  const answer = (): URL => {
    const found = callbacks.get(checks.state);
    if (found === undefined) throw new Error('the browser has not come back');
    return new URL(found);
  };
  return {
    ...checks,
    url: url.href,
    isAnswered: () => callbacks.has(checks.state),
    answer: () => answer().searchParams,
    redeem: async ({ verifier = checks.verifier, how } = {}) =>
      client.authorizationCodeGrant(await configuration(how), answer(), {
        pkceCodeVerifier: verifier,
        expectedState: checks.state,
        expectedNonce: checks.nonce,
        idTokenExpected: true,
        ...(checks.maxAge === null ? {} : { maxAge: checks.maxAge }),
      }),
  };
}

/** OpenID Connect Back-Channel Logout 1.0 section 2.6, by a library that is not ours; what is in the token is for tests to say. */
async function verified(
  token: string,
  configuration: client.Configuration,
  { id, settings }: Registration,
): Promise<HeardLogout> {
  const { issuer, jwks_uri: keys = '' } = configuration.serverMetadata();
  const { payload, protectedHeader } = await jwtVerify(token, createRemoteJWKSet(new URL(keys)), {
    issuer,
    audience: id,
    algorithms: [settings.algorithm],
    typ: 'logout+jwt',
    requiredClaims: ['iat', 'exp', 'jti', 'events'],
  });
  return { header: protectedHeader, claims: payload };
}
