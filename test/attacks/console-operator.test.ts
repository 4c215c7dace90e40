import { describe, expect, test } from 'vitest';
import { minute } from '#domain/instant.ts';
import { parseId, type CompanyId } from '#domain/identifiers.ts';
import type { Browser } from '../support/attack-browser.ts';
import { changesOf } from '../support/attack-database.ts';
import { addCompany, addPerson } from '../support/attack-people.ts';
import { nameOf, pathOf, randomId, routesOf } from '../support/attack-routes.ts';
import { atSms, sendSms, texts, typeSms, withTexts } from '../support/attack-phones.ts';
import { afterPassword, signedIn, signedInByPassword } from '../support/attack-steps.ts';
import { onEveryEngine } from '../support/attack-target.ts';
import { newNumber } from '../support/attack-texts.ts';
import { addOperator, eventsOf, hiddenValue, operating, proveAgain } from '../support/operators.ts';

const pages = routesOf('operator').filter(
  (one) =>
    one.method === 'GET' && !/:|\/(details|entitlement|administrator|verify|export\.(csv|jsonl))$/.test(one.path),
);

onEveryEngine((target) => {
  const companies = (name: string) => target().peephole.rows(`select id from companies where name = '${name}'`);

  const newCompany = async (name: string): Promise<CompanyId> => {
    const { companyId } = await addCompany(target(), name, { requireMfa: false, deadline: null });
    return companyId;
  };

  describe('C6: the operator’s console', () => {
    test('has pages for whoever operates the service, and none writes anything', async () => {
      const { visitor } = await operating(target());
      const shown: string[] = [];
      const changes = await changesOf(target().peephole, async () => {
        for (const { path } of pages) {
          const address = path.endsWith('/budget') ? `${path}?scope=service&class=proven` : path;
          shown.push(`${path} ${(await visitor.request('GET', address)).status}`);
        }
      });
      expect(shown).toEqual(pages.map(({ path }) => `${path} 200`));
      expect(changes).toEqual([]);
    });

    test('is refused to administrators of companies, by every route', async () => {
      const visitor = await signedIn(target(), await addPerson(target(), { enrolled: true, administers: true }));
      const answers: string[] = [];
      const changes = await changesOf(target().peephole, async () => {
        for (const route of routesOf('operator')) {
          const path = pathOf(route);
          const { status } = await (route.method === 'GET' ? visitor.request('GET', path) : visitor.post(path));
          answers.push(`${nameOf(route)} ${status}`);
        }
      });
      expect(answers).toEqual(routesOf('operator').map((route) => `${nameOf(route)} 403`));
      expect(changes).toEqual([]);
    });

    const isKeptOut = async (visitor: Browser): Promise<void> => {
      expect((await visitor.request('GET', '/operator')).location).toBe('/sign-in?to=%2Foperator');
    };

    test('an operator without a second step sets one up before anything else', async () => {
      const visitor = await afterPassword(target(), await addOperator(target(), {}));
      expect(visitor.path).toMatch(/\/required$/);
      await isKeptOut(visitor);
    });

    test('an operator who has a phone only proves it, and then sets up an app before anything else', async () => {
      const number = newNumber();
      const operator = await addOperator(target(), { phone: number });
      const visitor = await atSms(target(), operator);
      await sendSms(visitor);
      await typeSms(visitor, await texts.code(number));
      await visitor.open(visitor.base);
      expect(visitor.path).toMatch(/\/(required|method|mailbox|app)$/);
      await isKeptOut(visitor);
    });

    test('who becomes an operator in the midst of a session of a password alone is led to set up an app', async () => {
      const person = await addPerson(target(), { companies: [] });
      const visitor = await signedInByPassword(target(), person);
      expect((await visitor.request('GET', '/operator')).status).toBe(403);
      await target().peephole.run(`update users set operator = 1 where id = '${person.id}'`);
      expect((await visitor.request('GET', '/operator')).location).toBe('/sign-in/continue?to=%2Foperator');
    });

    test('answers 404 for ids that nobody has, and for names that are no ids', async () => {
      const { visitor } = await operating(target());
      const unknown = [
        `/operator/companies/${randomId('cmp')}`,
        `/operator/companies/${randomId('cmp')}/people`,
        '/operator/companies/cmp_1',
        `/operator/companies/${randomId('usr')}`,
        `/operator/people/${randomId('usr')}`,
        '/operator/people/usr_%00',
        `/operator/people/${randomId('cmp')}`,
        '/operator/sms/budget',
        '/operator/sms/budget?scope=country:BR&class=proven',
        `/operator/sms/budget?scope=company:${randomId('cmp')}&class=proven`,
        '/operator/sms/budget?scope=service&class=any',
      ];
      for (const path of unknown) expect([path, (await visitor.request('GET', path)).status]).toEqual([path, 404]);
      const acts = [
        `/operator/companies/${randomId('cmp')}/entitlement`,
        `/operator/companies/${randomId('cmp')}/details`,
        `/operator/companies/${randomId('cmp')}/administrator`,
        `/operator/people/${randomId('usr')}/disable`,
        `/operator/people/${randomId('usr')}/enable`,
        `/operator/people/${randomId('usr')}/invite`,
        '/operator/sms/BR/reopen',
      ];
      const changes = await changesOf(target().peephole, async () => {
        for (const path of acts) expect([path, (await visitor.post(path)).status]).toEqual([path, 404]);
      });
      expect(changes).toEqual([]);
    });
  });

  describe('C6: every change needs a fresh proof', () => {
    test('older than five minutes, the form is kept over the code, and sent once more by a press of its user', async () => {
      const { visitor, operator } = await operating(target());
      const id = await newCompany('Kept Forms Ltd');
      await visitor.open(`/operator/companies/${id}`);
      target().advance(6 * minute);
      await visitor.submit(`/operator/companies/${id}/entitlement`, { entitlement: 'unavailable' });
      expect((await target().deps.store.loadCompany(id))?.company.entitlement).toBe('available');
      await proveAgain(target(), visitor, operator);
      expect(visitor.text).toContain('name="entitlement" value="unavailable"');
      await visitor.submit(`/operator/companies/${id}/entitlement`, { entitlement: 'unavailable' });
      expect(visitor.path).toBe(`/operator/companies/${id}`);
      expect((await target().deps.store.loadCompany(id))?.company.entitlement).toBe('unavailable');
    });

    test('every form asks for it, but for one with a file, which is kept until a form that asks for it uses it', async () => {
      const { visitor } = await operating(target());
      await visitor.open('/operator/companies');
      target().advance(6 * minute);
      for (const route of routesOf('operator').filter((one) => one.method === 'POST' && !('takes' in one))) {
        const { status, location } = await visitor.post(pathOf(route));
        expect([nameOf(route), status, location]).toEqual([
          nameOf(route),
          303,
          expect.stringMatching(/^\/sign-in\/int_/),
        ]);
      }
    });
  });

  describe('C3: companies', () => {
    const form = (visitor: Browser, name: string, more: Record<string, string> = {}) => ({
      company: hiddenValue(visitor, 'company'),
      name,
      language: 'en',
      zone: 'America/Chicago',
      ...more,
    });

    test('are made once, however often the button is pressed, and the audit trail says by whom', async () => {
      const { visitor, operator } = await operating(target());
      await visitor.open('/operator/companies/new');
      const fields = form(visitor, 'Twice Pressed', { entitled: 'yes' });
      const [one, two] = await Promise.all([
        visitor.post('/operator/companies/new', fields),
        visitor.post('/operator/companies/new', fields),
      ]);
      const third = await visitor.post('/operator/companies/new', fields);
      expect(new Set([one, two, third].map((reply) => `${reply.status} ${reply.location}`)).size).toBe(1);
      expect(one.status).toBe(303);
      const made = await companies('Twice Pressed');
      expect(made).toHaveLength(1);
      const told = (await eventsOf(target(), 'company.created')).filter((event) => event['stream'] === made[0]?.['id']);
      expect(told.map((event) => event['actor'])).toEqual([operator.id]);
      expect(JSON.parse(String(told[0]?.['detail']))).toMatchObject({ door: 'console', as: 'operator' });
    });

    test('of a name that is taken need a tick', async () => {
      const { visitor } = await operating(target());
      await visitor.open('/operator/companies/new');
      const refused = await visitor.post('/operator/companies/new', form(visitor, 'Northwind Builders'));
      expect([refused.status, refused.text.includes('name="same"')]).toEqual([422, true]);
      const made = await visitor.post('/operator/companies/new', form(visitor, 'Northwind Builders', { same: 'yes' }));
      expect(made.status).toBe(303);
      expect(await companies('Northwind Builders')).toHaveLength(2);
    });

    test.each([
      ['no name', { name: '   ' }, 422],
      ['a name of two lines', { name: 'One\nTwo' }, 422],
      ['a name that turns the writing around', { name: 'a\u202eb' }, 422],
      ['a name of 201 characters', { name: 'x'.repeat(201) }, 422],
      ['an offset for a zone', { zone: '+01:00' }, 422],
      ['a zone that is none', { zone: 'Mars/Olympus' }, 422],
      ['a language without a catalogue', { language: 'tlh' }, 400],
      ['the id of a person', { company: `usr_${'0'.repeat(32)}` }, 400],
    ])('are not made with %s', async (_, wrong, status) => {
      const { visitor } = await operating(target());
      await visitor.open('/operator/companies/new');
      const before = (await target().peephole.rows('select id from companies')).length;
      expect((await visitor.post('/operator/companies/new', form(visitor, 'Wrong Somehow', wrong))).status).toBe(
        status,
      );
      expect((await target().peephole.rows('select id from companies')).length).toBe(before);
    });

    test('say before an entitlement is withdrawn how many people cease to be bound', async () => {
      const { visitor, operator } = await operating(target());
      const deadline = { date: '2026-01-15' as never, zone: 'UTC' };
      const { companyId } = await addCompany(target(), 'Bound People', { requireMfa: true, deadline });
      for (const enrolled of [true, true, false]) await addPerson(target(), { companies: ['Bound People'], enrolled });
      await addPerson(target(), { companies: ['Bound People'], disabled: true });
      const path = `/operator/companies/${companyId}`;
      expect((await visitor.open(path)).text).toContain('3 people cease to be bound');
      expect((await visitor.post(`${path}/entitlement`, { entitlement: 'unavailable' })).location).toBe(path);
      expect((await visitor.post(`${path}/entitlement`, { entitlement: 'unavailable' })).location).toBe(path);
      expect((await visitor.open(path)).text).toContain('it binds 3 people, of whom 1 without a method');
      expect((await visitor.post(`${path}/entitlement`, { entitlement: 'maybe' })).status).toBe(400);
      await visitor.post(`${path}/entitlement`, { entitlement: 'available' });
      const told = (await eventsOf(target(), 'company.entitlement-withdrawn')).filter(
        (event) => event['stream'] === companyId,
      );
      expect(told.map((event) => event['actor'])).toEqual([operator.id]);
    });

    test('are renamed by one of two operators; the other is told what stands', async () => {
      const [one, two] = [await operating(target()), await operating(target())];
      const id = await newCompany('Before');
      const path = `/operator/companies/${id}`;
      const seen = { 'was-name': 'Before', 'was-language': 'en', 'was-zone': 'UTC' };
      await one.visitor.open(path);
      await two.visitor.open(path);
      const first = { ...seen, name: 'After', language: 'fr', zone: 'Europe/Paris' };
      expect((await one.visitor.post(`${path}/details`, first)).status).toBe(303);
      expect((await one.visitor.post(`${path}/details`, first)).status).toBe(303);
      const late = await two.visitor.post(`${path}/details`, { ...seen, name: 'Neither', language: 'en', zone: 'UTC' });
      expect(late.status).toBe(409);
      for (const shown of ['value="Neither"', 'name="was-name" value="After"', 'Somebody changed this in the meantime'])
        expect(late.text).toContain(shown);
      expect((await target().deps.store.loadCompany(id))?.company).toMatchObject({ name: 'After', language: 'fr' });
      const told = (await eventsOf(target(), 'company.changed')).filter((event) => event['stream'] === id);
      expect(told.map((event) => event['actor'])).toEqual([one.operator.id]);
      expect(JSON.parse(String(told[0]?.['detail']))).toMatchObject({ nameBefore: 'Before', nameAfter: 'After' });
    });

    test('are found by a part of their name and by the state of their policy, page after page', async () => {
      const { visitor } = await operating(target());
      const ids: string[] = [];
      for (let number = 10; number < 65; number += 1) ids.push(await newCompany(`Paged 100% ${number}`));
      const first = await visitor.open('/operator/companies?q=paged+100%25&state=off');
      const [, next = ''] = /href="(\/operator\/companies\?[^"]*after=[^"]*)"/.exec(first.text) ?? [];
      const second = await visitor.open(next.replaceAll('&amp;', '&'));
      const found = [first, second].flatMap(({ text }) => companyIdsIn(text));
      expect(found.toSorted()).toEqual(ids.toSorted());
      expect(companyIdsIn((await visitor.open('/operator/companies?q=paged+100%25&state=enforced')).text)).toEqual([]);
    });
  });
}, withTexts);

/** The companies that a list links to. */
const companyIdsIn = (text: string): string[] =>
  [...text.matchAll(/href="\/operator\/companies\/(cmp_[0-9a-f]+)"/g)].flatMap(
    ([, id]) => parseId('company', id) ?? [],
  );
