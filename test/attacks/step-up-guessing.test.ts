import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { mailsTo, timesTold } from '../support/attack-account.ts';
import { addPerson, nextCode, wrongCode, wrongCodes, type Person } from '../support/attack-people.ts';
import { mayEnterAccount, signedIn } from '../support/attack-steps.ts';
import { spoken } from '../support/oidc-pages.ts';
import { alive, allDead, enter } from '../support/oidc-sign-in.ts';
import { onProtocol } from '../support/oidc-target.ts';
import { engineNames } from '../support/product.ts';
import { giveRoleOf, insideOf, startAskingParty, type AskingParty, type Inside } from '../support/step-ups.ts';
import type { Reply } from '../support/visitor.ts';

const minute = 60_000;

onProtocol(engineNames, (target) => {
  let payments: AskingParty;
  beforeAll(async () => {
    payments = await startAskingParty(target());
  });
  afterAll(() => payments.party[Symbol.asyncDispose]());

  async function holder(): Promise<Person> {
    const person = await addPerson(target(), { enrolled: true });
    await giveRoleOf(target(), payments.party, person);
    return person;
  }

  /** One wrong code at a step-up of its own, once no back-off holds it up. */
  async function guess({ visitor, sid }: Inside, person: Person): Promise<Reply> {
    target().advance(16 * minute);
    const step = await payments.made(sid);
    await visitor.open(step.address);
    await visitor.press(['code'], { code: wrongCode(person, target().now()) });
    if (visitor.last === null) throw new Error('nothing was answered');
    return visitor.last;
  }

  const wrongInRow = async (sid: string): Promise<unknown> =>
    (
      await target().peephole.rows(
        `select s.wrong_codes as wrong from sessions s join application_sessions a on a.sign_in_id = s.sign_in_id where a.sid = '${sid}' and s.ended_at is null`,
      )
    )[0]?.['wrong'];

  /** Whether the application is told that the sign-in is over, or was. */
  async function isOver(sid: string): Promise<boolean> {
    const over = 'logout_due_at is not null or ended_at is not null';
    const rows = await target().peephole.rows(
      `select sid from application_sessions where sid = '${sid}' and (${over})`,
    );
    return rows.length > 0;
  }

  describe('SPEC Y4: ten wrong codes in a row over a session’s challenges', () => {
    test('sign the user out everywhere, in other browsers and applications too, and tell them', async () => {
      const person = await holder();
      const elsewhere = await signedIn(target(), person);
      const visit = await enter(target(), payments.party, person);
      const inside = { visitor: visit.visitor, sid: String(visit.claims['sid']) };
      for (let count = 1; count < 10; count += 1) {
        const reply = await guess(inside, person);
        // Each in a run of its own: the fifth in a row ends its run nevertheless, and is mailed (X3).
        const [status, words] = count === 5 ? [200, 'Too many wrong codes'] : [422, "That code didn't work."];
        expect([reply.status, spoken(reply)], `${count}`).toEqual([status, expect.stringContaining(words)]);
        expect(await wrongInRow(inside.sid)).toBe(count);
      }
      expect([await mayEnterAccount(elsewhere), await isOver(inside.sid)]).toEqual([true, false]);
      const last = await guess(inside, person);
      expect(spoken(last)).toContain('Ten codes in a row were wrong.');
      expect([await mayEnterAccount(inside.visitor), await mayEnterAccount(elsewhere)]).toEqual([false, false]);
      expect(await isOver(inside.sid)).toBe(true);
      expect(await alive(payments.party, visit.tokens)).toEqual(allDead);
      expect(await timesTold(target(), person, 'session.guessed')).toBe(1);
      const told = async () => (await mailsTo(target(), person.email)).map(({ subject }) => subject);
      await expect.poll(told).toContain('You were signed out everywhere at Gatehouse');
      expect(await payments.ask(inside.sid)).toEqual({ done: false, because: 'unknown' });
    });

    test('a right code begins anew', async () => {
      const person = await holder();
      const inside = await insideOf(target(), payments, person);
      for (let count = 1; count <= 3; count += 1) await guess(inside, person);
      target().advance(16 * minute);
      const step = await payments.made(inside.sid);
      await inside.visitor.open(step.address);
      await inside.visitor.press(['code'], { code: nextCode(target(), person) });
      expect((await payments.redeem(step)).done).toBe(true);
      expect(await wrongInRow(inside.sid)).toBe(0);
    });

    test('of many at once none is lost', async () => {
      const person = await holder();
      const inside = await insideOf(target(), payments, person);
      const step = await payments.made(inside.sid);
      await inside.visitor.open(step.address);
      const codes = wrongCodes(person, target().now(), 4);
      const replies = await Promise.all(codes.map((code) => inside.visitor.post(`/step-up/${step.id}`, { code })));
      expect(replies.map(({ status }) => status)).toEqual([422, 422, 422, 422]);
      expect(await wrongInRow(inside.sid)).toBe(4);
    });
  });
});
