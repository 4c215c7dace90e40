import { describe, expect, test } from 'vitest';
import type { Browser } from '../support/attack-browser.ts';
import { memberOf, stand } from '../support/attack-console.ts';
import { addPerson } from '../support/attack-people.ts';
import { signedIn } from '../support/attack-steps.ts';
import { onEveryEngine } from '../support/attack-target.ts';
import { wordsOf } from '../support/html.ts';
import { eventsOf } from '../support/operators.ts';
import { office, requiredIn, type Office } from '../support/policy-office.ts';

onEveryEngine((target) => {
  /** Somebody with one permission of the two, who belongs to other companies besides. */
  const withOne = async (at: Office, permission: 'companyAdmin' | 'directoryAdmin', others: readonly Office[] = []) => {
    const companies = [at, ...others].map((one) => one.name);
    const person = await addPerson(target(), { companies, enrolled: true });
    await stand(target(), await memberOf(target(), person, at.id), { [permission]: true });
    return signedIn(target(), person);
  };

  describe('C2: with one permission of the two', () => {
    test('whoever may change the policy is named of this company, not of one that is called the same', async () => {
      const [here, there] = [await office(target()), await office(target())];
      const call = (at: Office, name: string) =>
        target().peephole.run(`update users set display_name = '${name}' where id = '${at.admin.id}'`);
      await call(here, 'Hanna Here');
      await call(there, 'Theo There');
      const browser = await withOne(here, 'companyAdmin', [there]);
      await target().peephole.run(`update companies set name = '${here.name}' where id = '${there.id}'`);
      const words = wordsOf((await browser.request('GET', here.base)).text);
      expect(words).toContain('Hanna Here');
      expect(words).not.toContain('Theo There');
    });

    test('whom a policy reaches is told in numbers without the directory’s permission, and by name with it', async () => {
      const at = await office(target(), requiredIn(target(), 20));
      const ana = await addPerson(target(), { companies: [at.name] });
      const member = await memberOf(target(), ana, at.id);
      const asked = ['preview?reach=everyone', 'preview.csv?reach=everyone', `person?member=${member}`];
      const answersTo = async (browser: Browser) => {
        const replies = await Promise.all(asked.map((part) => browser.request('GET', `${at.base}/${part}`)));
        return replies.map(({ status, text }) => [status, text.includes(ana.email)]);
      };
      const numbers = await withOne(at, 'companyAdmin');
      expect(await answersTo(numbers)).toEqual([
        [200, false],
        [403, false],
        [403, false],
      ]);
      const { text } = await numbers.request(
        'GET',
        `${at.base}/preview?q=${encodeURIComponent(ana.email.slice(0, 8))}`,
      );
      expect(wordsOf(text)).toMatch(/the policy binds\s+4 people/);
      expect(text).not.toMatch(/mbr_|name="q"|reach=/);
      const names = await withOne(at, 'directoryAdmin');
      expect(await answersTo(names)).toEqual(asked.map(() => [200, true]));
    });

    test('a file of whom a policy reaches is an export, of which the audit trail hears (SPEC X8)', async () => {
      const at = await office(target(), requiredIn(target(), 20));
      const heard = async () =>
        (await eventsOf(target(), 'directory.exported'))
          .filter((one) => one['stream'] === at.id)
          .map((one) => [one['actor'], (JSON.parse(String(one['detail'])) as { narrowed: boolean }).narrowed]);
      await at.browser.request('HEAD', `${at.base}/preview.csv`);
      expect(await heard()).toEqual([]);
      await at.browser.request('GET', `${at.base}/preview.csv?reach=everyone`);
      await at.browser.request('GET', `${at.base}/preview.csv?reach=enrolled`);
      expect(await heard()).toEqual([
        [at.admin.id, false],
        [at.admin.id, true],
      ]);
    });
  });
});
