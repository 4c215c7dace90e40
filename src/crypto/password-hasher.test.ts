import { execFile } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { inspect, promisify } from 'node:util';
import { describe, expect, test } from 'vitest';
import { Fault } from '#domain/fault.ts';
import { Secret } from '#domain/secret.ts';
import type { PasswordHash, PasswordHasher } from '#ports/password-hasher.ts';
import { temporaryDirectory } from '../../test/support/temporary-directory.ts';
import { createGate, type Gate } from './gate.ts';
import { loadKeyRing } from './key-ring.ts';
import { createPasswordHasher, type HashCost } from './password-hasher.ts';

const key = (fill: number): string => Buffer.alloc(32, fill).toString('base64');
const ring = loadKeyRing({ value: `k1:${key(1)}` });
const rotatedRing = loadKeyRing({ value: `k2:${key(2)},k1:${key(1)}` });
const cheap: HashCost = { memoryCost: 64, timeCost: 1, parallelism: 1 };
const hasher = createPasswordHasher(ring, { cost: cheap });
const password = new Secret('correct horse battery staple');
const lane = '192.0.2.0/24';

describe('a password', () => {
  test('is kept as argon2id with 19 MiB, 2 passes and a pepper, unless constructed otherwise', async () => {
    const standard = createPasswordHasher(ring);
    const stored = await standard.hash(password, lane);
    expect(stored).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1,keyid=azE\$[A-Za-z0-9+/]{22}\$[A-Za-z0-9+/]{43}$/);
    expect(await standard.verify(stored, password, lane)).toEqual({ matches: true, outdated: false });
  });

  test('matches itself and nothing else', async () => {
    const stored = await hasher.hash(password, lane);
    expect(await hasher.verify(stored, password, lane)).toEqual({ matches: true, outdated: false });
    for (const other of [
      '',
      'correct horse battery stapl',
      'Correct horse battery staple',
      'correct horse battery staple ',
    ]) {
      expect((await hasher.verify(stored, new Secret(other), lane)).matches).toBe(false);
    }
  });

  test('has another salt each time', async () => {
    expect(await hasher.hash(password, lane)).not.toBe(await hasher.hash(password, lane));
  });

  test('is one, however its accents are composed (NFC)', async () => {
    const stored = await hasher.hash(new Secret('Brücke über den Fluß é'.normalize('NFD')), lane);
    expect((await hasher.verify(stored, new Secret('Brücke über den Fluß é'.normalize('NFC')), lane)).matches).toBe(
      true,
    );
  });

  test('may be 256 characters of any script', async () => {
    const long = new Secret('橋'.repeat(256));
    expect((await hasher.verify(await hasher.hash(long, lane), long, lane)).matches).toBe(true);
  });

  test('does not match under another pepper: the database alone is no use', async () => {
    const thief = createPasswordHasher(loadKeyRing({ value: `k1:${key(9)}` }), { cost: cheap });
    expect((await thief.verify(await hasher.hash(password, lane), password, lane)).matches).toBe(false);
  });

  test('matches under a retired pepper or an older cost, and is said to be outdated', async () => {
    const stored = await hasher.hash(password, lane);
    const rotated = createPasswordHasher(rotatedRing, { cost: cheap });
    const dearer = createPasswordHasher(ring, { cost: { ...cheap, timeCost: 2 } });
    expect(await rotated.verify(stored, password, lane)).toEqual({ matches: true, outdated: true });
    expect(await dearer.verify(stored, password, lane)).toEqual({ matches: true, outdated: true });
    const renewed = await rotated.hash(password, lane);
    expect(renewed).toContain(`keyid=${Buffer.from('k2').toString('base64').replace(/=+$/, '')}$`);
    expect(await rotated.verify(renewed, password, lane)).toEqual({ matches: true, outdated: false });
  });

  test('names the pepper it was made under, though another key comes to the front while it is computed (SPEC X5)', async () => {
    await using folder = await temporaryDirectory();
    const file = folder.file('keys');
    const before = `k1:${key(1)}`;
    writeFileSync(file, before);
    const rotating = loadKeyRing({ value: before, file });
    const rotatesMeanwhile: Gate = {
      approach: (_, lead) => lead(),
      run: (_, work) => {
        const computing = work();
        writeFileSync(file, `k2:${key(2)},${before}`);
        rotating.refresh();
        return computing;
      },
    };
    const stored = await createPasswordHasher(rotating, { cost: cheap, gate: rotatesMeanwhile }).hash(password, lane);
    expect(rotating.current).toBe('k2');
    const later = createPasswordHasher(rotating, { cost: cheap });
    expect(await later.verify(stored, password, lane)).toEqual({ matches: true, outdated: true });
  });

  test('whose pepper is gone, or whose hash is damaged, is a fault and never a match', async () => {
    const stored = await createPasswordHasher(rotatedRing, { cost: cheap }).hash(password, lane);
    const damaged = (await hasher.hash(password, lane)).replace(/\$[^$]+$/, '$AA') as PasswordHash;
    for (const one of [stored, damaged, '' as PasswordHash, 'plain' as PasswordHash]) {
      await expect(hasher.verify(one, password, lane)).rejects.toMatchObject({ code: 'secret-unreadable' });
    }
  });

  test('does not show in what a fault prints', async () => {
    const error: unknown = await hasher
      .verify('plain' as PasswordHash, password, lane)
      .catch((caught: unknown) => caught);
    expect(inspect(error, { depth: 9 })).not.toContain(password.reveal());
  });
});

const bcryptText = '$2b$05$BXtoJf3nsnAAPNhT2JEPyO7S1WlLKVqiwPDV2SgIcaWIdR33yaobi';

function adoptedBy(one: PasswordHasher): PasswordHash {
  const adoption = one.adopt({ shape: 'text', text: bcryptText });
  if (!adoption.ok) throw new Error(adoption.refusal.reason);
  return adoption.hash;
}

/** A gate that notes who passes. */
function watchedGate(name: string, runs: string[]): Gate {
  const inner = createGate();
  return {
    ...inner,
    run: (where, work) => {
      runs.push(`${name} ${where}`);
      return inner.run(where, work);
    },
  };
}

describe('imported hashes', () => {
  const blocked: Gate = { ...createGate(), run: () => new Promise(() => undefined) };

  test('and their decoys wait at a gate of their own: passwords made here are never behind them', async () => {
    const busy = createPasswordHasher(ring, { cost: cheap, importedGate: blocked });
    const stored = await busy.hash(password, lane);
    expect(await busy.verify(stored, password, lane, 'e-mail')).toEqual({ matches: true, outdated: false });
    busy.setMix(new Map([['$imported$bcrypt$c=5', 1]]));
    const waiting = [busy.verify(adoptedBy(busy), password, lane), busy.verify(null, password, lane, 'e-mail')];
    const own = busy.verify(stored, password, lane, 'e-mail').then(() => 'own');
    expect(await Promise.race([...waiting, own])).toBe('own');
  });

  test('are computed one at a time', async () => {
    const wide = createPasswordHasher(ring, { cost: cheap });
    const stored = adoptedBy(wide);
    const outcomes = Array.from({ length: 30 }, () =>
      wide.verify(stored, password, lane).catch((error: unknown) => (error instanceof Fault ? error.code : error)),
    );
    // By a mean of 100 ms until something is measured, 1.2 s are twelve that wait, beside the one that is computed.
    const refused = (await Promise.all(outcomes)).filter((one) => one === 'overloaded');
    expect(refused).toHaveLength(30 - 1 - 12);
  });

  test('that cannot be computed are compared with what an unknown e-mail is', async () => {
    const runs: string[] = [];
    const other = createPasswordHasher(loadKeyRing({ value: `k1:${key(9)}` }), {
      cost: cheap,
      gate: watchedGate('own', runs),
      importedGate: watchedGate('imported', runs),
    });
    expect(await other.verify(adoptedBy(hasher), password, 'a', 'e-mail')).toEqual({ matches: false, outdated: false });
    expect(runs).toEqual(['imported a', 'own a']);
  });

  test('of a kind that was not counted are told to who counts, and of one that was are not', async () => {
    const told: string[] = [];
    const one = createPasswordHasher(ring, { cost: cheap });
    one.observe({ uncounted: (prefix) => void told.push(prefix), unreadable: () => undefined });
    await one.verify(adoptedBy(one), password, lane);
    one.setMix(new Map([['$imported$bcrypt$c=5', 1]]));
    await one.verify(adoptedBy(one), password, lane);
    await one.verify(null, password, lane);
    expect(told).toEqual(['$imported$bcrypt$c=5']);
  });
});

describe('an unknown user (SECURITY I13)', () => {
  test('never matches and is never outdated, whatever the password', async () => {
    for (const text of ['', 'password', password.reveal()]) {
      expect(await hasher.verify(null, new Secret(text), lane)).toEqual({ matches: false, outdated: false });
    }
  });

  test('goes through the same gate, lane and amount of work as a known one', async () => {
    const runs: string[] = [];
    const watched = createPasswordHasher(ring, { cost: cheap, gate: watchedGate('own', runs) });
    const stored = await watched.hash(password, 'a');
    await watched.verify(stored, password, 'b');
    await watched.verify(null, password, 'b');
    expect(runs).toEqual(['own a', 'own b', 'own b']);
  });

  test('is refused alike when the gate is full', async () => {
    const gate: Gate = { ...createGate(), run: () => Promise.reject(new Fault('overloaded', 2)) };
    const full = createPasswordHasher(ring, { cost: cheap, gate });
    const stored = await hasher.hash(password, lane);
    for (const one of [stored, null]) {
      await expect(full.verify(one, password, lane)).rejects.toMatchObject({ code: 'overloaded', retryAfter: 2 });
    }
    await expect(full.hash(password, lane)).rejects.toMatchObject({ code: 'overloaded' });
  });

  test('is compared with what some user has, of a kind that its e-mail decides', async () => {
    const mixed = createPasswordHasher(ring, { cost: cheap });
    mixed.setMix(
      new Map([
        ['$argon2id$v=19$m=64,t=1,p=1', 5],
        ['$imported$bcrypt$c=4', 5],
        ['$imported$bcrypt$c=31', 5_000],
        ['$argon2id$v=19$m=999999999,t=9,p=1', 5_000],
        ['$imported$pbkdf2-sha256$i=1000,b=0', 5_000],
        ['nonsense', 5_000],
      ]),
    );
    for (const email of ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h']) {
      expect(await mixed.verify(null, password, lane, email)).toEqual({ matches: false, outdated: false });
    }
  });
});

/** Each in a process of its own: processor time is the same beside others. */
describe.concurrent('an unknown user, where imported hashes are kept (SECURITY I13),', () => {
  test.each([
    ['argon2id', '', '$argon2id$v=19$m=19456,t=2,p=1'],
    ['bcrypt', `$2b$10$${'a'.repeat(21)}u${'b'.repeat(30)}.`, '$imported$bcrypt$c=10'],
    ['scrypt', `scrypt:32768:8:1$salt$${'00'.repeat(64)}`, '$imported$scrypt$n=15,r=8,p=1'],
    ['PBKDF2', `pbkdf2:sha256:600000$salt$${'00'.repeat(32)}`, '$imported$pbkdf2-sha256$i=600000,b=1'],
  ])('costs as much processor time as a known one where all have %s', async (_, foreign, prefix) => {
    const ratio = Number(await outputOf(measurement(foreign, prefix)));
    expect(ratio).toBeGreaterThan(0.5);
    expect(ratio).toBeLessThan(2);
  });
});

/** In a process of its own, whose processor time nobody else uses. */
const measurement = (foreign: string, prefix: string) => `
  import { Secret } from '#domain/secret.ts';
  import { loadKeyRing } from '#crypto/key-ring.ts';
  import { createPasswordHasher } from '#crypto/password-hasher.ts';
  const hasher = createPasswordHasher(loadKeyRing({ value: 'k1:${key(1)}' }));
  const text = '${foreign}';
  const stored = text === '' ? await hasher.hash(new Secret('right'), 'a') : hasher.adopt({ shape: 'text', text }).hash;
  if (!stored.startsWith('${prefix},keyid=')) throw new Error('another kind than was asked for');
  hasher.setMix(new Map([['${prefix}', 1]]));
  const cost = async (one, times) => {
    const before = process.cpuUsage();
    for (let n = 0; n < times; n += 1) await hasher.verify(one, new Secret('wrong ' + n), 'a', 'e-mail');
    return process.cpuUsage(before).user;
  };
  await cost(null, 2);
  process.stdout.write(String((await cost(null, 12)) / (await cost(stored, 12))));`;

async function outputOf(program: string): Promise<string> {
  const options = ['--conditions=gatehouse-source', '--import', 'tsx', '--input-type=module', '--eval', program];
  return (await promisify(execFile)(process.execPath, options)).stdout;
}
