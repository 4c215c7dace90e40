import { describe, expect, test } from 'vitest';
import { isOwnOrigin } from './origin.ts';

const own = 'https://sign-in.example';

describe('a POST comes from our own pages (DESIGN 2, CSRF)', () => {
  test('what the browser says of the site decides, whatever the origin', () => {
    expect(isOwnOrigin({ site: 'same-origin', origin: own }, own)).toBe(true);
    expect(isOwnOrigin({ site: 'same-origin', origin: 'null' }, own)).toBe(true);
    expect(isOwnOrigin({ site: 'same-origin', origin: undefined }, own)).toBe(true);
  });

  test.each(['cross-site', 'same-site', 'none', '', 'Same-Origin', 'same-origin ', 'same-origin, same-origin', 'x'])(
    'and says %j of a site that is not ours',
    (site) => {
      expect(isOwnOrigin({ site, origin: own }, own)).toBe(false);
      expect(isOwnOrigin({ site, origin: undefined }, own)).toBe(false);
    },
  );

  test('where it says nothing, the origin is ours exactly', () => {
    expect(isOwnOrigin({ site: undefined, origin: own }, own)).toBe(true);
    expect(isOwnOrigin({ site: undefined, origin: 'http://localhost:3000' }, 'http://localhost:3000')).toBe(true);
  });

  test.each([
    'http://sign-in.example',
    'https://sign-in.example:8443',
    'https://sign-in.example.evil.example',
    'https://evil.example',
    'https://evil.example/https://sign-in.example',
    'https://sign-in.example@evil.example',
    'https://SIGN-IN.example',
    'https://sign-in.example/',
    'https://sign-in.example, https://evil.example',
    'https://xsign-in.example',
    'sign-in.example',
    '',
    'NULL',
    'undefined',
  ])('%j is another', (origin) => {
    expect(isOwnOrigin({ site: undefined, origin }, own)).toBe(false);
  });

  test('where a browser says neither, or must not say, the form token alone decides', () => {
    expect(isOwnOrigin({ site: undefined, origin: undefined }, own)).toBe(true);
    expect(isOwnOrigin({ site: undefined, origin: 'null' }, own)).toBe(true);
  });
});
