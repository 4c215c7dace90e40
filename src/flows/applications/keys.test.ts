import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { fixedClock } from '#crypto/clock.ts';
import { signingAlgorithms, type SigningAlgorithm } from '#domain/application.ts';
import { Fault } from '#domain/fault.ts';
import { day, hour, second } from '#domain/instant.ts';
import { Sealed } from '#domain/secret.ts';
import type { Deps } from '#flows/deps.ts';
import { flowDeps } from '../../../test/support/flow-deps.ts';
import { openSqlite } from '../../../test/support/stores.ts';
import { signingKeysNow } from './keys.ts';
import {
  keepSigningKeys,
  replaceSigningKeysNow,
  rotateSigningKeys,
  rotateSigningKeysSoon,
  seeSigningKeys,
} from './rotate-keys.ts';

const shell = { operatingUser: 'olga' };
const clock = fixedClock();
let deps: Deps;
let opened: Awaited<ReturnType<typeof openSqlite>>;

beforeEach(async () => {
  opened = await openSqlite();
  deps = flowDeps(opened.store, clock);
});

afterEach(() => opened.close());

/** Generations of an algorithm that are published, and which of them signs. */
async function published(algorithm: SigningAlgorithm = 'ES256') {
  const all = await seeSigningKeys(deps);
  return all.filter((key) => key.algorithm === algorithm).map(({ generation, state }) => `${generation} ${state}`);
}

async function told() {
  const waiting = await deps.store.audit.unsealed(100);
  return waiting.filter((event) => event.kind === 'signing-key.made');
}

describe('the first keys', () => {
  test('are made when they are first asked for, one of each algorithm, and sign at once', async () => {
    const keys = await signingKeysNow(deps);
    expect(keys.map((key) => [key.algorithm, key.signs])).toEqual(
      signingAlgorithms.toSorted().map((algorithm) => [algorithm, true]),
    );
    expect((await signingKeysNow(deps)).map((key) => key.id)).toEqual(keys.map((key) => key.id));
    for (const { id, algorithm, publicJwk, privateJwk } of keys) {
      expect(publicJwk).toMatchObject({ kid: id, alg: algorithm, use: 'sig' });
      expect(publicJwk).not.toHaveProperty('d');
      expect(JSON.parse(privateJwk.reveal())).toMatchObject({ ...publicJwk, d: expect.any(String) as string });
    }
  });

  test('are told in the audit trail, without anything of the key but its name (SPEC X8, SECURITY I10)', async () => {
    const keys = await signingKeysNow(deps);
    const events = await told();
    expect(new Set(events.map(({ detail }) => detail['key']))).toEqual(new Set(keys.map((key) => key.id)));
    expect(events).toHaveLength(3);
    expect(events[0]).toMatchObject({ stream: 'installation', actor: null, subject: null, from: null });
    expect(Object.keys(events[0]?.detail ?? {})).toEqual(['key', 'algorithm', 'generation', 'signsFrom']);
  });

  test('rest sealed, each for its own row (SPEC X5)', async () => {
    await signingKeysNow(deps);
    const [one, other] = await deps.store.signingKeys.listSigningKeys(clock.now());
    if (!one || !other) throw new Error('no keys');
    const swapped = {
      ...deps.store.signingKeys,
      listSigningKeys: async () => [{ ...one, sealed: other.sealed }, other],
    };
    const crossed = { ...deps, store: { ...deps.store, signingKeys: swapped } };
    await expect(signingKeysNow(crossed)).rejects.toThrow(Fault);
  });

  test('are not made by the service itself before there is an application to sign for', async () => {
    await keepSigningKeys(deps);
    expect(await seeSigningKeys(deps)).toEqual([]);
  });
});

describe('keys give way to each other by themselves', () => {
  test('every 90 days; the next is published a day before, and the one before for 30 days after', async () => {
    await signingKeysNow(deps);
    clock.advance(89 * day - second);
    expect([await rotateSigningKeys(deps, clock.now()), await published()]).toEqual([0, ['1 signs']]);
    clock.advance(second);
    expect([await rotateSigningKeys(deps, clock.now()), await published()]).toEqual([3, ['2 waits', '1 signs']]);
    expect(await rotateSigningKeys(deps, clock.now())).toBe(0);
    clock.advance(day);
    expect(await published('RS256')).toEqual(['2 signs', '1 leaves']);
    clock.advance(30 * day - second);
    expect(await published()).toEqual(['2 signs', '1 leaves']);
    clock.advance(second);
    expect(await published()).toEqual(['2 signs']);
    clock.advance(59 * day);
    expect([await rotateSigningKeys(deps, clock.now()), await published()]).toEqual([3, ['3 waits', '2 signs']]);
  });

  test('none signs unannounced, however long nothing ran; until then the one before signs', async () => {
    await signingKeysNow(deps);
    clock.advance(400 * day);
    await rotateSigningKeys(deps, clock.now());
    clock.advance(day - second);
    expect(await published('EdDSA')).toEqual(['2 waits', '1 signs']);
    clock.advance(second);
    expect(await published('EdDSA')).toEqual(['2 signs', '1 leaves']);
  });

  test('exactly one of each algorithm signs, also where the only one was made by a clock ahead of ours', async () => {
    await signingKeysNow(deps);
    clock.advance(-2 * second);
    expect((await signingKeysNow(deps)).map((key) => key.signs)).toEqual([true, true, true]);
    clock.advance(90 * day);
    await rotateSigningKeys(deps, clock.now());
    const keys = await signingKeysNow(deps);
    for (const algorithm of signingAlgorithms)
      expect(keys.filter((key) => key.algorithm === algorithm && key.signs)).toHaveLength(1);
    expect(keys).toHaveLength(6);
  });
});

describe('keys are renewed by hand', () => {
  test('ahead of time: published now, signing in a day; once, until that one signs', async () => {
    await signingKeysNow(deps);
    clock.advance(10 * day);
    expect(await rotateSigningKeysSoon(deps, shell)).toMatchObject({ done: true });
    expect(await published()).toEqual(['2 waits', '1 signs']);
    expect(await rotateSigningKeysSoon(deps, shell)).toEqual({ done: false, because: 'next-waits' });
    clock.advance(day);
    expect(await published()).toEqual(['2 signs', '1 leaves']);
    const [last] = (await told()).toReversed();
    expect(last?.detail).toMatchObject({ generation: 2, door: 'command-line', operatingUser: 'olga' });
  });

  test('at once where they may have leaked: no other is published any more, not even one that waited', async () => {
    const before = await signingKeysNow(deps);
    clock.advance(89 * day + hour);
    await rotateSigningKeys(deps, clock.now());
    expect(await replaceSigningKeysNow(deps, shell)).toMatchObject({ done: true });
    for (const algorithm of signingAlgorithms) expect(await published(algorithm)).toEqual(['3 signs']);
    const now = await signingKeysNow(deps);
    expect(now.filter((key) => before.some((old) => old.id === key.id))).toEqual([]);
    expect(await rotateSigningKeys(deps, clock.now())).toBe(0);
  });

  test('at once also where one cannot be opened any more', async () => {
    await signingKeysNow(deps);
    const [row] = await deps.store.signingKeys.listSigningKeys(clock.now());
    if (!row) throw new Error('no key');
    const { sealed } = row;
    const { resealing } = deps.store;
    await resealing.resealSigningKeys([
      { id: row.id, before: sealed.ciphertext(), after: new Sealed('k9.x').ciphertext() },
    ]);
    await expect(signingKeysNow(deps)).rejects.toThrow(Fault);
    await replaceSigningKeysNow(deps, shell);
    expect(await signingKeysNow(deps)).toHaveLength(3);
  });

  test('only where there are any', async () => {
    for (const act of [rotateSigningKeysSoon, replaceSigningKeysNow])
      expect(await act(deps, shell)).toEqual({ done: false, because: 'no-keys' });
    expect(await told()).toEqual([]);
  });
});
