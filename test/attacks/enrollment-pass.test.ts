import { describe, expect, test } from 'vitest';
import { resetMfa } from '#flows/recovery/reset-mfa.ts';
import type { Browser } from '../support/attack-browser.ts';
import {
  anotherAtMailbox,
  bindApp,
  countsOf,
  forgetMailbox,
  handOver,
  sendPass,
  withPass,
  wrongPasses,
} from '../support/attack-passes.ts';
import { addCompany, addPerson } from '../support/attack-people.ts';
import {
  atMailbox,
  beginChange,
  boundKinds,
  mailedCode,
  saveRecoveryCode,
  signedInByPassword,
  standsAt,
} from '../support/attack-steps.ts';
import { onEveryEngine } from '../support/attack-target.ts';
import { wordsOf } from '../support/html.ts';

const second = 1_000;
const minute = 60 * second;
const hour = 60 * minute;

const didNotWork = 'That pass didn’t work.';

onEveryEngine((target) => {
  describe('A6: a pass takes the place of the code from the mailbox', () => {
    test('at the first set-up, up to a session', async () => {
      const { person, visitor, pass } = await withPass(target());
      expect((await sendPass(visitor, pass)).location).toMatch(/\/method$/);
      await visitor.open(`${visitor.base}/method`);
      await bindApp(target(), visitor);
      await saveRecoveryCode(visitor);
      expect(visitor.path).toBe('/account');
      expect(await boundKinds(target(), person)).toEqual(['app', 'recovery-code']);
    });

    test('in every spelling in which it is read off paper', async () => {
      for (const spell of [
        (pass: string) => pass.toLowerCase(),
        (pass: string) => ` ${pass.slice(0, 5)}-${pass.slice(5)} `,
        (pass: string) => pass.replaceAll('0', 'O').replaceAll('1', 'l'),
      ]) {
        const { visitor, pass } = await withPass(target());
        expect((await sendPass(visitor, spell(pass))).location).toMatch(/\/method$/);
      }
    });

    test('before any code was sent (X10), and when no more may be sent', async () => {
      const { person, visitor, pass } = await withPass(target());
      await forgetMailbox(target(), person);
      await visitor.open(`${visitor.base}/mailbox`);
      expect(visitor.text).toContain('Send the code');
      expect(visitor.text).toContain('name="pass"');
      expect((await sendPass(visitor, pass)).location).toMatch(/\/method$/);
      expect(await countsOf(target(), person)).toEqual({ spent: 1, failures: 0 });

      const late = await addPerson(target());
      const asking = await atMailbox(target(), late);
      for (let sent = 1; sent < 5; sent += 1) {
        target().advance(minute);
        await asking.submit(`${asking.base}/mailbox/send`);
      }
      target().advance(minute);
      expect((await asking.post(`${asking.base}/mailbox/send`)).status).toBe(429);
      expect((await sendPass(asking, await handOver(target(), late))).location).toMatch(/\/method$/);
    });

    test('for a first method that is added on Password & Security', async () => {
      await addCompany(target(), 'Hazel & Heirs', { requireMfa: false, deadline: null });
      const person = await addPerson(target(), { companies: ['Hazel & Heirs'], administers: true });
      const visitor = await signedInByPassword(target(), person);
      await beginChange(visitor, person, 'app');
      expect(standsAt(visitor)).toBe('mailbox');
      expect((await sendPass(visitor, await handOver(target(), person))).location).toMatch(/\/method$/);
      await visitor.open(`${visitor.base}/method`);
      await bindApp(target(), visitor);
      expect(await boundKinds(target(), person)).toContain('app');
    });

    test('and clears the wrong codes before it, as the right code does', async () => {
      const { person, visitor, pass } = await withPass(target());
      for (const wrong of wrongPasses(3)) await sendPass(visitor, wrong);
      expect(await countsOf(target(), person)).toEqual({ spent: 0, failures: 3 });
      await sendPass(visitor, pass);
      expect(await countsOf(target(), person)).toEqual({ spent: 1, failures: 0 });
    });
  });

  describe('S3: what is no good is refused alike', () => {
    test('wrong, expired, spent, replaced, foreign, and of a time before a method', async () => {
      const answers: string[] = [];
      const tryIt = async (visitor: Browser, pass: string): Promise<void> => {
        const { status, text } = await sendPass(visitor, pass);
        expect(text).toContain(didNotWork);
        expect(text).not.toContain(pass);
        expect(text).toContain('<details open');
        answers.push(`${status} ${/That pass didn.t work\..*?ask for a new one\./.exec(wordsOf(text))?.[0]}`);
      };

      const { person, visitor, pass } = await withPass(target());
      await tryIt(visitor, 'WR0NG00000');
      const newer = await handOver(target(), person);
      await tryIt(visitor, pass);
      const other = await withPass(target());
      await tryIt(other.visitor, newer);

      await sendPass(visitor, newer);
      const again = await anotherAtMailbox(target(), person);
      await tryIt(again, newer);

      const late = await withPass(target());
      target().advance(24 * hour);
      await tryIt(await anotherAtMailbox(target(), late.person), late.pass);
      expect(new Set(answers).size).toBe(1);
      expect(answers[0]).toMatch(/^422 That pass/);
      expect(await countsOf(target(), late.person)).toMatchObject({ spent: 0 });
    });

    test('one that was issued before a method was bound opens nothing after a reset', async () => {
      const person = await addPerson(target());
      const visitor = await atMailbox(target(), person);
      const pass = await handOver(target(), person);
      await visitor.submit(`${visitor.base}/mailbox`, { code: await mailedCode(target(), person.email) });
      await bindApp(target(), visitor);
      const bundle = await target().deps.store.loadUser(person.id);
      if (!bundle) throw new Error('nobody there');
      await resetMfa(target().deps, { operatingUser: 'tests' }, bundle, 'lost');
      const after = await anotherAtMailbox(target(), person);
      expect((await sendPass(after, pass)).text).toContain(didNotWork);
      expect(await countsOf(target(), person)).toMatchObject({ spent: 0 });
    });

    test('what is no pass at all is not counted', async () => {
      const { person, visitor } = await withPass(target());
      for (const typed of ['', '123456', 'ABCDEFGHJKMN', 'ABCDE FGHJU']) {
        expect((await sendPass(visitor, typed)).status).toBe(400);
      }
      expect(await countsOf(target(), person)).toEqual({ spent: 0, failures: 0 });
    });
  });

  describe('X3: wrong passes count with wrong codes', () => {
    test('four wrong codes and one wrong pass end the sign-in, and are mailed', async () => {
      const { person, visitor, pass } = await withPass(target());
      for (let count = 0; count < 4; count += 1) await visitor.post(`${visitor.base}/mailbox`, { code: '000000' });
      await visitor.submit(`${visitor.base}/pass`, { pass: 'WR0NG00000' });
      expect(standsAt(visitor)).toBe('over');
      await sendPass(visitor, pass);
      expect(await countsOf(target(), person)).toEqual({ spent: 0, failures: 5 });
      const mails = await target().product.mails(person.email, 2);
      expect(mails.some((one) => /wrong codes/i.test(one.subject))).toBe(true);
    });

    test('over interactions; then the right pass and the right code wait alike', async () => {
      const { person, visitor, pass } = await withPass(target());
      for (const wrong of wrongPasses(4)) await sendPass(visitor, wrong);
      target().advance(minute);
      const other = await anotherAtMailbox(target(), person);
      expect((await sendPass(other, 'WR0NG00009')).status).toBe(422);
      const held = await sendPass(other, pass);
      expect([held.status, held.headers.get('retry-after')]).toEqual([429, '30']);
      const code = await mailedCode(target(), person.email, 2);
      expect((await other.post(`${other.base}/mailbox`, { code })).status).toBe(429);
      expect(await countsOf(target(), person)).toEqual({ spent: 0, failures: 5 });
      target().advance(30 * second);
      expect((await sendPass(other, pass)).location).toMatch(/\/method$/);
    });

    test('where no code was ever sent, and sending one does not forget them', async () => {
      const { person, visitor } = await withPass(target());
      await forgetMailbox(target(), person);
      for (const wrong of wrongPasses(4)) expect((await sendPass(visitor, wrong)).status).toBe(422);
      await visitor.submit(`${visitor.base}/mailbox/send`);
      expect(await countsOf(target(), person)).toEqual({ spent: 0, failures: 4 });
      await visitor.submit(`${visitor.base}/mailbox`, { code: '000000' });
      expect(standsAt(visitor)).toBe('over');
    });

    test.each([true, false])('in parallel as one after the other (a code was sent: %s)', async (isSent) => {
      const { person, visitor, pass } = await withPass(target());
      const others = [await anotherAtMailbox(target(), person), await anotherAtMailbox(target(), person)];
      if (!isSent) await forgetMailbox(target(), person);
      const guesses = wrongPasses(30).flatMap((wrong, index) => {
        const tab = [visitor, ...others][index % 3] ?? visitor;
        return [() => sendPass(tab, wrong), ...(index === 29 ? [() => sendPass(tab, pass)] : [])];
      });
      await Promise.all(guesses.map((guess) => guess()));
      const { spent, failures } = await countsOf(target(), person);
      // Either it came among the first five, or it was held: never more guesses than that.
      expect(spent === 1 ? Number(failures) <= 5 : failures === 5).toBe(true);
      expect(await boundKinds(target(), person)).toEqual([]);
    });
  });

  describe('X2: a pass is spent once', () => {
    test('by fifty at once in one sign-in', async () => {
      const { person, visitor, pass } = await withPass(target());
      await Promise.all(Array.from({ length: 50 }, () => sendPass(visitor, pass)));
      expect(await countsOf(target(), person)).toMatchObject({ spent: 1 });
      const events = await target().peephole.rows(
        `select id from audit_events where subject = '${person.id}' and kind = 'enrollment-pass.spent'`,
      );
      expect(events).toHaveLength(1);
    });

    test('by many sign-ins at once: one goes on', async () => {
      const person = await addPerson(target());
      const tabs = [await atMailbox(target(), person)];
      while (tabs.length < 4) tabs.push(await anotherAtMailbox(target(), person));
      const pass = await handOver(target(), person);
      const replies = await Promise.all(tabs.map((tab) => sendPass(tab, pass)));
      expect(replies.filter(({ location }) => location?.endsWith('/method'))).toHaveLength(1);
      expect(await countsOf(target(), person)).toMatchObject({ spent: 1 });
    });
  });
});
