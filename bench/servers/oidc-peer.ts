import { generateKeyPairSync, randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { interactionPolicy, Provider, type Configuration, type KoaContextWithOIDC } from 'oidc-provider';
import MemoryAdapter from 'oidc-provider/lib/adapters/memory_adapter.js';
import { application, protocolPaths } from '../people/application.ts';
import { requestsOfSignIn } from '../people/peer-browser.ts';
import { openChannel } from './answer-asks.ts';

// `oidc-provider` as it comes, with what it keeps in its own memory: the measure of what the protocol itself costs.

/** What it keeps. Its own store forgets all but the last thousand: too few for what is measured. */
const kept = new Map<string, unknown>();

const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
const key = { ...privateKey.export({ format: 'jwk' }), kty: 'EC', kid: 'peer', alg: 'ES256', use: 'sig' };
const [on, off] = [{ enabled: true }, { enabled: false }] as const;

/** The features and lives that Gatehouse has. */
const configuration: Configuration = {
  adapter: (name) => new MemoryAdapter(name, kept),
  jwks: { keys: [key] },
  routes: protocolPaths,
  clients: [
    {
      client_id: application.id,
      client_secret: application.secret,
      redirect_uris: [application.redirectUri],
      grant_types: ['authorization_code', 'refresh_token'],
      response_types: ['code'],
      id_token_signed_response_alg: 'ES256',
    },
  ],
  responseTypes: ['code'],
  pkce: { required: () => true },
  scopes: ['openid', ...application.scopes],
  claims: { openid: ['sub', 'acr', 'amr', 'auth_time'], profile: ['name'], email: ['email', 'email_verified'] },
  enabledJWA: { idTokenSigningAlgValues: ['ES256'] },
  conformIdTokenClaims: true,
  rotateRefreshToken: true,
  issueRefreshToken: () => true,
  expiresWithSession: () => false,
  findAccount: (_ctx, sub) => ({
    accountId: sub,
    claims: () => ({ sub, name: 'Somebody', email: `${sub}@example.com` }),
  }),
  loadExistingGrant: grantOf,
  interactions: { policy: signInAlone(), url: (_ctx, { uid }) => `/interaction/${uid}` },
  cookies: { long: { signed: false }, short: { signed: false } },
  ttl: {
    AccessToken: 600,
    AuthorizationCode: 60,
    IdToken: 3600,
    Interaction: 3900,
    Session: 86_400,
    Grant: 86_400,
    RefreshToken: 86_400,
  },
  features: {
    userinfo: on,
    clientCredentials: on,
    pushedAuthorizationRequests: on,
    rpInitiatedLogout: on,
    backchannelLogout: on,
    revocation: on,
    introspection: on,
    devInteractions: off,
    dPoP: off,
  },
};

/** Nobody is asked for consent: a session has one grant for the application. */
async function grantOf({ oidc }: KoaContextWithOIDC) {
  const { provider, session, account, client } = oidc;
  const id = session?.grantIdFor(application.id);
  if (id !== undefined) return provider.Grant.find(id);
  const grant = new provider.Grant({ accountId: account?.accountId, clientId: client?.clientId });
  grant.addOIDCScope(['openid', ...application.scopes].join(' '));
  await grant.save();
  return grant;
}

/** Without the checks for consent. */
function signInAlone(): interactionPolicy.DefaultPolicy {
  const policy = interactionPolicy.base();
  policy.remove('consent');
  return policy;
}

const channel = openChannel();
const server = createServer();
server.listen(0, '127.0.0.1', () => {
  const address = server.address();
  const issuer = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`;
  const provider = new Provider(issuer, configuration);
  const answer = provider.callback();
  server.on('request', (request, reply) => {
    if (request.url?.startsWith('/interaction/')) interact(provider, request, reply);
    else answer(request, reply).catch((error: unknown) => fail(reply, error));
  });
  channel.ready(issuer, stop);
});

/** Looks at what waits at each step, as pages do; the last ends it. */
function interact(provider: Provider, request: IncomingMessage, reply: ServerResponse): void {
  const isLast = request.url?.endsWith(`/${requestsOfSignIn}`) ?? false;
  const login = { login: { accountId: randomUUID(), acr: 'urn:benchmark', amr: ['pwd', 'otp'] } };
  const done = isLast
    ? provider.interactionFinished(request, reply, login)
    : provider.interactionDetails(request, reply).then(({ uid }) => reply.end(uid));
  done.catch((error: unknown) => fail(reply, error));
}

function fail(reply: ServerResponse, error: unknown): void {
  reply.writeHead(500).end(String(error));
}

async function stop(): Promise<void> {
  server.closeAllConnections();
  server.close();
}
