/** Crockford's base32: no I, L, O or U, so that a code read off paper has one spelling. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** The lowest bits of these bytes, five to a character; canonical: upper case, no separators. */
export function crockfordFrom(bytes: Uint8Array, length: number): string {
  let bits = 0n;
  for (const byte of bytes) bits = (bits << 8n) | BigInt(byte);
  let code = '';
  for (let index = 0; index < length; index += 1) {
    code = (alphabet[Number(bits & 31n)] ?? '') + code;
    bits >>= 5n;
  }
  return code;
}

/** What a person typed, in canonical form, or null when it is none of this length: case, spaces and hyphens are ignored, O reads as 0, I and L as 1. */
export function parseCrockford(typed: string, length: number): string | null {
  const plain = typed.replace(/[\s\-\u2010-\u2015]/g, '');
  // Letters outside ASCII are no other spelling, although some (ı, ſ) have an ASCII upper case (SECURITY I5).
  if (plain.length !== length || !/^[0-9A-Za-z]+$/.test(plain)) return null;
  const code = plain.toUpperCase().replaceAll('O', '0').replace(/[IL]/g, '1');
  return code.includes('U') ? null : code;
}
