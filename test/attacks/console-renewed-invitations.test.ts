import { expect, test } from 'vitest';
import { day } from '#domain/instant.ts';
import { setMemberRoles } from '#flows/roles/member-roles.ts';
import type { MembershipId } from '#domain/identifiers.ts';
import { machine, newOffice, roleOf, wordsOf, type Office } from '../support/attack-offices.ts';
import { addPerson, type Person } from '../support/attack-people.ts';
import { signedIn, signedInByPassword } from '../support/attack-steps.ts';
import { onEveryEngine, type Target } from '../support/attack-target.ts';
import {
  companies,
  eventsOf,
  inviteOne,
  mailsQueued,
  mailsTo,
  membershipIn,
  somebody,
  stranger,
  type Console,
} from '../support/console-people.ts';
import { uploadedTo } from '../support/console-uploads.ts';
import { directoryOf, sendBulk } from '../support/directory-people.ts';

/** A company of which `at` is an administrator with both permissions, and `directory` one of the Directory tool alone. */
async function newTeam(target: Target) {
  const at = await newOffice(target);
  const person = await addPerson(target, { companies: [at.name], enrolled: true, administers: true });
  await target.peephole.run(`update memberships set company_admin = 0 where user_id = '${person.id}'`);
  return { at, directory: { ...at, admin: person, browser: await signedIn(target, person) } };
}

const asConsole = (at: Office): Console => ({ ...at, id: at.company, policy: {} as never, directory: directoryOf(at) });

const again = async (target: Target, at: Office): Promise<Office> => ({
  ...at,
  browser: await signedIn(target, at.admin),
});

onEveryEngine((target) => {
  const permissions = { 'company-admin': 'yes', 'directory-admin': 'yes' };
  const none = JSON.stringify({ companyAdmin: false, directoryAdmin: false });

  /** Invited, and given both permissions before they accept. */
  async function invitedToAdminister(at: Office, { email }: Pick<Person, 'email'>): Promise<MembershipId> {
    await inviteOne(asConsole(at), email);
    const { id } = (await membershipIn(target(), email, at.company)) ?? {};
    if (!id) throw new Error(`${email} was not invited`);
    const done = await at.browser.post(`${directoryOf(at)}/people/${id}/permissions`, { ...permissions, seen: none });
    expect(done.status).toBe(303);
    return id;
  }

  const standing = (at: Office, email: string) => membershipIn(target(), email, at.company);

  test.each(['open', 'over'])(
    'an invitation that gives permissions, and is %s, is renewed by nobody who has one of both, at no door (SPEC C2)',
    async (how) => {
      const team = await newTeam(target());
      const guest = await somebody(target());
      const id = await invitedToAdminister(team.at, guest);
      target().advance(how === 'over' ? 8 * day : day);
      const before = await standing(team.at, guest.email);
      const mails = await mailsQueued(target(), guest.id);
      const ben = await again(target(), team.directory);
      const { browser } = ben;
      const directory = directoryOf(ben);
      await browser.open(directory);
      expect((await browser.post(`${directory}/people/${id}/deactivate`)).status).toBe(403);
      const refused = '1 person can be invited again only by an administrator with both permissions';
      await browser.submit(`${directory}/people/${id}/invite-again`);
      expect(wordsOf(browser.text)).toContain(refused);
      expect(wordsOf(await inviteOne(asConsole(ben), guest.email, { site: 'Pier 3' }))).toContain(refused);
      await browser.open(directory);
      expect((await sendBulk(ben, [id], { act: 'invite' })).status).toBe(422);
      const done = await sendBulk(ben, [id], { act: 'invite', confirmed: '1' });
      expect(wordsOf((await browser.open(done.location ?? '')).text)).toContain(refused);
      const list = await uploadedTo(asConsole(ben), `email,status\r\n${guest.email},invited\r\n`);
      const preview = wordsOf((await browser.open(list)).text);
      expect(preview).toContain('To invite 0 To change 0');
      expect(await standing(team.at, guest.email)).toEqual(before);
      expect(await mailsQueued(target(), guest.id)).toBe(mails);
    },
  );

  test('a list that was looked at before permissions were given renews nobody, and says so', async () => {
    const { at, directory } = await newTeam(target());
    const guest = await somebody(target());
    await inviteOne(asConsole(at), guest.email);
    target().advance(8 * day);
    const ben = await again(target(), directory);
    const preview = await uploadedTo(asConsole(ben), `email\r\n${guest.email}\r\n`);
    await ben.browser.open(preview);
    await target().peephole.run(
      `update memberships set company_admin = 1, directory_admin = 1 where user_id = '${guest.id}'`,
    );
    const before = await standing(at, guest.email);
    await ben.browser.submit(`${preview}/apply`, { left: '1' });
    expect(wordsOf(ben.browser.text)).toContain('only an administrator with both permissions may do this');
    expect(await standing(at, guest.email)).toEqual(before);
  });

  test('who has both renews it, and the mail says what it gives', async () => {
    const { at } = await newTeam(target());
    const email = stranger();
    const id = await invitedToAdminister(at, { email });
    expect((await mailsTo(target(), email, 1))[0]).not.toContain('You will administer');
    target().advance(8 * day);
    const nora = await again(target(), at);
    await nora.browser.open(directoryOf(at));
    await nora.browser.submit(`${directoryOf(at)}/people/${id}/invite-again`);
    expect(wordsOf(nora.browser.text)).toContain('1 person is invited again');
    expect((await mailsTo(target(), email, 2))[0]).toContain(`You will administer: ${at.name}`);
    expect(await standing(at, email)).toMatchObject({ status: 'invited', companyAdmin: true, directoryAdmin: true });
  });

  test('one that was withdrawn comes back without permissions and roles, whoever invites again', async () => {
    const { at, directory } = await newTeam(target());
    const guest = await somebody(target());
    const id = await invitedToAdminister(at, guest);
    const role = await roleOf(target());
    await setMemberRoles(target().deps, machine, at.company, id, [role.id]);
    expect((await at.browser.post(`${directoryOf(at)}/people/${id}/deactivate`)).status).toBe(303);
    target().advance(day);
    const ben = await again(target(), directory);
    expect(wordsOf(await inviteOne(asConsole(ben), guest.email))).toContain('1 person is invited');
    expect(await standing(at, guest.email)).toMatchObject({
      status: 'invited',
      companyAdmin: false,
      directoryAdmin: false,
    });
    expect((await target().deps.store.loadPerson(at.company, id))?.roles).toEqual([]);
    expect(await eventsOf(target(), guest.id, 'membership.roles-changed')).toBe(2);
    const browser = await signedInByPassword(target(), guest);
    await browser.open(companies);
    expect((await browser.post(`${companies}/${id}/accept`)).status).toBe(303);
    expect((await target().deps.store.loadPerson(at.company, id))?.roles).toEqual([]);
  });

  test('a list that names a role of a withdrawn invitation gives it anew', async () => {
    const at = await newOffice(target());
    const guest = await somebody(target());
    const id = await invitedToAdminister(at, guest);
    const role = await roleOf(target());
    await setMemberRoles(target().deps, machine, at.company, id, [role.id]);
    await at.browser.post(`${directoryOf(at)}/people/${id}/deactivate`);
    target().advance(day);
    const list = `email,status,roles\r\n${guest.email},invited,payments/${role.name}\r\n`;
    const nora = await again(target(), at);
    const preview = await uploadedTo(asConsole(nora), list);
    await nora.browser.open(preview);
    await nora.browser.submit(`${preview}/apply`, { left: '1' });
    expect(wordsOf(nora.browser.text)).toContain('Invited 1');
    const person = await target().deps.store.loadPerson(at.company, id);
    expect(person?.roles.map((one) => one.id)).toEqual([role.id]);
    expect(person?.membership).toMatchObject({ status: 'invited', companyAdmin: false });
  });
});
