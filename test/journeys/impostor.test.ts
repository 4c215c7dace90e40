import { describe, expect, test } from 'vitest';
import { day, hour, minute } from '#domain/instant.ts';
import { membershipOf, roleOf, wordsOf } from '../support/attack-offices.ts';
import { crewOf, type Crew } from '../support/attack-passes.ts';
import { askFor, resetForm, resetOffice, resetsOf } from '../support/attack-resets.ts';
import { boundKinds, mailedAct, mayEnterAccount, signedIn } from '../support/attack-steps.ts';
import { onEveryEngine } from '../support/attack-target.ts';
import {
  asksFor,
  callWasForNothing,
  isBarred,
  letResetsCome,
  mailed,
  operatorOf,
  passwordLeadsTo,
  pathIn,
} from '../support/impostor.ts';

const stopped = 'A reset of MFA was stopped at Gatehouse';

/*
 * Somebody has the password of one of a company's people, calls an administrator, and asks for a reset in their name. Each guard of SPEC
 * section 10 is played here as far as the impostor gets; what the real user does about it is in impostor-found-out.test.ts.
 */
onEveryEngine((target) => {
  const outcomes = async ({ person }: Crew) => (await resetsOf(target(), person)).map((one) => one['outcome']);

  describe('An administrator who is called by an impostor', () => {
    test.each<[string, Record<string, string>, string]>([
      [
        'hears another e-mail than the one that signs in',
        { email: 'me@private.example' },
        'This is not the login e-mail',
      ],
      ['verified nothing, and ticks no box', { verified: '' }, 'Verify first that this person really asked for it'],
      ['cannot say how it was verified', { how: '' }, 'Choose how you verified the request.'],
    ])('%s: nothing is reset, and the page says why (SPEC A2)', async (_, typed, words) => {
      const at = await resetOffice(target());
      const reply = await at.browser.post(`${at.crew.path}/reset`, resetForm(at.crew.person, typed));
      expect([reply.status, wordsOf(reply.text)]).toEqual([422, expect.stringContaining(words)]);
      expect(await outcomes(at.crew)).toEqual([]);
      await callWasForNothing(target(), at.crew.person);
    });

    test('cannot do it alone where a second one approves, who talks to the person and stops it (SPEC A3)', async () => {
      const at = await resetOffice(target(), { resetApproval: true });
      const { id, says } = await asksFor(at, at.crew);
      expect(says).toContain('waits for an approval');
      const { text } = await mailed(target(), at.second, 'Please check a reset of MFA at Gatehouse');
      expect(text).toMatch(/Needs an approval because:? +the company asks for a second administrator/);
      expect(text).toMatch(/How it was checked who asks:? +\w/);
      expect((await at.browser.post(`${at.resets}/${id}/approve`)).status).toBe(409);
      const second = await signedIn(target(), at.second);
      expect(wordsOf((await second.open(`${at.crew.path}/reset`)).text)).toContain(
        'Approve it only if you have talked',
      );
      expect((await second.submit(`${at.resets}/${id}/veto`)).status).toBe(200);
      await mailed(target(), at.admin, stopped);
      expect(await outcomes(at.crew)).toEqual(['vetoed']);
      await callWasForNothing(target(), at.crew.person);
    });

    test('waits in vain for a second one who does not believe it: after seven days it lapses (SPEC A3)', async () => {
      const at = await resetOffice(target(), { resetApproval: true });
      await asksFor(at, at.crew);
      target().advance(7 * day + minute);
      await letResetsCome(target());
      await mailed(target(), at.admin, 'A reset of MFA lapsed at Gatehouse');
      expect(await outcomes(at.crew)).toEqual(['lapsed']);
      await callWasForNothing(target(), at.crew.person);
    });

    test('resets nobody who has been a member for less than seven days (SPEC A1)', async () => {
      const at = await resetOffice(target());
      const { person } = at.crew;
      const acceptedAt = target().now() - 7 * day + hour;
      await target().peephole.run(`update memberships set accepted_at = ${acceptedAt} where user_id = '${person.id}'`);
      expect(await isBarred(at.browser, at.crew)).toContain('They accepted the invitation less than 7 days ago.');
      await callWasForNothing(target(), person);
      target().advance(hour);
      const later = await signedIn(target(), at.admin);
      expect((await askFor(later, at.crew)).status).toBe(303);
      expect(await outcomes(at.crew)).toEqual(['done']);
    });

    test('is held up by a second one from the sixth within an hour on (SPEC A7)', async () => {
      const at = await resetOffice(target());
      for (let count = 0; count < 5; count += 1) {
        const one = await crewOf(target(), at, { enrolled: true });
        expect((await asksFor(at, one)).says).toContain('MFA was reset');
      }
      const page = await at.browser.request('GET', `${at.crew.path}/reset`);
      expect(wordsOf(page.text)).toContain('You have asked for 5 resets within an hour');
      const { id, says } = await asksFor(at, at.crew);
      expect(says).toContain('many resets were asked for within an hour');
      await mailed(target(), at.second, 'Please check a reset of MFA at Gatehouse');
      await callWasForNothing(target(), at.crew.person);
      const second = await signedIn(target(), at.second);
      expect((await second.post(`${at.resets}/${id}/approve`)).status).toBe(303);
      expect(await outcomes(at.crew)).toEqual(['done']);
    });

    test('needs a second one for seven days after the login e-mail was changed (SPEC A7)', async () => {
      const at = await resetOffice(target());
      const { person } = at.crew;
      const email = `new.${person.email}`;
      const theirs = await signedIn(target(), person);
      await theirs.open('/account/security');
      await theirs.submit('/account/security/email');
      await theirs.submit(`${theirs.base}/password`, { password: person.password });
      await theirs.submit(`${theirs.base}/email`, { email });
      expect((await theirs.submit(`/mail/${await mailedAct(target(), email)}`)).status).toBe(200);

      const changed = { ...at.crew, person: { ...person, email } };
      const { id, says } = await asksFor(at, changed);
      expect(says).toContain('the login e-mail was changed shortly before');
      expect((await at.browser.post(`${at.resets}/${id}/withdraw`)).status).toBe(303);
      await callWasForNothing(target(), changed.person);

      target().advance(7 * day);
      const later = await signedIn(target(), at.admin);
      const reply = await later.post(`${at.crew.path}/reset`, resetForm(changed.person, { seen: id }));
      expect([reply.status, await outcomes(at.crew)]).toEqual([303, ['withdrawn', 'done']]);
    });

    test('resets nobody whose role moves money: the operator does (SPEC A5, Y7)', async () => {
      const at = await resetOffice(target());
      const { person } = at.crew;
      const rule = {
        requireMfa: true,
        kinds: ['app'],
        smsCountries: null,
        frequency: null,
        resets: 'operator',
      } as const;
      const payor = await roleOf(target(), rule);
      const member = await membershipOf(target(), person, at.company);
      await target().deps.store.transact((tx) => tx.setRoles(member, [payor.id], target().deps.clock.now()));
      expect(await isBarred(at.browser, at.crew)).toContain('They hold a role that moves money.');
      await callWasForNothing(target(), person);

      const operator = await operatorOf(target());
      const theirs = `/operator/people/${person.id}/reset`;
      expect((await operator.post(theirs, resetForm(person, { email: 'me@private.example' }))).status).toBe(422);
      expect((await operator.post(theirs, resetForm(person))).status).toBe(303);
      expect(await passwordLeadsTo(target(), person)).toBe('required');
    });

    test('who is the impostor, with somebody else’s session, does not reset that person (SPEC A3)', async () => {
      const at = await resetOffice(target());
      const own = { person: at.admin, path: await pathIn(target(), at.admin, at) };
      expect(await isBarred(at.browser, own)).toContain('Nobody resets themselves.');
      expect(await boundKinds(target(), at.admin)).toEqual(['app', 'recovery-code']);
      expect(await mayEnterAccount(at.browser)).toBe(true);
    });
  });
});
