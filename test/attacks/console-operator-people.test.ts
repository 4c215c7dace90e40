import { describe, expect, test } from 'vitest';
import type { CompanyId } from '#domain/identifiers.ts';
import { changesOf } from '../support/attack-database.ts';
import { addCompany, addPerson, type Person } from '../support/attack-people.ts';
import { signedIn } from '../support/attack-steps.ts';
import { onEveryEngine, type Target } from '../support/attack-target.ts';
import { eventsOf, operating } from '../support/operators.ts';

onEveryEngine((target) => {
  const newCompany = async (name: string): Promise<CompanyId> =>
    (await addCompany(target(), name, { requireMfa: false, deadline: null })).companyId;

  describe('people of any company', () => {
    test('are found by e-mail, name, id, method and status', async () => {
      const { visitor } = await operating(target());
      const person = await addPerson(target(), { enrolled: true });
      const has = async (query: string): Promise<boolean> =>
        (await visitor.open(`/operator/people?${query}`)).text.includes(`/operator/people/${person.id}`);
      expect(await has(`q=${person.email}`)).toBe(true);
      expect(await has(`q=${person.id}`)).toBe(true);
      expect(await has(`q=${person.email.slice(3, 18).toUpperCase()}`)).toBe(true);
      expect(await has(`q=${person.email}&method=app&status=active`)).toBe(true);
      // Whoever is named exactly has to fit like everybody else.
      for (const other of ['method=none', 'method=phone', 'operators=yes', 'status=disabled']) {
        expect(await has(`q=${person.email}&${other}`)).toBe(false);
        expect(await has(`q=${person.id}&${other}`)).toBe(false);
      }
      expect(await has(`q=%25`)).toBe(false);
      expect(await has(`q=${person.email.slice(0, -3)}&method=none`)).toBe(false);
      expect(await has(`q=${person.email.slice(0, -3)}&status=disabled`)).toBe(false);
      expect(await has(`q=${person.email.slice(0, -3)}&operators=yes`)).toBe(false);
    });

    test('are shown with their next sign-in and the rule that decides it', async () => {
      const { visitor } = await operating(target());
      const person = await addPerson(target(), { enrolled: true });
      const { text } = await visitor.open(`/operator/people/${person.id}`);
      expect(text).toContain('After the right password: a code, by Authenticator app or Recovery code.');
      expect(text).toContain('Northwind Builders has required it since');
      expect(text).not.toContain(person.recoveryCode);
      expect(text).not.toContain(person.seed);
    });

    test('are in the list of their company, and in no other', async () => {
      const { visitor } = await operating(target());
      const [here, there] = [await newCompany('Here Only'), await newCompany('There Only')];
      const person = await addPerson(target(), { companies: ['Here Only'] });
      const listOf = async (id: CompanyId) => (await visitor.open(`/operator/companies/${id}/people?q=quinn`)).text;
      expect(await listOf(here)).toContain(`/operator/people/${person.id}`);
      expect(await listOf(there)).not.toContain(person.id);
    });

    test('are disabled and enabled, once each, and signed out by it', async () => {
      const { visitor, operator } = await operating(target());
      const person = await addPerson(target(), { enrolled: true });
      const theirs = await signedIn(target(), person);
      const path = `/operator/people/${person.id}`;
      await visitor.open(path);
      for (const _ of [1, 2]) expect((await visitor.post(`${path}/disable`)).location).toBe(path);
      expect((await theirs.request('GET', '/account')).location).toMatch(/^\/sign-in\?/);
      for (const _ of [1, 2]) expect((await visitor.post(`${path}/enable`)).location).toBe(path);
      const told = [
        ...(await eventsOf(target(), 'user.disabled')),
        ...(await eventsOf(target(), 'user.enabled')),
      ].filter((event) => event['subject'] === person.id);
      expect(told.map((event) => event['actor'])).toEqual([operator.id, operator.id]);
    });

    test('who are the last administrator of a company are disabled with a tick only, which names it (SPEC C2)', async () => {
      const { visitor } = await operating(target());
      await newCompany('Last Of All');
      const person = await addPerson(target(), { companies: ['Last Of All'], enrolled: true, administers: true });
      const path = `/operator/people/${person.id}`;
      await visitor.open(path);
      const refused = await visitor.post(`${path}/disable`);
      expect([refused.status, refused.text.includes('name="even"'), refused.text.includes('Last Of All')]).toEqual([
        422,
        true,
        true,
      ]);
      expect((await target().deps.store.loadUser(person.id))?.user.status).toBe('active');
      expect((await visitor.post(`${path}/disable`, { even: 'yes' })).status).toBe(303);
      expect((await target().deps.store.loadUser(person.id))?.user.status).toBe('disabled');
    });

    test('an operator cannot disable themselves, and nobody is made an operator here', async () => {
      const { visitor, operator } = await operating(target());
      const path = `/operator/people/${operator.id}`;
      const { text } = await visitor.open(path);
      expect(text).not.toContain(`${path}/disable`);
      expect(text).toContain('gatehouse user reset-mfa');
      const changes = await changesOf(target().peephole, async () => {
        expect((await visitor.post(`${path}/disable`, { even: 'yes' })).status).toBe(422);
      });
      expect(changes).toEqual([]);
    });

    test('without a password are invited again, by one mail for two presses; others are not', async () => {
      const { visitor } = await operating(target());
      const person = await addPerson(target(), { imported: 'without password' });
      const path = `/operator/people/${person.id}`;
      await visitor.open(path);
      const replies = await Promise.all([visitor.post(`${path}/invite`), visitor.post(`${path}/invite`)]);
      expect(replies.map((one) => one.location)).toEqual([path, path]);
      expect(await queuedFor(target(), person)).toBe(1);
      expect((await visitor.open(path)).text).toContain('sent less than a minute ago');
      const settled = await addPerson(target(), { enrolled: true });
      await visitor.post(`/operator/people/${settled.id}/invite`);
      expect(await queuedFor(target(), settled)).toBe(0);
    });
  });

  describe('M5: text messages', () => {
    test('a country is reopened, once, by an operator', async () => {
      const { visitor, operator } = await operating(target());
      await target().deps.store.transact((tx) => tx.openSmsBreaker('NZ', target().deps.clock.now()));
      expect((await visitor.open('/operator/sms')).text).toContain('action="/operator/sms/NZ/reopen"');
      for (const _ of [1, 2]) expect((await visitor.post('/operator/sms/NZ/reopen')).location).toBe('/operator/sms');
      expect((await visitor.open('/operator/sms')).text).not.toContain('action="/operator/sms/NZ/reopen"');
      expect((await eventsOf(target(), 'sms.breaker-reopened')).map((event) => event['actor'])).toEqual([operator.id]);
    });

    const seen = { scope: 'country:HK', class: 'proven', 'was-hour': '10000', 'was-day': '50000', 'was-set': 'no' };

    test('a budget is set by one of two operators, taken back, and the other is told what stands', async () => {
      const [one, two] = [await operating(target()), await operating(target())];
      const path = '/operator/sms/budget';
      await one.visitor.open(`${path}?scope=country:HK&class=proven`);
      await two.visitor.open(`${path}?scope=country:HK&class=proven`);
      const first = { ...seen, hour: '5', day: '7' };
      for (const _ of [1, 2]) expect((await one.visitor.post(path, first)).location).toBe('/operator/sms');
      const late = await two.visitor.post(path, { ...seen, hour: '6', day: '8' });
      expect([late.status, late.text.includes('5 in an hour and 7 in a day'), late.text.includes('value="6"')]).toEqual(
        [409, true, true],
      );
      const now = { ...seen, 'was-hour': '5', 'was-day': '7', 'was-set': 'yes' };
      expect((await two.visitor.post(path, { ...now, default: 'yes' })).status).toBe(303);
      expect((await two.visitor.post(path, { ...now, default: 'yes' })).status).toBe(303);
      expect((await eventsOf(target(), 'sms.budget-changed')).map((event) => event['actor'])).toEqual([
        one.operator.id,
        two.operator.id,
      ]);
    });

    test.each([
      ['nothing', { hour: '', day: '7' }, 422],
      ['a fraction', { hour: '1.5', day: '7' }, 422],
      ['other digits', { hour: '٥', day: '7' }, 422],
      ['too much', { hour: '1', day: '10000001' }, 422],
      ['more in an hour than in a day', { hour: '8', day: '7' }, 422],
      ['no day', { hour: '8' }, 400],
      ['a scope that is none', { hour: '1', day: '7', scope: 'country:BR' }, 404],
    ])('a budget of %s is refused', async (_, wrong: Record<string, string>, status) => {
      const { visitor } = await operating(target());
      await visitor.open('/operator/sms');
      const changes = await changesOf(target().peephole, async () => {
        expect((await visitor.post('/operator/sms/budget', { ...seen, ...wrong })).status).toBe(status);
      });
      expect(changes).toEqual([]);
    });
  });
});

const queuedFor = async ({ peephole }: Target, { id }: Person): Promise<number> =>
  (await peephole.rows(`select id from outbox where user_id = '${id}' and kind = 'invitation'`)).length;
