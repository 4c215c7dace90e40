import { connect } from 'node:net';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { addPerson } from '../../support/attack-people.ts';
import { formHeaders, overSocket, overWire } from '../../support/attack-wire.ts';
import { back, payments, requestOf, signedInAs } from '../../support/oidc-pages.ts';
import { basic, call, form } from '../../support/oidc-sign-in.ts';
import { onProtocol } from '../../support/oidc-target.ts';
import type { OidcVisitor } from '../../support/oidc-visitor.ts';
import { register } from '../../support/relying-party.ts';

const takingForms = ['auth', 'token', 'introspection', 'revocation', 'request', 'userinfo', 'logout'].map(
  (name) => `/oidc/${name}`,
);

onProtocol(['sqlite'], (target) => {
  let web: Awaited<ReturnType<typeof register>>;
  let inside: OidcVisitor;
  beforeAll(async () => {
    web = await register(target(), { ...payments, refreshes: true });
    inside = await signedInAs(target(), await addPerson(target(), { companies: ['Cedar Supply'] }));
  });

  const cookies = (): Record<string, string> => ({ cookie: formHeaders(inside.cookies)['cookie'] ?? '' });

  describe('what is sent twice (SECURITY I5, RFC 6749 3.1, 3.2)', () => {
    test('in a request for authorization, whatever it is, is refused', async () => {
      const once = requestOf(web.id, {
        prompt: 'none',
        nonce: 'n',
        max_age: '60',
        acr_values: 'x',
        ui_locales: 'de',
        login_hint: 'x',
        response_mode: 'query',
      });
      for (const [name, value] of new URLSearchParams(once.split('?')[1])) {
        for (const again of [value, 'x', '']) {
          const { status, location } = await inside.request('GET', `${once}&${name}=${encodeURIComponent(again)}`);
          const error =
            location === null ? String(status) : new URL(location, target().address).searchParams.get('error');
          expect([name, error, location?.includes('code=') ?? false]).toEqual([
            name,
            expect.stringMatching(/^(400|invalid_request)$/),
            false,
          ]);
        }
      }
    });

    test.each([
      ['/oidc/token', { grant_type: 'refresh_token', refresh_token: 'x', scope: 'openid' }],
      [
        '/oidc/token',
        { grant_type: 'authorization_code', code: 'x', redirect_uri: back, code_verifier: 'v'.repeat(43) },
      ],
      ['/oidc/introspection', { token: 'x', token_type_hint: 'access_token' }],
      ['/oidc/revocation', { token: 'x', token_type_hint: 'access_token' }],
      ['/oidc/request', { response_type: 'code', scope: 'openid', redirect_uri: back, state: 's' }],
      ['/oidc/userinfo', { access_token: 'x', scope: 'openid' }],
    ] as const)('at %s as well: %j', async (path, fields) => {
      for (const [name, value] of Object.entries(fields)) {
        const body = `${new URLSearchParams(fields)}&${name}=${encodeURIComponent(value)}`;
        const reply = await call(target(), path, { ...form({}, path === '/oidc/userinfo' ? {} : basic(web)), body });
        expect([name, reply.status >= 400 && reply.status < 500, reply.body['error']]).toEqual([
          name,
          true,
          expect.stringMatching(/^invalid_(request|token)$/),
        ]);
      }
    });
  });

  describe('what is too much (SECURITY, Numbers: 64 KiB)', () => {
    test('a body is refused, by its length and in pieces, and one of thousands of fields', async () => {
      const body = `token=${'x'.repeat(70_000)}`;
      for (const path of takingForms) {
        for (const how of [{}, { 'transfer-encoding': 'chunked' }]) {
          const sent = { ...formHeaders(new Map()), ...basic(web), ...how };
          const reply = await overWire(target().address, { method: 'POST', path, headers: sent, body });
          expect([path, [400, 401, 413].includes(reply.status)]).toEqual([path, true]);
        }
      }
      const many = Array.from({ length: 5_000 }, (_, index) => `a${index}=1`).join('&');
      expect((await call(target(), '/oidc/token', { ...form({}, basic(web)), body: `${many}&token=x` })).status).toBe(
        400,
      );
    });

    test('headers and addresses beyond what any browser sends are refused, and the next request is answered', async () => {
      for (const path of ['/oidc/auth', '/oidc/token']) {
        const long = await overSocket(
          target().address,
          `GET ${path}?state=${'x'.repeat(20_000)} HTTP/1.1\r\nhost: x\r\n\r\n`,
        );
        expect(long).toMatch(/^HTTP\/1\.1 4\d\d /);
        const cookie = await overSocket(
          target().address,
          `GET ${path} HTTP/1.1\r\nhost: x\r\ncookie: ${'a=b; '.repeat(5_000)}\r\n\r\n`,
        );
        expect(cookie).toMatch(/^HTTP\/1\.1 431 /);
      }
      const waiting = requestOf(web.id, { prompt: 'login', state: 's'.repeat(12_000) });
      const reply = await overWire(target().address, { method: 'GET', path: waiting, headers: cookies() });
      expect(reply.status < 500).toBe(true);
      expect((await call(target(), '/oidc/jwks')).status).toBe(200);
    });

    test('a body that does not come is not waited for', async () => {
      const socket = connect(Number(new URL(target().address).port), '127.0.0.1');
      let said = '';
      const closed = new Promise<void>((resolve) =>
        socket.on('data', (chunk) => (said += String(chunk))).on('close', () => resolve()),
      );
      vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
      socket.write(
        'POST /oidc/token HTTP/1.1\r\nhost: x\r\nexpect: 100-continue\r\ncontent-type: application/x-www-form-urlencoded\r\ncontent-length: 50\r\n\r\n',
      );
      await vi.waitUntil(() => said.includes('100 Continue'), { interval: 10 });
      socket.write('grant_type=');
      await vi.advanceTimersByTimeAsync(35_000);
      await closed;
      vi.useRealTimers();
      target().advance(0);
      expect(said).toMatch(/HTTP\/1\.1 408 /);
      expect((await call(target(), '/oidc/jwks')).status).toBe(200);
    });
  });
});
