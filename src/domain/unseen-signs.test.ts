import { describe, expect, test } from 'vitest';
import { nameFlaw } from './company-name.ts';
import { RowReader } from './import-row.ts';
import { readText } from './plain-text.ts';
import { roleFlaw } from './role-rule.ts';
import { isBlank, looksLike, withoutUnseen } from './unseen-signs.ts';

describe('a name keeps the signs that its script or an emoji needs', () => {
  test.each([
    ['Persian', 'محمّد‌رضا'],
    ['Hindi', 'क्‍ष'],
    ['Malayalam, at the end', 'അനില്‍'],
    ['Sinhala', 'ශ්‍රී'],
    ['Mongolian', 'ᠮᠣᠩᠭᠣᠯ᠎ᠠ'],
    ['a variant of a Japanese character', '葛\u{e0100}城'],
    ['a variant of a Mongolian letter', 'ᠠ\u180bᠨ'],
    ['a sign as text', '☎\ufe0e'],
    ['a family', 'Ana 👩‍👩‍👧'],
    ['a skin', '👍🏽 🧑🏽‍⚕️'],
    ['a heart', '❤️‍🔥'],
    ['a key', '1️⃣'],
    ['the flag of England', '🏴\u{e0067}\u{e0062}\u{e0065}\u{e006e}\u{e0067}\u{e007f}'],
    ['no such sign', 'J. R. O’Neil-Núñez 李'],
  ])('%s', (_, name) => {
    expect(withoutUnseen(name)).toBe(name);
    expect(readText(name)).toEqual({ ok: true, value: name.normalize('NFC') });
  });
});

describe('a sign that nobody sees and nothing needs makes no second name of one look (SECURITY I5)', () => {
  test.each([
    ['a zero-width space', 'An\u200ba'],
    ['a joiner in an alphabet', 'An\u200da'],
    ['a non-joiner in an alphabet', 'Ан\u200cна'],
    ['a non-joiner in Japanese', '山\u200c田'],
    ['a joiner in Korean', '김\u200d철수'],
    ['a non-joiner in Hebrew', 'ד\u200cוד'],
    ['a non-joiner in Armenian', 'Ա\u200cնի'],
    ['a joiner in Georgian', 'ნ\u200dინო'],
    ['a non-joiner in Thai', 'ส\u200cม'],
    ['a variant of a Korean letter', '김\ufe00철수'],
    ['a variant of an Arabic letter', 'ع\ufe0fلي'],
    ['an emoji of a Chinese character', '山\ufe0f田'],
    ['a variant of a digit', 'Ana 2\ufe0f'],
    ['a joiner at the end', '👍\u200d'],
    ['a joiner between digits', '1\u200d2'],
    ['a soft hyphen', 'An\u00ada'],
    ['a word joiner', 'An\u2060a'],
    ['a grapheme joiner', 'An\u034fa'],
    ['a variant of a letter', 'An\ufe0fa'],
    ['a variant of punctuation', 'evil.\ufe0fcom'],
    ['a variant of a variant', '❤\ufe0f\ufe0f'],
    ['letters of no flag', 'Ana\u{e0061}\u{e007f}'],
    ['a Hangul filler', 'Ana\u3164'],
    ['an annotation', 'An\ufff9a\ufffb'],
    ['a note of music', 'Ana\u{1d173}'],
  ])('%s', (_, name) => {
    expect(withoutUnseen(name)).not.toBe(name);
    expect(readText(name)).toEqual({ ok: false, flaw: 'not-plain' });
    expect(nameFlaw(name)).toBe('not-plain');
    const reader = new RowReader(() => null);
    expect(reader.profile({ name }).displayName).toBeNull();
    expect(reader.problems.map((one) => one.column)).toEqual(['name']);
  });
});

describe('what shows nothing is no name, at no door', () => {
  test.each(['\u2800', '\u2800 \u2800', '\u200b\u200b', '\u3164', '\u{1d159}', '\u0301', '\u00a0', '\u2060\ufe0f', ''])(
    '%j',
    (name) => {
      expect(isBlank(name)).toBe(true);
      expect(readText(name)).not.toMatchObject({ value: expect.any(String) as string });
      expect(nameFlaw(name)).toBe('missing');
      expect(roleFlaw({ application: 'payments', name: 'payer', label: name, rule: null })).toBe('label');
      expect(new RowReader(() => null).profile({ name }).displayName).toBeNull();
    },
  );

  test.each(['a', '李', '👍', '-', '\u2801', '\ue000'])('%j shows something', (name) => {
    expect(isBlank(name)).toBe(false);
  });
});

test('what a text looks like is one spelling of it', () => {
  expect(looksLike('ｅ\u200bｖ\u00adｉｌ．ｃｏｍ')).toBe('evil.com');
  expect(looksLike('０８\u200b００')).toBe('0800');
});
