/** Crockford's base32: no I, L, O or U, so that a code read off paper has one spelling. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

export const recoveryCodeLength = 24;

/** 15 random bytes make one code: 120 bits, 24 characters (SPEC R1). Canonical: upper case, no separators. */
export const recoveryCodeBytes = 15;

export function recoveryCodeFrom(bytes: Uint8Array): string {
  let bits = 0n;
  for (const byte of bytes) bits = (bits << 8n) | BigInt(byte);
  let code = '';
  for (let index = 0; index < recoveryCodeLength; index += 1) {
    code = (alphabet[Number(bits & 31n)] ?? '') + code;
    bits >>= 5n;
  }
  return code;
}

/** What a person typed, in canonical form, or null when it cannot be a recovery code: case, spaces and hyphens are ignored, O reads as 0, I and L as 1. */
export function parseRecoveryCode(typed: string): string | null {
  const plain = typed.toUpperCase().replace(/[\s\u00a0\u2009\u202f\-\u2010-\u2015]/g, '');
  const code = plain.replaceAll('O', '0').replace(/[IL]/g, '1');
  return code.length === recoveryCodeLength && [...code].every((one) => alphabet.includes(one)) ? code : null;
}
