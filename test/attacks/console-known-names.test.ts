import { describe, expect, test } from 'vitest';
import { memberOf, stand } from '../support/attack-console.ts';
import { addPerson, type Person } from '../support/attack-people.ts';
import { onEveryEngine, type Target } from '../support/attack-target.ts';
import {
  invitationToken,
  inviteOne,
  openConsole,
  opensLink,
  setsPassword,
  stranger,
  wordsOf,
  type Console,
} from '../support/console-people.ts';

/** Somebody new, invited by a name, who accepts with the first password and calls themselves as told, or by their address. */
async function accepted(target: Target, at: Console, said: string, own?: string): Promise<string> {
  const email = stranger();
  await inviteOne(at, email, { name: said });
  const browser = await opensLink(target, await invitationToken(target, email));
  const name = own ?? email.split('@')[0] ?? '';
  expect(await setsPassword(browser, undefined, { name, joins: [at.id] })).toBe(303);
  return email;
}

const look = async ({ browser, directory }: Console, part: string): Promise<string> =>
  (await browser.request('GET', `${directory}${part}`)).text;

/** E-mails of a list, as they come there. */
const listed = async (at: Console, part: string): Promise<readonly string[]> => [
  ...new Set([...(await look(at, part)).matchAll(/[\w.-]+@elsewhere\.example/g)].map(([email]) => email)),
];

const renamed = ({ deps }: Target, { id }: Pick<Person, 'id'>, name: string): Promise<void> =>
  deps.store.transact((tx) => tx.setDisplayName(id, name));

onEveryEngine((target) => {
  describe('the name that a directory shows is the one that it sorts and finds by', () => {
    test('of who is called by their address, and of who says their own', async () => {
      const at = await openConsole(target());
      const zoe = await accepted(target(), at, 'Zoe Quill');
      const yara = await accepted(target(), at, 'Anna', 'Yara Quill');
      expect(wordsOf(await look(at, ''))).toContain('Zoe Quill');
      for (const part of ['', '/export.csv']) {
        expect(await listed(at, `${part}?q=Quill&sort=name`)).toEqual([yara, zoe]);
        expect(await listed(at, `${part}?q=Quill&sort=-name`)).toEqual([zoe, yara]);
        expect(await listed(at, `${part}?q=Anna`)).toEqual([]);
      }
    });
  });

  describe('I11: a company goes on learning nothing of whom it put aside', () => {
    test('their name stays what it was, in lists, searches and files; brought back, they are called as they call themselves', async () => {
      const at = await openConsole(target());
      const kim = await addPerson(target(), { companies: [at.name] });
      const member = await memberOf(target(), kim, at.id);
      await renamed(target(), kim, 'Kim Known');
      await stand(target(), member, { status: 'inactive' });
      const parts = ['', '/export.csv', `/people/${member}`, '?q=Known', '?q=Newname', '/export.csv?q=Newname'];
      const told = async () => Promise.all(parts.map(async (part) => wordsOf(await look(at, part))));
      const before = await told();
      expect(before[3]).toContain(kim.email);
      await renamed(target(), kim, 'Kimberly Newname');
      expect(await told()).toEqual(before);
      expect(before.join(' ')).not.toContain('Kimberly');
      await stand(target(), member, { status: 'active' });
      expect(await look(at, '?q=Newname')).toContain('Kimberly Newname');
    });
  });
});
