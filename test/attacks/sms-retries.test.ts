import { beforeEach, expect, test } from 'vitest';
import type { OutgoingSms, SmsHandOver, SmsTransport } from '#ports/courier.ts';
import { instant, second } from '#domain/instant.ts';
import {
  atPhoneCode,
  atSms,
  giveNumber,
  newcomer,
  phonePerson,
  sendSms,
  typePhoneCode,
  typeSms,
} from '../support/attack-phones.ts';
import { isSignedIn } from '../support/attack-steps.ts';
import { onEveryEngine, type Target } from '../support/attack-target.ts';
import { calmGuards, codeIn, newNumber } from '../support/attack-texts.ts';

const sent: OutgoingSms[] = [];
const unanswered: SmsHandOver = { status: 'unknown', detail: 'gateway: time-out' };
const refused: SmsHandOver = { status: 'temporary', detail: 'gateway: HTTP 503' };
let answer: SmsHandOver = unanswered;
/** What is given to it waits for this. */
let hold: Promise<unknown> = Promise.resolve();

/** A gateway that sends everything, and says nothing of it, or no. */
const transport: SmsTransport = {
  send: async (message) => {
    sent.push(message);
    await hold;
    return answer;
  },
  close: () => Promise.resolve(),
};

const to = (number: string): readonly OutgoingSms[] => sent.filter((one) => one.to === number);

async function leftTo(number: string, count: number): Promise<void> {
  await expect.poll(() => to(number).length, { timeout: 10_000 }).toBe(count);
}

/** Of the message that was sent to a number first. */
async function outcomeOf({ peephole }: Target, number: string) {
  const [row] = await peephole.rows(
    `select outcome, detail, sealed_content is null as erased from outbox where id = '${to(number)[0]?.id}'`,
  );
  return row ? { outcome: row['outcome'], detail: row['detail'], isErased: Boolean(row['erased']) } : null;
}

onEveryEngine(
  (target) => {
    beforeEach(async () => {
      answer = unanswered;
      await calmGuards(target());
    });

    /** The gateway keeps what it is given until it is let go. */
    function beSlow(): () => void {
      const slow = Promise.withResolvers<undefined>();
      hold = slow.promise;
      return () => slow.resolve(undefined);
    }

    /** The worker has written down its first try and would begin the next. */
    async function rest(number: string): Promise<void> {
      const noted = `select 1 from outbox where id = '${to(number)[0]?.id}' and (done_at is not null or claimed_by is null)`;
      await expect.poll(async () => (await target().peephole.rows(noted)).length, { timeout: 10_000 }).toBe(1);
      target().advance(10 * second);
      target().deps.announce('sms');
    }

    async function settled(number: string, outcome: string): Promise<void> {
      const now = async () => outcomeOf(target(), number);
      await expect.poll(now, { timeout: 10_000 }).toMatchObject({ outcome, isErased: true });
    }

    test('M4: a code of which nobody says whether it was sent leaves twice at most, and is then given up', async () => {
      const person = await phonePerson(target());
      await atSms(target(), person);
      await leftTo(person.number, 1);
      await rest(person.number);
      await leftTo(person.number, 2);
      await settled(person.number, 'given-up');
      expect((await outcomeOf(target(), person.number))?.detail).toMatch(/may have left, not tried again$/);
    });

    test.each([
      ['may have left', unanswered],
      ['was refused', refused],
    ])('M4: a code that %s and has signed in meanwhile is not sent again, and no failure', async (_, first) => {
      answer = first;
      const person = await phonePerson(target());
      const before = await target().deps.store.outbox.backlog('sms');
      const visitor = await atSms(target(), person);
      await leftTo(person.number, 1);
      await typeSms(visitor, codeIn(to(person.number)[0]?.text ?? ''));
      await rest(person.number);
      await settled(person.number, 'withdrawn');
      expect(to(person.number)).toHaveLength(1);
      expect(await target().deps.store.outbox.backlog('sms')).toMatchObject({ givenUp: before.givenUp });
    });

    test('M1: one that a newer code took the place of is not sent again', async () => {
      const letGo = beSlow();
      const person = await phonePerson(target());
      const visitor = await atSms(target(), person);
      await leftTo(person.number, 1);
      target().advance(30 * second);
      expect((await sendSms(visitor)).status).toBe(303);
      await leftTo(person.number, 2);
      letGo();
      await rest(person.number);
      await settled(person.number, 'withdrawn');
      const [first] = to(person.number);
      expect(to(person.number).filter((one) => one.text === first?.text)).toHaveLength(1);
    });

    test('one for a number that was given up for another, or has been bound, is not sent again', async () => {
      const letGo = beSlow();
      const person = await newcomer(target());
      const visitor = await atPhoneCode(target(), person);
      await leftTo(person.number, 1);
      target().advance(30 * second);
      const other = newNumber();
      expect((await giveNumber(visitor, other)).status).toBe(303);
      await leftTo(other, 1);
      letGo();
      await typePhoneCode(visitor, codeIn(to(other)[0]?.text ?? ''));
      await rest(other);
      await settled(person.number, 'withdrawn');
      await settled(other, 'withdrawn');
      expect([to(person.number).length, to(other).length]).toEqual([1, 1]);
    });

    test('one of a phone that was unbound is not sent again', async () => {
      const person = await phonePerson(target());
      const visitor = await atSms(target(), person);
      await leftTo(person.number, 1);
      const { store } = target().deps;
      const phone = (await store.loadUser(person.id))?.authenticators.find((one) => one.kind === 'phone');
      expect(await store.transact(async (tx) => phone && tx.unbind(phone.id, instant(target().now())))).toBe(true);
      await rest(person.number);
      await settled(person.number, 'withdrawn');
      expect([to(person.number).length, isSignedIn(visitor)]).toEqual([1, false]);
    });
  },
  { overrides: { sms: transport } },
);
