import { describe, expect, test } from 'vitest';
import { memberOf, stand } from '../support/attack-console.ts';
import { addPerson } from '../support/attack-people.ts';
import { signedIn } from '../support/attack-steps.ts';
import { onEveryEngine } from '../support/attack-target.ts';
import { wordsOf } from '../support/html.ts';
import { office, type Office } from '../support/policy-office.ts';

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
  });
});
