import { expect, test } from 'vitest';
import { parseDate } from '#domain/deadline.ts';
import { minute } from '#domain/instant.ts';
import { wordsOf } from '../support/attack-offices.ts';
import { onEveryEngine } from '../support/attack-target.ts';
import {
  inviteOne,
  openConsole,
  openConsoleWithApp,
  pressesLink,
  sendsPassword,
  setsPassword,
  stranger,
} from '../support/console-people.ts';

const enforced = { requireMfa: true, deadline: { date: parseDate('2020-01-01') as never, zone: 'UTC' } };

onEveryEngine((target) => {
  test('how long a first password must be is said for each tick, before and after a mistake, and is what holds', async () => {
    const [lax, one, other] = [
      await openConsole(target()),
      await openConsoleWithApp(target(), enforced),
      await openConsoleWithApp(target(), enforced),
    ];
    const email = stranger();
    for (const at of [lax, one, other]) {
      await inviteOne(at, email);
      target().advance(minute);
    }
    const browser = await pressesLink(target(), email, 3);
    const rule = /At least 8 characters if you tick (.+) or (.+) below, at least 15 if not\./;
    const named = (text: string) => rule.exec(wordsOf(text))?.slice(1).toSorted();
    expect(named(browser.text)).toEqual([one.name, other.name].toSorted());
    for (const joins of [[], [lax.id]]) {
      const { status, text } = await sendsPassword(browser, 'eleven well', { joins });
      expect(status).toBe(422);
      expect(text).toContain('at least 15 characters');
      expect(named(text)).toEqual([one.name, other.name].toSorted());
    }
    expect(await setsPassword(browser, 'eleven well', { joins: [lax.id, one.id] })).toBe(303);
  });

  test('where no tick changes it, one length is said', async () => {
    const at = await openConsole(target());
    const email = stranger();
    await inviteOne(at, email);
    expect(wordsOf((await pressesLink(target(), email)).text)).toMatch(/At least 15 characters\./);
  });
});
