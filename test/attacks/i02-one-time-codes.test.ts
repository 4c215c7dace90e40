import { describe, expect, test } from 'vitest';
import { addPerson, codeAt, nextCode } from '../support/attack-people.ts';
import {
  afterPassword,
  atApp,
  atCode,
  atMailbox,
  atPassword,
  isSignedIn,
  mailedCode,
  manyAtCode,
  recovered,
  saveRecoveryCode,
  sendCode,
  sessionsOf,
  signedIn,
} from '../support/attack-steps.ts';
import { onEveryEngine } from '../support/attack-target.ts';

const period = 30_000;
const minute = 60_000;

/** Whether a session cookie that was set opens the account page. */
async function opens(address: string, setCookie: string): Promise<boolean> {
  const cookie = setCookie.split(';', 1)[0] ?? '';
  const reply = await fetch(`${address}/account`, { headers: { cookie }, redirect: 'manual' });
  return reply.status === 200;
}

onEveryEngine((target) => {
  const enrolled = () => addPerson(target(), { enrolled: true });

  describe('I2, I3: a code of the app is accepted once', () => {
    test('not a second time, in the same browser or in another', async () => {
      const person = await enrolled();
      const first = await atCode(target(), person);
      const second = await atCode(target(), person);
      const code = nextCode(target(), person);
      expect((await sendCode(first, code)).status).toBe(303);
      expect((await sendCode(second, code)).status).toBe(422);
      await first.open('/sign-in');
      await first.submit('/sign-in', { email: person.email });
      await first.submit(`${first.base}/password`, { password: person.password });
      expect((await sendCode(first, code)).status).toBe(422);
      expect(isSignedIn(second)).toBe(false);
      expect(await sessionsOf(target(), person)).toBe(1);
    });

    test('not in another spelling either', async () => {
      const person = await enrolled();
      const first = await atCode(target(), person);
      const second = await atCode(target(), person);
      const code = nextCode(target(), person);
      await sendCode(first, code);
      for (const spelling of [` ${code}`, `${code.slice(0, 3)} ${code.slice(3)}`, `${code}\u00a0`, `\t${code}`]) {
        expect((await sendCode(second, spelling)).status).toBe(422);
      }
      expect(isSignedIn(second)).toBe(false);
    });

    test('of twenty sign-ins that send one right code at once, exactly one gets a session', async () => {
      const person = await enrolled();
      const browsers = await manyAtCode(target(), person, 20);
      const code = nextCode(target(), person);
      const replies = await Promise.all(browsers.map((one) => sendCode(one, code)));
      expect(browsers.filter(isSignedIn)).toHaveLength(1);
      expect(replies.filter((one) => one.status === 303 && one.location === '/account')).toHaveLength(1);
      expect(await sessionsOf(target(), person)).toBe(1);
    });

    test('twenty times at once in one sign-in gives one session', async () => {
      const person = await enrolled();
      const browser = await atCode(target(), person);
      const code = nextCode(target(), person);
      const replies = await Promise.all(Array.from({ length: 20 }, () => sendCode(browser, code)));
      const tokens = replies.flatMap((one) => one.headers.getSetCookie()).filter((set) => set.includes('session='));
      expect(await sessionsOf(target(), person)).toBe(1);
      const alive = await Promise.all(tokens.map((set) => opens(target().address, set)));
      expect(alive.filter(Boolean)).toHaveLength(1);
    });

    test('no code of an older step is taken after a newer one, and none of the same step', async () => {
      const person = await enrolled();
      const first = await atCode(target(), person);
      const rest = await manyAtCode(target(), person, 3);
      target().advance(period);
      const now = target().now();
      expect((await sendCode(first, codeAt(person.seed, now + period))).status).toBe(303);
      const older = [now - period, now, now + period];
      for (const [index, browser] of rest.entries()) {
        expect((await sendCode(browser, codeAt(person.seed, older[index] ?? now))).status).toBe(422);
      }
      expect(await sessionsOf(target(), person)).toBe(1);
    });

    test('no code two steps away is taken at all', async () => {
      const person = await enrolled();
      const browser = await atCode(target(), person);
      for (const steps of [-2, 2]) {
        expect((await sendCode(browser, codeAt(person.seed, target().now() + steps * period))).status).toBe(422);
      }
    });

    test('the code that confirmed an enrollment signs nobody in', async () => {
      const person = await addPerson(target());
      const { visitor, seed } = await atApp(target(), person);
      const code = nextCode(target(), { seed });
      await visitor.submit(`${visitor.base}/app`, { code });
      await saveRecoveryCode(visitor);
      expect(isSignedIn(visitor)).toBe(true);
      const other = await atCode(target(), person);
      expect((await sendCode(other, code)).status).toBe(422);
      expect((await sendCode(other, nextCode(target(), { seed }))).status).toBe(303);
    });

    test('the code that proved a change signs nobody in', async () => {
      const person = await enrolled();
      const visitor = await signedIn(target(), person);
      target().advance(6 * minute);
      await visitor.open('/account/security');
      await visitor.submit('/account/security/app');
      await visitor.submit(`${visitor.base}/password`, { password: person.password });
      const code = nextCode(target(), person);
      await visitor.submit(`${visitor.base}/code`, { code });
      expect(visitor.path).toMatch(/\/method$/);
      const other = await atCode(target(), person);
      expect((await sendCode(other, code)).status).toBe(422);
    });
  });

  describe('I2: a mailbox code is accepted once, and in its own interaction only', () => {
    test("another interaction's code is wrong, even of the same user", async () => {
      const person = await addPerson(target());
      const first = await atMailbox(target(), person);
      const code = await mailedCode(target(), person.email);
      const second = await afterPassword(target(), person);
      await second.submit(`${second.base}/set-up`);
      expect((await second.post(`${second.base}/mailbox`, { code })).status).toBe(422);
      await first.submit(`${first.base}/mailbox`, { code });
      expect(first.path).toMatch(/\/method$/);
    });

    test('sent twenty times at once, it proves the mailbox once', async () => {
      const person = await addPerson(target());
      const visitor = await atMailbox(target(), person);
      const code = await mailedCode(target(), person.email);
      await Promise.all(Array.from({ length: 20 }, () => visitor.post(`${visitor.base}/mailbox`, { code })));
      const events = await target().deps.store.audit.recentOf(person.id, 100);
      expect(events.filter((one) => one.kind === 'mailbox.proved')).toHaveLength(1);
      expect(events.filter((one) => one.kind === 'code.refused')).toEqual([]);
    });

    test('a newer code takes the place of an older one', async () => {
      const person = await addPerson(target());
      const visitor = await atMailbox(target(), person);
      const older = await mailedCode(target(), person.email);
      target().advance(minute);
      await visitor.submit(`${visitor.base}/mailbox/send`);
      const newer = await mailedCode(target(), person.email, 2);
      expect(newer).not.toBe(older);
      expect((await visitor.post(`${visitor.base}/mailbox`, { code: older })).status).toBe(422);
      expect((await visitor.post(`${visitor.base}/mailbox`, { code: newer })).status).toBe(303);
    });

    test('after fifteen minutes it is worth nothing', async () => {
      const person = await addPerson(target());
      const visitor = await atMailbox(target(), person);
      const code = await mailedCode(target(), person.email);
      target().advance(14 * minute);
      await visitor.submit(`${visitor.base}/keep-going`);
      target().advance(minute);
      expect((await visitor.post(`${visitor.base}/mailbox`, { code })).status).toBe(422);
    });
  });

  describe('I2: a recovery code is spent once', () => {
    test('of twenty sign-ins that send it at once, exactly one goes on', async () => {
      const person = await enrolled();
      const browsers = await manyAtCode(target(), person, 20);
      const replies = await Promise.all(
        browsers.map((one) => one.post(`${one.base}/recovery`, { code: person.recoveryCode })),
      );
      expect(replies.filter((one) => one.location?.endsWith('/recovery-code'))).toHaveLength(1);
      const spent = (await target().deps.store.audit.recentOf(person.id, 100)).filter(
        (one) => one.kind === 'recovery-code.spent',
      );
      expect(spent).toHaveLength(1);
    });

    test('spent, voided by a newer one or never confirmed: none of them works again', async () => {
      const person = await enrolled();
      const { next } = await recovered(target(), person);
      const again = await recovered(target(), person, next);
      const visitor = await atCode(target(), person);
      for (const code of [person.recoveryCode, next]) {
        expect((await visitor.post(`${visitor.base}/recovery`, { code })).status).toBe(422);
      }
      await visitor.submit(`${visitor.base}/recovery`, { code: again.next });
      expect(visitor.path).toMatch(/\/recovery-code$/);
    });

    test('twenty confirmations at once of one shown code give one session', async () => {
      const person = await enrolled();
      const { visitor } = await recovered(target(), person);
      const choices = Array.from({ length: 20 }, () => visitor.post(`${visitor.base}/repair`, { choice: 'elsewhere' }));
      await Promise.all(choices);
      expect(await sessionsOf(target(), person)).toBe(1);
    });
  });

  describe('I2: an enrollment binds once', () => {
    test('twenty first codes at once bind one app and issue one recovery code', async () => {
      const person = await addPerson(target());
      const { visitor, seed } = await atApp(target(), person);
      const code = nextCode(target(), { seed });
      await Promise.all(Array.from({ length: 20 }, () => visitor.post(`${visitor.base}/app`, { code })));
      const kinds = (await target().deps.store.loadUser(person.id))?.authenticators.map((one) => one.kind);
      expect(kinds?.toSorted()).toEqual(['app', 'password', 'recovery-code']);
      const events = await target().deps.store.audit.recentOf(person.id, 100);
      expect(events.filter((one) => one.kind === 'authenticator.bound')).toHaveLength(1);
    });

    test('two set-ups confirmed at once by two browsers bind one app (SPEC T4)', async () => {
      const person = await addPerson(target());
      const first = await atApp(target(), person);
      target().advance(minute);
      const second = await afterPassword(target(), person);
      await second.submit(`${second.base}/set-up`);
      await second.submit(`${second.base}/mailbox`, { code: await mailedCode(target(), person.email, 2) });
      await second.submit(`${second.base}/method`, { kind: 'app' });
      const seed = /id="setup-key"[^>]*>([A-Z2-7 ]+)</.exec(second.text)?.[1]?.replaceAll(' ', '') ?? '';
      target().advance(period);
      await Promise.all([
        first.visitor.post(`${first.visitor.base}/app`, { code: codeAt(first.seed, target().now()) }),
        second.post(`${second.base}/app`, { code: codeAt(seed, target().now()) }),
      ]);
      const bound = (await target().deps.store.loadUser(person.id))?.authenticators ?? [];
      expect(bound.filter((one) => one.kind === 'app' && one.boundAt !== null)).toHaveLength(1);
    });
  });

  test('I2: a password sent twenty times at once in one interaction gives one session', async () => {
    const person = await addPerson(target(), { companies: ['Cedar Supply'] });
    const visitor = await atPassword(target(), person.email);
    const { base } = visitor;
    await Promise.all(
      Array.from({ length: 20 }, () => visitor.post(`${base}/password`, { password: person.password })),
    );
    expect(await sessionsOf(target(), person)).toBe(1);
  });
});
