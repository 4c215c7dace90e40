import { Buffer } from 'node:buffer';
import { describe, expect } from 'vitest';
import {
  downloaded,
  longer,
  nora,
  onReload,
  openConsole,
  rowOf,
  search,
  signInEnrolled,
} from '../support/journey-console.ts';
import type { Person } from '../support/journey-person.ts';
import { journey } from '../support/journey-stage.ts';

/** One full page of the directory, and a few more. */
const many = 56;

const numbered = (index: number): string =>
  `p${String(index).padStart(2, '0')}@list.example,Person ${String(index).padStart(2, '0')},Meyer Steel,Pier 4,active`;

/** A list whose last two rows are wrong, and somebody with accents in it. */
const list = [
  'email,name,employer,site,status',
  ...Array.from({ length: many - 1 }, (_, index) => numbered(index + 1)).map((row) => row.replace(/active$/, '')),
  'zoe@list.example,Zoë Ångström,Meyer Steel,Pier 4,',
  'no address,Nobody,Meyer Steel,Pier 4,',
  'ana@northwind.example,,Oliveira & Daughters,Pier 4,perhaps',
].join('\n');

/** Chooses a file as the system's own dialog would, and looks at what it would do. */
async function look(person: Person, name: string, content: string): Promise<void> {
  const file = { name, mimeType: 'text/csv', buffer: Buffer.from(content) };
  await person.page.getByLabel('CSV file').setInputFiles(file);
  await person.press('Check the List');
  await person.sees('What this list would do');
}

const figure = (person: Person, name: string): Promise<string> =>
  person.page.locator('dl.figures > div').filter({ hasText: name }).locator('dd').innerText();

async function upload(person: Person): Promise<{ readonly name: string; readonly text: string }> {
  await openConsole(person, 'directory');
  await person.follow('Import a List');
  await person.sees('Import a list of people');
  await look(person, 'people.csv', list);
  expect(await figure(person, 'To invite')).toBe(String(many));
  expect(await figure(person, 'Rows with problems')).toBe('2');
  await person.reads('Write active or inactive, or leave it empty.');
  await person.press('Invite and Change These People');
  await person.sees('The list was imported');
  expect(await figure(person, 'Invited')).toBe(String(many));
  return downloaded(person, person.page.getByRole('link', { name: 'Download the Rows with Problems' }));
}

const names = (person: Person): Promise<string[]> =>
  person.page.getByRole('rowheader').getByRole('link').allInnerTexts();

describe('A list of people', () => {
  journey(
    'is looked at, applied, and its wrong rows are downloaded, mended and uploaded; then the directory is paged, sorted and searched (SPEC C2)',
    longer,
    async ({ stage }) => {
      const admin = await stage.person();
      await signInEnrolled(stage, admin, nora);
      const rejects = await upload(admin);
      expect(rejects.name).toBe('people.rejects.csv');
      expect(rejects.text).toContain('no address');
      const mended = rejects.text.replace('no address', 'max@list.example').replace('perhaps', 'active');
      await admin.follow('Choose Another File');
      await look(admin, rejects.name, mended);
      expect(await figure(admin, 'Rows with problems')).toBe('0');
      expect(await figure(admin, 'To change')).toBe('1');
      await admin.press('Invite and Change These People');
      await admin.sees('The list was imported');
      await admin.follow('To the Directory');

      await admin.reads(`People of Northwind Builders: ${many + 7} people`);
      const first = await names(admin);
      expect(first).toHaveLength(50);
      await admin.follow('Next Page');
      await admin.page.getByRole('link', { name: 'Previous Page' }).waitFor();
      const second = await names(admin);
      expect(second).toHaveLength(13);
      expect(second.filter((name) => first.includes(name))).toEqual([]);
      await admin.follow('Previous Page');
      await admin.page.getByRole('link', { name: 'Next Page' }).waitFor();
      expect(await names(admin)).toEqual(first);

      await admin.follow('Person');
      await admin.page.waitForURL(/sort=-name/);
      expect((await names(admin))[0]).toBe('Zoë Ångström');
      await admin.follow('Last sign-in');
      await admin.page.waitForURL(/sort=-last-sign-in/);
      await onReload(admin, async () => expect((await names(admin))[0]).toBe('Nora Whitfield'));

      await search(admin, 'zoe angstrom');
      expect(await names(admin)).toEqual(['Zoë Ångström']);
      await search(admin, 'OLIVEIRA');
      expect(await rowOf(admin, 'Ana Oliveira').innerText()).toContain('Oliveira & Daughters');
      await admin.follow('Show Everybody');
      await admin.page.getByLabel('Status', { exact: true }).selectOption('Invited');
      await admin.press('Apply');
      await admin.reads(`${many + 1} people fit`);
      const csv = await downloaded(admin, admin.page.getByRole('link', { name: 'Export CSV' }));
      expect(csv.text.trim().split('\n')).toHaveLength(many + 2);
      expect(csv.text).toContain('Zoë Ångström');
    },
  );
});
