import { describe, expect, test } from 'vitest';
import { cleanValues } from './fill.ts';

const quoted = (appGuidance: string): string | undefined => cleanValues({ appGuidance })['appGuidance'];

describe('what a company tells its people', () => {
  test('keeps its lines, whatever separates them, and nothing else that moves the writing on', () => {
    expect(quoted('one\r\ntwo\rthree\u2028four\u0085five\n\nsix\tseven\u0000\u001b[2Jeight')).toBe(
      'one\ntwo\nthree\nfour\nfive\n\nsix seven [2Jeight',
    );
  });

  test('is not cut: guidance may be long', () => {
    expect(quoted('word '.repeat(400))).toHaveLength(1_999);
  });

  test('holds no sign that nobody sees, but for those that a script needs', () => {
    expect(quoted('a\u200bb\u202ec\u2066d\ufeffe\u00adf')).toBe('abcdef');
    expect(quoted('محمّد‌رضا 👩‍👩‍👧')).toBe('محمّد‌رضا 👩‍👩‍👧');
  });

  test.each([
    ['Ask it@northwind.example, please', 'Ask it@northwind.example, please'],
    ['<it@northwind.example>', '<it@northwind.example>'],
    ['ana.lopez+help@mail.northwind.example.', 'ana.lopez+help@mail.northwind.example.'],
    ['+1 415 555 0132, ext. 214', '+1 415 555 0132, ext. 214'],
    ['Version 2.7.10 of KeePassXC', 'Version 2.7.10 of KeePassXC'],
  ])('names whom to write to, and to call, as it is: %s', (written, shown) => {
    expect(quoted(written)).toBe(shown);
  });

  test.each([
    ['https://evil.example/a', 'https evil. example/a'],
    ['www.evil.example', 'www. evil. example'],
    ['evil。example', 'evil。 example'],
    ['it@evil.example/login', 'it@evil. example/login'],
    ['mailto:it@evil.example', 'mailto:it@evil. example'],
    ['https://it@evil.example', 'https it@evil. example'],
    ['ev\u200bil.ex\u200bample', 'evil. example'],
  ])('makes no link of a page: %s (SECURITY I9)', (written, shown) => {
    expect(quoted(written)).toBe(shown);
  });
});
