import { createHmac, createSecretKey, type KeyObject } from 'node:crypto';
import { totp } from '#domain/totp.ts';
import type { TotpMac } from '#ports/keys.ts';

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** RFC 6238 over RFC 4226 with SHA-1: the parameters of SPEC T1. Throws RangeError when the secret is not base32. */
export const totpMac: TotpMac = {
  codes(base32Secret, steps) {
    const key = createSecretKey(bytesOfBase32(base32Secret.reveal()));
    return steps.map((step) => ({ step, code: codeOf(key, step) }));
  },
};

function codeOf(key: KeyObject, step: number): string {
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(step));
  const mac = createHmac('sha1', key).update(counter).digest();
  const offset = mac.readUInt8(mac.length - 1) & 15;
  const number = mac.readUInt32BE(offset) & 0x7fffffff;
  return String(number % 10 ** totp.digits).padStart(totp.digits, '0');
}

/** Bytes of RFC 4648 base32, upper case, padded or not; bits that fill no byte are dropped. */
export function bytesOfBase32(text: string): Buffer {
  const bytes: number[] = [];
  let held = 0;
  let bits = 0;
  for (const one of text.replace(/=+$/, '')) {
    const value = alphabet.indexOf(one);
    if (value < 0) throw new RangeError('not base32');
    held = ((held << 5) | value) & 0xfff;
    bits += 5;
    if (bits >= 8) bytes.push((held >> (bits -= 8)) & 0xff);
  }
  return Buffer.from(bytes);
}
