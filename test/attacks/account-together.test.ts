import { describe, expect, test, vi } from 'vitest';
import type { Email } from '#domain/email.ts';
import { emailChange } from '#domain/email-change.ts';
import { disableUser, enableUser } from '#flows/directory/user-status.ts';
import {
  asked,
  begun,
  changing,
  chosen,
  emailOf,
  freshAddress,
  frozenUntil,
  mailsTo,
  moved,
  nobody,
  notMeLink,
  press,
  security,
  timesTold,
} from '../support/attack-account.ts';
import type { Browser } from '../support/attack-browser.ts';
import { freePerson } from '../support/attack-confirm.ts';
import { machine } from '../support/attack-offices.ts';
import { nextCode, type Person } from '../support/attack-people.ts';
import { askFor, resetOffice } from '../support/attack-resets.ts';
import {
  atPassword,
  boundKinds,
  chooseApp,
  mailedAct,
  mailedToken,
  mayEnterAccount,
  recovered,
  sessionsOf,
  signedIn,
  standsAt,
  mailedUndo,
} from '../support/attack-steps.ts';
import { onEveryEngine } from '../support/attack-target.ts';

const twice = (password: string) => ({ password, again: password });
const statusesOf = (replies: readonly { status: number }[]) =>
  replies.map((one) => one.status).toSorted((a, b) => a - b);

onEveryEngine((target) => {
  /** Spends a link for a new password; stands where it is chosen. */
  async function atNewPassword(person: Person): Promise<Browser> {
    const visitor = await atPassword(target(), person.email);
    await visitor.submit(`${visitor.base}/forgot`);
    await visitor.submit(`/reset/${await mailedToken(target(), person.email)}`);
    expect(standsAt(visitor)).toBe('new-password');
    return visitor;
  }

  describe('a freeze and a change at the same instant (SPEC U5)', () => {
    interface InFlight {
      readonly send: () => Promise<{ readonly location: string | null }>;
      readonly isDone: () => Promise<boolean>;
    }
    const inFlight: Readonly<Record<string, (person: Person, visitor: Browser) => Promise<InFlight>>> = {
      'a new password': async (person, visitor) => {
        await begun(visitor, person, 'password');
        return {
          send: () => visitor.post(`${visitor.base}/new-password`, twice(chosen)),
          isDone: async () => (await timesTold(target(), person, 'password.changed')) === 1,
        };
      },
      'another login e-mail': async (person, visitor) => {
        await begun(visitor, person, 'email');
        return {
          send: () => visitor.post(`${visitor.base}/email`, { email: freshAddress() }),
          isDone: async () => (await timesTold(target(), person, 'email.change-asked')) === 1,
        };
      },
      'a removal': async (person, visitor) => {
        await target().deps.store.transact((tx) => tx.switchAlwaysRequire(person.id, false));
        await begun(visitor, person, 'app/remove');
        return {
          send: () => visitor.post(`${visitor.base}/remove`),
          isDone: async () => !(await boundKinds(target(), person)).includes('app'),
        };
      },
      'another app': async (person, visitor) => {
        await begun(visitor, person, 'app');
        const seed = await chooseApp(visitor);
        const code = nextCode(target(), { seed });
        return {
          send: () => visitor.post(`${visitor.base}/app`, { code }),
          isDone: async () => (await timesTold(target(), person, 'authenticator.bound')) === 1,
        };
      },
    };

    test.each(Object.entries(inFlight))(
      '%s: what is answered is so, and afterwards nothing is changed',
      async (_, make) => {
        for (let round = 0; round < 3; round += 1) {
          const person = await freePerson(target());
          const notMe = await notMeLink(target(), person);
          const { send, isDone } = await make(person, await signedIn(target(), person));
          const presser = await nobody(target());
          const both = [() => press(target(), notMe, presser), send];
          const [one, other] = await Promise.all((round % 2 === 0 ? both : both.toReversed()).map((act) => act()));
          const sent = round % 2 === 0 ? other : one;
          const hasGone = sent?.location?.endsWith('/over') === false;
          expect([hasGone, await frozenUntil(target(), person)]).toEqual([await isDone(), expect.any(Number)]);
          await send();
          expect([await isDone(), await frozenUntil(target(), person)]).toEqual([hasGone, expect.any(Number)]);
        }
      },
    );
  });

  describe('a login e-mail that is changed, taken back and reset at the same instant', () => {
    test('ends with the first mailbox: no session, and nothing that was begun goes on', async () => {
      for (let round = 0; round < 2; round += 1) {
        const person = await freePerson(target());
        const second = await moved(target(), person);
        const undo = await mailedUndo(target(), person.email);
        const third = await asked(target(), second);
        const confirm = await mailedAct(target(), third.email);
        const thief = await atNewPassword(second);
        const [one, two] = [await nobody(target()), await nobody(target())];
        const [undone] = await Promise.all([
          press(target(), undo, one),
          press(target(), confirm, two),
          thief.post(`${thief.base}/new-password`, twice(chosen)),
        ]);
        expect([undone.status, await emailOf(target(), person)]).toEqual([200, person.email]);
        expect(await sessionsOf(target(), person)).toBe(0);
        expect(await frozenUntil(target(), person)).not.toBeNull();
        expect((await press(target(), confirm)).status).toBe(422);
        await thief.open('/account');
        expect(await mayEnterAccount(thief)).toBe(false);
      }
    });

    test('a new password that was being chosen by a link to the address of before is chosen no more', async () => {
      const person = await freePerson(target());
      const { email } = await asked(target(), person);
      const visitor = await atNewPassword(person);
      expect((await press(target(), await mailedAct(target(), email))).status).toBe(200);
      expect((await visitor.post(`${visitor.base}/new-password`, twice(chosen))).location).toBe(`${visitor.base}/over`);
      expect(await timesTold(target(), person, 'password.replaced')).toBe(0);
    });

    test('confirmed in another window, it ends the change that stands open in this one', async () => {
      const person = await freePerson(target());
      const { visitor, email } = await asked(target(), person);
      await begun(visitor, person, 'password');
      expect((await press(target(), await mailedAct(target(), email))).status).toBe(200);
      expect((await visitor.post(`${visitor.base}/new-password`, twice(chosen))).location).toBe(`${visitor.base}/over`);
      expect(await timesTold(target(), person, 'password.changed')).toBe(0);
    });

    describe('is not confirmed any more once', () => {
      const choose = (visitor: Browser) => visitor.post(`${visitor.base}/new-password`, twice(chosen));
      const ways: Readonly<Record<string, (person: Person) => Promise<unknown>>> = {
        'the password was changed': async (person) => choose(await changing(target(), person, 'password')),
        'a new password was chosen by a link': async (person) => choose(await atNewPassword(person)),
        'everybody else was signed out': async (person) => {
          const owner = await signedIn(target(), person);
          await owner.open(security);
          return owner.submit(`${security}/sessions/end-others`);
        },
        'a method was removed': async (person) => {
          const visitor = await signedIn(target(), person);
          await target().deps.store.transact((tx) => tx.switchAlwaysRequire(person.id, false));
          await begun(visitor, person, 'app/remove');
          await visitor.submit(`${visitor.base}/remove`);
          expect(await boundKinds(target(), person)).toEqual([]);
        },
        'another app took the place of the one that was lost': async (person) => {
          const { visitor } = await recovered(target(), person);
          await visitor.submit(`${visitor.base}/repair`, { choice: 'set-up' });
          const seed = await chooseApp(visitor);
          await visitor.submit(`${visitor.base}/app`, { code: nextCode(target(), { seed }) });
          expect(await timesTold(target(), person, 'authenticator.bound')).toBe(1);
        },
        'its user was disabled and enabled': async ({ id }) => {
          await disableUser(target().deps, machine, id, true);
          await enableUser(target().deps, machine, id);
        },
      };

      test.each(Object.entries(ways))('%s: who asked for it may have been somebody else', async (_, happen) => {
        const person = await freePerson(target());
        const { email } = await asked(target(), person);
        const confirm = await mailedAct(target(), email);
        await happen(person);
        expect((await press(target(), confirm)).status).toBe(422);
        expect(await emailOf(target(), person)).toBe(person.email);
      });

      test('methods were reset by an administrator', async () => {
        const at = await resetOffice(target());
        const { email } = await asked(target(), at.crew.person);
        const confirm = await mailedAct(target(), email);
        const admin = await signedIn(target(), at.admin);
        expect((await askFor(admin, at.crew)).status).toBe(303);
        expect((await press(target(), confirm)).status).toBe(422);
        expect(await emailOf(target(), at.crew.person)).toBe(at.crew.person.email);
      });
    });
  });

  describe('one address that several want', () => {
    test('is confirmed for one of them, of three at once', async () => {
      const people = [await freePerson(target()), await freePerson(target()), await freePerson(target())];
      const email = freshAddress();
      const tokens: string[] = [];
      for (const person of people) {
        await asked(target(), person, email);
        tokens.push(await mailedAct(target(), email, tokens.length + 1));
      }
      const pressers = await Promise.all(people.map(() => nobody(target())));
      const replies = await Promise.all(pressers.map((one, at) => press(target(), tokens[at] ?? '', one)));
      expect(statusesOf(replies)).toEqual([200, 422, 422]);
      const now = await Promise.all(people.map((one) => emailOf(target(), one)));
      expect(now.filter((one) => one === email)).toHaveLength(1);
      expect(now.filter((one, at) => one === people[at]?.email)).toHaveLength(2);
    });

    test('is told of a few times a day, whoever asks and however many they are', async () => {
      const owner = await freePerson(target());
      const free = freshAddress();
      for (let count = 0; count <= emailChange.toOneAddress; count += 1) {
        for (const email of [free, owner.email]) await asked(target(), await freePerson(target()), email);
      }
      // What is sent after an answer is sent in order: the last of all shows that nothing more comes.
      const last = freshAddress();
      await asked(target(), await freePerson(target()), last);
      await mailedAct(target(), last);
      const counts = await Promise.all([free, owner.email].map(async (to) => (await mailsTo(target(), to)).length));
      expect(counts).toEqual([emailChange.toOneAddress, emailChange.toOneAddress]);
    });
  });

  describe('“Change login e-mail” says nothing of who has an address (SECURITY I13)', () => {
    const plain = (text: string, email: string): string =>
      text
        .replaceAll(email, 'EMAIL')
        .replaceAll(/person\d+\.\w+@target\.example/g, 'OWN')
        .replaceAll(/[a-z]{3}_[0-9a-f]{32}|\d+:\d+|value="[0-9a-f]{64}"/g, '');

    test('answers alike about a free address, a taken one, a kept one, and those of disabled users and operators', async () => {
      const [taken, left, disabled, operator] = [
        await freePerson(target()),
        await freePerson(target()),
        await freePerson(target(), { disabled: true }),
        await freePerson(target()),
      ];
      await target().peephole.run(`update users set operator = 1 where id = '${operator.id}'`);
      await moved(target(), left);
      const answers = new Map<string, unknown>();
      for (const email of [freshAddress(), taken.email, left.email, disabled.email, operator.email]) {
        const visitor = await changing(target(), await freePerson(target()), 'email');
        const { base } = visitor;
        const reply = await visitor.post(`${base}/email`, { email });
        const page = await visitor.open(reply.location ?? '');
        const headers = [...reply.headers].filter(([name]) => name !== 'date' && name !== 'set-cookie');
        answers.set(
          JSON.stringify([reply.status, reply.location, headers, plain(reply.text, email), plain(page.text, email)]),
          email,
        );
      }
      expect([...answers.values()]).toHaveLength(1);
    });

    test('looks nobody up before it has answered: there is no time to tell by', async () => {
      const owner = await freePerson(target());
      const visitor = await changing(target(), await freePerson(target()), 'email');
      const { store } = target().deps;
      const asking = Promise.withResolvers<null>();
      const lookUps = [
        vi.spyOn(store, 'holderOfEmail').mockImplementation(() => asking.promise),
        vi.spyOn(store, 'loadUserByEmail').mockImplementation(() => asking.promise),
      ];
      try {
        const reply = await visitor.post(`${visitor.base}/email`, { email: owner.email });
        expect(reply.location).toBe('/account/security');
      } finally {
        for (const one of lookUps) one.mockRestore();
        asking.resolve(null);
      }
      expect((await store.loadUserByEmail(owner.email as Email))?.user.id).toBe(owner.id);
    });
  });
});
