import { describe, expect, test } from 'vitest';
import { eraseUser } from '#flows/directory/erase.ts';
import { confirm, pressAgain } from '../support/attack-confirm.ts';
import { changesOf } from '../support/attack-database.ts';
import { memberOf, signedInAs, stand } from '../support/attack-console.ts';
import { machine, wordsOf, type Office } from '../support/attack-offices.ts';
import { crewOf, issuedTo, issuePassTo, officeOfTwo, passForm, shownPass } from '../support/attack-passes.ts';
import type { PersonOptions } from '../support/attack-people.ts';
import { signedIn, standsAt } from '../support/attack-steps.ts';
import { onEveryEngine } from '../support/attack-target.ts';

const minute = 60_000;
const hour = 60 * minute;

onEveryEngine((target) => {
  const office = () => officeOfTwo(target());
  const personOf = (at: Office, options: PersonOptions = {}) => crewOf(target(), at, options);

  describe('the checks of SPEC A2', () => {
    test.each([
      ['another e-mail', { email: 'somebody@else.example' }, 'This is not the login e-mail of this person.'],
      ['no e-mail', { email: '' }, 'This is not the login e-mail of this person.'],
      ['the box not ticked', { verified: '' }, 'Make sure first that this person asked for it'],
      ['no way chosen', { how: '' }, 'Choose how you made sure who it is.'],
      ['a way that is none', { how: 'by-hearsay' }, 'Choose how you made sure who it is.'],
    ])('%s: 422 with what was typed, and nothing issued', async (_, wrong, words) => {
      const at = await office();
      const { person, path } = await personOf(at);
      const typed = passForm(person, { how: 'manager', ...wrong });
      let text = '';
      const changes = await changesOf(target().peephole, async () => {
        const reply = await at.browser.post(`${path}/pass`, typed);
        expect(reply.status).toBe(422);
        ({ text } = reply);
      });
      expect(changes).toEqual([]);
      expect(wordsOf(text)).toContain(words);
      expect(text).toContain(typed.email === '' ? 'name="email"' : `value="${typed.email}"`);
      expect(/value="manager" selected/.test(text)).toBe(typed.how === 'manager');
    });

    test('the e-mail counts in any case and with blanks around it, as at sign-in (SPEC C1)', async () => {
      const at = await office();
      const { person, path } = await personOf(at);
      const reply = await at.browser.post(
        `${path}/pass`,
        passForm(person, { email: ` ${person.email.toUpperCase()} ` }),
      );
      expect(reply.status).toBe(200);
    });

    test('what no form of ours sends is 400', async () => {
      const at = await office();
      const { person, path } = await personOf(at);
      const { seen: _, ...unseen } = passForm(person);
      for (const fields of [unseen, passForm(person, { seen: 'pas_1' }), { seen: '', verified: 'yes' }])
        expect((await at.browser.post(`${path}/pass`, fields)).status).toBe(400);
      expect(await issuedTo(target(), person)).toEqual([]);
    });

    test('a proof that is older than five minutes is asked for again; what was typed waits, and issues one pass by a press (SPEC S8)', async () => {
      const at = await office();
      const { person, path } = await personOf(at);
      target().advance(6 * minute);
      await at.browser.open(path);
      await at.browser.submit(`${path}/pass`, passForm(person));
      expect(standsAt(at.browser)).toBe('code');
      expect(await issuedTo(target(), person)).toEqual([]);
      await confirm(target(), at.browser, at.admin);
      expect(wordsOf(at.browser.text)).toContain('Issue an enrollment pass');
      expect(wordsOf(at.browser.text)).toContain('In person');
      expect(await issuedTo(target(), person)).toEqual([]);
      expect(shownPass((await pressAgain(at.browser)).text)).not.toBeNull();
      expect((await pressAgain(at.browser)).status).toBe(409);
      expect(await issuedTo(target(), person)).toHaveLength(1);
    });

    test('nobody issues one to themselves (SPEC A3)', async () => {
      const at = await office();
      const member = await memberOf(target(), at.admin, at.company);
      const path = `/admin/${at.company}/directory/people/${member}/pass`;
      const reply = await at.browser.post(path, passForm(at.admin));
      expect(reply.status).toBe(422);
      expect(wordsOf(reply.text)).toContain('Nobody issues an enrollment pass to themselves.');
      expect(await issuedTo(target(), at.admin)).toEqual([]);
    });

    test('twenty an hour by one administrator, then they wait (SPEC A7)', async () => {
      const at = await office();
      const crew = [];
      for (let count = 0; count < 21; count += 1) crew.push(await personOf(at));
      for (const one of crew.slice(0, 20)) {
        target().advance(5_000);
        expect((await issuePassTo(at, one)).status).toBe(200);
      }
      const last = crew[20] ?? (await personOf(at));
      const reply = await issuePassTo(at, last);
      expect([reply.status, Number(reply.headers.get('retry-after')) > 3_000]).toEqual([429, true]);
      expect(wordsOf(reply.text)).toContain('You have issued as many passes as an hour allows.');
      expect(await issuedTo(target(), last.person)).toEqual([]);
      target().advance(hour);
      const later = await signedIn(target(), at.admin);
      expect((await issuePassTo({ ...at, browser: later }, last)).status).toBe(200);
    });
  });

  describe('whom it is for', () => {
    test.each([
      ['has an app', { enrolled: true }, null, 'They have set up a method'],
      ['has a phone', { phone: '+14155550123' }, null, 'They have set up a method'],
      ['is disabled', { disabled: true }, null, 'They cannot sign in at the moment'],
      ['is an operator', {}, 'operator', 'is issued by whoever runs'],
      ['has no password', { imported: 'without password' }, null, 'They have not set a password yet'],
      ['was put aside', {}, 'inactive', 'Enrollment passes are for active people.'],
      ['has not accepted', {}, 'invited', 'Enrollment passes are for active people.'],
    ] as const)('somebody who %s: refused, and nothing written', async (_, options, standing, words) => {
      const at = await office();
      const { person, path } = await personOf(at, options);
      if (standing === 'operator') {
        await target().peephole.run(`update users set operator = 1 where id = '${person.id}'`);
      } else if (standing !== null) {
        await stand(target(), await memberOf(target(), person, at.company), { status: standing });
      }
      let reply = { status: 0, text: '' };
      const changes = await changesOf(target().peephole, async () => {
        reply = await at.browser.post(`${path}/pass`, passForm(person));
      });
      expect([reply.status, changes]).toEqual([409, []]);
      expect(wordsOf(reply.text)).toContain(words);
    });

    test('nobody while the company is not entitled to MFA (SPEC C3)', async () => {
      const at = await office();
      const { person, path } = await personOf(at);
      await target().peephole.run(`update companies set entitlement = 'unavailable' where id = '${at.company}'`);
      const reply = await at.browser.post(`${path}/pass`, passForm(person));
      expect(reply.status).toBe(409);
      expect(await issuedTo(target(), person)).toEqual([]);
    });

    test('nobody of another company: 404, like nobody at all (SECURITY I11)', async () => {
      const [at, other] = [await office(), await office()];
      const { person, path } = await personOf(other);
      const foreign = path.replace(other.company, at.company);
      const changes = await changesOf(target().peephole, async () => {
        expect((await at.browser.post(`${foreign}/pass`, passForm(person))).status).toBe(404);
        expect((await at.browser.request('GET', `${foreign}/pass`)).status).toBe(404);
        expect((await at.browser.post(`${path}/pass`, passForm(person))).status).toBe(404);
      });
      expect(changes).toEqual([]);
    });

    test.each([
      { companyAdmin: true, directoryAdmin: false },
      { companyAdmin: false, directoryAdmin: true },
    ])('by nobody with one permission alone: %j', async (standing) => {
      const at = await office();
      const { person, path } = await personOf(at);
      const browser = await signedInAs(target(), at, standing);
      await browser.open('/account');
      expect((await browser.post(`${path}/pass`, passForm(person))).status).toBe(403);
      expect(await issuedTo(target(), person)).toEqual([]);
    });

    test('nobody who is erased, and an erased one keeps none (SPEC C7)', async () => {
      const at = await office();
      const one = await personOf(at);
      await issuePassTo(at, one);
      const bundle = await target().deps.store.loadUser(one.person.id);
      if (!bundle) throw new Error('nobody there');
      await eraseUser(target().deps, machine, bundle, false);
      expect(await issuedTo(target(), one.person)).toEqual([]);
    });
  });
});
