import type { ForeignHash } from '#ports/password-hasher.ts';
import type { Foreign } from './kind.ts';

/** An imported hash as text again, in an encoding that other systems read and that `readForeign` takes back as the same hash. */
export function writeForeign(held: Foreign): ForeignHash {
  const { kind, cost, salt, hash, key } = held;
  if (kind === 'scrypt-nfkc') return { shape: 'better-auth', text: `${salt.toString()}:${hash.toString('hex')}` };
  if (kind !== 'firebase-scrypt') return { shape: 'text', text: textOf(held) };
  // The separator has become a part of the salt.
  const project = { signerKey: base64(key), saltSeparator: '', rounds: cost['r'] ?? 0, memCost: cost['n'] ?? 0 };
  return { shape: 'firebase', hash: base64(hash), salt: base64(salt), project };
}

function textOf({ kind, cost, salt, hash }: Foreign): string {
  const bcrypt = `$2b$${String(cost['c']).padStart(2, '0')}$${salt.toString()}${hash.toString()}`;
  if (kind === 'bcrypt') return bcrypt;
  if (kind === 'bcrypt-sha256') return `bcrypt_sha256$${bcrypt}`;
  return `$${kind}$${settingsOf(kind, cost, hash)}$${unpadded(salt)}$${unpadded(hash)}`;
}

/** PHC strings; of PBKDF2 the length is that of the hash. */
function settingsOf(kind: string, cost: Foreign['cost'], hash: Buffer): string {
  if (kind.startsWith('argon2')) return `v=${cost['v']}$m=${cost['m']},t=${cost['t']},p=${cost['p']}`;
  return kind === 'scrypt' ? `ln=${cost['n']},r=${cost['r']},p=${cost['p']}` : `i=${cost['i']},l=${hash.length}`;
}

const base64 = (bytes: Buffer | undefined): string => (bytes ?? Buffer.alloc(0)).toString('base64');
const unpadded = (bytes: Buffer): string => base64(bytes).replaceAll('=', '');
