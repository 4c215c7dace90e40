import { describe, expect, test } from 'vitest';
import { addPerson, type Person } from '../support/attack-people.ts';
import { roleOf } from '../support/attack-offices.ts';
import { onEveryEngine } from '../support/attack-target.ts';
import { wordsOf as spacedWordsOf } from '../support/html.ts';
import { office, requiredIn, type Office } from '../support/policy-office.ts';

const wordsOf = (html: string): string => spacedWordsOf(html).replaceAll(/\s+/g, ' ');

onEveryEngine((target) => {
  const membershipIn = async (person: Person, { id }: Pick<Office, 'id'>) => {
    const bundle = await target().deps.store.loadUser(person.id);
    const found = bundle?.memberships.find((one) => one.company.id === id);
    if (!found) throw new Error('they are no member of it');
    return found.membership.id;
  };

  describe('a role binds at once, and the preview counts it as the evaluation does (SPEC C4, P11)', () => {
    test('whoever has a phone alone and a role that takes the app alone', async () => {
      const at = await office(target(), requiredIn(target(), 20, { smsAllowed: true }));
      const ana = await addPerson(target(), { companies: [at.name], phone: '+12025550171' });
      const member = await membershipIn(ana, at);
      const look = async (part: string) => wordsOf((await at.browser.request('GET', `${at.base}/${part}`)).text);
      const before = await look('preview?reach=everyone');
      expect(before).not.toContain('a role does not accept');
      const role = await roleOf(target());
      await target().deps.store.transact((tx) => tx.setRoles(member, [role.id], target().deps.clock.now()));
      expect(await look('preview?reach=role-not-met')).toContain(ana.email);
      expect(await look('preview')).toContain('1 has only text messages as a method, which a role does not accept');
      const evaluated = await look(`person?member=${member}`);
      expect(evaluated).toContain('A code is asked for: text message');
      expect(evaluated).toContain('is not accepted any more: then they have to set up a method that is (authenticator');
    });
  });

  describe('"another rule" is somebody else’s (SPEC P7)', () => {
    test('not the setting that everybody has who enrolled (SPEC U4)', async () => {
      const at = await office(target(), requiredIn(target(), -1));
      const ana = await addPerson(target(), { companies: [at.name], enrolled: true });
      const person = `${at.base}/person?member=${await membershipIn(ana, at)}`;
      expect(wordsOf((await at.browser.request('GET', person)).text)).not.toContain('Another rule');
      const hidden = await office(target(), requiredIn(target(), -1));
      const both = await addPerson(target(), { companies: [at.name, hidden.name], enrolled: true });
      const bound = `${at.base}/person?member=${await membershipIn(both, at)}`;
      expect(wordsOf((await at.browser.request('GET', bound)).text)).toContain('Another rule');
    });
  });
});
