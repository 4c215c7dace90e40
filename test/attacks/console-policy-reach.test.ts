import { randomBytes } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { struggles } from '#domain/blast-radius.ts';
import type { Email } from '#domain/email.ts';
import type { MembershipId } from '#domain/identifiers.ts';
import type { MembershipStatus } from '#domain/membership.ts';
import { affectedPage, type Reach } from '#flows/policy/affected-people.ts';
import { blastRadius } from '#flows/policy/blast-radius.ts';
import type { PolicyRecord } from '#ports/records.ts';
import { addCompany, addPerson, type Person } from '../support/attack-people.ts';
import { roleOf } from '../support/attack-offices.ts';
import { randomId } from '../support/attack-routes.ts';
import { signedInByPassword } from '../support/attack-steps.ts';
import { onEveryEngine } from '../support/attack-target.ts';
import { attributesOf, tagsOf, wordsOf as spacedWordsOf } from '../support/html.ts';
import { dateIn as inDays, office as newOffice, requiredIn, type Office } from '../support/policy-office.ts';
import { setStatus } from '../support/membership-status.ts';
import * as made from '../storage/records.ts';

const wordsOf = (html: string): string => spacedWordsOf(html).replaceAll(/\s+/g, ' ');

onEveryEngine((target) => {
  const dateIn = (days: number) => inDays(target(), days);
  const office = (policy: Partial<PolicyRecord> = {}) => newOffice(target(), policy);

  const get = async ({ browser, base }: Office, part: string) => browser.request('GET', `${base}/${part}`);

  const memberOf = async (person: Pick<Person, 'id'>, { id }: Pick<Office, 'id'>): Promise<string> => {
    const bundle = await target().deps.store.loadUser(person.id);
    return bundle?.memberships.find((one) => one.company.id === id)?.membership.id ?? 'mbr_none';
  };

  const putStatus = (person: Person, { id }: Office, status: MembershipStatus) =>
    target().deps.store.transact((tx) => setStatus(tx, person.id, id, status));

  /** E-mails of the people in the list of a page. */
  const listed = (html: string): readonly string[] =>
    [...html.matchAll(/<th scope="row" role="rowheader" class="who">[\s\S]*?<span>([^<]+)<\/span>/g)].map(
      ([, email = '']) => email,
    );

  const appOnly = { requireMfa: true, kinds: ['app'], smsCountries: null, frequency: null } as const;

  describe('P11: "if this were enforced on DATE", who', () => {
    test('how many and exactly who, on any date, by what stands or any draft', async () => {
      const at = await office({ ...requiredIn(target(), 20), smsAllowed: true });
      const ana = await addPerson(target(), { companies: [at.name] });
      const phone = await addPerson(target(), { companies: [at.name], phone: '+12025550191' });
      const standing = await get(at, 'preview');
      expect(listed(standing.text)).toEqual([ana.email]);
      expect(wordsOf(standing.text)).toContain('the policy binds 4 people');
      const stricter = await get(at, 'preview?sms=off');
      expect(listed(stricter.text).toSorted()).toEqual([ana.email, phone.email].toSorted());
      expect(wordsOf(stricter.text)).toContain('This looks at settings that are not saved.');
      const early = await get(at, `preview?on=${dateIn(19)}`);
      expect(wordsOf(early.text)).toContain('the deadline has not come: people may still put it off');
      for (const on of ['1999-12-31', dateIn(0), '2199-01-01']) {
        expect((await get(at, `preview?on=${on}&require=on&date=${on}`)).status).toBe(200);
      }
      expect(wordsOf((await get(at, 'preview?require=off')).text)).toContain('nothing is required of anybody');
    });

    test('the numbers and the lists never differ', async () => {
      const at = await office({ ...requiredIn(target(), 20), smsAllowed: true });
      await addPerson(target(), { companies: [at.name] });
      await addPerson(target(), { companies: [at.name], phone: '+12025550192' });
      await addPerson(target(), { companies: [at.name], phone: '+551191234567' });
      await addPerson(target(), { companies: [at.name], disabled: true });
      await addPerson(target(), { companies: [at.name], imported: 'without password' });
      await putStatus(await addPerson(target(), { companies: [at.name] }), at, 'inactive');
      await putStatus(await addPerson(target(), { companies: [at.name] }), at, 'invited');
      const inOne = (country: 'US' | 'FR') =>
        ({ ...appOnly, kinds: ['app', 'phone'], smsCountries: [country] }) as const;
      for (const [phone, rules] of [
        ['+12025550193', [appOnly]],
        ['+12025550194', [inOne('US'), inOne('FR')]],
      ] as const) {
        const member = (await memberOf(await addPerson(target(), { companies: [at.name], phone }), at)) as MembershipId;
        const roles = await Promise.all(rules.map((rule) => roleOf(target(), rule)));
        const ids = roles.map((one) => one.id);
        await target().deps.store.transact((tx) => tx.setRoles(member, ids, target().deps.clock.now()));
      }
      expect(
        (await blastRadius(target().deps, at.id, { requireMfa: true, smsAllowed: true })).byStruggle,
      ).toMatchObject({ 'role-not-met': 2 });
      for (const smsAllowed of [true, false]) {
        const settings = { requireMfa: true, smsAllowed };
        const radius = await blastRadius(target().deps, at.id, settings);
        const query = { company: at.id, settings, search: null };
        const count = async (reach: Reach) =>
          (await affectedPage(target().deps, { ...query, reach }, null)).people.length;
        expect(await count('everyone')).toBe(radius.members);
        expect(await count('must-enroll')).toBe(radius.mustEnroll);
        expect(await count('enrolled')).toBe(radius.enrolled);
        expect(await count('struggling')).toBe(radius.struggling);
        for (const one of struggles) expect([one, await count(one)]).toEqual([one, radius.byStruggle[one]]);
      }
    });

    test('narrowed by standing, by reason and by name', async () => {
      const at = await office(requiredIn(target(), 20));
      const ana = await addPerson(target(), { companies: [at.name] });
      const noWord = await addPerson(target(), { companies: [at.name], imported: 'without password' });
      const enrolled = await get(at, 'preview?reach=enrolled');
      expect(listed(enrolled.text)).toHaveLength(2);
      expect(listed((await get(at, 'preview?reach=no-password')).text)).toEqual([noWord.email]);
      expect(listed((await get(at, 'preview?reach=struggling')).text)).toHaveLength(2);
      const found = await get(
        at,
        `preview?reach=everyone&q=${encodeURIComponent(ana.email.slice(0, 12).toUpperCase())}`,
      );
      expect(listed(found.text)).toEqual([ana.email]);
      const nobody = await get(at, 'preview?reach=everyone&q=nobody-is-called-so');
      expect(wordsOf(nobody.text)).toContain('Nobody here is called that.');
    });

    test('page by page, everybody once', async () => {
      const at = await office(requiredIn(target(), 20));
      const emails: string[] = [at.admin.email];
      for (let count = 0; count < 60; count += 1) emails.push((await bare(at)).email);
      let next: string | undefined = `${at.base}/preview?reach=must-enroll`;
      const seen: string[] = [];
      for (let pages = 0; next !== undefined && pages < 4; pages += 1) {
        const { text } = await at.browser.request('GET', next);
        seen.push(...listed(text));
        next = tagsOf(text, 'a')
          .map((tag) => /href="([^"]*after=[^"]*)"/.exec(tag)?.[1]?.replaceAll('&amp;', '&'))
          .find(Boolean);
        expect(next === undefined || !/usr_/.test(next)).toBe(true);
        next = next?.split('#')[0];
      }
      expect(seen).toHaveLength(60);
      expect(seen.toSorted()).toEqual(emails.slice(1).toSorted());
    });

    /** A member without anything: made fast. */
    async function bare({ id: companyId }: Office): Promise<{ email: string }> {
      const { deps } = target();
      const id = deps.random.id('user');
      const email = `bare.${randomBytes(6).toString('hex')}@target.example` as Email;
      await deps.store.transact(async (tx) => {
        const createdAt = deps.clock.now();
        await tx.createUser({ ...made.user(), id, email, displayName: `Bare ${email}`, createdAt });
        await tx.addMembership({
          id: deps.random.id('membership'),
          userId: id,
          companyId,
          status: 'active',
          companyAdmin: false,
          directoryAdmin: false,
          employer: null,
          site: null,
          group: null,
          language: null,
          createdAt: deps.clock.now(),
          invitation: null,
        });
      });
      return { email };
    }

    test('as a file for spreadsheets, in which nothing is a formula', async () => {
      const at = await office(requiredIn(target(), 20));
      const ana = await addPerson(target(), { companies: [at.name] });
      await target().peephole.run(`update users set display_name = '=1+1' where id = '${ana.id}'`);
      const file = await get(at, 'preview.csv?reach=everyone');
      expect(file.headers.get('content-type')).toBe('text/csv; charset=utf-8');
      expect(file.headers.get('content-disposition')).toContain('who-is-affected.csv');
      expect(file.text).toContain('"E-mail","Name","Standing","Reasons"\r\n');
      expect(file.text).toContain(`"${ana.email}","'=1+1","Has to set up a method","Has never signed in"\r\n`);
      expect(file.text.trimEnd().split('\r\n')).toHaveLength(4);
    });

    test('a date that is none is told, and the page is drawn for another', async () => {
      const at = await office(requiredIn(target(), 20));
      for (const part of ['preview?on=2027-02-30', `person?on=never&member=${await memberOf(at.admin, at)}`]) {
        const reply = await get(at, part);
        expect(reply.status).toBe(422);
        expect(wordsOf(reply.text)).toContain('such as 2027-01-18');
      }
    });

    test('what an address makes up is passed over', async () => {
      const at = await office(requiredIn(target(), 20));
      for (const part of [
        'preview?reach=constructor&sms=maybe&require=2&zone=Mars/Base&date=x',
        'preview?after=forged',
      ]) {
        expect((await get(at, part)).status).toBe(200);
      }
    });

    test('fewer than two enrolled administrators are warned of', async () => {
      const at = await newOffice(target(), requiredIn(target(), 20), 1);
      expect(wordsOf((await get(at, 'preview')).text)).toContain('There is only one enrolled administrator.');
    });
  });

  describe('P11: "Evaluate USER on DATE"', () => {
    const evaluate = async (at: Office, person: Person, more = '') =>
      wordsOf((await get(at, `person?member=${await memberOf(person, at)}${more}`)).text);

    test('what they would be asked, before and from the deadline, with the rule by name', async () => {
      const at = await office(requiredIn(target(), 20));
      const ana = await addPerson(target(), { companies: [at.name] });
      const before = await evaluate(at, ana, `&on=${dateIn(19)}`);
      expect(before).toContain('They are offered to set up a method, and may put it off.');
      expect(before).toMatch(new RegExp(`${at.name} requires MFA from`));
      const after = await evaluate(at, ana, `&on=${dateIn(20)}`);
      expect(after).toContain('They have to set up a method before they can go on.');
      expect(await evaluate(at, at.admin)).toContain('A code is asked for: authenticator app');
    });

    test('by a draft as well', async () => {
      const at = await office();
      const ana = await addPerson(target(), { companies: [at.name] });
      expect(await evaluate(at, ana, '&require=off')).toContain('Nothing requires a second step of this person.');
      expect(await evaluate(at, ana, `&require=on&date=${dateIn(3)}`)).toContain('They have to set up a method');
    });

    test('another company’s rule is "another rule", without name or date (P7)', async () => {
      const at = await office();
      const secret = `Secret ${randomBytes(4).toString('hex')}`;
      await addCompany(target(), secret, {
        ...requiredIn(target(), -9),
        requireMfa: true,
        deadline: { date: dateIn(-9), zone: 'Asia/Tokyo' },
      });
      const ana = await addPerson(target(), { companies: [at.name, secret] });
      const member = await memberOf(ana, at);
      const { text } = await get(at, `person?member=${member}&require=off`);
      expect(wordsOf(text)).toContain('Another rule requires MFA.');
      expect(wordsOf(text)).not.toContain(secret);
      expect(text).not.toMatch(/Asia\/Tokyo|Japan/);
    });

    test.each(['invited', 'inactive'] as const)('of somebody %s nothing is evaluated', async (status) => {
      const at = await office(requiredIn(target(), -1));
      const ana = await addPerson(target(), { companies: [at.name], enrolled: true });
      await putStatus(ana, at, status);
      const words = await evaluate(at, ana);
      expect(words).toContain('does not bind this person');
      expect(words).not.toMatch(/authenticator app|A code is asked/);
    });

    test('nobody of another company is found, nor anybody unknown (I11)', async () => {
      const at = await office();
      const other = await office();
      const theirs = await memberOf(other.admin, other);
      for (const member of [theirs, randomId('mbr'), at.admin.id, 'mbr_', '']) {
        expect((await get(at, `person?member=${member}`)).status).toBe(404);
      }
      expect((await at.browser.request('GET', `${other.base}/preview`)).status).toBe(404);
      expect((await at.browser.request('GET', `${other.base}/person?member=${theirs}`)).status).toBe(404);
      expect((await at.browser.request('GET', `${other.base}/preview.csv`)).status).toBe(404);
    });

    test('no member without a permission sees any of it', async () => {
      const at = await office();
      const ana = await addPerson(target(), { companies: [at.name] });
      const browser = await signedInByPassword(target(), ana);
      for (const part of ['', '/preview', '/preview.csv', `/person?member=${await memberOf(ana, at)}`]) {
        expect((await browser.request('GET', at.base + part)).status).toBe(403);
      }
    });

    test('the lists lead there, keeping what is looked at', async () => {
      const at = await office(requiredIn(target(), 20));
      const ana = await addPerson(target(), { companies: [at.name] });
      const { text } = await get(at, `preview?sms=off&on=${dateIn(21)}`);
      const [href = ''] = attributesOf(text, 'href', 'a').filter((one) => one.includes('/person?'));
      expect(href.replaceAll('&amp;', '&')).toBe(
        `${at.base}/person?member=${await memberOf(ana, at)}&sms=off&on=${dateIn(21)}`,
      );
    });
  });

  test('of somebody only invited no more is told than was typed (I11)', async () => {
    const at = await office(requiredIn(target(), 20));
    const known = await addPerson(target(), { companies: [at.name], enrolled: true, disabled: true });
    await putStatus(known, at, 'invited');
    const { text } = await get(at, 'preview?reach=unbound');
    expect(listed(text)).toEqual([known.email]);
    expect(wordsOf(text)).toContain('Has not accepted the invitation yet');
    expect(wordsOf(text)).not.toContain('Disabled by');
    expect(text).not.toContain(known.id);
    const file = await get(at, 'preview.csv?reach=unbound');
    expect(file.text).toContain('"Not bound","Has not accepted the invitation yet"');
  });
});
