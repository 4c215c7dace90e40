import { describe, expect, test } from 'vitest';
import { memberOf, stand } from '../support/attack-console.ts';
import { addPerson, type Person } from '../support/attack-people.ts';
import { signedIn } from '../support/attack-steps.ts';
import { operating } from '../support/operators.ts';
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

  test('whoever changed the policy is named as the directory names them', async () => {
    const at = await openConsole(target());
    const lou = await addPerson(target(), { companies: [at.name], administers: true });
    const member = await memberOf(target(), lou, at.id);
    await renamed(target(), lou, lou.email.split('@')[0] ?? '');
    const { peephole } = target();
    await peephole.run(`update memberships set invited_name = 'Lou Ledger', invited_sort_name = 'lou ledger',
      invited_at = created_at where id = '${member}'`);
    await peephole.run(`update policies set changed_by = '${lou.id}' where company_id = '${at.id}'`);
    const { text } = await at.browser.request('GET', `/admin/${at.id}/security/mfa`);
    expect(wordsOf(text)).toMatch(/Lou Ledger changed this last/);
    const reader = await addPerson(target(), { companies: [at.name], enrolled: true, administers: true });
    await peephole.run(`update memberships set company_admin = 0 where user_id = '${reader.id}'`);
    const browser = await signedIn(target(), reader);
    expect(wordsOf((await browser.open(`/admin/${at.id}/security/mfa`)).text)).toMatch(
      /These people can: [^.]*Lou Ledger/,
    );
  });

  describe('what operators see somebody called', () => {
    test('is what they call themselves, beside it what a company calls them where that is their address, and the company’s list as it is sorted', async () => {
      const at = await openConsole(target());
      const { visitor } = await operating(target());
      const ria = await accepted(target(), at, 'Ria Ridge');
      const kim = await accepted(target(), at, 'Zed Ridge', 'Kim Known');
      const rows = async (path: string) => {
        const { text } = await visitor.open(path);
        return [...text.matchAll(/<tr[^>]*>\s*<th scope="row".*?<\/tr>/gs)].map(([row]) => wordsOf(row));
      };
      expect(await rows(`/operator/people?q=${ria}`)).toEqual([
        expect.stringMatching(new RegExp(`^${ria} ${ria.split('@')[0]} In a company: Ria Ridge May sign in`)),
      ]);
      expect(await rows(`/operator/people?q=${kim}`)).toEqual([expect.stringMatching(`^${kim} Kim Known May sign in`)]);
      expect(await rows('/operator/people?q=ria%20ridge')).toHaveLength(1);
      const list = `/operator/companies/${at.id}/people`;
      const known = async (part: string) => (await rows(`${list}${part}`)).map((row) => row.split(' stranger')[0]);
      expect(await known('')).toEqual(['Kim Known', expect.stringContaining('Quinn Target') as string, 'Ria Ridge']);
      expect(await known('?q=ridge')).toEqual(['Ria Ridge']);
      const waits = await addPerson(target(), { companies: [] });
      await inviteOne(at, waits.email, { name: 'Zed' });
      expect((await rows(`${list}?q=zed`))[0]).toMatch(/^Zed Own name: Quinn Target/);
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
