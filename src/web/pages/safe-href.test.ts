import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { otpauthUri } from '#domain/totp.ts';
import { localPath, otpauthHref } from './safe-href.ts';

const own = 'https://own.example';

describe('a link to this service', () => {
  it.each(['/', '/sign-in?to=%2Faccount&lang=fr', '/account/security#x'])('keeps %s', (href) => {
    expect(localPath(href)).toBe(href);
  });

  it.each(['//evil.example', '/\\evil.example', '/\t/evil.example', 'https://evil.example', 'javascript:alert(1)', ''])(
    'never leads to %j',
    (href) => {
      expect(localPath(href)).toBe('/');
    },
  );

  it('stays on this origin, whatever it is given', () => {
    fc.assert(
      fc.property(fc.string(), (href) => {
        expect(new URL(localPath(href), own).origin).toBe(own);
      }),
    );
    fc.assert(
      fc.property(fc.string(), (rest) => {
        expect(new URL(localPath(`/${rest}`), own).origin).toBe(own);
      }),
    );
  });
});

describe('a link to an authenticator app', () => {
  const key = 'JBSWY3DPEHPK3PXP7QGN2M4ALTRW6VKC';

  it('is kept for every issuer and e-mail that the domain writes', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[^:\ud800-\udfff]+$/), fc.emailAddress(), (issuer, email) => {
        const uri = otpauthUri(issuer, email, key);
        fc.pre(issuer.trim() !== '');
        expect(otpauthHref(uri)).toBe(uri);
      }),
    );
  });

  it.each([
    'javascript:alert(1)',
    `otpauth://hotp/A:b?secret=${key}&issuer=A`,
    `otpauth://totp/A:b?secret=short&issuer=A`,
    `otpauth://totp/A:b?secret=${key}&issuer=A&image=https://evil.example/x`,
  ])('is nothing else: %s', (uri) => {
    expect(otpauthHref(uri)).toBeNull();
  });
});
