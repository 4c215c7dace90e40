import { expect, test } from 'vitest';
import { instant } from '#domain/instant.ts';
import { messagesFor } from '#text/messages.ts';
import type { PageContext } from '../pages/page-context.ts';
import type { WaitingForm } from '../routes/route.ts';
import { policyRows } from './kept-policy.ts';

const page: PageContext = {
  m: messagesFor('en'),
  language: 'en',
  languages: [],
  path: '/account/again/drf_1',
  brand: { name: 'Gatehouse', accent: '#000000', supportAddress: null },
  formToken: '',
  user: null,
  serverNow: instant(0),
  expiresAt: null,
  base: '',
  startOver: '/sign-in',
  wayOut: { to: 'someone-else', href: '/sign-in' },
  destination: null,
  development: false,
  zone: 'UTC',
};

/** What the form of the policy says while it waits, with these values, to somebody who is not signed in. */
function rows(fields: Readonly<Record<string, string>>, offered: readonly string[]): readonly string[] {
  const door = { deps: { service: { offered } } } as unknown as WaitingForm['door'];
  const facts = {} as unknown as WaitingForm['facts'];
  const waiting: WaitingForm = { page, door, facts, params: {}, fields, lists: {}, session: null, at: null };
  return policyRows(waiting).map(({ name, value }) => `${name}: ${value}`);
}

test('a policy that waits tells every setting, its day with weekday and zone (SPEC P1, P2)', () => {
  const typed = {
    require: 'on',
    date: '2027-01-05',
    zone: 'America/Denver',
    frequency: 'weekly',
    mailbox: 'on',
    contact: 'Greta, ext. 12',
    guidance: '',
  };
  expect(rows(typed, ['app', 'phone'])).toEqual([
    'Require MFA: On',
    'Enforcement Deadline: Tuesday, January 5, 2027, 00:00 Mountain Time',
    'Re-authentication frequency: Weekly (7 days)',
    'Allow text messages: Off',
    'Confirm the mailbox before the first set-up: On',
    'Help contact: Greta, ext. 12',
    'App guidance: None',
  ]);
});

test('what is no day stands as it was typed, and of text messages nothing is said where there are none', () => {
  expect(rows({ date: '2027-02-30', zone: 'Denver', frequency: 'weekly' }, ['app'])).toEqual([
    'Require MFA: Off',
    'Enforcement Deadline: 2027-02-30, Denver',
    'Re-authentication frequency: Weekly (7 days)',
    'Confirm the mailbox before the first set-up: Off',
    'Help contact: None',
    'App guidance: None',
  ]);
});
