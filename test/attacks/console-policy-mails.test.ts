import { describe, expect, test } from 'vitest';
import type { Deadline } from '#domain/deadline.ts';
import { after, minute } from '#domain/instant.ts';
import { addPerson } from '../support/attack-people.ts';
import { onEveryEngine } from '../support/attack-target.ts';
import { wordsOf as spacedWordsOf } from '../support/html.ts';
import { look, lookAndSave } from '../support/policy-form.ts';
import { dateIn as inDays, office, requiredIn, standing, type Office } from '../support/policy-office.ts';

const wordsOf = (html: string): string => spacedWordsOf(html).replaceAll(/\s+/g, ' ');

onEveryEngine((target) => {
  const dateIn = (days: number) => inDays(target(), days);
  const clock = (later: number): string =>
    new Intl.DateTimeFormat('en-US', { timeZone: 'UTC', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(
      target().deps.clock.now() + later,
    );

  /** As if people had been told of a deadline. */
  async function heardOf(at: Pick<Office, 'id'>, deadline: Deadline): Promise<void> {
    const { store, random, clock: time } = target().deps;
    const now = time.now();
    const id = random.id('mailing');
    await store.transact(async (tx) => {
      const times = { createdAt: now, dueAt: now, uselessAt: after(now, minute) };
      const one = { id, company: at.id, kind: 'announcement', revision: 1, slot: '', deadline } as const;
      await tx.createMailing({ ...one, ...times, chosen: null, askedBy: null });
      await tx.advanceMailing(id, 1, { reached: null, looked: 3, queued: 3 }, now);
      await tx.endMailing(id, 2, 'done', now);
    });
  }

  const threeMore = async (at: Pick<Office, 'name'>): Promise<void> => {
    for (let person = 0; person < 3; person += 1) await addPerson(target(), { companies: [at.name] });
  };

  describe('P13: whoever sets a date knows that people are told of it by e-mail', () => {
    test('before it is saved, how many and when at the earliest', async () => {
      const at = await office(target());
      await threeMore(at);
      const { text } = await look(at.browser, at.base, { require: 'on', date: dateIn(40) });
      expect(wordsOf(text)).toMatch(/ 3 people are told by e-mail ?: 5 minutes after you save, at the earliest\./);
    });

    test('after it, from when on, with the way to where that is followed', async () => {
      const at = await office(target(), requiredIn(target(), 10));
      await threeMore(at);
      const { location } = await lookAndSave(at.browser, at.base, { date: dateIn(40) });
      await at.browser.open(location ?? '');
      expect(wordsOf(at.browser.text)).toContain(
        `Whoever has not enrolled is told by e-mail, from ${clock(5 * minute)} on. See the roll-out`,
      );
      expect(at.browser.text).toContain(`href="${at.base}/roll-out">See the roll-out`);
    });

    test('of other changes nobody is told, before saving and after it', async () => {
      const at = await office(target(), requiredIn(target(), 10));
      await threeMore(at);
      const looked = await look(at.browser, at.base, { frequency: 'weekly' });
      expect(wordsOf(looked.text)).not.toContain('told by e-mail');
      const { location } = await lookAndSave(at.browser, at.base, { frequency: 'weekly' });
      await at.browser.open(location ?? '');
      expect(wordsOf(at.browser.text)).toContain('Saved.');
      expect(wordsOf(at.browser.text)).not.toContain('told by e-mail');
    });

    test('where nobody is left to enroll, nobody is counted', async () => {
      const at = await office(target());
      const { text } = await look(at.browser, at.base, { require: 'on', date: dateIn(40) });
      expect(wordsOf(text)).not.toContain('told by e-mail');
    });

    test('a date that is taken back before anybody heard of the other one is not told again', async () => {
      const at = await office(target(), requiredIn(target(), 10));
      await threeMore(at);
      const { deadline } = await standing(target(), at);
      if (!deadline) throw new Error('nothing is required');
      await heardOf(at, deadline);
      const { location } = await lookAndSave(at.browser, at.base, { date: dateIn(40) });
      await at.browser.open(location ?? '');
      const back = await look(at.browser, at.base, { date: deadline.date });
      expect(wordsOf(back.text)).toContain('The deadline moves');
      expect(wordsOf(back.text)).not.toContain('people are told by e-mail');
    });
  });
});
