import { describe, expect, test } from 'vitest';
import { extend } from '#flows/roll-out/extend.ts';
import { app as appOf } from '../storage/records.ts';
import { memberOf } from '../support/attack-console.ts';
import { wordsOf } from '../support/attack-offices.ts';
import { addPerson, nextCode } from '../support/attack-people.ts';
import { afterPassword, chooseApp, mailedCode, mayEnterAccount, standsAt } from '../support/attack-steps.ts';
import { onEveryEngine, type Target } from '../support/attack-target.ts';
import { extensionStage, giveTime } from '../support/extensions.ts';
import { dateIn, office, requiredIn } from '../support/policy-office.ts';

const second = 1_000;

onEveryEngine((target: () => Target) => {
  const midnightIn = (days: number): number => Date.parse(`${dateIn(target(), days)}T00:00:00Z`);
  const goTo = (at: number): void => target().advance(at - target().now());

  describe('the deadline of somebody who was given more time (SPEC P14, SECURITY I8)', () => {
    test('is theirs alone, to the second, at sign-in and in a session', async () => {
      const at = await extensionStage(target(), { policy: requiredIn(target(), 2) });
      const other = await addPerson(target(), { companies: [at.name] });
      const end = midnightIn(9);
      await giveTime(at);
      goTo(midnightIn(2));
      expect(standsAt(await afterPassword(target(), other))).toBe('required');
      goTo(end - second);
      const early = await afterPassword(target(), at.person);
      expect(standsAt(early)).toBe('early');
      expect(wordsOf(early.text)).toContain(at.name);
      await early.submit(`${early.base}/not-now`);
      const undecided = await afterPassword(target(), at.person);
      expect(await mayEnterAccount(early)).toBe(true);

      goTo(end);
      expect((await early.request('GET', '/account')).location).toBe('/sign-in/continue?to=%2Faccount');
      expect(await mayEnterAccount(undecided)).toBe(false);
      const late = await afterPassword(target(), at.person);
      expect([standsAt(late), await mayEnterAccount(late)]).toEqual(['required', false]);
    });

    test('lets a session go on that was led to set up, from the next request', async () => {
      const at = await extensionStage(target(), { policy: requiredIn(target(), 1) });
      const visitor = await afterPassword(target(), at.person);
      await visitor.submit(`${visitor.base}/not-now`);
      await at.browser.open(at.page);
      goTo(midnightIn(1));
      expect(await mayEnterAccount(visitor)).toBe(false);
      const { deps } = target();
      const by = { operatingUser: 'tests' };
      const given = await extend(deps, { by, company: at.id }, at.member, { days: 1, reason: 'Away' });
      expect(given).toMatchObject({ done: true, until: { date: dateIn(target(), 1) } });
      expect(await mayEnterAccount(visitor)).toBe(true);
    });

    test('moves with the company’s, at once (SPEC P8)', async () => {
      const at = await extensionStage(target(), { policy: requiredIn(target(), 20) });
      await giveTime(at);
      const visitor = await afterPassword(target(), at.person);
      await visitor.submit(`${visitor.base}/not-now`);
      const move = (days: number) =>
        target().peephole.run(
          `update policies set deadline_date = '${dateIn(target(), days)}' where company_id = '${at.id}'`,
        );
      await move(-6);
      expect(await mayEnterAccount(visitor)).toBe(true);
      await move(-14);
      expect(await mayEnterAccount(visitor)).toBe(false);
      await move(20);
      expect(await mayEnterAccount(visitor)).toBe(true);
    });

    test('is named on every page of theirs, and the day in between on none', async () => {
      const at = await extensionStage(target(), { policy: requiredIn(target(), 3) });
      await giveTime(at);
      const long = (days: number): string =>
        new Date(midnightIn(days)).toLocaleDateString('en-US', {
          month: 'long',
          day: 'numeric',
          year: 'numeric',
          timeZone: 'UTC',
        });
      const visitor = await afterPassword(target(), at.person);
      expect(standsAt(visitor)).toBe('early');
      const pages = [visitor.text];
      await visitor.submit(`${visitor.base}/not-now`);
      for (const path of ['/account', '/account/security']) pages.push((await visitor.open(path)).text);
      pages.push((await at.browser.open(at.page)).text);
      pages.push((await at.browser.open(`${at.base}/person?member=${at.member}`)).text);
      for (const text of pages) expect(wordsOf(text)).toContain(long(10));
      // Evaluate tells the company's date besides: it judges by a draft of it.
      for (const text of pages.slice(0, 4)) expect(wordsOf(text)).not.toContain(long(3));
      expect(wordsOf(pages[2] ?? '')).toContain('You were given 7 more days');
      for (const text of pages.slice(3)) expect(wordsOf(text)).toContain('7 days later than the company’s date');
    });
  });

  describe('other companies', () => {
    test('bind the same person by their own earlier date', async () => {
      const at = await extensionStage(target(), { policy: requiredIn(target(), 2) });
      const other = await office(target(), requiredIn(target(), 4));
      const person = await addPerson(target(), { companies: [at.name, other.name] });
      const member = await memberOf(target(), person, at.id);
      const given = await giveTime({ browser: at.browser, page: `/admin/${at.id}/directory/people/${member}` });
      expect(given.status).toBe(303);
      goTo(midnightIn(3));
      const early = await afterPassword(target(), person);
      expect([standsAt(early), wordsOf(early.text).includes(other.name)]).toEqual(['early', true]);
      goTo(midnightIn(1));
      const late = await afterPassword(target(), person);
      expect([standsAt(late), wordsOf(late.text).includes(other.name)]).toEqual(['required', true]);
    });

    test('learn nothing of it: their pages are the same before and after (SPEC P7, SECURITY I11)', async () => {
      const at = await extensionStage(target(), { policy: requiredIn(target(), 5) });
      const other = await office(target(), requiredIn(target(), 6));
      const person = await addPerson(target(), { companies: [at.name, other.name] });
      const [ours, theirs] = [await memberOf(target(), person, at.id), await memberOf(target(), person, other.id)];
      const look = async () => {
        const page = await other.browser.open(`/admin/${other.id}/directory/people/${theirs}`);
        const judged = await other.browser.open(`${other.base}/person?member=${theirs}&on=${dateIn(target(), 8)}`);
        return [page.text, judged.text].map(wordsOf);
      };
      const before = await look();
      const given = await giveTime({ browser: at.browser, page: `/admin/${at.id}/directory/people/${ours}` });
      expect(given.status).toBe(303);
      expect(await look()).toEqual(before);
    });
  });

  describe('an enrollment', () => {
    test('that was done first leaves nothing to extend, though the form was drawn before', async () => {
      const at = await extensionStage(target());
      await at.browser.open(at.page);
      const visitor = await afterPassword(target(), at.person);
      await visitor.submit(`${visitor.base}/set-up`);
      await visitor.submit(`${visitor.base}/mailbox`, { code: await mailedCode(target(), at.person.email) });
      const seed = await chooseApp(visitor);
      const code = nextCode(target(), { ...at.person, seed });
      await visitor.submit(`${visitor.base}/app`, { code });
      expect(visitor.path).toMatch(/\/recovery-code/);
      const reply = await giveTime(at);
      expect([reply.status, wordsOf(reply.text).includes('have set up a method already')]).toEqual([422, true]);
    });

    test('and more time at the same moment: each is whole or not there, and the answer says which', async () => {
      for (let round = 0; round < 5; round += 1) {
        const at = await extensionStage(target());
        const now = target().deps.clock.now();
        const app = appOf(at.person.id);
        const { store } = target().deps;
        await store.transact((tx) => tx.replacePending(app, now));
        const enrolling = store.transact(async (tx) => {
          await tx.setAlwaysRequire(at.person.id, true);
          return tx.bindApp(app.id, 0, 1, now);
        });
        const [reply] = await Promise.all([giveTime(at), enrolling]);
        const facts = await store.extensionFacts(at.id, at.member);
        expect(facts).toMatchObject({ hasEverEnrolled: true });
        expect([303, 422]).toContain(reply.status);
        expect(facts?.extension !== null).toBe(reply.status === 303);
      }
    });
  });
});
