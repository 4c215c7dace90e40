import { describe, expect, test } from 'vitest';
import { day, hour, instant, type Instant } from '#domain/instant.ts';
import { thawUser } from '#flows/account/thaw.ts';
import { Browser } from '../support/attack-browser.ts';
import { confirm, freePerson, growOld, pressAgain, switchOff } from '../support/attack-confirm.ts';
import { memberOf } from '../support/attack-console.ts';
import { changesOf } from '../support/attack-database.ts';
import { machine } from '../support/attack-offices.ts';
import { crewOf, officeOfTwo } from '../support/attack-passes.ts';
import { addPerson, nextCode, type Person } from '../support/attack-people.ts';
import {
  afterPassword,
  atCode,
  atMailbox,
  atPassword,
  boundKinds,
  isSignedIn,
  mailedAct,
  mailedCode,
  mailedToken,
  mayEnterAccount,
  saveRecoveryCode,
  signedIn,
  standsAt,
} from '../support/attack-steps.ts';
import { onEveryEngine } from '../support/attack-target.ts';

const security = '/account/security';

onEveryEngine((target) => {
  const store = () => target().deps.store;
  const inAnHour = (): Instant => instant(target().now() + hour);
  const everything = () => ({ from: instant(0), before: inAnHour() });
  const frozenUntil = async ({ id }: Pick<Person, 'id'>) => (await store().loadUser(id))?.user.frozenUntil ?? null;
  const eventsOf = async ({ id }: Person, kind: string): Promise<number> =>
    (await store().audit.recentOf(id, 200)).filter((one) => one.kind === kind).length;

  /** The link of the mail that tells that the personal rule was switched off, a change that anybody can make; it is on again. */
  async function changed(person: Person): Promise<{ visitor: Browser; notMe: string }> {
    const visitor = await signedIn(target(), person);
    await visitor.open(security);
    await visitor.submit(switchOff);
    await store().transact((tx) => tx.setAlwaysRequire(person.id, true));
    return { visitor, notMe: await mailedAct(target(), person.email) };
  }

  async function press(token: string): Promise<{ status: number; text: string }> {
    const browser = new Browser(target().address);
    await browser.open('/sign-in');
    const reply = await browser.post(`/mail/${token}`);
    expect(isSignedIn(browser)).toBe(false);
    return { status: reply.status, text: reply.text };
  }

  async function frozen(person: Person): Promise<Browser> {
    const { visitor, notMe } = await changed(person);
    expect((await press(notMe)).status).toBe(200);
    return visitor;
  }

  describe('“This was not me” (SPEC U5)', () => {
    test('freezes changes for 72 hours, once, tells the user, and ends no session', async () => {
      const person = await freePerson(target());
      const { visitor, notMe } = await changed(person);
      expect((await Promise.all([press(notMe), press(notMe)])).map((one) => String(one.status)).toSorted()).toEqual([
        '200',
        '422',
      ]);
      expect(await frozenUntil(person)).toBe(target().now() + 72 * hour);
      expect([await eventsOf(person, 'changes.frozen'), await mayEnterAccount(visitor)]).toEqual([1, true]);
      const subjects = async () =>
        (await store().outbox.listInbox(200)).filter((one) => one.to.includes(person.email)).map((one) => one.subject);
      await expect
        .poll(subjects, { timeout: 10_000 })
        .toContainEqual(expect.stringMatching(/^Changes to your sign-in at .* are stopped$/));
    });

    test('refuses every change of somebody who is signed in, and says until when', async () => {
      const person = await freePerson(target());
      const visitor = await frozen(person);
      const actions = ['app', 'app/remove', 'phone', 'recovery-code', 'password', 'email'];
      const changes = await changesOf(target().peephole, async () => {
        for (const action of actions) {
          const reply = await visitor.post(`${security}/${action}`);
          expect([action, reply.status, reply.text.includes('Changes are stopped')]).toEqual([action, 409, true]);
        }
      });
      expect(changes).toEqual([]);
    });

    test('keeps the personal rule on, even for a form that was proved before (U4)', async () => {
      const person = await freePerson(target());
      const other = await signedIn(target(), person);
      await other.open(security);
      await other.submit(switchOff);
      await other.submit(`${security}/always-require/on`);
      growOld(target());
      await other.submit(switchOff);
      await confirm(target(), other, person);
      expect((await press(await mailedAct(target(), person.email))).status).toBe(200);
      expect((await pressAgain(other)).status).toBe(409);
      expect((await store().loadUser(person.id))?.user.alwaysRequire).toBe(true);
    });

    test('ends the change that is being made: what was proved for it is of no use', async () => {
      const person = await freePerson(target());
      const { notMe } = await changed(person);
      const thief = await signedIn(target(), person);
      await thief.open(security);
      await thief.submit(`${security}/email`);
      await thief.submit(`${thief.base}/password`, { password: person.password });
      expect(standsAt(thief)).toBe('email');
      await press(notMe);
      expect((await thief.post(`${thief.base}/email`, { email: 'thief@target.example' })).location).toMatch(/\/over$/);
      await thief.open(`${thief.base}/over`);
      expect(thief.text).toContain('Changes are stopped');
      expect(await store().openEmailChanges(person.id, target().deps.clock.now())).toEqual([]);
    });

    test('lets sign-ins go on, by recovery code as well: the next one is saved, and no device is set up', async () => {
      const person = await freePerson(target());
      await frozen(person);
      expect(await mayEnterAccount(await signedIn(target(), person))).toBe(true);
      const visitor = await atCode(target(), person);
      await visitor.submit(`${visitor.base}/recovery`, { code: person.recoveryCode });
      expect(standsAt(visitor)).toBe('recovery-code');
      await saveRecoveryCode(visitor);
      expect(visitor.path).toBe('/account');
      expect(await boundKinds(target(), person)).toContain('app');
    });

    test('holds up no first set-up that is required', async () => {
      const person = await addPerson(target());
      await store().transact((tx) => tx.freezeChanges(person.id, inAnHour(), target().deps.clock.now()));
      const visitor = await atMailbox(target(), person);
      await visitor.submit(`${visitor.base}/mailbox`, { code: await mailedCode(target(), person.email) });
      expect(standsAt(visitor)).toBe('method');
    });

    test('takes no part in a new password by mail, and leaves the freeze as it is', async () => {
      const person = await freePerson(target());
      await frozen(person);
      const visitor = await atPassword(target(), person.email);
      await visitor.submit(`${visitor.base}/forgot`);
      const token = await mailedToken(target(), person.email);
      await visitor.submit(`/reset/${token}`);
      const password = 'gantry lantern violet mosaic';
      await visitor.submit(`${visitor.base}/new-password`, { password, again: password });
      expect(await frozenUntil(person)).not.toBeNull();
      await afterPassword(target(), { ...person, password });
    });

    test('is over after its time', async () => {
      const person = await freePerson(target());
      await frozen(person);
      target().advance(72 * hour);
      const visitor = await signedIn(target(), person);
      await visitor.open(security);
      await visitor.submit(`${security}/email`);
      expect(standsAt(visitor)).toBe('password');
    });
  });

  describe('a freeze is lifted', () => {
    async function atThaw(person: Person): Promise<Browser> {
      const visitor = await signedIn(target(), person);
      await visitor.open(security);
      await visitor.submit(`${security}/thaw`);
      await visitor.submit(`${visitor.base}/password`, { password: person.password });
      return visitor;
    }

    test('by its owner after password, factor and mailbox, none of which is enough without the others', async () => {
      const person = await freePerson(target());
      await frozen(person);
      const visitor = await signedIn(target(), person);
      growOld(target());
      await visitor.open(security);
      await visitor.submit(`${security}/thaw`);
      const isBarred = async () => (await visitor.post(`${visitor.base}/thaw`)).location !== security;
      expect([standsAt(visitor), await isBarred()]).toEqual(['password', true]);
      await visitor.submit(`${visitor.base}/password`, { password: person.password });
      expect([standsAt(visitor), await isBarred()]).toEqual(['code', true]);
      await visitor.submit(`${visitor.base}/code`, { code: nextCode(target(), person) });
      expect([standsAt(visitor), await isBarred()]).toEqual(['mailbox', true]);
      await visitor.submit(`${visitor.base}/mailbox`, { code: await mailedCode(target(), person.email) });
      expect([standsAt(visitor), await frozenUntil(person)]).toEqual(['thaw', expect.any(Number)]);
      expect((await visitor.post(`${visitor.base}/thaw`)).location).toBe(security);
      expect([await frozenUntil(person), await eventsOf(person, 'changes.thawed')]).toEqual([null, 1]);
    });

    test('by no recovery code, and by no pass in place of the mailbox', async () => {
      const person = await freePerson(target());
      await frozen(person);
      const visitor = await atThaw(person);
      expect(standsAt(visitor)).toBe('mailbox');
      expect(visitor.text).not.toContain(`${visitor.base}/pass"`);
      expect((await visitor.post(`${visitor.base}/recovery`, { code: person.recoveryCode })).location).toMatch(
        /\/mailbox$/,
      );
      expect(await frozenUntil(person)).not.toBeNull();
    });

    test('by an administrator with both permissions, of a company that knows them for a week', async () => {
      const at = await officeOfTwo(target());
      const one = await crewOf(target(), at, { enrolled: true });
      const freeze = () =>
        store().transact((tx) => tx.freezeChanges(one.person.id, inAnHour(), target().deps.clock.now()));
      await target().peephole.run(
        `update memberships set accepted_at = ${target().now()} where user_id = '${one.person.id}'`,
      );
      await freeze();
      await at.browser.open(one.path);
      expect(at.browser.text).toContain('less than 7 days');
      expect((await at.browser.post(`${one.path}/thaw`)).status).toBe(422);
      expect(await frozenUntil(one.person)).not.toBeNull();
      target().advance(7 * day);
      await freeze();
      const browser = await signedIn(target(), at.admin);
      await browser.open(one.path);
      expect(browser.text).toContain('Changes are stopped');
      await browser.submit(`${one.path}/thaw`);
      expect(await frozenUntil(one.person)).toBeNull();
      expect(browser.text).toContain('Changes are allowed again');
      expect((await browser.post(`${one.path}/thaw`)).status).toBe(409);
      const trail = await store().eventsOfKind(at.company, 'changes.thawed', everything(), null, 5);
      expect(trail.map((event) => [event.actor, event.subject])).toEqual([[at.admin.id, one.person.id]]);
    });

    test('by no administrator for themselves, and for nobody of another company (SECURITY I11)', async () => {
      const [at, other] = [await officeOfTwo(target()), await officeOfTwo(target())];
      const foreign = await crewOf(target(), other);
      const own = `/admin/${at.company}/directory/people/${await memberOf(target(), at.admin, at.company)}`;
      for (const { id } of [at.admin, foreign.person])
        await store().transact((tx) => tx.freezeChanges(id, inAnHour(), target().deps.clock.now()));
      await at.browser.open(own);
      expect((await at.browser.post(`${own}/thaw`)).status).toBe(422);
      const away = foreign.path.replace(other.company, at.company);
      expect((await at.browser.post(`${away}/thaw`)).status).toBe(404);
      expect([await frozenUntil(at.admin), await frozenUntil(foreign.person)]).not.toContain(null);
    });

    test('on the machine itself, once', async () => {
      const person = await freePerson(target());
      await frozen(person);
      const bundle = await store().loadUser(person.id);
      if (!bundle) throw new Error('the person is there');
      const deps = target().deps;
      expect(await thawUser(deps, machine, bundle, 'seen in person')).toEqual({ done: true });
      expect(await thawUser(deps, machine, bundle, 'seen in person')).toEqual({ done: false, because: 'not-frozen' });
      expect(await frozenUntil(person)).toBeNull();
    });
  });
});
