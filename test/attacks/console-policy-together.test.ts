import { randomBytes } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import type { PolicyRecord } from '#ports/records.ts';
import type { Browser } from '../support/attack-browser.ts';
import { confirm, growOld, pressAgain } from '../support/attack-confirm.ts';
import { addCompany, addPerson, type Person } from '../support/attack-people.ts';
import { afterPassword, mayEnterAccount, signedIn, signedInByPassword } from '../support/attack-steps.ts';
import { onEveryEngine } from '../support/attack-target.ts';
import { wordsOf as spacedWordsOf } from '../support/html.ts';
import { changed, look, lookAndSave, policyForm, save } from '../support/policy-form.ts';
import {
  colleague,
  dateIn as inDays,
  office as newOffice,
  requiredIn,
  standing as standingOf,
  type Office,
} from '../support/policy-office.ts';

const wordsOf = (html: string): string => spacedWordsOf(html).replaceAll(/\s+/g, ' ');

onEveryEngine((target) => {
  const dateIn = (days: number) => inDays(target(), days);
  const required = (days: number, more: Partial<PolicyRecord> = {}) => requiredIn(target(), days, more);
  const office = (policy: Partial<PolicyRecord> = {}, admins = 2) => newOffice(target(), policy, admins);
  const standing = (at: Pick<Office, 'id'>) => standingOf(target(), at);

  describe('P8: two administrators never overwrite each other unseen', () => {
    test('the second is told who changed what, keeps what was typed, and may save it then', async () => {
      const at = await office(required(30));
      const second = await colleague(target(), at);
      await lookAndSave(at.browser, at.base, { frequency: 'weekly', contact: 'Door 3' });
      const stale = await save(second, at.base, { contact: 'Door 9' });
      expect(stale.status).toBe(409);
      const words = wordsOf(stale.text);
      expect(words).toContain('somebody saved other settings since you opened this page');
      expect(words).toMatch(/Quinn Target , \w+, \w+ \d+, \d+, \d\d:\d\d Coordinated Universal Time/);
      expect(words).toContain('Re-authentication frequency: Monthly (30 days) → Weekly (7 days)');
      expect(words).toContain('Help contact: None → Door 3');
      expect(words).toContain('Help contact Door 3 Door 9');
      expect(policyForm(stale.text)).toMatchObject({ contact: 'Door 9', frequency: 'monthly', revision: '2' });
      expect(await standing(at)).toMatchObject({ helpContact: 'Door 3', revision: 2 });
      const saved = await lookAndSave(second, at.base, {});
      expect(saved.location).toBe(`${at.base}?saved=3`);
      expect(await standing(at)).toMatchObject({ helpContact: 'Door 9', frequency: 'monthly', revision: 3 });
    });

    test('a look at an older revision answers the same', async () => {
      const at = await office(required(30));
      const second = await colleague(target(), at);
      await lookAndSave(at.browser, at.base, { frequency: 'weekly' });
      expect((await look(second, at.base, { sms: 'on' })).status).toBe(409);
    });

    test('of two at once one is saved and one told, and nothing is mixed', async () => {
      const at = await office(required(30));
      const second = await colleague(target(), at);
      await look(at.browser, at.base, { frequency: 'weekly' });
      await look(second, at.base, { date: dateIn(20) });
      const replies = await Promise.all([save(at.browser, at.base), save(second, at.base)]);
      expect(replies.map((one) => one.status).toSorted((a, b) => a - b)).toEqual([303, 409]);
      const { frequency, deadline, revision } = await standing(at);
      expect(revision).toBe(2);
      expect([frequency === 'weekly', deadline?.date === dateIn(20)].filter(Boolean)).toHaveLength(1);
    });

    test('the same form sent twice, and at once, is done once', async () => {
      const at = await office(required(30));
      await look(at.browser, at.base, { frequency: 'weekly' });
      const sent = changed(at.browser.text, {});
      const replies = await Promise.all([at.browser.post(at.base, sent), at.browser.post(at.base, sent)]);
      replies.push(await at.browser.post(at.base, sent));
      expect(replies.map((one) => one.location)).toEqual(Array.from({ length: 3 }, () => `${at.base}?saved=2`));
      expect(await standing(at)).toMatchObject({ frequency: 'weekly', revision: 2 });
    });

    test('a change on the machine itself is told as whoever runs the service', async () => {
      const at = await office(required(30));
      await target().deps.store.transact(async (tx) => {
        const bundle = await target().deps.store.loadCompany(at.id);
        if (bundle?.policy) await tx.setPolicy({ ...bundle.policy, frequency: 'weekly', changedBy: null });
      });
      const stale = await save(at.browser, at.base, { contact: 'Door 9' });
      expect(stale.status).toBe(409);
      expect(wordsOf(stale.text)).toContain('The operator of this service ,');
    });
  });

  describe('C2, C3, P4: who may', () => {
    test('not whose company is not entitled: told what it is and whom to ask, and nothing is saved', async () => {
      const at = await office(required(30));
      const sent = changed(at.browser.text, { contact: 'Door 9' });
      await target().deps.store.transact((tx) => tx.setEntitlement(at.id, 'unavailable'));
      await at.browser.open(at.base);
      expect(wordsOf(at.browser.text)).toContain(`MFA has not been made available to ${at.name} yet.`);
      expect(at.browser.text).not.toContain('class="panel policy"');
      for (const path of [at.base, `${at.base}/look`]) expect((await at.browser.post(path, sent)).status).toBe(409);
      expect((await standing(at)).revision).toBe(1);
    });

    test.each([
      { companyAdmin: true, directoryAdmin: false },
      { companyAdmin: false, directoryAdmin: true },
    ])('not with one permission: it is shown, with who can change it %j', async (permissions) => {
      const at = await office(required(30, { helpContact: 'Door 3' }));
      const half = await addPerson(target(), { companies: [at.name], enrolled: true });
      await target().deps.store.transact(async (tx) => {
        const held = await tx.holdMembership(half.id, at.id);
        if (held) await tx.setMembership({ ...held.membership, ...permissions }, target().deps.clock.now());
      });
      const browser = await signedIn(target(), half);
      const sent = changed(at.browser.text, { contact: 'Door 9' });
      const shown = await browser.open(at.base);
      expect(shown.status).toBe(200);
      expect(wordsOf(shown.text)).toMatch(/not change it.*These people can: Quinn Target.*Door 3/);
      expect(shown.text).not.toContain('class="panel policy"');
      for (const path of [at.base, `${at.base}/look`]) expect((await browser.post(path, sent)).status).toBe(403);
      expect((await standing(at)).revision).toBe(1);
      expect((await browser.request('GET', `${at.base}/preview`)).status).toBe(200);
      const names = permissions.directoryAdmin ? 200 : 403;
      expect((await browser.request('GET', `${at.base}/preview.csv`)).status).toBe(names);
    });

    test('nobody switches on who has not enrolled, and no proof is asked of them for it', async () => {
      const name = `Office ${randomBytes(4).toString('hex')}`;
      const { companyId: id } = await addCompany(target(), name, { requireMfa: false, deadline: null });
      const admin = await addPerson(target(), { companies: [name], administers: true });
      const browser = await signedInByPassword(target(), admin);
      const base = `/admin/${id}/security/mfa`;
      await browser.open(base);
      expect(wordsOf(browser.text)).toContain('Before you can require MFA, set up your own second step.');
      await look(browser, base, { require: 'on' });
      const refused = await browser.post(base, changed(browser.text, { accept: 'on' }));
      expect([refused.status, wordsOf(refused.text).includes('Not saved: set up your own second step first.')]).toEqual(
        [422, true],
      );
      expect((await standing({ id })).requireMfa).toBe(false);
    });

    test('a proof that is older than five minutes is asked again, and the form is kept over it (S8)', async () => {
      const at = await office();
      await look(at.browser, at.base, { require: 'on', guidance: 'First line.\nSecond "line".' });
      const sent = changed(at.browser.text, {});
      growOld(target());
      await at.browser.submit(at.base, sent);
      expect(at.browser.path).toMatch(/\/code$/);
      expect((await standing(at)).revision).toBe(1);
      await confirm(target(), at.browser, at.admin);
      expect(wordsOf(at.browser.text)).toContain('Change the MFA policy');
      expect((await pressAgain(at.browser)).location).toBe(`${at.base}?saved=2`);
      expect(await standing(at)).toMatchObject({ requireMfa: true, appGuidance: 'First line.\nSecond "line".' });
    });
  });

  describe('P5, P8: what is saved is obeyed at the next request', () => {
    test('today stops who has not enrolled, a later date lets them go on', async () => {
      const at = await office(required(30));
      const member = await addPerson(target(), { companies: [at.name] });
      const browser = await signedInByPasswordEarly(member);
      expect(await mayEnterAccount(browser)).toBe(true);
      const seen = await look(at.browser, at.base, { date: dateIn(0) });
      expect(wordsOf(seen.text)).toContain('At once , 1 of 3 people would be asked to set up a method');
      expect((await save(at.browser, at.base)).status).toBe(303);
      expect(await mayEnterAccount(browser)).toBe(false);
      await at.browser.open(at.base);
      expect((await lookAndSave(at.browser, at.base, { date: dateIn(5) })).status).toBe(303);
      expect(await mayEnterAccount(browser)).toBe(true);
    });

    async function signedInByPasswordEarly(person: Person): Promise<Browser> {
      const browser = await afterPassword(target(), person);
      await browser.submit(`${browser.base}/not-now`);
      return browser;
    }

    test('a deadline that has come does not keep other settings from being saved', async () => {
      const at = await office(required(-10));
      expect((await lookAndSave(at.browser, at.base, { frequency: 'weekly' })).status).toBe(303);
      expect(await standing(at)).toMatchObject({ frequency: 'weekly', deadline: { date: dateIn(-10) } });
    });
  });
});
