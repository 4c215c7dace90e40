import { once } from 'node:events';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import * as client from 'openid-client';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { appOf } from '../examples/payments/app.ts';
import { BackChannel } from '../examples/payments/back-channel.ts';
import { GatehouseApi, GatehouseProblem } from '../examples/payments/gatehouse-api.ts';
import type { Parts } from '../examples/payments/parts.ts';
import { Sessions, type Session } from '../examples/payments/sessions.ts';
import { nothingMore, SignIns } from '../examples/payments/sign-in.ts';

/** Something on this machine that answers as it is told. Gives its address. */
async function answering(listener: RequestListener): Promise<string> {
  const server = createServer(listener).listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => {
    server.close();
    server.closeAllConnections();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

function gatehouseAt(issuer: string): client.Configuration {
  const found = {
    issuer,
    token_endpoint: `${issuer}/token`,
    authorization_endpoint: `${issuer}/auth`,
    jwks_uri: issuer,
  };
  const configuration = new client.Configuration(found, 'app_payments', 'secret');
  client.allowInsecureRequests(configuration);
  return configuration;
}

interface OwnTokens {
  /** Tokens that it gave out, the newest last. */
  readonly given: string[];
  /** With which tokens it was asked something. */
  readonly asked: string[];
  readonly api: GatehouseApi;
}

/** A Gatehouse that takes these access tokens of an application and no other. */
async function taking(good: (token: string) => boolean): Promise<OwnTokens> {
  const [given, asked]: [string[], string[]] = [[], []];
  const issuer = await answering((request, response) => {
    response.setHeader('content-type', 'application/json');
    if (request.url === '/token') {
      given.push(`own-${given.length + 1}`);
      return response.end(JSON.stringify({ access_token: given.at(-1), token_type: 'Bearer', expires_in: 600 }));
    }
    const token = (request.headers.authorization ?? '').replace('Bearer ', '');
    asked.push(token);
    response.statusCode = good(token) ? 200 : 401;
    return response.end(JSON.stringify(good(token) ? { sid: 'sid-1' } : { code: 'invalid-token' }));
  });
  return { given, asked, api: new GatehouseApi(gatehouseAt(issuer)) };
}

describe('The example application, whose own token ended before its time,', () => {
  test('gets another and asks once more', async () => {
    const { api, asked } = await taking((token) => token !== 'own-1');
    await expect(api.signIn('sid-1')).resolves.toEqual({ sid: 'sid-1' });
    await expect(api.signIn('sid-1')).resolves.toEqual({ sid: 'sid-1' });
    expect(asked).toEqual(['own-1', 'own-2', 'own-2']);
  });

  test('asks no third time, and says that it was refused', async () => {
    const { api, asked } = await taking(() => false);
    await expect(api.signIn('sid-1')).rejects.toEqual(new GatehouseProblem(401, 'invalid-token'));
    expect(asked).toEqual(['own-1', 'own-2']);
  });

  test('gets one for all requests that were under way', async () => {
    let ended = false;
    const { api, given } = await taking((token) => !ended || token !== 'own-1');
    await api.signIn('sid-1');
    ended = true;
    await Promise.all([1, 2, 3].map(() => api.signIn('sid-1')));
    expect(given).toEqual(['own-1', 'own-2']);
  });
});

interface Signed {
  readonly parts: Parts;
  readonly session: Session;
  /** The page at this address, for whoever is signed in. */
  readonly read: (path: string) => Promise<Page>;
}

interface Page {
  readonly status: number;
  readonly text: string;
}

/** The application with somebody signed in; `api` answers for its API, which stands elsewhere. */
async function signedIn(api: RequestListener): Promise<Signed> {
  const url = await answering(api);
  const gatehouse = gatehouseAt('http://127.0.0.1:1');
  const sessions = new Sessions();
  const tokens = { accessToken: 'a', expiresAt: Date.now() + 600_000, refreshToken: null, idToken: 'i' };
  const claims = { iss: 'i', aud: 'a', sub: 'usr_ana', sid: 'sid-1', iat: 0, exp: 0 };
  const session = sessions.create({ claims, tokens, wish: nothingMore, name: 'Ana' });
  const parts: Parts = {
    url,
    gatehouse,
    api: new GatehouseApi(gatehouse),
    sessions,
    signIns: new SignIns(gatehouse, `${url}/callback`),
    backChannel: new BackChannel(gatehouse, sessions),
    disbursements: [],
  };
  return { parts, session, read: (path) => read(parts, path, `payments-session=${session.id}`) };
}

async function read(parts: Parts, path: string, cookie: string): Promise<Page> {
  const answer = await appOf(parts).request(path, { headers: { cookie } });
  return { status: answer.status, text: await answer.text() };
}

/** What it would log. */
function silenced() {
  const written = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  onTestFinished(() => written.mockRestore());
  return written;
}

const noRole = 'You have no role in Payments';

describe('The example application, whose API', () => {
  test('knows no role of theirs, says so, and lets them sign out', async () => {
    const { read: reads } = await signedIn((_, response) =>
      response.writeHead(403, { 'www-authenticate': 'Bearer error="insufficient_scope"' }).end(),
    );
    const { status, text } = await reads('/disbursements');
    expect(status).toBe(403);
    expect(text).toContain(noRole);
    expect(text).toContain('Sign out');
  });

  test.each<[string, number, Record<string, string>]>([
    ['is broken', 500, {}],
    ['is away', 503, {}],
    ['is elsewhere', 404, {}],
    ['leads elsewhere', 303, { location: '/' }],
    ['is kept by a proxy that says nothing of roles', 403, {}],
    ['is kept by a proxy that asks for a password', 403, { 'www-authenticate': 'Basic realm="staff"' }],
  ])('%s, blames nobody: it says to try again', async (_, status, headers) => {
    silenced();
    const { read: reads } = await signedIn((__, response) => response.writeHead(status, headers).end());
    const page = await reads('/disbursements');
    expect(page.status).toBe(503);
    expect(page.text).toContain('Gatehouse does not answer');
    expect(page.text).toContain('Sign out');
    expect(page.text).not.toContain(noRole);
  });

  test('cannot reach Gatehouse, answers 503 and no page', async () => {
    const written = silenced();
    const { parts } = await signedIn((_, response) => response.end());
    const answer = await appOf(parts).request('/api/disbursements', { headers: { authorization: 'Bearer a' } });
    expect([answer.status, await answer.json()]).toEqual([503, { error: 'temporarily_unavailable' }]);
    expect(written).toHaveBeenCalledOnce();
  });
});

/** Sent to Gatehouse, and back with this. */
async function backWith(query: Readonly<Record<string, string>>, isSignedIn: boolean): Promise<Page> {
  const { parts, session } = await signedIn((_, response) => response.end());
  const sent = await appOf(parts).request('/sign-in');
  const [browser = ''] = (sent.headers.get('set-cookie') ?? '').split(';');
  const state = new URL(sent.headers.get('location') ?? '').searchParams.get('state') ?? '';
  const answer = new URLSearchParams({ state, ...query });
  const cookie = isSignedIn ? `${browser}; payments-session=${session.id}` : browser;
  return read(parts, `/callback?${answer.toString()}`, cookie);
}

const denied = { error: 'access_denied' };

describe('The example application, when Gatehouse leads back without an answer to its question,', () => {
  test('says that the user cancelled, where they did', async () => {
    const { status, text } = await backWith(denied, false);
    expect(status).toBe(403);
    expect(text).toContain('You cancelled at Gatehouse. You are not signed in here');
    expect(text).not.toContain('Sign out');
  });

  test('does not call anybody signed out who is signed in', async () => {
    const { text } = await backWith(denied, true);
    expect(text).toContain('You cancelled at Gatehouse. You are signed in here as before');
    expect(text).toContain('Sign out');
  });

  test.each(['server_error', 'temporarily_unavailable', 'invalid_request', 'login_required'])(
    'does not call "%s" what the user did',
    async (error) => {
      const written = silenced();
      const { status, text } = await backWith({ error }, false);
      expect(status).toBe(503);
      expect(text).toContain('Gatehouse could not go on');
      expect(text).not.toContain('cancelled');
      expect(written.mock.calls.join('')).toContain(error);
    },
  );
});
