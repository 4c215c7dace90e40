import { expect, test } from 'vitest';
import { messagesFor } from '#text/messages.ts';
import type { Route } from '../routes/route.ts';
import { keptInWords } from './kept-words.ts';

const route: Route = {
  method: 'POST',
  path: '/admin/:company/security/mfa',
  access: 'company',
  needs: 'both',
  label: 'policy.act-save',
  shows: { date: 'policy.deadline', zone: 'policy.zone', contact: 'policy.contact' },
  handle: () => Promise.reject(new Error('nobody asks for it')),
};

/** What the form of the policy says while it waits, with these values. */
function rows(values: Readonly<Record<string, string>>): readonly string[] {
  const fields = Object.entries(values).map(([name, value]) => ({ name, value }));
  const form = { action: '/admin/cmp_1/security/mfa', fields };
  return keptInWords(messagesFor('en'), route, form, null).rows.map(({ name, value }) => `${name}: ${value}`);
}

test('a form that waits tells its day in words and its time zone by name (SPEC P1, P2)', () => {
  expect(rows({ date: '2027-01-05', zone: 'America/Denver', contact: 'Greta, ext. 12' })).toEqual([
    'Enforcement Deadline: Tuesday, January 5, 2027',
    'Time zone: Mountain Time (Denver)',
    'Help contact: Greta, ext. 12',
  ]);
});

test('what is no day and no time zone stands as it was typed', () => {
  expect(rows({ date: '2027-02-30', zone: 'Denver' })).toEqual([
    'Enforcement Deadline: 2027-02-30',
    'Time zone: Denver',
  ]);
});
