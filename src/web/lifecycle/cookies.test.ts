import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cookieNames, readCookies, setCookie, type CookieName } from './cookies.ts';

const token = 'Zm9yLWdhdGVob3VzZS10ZXN0cy1vbmx5LTQzLWNoYXI';
const none = { session: null, browser: null, language: null };
const names = Object.keys(cookieNames) as CookieName[];

describe('cookies are __Host-, Secure, HttpOnly and SameSite=Lax (SECURITY, Session)', () => {
  test.each([
    ['session', '2592000'],
    ['browser', '34560000'],
    ['language', '34560000'],
  ] as const)('%s, for %s seconds', (name, seconds) => {
    expect(setCookie(name, token)).toBe(
      `__Host-gatehouse-${name}=${token}; Max-Age=${seconds}; Path=/; HttpOnly; Secure; SameSite=Lax`,
    );
  });

  test.each(names)('%s is cleared by the same attributes, at once and without a value', (name) => {
    expect(setCookie(name, null)).toBe(`__Host-gatehouse-${name}=; Max-Age=0; Path=/; HttpOnly; Secure; SameSite=Lax`);
  });

  test.each(['a; Domain=evil.example', 'a\r\nSet-Cookie: b=c', 'a,b', '"a"', 'é', 'a b'])(
    'a value adds no attribute and no header: %j',
    (value) => {
      const [first = '', ...attributes] = setCookie('language', value).split('; ');
      expect(first).toMatch(/^__Host-gatehouse-language=[\w%.-]+$/);
      expect(attributes).toEqual(['Max-Age=34560000', 'Path=/', 'HttpOnly', 'Secure', 'SameSite=Lax']);
    },
  );
});

describe('of the cookies that come, only what looks like ours counts', () => {
  test('each by its name, whatever comes with it', () => {
    const header = `a=1; __Host-gatehouse-language=fr; b=; __Host-gatehouse-session=${token};__Host-gatehouse-browser=${token}`;
    expect(readCookies(header)).toEqual({ session: token, browser: token, language: 'fr' });
  });

  test.each([
    ['nothing', undefined],
    ['an empty header', ''],
    ['a name alone', '__Host-gatehouse-session'],
    ['a name without its prefix', `gatehouse-session=${token}`],
    ['another prefix', `__Secure-gatehouse-session=${token}`],
    ['a name in other case', `__host-gatehouse-session=${token}`],
    ['an empty value', '__Host-gatehouse-session='],
    ['a short value', `__Host-gatehouse-session=${token.slice(1)}`],
    ['a long value', `__Host-gatehouse-session=${token}A`],
    ['base64 that is not for addresses', `__Host-gatehouse-session=${token.slice(1)}+`],
    ['a line break after the value', `__Host-gatehouse-session=${token}%0A`],
    ['a value with a NUL', `__Host-gatehouse-session=${token.slice(1)}%00`],
    ['letters from elsewhere', `__Host-gatehouse-session=${'é'.repeat(43)}`],
    ['digits from elsewhere', `__Host-gatehouse-session=${encodeURIComponent('１'.repeat(43))}`],
    ['a broken escape', `__Host-gatehouse-session=%E0%A4%A`],
    ['a value in quotes that are its own', `__Host-gatehouse-session=""${token}""`],
    ['a language of one letter', '__Host-gatehouse-language=f'],
    ['a language that is a path', '__Host-gatehouse-language=../fr'],
    ['a long language', '__Host-gatehouse-language=en-latn-gb-x'],
    ['names that objects have by birth', '__proto__=1; constructor=2; toString=3'],
  ])('%s is none', (_, header) => {
    expect(readCookies(header)).toEqual(none);
  });

  test('the first of two alike counts: browsers send the one of the longer path first, and ours have the shortest', () => {
    const other = token.toUpperCase();
    const header = `__Host-gatehouse-session=${token}; __Host-gatehouse-session=${other}`;
    expect(readCookies(header).session).toBe(token);
  });

  test('what is set is what is read', () => {
    const made = fc
      .uint8Array({ minLength: 32, maxLength: 32 })
      .map((bytes) => Buffer.from(bytes).toString('base64url'));
    fc.assert(
      fc.property(fc.constantFrom('session' as const, 'browser' as const), made, (name, value) => {
        const [pair] = setCookie(name, value).split(';');
        expect(readCookies(pair)).toEqual({ ...none, [name]: value });
      }),
    );
  });

  test('garbage is never read as a token, and never throws', () => {
    fc.assert(
      fc.property(fc.constantFrom(...names), fc.string({ unit: 'binary', maxLength: 60 }), (name, garbage) => {
        fc.pre(!/^[\w-]{2,10}$/.test(garbage.trim()));
        expect(readCookies(`${cookieNames[name]}=${garbage}`)).toEqual(none);
      }),
    );
  });
});
