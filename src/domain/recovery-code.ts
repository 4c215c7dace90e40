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
  const plain = typed.replace(/[\s\-\u2010-\u2015]/g, '');
  // Letters outside ASCII are no other spelling, although some (ı, ſ) have an ASCII upper case (SECURITY I5).
  if (!/^[0-9A-Za-z]{24}$/.test(plain)) return null;
  const code = plain.toUpperCase().replaceAll('O', '0').replace(/[IL]/g, '1');
  return code.includes('U') ? null : code;
}
