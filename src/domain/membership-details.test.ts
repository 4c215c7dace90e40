import { describe, expect, test } from 'vitest';
import { canonicalDetail, detailFlaw } from './membership-details.ts';

describe('employer, site and group', () => {
  test('are kept without blanks around them, in one spelling of accents', () => {
    expect(canonicalDetail('  Électricité  ')).toBe('Électricité');
    expect(canonicalDetail('E\u0301lectricite\u0301')).toBe('Électricité');
  });

  test('that are blank say nothing', () => {
    expect(canonicalDetail(' \t ')).toBeNull();
    expect(detailFlaw(null)).toBeNull();
  });

  test('have at most 200 characters', () => {
    expect(detailFlaw('x'.repeat(200))).toBeNull();
    expect(detailFlaw('x'.repeat(201))).toBe('too-long');
  });

  test.each(['Site\n7', 'Site\u20297', '\u202egnp.exe', 'Site\ud800', 'Site\u00007'])(
    'hold nothing that nobody sees, or that turns the writing around: %j',
    (text) => {
      expect(detailFlaw(text)).toBe('not-plain');
    },
  );

  test('may be in any script', () => {
    expect(detailFlaw('新界 7 号工地')).toBeNull();
  });
});
