import { describe, expect, test } from 'vitest';
import type { AuthenticatorId, UserId } from '#domain/identifiers.ts';
import { instant } from '#domain/instant.ts';
import { noAttempts } from '#domain/throttle.ts';
import type { AuthenticatorRecord, UserBundle } from '#ports/records.ts';
import { withAuthenticator, withoutAuthenticators } from './bundle.ts';

function authenticator(id: string, changes: Partial<AuthenticatorRecord> = {}): AuthenticatorRecord {
  return {
    id: id as AuthenticatorId,
    userId: 'usr_1' as UserId,
    kind: 'app',
    label: '',
    createdAt: instant(0),
    boundAt: null,
    lastUsedAt: null,
    sealed: null,
    hash: null,
    country: null,
    passwordHash: null,
    lastStep: null,
    madeIn: null,
    code: null,
    attempts: noAttempts,
    ...changes,
  };
}

const [one, two, three] = [authenticator('aut_1'), authenticator('aut_2'), authenticator('aut_3')];

const bundle: UserBundle = Object.freeze({
  user: {
    id: 'usr_1' as UserId,
    email: 'ana@northwind.example' as UserBundle['user']['email'],
    displayName: 'Ana',
    language: 'en',
    timeZone: null,
    status: 'active' as const,
    operator: false,
    alwaysRequire: false,
    enrollmentDeferredAt: null,
    enrollmentDemandedAt: null,
    frozenUntil: null,
    createdAt: instant(0),
  },
  authenticators: Object.freeze([one, two]),
  memberships: [],
  mailbox: null,
  sms: null,
});

describe('a bundle as it will be after a write', () => {
  test('has a new authenticator beside the others', () => {
    expect(withAuthenticator(bundle, three)).toEqual({ ...bundle, authenticators: [one, two, three] });
  });

  test('has a changed authenticator once, as changed', () => {
    const bound = authenticator('aut_1', { boundAt: instant(5), lastStep: 7 });
    expect(withAuthenticator(bundle, bound).authenticators).toEqual([two, bound]);
    expect(withAuthenticator(withAuthenticator(bundle, bound), one).authenticators).toEqual([two, one]);
  });

  test('has no authenticator that was unbound', () => {
    expect(withoutAuthenticators(bundle, [one.id]).authenticators).toEqual([two]);
    expect(withoutAuthenticators(bundle, [two.id, one.id]).authenticators).toEqual([]);
  });

  test('is the same when nothing of it was unbound', () => {
    expect(withoutAuthenticators(bundle, [])).toEqual(bundle);
    expect(withoutAuthenticators(bundle, [three.id])).toEqual(bundle);
  });

  test('leaves the one that was loaded as it was', () => {
    withAuthenticator(bundle, three);
    withoutAuthenticators(bundle, [one.id]);
    expect(bundle.authenticators).toEqual([one, two]);
  });
});
