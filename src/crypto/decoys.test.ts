import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { PasswordHash } from '#ports/password-hasher.ts';
import { decoysOf } from './decoys.ts';

const usual = 'usual' as PasswordHash;
const kinds = ['argon2id', 'bcrypt', 'pbkdf2', 'scrypt'];
const make = (prefix: string): PasswordHash | null =>
  kinds.includes(prefix) || prefix.startsWith('kind ') ? (`decoy of ${prefix}` as PasswordHash) : null;

const emails = Array.from({ length: 1_000 }, (_, n) => `e-mail ${n}`);

function decoys(mix: Readonly<Record<string, number>>) {
  const made = decoysOf(make, usual);
  made.set(new Map(Object.entries(mix)));
  return made;
}

/** How many of a thousand e-mails are like which kind. */
function drawn(mix: Readonly<Record<string, number>>): Readonly<Record<string, number>> {
  const made = decoys(mix);
  const counts: Record<string, number> = {};
  for (const email of emails) counts[made.of(email)] = (counts[made.of(email)] ?? 0) + 1;
  return counts;
}

describe('decoys of unknown e-mails (SECURITY I13)', () => {
  test('are as many of a kind as users have it', () => {
    const counts = drawn({ argon2id: 70, bcrypt: 20, pbkdf2: 10 });
    expect(Object.keys(counts).toSorted()).toEqual(['decoy of argon2id', 'decoy of bcrypt', 'decoy of pbkdf2']);
    // Five standard deviations of a thousand draws.
    expect(Math.abs((counts['decoy of argon2id'] ?? 0) - 700)).toBeLessThan(75);
    expect(Math.abs((counts['decoy of bcrypt'] ?? 0) - 200)).toBeLessThan(65);
    expect(Math.abs((counts['decoy of pbkdf2'] ?? 0) - 100)).toBeLessThan(50);
  });

  test('are of one kind where all users are', () => {
    expect(drawn({ bcrypt: 3 })).toEqual({ 'decoy of bcrypt': 1_000 });
  });

  test('are always the same for one e-mail, on every node', () => {
    const [one, other] = [decoys({ argon2id: 5, bcrypt: 5 }), decoys({ bcrypt: 5, argon2id: 5 })];
    for (const email of emails) expect(one.of(email)).toBe(other.of(email));
  });

  test('go over to argon2id as hashes are upgraded, and to nothing else', () => {
    const before = decoys({ argon2id: 100, bcrypt: 900 });
    const after = decoys({ argon2id: 500, bcrypt: 500 });
    const moves = emails.map((email) => `${before.of(email)}, ${after.of(email)}`);
    expect(moves).not.toContain('decoy of argon2id, decoy of bcrypt');
    expect(moves).toContain('decoy of bcrypt, decoy of argon2id');
    expect(moves).toContain('decoy of bcrypt, decoy of bcrypt');
  });

  test('are the usual one before anything was counted, where nobody has a password, and without a seed', () => {
    expect(decoysOf(make, usual).of('e-mail')).toBe(usual);
    expect(decoys({}).of('e-mail')).toBe(usual);
    expect(decoys({ bcrypt: 0 }).of('e-mail')).toBe(usual);
    expect(decoys({ bcrypt: 9 }).of(undefined)).toBe(usual);
  });

  test('are never of a kind that is not known', () => {
    expect(drawn({ rot13: 1_000, bcrypt: 1 })).toEqual({ 'decoy of bcrypt': 1_000 });
    expect(decoys({ rot13: 1 }).of('e-mail')).toBe(usual);
  });

  test('are kept while their kind is, and made anew for no other count', () => {
    let made = 0;
    const counting = decoysOf((prefix) => `${(made += 1)} of ${prefix}` as PasswordHash, usual);
    counting.set(new Map([['bcrypt', 1]]));
    const first = counting.of('e-mail');
    counting.set(new Map([['bcrypt', 2]]));
    expect([counting.of('e-mail'), made]).toEqual([first, 1]);
  });

  test('leave out the rarest of very many kinds', () => {
    const many = Object.fromEntries(Array.from({ length: 40 }, (_, n) => [`kind ${n}`, 40 - n]));
    const seen = Object.keys(drawn(many));
    expect(seen).not.toContain('decoy of kind 32');
    expect(seen.length).toBeGreaterThan(20);
  });

  test('are drawn from the mix whatever it is', () => {
    const mixes = fc.dictionary(fc.constantFrom(...kinds), fc.integer({ min: 1, max: 1e9 }), { minKeys: 1 });
    fc.assert(
      fc.property(mixes, fc.string(), (mix, seed) => {
        expect(Object.keys(mix).map((kind) => `decoy of ${kind}`)).toContain(decoys(mix).of(seed));
      }),
    );
  });
});
