import { expect, test } from 'vitest';
import { loadKeyRing } from '#crypto/key-ring.ts';
import { createSealer } from '#crypto/sealer.ts';
import { keys } from '../../test/support/outbox.ts';
import { withHintOpened, withHintSealed } from './sealed-hint.ts';

const sealer = createSealer(loadKeyRing({ value: keys }));
const form = new URLSearchParams({ client_id: 'x', state: 's t', id_token_hint: 'a.b.c' });

test('the ID token of a form goes along in an address that does not tell it (SPEC X6, SECURITY I10)', () => {
  const address = `/oidc/auth?${withHintSealed(form, sealer)}`;
  expect(address).not.toMatch(/a\.b\.c|id_token_hint/);
  expect(Object.fromEntries(new URL(withHintOpened(address, sealer), 'http://x').searchParams)).toEqual(
    Object.fromEntries(form),
  );
});

test('what was not sealed here is a hint that is no good', () => {
  expect(withHintOpened('/oidc/auth?sealed_hint=forged&a=b', sealer)).toBe('/oidc/auth?a=b&id_token_hint=unreadable');
});

test.each(['/oidc/auth?a=%20b', '/oidc/jwks?sealed_hint=x', '/oidc/auth', '/oidc/auth?sealed_hint_=x'])(
  '%s stays as it is',
  (address) => {
    expect(withHintOpened(address, sealer)).toBe(address);
  },
);

test('a form without one, or with two, is left to be judged as it is', () => {
  const twice = new URLSearchParams('id_token_hint=a&id_token_hint=b');
  expect([withHintSealed(twice, sealer), withHintSealed(new URLSearchParams('a=b'), sealer).toString()]).toEqual([
    twice,
    'a=b',
  ]);
});
