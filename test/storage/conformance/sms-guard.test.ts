import { expect, test } from 'vitest';
import type { AuthenticatorId, MessageId, UserId } from '#domain/identifiers.ts';
import { day, minute, type Instant } from '#domain/instant.ts';
import { smsCountries, type SmsCountry } from '#domain/phone-rules.ts';
import { breaker, type BudgetScope, type SetBudget } from '#domain/sms-guard.ts';
import { noAttempts } from '#domain/throttle.ts';
import { hash, id, later, now, once, userWith } from '../records.ts';
import { phone, phoneCode, smsMessage } from '../sms-records.ts';
import { onEveryEngine } from './suite.ts';

const { settledAfter, perUser } = breaker;

const nobody = { settled: 0, settledUsers: 0, all: 0, users: 0 };

onEveryEngine('what the cost guard looks at', (store) => {
  let taken = 0;
  /** Another country for each test that counts in one: the store is shared. */
  const country = (): SmsCountry => {
    taken += 1;
    return smsCountries[taken % smsCountries.length] ?? 'US';
  };

  const guard = (of: SmsCountry, at: Instant, block = 'block', scopes: readonly BudgetScope[] = []) =>
    store().loadSmsGuard({ country: of, block, scopes, now: at });

  const newPhone = async (): Promise<{ user: { id: UserId }; held: { id: AuthenticatorId } }> =>
    userWith(store(), (owner) => phone(owner));

  type To = Awaited<ReturnType<typeof newPhone>>;

  const queue = async (to: To, over: Parameters<typeof smsMessage>[2]) => {
    const message = smsMessage(to.user.id, to.held.id, over);
    await once(store(), (tx) => tx.addSmsMessage(message));
    return message;
  };

  /** Queued, and taken by a provider. */
  const send = async (to: To, over: Parameters<typeof smsMessage>[2]) => {
    const { id: sent, queuedAt } = await queue(to, over);
    await store().sms.accepted(sent, 'twilio', null, queuedAt);
    return sent;
  };

  /** A right code of this phone. */
  const use = async ({ held }: To, at: Instant, version = 0) => {
    const code = phoneCode(id('interaction'));
    await once(store(), (tx) => tx.issuePhoneCode(held.id, version, code));
    return once(store(), (tx) => tx.spendPhoneCode(held.id, version + 1, code.hash, at, noAttempts));
  };

  test('where nothing was sent, there is nothing', async () => {
    expect(await guard(country(), now, hash(), ['service'])).toEqual({
      openSince: null,
      country: { settled: 0, verified: 0 },
      block: nobody,
      budgets: [],
    });
  });

  test('a code counts in its country once it waited longer than people take', async () => {
    const [of, to] = [country(), await newPhone()];
    await send(to, { country: of });
    expect((await guard(of, later(settledAfter - 1))).country).toEqual({ settled: 0, verified: 0 });
    expect((await guard(of, later(settledAfter))).country).toEqual({ settled: 1, verified: 0 });
    expect((await guard(country(), later(settledAfter))).country).toEqual({ settled: 0, verified: 0 });
  });

  test('not while no provider took it: an outage of theirs opens no breaker and condemns no block', async () => {
    const [of, to, of100] = [country(), await newPhone(), hash()];
    await queue(to, { country: of, block: of100 });
    const { country: record, block } = await guard(of, later(settledAfter), of100);
    expect([record, block]).toEqual([
      { settled: 0, verified: 0 },
      { settled: 0, settledUsers: 0, all: 1, users: 1 },
    ]);
  });

  test('or once it was typed rightly, at once', async () => {
    const [of, to] = [country(), await newPhone()];
    await send(to, { country: of, queuedAt: later(5) });
    await use(to, later(4));
    expect((await guard(of, later(6))).country).toEqual({ settled: 0, verified: 0 });
    await use(to, later(5), 2);
    expect((await guard(of, later(6))).country).toEqual({ settled: 1, verified: 1 });
  });

  test('the first code of a new number is verified by binding it, and stays so when it is unbound', async () => {
    const of = country();
    const { user, held } = await newPhone();
    const pending = phone(user.id, { madeIn: id('interaction') });
    const code = phoneCode(id('interaction'));
    const bound = await once(store(), async (tx) => {
      await tx.replacePending(pending, now);
      await tx.issuePhoneCode(pending.id, 0, code);
      await tx.addSmsMessage(smsMessage(user.id, pending.id, { country: of }));
      await tx.unbind(held.id, now);
      return tx.bindPhone(pending.id, 1, code.hash, later(9), 10);
    });
    await once(store(), (tx) => tx.unbind(pending.id, later(10)));
    expect([bound, (await guard(of, later(11))).country]).toEqual(['bound', { settled: 1, verified: 1 }]);
  });

  test('of a country only the last fifty count that are settled', async () => {
    const of = country();
    let at = 0;
    const sendEach = async (people: number, isAnswered: boolean) => {
      for (let n = 0; n < people; n += 1) {
        const to = await newPhone();
        if (isAnswered) await use(to, later(settledAfter));
        for (let turn = 0; turn < perUser; turn += 1) await send(to, { country: of, queuedAt: later((at += 1)) });
      }
    };
    await sendEach(5, true);
    await sendEach(13, false);
    await send(await newPhone(), { country: of, queuedAt: later(settledAfter) });
    expect((await guard(of, later(settledAfter + 60))).country).toEqual({ settled: 50, verified: 11 });
  });

  test('of a country a user weighs at most three of them, verified as all of his were: fewer than seventeen open no breaker', async () => {
    const [of, people] = [country(), [await newPhone(), await newPhone()]];
    for (let n = 0; n < 60; n += 1) await send(people[n % 2] as To, { country: of, queuedAt: later(n) });
    expect((await guard(of, later(settledAfter + 60))).country).toEqual({ settled: 2 * perUser, verified: 0 });
    const last = people[1] as To;
    await use(last, later(20));
    expect((await guard(of, later(settledAfter + 60))).country).toEqual({ settled: 2 * perUser, verified: 1 });
    await use(last, later(59), 2);
    expect((await guard(of, later(settledAfter + 60))).country).toEqual({ settled: 2 * perUser, verified: 3 });
    expect(perUser * 16).toBeLessThan(breaker.last);
  });

  test('a code that another was sent in place of was not typed, and counts at once, if a provider took it', async () => {
    const [of, to, of100] = [country(), await newPhone(), hash()];
    const supersede = (ids: readonly MessageId[], at: Instant) => once(store(), (tx) => tx.withdrawSms(ids, at));
    const sent = [];
    for (const n of [1, 2]) sent.push(await send(to, { country: of, block: of100, number: 'n', queuedAt: later(n) }));
    const waiting = await queue(to, { country: of, block: of100, number: 'n', queuedAt: later(3) });
    await supersede([...sent, waiting.id], later(4));
    expect((await guard(of, later(5), of100)).country).toEqual({ settled: 2, verified: 0 });
    sent.push(await send(to, { country: of, block: of100, number: 'n', queuedAt: later(4) }));
    await use(to, later(5));
    const { country: record, block } = await guard(of, later(6), of100);
    expect([record, block]).toEqual([{ settled: 3, verified: 1 }, nobody]);
    await supersede(sent, later(7));
    expect((await guard(of, later(8))).country).toEqual({ settled: 3, verified: 1 });
  });

  test('a breaker opens once and is reopened once; what was sent before that counts no more', async () => {
    const [of, to, block] = [country(), await newPhone(), hash()];
    await send(to, { country: of, block });
    const open = (at: Instant) => once(store(), (tx) => tx.openSmsBreaker(of, at));
    const reopen = (at: Instant) => once(store(), (tx) => tx.reopenSmsCountry(of, at));
    expect([await reopen(now), await open(later(1)), await open(later(2))]).toEqual([false, true, false]);
    expect(await guard(of, later(day / 2), block)).toMatchObject({ openSince: later(1), country: { settled: 1 } });
    expect([await reopen(later(3)), await reopen(later(4))]).toEqual([true, false]);
    expect(await guard(of, later(day / 2), block)).toMatchObject({
      openSince: null,
      country: { settled: 0, verified: 0 },
      block: nobody,
    });
    await send(to, { country: of, block, queuedAt: later(4) });
    expect(await guard(of, later(day / 2), block)).toMatchObject({ country: { settled: 1 }, block: { all: 1 } });
    expect(await open(later(5))).toBe(true);
  });

  test('of a block those numbers count that answered none of their codes within a day, each once', async () => {
    const [of, block] = [country(), hash()];
    const [answers, silent, late] = [await newPhone(), await newPhone(), await newPhone()];
    const to = async (who: To, number: string, queuedAt: Instant) =>
      send(who, { country: of, block, number, queuedAt });
    await to(answers, 'answers', now);
    await to(answers, 'answers', later(2 * minute));
    await use(answers, later(minute));
    for (const at of [now, later(1), later(2)]) await to(silent, 'silent', at);
    await to(late, 'late', later(settledAfter));
    const blockAt = async (at: Instant) => (await guard(of, at, block)).block;
    expect(await blockAt(later(settledAfter))).toEqual({ settled: 1, settledUsers: 1, all: 2, users: 2 });
    expect(await blockAt(later(2 * settledAfter))).toEqual({ settled: 2, settledUsers: 2, all: 2, users: 2 });
    expect(await blockAt(later(day + 2 * minute))).toEqual({ settled: 1, settledUsers: 1, all: 1, users: 1 });
    expect((await guard(of, later(settledAfter), hash())).block).toEqual(nobody);
  });

  test('of a block each user counts once, however many of its numbers he gave', async () => {
    const [of, block, one, other] = [country(), hash(), await newPhone(), await newPhone()];
    for (const number of ['a', 'b', 'c']) await send(one, { country: of, block, number });
    await send(other, { country: of, block, number: 'c' });
    await queue(other, { country: of, block, number: 'd' });
    expect((await guard(of, later(settledAfter), block)).block).toEqual({
      settled: 3,
      settledUsers: 2,
      all: 4,
      users: 2,
    });
  });

  test('budgets that the operator set come along, of the scopes that were asked for, until they are taken away', async () => {
    const scope: BudgetScope = `company:${id('company')}`;
    const budget = (kind: SetBudget['class'], perHour: number): SetBudget => ({
      scope,
      class: kind,
      perHour,
      perDay: 9,
    });
    const set = (kind: SetBudget['class'], one: SetBudget | null) =>
      once(store(), (tx) => tx.setSmsBudget(scope, kind, one));
    await set('unproven', budget('unproven', 1));
    await set('unproven', budget('unproven', 2));
    await set('proven', budget('proven', 3));
    const found = async (scopes: readonly BudgetScope[]) =>
      (await guard('US', now, 'block', scopes)).budgets.toSorted((a, b) => a.perHour - b.perHour);
    expect(await found(['service', scope])).toEqual([budget('unproven', 2), budget('proven', 3)]);
    expect(await found([`company:${id('company')}`])).toEqual([]);
    await set('unproven', null);
    await set('unproven', null);
    expect(await found([scope])).toEqual([budget('proven', 3)]);
  });

  test('once more in the transaction that sends, each of ten at once sees what those before it sent to the block', async () => {
    const [of, of100] = [country(), hash()];
    const scope: BudgetScope = `country:${of}`;
    const people = await Promise.all(Array.from({ length: 10 }, newPhone));
    const seen = await Promise.all(
      people.map(({ user, held }) =>
        store().transact(async (tx) => {
          await tx.countSms([scope], 'unproven', now);
          const { block } = await tx.recheckSmsGuard({ country: of, block: of100, scopes: [scope], now });
          await tx.addSmsMessage(smsMessage(user.id, held.id, { country: of, block: of100 }));
          return block.all;
        }),
      ),
    );
    expect(seen.toSorted((a, b) => a - b)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
  });
});
