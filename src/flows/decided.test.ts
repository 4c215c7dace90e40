import { describe, expect, test } from 'vitest';
import type { CalendarDate } from '#domain/deadline.ts';
import type { CompanyId } from '#domain/identifiers.ts';
import { instant } from '#domain/instant.ts';
import type { Decider } from '#domain/policy.ts';
import { messagesFor } from '#text/messages.ts';
import { decidedBy, requiredByWords } from './decided.ts';

const now = instant(Date.UTC(2027, 0, 15, 20, 5));
const northwind = { companyId: 'cmp_1' as CompanyId, companyName: 'Northwind Builders' };
const from = (date: string): Decider => ({
  rule: 'company',
  ...northwind,
  deadline: { date: date as CalendarDate, zone: 'America/Chicago' },
});
const payments = { application: 'payments', applicationName: 'Payments' };
const role: Decider = { rule: 'role', role: 'Disburser', ...payments, ...northwind };

const decided = (by: Decider | null, personal = false) => ({ by, personal });

describe('an audit event names who decided (SPEC P7)', () => {
  test.each<[string, Decider | null, boolean, string | null, string | null]>([
    ['a company, with its date and zone', from('2027-01-10'), false, 'company cmp_1', '2027-01-10 America/Chicago'],
    ['a company without a date', { rule: 'company', ...northwind, deadline: null }, false, 'company cmp_1', null],
    ['a role, with the company that gave it', role, false, 'role payments Disburser cmp_1', null],
    ['the rule of operators', { rule: 'operator' }, true, 'operator', null],
    ['a reset', { rule: 'reset' }, false, 'reset', null],
    ['the user’s own rule, where nothing else does', null, true, 'personal', null],
    ['nobody', null, false, null, null],
  ])('%s', (_, by, personal, who, deadline) => {
    expect(decidedBy(decided(by, personal))).toEqual({ decidedBy: who, deadline });
  });
});

describe('a mail tells the reader who requires a second step, and from when', () => {
  const words = (by: Decider | null, personal = false, language: 'en' | 'fr' = 'en') =>
    requiredByWords(decided(by, personal), messagesFor(language), now, 'Europe/Paris');

  test('of a deadline that has come, since its date there', () => {
    expect(words(from('2027-01-10'))).toBe('Northwind Builders, since Sunday, January 10, 2027');
  });

  test('of one to come, from that instant in the reader’s zone', () => {
    expect(words(from('2027-01-18'))).toContain('Northwind Builders, from Monday, January 18, 2027');
    expect(words(from('2027-01-18'))).toContain('7:00');
    expect(words(from('2027-01-18'), false, 'fr')).toContain('Northwind Builders, à partir du lundi 18 janvier 2027');
  });

  test.each<[Decider | null, boolean, string | null]>([
    [{ rule: 'company', ...northwind, deadline: null }, false, 'Northwind Builders'],
    [role, false, 'Northwind Builders, for your role Disburser (Payments)'],
    [{ rule: 'operator' }, false, 'the rule for operators of this service'],
    [{ rule: 'reset' }, false, 'the reset of your second step'],
    [{ rule: 'personal' }, false, 'your own rule'],
    [{ rule: 'another' }, false, 'another rule'],
    [null, true, 'your own rule'],
    [null, false, null],
  ])('of %j (personal: %j)', (by, personal, told) => {
    expect(words(by, personal)).toBe(told);
  });
});
