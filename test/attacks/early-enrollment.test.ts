import { describe, expect, test } from 'vitest';
import { parseDate, type Deadline } from '#domain/deadline.ts';
import type { PolicyRecord } from '#ports/records.ts';
import type { Browser } from '../support/attack-browser.ts';
import { addCompany, addPerson, type Person } from '../support/attack-people.ts';
import { afterPassword, signedIn, signedInByPassword, standsAt } from '../support/attack-steps.ts';
import { onEveryEngine } from '../support/attack-target.ts';

const day = 24 * 60 * 60_000;

const deadline = (date: string, zone = 'UTC'): Deadline => {
  const parsed = parseDate(date);
  if (parsed === null) throw new Error(`${date} is no date`);
  return { date: parsed, zone };
};

onEveryEngine((target) => {
  let made = 0;
  const company = async (policy: Partial<PolicyRecord>): Promise<PolicyRecord & { readonly name: string }> => {
    made += 1;
    const name = `Early ${made} Works`;
    return { ...(await addCompany(target(), name, { requireMfa: true, deadline: null, ...policy })), name };
  };
  const decide = (policy: PolicyRecord, change: Partial<PolicyRecord>): Promise<void> =>
    target().deps.store.transact((tx) => tx.setPolicy({ ...policy, ...change }));
  const member = (...companies: readonly { readonly name: string }[]): Promise<Person> =>
    addPerson(target(), { companies: companies.map((one) => one.name) });
  const live = (person: Person, name: string, status: string): Promise<void> =>
    target().peephole.run(
      `update memberships set status = '${status}' where user_id = '${person.id}' and company_id =
       (select id from companies where name = '${name}')`,
    );
  const bannerIn = async (visitor: Browser): Promise<string> => {
    const { text } = await visitor.open('/account');
    return /<section class="note"><p>([\s\S]*?)<\/p>/.exec(text)?.[1]?.replaceAll(/<[^>]*>/g, '') ?? '';
  };

  describe('before the deadline (SPEC P3)', () => {
    test('the page is shown once a day over all browsers, and "Not now" in one is heard in all', async () => {
      const person = await member(await company({ deadline: deadline('2027-06-01') }));
      const one = await afterPassword(target(), person);
      expect(standsAt(one)).toBe('early');
      expect(standsAt(await afterPassword(target(), person))).toBe('early');
      await one.submit(`${one.base}/not-now`);
      expect(one.path).toBe('/account');
      await signedInByPassword(target(), person);
      target().advance(day + 1);
      expect(standsAt(await afterPassword(target(), person))).toBe('early');
    });

    test("the deadline is told in the user's zone, and the company's beside it (SPEC P2)", async () => {
      const works = await company({ deadline: deadline('2027-06-01', 'Pacific/Auckland') });
      const person = await member(works);
      await target().peephole.run(`update users set time_zone = 'America/Los_Angeles' where id = '${person.id}'`);
      const visitor = await afterPassword(target(), person);
      expect(visitor.text).toMatch(/Monday, May 31, 2027, 05:00 [^(]+\(Tuesday, June 1, 2027, 00:00 [^)]+ at Early/);
      await visitor.submit(`${visitor.base}/not-now`);
      expect(await bannerIn(visitor)).toMatch(/Monday, May 31, 2027, 05:00 .+ \(Tuesday, June 1, 2027, 00:00 .+\)/);
    });

    test('"Set Up Now" is on the account page and on Password & Security, with the days left', async () => {
      const person = await member(await company({ deadline: deadline('2027-06-01') }));
      const visitor = await afterPassword(target(), person);
      await visitor.submit(`${visitor.base}/not-now`);
      for (const page of ['/account', '/account/security']) {
        const { text } = await visitor.open(page);
        expect(text).toContain('Set Up Now');
        expect(text).toMatch(/\d+ days left\./);
      }
      await visitor.submit('/account/security/app');
      expect(standsAt(visitor)).toBe('password');
    });
  });

  describe('somebody in three companies (SPEC P7)', () => {
    test('is told of the earliest deadline, whichever company that is at the time', async () => {
      const works = [
        await company({ deadline: deadline('2027-09-01') }),
        await company({ deadline: deadline('2027-07-01') }),
        await company({ deadline: deadline('2027-08-01') }),
      ] as const;
      const person = await member(...works);
      const visitor = await afterPassword(target(), person);
      expect(visitor.text).toContain(works[1].name);
      await visitor.submit(`${visitor.base}/not-now`);
      expect(await bannerIn(visitor)).toContain(works[1].name);
      await live(person, works[1].name, 'inactive');
      expect(await bannerIn(visitor)).toContain(works[2].name);
      await decide(works[0], { deadline: deadline('2027-06-15') });
      expect(await bannerIn(visitor)).toContain(works[0].name);
      await decide(works[0], { requireMfa: false });
      await decide(works[2], { requireMfa: false });
      expect(await bannerIn(visitor)).toBe('');
    });

    test('is bound by none that they have only been invited to, and by the one that enforces', async () => {
      const [announced, enforced] = [
        await company({ deadline: deadline('2027-09-01') }),
        await company({ deadline: deadline('2026-06-01') }),
      ];
      const person = await member(announced, enforced);
      await live(person, enforced.name, 'invited');
      expect(standsAt(await afterPassword(target(), person))).toBe('early');
      await live(person, enforced.name, 'active');
      const visitor = await afterPassword(target(), person);
      expect(standsAt(visitor)).toBe('required');
      expect(visitor.text).toContain(enforced.name);
    });

    test('and a company without entitlement announces nothing (SPEC C3)', async () => {
      const works = await company({ deadline: deadline('2027-09-01') });
      const person = await member(works);
      await target().peephole.run(`update companies set entitlement = 'unavailable' where name = '${works.name}'`);
      const visitor = await signedInByPassword(target(), person);
      expect(await bannerIn(visitor)).toBe('');
      expect((await visitor.open('/account/security')).text).toContain('so there is nothing to set up here');
    });
  });

  describe('where nothing requires it (SPEC P4)', () => {
    test('Password & Security offers no enrollment, says why, and its forms lead nowhere', async () => {
      const person = await member(await company({ requireMfa: false }));
      const visitor = await signedInByPassword(target(), person);
      const { text } = await visitor.open('/account/security');
      expect(text).toContain('so there is nothing to set up here');
      expect(text).not.toMatch(/Add Authenticator App|Set Up Now|always-require/);
      await visitor.submit('/account/security/app');
      await visitor.submit(`${visitor.base}/password`, { password: person.password });
      expect(visitor.text).toContain('Nothing to set up');
    });

    test('administrators of entitled companies may set it up, and are told why', async () => {
      const works = await company({ requireMfa: false });
      const person = await addPerson(target(), { companies: [works.name], administers: true });
      const visitor = await signedInByPassword(target(), person);
      const { text } = await visitor.open('/account/security');
      expect(text).toContain('administrators do so before they require it of others');
      expect(text).toContain('Add Authenticator App');
      await target().peephole.run(`update companies set entitlement = 'unavailable' where name = '${works.name}'`);
      expect((await visitor.open('/account/security')).text).toContain('so there is nothing to set up here');
    });
  });

  test('switched off by the company, what was enrolled stays and is still asked for (SPEC P9, U4)', async () => {
    const works = await company({ deadline: deadline('2027-06-01') });
    const person = await addPerson(target(), { companies: [works.name], enrolled: true });
    await decide(works, { requireMfa: false });
    const visitor = await signedIn(target(), person);
    const { text } = await visitor.open('/account/security');
    expect(text).toContain('<b>On.</b> You are asked for a second step at every sign-in.');
    expect(text).toContain('Change Authenticator App');
    expect(await bannerIn(visitor)).toBe('');
  });
});
