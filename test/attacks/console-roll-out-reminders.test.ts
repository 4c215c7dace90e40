import { describe, expect, test } from 'vitest';
import { after, hour } from '#domain/instant.ts';
import type { NewMailing } from '#ports/mailings.ts';
import { mailing } from '../storage/mailing-records.ts';
import { wordsOf } from '../support/attack-offices.ts';
import { onEveryEngine, type Target } from '../support/attack-target.ts';
import { eventsTold, fillOne, rollOutOffice, sendAct } from '../support/roll-out-people.ts';

onEveryEngine((target: () => Target) => {
  describe('reminders by hand', () => {
    test('are asked for once more only when those before are done, and six times in an hour, which the page says', async () => {
      const at = await rollOutOffice(target());
      const ana = await fillOne(target(), at);
      const now = target().deps.clock.now();
      const open = (n: number): NewMailing => ({
        ...mailing(at.id, { kind: 'asked', slot: `${n}`, createdAt: now }),
        dueAt: after(now, hour),
      });
      const make = (one: NewMailing) => target().deps.store.transact((tx) => tx.createMailing(one));
      const end = (one: NewMailing) => target().deps.store.transact((tx) => tx.endMailing(one.id, 1, 'done', now));
      const first = open(1);
      await make(first);
      const press = () => sendAct(at, at.browser, 'remind', [ana], { confirmed: '1' });
      const refused = await press();
      expect(refused.status).toBe(409);
      expect(wordsOf(refused.text)).toContain('reminders are on their way already');
      await end(first);
      for (let n = 2; n < 7; n += 1) {
        const one = open(n);
        await make(one);
        await end(one);
      }
      const seventh = await press();
      expect(seventh.status).toBe(409);
      expect(wordsOf(seventh.text)).toContain('six times within the last hour');
      expect(await eventsTold(target(), at, 'reminders.asked')).toEqual([]);
    });
  });
});
