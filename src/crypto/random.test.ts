import { inspect } from 'node:util';
import { describe, expect, test } from 'vitest';
import { idPrefixes, parseId, type IdKind } from '#domain/identifiers.ts';
import { fixedClock } from './clock.ts';
import { systemRandom } from './random.ts';

describe('identifiers', () => {
  test('are UUIDs of version 7 behind the prefix of their kind', () => {
    const clock = fixedClock(0x0123456789ab);
    const random = systemRandom(clock);
    for (const kind of Object.keys(idPrefixes) as IdKind[]) {
      const id = random.id(kind);
      expect(parseId(kind, id)).toBe(id);
      expect(id.split('_')[1]).toMatch(/^0123456789ab7[0-9a-f]{3}[89ab][0-9a-f]{15}$/);
    }
  });

  test('sort by age: later ones are greater, within a millisecond and over a clock that went back', () => {
    const clock = fixedClock();
    const random = systemRandom(clock);
    const ids = Array.from({ length: 2_000 }, (_, index) => {
      if (index % 100 === 99) clock.advance(index % 300 === 299 ? -5_000 : 1);
      return random.id('event');
    });
    expect(ids).toEqual(ids.toSorted());
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('of two processes at one instant differ', () => {
    expect(systemRandom(fixedClock()).id('user')).not.toBe(systemRandom(fixedClock()).id('user'));
  });
});

describe('secrets', () => {
  const random = systemRandom(fixedClock());

  test('digits are decimal, as many as asked for, with leading zeros, each as likely as the next', () => {
    const codes = Array.from({ length: 20_000 }, () => random.digits(6).reveal());
    expect(codes.every((code) => /^[0-9]{6}$/.test(code))).toBe(true);
    const counts = Array.from({ length: 10 }, (_, digit) => codes.join('').split(String(digit)).length - 1);
    // 12,000 expected of each with a deviation of 104: eight of those away is no accident.
    expect(Math.max(...counts.map((count) => Math.abs(count - 12_000)))).toBeLessThan(850);
    expect(codes.some((code) => code.startsWith('0'))).toBe(true);
  });

  test('a token is 256 bits in base64url, never the same', () => {
    const tokens = Array.from({ length: 1_000 }, () => random.token().reveal());
    expect(tokens.every((token) => Buffer.from(token, 'base64url').length === 32 && !/[+/=]/.test(token))).toBe(true);
    expect(new Set(tokens).size).toBe(tokens.length);
  });

  test('bytes are as many as asked for', () => {
    expect(random.bytes(20)).toHaveLength(20);
    expect(random.bytes(20)).not.toEqual(random.bytes(20));
  });

  test('do not print', () => {
    const [digits, token] = [random.digits(6), random.token()];
    expect(`${inspect({ digits, token })} ${JSON.stringify({ digits, token })} ${String(token)}`).toBe(
      '{ digits: [secret], token: [secret] } {"digits":"[secret]","token":"[secret]"} [secret]',
    );
  });
});
