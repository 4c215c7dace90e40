import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readSetupKey, setupKeyFlawWords, type SetupKeyFlaw } from './setup-key.ts';
import { base32 } from './totp.ts';

/** RFC 6238's own seed, `12345678901234567890`. */
const hex = '3132333435363738393031323334353637383930';
const canonical = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';

/** The secret, or the flaw. */
const secretOf = (text: string, encoding?: 'base32' | 'hex'): string => {
  const read = readSetupKey(text, encoding);
  return read.ok ? read.secret : read.flaw;
};

describe('a setup key of another system (SPEC T1)', () => {
  test.each([
    ['upper case', canonical],
    ['lower case', canonical.toLowerCase()],
    ['groups of four', 'GEZD GNBV GY3T QOJQ gezd gnbv gy3t qojq'],
    ['hyphens', 'GEZD-GNBV-GY3T-QOJQ-GEZD-GNBV-GY3T-QOJQ'],
    ['padding', `${canonical}======`],
    ['white space around it', `\t${canonical}\r\n`],
    ['hex', hex],
    ['hex in groups', '31 32 33 34 35 36 37 38 39 30 31 32 33 34 35 36 37 38 39 30'],
    ['an address', `otpauth://totp/Example:ana%40example.com?secret=${canonical}&issuer=Example`],
    ['an address that says the usual', `otpauth://totp/x?secret=${canonical}&algorithm=SHA1&digits=6&period=30`],
    ['an address in other case', `OTPAUTH://TOTP/x?Secret=${canonical.toLowerCase()}&ALGORITHM=sha1`],
    ['an address with a grouped secret', 'otpauth://totp/x?secret=GEZD+GNBV%20GY3T+QOJQ+GEZD+GNBV+GY3T+QOJQ'],
    ['an address with a padded secret', `otpauth://totp/x?secret=${canonical}%3D%3D`],
    ['an address with an unencoded padding', `otpauth://totp/x?secret=${canonical}==`],
    ['an address without a label', `otpauth://totp?secret=${canonical}`],
    ["Keycloak's name of the algorithm", `otpauth://totp/x?secret=${canonical}&algorithm=HmacSHA1`],
  ])('is read in %s', (_, text) => {
    expect(secretOf(text)).toBe(canonical);
  });

  test('that could be either is hex where that is long enough, unless told', () => {
    const either = 'ABCDEF234567ABCDEF234567';
    expect(secretOf(either)).toBe(base32(Buffer.from(either, 'hex')));
    expect(secretOf(either, 'base32')).toBe(either);
    expect(secretOf('ABCDEF234567ABCD')).toBe('ABCDEF234567ABCD');
    expect(secretOf(`otpauth://totp/x?secret=${either}`)).toBe(either);
    expect(secretOf(hex, 'base32')).toBe('malformed');
    expect(secretOf(canonical, 'hex')).toBe('malformed');
  });

  test.each<[SetupKeyFlaw, string]>([
    ['empty', ''],
    ['empty', '  \n'],
    ['too-long', 'A'.repeat(2_049)],
    ['malformed', 'GEZDGNBVGY3TQOJ!'],
    ['malformed', `${hex}1`],
    ['malformed', 'GEZDGNBVGY3TQOJ0'],
    ['malformed', 'ſEZDGNBVGY3TQOJQ'],
    ['malformed', 'GEZDGNBVGY3TQOJſ'],
    ['malformed', '!GEZDGNBVGY3TQOJQ'],
    ['malformed', 'GEZDGNBV=GY3TQOJQ'],
    ['malformed', `otpauth://totp/x?secret=${canonical}#fragment`],
    ['malformed', '===='],
    ['malformed', `otpauth://totp/x?secret=%zz`],
    ['malformed', `otpauth://totp/x?secret=${hex}`],
    ['not-totp', `otpauth://hotp/x?secret=${canonical}&counter=3`],
    ['not-totp', `otpauth:${canonical}`],
    ['not-totp', `otpauth:otpauth://totp/x?secret=${canonical}`],
    ['not-totp', `otpauth://totpx?secret=${canonical}`],
    ['not-totp', 'otpauth://hotp/otpauth://totp'],
    ['no-secret', 'otpauth://totp/x'],
    ['no-secret', 'otpauth://totp/x?issuer=y'],
    ['no-secret', 'otpauth://totp/x?secret='],
    ['no-secret', `otpauth://totp/x?secret=${canonical}&secret=${canonical}`],
    ['other-algorithm', `otpauth://totp/x?secret=${canonical}&algorithm=SHA256`],
    ['other-algorithm', `otpauth://totp/x?secret=${canonical}&algorithm=SHA1&algorithm=SHA512`],
    ['other-algorithm', `otpauth://totp/x?secret=${canonical}&algorithm=`],
    ['other-digits', `otpauth://totp/x?secret=${canonical}&digits=8`],
    ['other-digits', `otpauth://totp/x?secret=${canonical}&digits=66`],
    ['other-period', `otpauth://totp/x?secret=${canonical}&period=60`],
    ['too-few-bytes', 'GEZDGNBVGY3TQOJ'],
    ['too-few-bytes', '2PRXZWZAYYDAWCD'],
    ['too-few-bytes', hex.slice(0, 18)],
    ['too-many-bytes', '31'.repeat(65)],
    ['too-many-bytes', 'A'.repeat(2_048)],
    ['too-many-bytes', 'A'.repeat(104 + 1)],
  ])('is refused as %s, and said to be', (flaw, text) => {
    expect(secretOf(text)).toBe(flaw);
    expect(setupKeyFlawWords[flaw]).toMatch(/^The .+\.$/);
  });

  test('has from 10 to 64 bytes', () => {
    expect(secretOf('31'.repeat(10))).toBe('GEYTCMJRGEYTCMJR');
    expect(secretOf('31'.repeat(64))).toHaveLength(103);
    expect(secretOf('GEYTCMJRGEYTCMJR')).toBe('GEYTCMJRGEYTCMJR');
  });

  test('is the same bytes in every spelling', () => {
    const bytes = fc.uint8Array({ minLength: 10, maxLength: 64 });
    fc.assert(
      fc.property(bytes, fc.constantFrom(' ', '-', ''), (key, between) => {
        const text = base32(key);
        const spelled = text.toLowerCase().replace(/(.{4})/g, `$1${between}`);
        expect(secretOf(spelled, 'base32')).toBe(text);
        expect(secretOf(Buffer.from(key).toString('hex'))).toBe(text);
        expect(secretOf(`otpauth://totp/a%3Ab?issuer=a&secret=${text}`)).toBe(text);
      }),
    );
  });

  test('never breaks the reader, whatever stands there', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.string().map((text) => `otpauth://totp/${text}`),
        ),
        (text) => {
          const read = readSetupKey(text);
          expect(read.ok ? /^[A-Z2-7]{16,103}$/.test(read.secret) : read.flaw in setupKeyFlawWords).toBe(true);
        },
      ),
    );
  });
});
