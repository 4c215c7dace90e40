import { describe, expect, test } from 'vitest';
import { day, hour, instant, minute } from '#domain/instant.ts';
import { asked, begun, changing, chosen, press, security } from '../support/attack-account.ts';
import type { Browser } from '../support/attack-browser.ts';
import { freePerson, switchOff } from '../support/attack-confirm.ts';
import { memberOf } from '../support/attack-console.ts';
import { officeOfTwo } from '../support/attack-passes.ts';
import type { Person } from '../support/attack-people.ts';
import { mailedAct, mailedCode, signedIn, signedInByPassword, standsAt } from '../support/attack-steps.ts';
import { onEveryEngine } from '../support/attack-target.ts';

const status = (text: string): string => /<p class="note saved" role="status">(.*?)<\/p>/.exec(text)?.[1] ?? '';

/** The button of a change, and the line that it names as its reason. */
function heldReason(text: string, action: string): string | null {
  const form = new RegExp(`action="${action}".*?</form>`).exec(text)?.[0] ?? '';
  const id = /disabled[^>]*aria-describedby="([^"]+)"/.exec(form)?.[1];
  return id === undefined ? null : (new RegExp(`id="${id}"[^>]*>([^<]*)`).exec(text)?.[1] ?? null);
}

onEveryEngine((target) => {
  const freeze = ({ id }: Pick<Person, 'id'>) =>
    target().deps.store.transact((tx) =>
      tx.freezeChanges(id, instant(target().now() + hour), target().deps.clock.now()),
    );

  /** Each change, to the page that it leads back to. */
  const changes: Readonly<Record<string, readonly [string, () => Promise<Browser>]>> = {
    'a new password': [
      'Password changed',
      async () => {
        const visitor = await changing(target(), await freePerson(target()), 'password');
        await visitor.submit(`${visitor.base}/new-password`, { password: chosen, again: chosen });
        return visitor;
      },
    ],
    'a method removed, and the recovery code with it': [
      'Authenticator app removed',
      async () => {
        const person = await freePerson(target());
        const visitor = await signedIn(target(), person);
        await visitor.open(security);
        await visitor.submit(switchOff);
        await begun(visitor, person, 'app/remove');
        await visitor.submit(`${visitor.base}/remove`);
        return visitor;
      },
    ],
    'another login e-mail asked for': [
      'Change of login e-mail asked for',
      async () => (await asked(target(), await freePerson(target()))).visitor,
    ],
    'the personal rule': [
      'Second step at every sign-in switched off',
      async () => {
        const visitor = await signedIn(target(), await freePerson(target()));
        await visitor.open(security);
        await visitor.submit(switchOff);
        return visitor;
      },
    ],
    'a session ended elsewhere': [
      'Signed out everywhere else',
      async () => {
        const person = await freePerson(target());
        await signedIn(target(), person);
        const visitor = await signedIn(target(), person);
        await visitor.open(security);
        await visitor.submit(`${security}/sessions/end-others`);
        return visitor;
      },
    ],
    'changes allowed again': [
      'Changes allowed again',
      async () => {
        const person = await freePerson(target());
        await freeze(person);
        const visitor = await changing(target(), person, 'thaw');
        await visitor.submit(`${visitor.base}/mailbox/send`);
        await visitor.submit(`${visitor.base}/mailbox`, { code: await mailedCode(target(), person.email) });
        await visitor.submit(`${visitor.base}/thaw`);
        return visitor;
      },
    ],
  };

  describe('Password & Security says what was changed', () => {
    test.each(Object.entries(changes))('%s', async (_, [words, change]) => {
      const visitor = await change();
      expect(visitor.path).toBe(security);
      expect(status(visitor.text)).toContain(`<b>${words}.</b> Done at `);
      target().advance(2 * 60_000);
      await visitor.open(security);
      expect(status(visitor.text)).toBe('');
    });

    test('and nothing from before this sign-in: who else has the password may have done it', async () => {
      const person = await freePerson(target());
      await asked(target(), person);
      target().advance(minute);
      const visitor = await signedIn(target(), person);
      await visitor.open(security);
      expect(visitor.text).not.toContain('Done at');
    });

    test('and nothing that is reported as not theirs by then', async () => {
      const person = await freePerson(target());
      const { visitor } = await asked(target(), person);
      await visitor.open(security);
      expect(status(visitor.text)).toContain('Change of login e-mail asked for');
      expect((await press(target(), await mailedAct(target(), person.email))).status).toBe(200);
      await visitor.open(security);
      expect(visitor.text).not.toContain('Done at');
    });

    test('and nothing that an address makes up, or that somebody else did', async () => {
      const visitor = await signedIn(target(), await freePerson(target()));
      for (const query of ['?saved=password', '?done=password.changed', '?reset=stopped']) {
        await visitor.open(`${security}${query}`);
        expect(visitor.text).not.toContain('Done at');
      }
    });
  });

  describe('while changes are stopped', () => {
    const reason = /^Changes are stopped until /;

    test('what cannot be changed is there, disabled, and says why; what goes on can be pressed', async () => {
      const person = await freePerson(target());
      await freeze(person);
      const visitor = await signedIn(target(), person);
      await visitor.open(security);
      for (const name of ['password', 'email', 'app', 'phone', 'recovery-code', 'always-require/off'])
        expect([name, heldReason(visitor.text, `${security}/${name}`)]).toEqual([name, expect.stringMatching(reason)]);
      for (const name of ['thaw', 'sessions/[^"]+/end'])
        expect([name, heldReason(visitor.text, `${security}/${name}`)]).toEqual([name, null]);
      target().advance(hour);
      await visitor.open(security);
      expect(visitor.text).not.toMatch(/Changes are stopped/);
    });

    test('they say what is stopped and what is not: a reset takes a second person, and a first set-up goes on', async () => {
      const person = await freePerson(target());
      await freeze(person);
      const visitor = await signedIn(target(), person);
      await visitor.open(security);
      expect(visitor.text).not.toContain('nothing about how you sign in can be changed');
      expect(visitor.text).toContain('no method, no recovery code, no password and no login e-mail');
      expect(visitor.text).toContain('A reset of your second step needs the approval of a second person');
      expect(visitor.text).toContain('Takes your password, your second step and a code from your mailbox.');
    });

    test('they ask for no second step of who has none, on the page of a refused change as well', async () => {
      const person = await freePerson(target(), { enrolled: false });
      await freeze(person);
      const visitor = await signedInByPassword(target(), person);
      await visitor.open(security);
      expect(visitor.text).toContain('Takes your password and a code from your mailbox.');
      expect(standsAt(visitor)).toBe('security');
      const refused = await visitor.post(`${security}/email`);
      expect([refused.status, refused.text.includes('with your second step')]).toEqual([409, false]);
    });

    test('they name an administrator where one could lift it, and the operator where none could', async () => {
      const at = await officeOfTwo(target());
      const told = async (person: Person): Promise<string> => {
        const visitor = await signedIn(target(), person);
        await freeze(person);
        await visitor.open(security);
        return visitor.text;
      };
      const [others, operator] = ['An administrator of your company can do it as well.', 'Whoever runs Gatehouse can'];
      // Members of less than a week are the operator's alone.
      await target().peephole.run(
        `update memberships set accepted_at = ${target().now()} where company_id = '${at.company}'`,
      );
      const young = await told(at.admin);
      expect([young.includes(others), young.includes(operator)]).toEqual([false, true]);
      target().advance(8 * day);
      const known = await told(at.admin);
      expect([known.includes(others), known.includes(operator)]).toEqual([true, false]);
      const alone = await told(await freePerson(target(), { companies: [] }));
      expect([alone.includes(others), alone.includes(operator)]).toEqual([false, true]);
    });
  });

  test('who would reset themselves reads of the operator, in case there is no other administrator', async () => {
    const at = await officeOfTwo(target());
    await at.browser.open(
      `/admin/${at.company}/directory/people/${await memberOf(target(), at.admin, at.company)}/reset`,
    );
    expect(at.browser.text).toContain('ask another administrator, or, where there is none, whoever runs');
  });
});
