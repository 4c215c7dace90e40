import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { otpauthUri } from '#domain/totp.ts';
import { localPath, onwardHref, otpauthHref } from './safe-href.ts';

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

describe('a link that leads on, to ourselves or to what an application registered', () => {
  it.each([
    '/oidc/auth/0',
    'https://payments.example/signed-out?state=a%20b',
    'http://127.0.0.1:8080/done',
    'com.example.payments:/done',
  ])('keeps %s', (href) => {
    expect(onwardHref(href)).toBe(href);
  });

  it.each([
    'javascript:alert(1)',
    ' JavaScript:alert(1)',
    'java\tscript:alert(1)',
    'data:text/html,x',
    'vbscript:x',
    'blob:https://own.example/0',
    'file:///etc/passwd',
    'about:blank',
    '//evil.example',
    '',
  ])('never is %j', (href) => {
    expect(onwardHref(href)).toBe('/');
  });

  it('holds nothing that would end it early in a header, whatever it is given', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.webUrl({ withQueryParameters: true })), (href) => {
        expect(onwardHref(href)).toMatch(/^[^\s\\]*$/);
      }),
    );
  });
});
