import { describe, expect, test } from 'vitest';
import { addressFlaw, isLoopbackHttp, longestAddress } from './application-address.ts';
import {
  applicationFlaw,
  canonicalSettings,
  mayHave,
  mostAddresses,
  newApplication,
  type AddressField,
} from './application-settings.ts';
import { applicationKinds, type ApplicationSettings } from './application.ts';

const web = (more: Partial<ApplicationSettings> = {}): ApplicationSettings => ({
  ...newApplication('Payments', 'web'),
  redirectUris: ['https://payments.example/callback'],
  ...more,
});

const flawOf = (more: Partial<ApplicationSettings>) => applicationFlaw('payments', web(more));

describe('an application is kept', () => {
  test('of every kind, with what its kind needs and nothing else', () => {
    expect(flawOf({})).toBeNull();
    expect(flawOf({ kind: 'browser' })).toBeNull();
    expect(flawOf({ kind: 'native', redirectUris: ['com.example.payments:/callback'] })).toBeNull();
    expect(applicationFlaw('nightly-sync', newApplication('Nightly sync', 'service'))).toBeNull();
  });

  test('with addresses for signing out, its own first page, and where it is told that a sign-in is over', () => {
    const postLogoutRedirectUris = ['https://payments.example/bye'];
    const backChannelLogoutUri = 'https://payments.example/signed-out';
    expect(flawOf({ postLogoutRedirectUris, backChannelLogoutUri, homeUri: 'http://localhost:8080/' })).toBeNull();
  });
});

describe('an application is not kept', () => {
  test.each([
    ['', 'short-name'],
    ['Payments', 'short-name'],
    ['pay/ments', 'short-name'],
    ['1payments', 'short-name'],
    ['p'.repeat(41), 'short-name'],
  ])('under the short name "%s"', (shortName, code) => {
    expect(applicationFlaw(shortName, web())).toEqual({ code });
  });

  test.each(['', ' \u200b', 'two\nlines', 'turned \u202e around', 'n'.repeat(61)])(
    'when people would call it %j',
    (name) => {
      expect(flawOf({ name })).toEqual({ code: 'name' });
    },
  );

  test.each(['web', 'browser', 'native'] as const)('as a %s application without an address to lead back to', (kind) => {
    expect(applicationFlaw('payments', newApplication('Payments', kind))).toEqual({ code: 'no-redirect-uri' });
  });

  test('with addresses that its kind has no use for', () => {
    const field = (code: AddressField) => ({ code: 'not-of-this-kind', field: code });
    expect(flawOf({ kind: 'service' })).toEqual(field('redirectUris'));
    const back = { backChannelLogoutUri: 'https://payments.example/signed-out' };
    expect(flawOf({ kind: 'browser', ...back })).toEqual(field('backChannelLogoutUri'));
    expect(flawOf({ kind: 'native', ...back })).toEqual(field('backChannelLogoutUri'));
    const nobody = { kind: 'service', redirectUris: [] } as const;
    expect(flawOf({ ...nobody, ...back })).toEqual(field('backChannelLogoutUri'));
    expect(flawOf({ ...nobody, postLogoutRedirectUris: ['https://a.example/'] })).toEqual(
      field('postLogoutRedirectUris'),
    );
    expect(applicationKinds.filter((kind) => mayHave(kind, 'backChannelLogoutUri'))).toEqual(['web']);
  });

  test('with more addresses than anybody reads', () => {
    const many = (count: number) => Array.from({ length: count }, (_, at) => `https://payments.example/${at}`);
    expect(flawOf({ redirectUris: many(mostAddresses) })).toBeNull();
    expect(flawOf({ postLogoutRedirectUris: many(mostAddresses + 1) })).toEqual({
      code: 'too-many-addresses',
      field: 'postLogoutRedirectUris',
    });
  });

  test('with an address that is wrong, which is named, and how it is spelled where that is all', () => {
    const address = 'https://Payments.example';
    const said = { code: 'address', address, flaw: 'spelling', canonical: 'https://payments.example/' };
    expect(flawOf({ redirectUris: ['https://a.example/', address] })).toEqual({ ...said, field: 'redirectUris' });
    expect(flawOf({ homeUri: address })).toEqual({ ...said, field: 'homeUri' });
    const own = 'com.example.payments:/home';
    expect(flawOf({ kind: 'native', homeUri: own })).toMatchObject({ field: 'homeUri', flaw: 'scheme' });
    expect(flawOf({ backChannelLogoutUri: 'http://payments.example/' })).toMatchObject({ flaw: 'http' });
  });
});

describe('an address is compared byte by byte (RFC 9700), so that only such is kept as', () => {
  test.each([
    'https://payments.example/',
    'https://payments.example:8443/callback?from=gate',
    'http://localhost:8080/callback',
    'http://127.0.0.1/callback',
    'http://[::1]:3000/',
  ])('%s', (address) => {
    expect(addressFlaw(address, { isNative: false })).toBeNull();
  });

  test.each([
    ['https://payments.example', 'spelling'],
    ['https://PAYMENTS.example/', 'spelling'],
    ['https://payments.example:443/', 'spelling'],
    ['https://payments.example/a/../b', 'spelling'],
    ['https://payments.example/%2e%2e/b', 'spelling'],
    ['http://127.1/', 'spelling'],
    ['https:payments.example/', 'spelling'],
    ['https://payments.example/#', 'fragment'],
    ['https://payments.example/#/callback', 'fragment'],
    ['https://nora@payments.example/', 'user'],
    ['https://:pass@payments.example/', 'user'],
    ['https://*.payments.example/', 'wildcard'],
    ['https://payments.example/*', 'wildcard'],
    ['https://payments.example/ ', 'signs'],
    ['https://payments.example/\u0000', 'signs'],
    ['https://payments.example\\@evil.example/', 'signs'],
    ['https://pаyments.example/', 'signs'],
    ['https://payments.example/"onload=', 'signs'],
    ['/callback', 'relative'],
    ['//payments.example/', 'relative'],
    ['payments.example/callback', 'relative'],
    ['https://', 'relative'],
    ['payments.example:8443/callback', 'scheme'],
    ['com.example.payments:/callback', 'scheme'],
    ['javascript:alert(1)', 'scheme'],
    ['data:text/html,hello', 'scheme'],
    ['file:///etc/passwd', 'scheme'],
    ['http://payments.example/', 'http'],
    ['http://localhost.payments.example/', 'http'],
    ['http://127.0.0.1.payments.example/', 'http'],
    ['http://10.0.0.1/', 'http'],
    [`https://payments.example/${'a'.repeat(longestAddress)}`, 'too-long'],
  ] as const)('%j is not: %s', (address, flaw) => {
    expect(addressFlaw(address, { isNative: false })).toBe(flaw);
  });

  test.each([
    ['com.example.payments:/callback', null],
    ['com.example.payments://callback', null],
    ['http://127.0.0.1/callback', null],
    ['https://payments.example/callback', null],
    ['https://localhost/callback', 'loopback-https'],
    ['COM.example.payments:/callback', 'spelling'],
    ['payments:/callback', 'scheme'],
    ['payments.example:8443/callback', 'scheme'],
    ['javascript:/callback', 'scheme'],
    ['data:/x', 'scheme'],
    ['file:/x', 'scheme'],
    ['vbscript:/x', 'scheme'],
    ['blob:/x', 'scheme'],
    ['about:/x', 'scheme'],
  ] as const)('of a native application, %s: %s (RFC 8252)', (address, flaw) => {
    expect(addressFlaw(address, { isNative: true })).toBe(flaw);
  });

  test('and http to this machine is told from all others', () => {
    const told = ['http://localhost:8080/', 'http://[::1]/', 'https://localhost/', 'http://a.example/', 'nonsense'];
    expect(told.map(isLoopbackHttp)).toEqual([true, true, false, false, false]);
  });
});

test('settings that say the same are the same: each address and scope once, in one order', () => {
  const settings = web({
    name: ' Payments ',
    redirectUris: ['https://b.example/', 'https://a.example/', 'https://b.example/'],
    scopes: ['roles', 'profile', 'roles'],
  });
  expect(canonicalSettings(settings)).toMatchObject({
    name: 'Payments',
    redirectUris: ['https://b.example/', 'https://a.example/'],
    scopes: ['profile', 'roles'],
  });
});

test('a service signs nobody in: it asks for nothing about people', () => {
  expect(newApplication('Nightly sync', 'service')).toMatchObject({
    scopes: [],
    asksConsent: false,
    refreshes: false,
  });
  const asking = { ...web(), kind: 'service', scopes: ['email'], asksConsent: true, refreshes: true } as const;
  expect(canonicalSettings(asking)).toMatchObject({ scopes: [], asksConsent: false, refreshes: false });
});
