import { expect, test } from 'vitest';
import { companyMailLimits, isOpen, mailboxLimits, nextMailAt, openUntil } from './invitation.ts';
import { after, day, hour, instant, minute, second } from './instant.ts';

const at = instant(1_800_000_000_000);
const invited = { status: 'invited', invitation: { at } } as const;

test('an invitation to a company is open for seven days, and not in the instant in which they end (SECURITY, Numbers)', () => {
  expect(openUntil(invited)).toBe(after(at, 7 * day));
  expect(isOpen(invited, after(at, 7 * day - 1))).toBe(true);
  expect(isOpen(invited, after(at, 7 * day))).toBe(false);
});

test('what waits for a person whom nobody invited is open for as long as it stands', () => {
  expect(openUntil({ invitation: null })).toBeNull();
  expect(isOpen({ status: 'invited', invitation: null }, after(at, 4000 * day))).toBe(true);
});

test.each(['active', 'inactive'] as const)('an %s membership is no invitation any more', (status) => {
  expect(isOpen({ status, invitation: { at } }, at)).toBe(false);
});

test('nothing was sent: the first mail may leave at once', () => {
  expect(nextMailAt([], companyMailLimits)).toBe(0);
});

test('a company mails one invitation a minute to a person, five an hour, ten a day', () => {
  const every = (gap: number, count: number) => Array.from({ length: count }, (_, index) => after(at, -index * gap));
  expect(nextMailAt(every(minute, 1), companyMailLimits)).toBe(after(at, minute));
  expect(nextMailAt(every(2 * minute, 4), companyMailLimits)).toBe(after(at, minute));
  expect(nextMailAt(every(2 * minute, 5), companyMailLimits)).toBe(after(at, hour - 8 * minute));
  expect(nextMailAt(every(hour, 10), companyMailLimits)).toBe(after(at, day - 9 * hour));
});

test('all companies together mail ten an hour to a person, twenty a day', () => {
  const sent = Array.from({ length: 10 }, (_, index) => after(at, -index * second));
  expect(nextMailAt(sent.slice(1), mailboxLimits)).toBe(0);
  expect(nextMailAt(sent, mailboxLimits)).toBe(after(at, hour - 9 * second));
});
