import { randomBytes } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { addCompany, addPerson } from '../support/attack-people.ts';
import { afterPassword, isSignedIn, mayEnterAccount, standsAt } from '../support/attack-steps.ts';
import { onEveryEngine } from '../support/attack-target.ts';
import { deadlineSeconds } from '../support/deadline-seconds.ts';

const second = 1_000;

onEveryEngine((target) => {
  describe('I8, P2, P3, P5: the deadline is the first instant of its date in its zone, to the second', () => {
    test.each(deadlineSeconds)('in $deadline.zone on $deadline.date, $day', async ({ deadline, at }) => {
      const name = `Company ${randomBytes(4).toString('hex')}`;
      await addCompany(target(), name, { requireMfa: true, deadline });
      const [person, other] = [
        await addPerson(target(), { companies: [name] }),
        await addPerson(target(), { companies: [name] }),
      ];
      target().advance(Date.parse(at) - second - target().now());
      const early = await afterPassword(target(), person);
      expect(standsAt(early)).toBe('early');
      expect(early.text).toContain(name);
      await early.submit(`${early.base}/not-now`);
      expect([early.path, await mayEnterAccount(early)]).toEqual(['/account', true]);
      const undecided = await afterPassword(target(), other);
      expect(standsAt(undecided)).toBe('early');

      target().advance(second);
      expect((await early.request('GET', '/account')).location).toBe('/sign-in/continue?to=%2Faccount');
      await undecided.submit(`${undecided.base}/not-now`);
      expect([standsAt(undecided), isSignedIn(undecided)]).toEqual(['required', false]);
      const late = await afterPassword(target(), person);
      expect([standsAt(late), isSignedIn(late)]).toEqual(['required', false]);
      expect(late.text).toContain(name);
    });
  });
});
