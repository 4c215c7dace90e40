import { hash as digest } from 'node:crypto';
import { hash as bcryptHash } from '@node-rs/bcrypt';
import { describe, expect, test } from 'vitest';
import { Secret } from '#domain/secret.ts';
import type { ForeignHash, PasswordHash, PasswordHasher } from '#ports/password-hasher.ts';
import { adopted, testHasher, testKey } from '../../../test/support/imported-passwords.ts';

const hasher = testHasher();
const lane = 'a';

const salt = 'saltsaltsaltsalt';
const bcryptText = '$2b$05$BXtoJf3nsnAAPNhT2JEPyO7S1WlLKVqiwPDV2SgIcaWIdR33yaobi';
const bcryptPassword = new Secret('Brücke über den Fluß 7');
const stored = adopted(hasher, { shape: 'text', text: bcryptText });

const matches = async (one: PasswordHash, typed: string): Promise<boolean> =>
  (await hasher.verify(one, new Secret(typed), lane)).matches;

/** The verdict on the right password, and which kinds were told to be unreadable, with which fault. */
async function refusalOf(watched: PasswordHasher, text: string): Promise<unknown> {
  const told: unknown[] = [];
  watched.observe({ uncounted: () => undefined, unreadable: (prefix, error) => void told.push([prefix, error]) });
  return { verdict: await watched.verify(text as PasswordHash, bcryptPassword, lane), told };
}

const unreadable = (prefix: string | undefined): unknown => ({
  verdict: { matches: false, outdated: false },
  told: [[prefix, expect.objectContaining({ code: 'secret-unreadable' }) as unknown]],
});

/** As a system would have made it that hashes what was typed. */
const bcryptOf = async (password: string | Buffer): Promise<PasswordHash> =>
  adopted(hasher, { shape: 'text', text: await bcryptHash(password, 4) });

describe('an imported hash at rest (SPEC X5)', () => {
  test('names kind, cost and key in clear, and nothing else', () => {
    expect(stored).toMatch(/^\$imported\$bcrypt\$c=5,keyid=azE\$[\w-]+$/);
  });

  test('shows neither salt nor hash, in no encoding', () => {
    const spellings = ['BXtoJf3nsnAAPNhT2JEPyO', '7S1WlLKVqiwPDV2SgIcaWIdR33yaobi'].flatMap((part) => [
      part,
      Buffer.from(part).toString('base64url'),
      Buffer.from(part).toString('hex'),
    ]);
    for (const spelling of spellings) expect(stored).not.toContain(spelling.slice(0, 12));
  });

  test('is another text each time', () => {
    expect(adopted(hasher, { shape: 'text', text: bcryptText })).not.toBe(stored);
  });

  test('hides the signer key of Firebase as well', () => {
    const signerKey = Buffer.alloc(64, 'signer key').toString('base64');
    const project = { signerKey, saltSeparator: 'Bw==', rounds: 8, memCost: 14 };
    const given: ForeignHash = { shape: 'firebase', hash: signerKey, salt: 'AAAA', project };
    const text = adopted(hasher, given);
    expect(text).not.toContain(signerKey.slice(0, 12));
    expect(Buffer.from(text.split('$').at(-1) ?? '', 'base64url').includes('signer key')).toBe(false);
  });

  test('does not open under other keys, nor once its key is gone', async () => {
    for (const keys of [`k1:${testKey(9)}`, `k2:${testKey(1)}`]) {
      expect(await refusalOf(testHasher(keys), stored)).toEqual(unreadable('$imported$bcrypt$c=5'));
    }
  });

  test.each([
    ['at a lower cost', stored.replace('c=5', 'c=4')],
    ['as another kind', stored.replace('$bcrypt$', '$bcrypt-sha256$')],
    ['as a kind with other costs', stored.replace('$bcrypt$c=5', '$pbkdf2-sha256$i=1000,b=1')],
    ['as a kind that there is not', stored.replace('$bcrypt$', '$rot13$')],
    ['without its costs', stored.replace('$c=5', '')],
    ['cut', stored.slice(0, -4)],
    ['altered', stored.slice(0, -8) + (stored.at(-8) === 'A' ? 'B' : 'A') + stored.slice(-7)],
    ['without what is sealed', stored.replace(/\$[\w-]+$/, '$')],
    ['as a prefix alone', stored.split(',keyid=')[0] ?? ''],
  ])('is no match, like an unknown person, and told to who watches: %s', async (_, text) => {
    expect(await refusalOf(testHasher(), text)).toEqual(unreadable(text.split(',keyid=')[0]));
  });

  test('is sealed anew under the key that seals now, and goes on matching without the old one', async () => {
    const both = testHasher(`k2:${testKey(2)},k1:${testKey(1)}`);
    const renewed = both.reseal(stored);
    expect(renewed).toMatch(/^\$imported\$bcrypt\$c=5,keyid=azI\$/);
    const after = testHasher(`k2:${testKey(2)}`);
    expect(await after.verify(renewed, bcryptPassword, lane)).toEqual({ matches: true, outdated: true });
    expect(renewed && both.reseal(renewed)).toBeNull();
    expect(both.reseal(await both.hash(bcryptPassword, lane))).toBeNull();
    expect(() => after.reseal(stored)).toThrow('secret-unreadable');
  });
});

describe('what somebody types is compared with an imported hash', () => {
  const composed = 'Café Ångström'.normalize('NFC');
  const decomposed = composed.normalize('NFD');

  test('as typed first, then composed, since other systems hashed what keyboards sent', async () => {
    const ofComposed = await bcryptOf(composed);
    const ofDecomposed = await bcryptOf(decomposed);
    expect(await matches(ofComposed, composed)).toBe(true);
    expect(await matches(ofComposed, decomposed)).toBe(true);
    expect(await matches(ofDecomposed, decomposed)).toBe(true);
    expect(await matches(ofDecomposed, composed)).toBe(false);
  });

  test('in NFKC where the system did so', async () => {
    const text = `${Buffer.from(salt).toString('hex')}:90d4424472f6e5bf99543a55fc7c2a55ec8feb6642653900bec1f38adb99375f09a7e198028b9a4964c2f9b4efb490ec36bbcb12a16c58d7ce7aa86e4bd38197`;
    const one = adopted(hasher, { shape: 'better-auth', text });
    expect(await matches(one, 'Brücke über den Fluß ７')).toBe(true);
    expect(await matches(one, 'Brücke über den Fluß ７'.normalize('NFD'))).toBe(true);
    expect(await matches(one, 'Brücke über den Fluß 8')).toBe(false);
  });

  test('up to 72 bytes where it is bcrypt, as the system that it comes from did', async () => {
    const long = 'ä'.repeat(36);
    const one = await bcryptOf(`${long} and more`);
    expect(await matches(one, long)).toBe(true);
    expect(await matches(one, `${long} and anything`)).toBe(true);
    expect(await matches(one, long.slice(1))).toBe(false);
  });

  test('whole, where bcrypt got a digest of it', async () => {
    const long = 'a'.repeat(100);
    const text = await bcryptHash(digest('sha256', long, 'hex'), 4);
    const one = adopted(hasher, { shape: 'text', text: `bcrypt_sha256$${text}` });
    expect(await matches(one, long)).toBe(true);
    expect(await matches(one, `${long}b`)).toBe(false);
    expect(await matches(one, long.slice(1))).toBe(false);
  });

  test('never with NUL in it: bcrypt would take it for another password', async () => {
    const ofNothing = await bcryptOf('');
    const ofA = await bcryptOf('a');
    expect(await matches(ofNothing, '')).toBe(true);
    expect(await matches(ofNothing, '\0')).toBe(false);
    expect(await matches(ofA, 'a\0a')).toBe(false);
    expect(await matches(ofA, 'a\0')).toBe(false);
  });

  test('never when it is too long to be a password', async () => {
    expect(await matches(await bcryptOf(''), 'a'.repeat(2_049))).toBe(false);
    expect(await matches(await bcryptOf('a'.repeat(72)), 'a'.repeat(2_049))).toBe(false);
    expect(await matches(await bcryptOf('a'.repeat(72)), 'a'.repeat(2_048))).toBe(true);
  });
});
