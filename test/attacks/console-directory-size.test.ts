import { describe, expect, test, vi } from 'vitest';
import { directoryOf, fill, listPage, pagesFrom } from '../support/directory-people.ts';
import { newOffice, wordsOf } from '../support/attack-offices.ts';
import { onEveryEngine, type Target } from '../support/attack-target.ts';

onEveryEngine((target: () => Target) => {
  describe('3,000 people', () => {
    test('are paged, searched, counted and written out, formulas made harmless', async () => {
      const at = await newOffice(target());
      await fill(
        target(),
        at,
        Array.from({ length: 3_000 }, (_, index) => ({
          displayName: index % 100 === 0 ? `=HYPERLINK("${index}")` : `Person ${String(index).padStart(4, '0')}`,
          employer: index % 2 === 0 ? '+1 Works, "Ltd"' : null,
          site: index === 2_999 ? 'The very last site' : 'Site',
        })),
      );
      const pages = await pagesFrom(at, directoryOf(at));
      expect(new Set(pages.flatMap((one) => one.people)).size).toBe(3_001);
      expect(wordsOf((await listPage(at, `${directoryOf(at)}?employer=%2B1+Works%2C+%22Ltd%22`)).text)).toContain(
        '1,500 people fit',
      );
      expect((await listPage(at, `${directoryOf(at)}?site=The+very+last+site&sort=-name`)).people).toHaveLength(1);
      const file = await at.browser.request('GET', `${directoryOf(at)}/export.csv`);
      expect(file.headers.get('content-type')).toBe('text/csv; charset=utf-8');
      expect(file.headers.get('content-disposition')).toMatch(
        /^attachment; filename="office-[0-9a-f]+-2027-01-04\.csv"$/,
      );
      expect(file.headers.get('cache-control')).toContain('no-store');
      const lines = file.text
        .replace(/^\uFEFF/, '')
        .trimEnd()
        .split('\r\n');
      expect(lines[0]).toMatch(/^email,name,status,employer,site,group,language,roles/);
      expect(lines).toHaveLength(3_002);
      expect(lines.filter((one) => one.includes(`,"'=HYPERLINK(`))).toHaveLength(30);
      expect(lines.filter((one) => /,"[=+@-]/.test(one))).toEqual([]);
      expect(lines.filter((one) => one.includes(`"'+1 Works, ""Ltd"""`))).toHaveLength(1_500);
      const few = await at.browser.request('GET', `${directoryOf(at)}/export.csv?site=The+very+last+site`);
      expect(few.text.trimEnd().split('\r\n')).toHaveLength(2);
      const events = await target().peephole.rows(
        `select detail from audit_events where kind = 'directory.exported' and stream = '${at.company}' order by id`,
      );
      // Whether it was everybody is told, and not what was searched for.
      const told = events.map((one) => JSON.parse(String(one['detail'])) as Record<string, unknown>);
      expect(told.map((one) => one['narrowed'])).toEqual([false, true]);
      expect(JSON.stringify(told)).not.toContain('very last');
    }, 120_000);

    test('a file that nobody waits for any more is not made to its end', async () => {
      const at = await newOffice(target());
      await fill(
        target(),
        at,
        Array.from({ length: 20_000 }, () => ({ employer: 'x'.repeat(200) })),
      );
      const looks = vi.spyOn(target().deps.store, 'seePeople');
      const away = new AbortController();
      const cookie = [...at.browser.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
      const file = await fetch(`${target().address}${directoryOf(at)}/export.csv`, {
        headers: { cookie },
        signal: away.signal,
      });
      expect(file.status).toBe(200);
      await file.body?.getReader().read();
      away.abort();
      const made = async (): Promise<number> => {
        const before = looks.mock.calls.length;
        await new Promise((resolve) => setTimeout(resolve, 200));
        return looks.mock.calls.length - before;
      };
      await expect.poll(made, { timeout: 20_000 }).toBe(0);
      expect(looks.mock.calls.length).toBeGreaterThan(0);
      expect(looks.mock.calls.length).toBeLessThan(40);
      looks.mockRestore();
    }, 120_000);

    test('a look at the headers of a file exports nothing', async () => {
      const at = await newOffice(target());
      const head = await at.browser.request('HEAD', `${directoryOf(at)}/export.csv`);
      expect(head.status).toBe(200);
      const events = await target().peephole.rows(
        `select id from audit_events where kind = 'directory.exported' and stream = '${at.company}'`,
      );
      expect(events).toEqual([]);
    });
  });
});
