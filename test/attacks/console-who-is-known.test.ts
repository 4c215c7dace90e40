import { describe, expect, test } from 'vitest';
import type { Email } from '#domain/email.ts';
import { memberOf, stand } from '../support/attack-console.ts';
import { roleOf } from '../support/attack-offices.ts';
import { confirm, growOld, sendForm } from '../support/attack-confirm.ts';
import { addPerson } from '../support/attack-people.ts';
import { signedIn } from '../support/attack-steps.ts';
import { onEveryEngine } from '../support/attack-target.ts';
import { dateIn, office, requiredIn, type Office } from '../support/policy-office.ts';
import { companies, eventsOf, openConsole, stranger, wordsOf, type Console } from '../support/console-people.ts';

onEveryEngine((target) => {
  /** E-mails in a list, as they come there, of those that are told. */
  const listed = async ({ browser, directory }: Console, query: string, among: readonly string[]) => {
    const { text } = await browser.request('GET', `${directory}${query}`);
    const found = text.matchAll(/[\w.-]+@(?:target|elsewhere)\.example/g);
    return [...new Set([...found].map(([email]) => email))].filter((email) => among.includes(email));
  };

  describe('I11: who signs in here is not told', () => {
    test('by the order of a list: people who are alike come as the company invited them', async () => {
      const at = await openConsole(target());
      const known = await addPerson(target(), { companies: ['Cedar Supply'] });
      const strangers = Array.from({ length: 9 }, stranger);
      const later = await addPerson(target(), { companies: [] });
      const all = strangers.toSpliced(3, 0, known.email).toSpliced(7, 0, later.email);
      await at.browser.open(`${at.directory}/invite`);
      await at.browser.submit(`${at.directory}/invite`, { people: all.map((one) => `Zed <${one}>`).join('\n') });
      for (const sort of ['name', 'last-sign-in']) {
        for (const part of ['', '/export.csv']) {
          const query = `${part}?status=invited&sort=`;
          expect(await listed(at, `${query}${sort}`, all)).toEqual(all);
          expect(await listed(at, `${query}-${sort}`, all)).toEqual(all.toReversed());
        }
      }
    });

    test('to a company that put somebody aside: not what they set up since, nor when they sign in', async () => {
      const at = await openConsole(target());
      const person = await addPerson(target(), { companies: [at.name, 'Cedar Supply'], enrolled: true });
      const member = await memberOf(target(), person, at.id);
      const asked = async () => {
        const look = async (part: string) => (await at.browser.request('GET', `${at.directory}${part}`)).text;
        const query = `q=${encodeURIComponent(person.email)}`;
        const csv = (await look(`/export.csv?${query}`)).split('\r\n')[1] ?? '';
        const byMethod = await Promise.all(['app', 'none'].map((one) => look(`?${query}&method=${one}`)));
        const found = byMethod.map((text) => text.includes(member));
        const words = wordsOf(await look(`/people/${member}`));
        const order = await listed(at, '?sort=-last-sign-in', [person.email, at.admin.email]);
        return { csv, found, seen: /Authenticator app/.test(words), order };
      };
      expect(await asked()).toMatchObject({ csv: expect.stringContaining('"app"') as string, found: [true, false] });
      await stand(target(), member, { status: 'inactive' });
      const before = await asked();
      expect(before).toMatchObject({ found: [false, false], seen: false });
      expect(before.csv).toMatch(/"Quinn Target","inactive",.*"","","",""$/);
      await target().peephole.run(
        `update users set last_sign_in_at = ${target().now() + 60_000}, unreachable_since = 1 where id = '${person.id}'`,
      );
      expect(await asked()).toEqual(before);
    });
  });

  describe('P7: when another company’s deadline is', () => {
    const evaluated = async (at: Office, member: string, query: string) =>
      wordsOf((await at.browser.request('GET', `${at.base}/person?member=${member}&${query}`)).text);

    test('is not found by asking what holds on one day after the other, nor by one draft after the other', async () => {
      const at = await office(target());
      const there = await office(target(), requiredIn(target(), 20));
      const person = await addPerson(target(), { companies: [at.name, there.name] });
      const member = await memberOf(target(), person, at.id);
      const days = [0, 19, 20, 21, 700].map((one) => dateIn(target(), one));
      const told = async (query: string) =>
        (await evaluated(at, member, query)).replaceAll(/\d{4}-\d{2}-\d{2}|value="[^"]*"/g, '');
      const off = await Promise.all(days.map((on) => told(`require=off&on=${on}`)));
      expect(new Set(off.map((one) => /have to set up|may put it off/.exec(one)?.[0]))).toEqual(
        new Set(['may put it off']),
      );
      for (const date of days) {
        const query = `require=on&date=${date}&on=${date}`;
        const before = await told(query);
        expect(before).toContain('They have to set up a method');
        await target().peephole.run(
          `update policies set deadline_date = '${dateIn(target(), 3)}' where company_id = '${there.id}'`,
        );
        expect(await told(query)).toBe(before);
        await target().peephole.run(
          `update policies set deadline_date = '${dateIn(target(), 20)}' where company_id = '${there.id}'`,
        );
      }
    });
  });

  describe('C2: whom a company put aside', () => {
    test('is told which company they are about to leave, when that waits for their proof (SPEC S8)', async () => {
      const at = await openConsole(target());
      const person = await addPerson(target(), { companies: [at.name], enrolled: true });
      const member = await memberOf(target(), person, at.id);
      await stand(target(), member, { status: 'inactive' });
      const browser = await signedIn(target(), person);
      await browser.open(`${companies}/${member}/leave`);
      growOld(target());
      await sendForm(browser, `${companies}/${member}/leave`);
      await confirm(target(), browser, person);
      expect(wordsOf(browser.text)).toContain(at.name);
    });

    test('sees it among the own companies, and ends it for good', async () => {
      const at = await openConsole(target());
      const person = await addPerson(target(), { companies: [at.name], enrolled: true });
      const member = await memberOf(target(), person, at.id);
      const role = await roleOf(target());
      await target().deps.store.transact((tx) => tx.setRoles(member, [role.id], target().deps.clock.now()));
      await stand(target(), member, { status: 'inactive', directoryAdmin: true });
      const browser = await signedIn(target(), person);
      const shown = async () => wordsOf((await browser.request('GET', companies)).text);
      expect(await shown()).toContain(at.name);
      await browser.open(`${companies}/${member}/leave`);
      expect(wordsOf(browser.text)).toContain('can no longer bring you back by itself');
      expect((await browser.post(`${companies}/${member}/leave`)).location).toBe(companies);
      expect((await browser.post(`${companies}/${member}/leave`)).location).toBe(companies);
      expect(await shown()).not.toContain(at.name);
      expect(await eventsOf(target(), person.id, 'membership.left')).toBe(1);
      const [held] = await target().deps.store.membersAmong(at.id, [person.email as Email]);
      expect(held).toMatchObject({ isAccepted: false, roles: [], membership: { directoryAdmin: false } });
      await at.browser.open(`${at.directory}/people/${member}`);
      expect(at.browser.text).not.toContain('/reactivate');
      expect((await browser.request('GET', `${companies}/${member}/leave`)).location).toBe(companies);
    });
  });
});
