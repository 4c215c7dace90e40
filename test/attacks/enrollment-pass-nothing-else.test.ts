import { describe, expect, test } from 'vitest';
import { Browser } from '../support/attack-browser.ts';
import { changesOf } from '../support/attack-database.ts';
import { countsOf, handOver, sendPass, withPass } from '../support/attack-passes.ts';
import { addCompany, addPerson } from '../support/attack-people.ts';
import {
  afterPassword,
  atPassword,
  boundKinds,
  isSignedIn,
  signedInByPassword,
  standsAt,
} from '../support/attack-steps.ts';
import { onEveryEngine } from '../support/attack-target.ts';

onEveryEngine((target) => {
  describe('A6: a pass opens nothing else', () => {
    test('without the password it is of no use, and stays as it is', async () => {
      const person = await addPerson(target());
      const pass = await handOver(target(), person);
      const visitor = await atPassword(target(), person.email);
      await visitor.submit(`${visitor.base}/pass`, { pass });
      expect(standsAt(visitor)).toBe('password');
      await visitor.submit(`${visitor.base}/password`, { password: pass });
      expect(isSignedIn(visitor)).toBe(false);
      expect(await countsOf(target(), person)).toEqual({ spent: 0, failures: null });
    });

    test('in a foreign browser the sign-in is unknown', async () => {
      const { person, visitor, pass } = await withPass(target());
      const thief = new Browser(target().address);
      await thief.open('/sign-in');
      expect((await thief.post(`${visitor.base}/pass`, { pass })).status).toBe(404);
      expect(await countsOf(target(), person)).toMatchObject({ spent: 0 });
    });

    test('it binds nothing by itself: method, first code and recovery code come as ever', async () => {
      const { person, visitor, pass } = await withPass(target());
      await sendPass(visitor, pass);
      await visitor.open('/account');
      expect(visitor.path).toMatch(/^\/sign-in/);
      expect([isSignedIn(visitor), await boundKinds(target(), person)]).toEqual([false, []]);
    });

    test('by GET, HEAD or in an address it changes nothing', async () => {
      const { visitor, pass } = await withPass(target());
      const changes = await changesOf(target().peephole, async () => {
        for (const method of ['GET', 'HEAD']) {
          await visitor.request(method, `${visitor.base}/pass?pass=${pass}`);
          await visitor.request(method, `${visitor.base}/mailbox?pass=${pass}`);
        }
      });
      expect(changes).toEqual([]);
      expect((await visitor.request('GET', `${visitor.base}/pass`)).location).toBe(`${visitor.base}/mailbox`);
    });

    test('it confirms no act of an administrator who has no second factor (SPEC A2)', async () => {
      const company = await addCompany(target(), 'Linden Estate', { requireMfa: false, deadline: null });
      const person = await addPerson(target(), { companies: ['Linden Estate'], administers: true });
      const colleague = await addPerson(target(), { companies: ['Linden Estate'] });
      const [member] = await target().peephole.rows(`select id from memberships where user_id = '${colleague.id}'`);
      const act = `/admin/${company.companyId}/directory/people/${String(member?.['id'])}/deactivate`;
      const visitor = await signedInByPassword(target(), person);
      await visitor.open(`/admin/${company.companyId}/directory`);
      await visitor.submit(act);
      expect(standsAt(visitor)).toBe('mailbox');
      expect(visitor.text).not.toContain('name="pass"');
      await visitor.submit(`${visitor.base}/pass`, { pass: await handOver(target(), person) });
      expect(standsAt(visitor)).toBe('mailbox');
      expect(await countsOf(target(), person)).toMatchObject({ spent: 0 });
    });

    test('nor does a session that a pass was spent on the way to', async () => {
      const company = await addCompany(target(), 'Alder Mills', {
        requireMfa: true,
        deadline: { date: '2030-01-01', zone: 'UTC' } as never,
      });
      const person = await addPerson(target(), { companies: ['Alder Mills'], administers: true });
      const colleague = await addPerson(target(), { companies: ['Alder Mills'] });
      const [member] = await target().peephole.rows(`select id from memberships where user_id = '${colleague.id}'`);
      const visitor = await afterPassword(target(), person);
      expect(standsAt(visitor)).toBe('early');
      await visitor.submit(`${visitor.base}/set-up`);
      await visitor.submit(`${visitor.base}/pass`, { pass: await handOver(target(), person) });
      expect(standsAt(visitor)).toBe('method');
      await visitor.submit(`${visitor.base}/not-now`);
      expect([visitor.path, isSignedIn(visitor)]).toEqual(['/account', true]);
      const people = `/admin/${company.companyId}/directory/people/${String(member?.['id'])}`;
      await visitor.open(people);
      await visitor.submit(`${people}/deactivate`);
      expect(standsAt(visitor)).toBe('mailbox');
    });
  });
});
