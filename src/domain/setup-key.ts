import { base32 } from './totp.ts';

/**
 * Why a setup key of another system is not taken over. This service computes codes by RFC 6238 with SHA-1, six digits and 30 seconds alone (SPEC T1): a
 * key whose app computes them otherwise would be bound to an authenticator whose codes never match.
 */
export type SetupKeyFlaw =
  | 'empty'
  | 'too-long'
  | 'malformed'
  | 'not-totp'
  | 'no-secret'
  | 'other-algorithm'
  | 'other-digits'
  | 'other-period'
  | 'too-few-bytes'
  | 'too-many-bytes';

/** For the operator; none of them quotes the key. */
export const setupKeyFlawWords: Readonly<Record<SetupKeyFlaw, string>> = {
  empty: 'The setup key is empty.',
  'too-long': 'The setup key is longer than any that apps accept.',
  malformed: 'The setup key is neither base32, nor hex, nor an otpauth:// address.',
  'not-totp': 'The otpauth:// address is not of a time-based code (otpauth://totp/…).',
  'no-secret': 'The otpauth:// address holds no single secret.',
  'other-algorithm': 'The codes of this setup key are not made with SHA-1: the person has to set the app up anew.',
  'other-digits': 'The codes of this setup key do not have six digits: the person has to set the app up anew.',
  'other-period': 'The codes of this setup key do not last 30 seconds: the person has to set the app up anew.',
  'too-few-bytes': 'The setup key is shorter than 10 bytes (16 characters of base32): it could be guessed.',
  'too-many-bytes': 'The setup key is longer than 64 bytes.',
};

/** As bytes. Keys made here have 20 (SPEC T1); other systems' have from 10, which many made until 2015, to a whole block of SHA-1. */
const size = { least: 10, most: 64 } as const;
const longestText = 2_048;

export type SetupKeyEncoding = 'base32' | 'hex';

/** The key in canonical form: base32 in upper case without padding; or what is wrong with it. */
export type SetupKeyRead =
  | { readonly ok: true; readonly secret: string }
  | { readonly ok: false; readonly flaw: SetupKeyFlaw };

/**
 * Reads a seed of another system's authenticator app: base32 in any case, with spaces, hyphens and padding; hex; or an `otpauth://totp/` address. A
 * text that could be either is hex where that is long enough, unless `encoding` says otherwise: of 16 random bytes in hex one in ten thousand has only
 * digits that base32 has too, while of 32 random characters of base32 hardly ever all are hex.
 */
export function readSetupKey(given: string, encoding?: SetupKeyEncoding): SetupKeyRead {
  const text = given.trim();
  if (text === '') return flawed('empty');
  if (text.length > longestText) return flawed('too-long');
  return /^otpauth:/i.test(text) ? readAddress(text) : readKey(text, encoding);
}

const flawed = (flaw: SetupKeyFlaw): SetupKeyRead => ({ ok: false, flaw });

function readKey(text: string, encoding: SetupKeyEncoding | undefined): SetupKeyRead {
  const plain = text.replaceAll(/[\s-]/g, '');
  const isHex = encoding !== 'base32' && /^(?:[0-9a-fA-F]{2})+$/.test(plain);
  if (isHex && plain.length >= 2 * size.least) return ofBytes(bytesOfHex(plain));
  const letters = plain.replace(/=+$/, '').toUpperCase();
  if (encoding !== 'hex' && /^[A-Z2-7]+$/.test(letters) && isAscii(plain)) return ofBytes(bytesOfBase32(letters));
  return flawed(isHex ? 'too-few-bytes' : 'malformed');
}

/** Some letters outside ASCII have an ASCII upper case (ı, ſ): they are no other spelling. */
const isAscii = (text: string): boolean => /^[\x21-\x7e]+$/.test(text);

function ofBytes(bytes: readonly number[]): SetupKeyRead {
  if (bytes.length < size.least) return flawed('too-few-bytes');
  if (bytes.length > size.most) return flawed('too-many-bytes');
  return { ok: true, secret: base32(Uint8Array.from(bytes)) };
}

/** What the address says about its codes must be what T1 says; apps read what is absent as that, too. Keycloak writes HmacSHA1. */
const fixed: readonly { readonly name: string; readonly usual: readonly string[]; readonly flaw: SetupKeyFlaw }[] = [
  { name: 'algorithm', usual: ['SHA1', 'SHA-1', 'HMACSHA1'], flaw: 'other-algorithm' },
  { name: 'digits', usual: ['6'], flaw: 'other-digits' },
  { name: 'period', usual: ['30'], flaw: 'other-period' },
];

function readAddress(text: string): SetupKeyRead {
  const [start, query] = splitAt(text, '?');
  if (!/^otpauth:\/\/totp(?:\/|$)/i.test(start)) return flawed('not-totp');
  const values = parametersOf(query);
  if (values === null) return flawed('malformed');
  const other = fixed.find(({ name, usual }) => values(name).some((value) => !usual.includes(value.toUpperCase())));
  if (other) return flawed(other.flaw);
  const [secret, second] = values('secret');
  if (!secret || second !== undefined) return flawed('no-secret');
  // Hex in an address would be read as base32 by every app.
  return readKey(secret, 'base32');
}

/** Before and after the first `mark`. */
function splitAt(text: string, mark: string): readonly [string, string] {
  const at = text.indexOf(mark);
  return at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at + 1)];
}

/** Parameters by name in any case; null when the percent-encoding is broken. Spaces, which a plus stands for, mean nothing in those that are read. */
function parametersOf(query: string): ((name: string) => readonly string[]) | null {
  try {
    const pairs = query.split('&').map((pair) => {
      const [name, value] = splitAt(pair, '=');
      return { name: decodeURIComponent(name).toLowerCase(), value: decodeURIComponent(value.replaceAll('+', '')) };
    });
    return (name) => pairs.filter((one) => one.name === name).map(({ value }) => value);
  } catch {
    return null;
  }
}

/** Bits that fill no byte are dropped, as apps drop them. */
function bytesOfBase32(letters: string): readonly number[] {
  const bytes: number[] = [];
  let held = 0;
  let bits = 0;
  for (const letter of letters) {
    const code = letter.charCodeAt(0);
    held = ((held << 5) | (code >= 65 ? code - 65 : code - 24)) & 0xfff;
    bits += 5;
    if (bits >= 8) bytes.push((held >> (bits -= 8)) & 0xff);
  }
  return bytes;
}

const bytesOfHex = (text: string): readonly number[] =>
  (text.match(/../g) ?? []).map((pair) => Number.parseInt(pair, 16));
