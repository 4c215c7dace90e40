import { describe, expect, test } from 'vitest';
import { addPerson } from '../support/attack-people.ts';
import { onEveryEngine } from '../support/attack-target.ts';
import { openConsole, stranger, type Console } from '../support/console-people.ts';

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
  });
});
