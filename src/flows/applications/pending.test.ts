import { describe, expect, test } from 'vitest';
import type { ApplicationRecord } from '#ports/applications.ts';
import { instant, minute } from '#domain/instant.ts';
import { languageWished, requestOf, uidOf } from './pending.ts';

const at = instant(Date.UTC(2027, 0, 20, 12));

const application = { settings: { scopes: ['profile', 'companies'] } } as unknown as ApplicationRecord;

const request = (params: Record<string, unknown>) => requestOf(params, application, at, 'u');

describe('a request as it is judged (OpenID Connect Core 3.1.2.1)', () => {
  test('nothing asked for is nothing', () => {
    expect(request({ scope: 'openid' })).toMatchObject({
      ask: { level: 'none', since: null, passwordSince: null },
      loginHint: null,
      uiLocales: [],
      scopes: [],
      prompts: new Set(),
    });
  });

  test('of scopes those that the application may ask for, and that it asks for, are left', () => {
    expect(request({ scope: 'openid companies email weather' }).scopes).toEqual(['companies']);
  });

  test('`max_age` counts back from when the browser came, `prompt=login` from then on', () => {
    expect(request({ max_age: '300' }).ask).toMatchObject({ since: at - 5 * minute, passwordSince: null });
    expect(request({ prompt: 'login consent' }).ask).toMatchObject({ since: at, passwordSince: at });
  });

  test('of `acr_values` the first that is known counts', () => {
    const levelOf = (acr_values: string) => request({ acr_values }).ask.level;
    expect(levelOf('urn:else urn:gatehouse:acr:mfa urn:gatehouse:acr:password')).toBe('mfa');
    expect(levelOf('urn:gatehouse:acr:password urn:gatehouse:acr:mfa')).toBe('none');
    expect(levelOf('urn:else')).toBe('none');
  });

  test('parameters that are no texts are none', () => {
    expect(request({ scope: ['companies'], login_hint: { a: 1 }, ui_locales: 5 })).toMatchObject({
      scopes: [],
      loginHint: null,
      uiLocales: [],
    });
  });
});

test.each([
  [['fr-CA', 'de'], 'fr'],
  [['xx', 'zh-TW'], 'zh-Hant'],
  [['xx'], null],
  [['en-XA'], 'en'],
  [[], null],
] as const)('of `ui_locales` %j the pages are in %j', (uiLocales, language) => {
  expect(languageWished({ uiLocales })).toBe(language);
});

test.each([
  ['/oidc/auth/abcdefghij_-KLMNOP', 'abcdefghij_-KLMNOP'],
  ['/oidc/auth/short', null],
  ['/oidc/auth', null],
  ['/oidc/auth/abcdefghijklmnop/more', null],
  ['/oidc/auth/abcdefghijklmnop?x', null],
  ['//evil.example/oidc/auth/abcdefghijklmnop', null],
  ['/account', null],
])('at %j waits %j', (destination, uid) => {
  expect(uidOf(destination)).toBe(uid);
});
