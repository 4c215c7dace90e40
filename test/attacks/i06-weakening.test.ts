import { describe, expect, test } from 'vitest';
import type { CalendarDate } from '#domain/deadline.ts';
import { addCompany, addPerson, codeAt, nextCode } from '../support/attack-people.ts';
import {
  afterPassword,
  atCode,
  atMailbox,
  atPassword,
  beginChange,
  boundKinds,
  chooseApp,
  isSignedIn,
  mailedCode,
  mailedToken,
  mayEnterAccount,
  recovered,
  saveRecoveryCode,
  sendCode,
  shownKey,
  signedIn,
  signedInByPassword,
  standsAt,
} from '../support/attack-steps.ts';
import { onEveryEngine } from '../support/attack-target.ts';
import type { Browser } from '../support/attack-browser.ts';

const minute = 60_000;

/** Every form that could bind, spend or save something, in the hope that one does not ask where the run stands. */
const shortcuts = ['set-up', 'method', 'app', 'repair', 'recovery-code/issue', 'recovery-code/save', 'not-now'];

async function tryShortcuts(browser: Browser): Promise<void> {
  const { base } = browser;
  for (const form of shortcuts) {
    await browser.post(`${base}/${form}`, { kind: 'app', code: '123456', saved: 'yes', choice: 'set-up' });
  }
}

onEveryEngine((target) => {
  const enrolled = () => addPerson(target(), { enrolled: true });

  describe('I6: a password alone never binds a first factor', () => {
    test('where a company enforces: before the mailbox is proved there is no key and nothing is bound', async () => {
      const person = await addPerson(target());
      const visitor = await atMailbox(target(), person);
      await tryShortcuts(visitor);
      await visitor.open(`${visitor.base}/app`);
      expect(standsAt(visitor)).toBe('mailbox');
      expect(visitor.text).not.toContain('otpauth:');
      expect(await boundKinds(target(), person)).toEqual([]);
      expect(isSignedIn(visitor)).toBe(false);
    });

    test('in a session by password, with the password again: the mailbox is still proved first', async () => {
      await addCompany(target(), 'Willow & Daughters', { requireMfa: false, deadline: null });
      const person = await addPerson(target(), { companies: ['Willow & Daughters'], administers: true });
      const visitor = await signedInByPassword(target(), person);
      await beginChange(visitor, person, 'app');
      expect(standsAt(visitor)).toBe('mailbox');
      await tryShortcuts(visitor);
      expect(await boundKinds(target(), person)).toEqual([]);
      await visitor.submit(`${visitor.base}/mailbox/send`);
      await visitor.submit(`${visitor.base}/mailbox`, { code: await mailedCode(target(), person.email) });
      expect(standsAt(visitor)).toBe('method');
    });

    test('a mailbox that was proved in another interaction proves nothing in this one', async () => {
      const person = await addPerson(target());
      const first = await atMailbox(target(), person);
      await first.submit(`${first.base}/mailbox`, { code: await mailedCode(target(), person.email) });
      expect(standsAt(first)).toBe('method');
      const second = await afterPassword(target(), person);
      await second.submit(`${second.base}/set-up`);
      expect(standsAt(second)).toBe('mailbox');
    });

    test('a session that has to enroll says its password again, and then proves the mailbox', async () => {
      const policy = await addCompany(target(), 'Rowan & Sons', { requireMfa: false, deadline: null });
      const person = await addPerson(target(), { companies: ['Rowan & Sons'] });
      const visitor = await signedInByPassword(target(), person);
      const deadline = { date: '2026-12-31' as CalendarDate, zone: 'UTC' };
      await target().deps.store.transact((tx) => tx.setPolicy({ ...policy, requireMfa: true, deadline }));
      target().advance(minute);
      await visitor.open('/account');
      await visitor.submit('/sign-in/continue', { to: '/account' });
      await visitor.submit(`${visitor.base}/set-up`);
      expect(standsAt(visitor)).toBe('password');
      await tryShortcuts(visitor);
      await visitor.open(visitor.base);
      expect(standsAt(visitor)).toBe('password');
      await visitor.submit(`${visitor.base}/password`, { password: person.password });
      expect(standsAt(visitor)).toBe('mailbox');
      await tryShortcuts(visitor);
      expect(await boundKinds(target(), person)).toEqual([]);
    });

    test('where nothing asks for it, nothing is enrolled at all (SPEC P4)', async () => {
      const person = await addPerson(target(), { companies: ['Cedar Supply'] });
      const visitor = await signedInByPassword(target(), person);
      await beginChange(visitor, person, 'app');
      expect(standsAt(visitor)).toBe('over');
      await tryShortcuts(visitor);
      await beginChange(visitor, person, 'recovery-code');
      expect(standsAt(visitor)).toBe('over');
      expect(await boundKinds(target(), person)).toEqual([]);
    });
  });

  describe.each(['app', 'recovery-code'] as const)('I6, U2: a change (%s) needs fresh proofs', (what) => {
    const carriedOut = what === 'app' ? 'method' : 'recovery-code';

    test('the password is asked for again, whatever the session brings along', async () => {
      const person = await enrolled();
      const visitor = await signedIn(target(), person);
      await visitor.open('/account/security');
      await visitor.submit(`/account/security/${what}`);
      await tryShortcuts(visitor);
      await visitor.submit(`${visitor.base}/code`, { code: nextCode(target(), person) });
      await visitor.submit(`${visitor.base}/recovery`, { code: person.recoveryCode });
      expect(standsAt(visitor)).toBe('password');
      await visitor.submit(`${visitor.base}/password`, { password: 'not this one, I am afraid' });
      expect(await boundKinds(target(), person)).toEqual(['app', 'recovery-code']);
    });

    test('a second factor of up to five minutes counts, one of six is asked for again', async () => {
      const person = await enrolled();
      const visitor = await signedIn(target(), person);
      target().advance(5 * minute);
      await beginChange(visitor, person, what);
      expect(standsAt(visitor)).toBe(carriedOut);
      target().advance(minute);
      await visitor.submit(`${visitor.base}/keep-going`);
      expect(standsAt(visitor)).toBe('code');
      await beginChange(visitor, person, what);
      expect(standsAt(visitor)).toBe('code');
      await tryShortcuts(visitor);
      expect(await boundKinds(target(), person)).toEqual(['app', 'recovery-code']);
    });

    test('the recovery code is no proof in it, offered or sent unasked', async () => {
      const person = await enrolled();
      const visitor = await signedIn(target(), person);
      target().advance(6 * minute);
      await beginChange(visitor, person, what);
      await visitor.open(`${visitor.base}/methods`);
      expect(visitor.text).not.toContain('Use your recovery code');
      await visitor.submit(`${visitor.base}/recovery`, { code: person.recoveryCode });
      expect(standsAt(visitor)).toBe('code');
      expect(await boundKinds(target(), person)).toEqual(['app', 'recovery-code']);
    });

    test('it ends with the session that it was begun in', async () => {
      const person = await enrolled();
      const visitor = await signedIn(target(), person);
      await beginChange(visitor, person, what);
      const { base } = visitor;
      await visitor.submit('/sign-out');
      await visitor.post(`${base}/method`, { kind: 'app' });
      await visitor.post(`${base}/recovery-code/issue`);
      await visitor.open(base);
      expect(standsAt(visitor)).toBe('over');
      expect(await boundKinds(target(), person)).toEqual(['app', 'recovery-code']);
    });
  });

  describe('R3: what a spent recovery code proves', () => {
    /** Signed in by the recovery code, the device said to be elsewhere. */
    async function withDeviceElsewhere() {
      const person = await enrolled();
      const { visitor, next } = await recovered(target(), person);
      await visitor.submit(`${visitor.base}/repair`, { choice: 'elsewhere' });
      expect(visitor.path).toBe('/account');
      return { person: { ...person, recoveryCode: next }, visitor };
    }

    test('within 60 minutes it is proof for a replacement, which unbinds what it replaces', async () => {
      const { person, visitor } = await withDeviceElsewhere();
      target().advance(59 * minute);
      await beginChange(visitor, person, 'app');
      expect(standsAt(visitor)).toBe('method');
      const seed = await chooseApp(visitor);
      await visitor.submit(`${visitor.base}/app`, { code: nextCode(target(), { seed }) });
      await saveRecoveryCode(visitor);
      const other = await atCode(target(), person);
      expect((await sendCode(other, nextCode(target(), person))).status).toBe(422);
      expect((await sendCode(other, codeAt(seed, target().now()))).location).toBe('/account');
    });

    test('it is proof for one replacement, not for a second one (SPEC R3)', async () => {
      const { person, visitor } = await withDeviceElsewhere();
      await beginChange(visitor, person, 'app');
      const seed = await chooseApp(visitor);
      await visitor.submit(`${visitor.base}/app`, { code: nextCode(target(), { seed }) });
      await saveRecoveryCode(visitor);
      expect(visitor.path).toBe('/account/security');
      target().advance(6 * minute);
      await beginChange(visitor, person, 'app');
      expect(standsAt(visitor)).toBe('code');
    });

    test('after 60 minutes it is none, even where the change was begun before', async () => {
      const { person, visitor } = await withDeviceElsewhere();
      target().advance(58 * minute);
      await beginChange(visitor, person, 'app');
      await chooseApp(visitor);
      target().advance(3 * minute);
      await visitor.submit(`${visitor.base}/keep-going`);
      expect(standsAt(visitor)).toBe('code');
      await beginChange(visitor, person, 'app');
      expect(standsAt(visitor)).toBe('code');
    });

    test('it is never proof for a new recovery code', async () => {
      const { person, visitor } = await withDeviceElsewhere();
      await beginChange(visitor, person, 'recovery-code');
      expect(standsAt(visitor)).toBe('code');
      await visitor.submit(`${visitor.base}/recovery`, { code: person.recoveryCode });
      await visitor.submit(`${visitor.base}/recovery-code/issue`);
      expect(standsAt(visitor)).toBe('code');
      expect(await boundKinds(target(), person)).toEqual(['app', 'recovery-code']);
    });
  });

  describe('S5, I7: a password reset never removes or satisfies a second factor', () => {
    const replacement = 'ladders lean on seven walls';

    async function reset(email: string): Promise<Browser> {
      const asking = await atPassword(target(), email);
      await asking.submit(`${asking.base}/forgot`);
      const visitor = await atPassword(target(), email);
      const token = await mailedToken(target(), email);
      await visitor.open(`/reset/${token}`);
      await visitor.submit(`/reset/${token}`);
      expect(standsAt(visitor)).toBe('new-password');
      await visitor.submit(`${visitor.base}/new-password`, { password: replacement, again: replacement });
      return visitor;
    }

    test('whoever has enrolled is asked for the code after it, and every session has ended', async () => {
      const person = await enrolled();
      const open = await signedIn(target(), person);
      const visitor = await reset(person.email);
      expect(standsAt(visitor)).toBe('code');
      await tryShortcuts(visitor);
      expect(isSignedIn(visitor)).toBe(false);
      expect(await mayEnterAccount(open)).toBe(false);
      expect(await boundKinds(target(), person)).toEqual(['app', 'recovery-code']);
      await visitor.submit(`${visitor.base}/code`, { code: nextCode(target(), person) });
      expect(visitor.path).toBe('/account');
    });

    test('whoever has to enroll does so in it, the mailbox proved by the link', async () => {
      const person = await addPerson(target());
      const visitor = await reset(person.email);
      expect(standsAt(visitor)).toBe('required');
      await visitor.submit(`${visitor.base}/set-up`);
      expect(standsAt(visitor)).toBe('method');
      expect(isSignedIn(visitor)).toBe(false);
    });

    test('sign-ins of this user that were open elsewhere are over', async () => {
      const person = await enrolled();
      const other = await atCode(target(), person);
      await reset(person.email);
      await other.submit(`${other.base}/code`, { code: nextCode(target(), person) });
      expect(standsAt(other)).toBe('over');
      expect(isSignedIn(other)).toBe(false);
    });
  });

  test('T4: the old app works until the new one is confirmed, and not after', async () => {
    const person = await enrolled();
    const visitor = await signedIn(target(), person);
    await beginChange(visitor, person, 'app');
    const seed = await chooseApp(visitor);
    expect(shownKey(visitor.text)).toBe(seed);
    const other = await atCode(target(), person);
    expect((await sendCode(other, codeAt(seed, target().now()))).status).toBe(422);
    expect((await sendCode(other, nextCode(target(), person))).location).toBe('/account');
    await visitor.submit(`${visitor.base}/app`, { code: nextCode(target(), { seed }) });
    const later = await atCode(target(), person);
    expect((await sendCode(later, nextCode(target(), person))).status).toBe(422);
    expect((await sendCode(later, nextCode(target(), { seed }))).status).toBe(303);
  });
});
