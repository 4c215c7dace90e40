import { describe, expect, test } from 'vitest';
import { hour, minute } from '#domain/instant.ts';
import { changesOf } from '../support/attack-database.ts';
import { addPerson } from '../support/attack-people.ts';
import { randomId } from '../support/attack-routes.ts';
import { signedIn, signedInByPassword } from '../support/attack-steps.ts';
import { onEveryEngine } from '../support/attack-target.ts';
import {
  companies,
  eventsOf,
  inviteOne,
  invited,
  mailsQueued,
  mailsTo,
  membershipIn,
  openConsole,
  provedAgain,
  somebody,
  statusOf,
  stranger,
  wordsOf,
} from '../support/console-people.ts';

onEveryEngine((target) => {
  describe('inviting tells nothing of who signs in here (SECURITY I11)', () => {
    test('somebody known and somebody unknown are answered alike, and their memberships are alike', async () => {
      const at = await openConsole(target());
      const people = [(await somebody(target())).email, stranger()];
      const answers: string[] = [];
      const rows: unknown[] = [];
      for (const email of people) {
        answers.push(wordsOf(await inviteOne(at, email)).replaceAll(email, ''));
        const row = await membershipIn(target(), email, at.id);
        expect(row?.invitation).toEqual({ at: target().now(), by: at.admin.id, name: null });
        rows.push({ ...row, id: null, userId: null });
      }
      expect(answers[0]).toBe(answers[1]);
      expect(answers[0]).toContain('1 person is invited');
      expect(rows[0]).toEqual(rows[1]);
    });

    test('somebody disabled, of another company, or without a password is answered like anybody', async () => {
      const at = await openConsole(target());
      const people = [
        await addPerson(target(), { companies: ['Cedar Supply'], disabled: true }),
        await addPerson(target(), { companies: ['Northwind Builders'], enrolled: true }),
        await addPerson(target(), { companies: [], imported: 'without password' }),
        { email: stranger() },
      ];
      const answers: string[] = [];
      for (const { email } of people) answers.push(wordsOf(await inviteOne(at, email)).replaceAll(email, ''));
      expect(new Set(answers).size).toBe(1);
    });

    test('a company does not see whom another one invited; the person sees both', async () => {
      const [one, other] = [await openConsole(target()), await openConsole(target())];
      const person = await somebody(target());
      const first = await invited(target(), one, person.email);
      await invited(target(), other, person.email);
      const changes = await changesOf(target().peephole, async () => {
        for (const path of [`${other.directory}/people/${first}`, `${one.directory}/people/${first}`]) {
          expect((await other.browser.post(`${path}/invite-again`)).status).toBe(404);
          expect((await other.browser.request('GET', `${path}/invite-again`)).status).toBe(404);
        }
      });
      expect(changes).toEqual([]);
      const browser = await signedInByPassword(target(), person);
      await browser.open(companies);
      for (const { name, admin } of [one, other]) {
        expect(browser.text).toContain(name);
        expect(browser.text).not.toContain(admin.email);
      }
    });

    test('what came of inviting is shown to whoever invited, in that company, and to nobody else', async () => {
      const [one, other] = [await openConsole(target()), await openConsole(target())];
      await inviteOne(one, stranger());
      const result = one.browser.path;
      expect((await one.browser.request('GET', result)).status).toBe(200);
      expect((await other.browser.request('GET', result)).status).toBe(404);
      expect((await other.browser.request('GET', result.replace(one.id, other.id))).status).toBe(404);
      expect((await one.browser.request('GET', `${one.directory}/invite/${randomId('drf')}`)).status).toBe(404);
    });
  });

  describe('nobody is invited twice, nor flooded', () => {
    test('two administrators of one company and two companies at once: one user, one membership in each', async () => {
      const [one, other] = [await openConsole(target()), await openConsole(target())];
      const second = await addPerson(target(), { companies: [one.name], administers: true, enrolled: true });
      const browsers = [one.browser, await signedIn(target(), second), other.browser];
      const email = stranger();
      for (const browser of browsers) await browser.open('/account');
      const paths = [one.directory, one.directory, other.directory];
      const replies = await Promise.all(
        browsers.map((browser, index) => browser.post(`${paths[index]}/invite`, { email })),
      );
      expect(replies.map((reply) => reply.status)).toEqual([303, 303, 303]);
      const users = await target().peephole.rows(`select id from users where email = '${email}'`);
      expect(users).toHaveLength(1);
      const rows = await target().peephole.rows(
        `select id from memberships where user_id = '${String(users[0]?.['id'])}'`,
      );
      expect(rows).toHaveLength(2);
    });

    test('a company mails somebody once a minute, five times an hour, and is told when the next may leave', async () => {
      const at = await openConsole(target());
      const person = await somebody(target());
      const membership = await invited(target(), at, person.email);
      let { browser } = at;
      const again = () => browser.submit(`${at.directory}/people/${membership}/invite-again`);
      for (let mail = 2; mail <= 5; mail += 1) {
        expect((await again()).text).toContain('The next may be sent from');
        target().advance(minute);
        ({ browser } = await provedAgain(target(), at));
        expect((await again()).text).toContain('1 person is invited again');
      }
      target().advance(minute);
      expect((await again()).text).toContain('The next may be sent from');
      expect(await mailsQueued(target(), person.id)).toBe(5);
      target().advance(hour);
      ({ browser } = await provedAgain(target(), at));
      expect((await again()).text).toContain('1 person is invited again');
    });

    test('twenty presses at once are one mail', async () => {
      const at = await openConsole(target());
      const person = await somebody(target());
      await at.browser.open(`${at.directory}/invite`);
      const press = () => at.browser.post(`${at.directory}/invite`, { email: person.email });
      const replies = await Promise.all(Array.from({ length: 20 }, press));
      expect(new Set(replies.map((one) => one.status))).toEqual(new Set([303]));
      expect(await mailsQueued(target(), person.id)).toBe(1);
      expect(await eventsOf(target(), person.id, 'membership.invited')).toBe(1);
    });

    test('twelve companies are all answered alike, and ten mails leave within the hour', async () => {
      const person = await somebody(target());
      const answers = new Set<string>();
      for (let company = 1; company <= 12; company += 1) {
        const at = await openConsole(target());
        answers.add(wordsOf(await inviteOne(at, person.email)).replace(/Console \d+|\d+:\d\d/g, ''));
        expect(await statusOf(target(), person.email, at)).toBe('invited');
      }
      expect(new Set([...answers].map((one) => one.replace(/[\w.]+@target\.example/g, ''))).size).toBe(1);
      expect(await mailsQueued(target(), person.id)).toBe(10);
    });

    test('a mail holds nothing that its inviter could make look like a link or a line of ours', async () => {
      const at = await openConsole(target());
      const email = stranger();
      await at.browser.open(`${at.directory}/invite`);
      const typed = { email, name: 'Ana https://evil.example/ now' };
      await at.browser.submit(`${at.directory}/invite`, typed);
      const [mail = ''] = await mailsTo(target(), email, 1);
      expect(mail).not.toContain('evil.example');
      const hostile = await at.browser.post(`${at.directory}/invite`, { ...typed, name: 'Ana\r\nBcc: x' });
      expect(hostile.status).toBe(422);
      expect(hostile.text).toContain('Bcc: x');
    });
  });

  describe('several people at once', () => {
    test('each is told of, what cannot be read is kept to be corrected, and nobody is invited twice', async () => {
      const at = await openConsole(target());
      const member = await addPerson(target(), { companies: [at.name] });
      const [one, two] = [stranger(), stranger()];
      await at.browser.open(`${at.directory}/invite`);
      const people = [`Ana López <${one}>`, two, two.toUpperCase(), member.email, 'nobody', ''].join('\r\n');
      await at.browser.submit(`${at.directory}/invite`, { people });
      const words = wordsOf(at.browser.text);
      for (const part of [
        '2 people are invited',
        '1 person is a member already',
        '2 lines could not be read',
        'nobody',
      ]) {
        expect(words).toContain(part);
      }
      expect(await membershipIn(target(), one, at.id)).toMatchObject({ invitation: { name: 'Ana López' } });
    });

    test.each([
      ['nothing', '', 'Write at least one'],
      ['blanks', ' \r\n ;; ', 'Write at least one'],
      [
        'more than two hundred',
        Array.from({ length: 201 }, (_, index) => `p${index}@elsewhere.example`).join('\n'),
        '201 lines',
      ],
    ])('%s is refused with words, and invites nobody', async (_, people, words) => {
      const at = await openConsole(target());
      await at.browser.open(`${at.directory}/invite`);
      const changes = await changesOf(target().peephole, async () => {
        const reply = await at.browser.post(`${at.directory}/invite`, { people });
        expect(reply.status).toBe(422);
        expect(reply.text).toContain(words);
      });
      expect(changes).toEqual([]);
    });

    test('a look-alike of an address, or none at all, is refused at its field with what was typed', async () => {
      const at = await openConsole(target());
      await at.browser.open(`${at.directory}/invite`);
      for (const email of ['ana@gооgle.example', 'Änä@target.example', 'ana', '']) {
        const reply = await at.browser.post(`${at.directory}/invite`, { email, name: 'Ana', site: 'Pier 3' });
        expect([email, reply.status]).toEqual([email, email.includes('оо') ? 303 : 422]);
      }
    });
  });
});
