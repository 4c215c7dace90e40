import { createHmac } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { instant, minute, second, type Instant } from './instant.ts';
import {
  acceptedStep,
  base32,
  candidateSteps,
  clockDrift,
  driftCandidateSteps,
  inGroups,
  otpauthUri,
  parseCode,
  stepAt,
  totp,
  type Candidate,
} from './totp.ts';

const equal = (a: string, b: string): boolean => a === b;
const secret = Buffer.from('12345678901234567890');

/** RFC 6238 with SHA-1, written for these tests alone. */
function codeAt(step: number): string {
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(step));
  const mac = createHmac('sha1', secret).update(counter).digest();
  const offset = (mac[19] ?? 0) & 15;
  return String((mac.readUInt32BE(offset) & 0x7fffffff) % 1_000_000).padStart(6, '0');
}

const codes = (steps: readonly number[]): Candidate[] => steps.map((step) => ({ step, code: codeAt(step) }));

const noon: Instant = instant(Date.UTC(2027, 0, 20, 12));
const current = stepAt(noon);

test('the parameters are those that every authenticator app knows (SPEC T1)', () => {
  expect(totp).toEqual({ digits: 6, period: 30_000, secretBytes: 20, window: 1 });
});

test('a step is thirty seconds since 1970', () => {
  expect([stepAt(instant(0)), stepAt(instant(29_999)), stepAt(instant(30_000)), stepAt(instant(59_000))]).toEqual([
    0, 0, 1, 1,
  ]);
  // RFC 6238, appendix B.
  expect(stepAt(instant(Date.parse('2005-03-18T01:58:29Z')))).toBe(0x23523ec);
  expect(stepAt(instant(Date.parse('2005-03-18T01:58:31Z')))).toBe(0x23523ed);
});

describe('the current step and one either side are accepted (SPEC T2)', () => {
  test('and no other is a candidate', () => {
    expect(candidateSteps(noon)).toEqual([current - 1, current, current + 1]);
  });

  test.each([
    [-2, null],
    [-1, current - 1],
    [0, current],
    [1, current + 1],
    [2, null],
  ])('the code of step %i from now: %s', (offset, accepted) => {
    expect(acceptedStep(codes(candidateSteps(noon)), codeAt(current + offset), null, equal)).toBe(accepted);
  });

  test('a code is good for as long as its step is near: 30 s before it begins until 60 s after', () => {
    const code = codeAt(current);
    const start = current * totp.period;
    const accepts = (at: number) => acceptedStep(codes(candidateSteps(instant(at))), code, null, equal) === current;
    expect([start - 30_001, start - 30_000, start + 59_999, start + 60_000].map(accepts)).toEqual([
      false,
      true,
      true,
      false,
    ]);
  });
});

describe('a step is accepted once, and never one older than the last (SPEC T2, SECURITY I3)', () => {
  test.each([
    [current - 2, current],
    [current - 1, current],
    [current, null],
    [current + 1, null],
  ])('after step %i the current code is accepted as %s', (lastStep, accepted) => {
    expect(acceptedStep(codes(candidateSteps(noon)), codeAt(current), lastStep, equal)).toBe(accepted);
  });

  test('where one code belongs to two steps, the newer is spent, so that the code does not come back', () => {
    const twice = [
      { step: current - 1, code: '123456' },
      { step: current, code: '000000' },
      { step: current + 1, code: '123456' },
    ];
    expect(acceptedStep(twice, '123456', null, equal)).toBe(current + 1);
    expect(acceptedStep(twice.toReversed(), '123456', current - 1, equal)).toBe(current + 1);
    expect(acceptedStep(twice, '123456', current + 1, equal)).toBeNull();
  });

  test('however often any codes come in any order, the accepted steps only grow', () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ at: fc.integer({ min: 0, max: 20 }), code: fc.integer({ min: -2, max: 2 }) })),
        (tries) => {
          let last: number | null = null;
          for (const { at, code } of tries) {
            const step = current + at;
            const candidates = codes([step - 1, step, step + 1]);
            const accepted = acceptedStep(candidates, codeAt(step + code), last, equal);
            if (accepted === null) continue;
            expect(accepted).toBeGreaterThan(last ?? -1);
            last = accepted;
          }
        },
      ),
    );
  });

  test('every candidate is compared, so that time does not tell which one was right', () => {
    let comparisons = 0;
    const counting = (a: string, b: string) => {
      comparisons += 1;
      return a === b;
    };
    acceptedStep(codes(candidateSteps(noon)), codeAt(current - 1), current + 5, counting);
    expect(comparisons).toBe(3);
  });
});

describe("while enrolling, a code that is right for another time tells how far the device's clock is off (SPEC S7)", () => {
  const candidates = codes(driftCandidateSteps(noon));

  test('within ten minutes either way', () => {
    const steps = driftCandidateSteps(noon);
    expect(steps).toHaveLength(41);
    expect([steps[0], steps[20], steps[40]]).toEqual([current - 20, current, current + 20]);
  });

  test.each([
    [0, 0],
    [8, 4 * minute],
    [-8, -4 * minute],
    [20, 10 * minute],
    [-20, -10 * minute],
    [21, null],
    [-21, null],
  ])('%i steps: %s ms', (offset, drift) => {
    expect(clockDrift(candidates, codeAt(current + offset), noon, equal)).toBe(drift);
  });

  test('of two times that share a code the nearer is told', () => {
    const shared = [-9, -3, 5].map((offset) => ({ step: current + offset, code: '123456' }));
    expect(clockDrift(shared, '123456', noon, equal)).toBe(-90 * second);
    expect(clockDrift(shared.toReversed(), '123456', noon, equal)).toBe(-90 * second);
  });
});

describe('what a person typed is six ASCII digits (SECURITY I5)', () => {
  test.each([
    '123456',
    ' 123456 ',
    '123 456',
    '1 2 3 4 5 6',
    '123\u00a0456',
    '123\u2009456',
    '123\u202f456',
    '\t123456',
  ])('%j is a code', (typed) => {
    expect(parseCode(typed)).toBe('123456');
  });

  test('leading zeros count', () => {
    expect(parseCode('000 007')).toBe('000007');
  });

  test.each([
    ['nothing', ''],
    ['five digits', '12345'],
    ['seven digits', '1234567'],
    ['a letter', '12345a'],
    ['O for zero', '12345O'],
    ['Arabic-Indic digits', '١٢٣٤٥٦'],
    ['full-width digits', '１２３４５６'],
    ['one digit outside ASCII', '12345٦'],
    ['a superscript', '12345²'],
    ['a minus sign', '-12345'],
    ['a decimal point', '123.456'],
    ['an exponent', '1234e5'],
    ['a hyphen', '123-456'],
    ['two lines', '123\n456'],
    ['a code and a line end', '123456\n'],
  ])('%s is none', (_, typed) => {
    expect(parseCode(typed)).toBeNull();
  });
});

describe('base32 (RFC 4648, section 10), upper case, without padding', () => {
  test.each([
    ['', ''],
    ['f', 'MY'],
    ['fo', 'MZXQ'],
    ['foo', 'MZXW6'],
    ['foob', 'MZXW6YQ'],
    ['fooba', 'MZXW6YTB'],
    ['foobar', 'MZXW6YTBOI'],
  ])('%j is %s', (text, expected) => {
    expect(base32(Buffer.from(text))).toBe(expected);
  });

  test('a secret of 20 bytes has 32 characters (SPEC T1)', () => {
    expect(base32(secret)).toBe('GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ');
    expect(base32(new Uint8Array(20).fill(255))).toBe('7'.repeat(32));
  });

  test('can be read back bit by bit', () => {
    const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 40 }), (bytes) => {
        const bits = Array.from(base32(bytes), (one) => alphabet.indexOf(one).toString(2).padStart(5, '0')).join('');
        const expected = Array.from(bytes, (one) => one.toString(2).padStart(8, '0')).join('');
        expect(bits.slice(0, expected.length)).toBe(expected);
        expect(bits.slice(expected.length)).toMatch(/^0{0,4}$/);
      }),
    );
  });
});

describe('the URI of the QR code (SPEC T3)', () => {
  const key = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';

  test('names the issuer in the label and in the parameter', () => {
    expect(otpauthUri('Gatehouse', 'ana@example.com', key)).toBe(
      `otpauth://totp/Gatehouse:ana%40example.com?secret=${key}&issuer=Gatehouse`,
    );
  });

  test('is percent-encoded: a space is %20, never +', () => {
    expect(otpauthUri('Größe & Söhne', 'a+b@example.com', key)).toBe(
      `otpauth://totp/Gr%C3%B6%C3%9Fe%20%26%20S%C3%B6hne:a%2Bb%40example.com?secret=${key}&issuer=Gr%C3%B6%C3%9Fe%20%26%20S%C3%B6hne`,
    );
  });

  test('has no colon inside either part', () => {
    expect(otpauthUri(':Site: Access:', 'a:b:c@example.com', key)).toBe(
      `otpauth://totp/Site%20%20Access:a%20b%20c%40example.com?secret=${key}&issuer=Site%20%20Access`,
    );
  });

  test('is read back by any URL parser, whatever the names are', () => {
    const name = fc
      .string({ minLength: 1, unit: 'grapheme' })
      .filter((text) => text.replaceAll(':', ' ').trim() !== '');
    fc.assert(
      fc.property(name, fc.emailAddress(), (issuer, email) => {
        const uri = new URL(otpauthUri(issuer, email, key));
        const [label, user, ...rest] = uri.pathname.slice(1).split(':');
        expect(rest).toEqual([]);
        expect(decodeURIComponent(label ?? '')).toBe(issuer.replaceAll(':', ' ').trim());
        expect(decodeURIComponent(user ?? '')).toBe(email.replaceAll(':', ' '));
        expect(Object.fromEntries(uri.searchParams)).toEqual({
          secret: key,
          issuer: issuer.replaceAll(':', ' ').trim(),
        });
      }),
    );
  });
});

test.each([
  ['', ''],
  ['ABC', 'ABC'],
  ['ABCD', 'ABCD'],
  ['ABCDE', 'ABCD E'],
  ['ABCDEFGH', 'ABCD EFGH'],
  ['ABCDEFGHIJKL', 'ABCD EFGH IJKL'],
])('keys and codes are shown in groups of four: %s is %s', (text, groups) => {
  expect(inGroups(text)).toBe(groups);
});
