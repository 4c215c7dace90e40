import { expect, test } from 'vitest';
import { auditKinds } from './audit-event.ts';

test('names of audit events are unique and read as thing and what happened to it', () => {
  expect(new Set(auditKinds).size).toBe(auditKinds.length);
  expect(auditKinds.filter((kind) => !/^[a-z]+(-[a-z]+)*\.[a-z]+(-[a-z]+)*$/.test(kind))).toEqual([]);
});

test('names that have been stored are never changed, only added to', () => {
  expect(auditKinds).toEqual(
    expect.arrayContaining([
      'password.accepted',
      'password.refused',
      'password.rehashed',
      'password.replaced',
      'code.accepted',
      'code.refused',
      'authenticator.bound',
      'authenticator.unbound',
      'authenticator.disabled',
      'enrollment.deferred',
      'recovery-code.issued',
      'recovery-code.confirmed',
      'recovery-code.spent',
      'repair.declined',
      'mailbox.code-sent',
      'mailbox.proved',
      'reset-link.sent',
      'reset-link.opened',
      'interaction.ended',
      'session.created',
      'session.ended',
      'sign-in.refused',
      'demo.seeded',
    ]),
  );
});
