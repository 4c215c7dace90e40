import type { IncomingMessage } from 'node:http';
import { describe, expect, test } from 'vitest';
import { madeOurs } from './raw.ts';

const own = 'https://sign-in.example:8443';

/** What is left of a request once it is ours. */
function ours(url: string, headers: Record<string, string> = {}) {
  const request = { url, headers: { host: 'evil.example', ...headers } };
  madeOurs(request as unknown as IncomingMessage, own);
  return request;
}

const usual = {
  host: 'sign-in.example:8443',
  'x-forwarded-host': 'sign-in.example:8443',
  'x-forwarded-proto': 'https',
};

describe('a request says of our own address what the configuration says (SECURITY I9, I15)', () => {
  test('whatever host and forwarded headers came', () => {
    const forged = {
      forwarded: 'host=evil.example;proto=http',
      'x-forwarded-for': '192.0.2.1',
      'x-forwarded-host': 'evil.example',
      'x-forwarded-proto': 'http',
      'x-forwarded-port': '80',
      'x-forwarded-prefix': '/evil',
    };
    expect(ours('/oidc/token', { ...forged, authorization: 'Basic x' }).headers).toEqual({
      ...usual,
      authorization: 'Basic x',
    });
  });

  test.each([
    ['http://evil.example/oidc/jwks', '/oidc/jwks'],
    ['HTTPS://evil.example:1/oidc/auth?a=b', '/oidc/auth?a=b'],
    ['http://evil.example', '/'],
    ['/oidc/auth?to=http://evil.example/', '/oidc/auth?to=http://evil.example/'],
  ])('and of %j the path alone is looked at', (url, path) => {
    expect(ours(url).url).toBe(path);
  });
});

describe('answers leave in the query and no other way', () => {
  test.each(['form_post', 'fragment', 'web_message', 'jwt'])('%s is no way that the library knows', (mode) => {
    expect(ours(`/oidc/auth?client_id=x&response_mode=${mode}&state=s%20t`).url).toBe(
      '/oidc/auth?client_id=x&response_mode=none&state=s+t',
    );
  });

  test.each(['/oidc/auth?response_mode=query&a=%20b', '/oidc/auth?a=%20b', '/oidc/auth'])(
    '%s is left as it came',
    (url) => {
      expect(ours(url).url).toBe(url);
    },
  );

  test('what stands behind the address of a request that waits does not count', () => {
    expect(ours('/oidc/auth/x?response_mode=jwt&redirect_uri=http://evil.example#a').url).toBe('/oidc/auth/x');
  });

  test('a mode that comes twice, or by an encoded name, is not let through either', () => {
    expect(ours('/oidc/auth?response%5Fmode=form_post').url).toBe('/oidc/auth?response_mode=none');
    // The library refuses what comes twice by itself.
    expect(ours('/oidc/auth?response_mode=query&response_mode=jwt').url).toContain('response_mode=query&response_mode');
  });
});
