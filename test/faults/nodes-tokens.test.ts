import { decodeJwt } from 'jose';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { demoPassword } from '#demo/people.ts';
import type { ApplicationId } from '#domain/identifiers.ts';
import { application, newApplication } from '../storage/application-records.ts';
import { beside, keyText, shared } from '../support/fault-installation.ts';
import { until } from '../support/fault-until.ts';
import { people } from '../support/fault-visits.ts';
import { movableClock } from '../support/movable-clock.ts';
import { back, leadsTo, requestOf, toldAt } from '../support/oidc-pages.ts';
import { form } from '../support/oidc-sign-in.ts';
import { OidcVisitor } from '../support/oidc-visitor.ts';
import { emptyDatabase } from '../support/postgres.ts';
import { startServer, type TestServer } from '../support/server.ts';
import { temporaryDirectory } from '../support/temporary-directory.ts';

const hour = 3_600_000;

/** RFC 7636, appendix B. */
const verifier = 'dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk';

/** Where both nodes say that they are: nobody asks there. */
const publicUrl = 'http://localhost:9';

/** Two nodes on one PostgreSQL; the machine of the second is an hour ahead, which none of what follows may notice (DESIGN 2, SECURITY I8). */
const open = new AsyncDisposableStack();
let nodes: readonly [TestServer, TestServer];
let id: ApplicationId;
let move: (byMs: number) => Promise<unknown>;

beforeAll(async () => {
  const database = await emptyDatabase();
  open.defer(() => database.drop());
  const places = [open.use(await temporaryDirectory()), open.use(await temporaryDirectory())] as const;
  const clock = movableClock(places[1].path);
  open.defer(() => clock.remove());
  clock.move(hour);
  move = (byMs) => {
    clock.move(byMs);
    return ready();
  };
  const env = { GATEHOUSE_KEYS: keyText('k1'), GATEHOUSE_PUBLIC_URL: publicUrl };
  const start = async ({ path }: { readonly path: string }, more: Readonly<Record<string, string>>) =>
    open.use(await startServer({ dataDirectory: path, databaseUrl: database.url, env: { ...env, ...more } }));
  nodes = [await start(places[0], {}), await start(places[1], clock.env)];
  await ready();
  const { settings } = application();
  id = await beside(shared(database.url), async (store) => {
    const made = { ...settings, kind: 'browser', redirectUris: [back], backChannelLogoutUri: null, asksConsent: false };
    return (await newApplication(store, { settings: { ...made, kind: 'browser' } })).id;
  });
});

afterAll(() => open.disposeAsync());

/** It has taken over the time of the database. */
const ready = (): Promise<true> =>
  until('readiness', async () => (await fetch(`${nodes[1].url}/health/ready`)).status === 200);

/** A code that this node gave to somebody who signed in there. */
async function codeAt({ url }: TestServer, visitor = new OidcVisitor(url)): Promise<string> {
  await visitor.open(requestOf(id));
  await visitor.press(['email'], { email: people.free });
  const last = await visitor.post(`${visitor.base}/password`, { password: demoPassword });
  return (await toldAt(visitor, leadsTo(last))).get('code') ?? '';
}

interface Answer {
  readonly status: number;
  readonly error?: string;
  readonly access_token?: string;
  readonly refresh_token?: string;
  readonly id_token?: string;
}

async function sendTo({ url }: TestServer, fields: Readonly<Record<string, string>>): Promise<Answer> {
  const response = await fetch(`${url}/oidc/token`, form({ client_id: id, ...fields }));
  return { ...((await response.json()) as Answer), status: response.status };
}

const redeem = (node: TestServer, code: string): Promise<Answer> =>
  sendTo(node, { grant_type: 'authorization_code', redirect_uri: back, code_verifier: verifier, code });

const refresh = (node: TestServer, { refresh_token = '' }: Answer): Promise<Answer> =>
  sendTo(node, { grant_type: 'refresh_token', refresh_token });

const userinfo = async ({ url }: TestServer, { access_token }: Answer): Promise<number> =>
  (await fetch(`${url}/oidc/userinfo`, { headers: { authorization: `Bearer ${access_token}` } })).status;

/** A request that was pushed to one node and is gone on with at another, by somebody who is signed in. */
async function pushed(to: TestServer, browser: OidcVisitor): Promise<string | null> {
  const asked = Object.fromEntries(new URL(requestOf(id), publicUrl).searchParams);
  const response = await fetch(`${to.url}/oidc/request`, form(asked));
  const { request_uri = '' } = (await response.json()) as { readonly request_uri?: string };
  return (await browser.request('GET', `/oidc/auth?${new URLSearchParams({ client_id: id, request_uri })}`)).location;
}

function movedTo({ url }: TestServer, { cookies }: OidcVisitor): OidcVisitor {
  const moved = new OidcVisitor(url);
  for (const [name, value] of cookies) moved.cookies.set(name, value);
  return moved;
}

/** The same twenty times at the same moment, the nodes taking turns. */
const everywhere = (act: (node: TestServer) => Promise<Answer>): Promise<readonly Answer[]> =>
  Promise.all(Array.from({ length: 20 }, (_, index) => act(nodes[index % 2 === 0 ? 0 : 1])));

test.each([1, -1])('what one node gives, the other takes, whichever clock is ahead (by %s hours)', async (hours) => {
  await move(hours * hour);
  for (const [giver, taker] of [nodes, nodes.toReversed() as [TestServer, TestServer]]) {
    const visitor = new OidcVisitor(giver.url);
    const tokens = await redeem(taker, await codeAt(giver, visitor));
    expect([tokens.error, tokens.status]).toEqual([undefined, 200]);
    expect([await userinfo(giver, tokens), await userinfo(taker, tokens)]).toEqual([200, 200]);
    const next = await refresh(giver, tokens);
    expect([next.error, await userinfo(taker, next)]).toEqual([undefined, 200]);
    expect(await pushed(giver, movedTo(taker, visitor))).toMatch(/[?&]code=/);
    const hinted = requestOf(id, { prompt: 'none', id_token_hint: next.id_token ?? '' });
    expect((await movedTo(taker, visitor).request('GET', hinted)).location).toMatch(/[?&]code=/);
    for (const { id_token = '' } of [tokens, next]) {
      const { iat = 0, exp = 0, auth_time } = decodeJwt(id_token);
      expect(Math.abs(iat * 1_000 - Date.now())).toBeLessThan(60_000);
      expect(iat - Number(auth_time)).toBeGreaterThanOrEqual(-2);
      expect(Math.abs(exp - iat - hour / 1_000)).toBeLessThanOrEqual(2);
    }
  }
});

test('one code, and one refresh token, sent to both twenty times at once: one gets tokens, and then nothing is left of them (SECURITY I2)', async () => {
  const code = await codeAt(nodes[0]);
  const redeemed = await everywhere((node) => redeem(node, code));
  const tokens = await redeem(nodes[1], await codeAt(nodes[0]));
  const refreshed = await everywhere((node) => refresh(node, tokens));
  for (const answers of [redeemed, refreshed]) {
    const won = answers.filter(({ status }) => status === 200);
    expect(won.length).toBe(1);
    expect(new Set(answers.map(({ error = 'none' }) => error)).has('invalid_grant')).toBe(true);
    expect(answers.filter(({ status }) => status >= 500)).toEqual([]);
    for (const one of won) expect([await userinfo(nodes[0], one), await userinfo(nodes[1], one)]).toEqual([401, 401]);
  }
});
