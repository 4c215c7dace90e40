import { describe, expect, test } from 'vitest';
import { directoryOf, fill, listPage, pagesFrom, personOf } from '../support/directory-people.ts';
import { newOffice, roleOf, wordsOf } from '../support/attack-offices.ts';
import { addPerson } from '../support/attack-people.ts';
import { withTexts } from '../support/attack-phones.ts';
import { signedIn } from '../support/attack-steps.ts';
import { onEveryEngine, type Target } from '../support/attack-target.ts';
import { newNumber } from '../support/attack-texts.ts';

const rowsOf = (text: string): readonly string[] => (text.match(/<tr[\s\S]*?<\/tr>/g) ?? []).slice(1).map(wordsOf);

const namesIn = (text: string): readonly string[] =>
  [...text.matchAll(/<a href="[^"]*\/people\/mbr_[0-9a-f]{32}"><b>([^<]*)<\/b>/g)].map(([, name = '']) => name);

onEveryEngine((target: () => Target) => {
  describe('C2: the list of a company’s people', () => {
    test('is paged forward and back over people of one name, and nobody is left out or told twice', async () => {
      const at = await newOffice(target());
      const made = await fill(
        target(),
        at,
        Array.from({ length: 132 }, () => ({ displayName: 'Same Name' })),
      );
      for (const sort of ['name', '-name', 'email', '-last-sign-in', 'last-sign-in']) {
        const forward = await pagesFrom(at, `${directoryOf(at)}?sort=${sort}`);
        const everybody = forward.flatMap((one) => one.people);
        expect(forward.map((one) => one.people.length)).toEqual([50, 50, 33]);
        expect(new Set(everybody).size).toBe(133);
        expect(made.every((one) => everybody.includes(one))).toBe(true);
        const last = forward.at(-1)?.previous ?? '';
        const back = await pagesFrom(at, last, 'previous');
        expect(back.map((one) => one.people)).toEqual([forward[1]?.people, forward[0]?.people]);
      }
    });

    test('is sorted by name without accents and case, by e-mail, and by last sign-in', async () => {
      const at = await newOffice(target());
      const names = ['Zoë', 'élan', 'Ábel', 'emil', 'Dora'];
      await fill(
        target(),
        at,
        names.map((displayName, index) => ({ displayName, email: `${index}.${at.company.slice(-12)}@crew.example` })),
      );
      const byName = (await listPage(at, directoryOf(at))).text;
      expect(namesIn(byName)).toEqual(['Ábel', 'Dora', 'élan', 'emil', 'Quinn Target', 'Zoë']);
      const down = (await listPage(at, `${directoryOf(at)}?sort=-name`)).text;
      expect(namesIn(down)).toEqual(['Zoë', 'Quinn Target', 'emil', 'élan', 'Dora', 'Ábel']);
      const byEmail = (await listPage(at, `${directoryOf(at)}?sort=email`)).text;
      expect(namesIn(byEmail)).toEqual([...names, 'Quinn Target']);
      // Noted off every request, in groups.
      const newest = async () => namesIn((await listPage(at, `${directoryOf(at)}?sort=-last-sign-in`)).text)[0];
      await expect.poll(newest, { timeout: 20_000 }).toBe('Quinn Target');
    });

    test('is searched by any part of name or e-mail, with or without accents, and signs of patterns are only signs', async () => {
      const at = await newOffice(target());
      const tag = at.company.slice(-8);
      await fill(target(), at, [
        { displayName: 'Élodie Müller', email: `elodie.${tag}@crew.example` },
        { displayName: '100% Concrete', email: `percent.${tag}@crew.example` },
        { displayName: 'Under_score', email: `under.${tag}@crew.example` },
        { displayName: "O'Neill \\ Sons", email: `oneill.${tag}@crew.example` },
      ]);
      const found = async (q: string): Promise<readonly string[]> =>
        namesIn((await listPage(at, `${directoryOf(at)}?${new URLSearchParams({ q })}`)).text);
      expect(await found('elodie m')).toEqual(['Élodie Müller']);
      expect(await found('MÜLLER')).toEqual(['Élodie Müller']);
      expect(await found('%')).toEqual(['100% Concrete']);
      expect(await found('_')).toEqual(['Under_score']);
      expect(await found('\\')).toEqual(["O'Neill \\ Sons"]);
      expect(await found(`percent.${tag}`)).toEqual(['100% Concrete']);
      expect(await found('nobody at all')).toEqual([]);
    });

    test('is narrowed by status, method, employer, site, group, permission and role, and says how many fit', async () => {
      const at = await newOffice(target());
      const role = await roleOf(target());
      const [boss] = await fill(target(), at, [
        { displayName: 'Boss', employer: 'Acme', site: 'Site 7', group: 'A & B', companyAdmin: true },
        { displayName: 'Gone', employer: 'Acme', status: 'inactive' },
        { displayName: 'Plain', employer: 'Other', site: 'Site 8' },
      ]);
      await target().deps.store.transact((tx) =>
        tx.setRoles(boss ?? ('' as never), [role.id], target().deps.clock.now()),
      );
      await addPerson(target(), { companies: [at.name], phone: newNumber() });
      const found = async (query: Record<string, string>): Promise<readonly string[]> =>
        namesIn((await listPage(at, `${directoryOf(at)}?${new URLSearchParams(query)}`)).text);
      expect(await found({ status: 'inactive' })).toEqual(['Gone']);
      expect(await found({ employer: 'Acme' })).toEqual(['Boss', 'Gone']);
      expect(await found({ employer: 'Acme', status: 'active' })).toEqual(['Boss']);
      expect(await found({ employer: 'acm' })).toEqual([]);
      expect(await found({ site: 'Site 8' })).toEqual(['Plain']);
      expect(await found({ group: 'A & B' })).toEqual(['Boss']);
      expect(await found({ group: ' ', status: 'active' })).toEqual(['Plain', 'Quinn Target', 'Quinn Target']);
      expect(await found({ permission: 'admin' })).toEqual(['Boss', 'Quinn Target']);
      expect(await found({ role: role.id })).toEqual(['Boss']);
      expect(await found({ method: 'phone' })).toEqual(['Quinn Target']);
      expect(await found({ method: 'none' })).toEqual(['Boss', 'Plain']);
      const page = await listPage(at, `${directoryOf(at)}?employer=Acme`);
      expect(wordsOf(page.text)).toContain('2 people fit');
      expect(wordsOf((await listPage(at, directoryOf(at))).text)).toContain(`${at.name}: 5 people`);
    });

    test('takes no address for an error: garbage narrows nothing, and a place from elsewhere begins anew', async () => {
      const [at, other] = [await newOffice(target()), await newOffice(target())];
      for (const office of [at, other])
        await fill(
          target(),
          office,
          Array.from({ length: 60 }, (_, index) => ({ displayName: `Name ${index}` })),
        );
      const plain = (await listPage(at, directoryOf(at))).people;
      const foreign = new URL((await listPage(other, directoryOf(other))).next ?? '', 'http://x').searchParams;
      const own = new URL((await listPage(at, directoryOf(at))).next ?? '', 'http://x').searchParams.get('after') ?? '';
      const addresses = [
        'status=x&method=x&permission=x&role=x&sort=x',
        'after=x&before=y',
        'after=%00&employer=&site=&group=',
        'q=&q=x&sort=name&sort=email',
        `after=${foreign.get('after')}`,
        `after=${own.slice(0, -4)}AAAA`,
        'done=x',
        'status[]=active',
      ];
      for (const address of addresses) {
        const page = await listPage(at, `${directoryOf(at)}?${address}`);
        expect([address, page.status, page.people]).toEqual([address, 200, plain]);
      }
      const otherOrder = await listPage(at, `${directoryOf(at)}?sort=email&after=${own}`);
      expect(otherOrder.people).toEqual((await listPage(at, `${directoryOf(at)}?sort=email`)).people);
      const odd = ['q=%00', 'q=%25%00', 'site=%F0%9F%98%80', `q=${'x'.repeat(5_000)}`];
      for (const address of odd) expect((await listPage(at, `${directoryOf(at)}?${address}`)).people).toEqual([]);
    });

    test('teaches where it is empty: nobody else yet, or nobody who fits', async () => {
      const at = await newOffice(target());
      expect(wordsOf((await listPage(at, directoryOf(at))).text)).toContain('Nobody but you is here yet.');
      const none = await listPage(at, `${directoryOf(at)}?q=zzzz`);
      expect(wordsOf(none.text)).toContain('Nobody fits what you are looking for.');
      expect(none.text).toContain(`href="${directoryOf(at)}"`);
    });
  }, 120_000);

  describe('I11: nothing of who has not accepted', () => {
    const named = 'As they were called here';

    /** Somebody with a name, an app and a sign-in elsewhere, who waits for acceptance in this company. */
    async function waiting(status: 'invited' | 'inactive') {
      const at = await newOffice(target());
      const ana = await addPerson(target(), { companies: ['Cedar Supply'], enrolled: true });
      await signedIn(target(), ana);
      const { deps } = target();
      const member = deps.random.id('membership');
      const invitation = { at: deps.clock.now(), by: at.admin.id, name: named };
      const shape = { userId: ana.id, companyId: at.company, companyAdmin: false, directoryAdmin: false };
      const details = { employer: 'Acme', site: null, group: null, language: null, createdAt: deps.clock.now() };
      const record = { id: member, ...shape, ...details, invitation, status: 'invited' as const };
      await deps.store.transact(async (tx) => {
        await tx.joinCompany(record);
        if (status === 'inactive') await tx.setMembership({ ...record, status }, deps.clock.now());
      });
      return { at, ana, member };
    }

    test.each(['invited', 'inactive'] as const)('%s: by list, page, file or search', async (status) => {
      const { at, ana, member } = await waiting(status);
      const list = (await listPage(at, directoryOf(at))).text;
      const page = (await at.browser.open(personOf(at, member))).text;
      const file = (await at.browser.request('GET', `${directoryOf(at)}/export.csv`)).text;
      const row = rowsOf(list).find((one) => one.includes(ana.email)) ?? '';
      const line = file.split('\r\n').find((one) => one.includes(ana.email)) ?? '';
      for (const told of [row, wordsOf(page), line]) {
        expect(told).toContain(named);
        expect(told).toContain(ana.email);
        expect(told).not.toMatch(/Quinn|Authenticator app|,"app"|Never|Last sign-in|Methods/);
      }
      for (const text of [list, page, file]) expect(text).not.toContain(ana.id);
      expect(wordsOf(page)).toContain('They have not accepted');
    });

    test.each(['invited', 'inactive'] as const)('%s: by filter or order', async (status) => {
      const { at, member } = await waiting(status);
      const found = async (query: string): Promise<boolean> =>
        (await listPage(at, `${directoryOf(at)}?${query}`)).people.includes(member);
      expect(await found('q=quinn')).toBe(false);
      expect(await found('q=as+they+were')).toBe(true);
      expect(await found('method=app')).toBe(false);
      expect(await found('method=none')).toBe(false);
      await fill(target(), at, [{ displayName: 'B after As' }]);
      const byName = (await listPage(at, directoryOf(at))).text;
      expect(namesIn(byName)[0]).toBe(named);
      const newest = (await listPage(at, `${directoryOf(at)}?sort=-last-sign-in`)).people;
      expect(newest[0]).not.toBe(member);
    });

    test('and the address of a next page names nobody, and no value that is not shown', async () => {
      const at = await newOffice(target());
      await fill(
        target(),
        at,
        Array.from({ length: 60 }, (_, index) => ({ displayName: `Name ${index}` })),
      );
      const { next } = await listPage(at, directoryOf(at));
      const after = new URL(next ?? '', 'http://x').searchParams.get('after') ?? '';
      expect(decodeURIComponent(after)).toMatch(/^[\w.-]+$/);
      const [, body = ''] = after.split('.');
      expect(Buffer.from(body, 'base64url').toString('latin1')).not.toMatch(/usr_|name/i);
    });

    test('P7: the person page names the company’s own rules, and others only as another rule', async () => {
      const at = await newOffice(target());
      const ana = await addPerson(target(), { companies: ['Northwind Builders', at.name], enrolled: true });
      const bundle = await target().deps.store.loadUser(ana.id);
      const member = bundle?.memberships.find((one) => one.company.id === at.company)?.membership.id ?? '';
      const page = wordsOf((await at.browser.open(personOf(at, member))).text);
      expect(page).toContain(`A rule that is not ${at.name}’s asks for it.`);
      expect(page).not.toMatch(/Northwind|Chicago|Central/);
    });
  });
}, withTexts);
