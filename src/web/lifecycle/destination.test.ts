import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { home, isOfProtocol, safeDestination } from './destination.ts';

describe('after sign-in the user lands where the request came from (SPEC S6)', () => {
  test.each([
    '/account',
    '/account/security',
    '/account/security?from=mail',
    '/account?lang=fr&page=2',
    '/account/security?to=https://evil.example/',
    '/account/caf%C3%A9',
  ])('%s', (path) => {
    expect(safeDestination(path)).toBe(path);
  });

  test('dots in a path mean what they mean to a browser', () => {
    expect(safeDestination('/account/security/../sessions')).toBe('/account/sessions');
    expect(safeDestination('/account/./security')).toBe('/account/security');
  });

  test('a place within a page is not part of a destination', () => {
    expect(safeDestination('/account/security#methods')).toBe('/account/security');
  });

  test('signs that do not belong into an address are encoded', () => {
    expect(safeDestination('/account?q="<b>\'')).toBe('/account?q=%22%3Cb%3E%27');
  });
});

describe('or in the application that sent them here, where its request waits (DESIGN 2)', () => {
  const uid = 'aB3_-'.padEnd(43, 'x');

  test('which is one address, exactly', () => {
    expect(safeDestination(`/oidc/auth/${uid}`)).toBe(`/oidc/auth/${uid}`);
    expect(isOfProtocol(`/oidc/auth/${uid}`)).toBe(true);
    expect(isOfProtocol('/account/security')).toBe(false);
  });

  test.each([
    '/oidc/auth',
    '/oidc/auth/',
    `/oidc/auth/${uid.slice(0, 5)}`,
    `/oidc/auth/${uid}${uid}`,
    `/oidc/auth/${uid}/`,
    `/oidc/auth/${uid}?prompt=none`,
    `/oidc/auth/${uid}#x`,
    `/oidc/auth/../auth/${uid}`,
    `/oidc/./auth/${uid}`,
    `/oidc/auth/${uid}%2e`,
    `//oidc/auth/${uid}`,
    `/oidc/auth/${uid}\n`,
    `/OIDC/auth/${uid}`,
    `/account/../oidc/auth/${uid}`,
    '/oidc/auth?client_id=app_0&redirect_uri=https://evil.example',
    '/oidc/logout',
    '/oidc/token',
    '/oidc/userinfo',
  ])('and nothing that looks like it: %j', (text) => {
    expect(safeDestination(text)).toBe(home);
  });
});

describe('or on the account page, when it came from nowhere of ours (SPEC S6)', () => {
  test.each([
    undefined,
    '',
    'account',
    '/',
    '/sign-in',
    '/sign-in/int_0/code',
    '/dev/inbox',
    '/assets/gatehouse.js',
    '/Account',
    '/accounts',
    '/accounting/payroll',
    '/account.evil.example',
    '/account@evil.example',
    '/account/../sign-in',
    '/account/%2e%2e/sign-in',
    '/account/.%2E/dev/inbox',
    '?to=/account',
    '#/account',
  ])('%j', (text) => {
    expect(safeDestination(text)).toBe(home);
  });
});

describe('a destination never leads to another site', () => {
  test.each([
    'https://evil.example/account',
    'HTTPS:/account',
    'javascript:alert(1)//account',
    'data:text/html,/account',
    '//evil.example/account',
    '///evil.example/account',
    '////evil.example/account',
    '/\\evil.example/account',
    '\\\\evil.example/account',
    '\\/evil.example/account',
    '/account\\..\\..\\evil.example',
    '/account/..//evil.example',
    '/account/../\\evil.example',
    '/account/%2e%2e//evil.example/account',
    '/.//evil.example/account',
    '/\t/evil.example/account',
    '\t//evil.example/account',
    ' //evil.example/account',
    '/\n/evil.example',
    '/account\r\nSet-Cookie: a=b',
    '/account\0',
    '/account\u00a0',
    '/account/\u2215evil',
    '\u2215\u2215evil.example/account',
    '/\uff0fevil.example/account',
    '/account\u202e',
    '//own.invalid/account',
    'http://own.invalid/account',
    '/account/é',
  ])('%j', (text) => {
    expect(safeDestination(text)).toBe(home);
  });

  test('encoded breaks and slashes stay encoded', () => {
    expect(safeDestination('/account/%0d%0aSet-Cookie:%20a=b')).toBe('/account/%0d%0aSet-Cookie:%20a=b');
    expect(safeDestination('/account/%5c%2f%2fevil.example')).toBe('/account/%5c%2f%2fevil.example');
  });

  test('nor is it longer than 500 characters, encoded', () => {
    const longest = `/account?${'q'.repeat(491)}`;
    expect(safeDestination(longest)).toBe(longest);
    expect(safeDestination(`${longest}q`)).toBe(home);
    expect(safeDestination(`/account?${'"'.repeat(400)}`)).toBe(home);
  });
});

const signs = [
  '/',
  '//',
  '\\',
  '.',
  '..',
  '%2e',
  '%2f',
  '%5c',
  '%00',
  '@',
  ':',
  ';',
  '?',
  '#',
  '&',
  '=',
  '[',
  ']',
  '"',
];
const blanks = ['\t', '\n', '\r', '\0', ' ', '\u2028', '\uff0f', '\ud800'];
const words = ['/account', 'account', 'https:', 'javascript:', 'evil.example'];
const pieces = fc.constantFrom(...signs, ...blanks, ...words);

const hostile = fc.oneof(
  fc.array(pieces, { maxLength: 12 }).map((parts) => parts.join('')),
  fc
    .array(fc.oneof(pieces, fc.string({ unit: 'binary' })), { maxLength: 6 })
    .map((parts) => `/account${parts.join('')}`),
  fc.webUrl({ withQueryParameters: true, withFragments: true }),
  fc.string({ unit: 'binary' }),
);

test('whatever is asked for, the answer is printable, a path below /account of the same origin, and its own answer', () => {
  fc.assert(
    fc.property(hostile, (text) => {
      const path = safeDestination(text);
      const seen = new URL(path, 'https://sign-in.example');
      expect(path).toMatch(/^\/account(?:[/?][\x21-\x7e]*)?$/);
      expect(seen.origin).toBe('https://sign-in.example');
      expect(seen.pathname + seen.search).toBe(path);
      expect(safeDestination(path)).toBe(path);
    }),
    { numRuns: 2_000 },
  );
});
