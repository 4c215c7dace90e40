import { randomBytes } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import type { CalendarDate } from '#domain/deadline.ts';
import type { PolicyRecord } from '#ports/records.ts';
import type { Browser } from '../support/attack-browser.ts';
import { addCompany, addPerson, nextCode, type Person } from '../support/attack-people.ts';
import {
  afterPassword,
  atApp,
  isSignedIn,
  mayEnterAccount,
  saveRecoveryCode,
  signedIn,
  signedInByPassword,
  standsAt,
} from '../support/attack-steps.ts';
import { onEveryEngine } from '../support/attack-target.ts';
import { setStatus } from '../support/membership-status.ts';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

onEveryEngine((target) => {
  /** The date of so many days from now, in UTC, as a deadline. */
  const deadlineIn = (days: number) => ({
    date: new Date(target().now() + days * day).toISOString().slice(0, 10) as CalendarDate,
    zone: 'UTC',
  });

  /** A company of one test; nothing is required there yet. */
  async function company(): Promise<{ name: string; policy: PolicyRecord }> {
    const name = `Company ${randomBytes(4).toString('hex')}`;
    return { name, policy: await addCompany(target(), name, { requireMfa: false, deadline: null }) };
  }

  async function move(policy: PolicyRecord, change: Partial<PolicyRecord>): Promise<void> {
    await target().deps.store.transact((tx) => tx.setPolicy({ ...policy, ...change }));
  }

  const enforced = () => ({ requireMfa: true, deadline: deadlineIn(0) });

  const leadsToContinue = async (visitor: Browser): Promise<boolean> =>
    (await visitor.request('GET', '/account')).location === '/sign-in/continue?to=%2Faccount';

  describe('I8, P5, P8: what is decided now holds at the next request of every open session', () => {
    test('a deadline set to today stops every un-enrolled session, pages and forms alike', async () => {
      const { name, policy } = await company();
      const person = await addPerson(target(), { companies: [name], administers: true });
      const visitor = await signedInByPassword(target(), person);
      await visitor.open('/account/security');
      await move(policy, enforced());
      expect(await leadsToContinue(visitor)).toBe(true);
      for (const form of ['app', 'recovery-code', `sessions/ses_${'0'.repeat(32)}/end`]) {
        const reply = await visitor.post(`/account/security/${form}`);
        expect([form, reply.location?.split('?')[0]]).toEqual([form, '/sign-in/continue']);
      }
      await visitor.open('/account');
      await visitor.submit('/sign-in/continue', { to: '/account' });
      expect(standsAt(visitor)).toBe('required');
      expect(visitor.text).toContain(name);
      expect(await mayEnterAccount(visitor)).toBe(false);
    });

    test('moved back, switched off, or the membership ended: the same session goes on', async () => {
      const { name, policy } = await company();
      const person = await addPerson(target(), { companies: [name] });
      const visitor = await signedInByPassword(target(), person);
      await move(policy, enforced());
      expect(await leadsToContinue(visitor)).toBe(true);
      await move(policy, { requireMfa: true, deadline: deadlineIn(1) });
      expect(await mayEnterAccount(visitor)).toBe(true);
      await move(policy, enforced());
      expect(await leadsToContinue(visitor)).toBe(true);
      await setMembership(person, policy, 'inactive');
      expect(await mayEnterAccount(visitor)).toBe(true);
      await setMembership(person, policy, 'active');
      expect(await leadsToContinue(visitor)).toBe(true);
      await move(policy, { requireMfa: false });
      expect(await mayEnterAccount(visitor)).toBe(true);
    });

    const setMembership = (person: Person, { companyId }: PolicyRecord, status: 'active' | 'inactive') =>
      target().deps.store.transact((tx) => setStatus(tx, person.id, companyId, status));

    test('a deadline comes by itself, at the first instant of its date', async () => {
      const { name, policy } = await company();
      const person = await addPerson(target(), { companies: [name] });
      const visitor = await signedInByPassword(target(), person);
      const deadline = deadlineIn(1);
      await move(policy, { requireMfa: true, deadline });
      target().advance(Date.parse(`${deadline.date}T00:00:00Z`) - target().now() - 1);
      const before = await signedInEarly(person);
      expect(await mayEnterAccount(before)).toBe(true);
      target().advance(1);
      expect(await leadsToContinue(before)).toBe(true);
      expect(await mayEnterAccount(visitor)).toBe(false);
    });

    async function signedInEarly(person: Person): Promise<Browser> {
      const visitor = await afterPassword(target(), person);
      await visitor.submit(`${visitor.base}/not-now`);
      expect(visitor.path).toBe('/account');
      return visitor;
    }

    test('"Not now" is refused when the deadline was moved to today while the page stood open', async () => {
      const { name, policy } = await company();
      await move(policy, { requireMfa: true, deadline: deadlineIn(20) });
      const visitor = await afterPassword(target(), await addPerson(target(), { companies: [name] }));
      expect(standsAt(visitor)).toBe('early');
      await move(policy, enforced());
      await visitor.submit(`${visitor.base}/not-now`);
      expect(standsAt(visitor)).toBe('required');
      expect(isSignedIn(visitor)).toBe(false);
    });

    test('a shorter frequency reaches the proofs of open sessions (SPEC P10)', async () => {
      const { name, policy } = await company();
      await move(policy, { ...enforced(), frequency: 'monthly' });
      const visitor = await signedIn(target(), await addPerson(target(), { companies: [name], enrolled: true }));
      target().advance(13 * hour);
      expect(await mayEnterAccount(visitor)).toBe(true);
      await move(policy, { ...enforced(), frequency: 'frequently' });
      expect(await leadsToContinue(visitor)).toBe(true);
    });

    test('where nothing requires a factor any more, a session older than 12 hours is over (SPEC P10)', async () => {
      const { name, policy } = await company();
      await move(policy, { ...enforced(), frequency: 'monthly' });
      const visitor = await signedIn(target(), await addPerson(target(), { companies: [name], enrolled: true }));
      target().advance(13 * hour);
      await move(policy, { requireMfa: false });
      const { location } = await visitor.request('GET', '/account');
      expect(location).toBe('/sign-in?to=%2Faccount');
    });

    test('a session that its policy let end does not wake up under a laxer one, nor after signing out', async () => {
      const { name, policy } = await company();
      const person = await addPerson(target(), { companies: [name] });
      const visitor = await signedInByPassword(target(), person);
      const slept = visitor.tab();
      target().advance(12 * hour);
      expect((await slept.request('GET', '/account')).location).toBe('/sign-in?to=%2Faccount');
      await move(policy, { requireMfa: true, deadline: deadlineIn(20), frequency: 'monthly' });
      expect((await visitor.request('GET', '/account')).location).toBe('/sign-in?to=%2Faccount');
      expect(await mayEnterAccount(visitor)).toBe(false);
    });

    test('no session outlives 30 days from its sign-in, whatever was proved since', async () => {
      const { name, policy } = await company();
      await move(policy, { ...enforced(), frequency: 'weekly' });
      const person = await addPerson(target(), { companies: [name], enrolled: true });
      const visitor = await signedIn(target(), person);
      for (let week = 0; week < 4; week += 1) {
        target().advance(7 * day + minute);
        await visitor.open('/account');
        await visitor.submit('/sign-in/continue', { to: '/account' });
        await visitor.submit(`${visitor.base}/code`, { code: nextCode(target(), person) });
        expect(visitor.path).toBe('/account');
      }
      target().advance(3 * day);
      expect((await visitor.request('GET', '/account')).location).toBe('/sign-in?to=%2Faccount');
    });

    test('switched off, those who have enrolled are challenged still (SPEC P9, U4)', async () => {
      const { name, policy } = await company();
      await move(policy, enforced());
      const person = await addPerson(target(), { companies: [name] });
      const { visitor, seed } = await atApp(target(), person);
      await visitor.submit(`${visitor.base}/app`, { code: nextCode(target(), { seed }) });
      await saveRecoveryCode(visitor);
      await move(policy, { requireMfa: false });
      const next = await afterPassword(target(), person);
      expect(standsAt(next)).toBe('code');
      expect(isSignedIn(next)).toBe(false);
    });
  });
});
