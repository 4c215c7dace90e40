import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { operations } from '#api/table.ts';
import { callApi, enterAs, giveRoleOf, ownToken } from '../../support/api-caller.ts';
import { addPerson } from '../../support/attack-people.ts';
import { overSocket, overWire } from '../../support/attack-wire.ts';
import { onProtocol, startProtocolTarget } from '../../support/oidc-target.ts';
import { startRelyingParty, type RelyingParty } from '../../support/relying-party.ts';

onProtocol(['sqlite'], (target) => {
  let party: RelyingParty;
  let token: string;
  beforeAll(async () => {
    party = await startRelyingParty(target());
    token = await ownToken(party);
  });
  afterAll(() => party[Symbol.asyncDispose]());

  const call = (path: string, sent: Parameters<typeof callApi>[2] = {}) => callApi(target(), path, sent);

  test.each([
    '/api',
    '/api/',
    '/api/v1',
    '/api/v2/step-ups',
    '/api/v1/sign-ins',
    '/api/v1//step-ups',
    '/api/v1/step-ups/x/redeem/y',
    `/api/v1/sign-ins/${'x'.repeat(300)}`,
    '/api/v1/sign-ins/%zz',
    '/api/v1/sign-ins/%c3%28',
    '/api?x',
  ])('%s is told as a problem, and never as a page', async (path) => {
    for (const sent of [{}, { token }, { token, json: {} }, { method: 'DELETE' }]) {
      const { status, told, headers } = await call(path, sent);
      expect([path, status, told['code']]).toEqual([path, 404, 'unknown-address']);
      expect(headers.get('content-type')).toMatch(/^application\/problem\+json/);
    }
  });

  test('what only begins so is not of the API', async () => {
    expect((await call('/apiary')).headers.get('content-type')).toContain('text/html');
  });

  test.each(operations.map(({ method, path }) => [method, path] as const))(
    '%s %s: other methods are 405 and told which there are; OPTIONS says so too',
    async (method, path) => {
      const address = path.replace(/:\w+/, 'x');
      const allowed = method === 'GET' ? 'GET, HEAD, OPTIONS' : 'POST, OPTIONS';
      for (const wrong of ['PUT', 'PATCH', 'DELETE', method === 'GET' ? 'POST' : 'GET']) {
        const { status, headers, told } = await call(address, { method: wrong, token });
        expect([wrong, status, headers.get('allow'), told['code']]).toEqual([
          wrong,
          405,
          allowed,
          'method-not-allowed',
        ]);
      }
      const options = await call(address, { method: 'OPTIONS' });
      expect([options.status, options.headers.get('allow'), options.text]).toEqual([204, allowed, '']);
    },
  );

  test('what the server itself cannot read of a request is told as a problem, without a page and without a cookie', async () => {
    const unread = { 'content-type': ';;;' };
    const json = { 'content-type': 'application/json' };
    const of = { authorization: `Bearer ${token}` };
    for (const [method, path, headers, status, code] of [
      ['POST', '/api/v1/step-ups', { ...of, ...unread }, 415, 'unsupported-media-type'],
      ['POST', '/api/v1/step-ups', unread, 401, 'missing-token'],
      ['POST', '/api/v1/nowhere', unread, 404, 'unknown-address'],
      ['DELETE', '/api/v1/step-ups', { ...of, ...unread }, 405, 'method-not-allowed'],
      ['QUERY', '/api/v1/step-ups', of, 405, 'method-not-allowed'],
      ['QUERY', '/api/v1/step-ups', { ...of, ...json }, 405, 'method-not-allowed'],
      ['QUERY', '/api/nowhere', {}, 404, 'unknown-address'],
    ] as const) {
      const sent = { ...headers, 'content-length': 2 };
      const reply = await overWire(target().address, { method, path, headers: sent, body: '{}' });
      expect([method, path, reply.status, JSON.parse(reply.text)]).toMatchObject([method, path, status, { code }]);
      expect(reply.headers['content-type']).toMatch(/^application\/problem\+json/);
      expect(reply.headers['set-cookie']).toBeUndefined();
    }
  });

  test('a body that does not come is not waited for, and that is told as a problem too', async () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
    const lines = ['POST /api/v1/step-ups HTTP/1.1', 'host: x', `authorization: Bearer ${token}`];
    const more = ['content-type: application/json', 'content-length: 50', '', '{"sid":'];
    const told = overSocket(target().address, [...lines, ...more].join('\r\n'));
    await vi.waitUntil(() => vi.getTimerCount() > 1, { interval: 10 });
    await vi.advanceTimersByTimeAsync(29_000);
    vi.useRealTimers();
    expect(await told).toMatch(/^HTTP\/1\.1 408 [^]*\r\ncontent-type: application\/problem\+json/);
    expect(await told).toMatch(/"code":"body-too-slow"/);
  });

  test('HEAD is GET without its body', async () => {
    for (const path of ['/api/v1/openapi.json', '/api/v1/sign-ins/x']) {
      const [get, head] = [await call(path, { token }), await call(path, { token, method: 'HEAD' })];
      expect([head.status, head.text, head.headers.get('content-length')]).toEqual([
        get.status,
        '',
        get.headers.get('content-length'),
      ]);
    }
  });

  test('answers are kept by nobody, read by no page of another origin, and neither read nor set a cookie', async () => {
    const person = await addPerson(target(), { companies: ['Cedar Supply'], enrolled: true });
    await giveRoleOf(target(), party, person);
    const { visitor, sid } = await enterAs(target(), party, person);
    const headers = {
      origin: 'https://evil.example',
      cookie: [...visitor.cookies].map(([name, value]) => `${name}=${value}`).join('; '),
    };
    const asked = [
      await call(`/api/v1/sign-ins/${sid}`, { token, headers }),
      await call(`/api/v1/sign-ins/${sid}`, { headers }),
      await call('/api/v1/openapi.json', { headers }),
      await call('/api/v1/step-ups', { headers, method: 'OPTIONS' }),
    ];
    expect(asked.map(({ status }) => status)).toEqual([200, 401, 200, 204]);
    for (const { headers: told } of asked) {
      expect(told.get('cache-control')).toBe('no-store');
      expect(told.get('content-security-policy')).toContain("default-src 'none'");
      expect(told.get('x-content-type-options')).toBe('nosniff');
      expect([told.get('set-cookie'), told.get('access-control-allow-origin')]).toEqual([null, null]);
    }
  });

  test('a token in the address is none, and nothing else stands there', async () => {
    expect((await call(`/api/v1/sign-ins/x?access_token=${token}`)).status).toBe(401);
    const { status, told, text } = await call(`/api/v1/sign-ins/x?access_token=${token}`, { token });
    expect([status, told['code']]).toEqual([400, 'query-not-taken']);
    expect(text).not.toContain(token);
  });

  test('the description is open, and names this installation and where tokens are', async () => {
    const { told } = await call('/api/v1/openapi.json');
    expect(told).toMatchObject({
      openapi: '3.1.0',
      servers: [{ url: target().address }],
      components: {
        securitySchemes: {
          application: { flows: { clientCredentials: { tokenUrl: `${target().address}/oidc/token` } } },
        },
      },
    });
  });
});

test('too many requests are 429 with Retry-After: of an application, and of a network that proves nothing', async () => {
  await using target = await startProtocolTarget('sqlite', { overrides: { postsPerMinute: 12 } });
  await using party = await startRelyingParty(target);
  await using other = await startRelyingParty(target);
  const [token, theirs] = [await ownToken(party), await ownToken(other)];
  const path = '/api/v1/sign-ins/x';
  const statuses = async (given: string) => {
    const found: (number | 'wait')[] = [];
    for (let tries = 0; tries < 14; tries += 1) {
      const { status, headers } = await callApi(target, path, { token: given });
      expect(headers.has('retry-after')).toBe(status === 429);
      found.push(Number(headers.get('retry-after')) > 0 ? 'wait' : status);
    }
    return found;
  };
  // Strangers of the same network use up nothing of an application's, nor one application of another's.
  const upTo = (status: number) => [...Array<number>(12).fill(status), 'wait', 'wait'];
  expect(await statuses('gct_x')).toEqual(upTo(401));
  expect(await statuses(token)).toEqual(upTo(404));
  expect(await statuses(theirs)).toEqual(upTo(404));
});
