import { describe, expect, test } from 'vitest';
import type { MembershipId } from '#domain/identifiers.ts';
import { day, hour } from '#domain/instant.ts';
import { freshAddress, moved } from '../support/attack-account.ts';
import { memberOf, stand } from '../support/attack-console.ts';
import { addPerson, type Person } from '../support/attack-people.ts';
import { askedIn, askFor, resetOffice } from '../support/attack-resets.ts';
import { signedIn } from '../support/attack-steps.ts';
import { onEveryEngine, type Target } from '../support/attack-target.ts';
import { inviteOne, openConsole, press, provedAgain, wordsOf, type Console } from '../support/console-people.ts';
import { apply, lines, uploadedTo } from '../support/console-uploads.ts';
import { operating } from '../support/operators.ts';

/** Everything that a company's administrator can read of somebody: pages, files, and what they are searched by. */
async function readings(at: Console, email: string, member: string): Promise<Readonly<Record<string, string>>> {
  const company = `/admin/${at.id}`;
  const parts = [
    at.directory,
    `${at.directory}/export.csv`,
    `${at.directory}?q=${email}`,
    `${at.directory}/export.csv?sort=email`,
    `${at.directory}/people/${member}`,
    `${company}/audit`,
    `${company}/audit/export.csv`,
    `${company}/audit/export.jsonl`,
    `${company}/resets`,
  ];
  const read = await Promise.all(
    parts.map(async (part) => {
      const { status, text } = await at.browser.request('GET', part);
      expect([part, status]).toEqual([part, 200]);
      return [part, text] as const;
    }),
  );
  return Object.fromEntries(read);
}

const membersOf = ({ peephole }: Target, { id }: Pick<Console, 'id'>) =>
  peephole.rows(`select id, user_id, status, email from memberships where company_id = '${id}' order by id`);

interface Known {
  readonly person: Person;
  readonly member: MembershipId;
}

onEveryEngine((target) => {
  async function putAside(at: Console): Promise<Known> {
    const person = await addPerson(target(), { companies: [at.name], enrolled: true });
    const member = await memberOf(target(), person, at.id);
    await stand(target(), member, { status: 'inactive' });
    return { person, member };
  }

  async function onlyInvited(at: Console): Promise<Known> {
    const person = await addPerson(target(), { companies: [], enrolled: true });
    await inviteOne(at, person.email);
    return { person, member: await memberOf(target(), person, at.id) };
  }

  describe('I11: a company learns no new login e-mail of who does not belong to it', () => {
    test.each([
      ['who was put aside', putAside],
      ['who was only invited', onlyInvited],
    ])('of %s, wherever it reads; once they belong to it, it does', async (_who, make) => {
      const first = await openConsole(target());
      const { person, member } = await make(first);
      const now = await moved(target(), person);
      const at = await provedAgain(target(), first);
      const read = Object.entries(await readings(at, person.email, member));
      expect(read.filter(([, text]) => text.includes(now.email))).toEqual([]);
      const named = read.filter(([, text]) => text.includes(person.email)).map(([part]) => part);
      expect(named).toEqual(
        expect.arrayContaining(read.map(([part]) => part).filter((one) => one.startsWith(at.directory))),
      );
      expect((await at.browser.request('GET', `${at.directory}/export.csv?q=${now.email}`)).text).not.toContain(member);
      await target().peephole.run(`update memberships set accepted = 1, status = 'active' where id = '${member}'`);
      expect((await at.browser.request('GET', at.directory)).text).toContain(now.email);
    });

    test('nor by a list of resets, or a mail about one, that was asked for while they belonged to it', async () => {
      const at = await resetOffice(target(), { resetApproval: true });
      const { person } = at.crew;
      const member = await memberOf(target(), person, at.company);
      const asked = await askFor(at.browser, at.crew);
      await stand(target(), member, { status: 'inactive' });
      const now = await moved(target(), person);
      const admin = await signedIn(target(), at.admin);
      const readers = [at.admin.email, at.second.email];
      const mailsAbout = async ({ email }: Pick<Person, 'email'>) =>
        (await target().deps.store.outbox.listInbox(300)).filter(
          (one) =>
            readers.some((reader) => one.to.includes(reader)) &&
            /stopped/i.test(one.subject) &&
            one.text.includes(email),
        );
      for (const part of [at.resets, `${at.resets}/export.csv`]) {
        const { text } = await admin.request('GET', part);
        expect(text).toContain(person.email);
        expect(text).not.toContain(now.email);
      }
      const id = askedIn(asked);
      expect((await (await signedIn(target(), now)).post(`/account/security/resets/${id}/stop`)).status).toBe(303);
      await expect.poll(async () => (await mailsAbout(person)).length).toBeGreaterThan(0);
      expect(await mailsAbout(now)).toEqual([]);
    });

    test('an operator reads both addresses', async () => {
      const at = await openConsole(target());
      const { person } = await putAside(at);
      const now = await moved(target(), person);
      const { visitor } = await operating(target());
      const words = wordsOf((await visitor.open(`/operator/companies/${at.id}/people`)).text);
      expect(words).toContain(`${now.email} To the company: ${person.email}`);
    });
  });

  describe('inviting by an address that somebody has given up, or come to', () => {
    /** The mails about a company that came to an address. */
    const mailsAbout = async ({ name }: Console, email: string): Promise<number> =>
      (await target().deps.store.outbox.listInbox(300)).filter(
        (one) => one.to.includes(email) && one.text.includes(name),
      ).length;

    const week = 8 * day;

    async function declined(at: Console): Promise<Known> {
      const known = await onlyInvited(at);
      expect(await press(await signedIn(target(), known.person), known.member, 'decline')).toBe(303);
      return known;
    }

    async function left(at: Console): Promise<Known> {
      const person = await addPerson(target(), { companies: [at.name], enrolled: true });
      const member = await memberOf(target(), person, at.id);
      await target().deps.store.transact((tx) => tx.leaveCompany(person.id, at.id));
      return { person, member };
    }

    const byForm = inviteOne;
    const byList = async (at: Console, email: string) =>
      apply(at, await uploadedTo(at, lines('email,status', `${email},active`)));

    test.each([
      ['by the form', 'invited', byForm, onlyInvited],
      ['by the form', 'declined', byForm, declined],
      ['by the form', 'left', byForm, left],
      ['by the form', 'put aside', byForm, putAside],
      ['by a list', 'invited', byList, onlyInvited],
      ['by a list', 'declined', byList, declined],
      ['by a list', 'put aside', byList, putAside],
    ])('the one that is another’s by now means them, %s: not who was %s by it', async (_by, _how, invite, make) => {
      const first = await openConsole(target());
      const { person, member } = await make(first);
      const gone = await moved(target(), person);
      const told = await mailsAbout(first, gone.email);
      target().advance(week);
      const other = await addPerson(target(), { companies: [], enrolled: true });
      const newcomer = await moved(target(), other, person.email);
      const mailed = await mailsAbout(first, newcomer.email);
      const before = await membersOf(target(), first);
      await invite(await provedAgain(target(), first), person.email);
      const after = await membersOf(target(), first);
      const added = { user_id: newcomer.id, status: 'invited', email: newcomer.email };
      expect(after.filter((one) => before.every(({ id }) => id !== one['id']))).toEqual([
        expect.objectContaining(added),
      ]);
      expect(after.filter((one) => one['id'] === member)).toEqual(before.filter((one) => one['id'] === member));
      await expect.poll(() => mailsAbout(first, newcomer.email)).toBe(mailed + 1);
      expect(await mailsAbout(first, gone.email)).toBe(told);
    });

    test('the one that is nobody’s by now waits while it is kept, and then means whoever reads it: not whom the company knew by it', async () => {
      const first = await openConsole(target());
      const { person, member } = await onlyInvited(first);
      const gone = await moved(target(), person);
      target().advance(2 * day);
      const at = await provedAgain(target(), first);
      const before = await membersOf(target(), at);
      expect(wordsOf(await inviteOne(at, person.email))).toContain('cannot be used at present');
      expect(await membersOf(target(), at)).toEqual(before);
      target().advance(week);
      const mailed = await mailsAbout(at, person.email);
      const later = await provedAgain(target(), first);
      await inviteOne(later, person.email);
      const after = await membersOf(target(), at);
      expect(after.filter((one) => one['id'] !== member)).toHaveLength(before.length);
      expect(after.filter(({ id }) => before.some((one) => one['id'] === id))).toEqual(before);
      await expect.poll(() => mailsAbout(at, person.email)).toBe(mailed + 1);
      expect(await mailsAbout(at, gone.email)).toBe(0);
      const again = await membersOf(target(), at);
      target().advance(hour);
      expect(wordsOf(await inviteOne(await provedAgain(target(), first), person.email))).toContain('again');
      expect(await membersOf(target(), at)).toEqual(again);
    });

    test('whom the company put aside is brought back on their page alone, though the one that it knew is nobody’s', async () => {
      const first = await openConsole(target());
      const { person } = await putAside(first);
      await moved(target(), person);
      target().advance(week);
      const before = await membersOf(target(), first);
      await inviteOne(await provedAgain(target(), first), person.email);
      expect(await membersOf(target(), first)).toEqual(before);
    });

    test('the one that it does not know is not told to be the same person’s: it waits as one does that is kept for somebody', async () => {
      const first = await openConsole(target());
      const person = await addPerson(target(), { companies: [], enrolled: true });
      await inviteOne(first, person.email);
      const now = await moved(target(), person);
      const kept = await moved(target(), await addPerson(target(), { companies: [], enrolled: true }));
      const given = await moved(target(), kept, freshAddress());
      expect(given.email).not.toBe(kept.email);
      const at = await provedAgain(target(), first);
      const before = await membersOf(target(), at);
      const plain = (words: string, email: string) =>
        wordsOf(words)
          .replaceAll(email, 'X')
          .replaceAll(/\d+/g, '0')
          .replaceAll(/\b[A-Z][a-z]+day\b|\b[A-Z][a-z]{2,8} 0/g, 'D');
      const [own, other] = [await inviteOne(at, now.email), await inviteOne(at, kept.email)];
      expect(plain(own, now.email)).toBe(plain(other, kept.email));
      expect(wordsOf(await inviteOne(at, now.email))).toBe(wordsOf(own));
      expect(await membersOf(target(), at)).toEqual(before);
    });
  });
});
