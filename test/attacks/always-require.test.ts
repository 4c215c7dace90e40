import { describe, expect, test } from 'vitest';
import {
  confirm,
  freePerson,
  growOld,
  isAlwaysAsked,
  pressAgain,
  sendForm,
  signedInLongAgo,
  switchOff,
} from '../support/attack-confirm.ts';
import { changesOf } from '../support/attack-database.ts';
import { addCompany, addPerson, type Person } from '../support/attack-people.ts';
import { afterPassword, atCode, signedIn, signedInByPassword, standsAt } from '../support/attack-steps.ts';
import { onEveryEngine } from '../support/attack-target.ts';
import type { Browser } from '../support/attack-browser.ts';

const switchOn = '/account/security/always-require/on';
const soon = { date: '2027-06-01', zone: 'UTC' } as never;

onEveryEngine((target) => {
  const eventsOf = async ({ id }: Person, kind: string): Promise<number> =>
    (await target().deps.store.audit.recentOf(id, 200)).filter((one) => one.kind === kind).length;

  async function switchedOff(): Promise<{ person: Person; visitor: Browser }> {
    const person = await freePerson(target());
    const visitor = await signedIn(target(), person);
    expect((await visitor.post(switchOff)).location).toBe('/account/security');
    await visitor.open('/account/security');
    return { person, visitor };
  }

  describe('"Always require 2FA to log into my account" (SPEC U4)', () => {
    test('is on by enrolling, shown so, and switched off with a fresh second factor', async () => {
      const person = await freePerson(target());
      const visitor = await signedIn(target(), person);
      expect((await visitor.open('/account/security')).text).toContain('<b>On.</b> You are asked for a second step');
      await visitor.submit(switchOff);
      expect(visitor.text).toContain('<b>Off.</b>');
      expect(await isAlwaysAsked(target(), person)).toBe(false);
      expect(visitor.text).toContain('Second step at every sign-in switched off');
    });

    test('switched off counts from the next sign-in on: the password alone is enough then', async () => {
      const { person, visitor } = await switchedOff();
      expect((await visitor.request('GET', '/account')).status).toBe(200);
      await signedInByPassword(target(), person);
    });

    test('is mailed when it is switched off (SPEC U5)', async () => {
      const { person } = await switchedOff();
      const mails = await target().product.mails(person.email);
      expect(mails.map((one) => one.subject)).toContainEqual(
        expect.stringContaining('No second step at every sign-in'),
      );
    });

    test('is switched on again by whoever has enrolled, at once and without a proof', async () => {
      const { person } = await switchedOff();
      const again = await signedInByPassword(target(), person);
      growOld(target());
      expect((await again.post(switchOn)).location).toBe('/account/security');
      expect(await isAlwaysAsked(target(), person)).toBe(true);
      await atCode(target(), person);
    });

    test('pressed twice is done once', async () => {
      const { person, visitor } = await switchedOff();
      const [one, two] = await Promise.all([visitor.post(switchOff), visitor.post(switchOff)]);
      expect([one.location, two.location]).toEqual(['/account/security', '/account/security']);
      expect(await eventsOf(person, 'always-require.switched-off')).toBe(1);
      const tabs = [visitor.tab(), visitor.tab(), visitor.tab()];
      await Promise.all(tabs.map((tab) => tab.post(switchOn)));
      expect(await eventsOf(person, 'always-require.switched-on')).toBe(1);
    });

    test('asks a session by password alone for the second factor, before either way counts', async () => {
      const { person } = await switchedOff();
      const byPassword = await signedInByPassword(target(), person);
      await sendForm(byPassword, switchOff);
      expect(standsAt(byPassword)).toBe('code');
      await byPassword.submit(switchOn);
      expect(byPassword.path).toBe('/sign-in/continue?to=%2Faccount%2Fsecurity');
      expect((await byPassword.post(switchOff)).location).toBe('/sign-in/continue?to=%2Faccount%2Fsecurity');
      expect(await isAlwaysAsked(target(), person)).toBe(true);
    });

    test.each([
      ['from a deadline to come', soon],
      ['from its deadline on', { date: '2026-06-01', zone: 'UTC' } as never],
    ])('is locked on while a company requires it %s, and says who and since when', async (when, deadline) => {
      const name = `Lock Works ${when}`;
      await addCompany(target(), name, { requireMfa: true, deadline });
      const person = await addPerson(target(), { companies: [name], enrolled: true });
      const visitor = await signedIn(target(), person);
      const { text } = await visitor.open('/account/security');
      expect(text).toContain('It cannot be switched off while something requires a second step of you');
      expect(text).toMatch(new RegExp(`<p class="why"><b>${name}</b> [^<]*(since|from) `));
      expect(text).not.toContain(switchOff);
      const changes = await changesOf(target().peephole, async () => {
        for (const path of [switchOff, switchOn]) expect((await visitor.post(path)).status).toBe(409);
      });
      expect(changes).toEqual([]);
    });

    test('is locked by a rule that came into force while its form waited', async () => {
      const policy = await addCompany(target(), 'Late Works', { requireMfa: false, deadline: null });
      const person = await addPerson(target(), { companies: ['Late Works'], enrolled: true });
      const visitor = await signedInLongAgo(target(), person);
      await visitor.open('/account/security');
      await sendForm(visitor, switchOff);
      await target().deps.store.transact((tx) => tx.setPolicy({ ...policy, requireMfa: true, deadline: soon }));
      await confirm(target(), visitor, person);
      expect((await pressAgain(visitor)).status).toBe(409);
      expect(await isAlwaysAsked(target(), person)).toBe(true);
    });

    test('stays on when the company that required it stops doing so (SPEC P9)', async () => {
      const policy = await addCompany(target(), 'Past Works', { requireMfa: true, deadline: soon });
      const person = await addPerson(target(), { companies: ['Past Works'], enrolled: true });
      await target().deps.store.transact((tx) => tx.setPolicy({ ...policy, requireMfa: false }));
      const visitor = await signedIn(target(), person);
      expect((await visitor.open('/account/security')).text).toContain('Switch off');
      expect(visitor.text).toContain('Authenticator app');
    });

    test('is nothing to decide for somebody who has enrolled nothing, nor shown where nothing asks (SPEC P4)', async () => {
      const person = await addPerson(target(), { companies: ['Cedar Supply'] });
      const visitor = await signedInByPassword(target(), person);
      const { text } = await visitor.open('/account/security');
      expect(text).not.toContain('Always require 2FA');
      expect((await visitor.post(switchOn)).status).toBe(409);
      expect(await isAlwaysAsked(target(), person)).toBe(false);
    });

    test('switched off leaves a reset in force: what that demands is still set up (SPEC A4)', async () => {
      const person = await freePerson(target());
      const demanded = `update users set enrollment_demanded_at = ${target().now()} where id = '${person.id}'`;
      await target().peephole.run(demanded);
      await target().deps.store.transact((tx) => tx.switchAlwaysRequire(person.id, false));
      const kept = await target().deps.store.loadUser(person.id);
      expect(kept?.user.enrollmentDemandedAt).toBe(target().now());
      await target().peephole.run(`update users set enrollment_demanded_at = null where id = '${person.id}'`);
      expect((await afterPassword(target(), person)).path).toBe('/account');
    });
  });
});
