import { describe, expect, test } from 'vitest';
import type { Email } from '#domain/email.ts';
import type { UserId } from '#domain/identifiers.ts';
import { day, minute } from '#domain/instant.ts';
import { createUser } from '#flows/directory/create-user.ts';
import { addMember, changeMember } from '#flows/directory/members.ts';
import { memberOf, stand } from '../support/attack-console.ts';
import { machine, membershipOf, newOffice, type Office } from '../support/attack-offices.ts';
import { addPerson, type Person } from '../support/attack-people.ts';
import { signedIn } from '../support/attack-steps.ts';
import { onEveryEngine } from '../support/attack-target.ts';
import { inviteOne, press, pressesLink, setsPassword, stranger, type Console } from '../support/console-people.ts';
import { apply, uploadedTo } from '../support/console-uploads.ts';
import { directoryOf, sendBulk } from '../support/directory-people.ts';

const asConsole = (at: Office): Console => ({ ...at, id: at.company, policy: {} as never, directory: directoryOf(at) });

onEveryEngine((target) => {
  const both = { 'company-admin': 'yes', 'directory-admin': 'yes' };
  const seen = (companyAdmin: boolean, directoryAdmin: boolean) => JSON.stringify({ companyAdmin, directoryAdmin });
  const queued = async (user: UserId): Promise<number> =>
    (await target().peephole.rows(`select id from outbox where user_id = '${user}' and kind = 'administrator-added'`))
      .length;

  /** Two who have both permissions already, the first of them signed in. */
  async function team() {
    const at = await newOffice(target());
    const second = await addPerson(target(), { companies: [at.name], enrolled: true, administers: true });
    const heard = () => Promise.all([at.admin.id, second.id].map(queued));
    return { at, second, heard };
  }

  const permissions = (at: Office, member: string, fields: Record<string, string>, before = seen(false, false)) =>
    at.browser.post(`${directoryOf(at)}/people/${member}/permissions`, { ...fields, seen: before });

  describe('C2: whoever comes to have both permissions, everybody else who has them hears of it at once', () => {
    test('once a day about one person: giving and taking all day hides nobody among mails', async () => {
      const { at, heard } = await team();
      const person = await addPerson(target(), { companies: [at.name], enrolled: true });
      const member = await membershipOf(target(), person, at.company);
      const again = async (): Promise<void> => {
        await permissions(at, member, both);
        await permissions(at, member, {}, seen(true, true));
      };
      for (let n = 0; n < 4; n += 1) await again();
      expect(await heard()).toEqual([1, 1]);
      target().advance(day + minute);
      at.browser.cookies.clear();
      const anew = await signedIn(target(), at.admin);
      await anew.post(`${directoryOf(at)}/people/${member}/permissions`, { ...both, seen: seen(false, false) });
      expect(await heard()).toEqual([2, 2]);
    });

    test('in the console: who, and by whom; of one permission nobody does, nor the person themselves', async () => {
      const { at, second, heard } = await team();
      const person = await addPerson(target(), { companies: [at.name], enrolled: true });
      const member = await membershipOf(target(), person, at.company);
      expect((await permissions(at, member, { 'company-admin': 'yes' })).status).toBe(303);
      expect(await heard()).toEqual([0, 0]);
      expect((await permissions(at, member, both, seen(true, false))).status).toBe(303);
      expect(await heard()).toEqual([1, 1]);
      expect((await permissions(at, member, both, seen(true, true))).status).toBe(303);
      expect(await heard()).toEqual([1, 1]);
      expect(await queued(person.id)).toBe(0);
      const mailOf = async ({ email }: Person) =>
        (await target().deps.store.outbox.listInbox(300)).find(
          (one) => one.to.includes(email) && one.subject.includes('one more administrator'),
        );
      await expect.poll(() => mailOf(second)).toBeTruthy();
      const { text = '' } = (await mailOf(second)) ?? {};
      expect(text).toContain(`(${person.email}) has both permissions at ${at.name}`);
      expect(text).toContain((await target().deps.store.loadUser(at.admin.id))?.user.displayName);
    });

    test('brought back with them, by hand, with others or by a list; put aside they have none, and nobody hears', async () => {
      const { at, heard } = await team();
      const people = await Promise.all(
        [1, 2, 3, 4].map(() => addPerson(target(), { companies: [at.name], enrolled: true, administers: true })),
      );
      const members = await Promise.all(people.map((one) => memberOf(target(), one, at.company)));
      for (const one of members) await stand(target(), one, { status: 'inactive' });
      const [listed = '', byHand = '', ...others] = members;
      expect((await at.browser.post(`${directoryOf(at)}/people/${byHand}/reactivate`)).status).toBe(303);
      expect(await heard()).toEqual([1, 1]);
      await at.browser.open(directoryOf(at));
      expect((await sendBulk(at, others, { act: 'reactivate', confirmed: '2' })).status).toBe(303);
      expect(await heard()).toEqual([3, 3]);
      expect((await permissions(at, listed, {}, seen(true, true))).status).toBe(303);
      expect((await permissions(at, listed, both)).status).toBe(303);
      expect(await heard()).toEqual([3, 3]);
      const list = await uploadedTo(asConsole(at), `email,status\r\n${people[0]?.email ?? ''},active\r\n`);
      await apply(asConsole(at), list);
      expect(await heard()).toEqual([4, 4]);
    });

    test.each(['who signs in here', 'with a first password'])(
      'by accepting an invitation that gives them, %s',
      async (how) => {
        const { at, heard } = await team();
        const isNew = how !== 'who signs in here';
        const person = isNew ? null : await addPerson(target(), { companies: [], enrolled: true });
        const email = person?.email ?? stranger();
        await inviteOne(asConsole(at), email);
        const [invited] = await target().deps.store.membersAmong(at.company, [email as Email]);
        const member = invited?.membership.id ?? '';
        expect((await permissions(at, member, both)).status).toBe(303);
        expect(await heard()).toEqual([0, 0]);
        const answer = person
          ? await press(await signedIn(target(), person), member, 'accept')
          : await setsPassword(await pressesLink(target(), email));
        expect(answer).toBe(303);
        expect(await heard()).toEqual([1, 1]);
      },
    );

    test('on the machine: added, changed or made with them', async () => {
      const { at, heard } = await team();
      const { deps } = target();
      const terms = {
        companyAdmin: true,
        directoryAdmin: true,
        employer: null,
        site: null,
        group: null,
        language: null,
      };
      const [one, two] = [
        await addPerson(target(), { companies: [] }),
        await addPerson(target(), { companies: [at.name] }),
      ];
      const place = { company: at.company, accepted: true };
      const added = await addMember(deps, machine, { ...place, user: one.id, terms, status: 'active' });
      expect([added.done, await heard()]).toEqual([true, [1, 1]]);
      const changed = await changeMember(deps, machine, { ...place, user: two.id, change: terms, evenLast: false });
      expect([changed.done, await heard()]).toEqual([true, [2, 2]]);
      const bundle = await deps.store.loadCompany(at.company);
      const made = await createUser(
        deps,
        machine,
        {
          email: stranger() as Email,
          displayName: '',
          language: 'en',
          timeZone: null,
          operator: false,
          companies: bundle ? [bundle] : [],
          administers: true,
        },
        'nothing',
      );
      expect([made.done, await heard()]).toEqual([true, [3, 3]]);
    });
  });
});
