import fc from 'fast-check';
import { Secret as OtpSecret, TOTP } from 'otpauth';
import { describe, expect, test } from 'vitest';
import { Secret } from '#domain/secret.ts';
import { base32 } from '#domain/totp.ts';
import { bytesOfBase32, totpMac } from './totp-mac.ts';

const rfcSeed = new Secret(base32(Buffer.from('12345678901234567890')));

describe('RFC 6238, appendix B, SHA-1, the last six digits', () => {
  test.each([
    [59, '94287082'],
    [1111111109, '07081804'],
    [1111111111, '14050471'],
    [1234567890, '89005924'],
    [2000000000, '69279037'],
    [20000000000, '65353130'],
  ])('at %i seconds', (seconds, eightDigits) => {
    const step = Math.floor(seconds / 30);
    expect(totpMac.codes(rfcSeed, [step])).toEqual([{ step, code: eightDigits.slice(-6) }]);
  });
});

describe('RFC 4226, appendix D', () => {
  test('counters 0 to 9', () => {
    const codes = ['755224', '287082', '359152', '969429', '338314', '254676', '287922', '162583', '399871', '520489'];
    expect(
      totpMac
        .codes(
          rfcSeed,
          codes.map((_, step) => step),
        )
        .map((one) => one.code),
    ).toEqual(codes);
  });
});

test('agrees with another implementation for any secret and any time', () => {
  const secret = fc.uint8Array({ minLength: 1, maxLength: 64 });
  fc.assert(
    fc.property(secret, fc.integer({ min: 0, max: 2 ** 40 }), (bytes, step) => {
      const oracle = new TOTP({
        secret: OtpSecret.fromBase32(base32(bytes)),
        algorithm: 'SHA1',
        digits: 6,
        period: 30,
      });
      const [mine] = totpMac.codes(new Secret(base32(bytes)), [step]);
      expect(mine?.code).toBe(oracle.generate({ timestamp: step * 30_000 }));
    }),
  );
});

test('base32 of the domain reads back to the same bytes', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 40 }), (bytes) => Buffer.compare(bytesOfBase32(base32(bytes)), bytes) === 0),
  );
  expect(bytesOfBase32('MZXW6===').toString()).toBe('foo');
});

test.each(['MZXW1', 'mzxw6', 'MZ XW', '0', 'é'])('%j is not base32', (text) => {
  expect(() => totpMac.codes(new Secret(text), [1])).toThrow(RangeError);
});
