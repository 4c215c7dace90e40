import { describe, expect, test } from 'vitest';
import { day, hour, instant } from '#domain/instant.ts';
import { planMailings } from '#flows/roll-out/plan-mailings.ts';
import { wordsOf } from '../support/attack-offices.ts';
import { signedIn } from '../support/attack-steps.ts';
import { onEveryEngine, type Target } from '../support/attack-target.ts';
import { requiredIn } from '../support/policy-office.ts';
import { fill, rollOutOffice, sendAct } from '../support/roll-out-people.ts';

const terms = { days: '7', reason: 'New phones are on their way', confirmed: '1' };
const onSkipped = (error: unknown): never => {
  throw error;
};
/** Mails to many leave in the background. */
const patience = { timeout: 20_000, interval: 200 };

onEveryEngine((target: () => Target) => {
  describe('reminders to people with more time (SPEC P13, P14)', () => {
    test('are shown on the roll-out page as theirs, beside those of the others', async () => {
      // Ten days for all, seven more for Ana: in three days two weeks are left to her, and one to Ben.
      const at = await rollOutOffice(target(), requiredIn(target(), 10));
      const [ana = ''] = await fill(target(), at, [{ displayName: 'Ana More' }, { displayName: 'Ben Less' }]);
      expect((await sendAct(at, at.browser, 'extend', [ana], terms)).status).toBe(303);
      const noon = Math.ceil(target().now() / day) * day + 2 * day + 12 * hour;
      target().advance(noon - target().now());
      await planMailings(target().deps, { stopping: new AbortController().signal, onSkipped });
      const reminders = async () =>
        (await target().deps.store.mailingsOf(at.id, instant(0), 50)).filter((one) => one.kind.startsWith('reminder-'));
      const sent = async () => (await reminders()).filter((one) => one.queued > 0).map((one) => one.kind);
      await expect.poll(async () => (await sent()).toSorted(), patience).toEqual(['reminder-14', 'reminder-7']);
      const browser = await signedIn(target(), at.admin);
      for (const part of ['', '/figures']) {
        const { status, text } = await browser.request('GET', `${at.path}${part}`);
        expect([part, status]).toEqual([part, 200]);
        expect(wordsOf(text)).toMatch(/Reminder, 14 days before, for whoever has until \w+ \d+/);
      }
    });
  });
});
