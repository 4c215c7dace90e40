import { describe, expect, test } from 'vitest';
import { countedPart, partAt } from '#domain/invitation.ts';
import { after, day, hour, type Duration } from '#domain/instant.ts';
import { confirm, pressAgain } from '../support/attack-confirm.ts';
import { addPerson, nextCode } from '../support/attack-people.ts';
import { onEveryEngine } from '../support/attack-target.ts';
import { membershipIn, openConsole, stranger, wordsOf, type Console } from '../support/console-people.ts';
import { uploadedTo } from '../support/console-uploads.ts';
import { formsOf, valuesOf } from '../support/html.ts';

onEveryEngine((target) => {
  /** As if the company had invited so many just now. */
  const spend = (at: Console, count: number): Promise<void> =>
    target().deps.store.transact(async (tx) => {
      const now = target().deps.clock.now();
      for (let made = 0; made < count; made += 1) await tx.countInvitation(at.id, partAt(now), after(now, -day));
    });

  /** The budget of an hour counts anew. */
  const wait = (): void => target().advance(hour + countedPart);

  /** So long that the session is over, and they sign in again in the same browser. */
  async function comeBack({ browser, admin }: Console, later: Duration): Promise<void> {
    target().advance(later);
    await browser.open('/sign-in');
    await browser.submit('/sign-in', { email: admin.email });
    await browser.submit(`${browser.base}/password`, { password: admin.password });
    await browser.submit(`${browser.base}/code`, { code: nextCode(target(), admin) });
    expect(browser.path).toBe('/account');
  }

  const crowd = (at: Console, count: number): readonly string[] =>
    Array.from({ length: count }, (_, index) => `crowd${index}@${at.id.slice(-12)}.example`);

  const shown = async (at: Console, path: string) => wordsOf((await at.browser.open(path)).text);

  const formOf = ({ browser }: Console, action: string) => formsOf(browser.text).find((one) => one.action === action);

  /** Presses the button of a list, and proves anew where that is asked. */
  async function press(at: Console, list: string): Promise<string> {
    await at.browser.open(list);
    const form = formOf(at, `${list}/apply`);
    if (!form) throw new Error(`${list} has no button`);
    return sent(at, form.action, valuesOf(form));
  }

  async function sent(at: Console, action: string, fields: Readonly<Record<string, string>>): Promise<string> {
    const reply = await at.browser.post(action, fields);
    if (reply.location?.startsWith('/sign-in/') !== true) return shown(at, reply.location ?? '');
    await at.browser.open(reply.location);
    await confirm(target(), at.browser, at.admin);
    return shown(at, (await pressAgain(at.browser)).location ?? '');
  }

  /** Buttons and links of the page that look like its one primary action (DESIGN 7). */
  const primaries = ({ browser }: Console): number =>
    browser.text.replace(/^[\s\S]*<main/, '').match(/<button type="submit">|class="button"/g)?.length ?? 0;

  describe('a list whose company has spent its budget of invitations', () => {
    test('does every change that stands behind them, and then has no button until the company may invite', async () => {
      const at = await openConsole(target());
      const nora = await addPerson(target(), { companies: [at.name] });
      await spend(at, 480);
      const rows = [...crowd(at, 520), nora.email].map((one) => `${one},${one === nora.email ? 'inactive' : ''}`);
      const list = await uploadedTo(at, ['email,status', ...rows].join('\n'));
      const first = await press(at, list);
      expect(first).toMatch(
        /Invited 20 Changed 0 .*Still to do 501 .*500 rows wait for that.*Go On with the Remaining Row/,
      );
      expect(primaries(at)).toBe(1);
      expect(await press(at, list)).toMatch(
        /Invited 20 Changed 1 .*Still to do 500 .*can be invited from .*500 rows wait/,
      );
      expect(await membershipIn(target(), nora.email, at.id)).toMatchObject({ status: 'inactive' });
      expect(formOf(at, `${list}/apply`)).toBeUndefined();
      await at.browser.post(`${list}/apply`, { left: '500' });
      expect(await shown(at, list)).toContain('Invited 20 Changed 1');
      wait();
      expect(await shown(at, list)).toContain('Go On with the Remaining 500 Rows');
      await spend(at, 490);
      expect(await press(at, list)).toMatch(/Invited 30 Changed 1 .*490 rows wait/);
      expect(formOf(at, `${list}/apply`)).toBeUndefined();
    });

    test('is there when a day of invitations is spent, which is the longest wait', async () => {
      const at = await openConsole(target());
      await spend(at, 5_000);
      const list = await uploadedTo(at, ['email', ...crowd(at, 2)].join('\n'));
      expect(await press(at, list)).toContain('Still to do 2');
      await comeBack(at, day + countedPart);
      expect(await press(at, list)).toContain('Invited 2');
    });

    test('is kept for two days, as its page says', async () => {
      const at = await openConsole(target());
      const list = await uploadedTo(at, ['email', ...crowd(at, 1)].join('\n'));
      expect(await shown(at, list)).toContain('It is kept for two days.');
      await comeBack(at, 2 * day - hour);
      expect((await at.browser.open(list)).status).toBe(200);
      target().advance(hour);
      expect((await at.browser.open(list)).status).toBe(404);
    });

    test('of more than 500 rows says before and after each press how many the next takes', async () => {
      const at = await openConsole(target());
      const rows = [...crowd(at, 1), ...Array.from({ length: 1_100 }, () => 'nobody')];
      const list = await uploadedTo(at, ['email', ...rows].join('\n'));
      expect(await shown(at, list)).toMatch(
        /It has 1,101 rows, and 500 are carried out .*Carry Out the First 500 Rows/,
      );
      expect(await press(at, list)).toContain('Go On with the Next 500 of 601 Rows');
      expect(primaries(at)).toBe(1);
      expect(await press(at, list)).toContain('Go On with the Remaining 101 Rows');
      expect(await press(at, list)).toContain('The list was imported');
      expect(primaries(at)).toBe(1);
    });
  });

  describe('people whom the company may not invite for now', () => {
    test('stand in a form that sends them again, with their names, and it is there when the wait is over (SPEC S8)', async () => {
      const at = await openConsole(target());
      await spend(at, 5_000);
      const [zoe, ben] = [stranger(), stranger()];
      await at.browser.open(`${at.directory}/invite`);
      const pasted = [`"Quill; Zoe" <${zoe}>`, 'nobody', `Ben Ortiz <${ben}>`];
      const words = await sent(at, `${at.directory}/invite`, { people: pasted.join('\n') });
      expect(words).toContain('2 people are not invited yet');
      const { path } = at.browser;
      await comeBack(at, day + countedPart);
      await at.browser.open(path);
      const form = formOf(at, `${at.directory}/invite`);
      const people = form ? valuesOf(form)['people']?.split('\n') : [];
      expect(people).toEqual(['nobody', pasted[0], pasted[2]]);
      const again = await sent(at, `${at.directory}/invite`, { people: people?.slice(1).join('\n') ?? '' });
      expect(again).toContain('2 people are invited');
      expect((await membershipIn(target(), zoe, at.id))?.invitation?.name).toBe('Quill; Zoe');
      expect((await membershipIn(target(), ben, at.id))?.invitation?.name).toBe('Ben Ortiz');
    });

    test('one by one stay in the form with all that was typed', async () => {
      const at = await openConsole(target());
      await spend(at, 500);
      const email = stranger();
      await at.browser.open(`${at.directory}/invite`);
      const reply = await at.browser.post(`${at.directory}/invite`, { email, name: 'Zoe Quill', site: 'Pier 3' });
      expect([reply.status, wordsOf(reply.text)]).toEqual([429, expect.stringContaining('can be invited from')]);
      const form = formOf(at, `${at.directory}/invite`);
      expect(form && valuesOf(form)).toMatchObject({ email, name: 'Zoe Quill', site: 'Pier 3' });
      expect(await membershipIn(target(), email, at.id)).toBeNull();
    });
  });
});
