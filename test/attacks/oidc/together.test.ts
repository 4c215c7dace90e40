import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { engineNames } from '../../support/product.ts';
import { addPerson, type Person } from '../../support/attack-people.ts';
import { alive, allDead, ask, enter, errorIn, errorOf, introspect, refresh } from '../../support/oidc-sign-in.ts';
import { onProtocol } from '../../support/oidc-target.ts';
import { goOn, OidcVisitor } from '../../support/oidc-visitor.ts';
import { startRelyingParty, type RelyingParty } from '../../support/relying-party.ts';

const times = <T>(count: number, act: (index: number) => Promise<T>): Promise<readonly PromiseSettledResult<T>[]> =>
  Promise.allSettled(Array.from({ length: count }, (_, index) => act(index)));

const won = <T>(results: readonly PromiseSettledResult<T>[]): readonly T[] =>
  results.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));

onProtocol(engineNames, (target) => {
  let party: RelyingParty;
  let person: Person;
  beforeAll(async () => {
    party = await startRelyingParty(target());
    person = await addPerson(target(), { companies: ['Cedar Supply'] });
  });
  afterAll(() => party[Symbol.asyncDispose]());

  const everyLost = (results: readonly PromiseSettledResult<unknown>[]): ReadonlySet<string> =>
    new Set(results.flatMap((one) => (one.status === 'rejected' ? [errorIn(one.reason)] : [])));

  describe('SECURITY I2: what is good once, sent many times at once', () => {
    test('a code: one gets tokens, all others `invalid_grant`, and then nothing is left of the first', async () => {
      const { attempt } = await ask(target(), party, person);
      const results = await times(20, () => attempt.redeem());
      expect(won(results).length).toBe(1);
      expect(everyLost(results)).toEqual(new Set(['invalid_grant']));
      for (const tokens of won(results)) expect(await alive(party, tokens)).toEqual(allDead);
    });

    test('a refresh token: one gets another, and then the family is dead', async () => {
      const { tokens } = await enter(target(), party, person);
      const results = await times(20, () => refresh(party, tokens));
      expect(won(results).length).toBe(1);
      expect(everyLost(results)).toEqual(new Set(['invalid_grant']));
      for (const next of [tokens, ...won(results)]) expect(await alive(party, next)).toEqual(allDead);
    });

    test('a pushed request: one browser comes back with a code', async () => {
      const { visitor } = await enter(target(), party, person);
      const attempt = await party.push();
      const path = attempt.url.slice(target().address.length);
      const replies = await Promise.all(Array.from({ length: 10 }, () => visitor.tab().request('GET', path)));
      expect(replies.filter(({ location }) => location?.includes('code=')).length).toBe(1);
      expect(replies.map(({ status }) => status).every((one) => [303, 400].includes(one))).toBe(true);
    });

    test('a pushed request that two browsers wait with, for longer than its minute: one comes back with a code', async () => {
      const pushed = await party.push();
      const browsers = [new OidcVisitor(target().address), new OidcVisitor(target().address)];
      for (const one of browsers) await one.open(pushed.url);
      target().advance(61_000);
      const codes: (string | null)[] = [];
      for (const one of browsers) {
        const stranger = await addPerson(target(), { companies: ['Cedar Supply'] });
        await goOn(target(), one, stranger);
        codes.push(new URL(one.path, target().address).searchParams.get('code'));
      }
      expect(codes.map((code) => code !== null)).toEqual([true, false]);
      const late = new OidcVisitor(target().address);
      expect((await late.open(pushed.url)).status).toBe(400);
    });
  });

  test('signing out while tokens are refreshed: whatever came of it is dead', async () => {
    for (let round = 0; round < 5; round += 1) {
      const { visitor, tokens } = await enter(target(), party, person);
      await visitor.open('/account');
      const [refreshed] = await Promise.allSettled([refresh(party, tokens), visitor.post('/sign-out')]);
      for (const one of [tokens, ...won([refreshed])]) expect(await alive(party, one)).toEqual(allDead);
    }
  });

  test('signing out while a code is redeemed: whatever came of it is dead', async () => {
    for (let round = 0; round < 5; round += 1) {
      const { visitor, attempt } = await ask(target(), party, person);
      await visitor.open('/account');
      const [redeemed] = await Promise.allSettled([attempt.redeem(), visitor.post('/sign-out')]);
      for (const one of won([redeemed])) expect(await alive(party, one)).toEqual(allDead);
      expect(await errorOf(attempt.redeem())).toBe('invalid_grant');
    }
  });

  test('two requests of one sign-in at once: one `sid`', async () => {
    const other = await startRelyingParty(target());
    const { visitor } = await enter(target(), party, person);
    const attempts = await Promise.all(Array.from({ length: 6 }, () => other.begin()));
    await Promise.all(attempts.map(({ url }) => visitor.tab().open(url)));
    const sids = await Promise.all(attempts.map(async (one) => (await one.redeem()).claims()?.['sid']));
    expect(new Set(sids).size).toBe(1);
    await other[Symbol.asyncDispose]();
  });

  test('introspection at once says one thing, and uses nothing up', async () => {
    const { tokens } = await enter(target(), party, person);
    const seen = await Promise.all(Array.from({ length: 10 }, () => introspect(party, tokens.refresh_token)));
    expect(seen.every(({ active }) => active)).toBe(true);
    expect((await refresh(party, tokens)).refresh_token).toBeDefined();
  });
});
