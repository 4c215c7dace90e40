import { describe, expect, test } from 'vitest';
import { makeSide, type Side } from '../support/attack-console.ts';
import { mailsTo, security } from '../support/attack-account.ts';
import { wordsOf } from '../support/attack-offices.ts';
import { askFor, resetOffice, type ResetOffice } from '../support/attack-resets.ts';
import { mailedAct, signedIn } from '../support/attack-steps.ts';
import { onEveryEngine } from '../support/attack-target.ts';
import { formHeaders } from '../support/attack-wire.ts';

/** What people and companies call themselves, past every check of today: formulas, tags, lines of headers, writing that turns around. */
const planted = [
  '=HYPERLINK("https://evil.example","x")',
  '<img src=x onerror=alert(1)>',
  "@SUM(1)'; drop table users; --",
  'Eve\r\nBcc: eve@evil.example\r\n\r\nhttps://evil.example/login',
  '\u202e)/JS(app.alert(1))/URI(https://evil.example)',
] as const;

const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`;

onEveryEngine((target) => {
  const call = async (table: 'users' | 'companies', id: string, name: string): Promise<void> => {
    const column = table === 'users' ? 'display_name' : 'name';
    await target().peephole.run(`update ${table} set ${column} = ${quoted(name)} where id = '${id}'`);
  };

  /** A reset that waits, in an office whose every name is planted. */
  async function office(name: string): Promise<ResetOffice> {
    const at = await resetOffice(target(), { resetApproval: true, resetDelayHours: 24 });
    for (const { id } of [at.admin, at.second, at.crew.person]) await call('users', id, name);
    await call('companies', at.company, name);
    const reply = await askFor(at.browser, at.crew);
    expect(reply.status).toBe(303);
    return at;
  }

  /** Cells of a file as a spreadsheet of this country takes them apart. */
  const cellsOf = (csv: string): readonly string[] =>
    Array.from(csv.matchAll(/"((?:[^"]|"")*)"/g), ([, cell = '']) => cell.replaceAll('""', '"'));

  describe.each(planted)('somebody called %j', (name) => {
    test('is a name on every page and in every file, and nothing else', async () => {
      const at = await office(name);
      const visitor = await signedIn(target(), at.crew.person);
      const link = `/mail/${await mailedAct(target(), at.crew.person.email)}`;
      const pages = await Promise.all([
        at.browser.request('GET', at.resets),
        at.browser.request('GET', `${at.crew.path}/reset`),
        at.browser.request('GET', `/admin/${at.company}/audit`),
        at.browser.request('GET', `/admin/${at.company}/audit/evidence`),
        visitor.request('GET', security),
        visitor.request('GET', link),
      ]);
      for (const { status, text } of pages) {
        expect([status, text.includes('<img src=x')]).toEqual([200, false]);
        expect(text).not.toMatch(/(href|src|action)="(https?:)?\/\/evil/);
      }
      expect(pages.some(({ text }) => wordsOf(text).includes(wordsOf(quotedInHtml(name))))).toBe(true);
      for (const file of [`${at.resets}/export.csv`, `/admin/${at.company}/audit/export.csv`]) {
        const { text } = await at.browser.request('GET', file);
        const cells = cellsOf(text);
        expect([
          cells.length > 8,
          cells.filter((cell) => /^'*[=+\-@\t\r]/.test(cell) && !cell.startsWith("'")),
        ]).toEqual([true, []]);
      }
    });

    test('writes nothing into mails but a name: no header, no tag, no link, nobody who reads along', async () => {
      const at = await office(name);
      const people = [at.crew.person.email, at.second.email];
      await mailedAct(target(), at.crew.person.email);
      await expect.poll(async () => (await mailsTo(target(), at.second.email)).length, { timeout: 10_000 }).toBe(1);
      for (const email of people) {
        const [mail] = await mailsTo(target(), email);
        expect(mail?.to).toMatch(new RegExp(`${email}>?$`));
        expect(mail?.subject).not.toMatch(/[\r\n\u202e]/);
        expect(mail?.html).not.toMatch(/<img|href="(https?:)?\/\/evil/);
        expect(`${mail?.text}${mail?.subject}`).not.toMatch(/evil\.example/);
      }
      expect(await mailsTo(target(), 'eve@evil.example')).toEqual([]);
    });
  });

  test('none of these names runs anything, or leads anywhere, in a paper of evidence', async () => {
    const side = await makeSide(target());
    await call('users', side.admin.id, planted.join(' '));
    await call('companies', side.company, planted.join(' '));
    const { status, bytes } = await paperOf(side);
    expect([status, bytes.slice(0, 5)]).toEqual([200, '%PDF-']);
    const texts = /\((?:\\.|[^\\)])*\)/g;
    const dictionaries = bytes.replaceAll(/stream\r?\n[\s\S]*?endstream/g, '').replaceAll(texts, '()');
    const acts = /\/(?:JavaScript|JS|URI|OpenAction|AA|Launch|SubmitForm|GoToR|RichMedia|XFA)\b/;
    expect([dictionaries.includes('/Catalog'), acts.exec(dictionaries)?.[0] ?? null]).toEqual([true, null]);
  });

  const quotedInHtml = (name: string): string => name.replaceAll('<', '&lt;').replaceAll('>', '&gt;');

  async function paperOf({ browser, company }: Side): Promise<{ status: number; bytes: string }> {
    const body = new URLSearchParams({ _form: browser.formToken(), from: '2026-12-01', to: '2027-01-04', form: 'pdf' });
    const reply = await fetch(`${target().address}/admin/${company}/audit/evidence`, {
      method: 'POST',
      body: body.toString(),
      headers: formHeaders(browser.cookies),
      redirect: 'manual',
    });
    return { status: reply.status, bytes: Buffer.from(await reply.arrayBuffer()).toString('latin1') };
  }
});
