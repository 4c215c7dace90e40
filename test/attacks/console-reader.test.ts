import { describe, expect, test } from 'vitest';
import { addPerson } from '../support/attack-people.ts';
import { newOffice, membershipOf, wordsOf } from '../support/attack-offices.ts';
import { askedForProof, confirm } from '../support/attack-confirm.ts';
import { signedIn } from '../support/attack-steps.ts';
import { onEveryEngine } from '../support/attack-target.ts';

onEveryEngine((target) => {
  describe('whoever reads has signed in, though that is not written down yet', () => {
    test('in the list, the file and on the page of an administrator', async () => {
      const { browser, company, admin } = await newOffice(target());
      const member = await membershipOf(target(), admin, company);
      const at = `/admin/${company}/directory`;
      for (const path of [at, `${at}/people/${member}`])
        expect(wordsOf((await browser.request('GET', path)).text)).not.toContain('Never');
      const today = new Date(target().now()).toISOString().slice(0, 10);
      expect((await browser.request('GET', `${at}/export.csv`)).text).toContain(today);
    });

    test('and in the figures of an operator', async () => {
      const operator = await addPerson(target(), { enrolled: true });
      await target().peephole.run(`update users set operator = 1 where id = '${operator.id}'`);
      const browser = await signedIn(target(), operator);
      const words = wordsOf((await browser.request('GET', '/operator')).text);
      expect(words).toMatch(/People who signed in [1-9]\d* [1-9]\d*/);
    });
  });

  describe('"Recent security events" (SPEC U1)', () => {
    test('tell of a confirmation once, and of nobody who signed out', async () => {
      const { person, visitor } = await askedForProof(target());
      await confirm(target(), visitor, person);
      const words = wordsOf((await visitor.request('GET', '/account/security')).text);
      expect(words.match(/Confirmed that it is you/g)).toHaveLength(1);
      expect(words).not.toContain('Signed out');
      // The event, and the row of the session that goes on since then.
      const times = [...words.matchAll(/Signed in ([A-Z].*?\d\d:\d\d)/g)].map(([, when]) => when);
      expect([times.length, new Set(times).size]).toEqual([2, 1]);
    });
  });
});
