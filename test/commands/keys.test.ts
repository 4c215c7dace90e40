import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { loadKeyRing } from '#crypto/key-ring.ts';
import { addPerson } from '../support/attack-people.ts';
import {
  afterPassword,
  atApp,
  mayEnterAccount,
  signedIn,
  signedInByPassword,
  standsAt,
} from '../support/attack-steps.ts';
import { auditFindings } from '../support/command-audit.ts';
import { startCommandLine } from '../support/command-line.ts';
import { startCommandTarget, type CommandTarget } from '../support/command-target.ts';
import { samples } from '../support/imported-passwords.ts';
import { engineNames } from '../support/product.ts';

interface KeyRow {
  readonly id: string;
  readonly seals: boolean;
  readonly hashes: boolean;
  readonly isMissing: boolean;
  readonly authenticators: number;
  readonly messages: number;
  readonly passwords: number;
  readonly importedPasswords: number;
  readonly mayGo: boolean;
}

const list = async ({ line }: Pick<CommandTarget, 'line'>): Promise<readonly KeyRow[]> =>
  (await line.run('keys list --json')).json() as KeyRow[];

const [one, two] = [1, 2].map((fill) => Buffer.alloc(32, fill).toString('base64'));

describe.each(engineNames)('keys of the data directory beside a server, on %s', (engine) => {
  test('are rotated and what they seal is sealed anew, while people sign in with what was sealed before and after (SPEC X5)', async () => {
    await using target = await startCommandTarget(engine);
    const person = await addPerson(target, { enrolled: true });
    const later = await addPerson(target, { enrolled: true });
    const before = await signedIn(target, person);
    const [old] = await list(target);
    expect(old).toMatchObject({ seals: true, hashes: true, mayGo: false });

    const rotated = await target.line.run('keys rotate --json');
    expect(rotated.code).toBe(0);
    const id = rotated.field('key');
    expect(readFileSync(rotated.field('backup'), 'utf8')).toContain(old?.id);
    const [newest, eldest] = await list(target);
    expect(newest).toMatchObject({ id, seals: true, hashes: false, authenticators: 0 });
    expect(eldest).toMatchObject({ id: old?.id, seals: false, hashes: true, authenticators: old?.authenticators });

    const resealed = await target.line.run('keys reseal --json');
    expect([resealed.code, resealed.json()]).toMatchObject([0, { unreadable: 0, complete: true }]);
    const [now, then] = await list(target);
    expect(now).toMatchObject({ authenticators: old?.authenticators });
    expect(then).toMatchObject({ authenticators: 0, messages: 0, importedPasswords: 0, mayGo: false });

    expect(await mayEnterAccount(before)).toBe(true);
    expect(await mayEnterAccount(await signedIn(target, later))).toBe(true);
    expect(await auditFindings(target)).toEqual([]);
    const acts = await target.peephole.rows(`select kind from audit_events where kind like 'keys.%' order by kind`);
    expect(acts.map((row) => row['kind'])).toEqual(['keys.resealed', 'keys.rotated']);
  });

  test('an enrollment that is under way over a rotation goes on, its setup key the same', async () => {
    await using target = await startCommandTarget(engine);
    const person = await addPerson(target);
    const { visitor, seed } = await atApp(target, person);
    await target.line.run('keys rotate');
    await target.line.run('keys reseal');
    await visitor.open(visitor.path);
    expect(visitor.text.replaceAll(' ', '')).toContain(seed);
  });

  test('imported passwords are sealed anew and open; peppers wait for their person, and are counted down by them', async () => {
    await using target = await startCommandTarget(engine);
    const imported = await addPerson(target, { companies: [], imported: samples.bcrypt });
    const person = await addPerson(target, { companies: [] });
    await target.line.run('keys rotate');
    await target.line.run('keys reseal');
    const [newest, eldest] = await list(target);
    expect([newest?.importedPasswords, eldest?.importedPasswords]).toEqual([1, 0]);
    expect(await mayEnterAccount(await signedInByPassword(target, imported))).toBe(true);
    await signedInByPassword(target, person);
    await expect
      .poll(async () => (await list(target))[1]?.passwords, { timeout: 20_000 })
      .toBeLessThan(eldest?.passwords ?? 0);
  });

  test('sealing anew stops on Ctrl-C after the batch at hand, and goes on from there', async () => {
    await using target = await startCommandTarget(engine);
    await addPerson(target, { enrolled: true });
    await target.line.run('keys rotate');
    const stopped = await target.line.run('keys reseal --json', { signal: AbortSignal.abort() });
    expect(stopped.code).toBe(1);
    expect(stopped.stderr).toContain('interrupted');
    expect((await list(target))[1]?.authenticators).toBeGreaterThan(0);
    expect(await target.line.run('keys reseal')).toMatchObject({ code: 0 });
    expect((await list(target))[1]?.authenticators).toBe(0);
    expect((await target.line.run('keys reseal --json')).json()).toMatchObject({ resealed: 0 });
  });

  test('what was changed in the database is left as it is and told; a key that is missing from the ring is named', async () => {
    await using target = await startCommandTarget(engine);
    const [changed, foreign] = [
      await addPerson(target, { enrolled: true }),
      await addPerson(target, { enrolled: true }),
    ];
    const [old] = await list(target);
    const set = (person: typeof changed, to: string) =>
      target.peephole.run(`update authenticators set sealed = '${to}' where user_id = '${person.id}' and kind = 'app'`);
    await set(changed, `${old?.id}.AAAA`);
    await set(foreign, `k9.${'A'.repeat(60)}`);
    await target.line.run('keys rotate');
    const done = await target.line.run('keys reseal --json');
    expect([done.code, JSON.parse(done.stdout)]).toMatchObject([1, { unreadable: 2 }]);
    expect((await list(target)).find((key) => key.id === 'k9')).toMatchObject({ isMissing: true, authenticators: 1 });
    expect(standsAt(await afterPassword(target, changed))).toBe('code');
  });
});

test('--print is for keys that the operator keeps: those in the data directory are not touched by it', async () => {
  await using line = await startCommandLine({ engine: 'sqlite' });
  const before = (await line.run('keys list --json')).rows();
  const refused = await line.run('keys rotate --print --json');
  expect([refused.code, refused.stdout]).toEqual([2, '']);
  expect(refused.stderr).toContain('leave out --print');
  expect((await line.run('keys list --json')).rows()).toEqual(before);
});

describe('keys that the operator keeps', () => {
  test('in the environment are not changed; the two steps are told, and texts for them only when asked for', async () => {
    await using line = await startCommandLine({ engine: 'sqlite', environment: { GATEHOUSE_KEYS: `k1:${one}` } });
    const told = await line.run('keys rotate');
    expect([told.code, told.stdout]).toEqual([1, '']);
    expect(told.stderr).toMatch(/Nothing was changed[^]*1\. Announce[^]*2\. Put it in front[^]*3\. Run/);
    expect((await line.run('keys rotate --json')).json()).toMatchObject({ error: { code: 'kept-elsewhere' } });
    expect(`${told.stdout}${told.stderr}`).not.toContain(one);
    const printed = await line.run('keys rotate --print --json');
    const [announced, promoted] = [printed.field('announce'), printed.field('promote')].map((value) =>
      loadKeyRing({ value }),
    );
    const id = printed.field('key');
    expect([announced?.current, announced?.keys[0]]).toEqual(['k1', { id, opensOnly: true }]);
    expect([promoted?.current, promoted?.eldest]).toEqual([id, 'k1']);
    expect(printed.stderr).not.toContain(one);
    expect((await line.run('keys list --json')).rows()).toMatchObject([{ id: 'k1', seals: true }]);
  });

  test('two calls never propose the same key', async () => {
    await using line = await startCommandLine({ engine: 'sqlite', environment: { GATEHOUSE_KEYS: `k1:${one}` } });
    const texts = [await line.run('keys rotate --print --json'), await line.run('keys rotate --print --json')];
    expect(new Set(texts.map((text) => text.field('promote'))).size).toBe(2);
  });

  test('that are announced are listed as such', async () => {
    const environment = { GATEHOUSE_KEYS: `+k2:${two},k1:${one}` };
    await using line = await startCommandLine({ engine: 'sqlite', environment });
    expect((await line.run('keys list')).stdout).toMatch(/k2\s+announced: opens only/);
    expect((await line.run('keys list --json')).rows()).toMatchObject([
      { id: 'k2', opensOnly: true, mayGo: false },
      { id: 'k1', seals: true, hashes: true },
    ]);
  });
});
