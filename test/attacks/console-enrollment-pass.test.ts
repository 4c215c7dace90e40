import { describe, expect, test } from 'vitest';
import { memberOf } from '../support/attack-console.ts';
import { wordsOf, type Office } from '../support/attack-offices.ts';
import {
  crewOf,
  decide,
  issuedTo,
  issuePassTo,
  officeOfTwo,
  passForm,
  sendPass,
  shownPass,
} from '../support/attack-passes.ts';
import { addPerson, type PersonOptions } from '../support/attack-people.ts';
import { atMailbox } from '../support/attack-steps.ts';
import { onEveryEngine } from '../support/attack-target.ts';

onEveryEngine((target) => {
  const office = () => officeOfTwo(target());
  const personOf = (at: Office, options: PersonOptions = {}) => crewOf(target(), at, options);

  describe('an enrollment pass is issued (SPEC A6)', () => {
    test('and shown once, in the answer alone, which is stored nowhere (SECURITY I10)', async () => {
      const at = await office();
      const one = await personOf(at);
      const reply = await issuePassTo(at, one);
      const pass = shownPass(reply.text) ?? '';
      expect([reply.status, reply.headers.get('cache-control')]).toEqual([200, 'no-store']);
      expect(pass).toMatch(/^[0-9A-HJKMNP-TV-Z]{10}$/);
      expect(reply.text).toContain(one.person.email);
      for (const method of ['GET', 'HEAD']) {
        const again = await at.browser.request(method, `${one.path}/pass`);
        expect([again.status, again.location, shownPass(again.text)]).toEqual([303, one.path, null]);
      }
      await at.browser.open(one.path);
      expect(at.browser.text).not.toMatch(new RegExp(`${pass.slice(0, 5)}\\s?${pass.slice(5)}`));
      expect(wordsOf(at.browser.text)).toContain('The last one was issued by you on');
    });

    test('and opens the way to a first method, with the password', async () => {
      const at = await office();
      const one = await personOf(at);
      const pass = shownPass((await issuePassTo(at, one)).text) ?? '';
      const visitor = await atMailbox(target(), one.person);
      expect((await sendPass(visitor, pass)).location).toMatch(/\/method$/);
    });

    test('with the reason in the company’s audit trail, and mails to the person and the other administrators', async () => {
      const at = await office();
      const other = await addPerson(target(), { companies: [at.name], enrolled: true, administers: true });
      const one = await personOf(at);
      const pass = shownPass((await issuePassTo(at, one)).text) ?? '';
      const [event] = await target().peephole.rows(
        `select * from audit_events where subject = '${one.person.id}' and kind = 'enrollment-pass.issued'`,
      );
      expect(event).toMatchObject({ stream: at.company, actor: at.admin.id });
      expect(JSON.parse(String(event?.['detail']))).toMatchObject({ how: 'in-person', as: 'administrator' });
      const [own] = await target().product.mails(one.person.email);
      const [told] = await target().product.mails(other.email);
      expect([own?.subject, told?.subject]).toEqual([
        expect.stringContaining('enrollment pass was issued for you'),
        expect.stringContaining('enrollment pass was issued for one of your people'),
      ]);
      expect(told?.text).toContain(one.person.email);
      // What the administrator acted with is nothing of the user's.
      expect([told?.text.includes('Network address:'), own?.text.includes('Network address:')]).toEqual([true, false]);
      expect(own?.text).not.toContain('Device:');
      const inbox = await target().deps.store.outbox.listInbox(200);
      expect(inbox.filter(({ to }) => to.includes(at.admin.email)).map(({ subject }) => subject)).not.toContainEqual(
        expect.stringContaining('enrollment pass'),
      );
      const spelled = new RegExp(`${pass.slice(0, 5)}[\\s-]?${pass.slice(5)}`, 'i');
      expect(JSON.stringify([event, inbox])).not.toMatch(spelled);
    });

    test('and rests as a hash alone', async () => {
      const at = await office();
      const one = await personOf(at);
      const pass = shownPass((await issuePassTo(at, one)).text) ?? '';
      const names = ['enrollment_passes', 'audit_events', 'outbox', 'inbox', 'drafts', 'interactions', 'mailboxes'];
      const tables = await target().peephole.tables(names);
      const spelled = new RegExp(`${pass.slice(0, 5)}[\\s-]?${pass.slice(5)}`, 'i');
      expect([...tables.values()].flat().filter((row) => spelled.test(JSON.stringify(row)))).toEqual([]);
      expect(tables.get('enrollment_passes')?.length).toBeGreaterThan(0);
    });

    test('once by a form that is sent twice, or by many at once', async () => {
      const at = await office();
      const one = await personOf(at);
      const pass = shownPass((await issuePassTo(at, one)).text) ?? '';
      const reload = await at.browser.post(`${one.path}/pass`, passForm(one.person));
      expect([reload.status, shownPass(reload.text)]).toEqual([409, null]);
      expect(wordsOf(reload.text)).toContain('No pass was issued: one was issued since you opened the page');
      expect(await issuedTo(target(), one.person)).toHaveLength(1);
      expect((await sendPass(await atMailbox(target(), one.person), pass)).location).toMatch(/\/method$/);

      const crowd = await personOf(at);
      const sent = Array.from({ length: 10 }, () => at.browser.post(`${crowd.path}/pass`, passForm(crowd.person)));
      const statuses = (await Promise.all(sent)).map((reply) => reply.status);
      expect(statuses.toSorted((a, b) => a - b)).toEqual([200, ...Array.from({ length: 9 }, () => 409)]);
      expect(await issuedTo(target(), crowd.person)).toHaveLength(1);
    });

    test('and ends the one before, whichever company issued that: of which the other is told nothing (SECURITY I11)', async () => {
      const [at, other] = [await office(), await office()];
      const person = await addPerson(target(), { companies: [at.name, other.name] });
      for (const { company } of [at, other]) await decide(target(), company, false);
      const pathIn = async (where: Office) =>
        `/admin/${where.company}/directory/people/${await memberOf(target(), person, where.company)}`;
      const first = shownPass((await issuePassTo(at, { person, path: await pathIn(at) })).text) ?? '';
      await other.browser.open(await pathIn(other));
      expect(wordsOf(other.browser.text)).not.toContain('The last one was issued');
      const second = shownPass((await issuePassTo(other, { person, path: await pathIn(other) })).text) ?? '';
      await at.browser.open(await pathIn(at));
      expect(wordsOf(at.browser.text)).toContain('Withdraw the Pass');
      // From now on it asks them to set up.
      await decide(target(), other.company);
      const visitor = await atMailbox(target(), person);
      expect((await sendPass(visitor, first)).status).toBe(422);
      expect((await sendPass(visitor, second)).location).toMatch(/\/method$/);
    });
  });
});
