import { dictionary } from '@zxcvbn-ts/language-common';
import { expect, test } from 'vitest';
import { createBlocklist } from './blocklist.ts';

const blocklist = createBlocklist();

test.each(['password', '12345678', 'qwertyuiop', 'trustno1', 'absentee'])(
  '%s is what everybody guesses first',
  (text) => {
    expect(blocklist.has(text)).toBe(true);
  },
);

test.each(['passwordpassword', 'aaaaaaaaaaaaaaa', '123412341234123412341234', 'dragondragondragon'])(
  '%s is one of them again and again',
  (text) => {
    expect(blocklist.has(text)).toBe(true);
  },
);

test.each(['', 'gantry-lantern-87-violet', 'vq8#mTz2!pLw', 'hocuspocusvexinghocuspocusvexing'])(
  '%s is none of them',
  (text) => {
    expect(blocklist.has(text)).toBe(false);
  },
);

test('knows every entry of its lists in lower case, and they are more than ten thousand', () => {
  const entries = Object.values(dictionary).flat();
  expect(entries.length).toBeGreaterThan(10_000);
  expect(entries.filter((entry) => !blocklist.has(entry.toLowerCase()))).toEqual([]);
});

test('reading the lists ahead changes no answer', () => {
  const other = createBlocklist();
  other.warm();
  expect([other.has('password'), other.has('gantry-lantern-87-violet')]).toEqual([true, false]);
});
