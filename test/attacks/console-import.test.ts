import { describe, expect, test } from 'vitest';
import type { Email } from '#domain/email.ts';
import { changesOf } from '../support/attack-database.ts';
import { addPerson } from '../support/attack-people.ts';
import { signedIn } from '../support/attack-steps.ts';
import { onEveryEngine } from '../support/attack-target.ts';
import {
  membershipIn,
  openConsole,
  openConsoleWithApp,
  somebody,
  stranger,
  wordsOf,
  type Console,
} from '../support/console-people.ts';
import { apply, lines, newRole, upload, uploadedTo, type UploadOptions } from '../support/console-uploads.ts';

onEveryEngine((target) => {
  /** Of an administrator whose proof is fresh. */
  const open = () => openConsoleWithApp(target(), {});
  const fresh = async (at: Console): Promise<Console> => ({ ...at, browser: await signedIn(target(), at.admin) });
  const isNoDraft = (row: string): boolean => !row.startsWith('drafts ');

  describe('a list of people', () => {
    test('shows what it would do before anything is done; applied, it invites and changes; again, it finds all done', async () => {
      const at = await open();
      const member = await addPerson(target(), { companies: [at.name] });
      const away = await addPerson(target(), { companies: [at.name] });
      const known = await somebody(target());
      const newcomer = stranger();
      const list = lines(
        '\uFEFFE-mail;Name;Site;Status',
        `${newcomer};"López; Ana";Pier 3;`,
        `${known.email};Known Person;Pier 4;`,
        `${member.email.toUpperCase()};Ignored;Pier 5;`,
        `${away.email};;;inactive`,
        `${at.admin.email};;;`,
      );
      let preview = '';
      const looked = await changesOf(target().peephole, async () => {
        preview = await uploadedTo(at, list);
        await at.browser.open(preview);
      });
      expect(looked.filter(isNoDraft)).toEqual([]);
      const words = wordsOf(at.browser.text);
      for (const part of ['To invite 2', 'To change 2', 'As they are 1', 'Rows with problems 0', 'Site: Pier 5']) {
        expect(words).toContain(part);
      }
      expect(words).not.toContain('Known Person is');
      expect(await apply(at, preview)).toContain('Invited 2 Changed 2 As they are 1');
      for (const [email, site] of [
        [newcomer, 'Pier 3'],
        [known.email, 'Pier 4'],
      ] as const) {
        expect(await membershipIn(target(), email, at.id)).toMatchObject({ status: 'invited', site });
      }
      expect(await membershipIn(target(), member.email, at.id)).toMatchObject({ status: 'active', site: 'Pier 5' });
      expect(await membershipIn(target(), away.email, at.id)).toMatchObject({ status: 'inactive' });
      const once = await changesOf(target().peephole, async () => {
        const told = wordsOf((await at.browser.open(preview)).text);
        expect(told).toContain('The list was imported');
        expect(told).not.toContain('Nothing has been done yet');
        const press = await at.browser.post(`${preview}/apply`, { left: '5' });
        expect([press.status, press.location]).toEqual([303, preview]);
      });
      expect(once).toEqual([]);
      const again = await changesOf(target().peephole, async () => {
        await at.browser.open(await uploadedTo(at, list));
        expect(wordsOf(at.browser.text)).toContain('To invite 0 To change 0 As they are 5');
      });
      expect(again.filter(isNoDraft)).toEqual([]);
    });

    test('known and unknown people stand in its preview alike (SECURITY I11)', async () => {
      const at = await open();
      const people = [(await somebody(target())).email, stranger()];
      const previews: string[] = [];
      for (const email of people) {
        await at.browser.open(await uploadedTo(at, lines('email,name', `${email},Ana`)));
        previews.push(wordsOf(at.browser.text).replaceAll(email, ''));
      }
      expect(previews[0]).toBe(previews[1]);
    });

    test('tells every problem with line and column; the reject file, corrected, is taken', async () => {
      const at = await open();
      const [one, two] = [stranger(), stranger()];
      const list = lines(
        'email,name,site,language,status',
        `${one},"=HYPERLINK(1)",Pier 3,fr,`,
        'nobody,,,,',
        `${two},"broken\r\nname",,,`,
        `${one},Twice,,,`,
        `${two},,,xx,gone`,
        `${stranger()},,,,inactive`,
        `${stranger()},a,b`,
        ',,,,',
      );
      const preview = await uploadedTo(at, list);
      await at.browser.open(preview);
      const words = wordsOf(at.browser.text);
      for (const part of [
        'Rows with problems 6',
        '3 E-mail: ',
        '4 Name: It holds line breaks',
        '6 E-mail: The same person stands on line 2',
        '7 Language: There is no such language here. Status: Write active or inactive',
        '8 Status: This person is no member',
        '9 It has another number of cells than the first line (3/5)',
      ]) {
        expect(words).toContain(part);
      }
      const rejects = (await at.browser.request('GET', `${preview}/rejects.csv`)).text;
      expect(rejects.split('\n')[0]).toBe('email,name,site,language,status,line,problem');
      const corrected = rejects
        .replace('nobody', stranger())
        .replace('"broken\r\nname"', 'Whole')
        .replace('xx,gone', 'fr,')
        .replace(',inactive,', ',,');
      await at.browser.open(await uploadedTo(at, corrected));
      expect(wordsOf(at.browser.text)).toContain('To invite 5 To change 0 As they are 0 Rows with problems 1');
      await apply(at, preview);
      expect(await membershipIn(target(), one, at.id)).toMatchObject({ invitation: { name: '=HYPERLINK(1)' } });
    });

    test('cells that a spreadsheet would run are guarded in the reject file, once', async () => {
      const at = await open();
      const preview = await uploadedTo(at, lines('email,name', 'nobody,=1+1', "nobody,'=1+1"));
      const rejects = (await at.browser.request('GET', `${preview}/rejects.csv`)).text;
      expect(rejects.match(/nobody,'=1\+1,/g)).toHaveLength(2);
    });

    test('gives roles by their names, to members and to people whom it invites; one permission alone gives none (SPEC C4)', async () => {
      const at = await open();
      const role = await newRole(target());
      const member = await addPerson(target(), { companies: [at.name] });
      const newcomer = stranger();
      const rows = [`${member.email},${role.name}`, `${newcomer},${role.name}`, `${stranger()},payments/none`];
      const preview = await uploadedTo(at, lines('email,roles', ...rows));
      await at.browser.open(preview);
      expect(wordsOf(at.browser.text)).toContain(`Roles: ${role.name}`);
      expect(wordsOf(at.browser.text)).toContain('There is no role payments/none');
      expect(await apply(at, preview)).toContain('Invited 1 Changed 1');
      for (const email of [member.email, newcomer]) {
        const [found] = await target().deps.store.membersAmong(at.id, [email as Email]);
        expect(found?.roles).toEqual([role.id]);
      }
      await target().deps.store.transact(async (tx) => {
        const own = await tx.holdMembership(at.admin.id, at.id);
        if (own) await tx.setMembership({ ...own.membership, companyAdmin: false }, target().deps.clock.now());
      });
      const refused = await upload(at, { content: lines('email,roles', `${member.email},`) });
      expect([refused.status, wordsOf(refused.text)]).toEqual([422, expect.stringContaining('both permissions gives')]);
    });

    test.each([
      ['company_admin', 'Permissions are not given by a list'],
      ['password', 'passwords, codes or phone numbers'],
      ['phone', 'passwords, codes or phone numbers'],
      ['shoe size', 'The column “shoe size” is not known'],
      ['E-mail', 'Several columns mean the same'],
    ])('with a column %s is refused with words', async (column, words) => {
      const at = await openConsole(target());
      const reply = await upload(at, { content: lines(`email,${column}`, 'ana@elsewhere.example,x') });
      expect([reply.status, wordsOf(reply.text)]).toEqual([422, expect.stringContaining(words)]);
    });

    test('five thousand people are looked at, and one more is refused', async () => {
      const at = await open();
      const people = Array.from(
        { length: 5000 },
        (_, index) => `crowd${index}@${at.id.slice(-12)}.example,Person ${index}`,
      );
      const preview = await uploadedTo(at, lines('email,name', ...people));
      await at.browser.open(preview);
      expect(wordsOf(at.browser.text)).toContain('To invite 5,000');
      expect(wordsOf(at.browser.text)).toContain('The first 100 of 5,000');
      const more = await upload(at, { content: lines('email,name', ...people, 'one@more.example,x') });
      expect([more.status, wordsOf(more.text)]).toEqual([422, expect.stringContaining('more than 5,000 rows')]);
    }, 180_000);
  });

  describe('what is kept belongs to whoever sent it, in that company (SECURITY I11)', () => {
    test('a colleague, another company and another browser answer like an unknown one', async () => {
      const [at, other] = [await open(), await open()];
      const preview = await uploadedTo(at, lines('email', stranger()));
      const colleague = await signedIn(
        target(),
        await addPerson(target(), { companies: [at.name], administers: true, enrolled: true }),
      );
      const elsewhere = await fresh(other);
      for (const [browser, path] of [
        [colleague, preview],
        [elsewhere.browser, preview.replace(at.id, other.id)],
        [elsewhere.browser, preview],
      ] as const) {
        for (const more of ['', '/rejects.csv']) expect((await browser.request('GET', path + more)).status).toBe(404);
        await browser.open('/account');
        expect((await browser.post(`${path}/apply`)).status).toBe(404);
      }
      const later = await fresh(at);
      expect((await later.browser.request('GET', preview)).status).toBe(404);
      expect((await at.browser.request('GET', preview)).status).toBe(200);
    });

    test('applying asks for a fresh proof, and comes back to it', async () => {
      const at = await open();
      const email = stranger();
      const preview = await uploadedTo(at, lines('email', email));
      target().advance(6 * 60_000);
      await at.browser.open(preview);
      const reply = await at.browser.post(`${preview}/apply`);
      expect(reply.location).toMatch(/^\/sign-in\//);
      expect(await membershipIn(target(), email, at.id)).toBeNull();
    });
  });

  describe('an upload that no form of ours sends', () => {
    const csv = lines('email', 'ana@elsewhere.example');
    const attempts: readonly (readonly [string, UploadOptions, number])[] = [
      ['no file', { content: null }, 422],
      ['an empty file', { content: '' }, 422],
      ['only a header', { content: 'email\n' }, 422],
      ['a spreadsheet', { content: Buffer.from('PK\u0003\u0004 and more') }, 422],
      ['an old spreadsheet', { content: Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 1, 2]) }, 422],
      ['a compressed file', { content: Buffer.from([0x1f, 0x8b, 8, 0]) }, 422],
      ['UTF-16', { content: Buffer.from(`\uFEFF${csv}`, 'utf16le') }, 422],
      ['Latin-1', { content: Buffer.from('email,name\nana@elsewhere.example,L\xf3pez\n', 'latin1') }, 422],
      ['zeros', { content: 'email\n\0\n' }, 422],
      ['a quote that is never closed', { content: 'email,name\nana@elsewhere.example,"Ana\n' }, 422],
      ['a quote within a cell', { content: 'email,name\nana@elsewhere.example,A"na\n' }, 422],
      [
        'a row of a hundred kilobytes',
        { content: `email,name\nana@elsewhere.example,"${'x'.repeat(100_000)}"\n` },
        422,
      ],
      ['ten megabytes', { content: `email\n${'x'.repeat(10 * 1024 * 1024)}` }, 413],
      [
        'a thousand parts',
        { content: csv, before: Array.from({ length: 1000 }, (_, at) => [`p${at}`, 'x'] as const) },
        400,
      ],
      ['a nested name', { content: csv, before: [['a[b]', 'x']] }, 400],
      [
        'a name twice',
        {
          content: csv,
          before: [
            ['a', 'x'],
            ['a', 'y'],
          ],
        },
        400,
      ],
      ['no boundary', { content: csv, type: 'multipart/form-data' }, 400],
      ['another type', { content: csv, type: 'application/json' }, 400],
      ['a body that is cut off', { content: csv, cut: 40 }, 400],
      ['a file of another name', { content: csv, field: 'files' }, 400],
    ];

    test.each(attempts)('%s is answered with words, and nothing is kept', async (_, options, status) => {
      const at = await openConsole(target());
      const reply = await upload(at, options);
      expect(reply.status).toBe(status);
      expect(reply.text).toContain('<h1>');
      expect(reply.text).not.toContain('ana@elsewhere.example');
      expect(await target().peephole.rows(`select id from drafts where user_id = '${at.admin.id}'`)).toEqual([]);
    });

    test('without the form token, or from another site, it is refused like any form', async () => {
      const at = await openConsole(target());
      expect((await upload(at, { content: csv, token: 'x' })).status).toBe(403);
      expect((await upload(at, { content: csv, site: 'cross-site' })).status).toBe(403);
      expect(await target().peephole.rows(`select id from drafts where user_id = '${at.admin.id}'`)).toEqual([]);
    });

    test('a file is taken by the one route that says so', async () => {
      const at = await openConsole(target());
      expect((await upload(at, { content: csv, path: `${at.directory}/invite` })).status).toBe(400);
      expect((await upload(at, { content: csv, path: '/sign-in' })).status).toBe(400);
    });
  });
});
