import { describe, expect, test } from 'vitest';
import { day } from '#domain/instant.ts';
import { begun, chosen, moved, nobody, press, proveApp, timesTold } from '../support/attack-account.ts';
import { wordsOf } from '../support/attack-offices.ts';
import { addPerson, nextCode, type Person } from '../support/attack-people.ts';
import { askedIn, askFor, resetForm, resetOffice, resetsOf } from '../support/attack-resets.ts';
import {
  afterPassword,
  atCode,
  atPassword,
  boundKinds,
  chooseApp,
  mailedAct,
  mailedToken,
  mayEnterAccount,
  sessionsOf,
  signedIn,
  standsAt,
  mailedUndo,
} from '../support/attack-steps.ts';
import { onEveryEngine } from '../support/attack-target.ts';

onEveryEngine((target) => {
  const outcomes = async (person: Person) => (await resetsOf(target(), person)).map((one) => one['outcome']);

  describe('a reset and what its person does at the same instant (SPEC A4)', () => {
    test('leaves no session of before, no method that was being bound, and no password that was being chosen', async () => {
      for (let round = 0; round < 3; round += 1) {
        const at = await resetOffice(target());
        const { person } = at.crew;
        const inside = await signedIn(target(), person);
        const binding = await begun(await signedIn(target(), person), person, 'app');
        const seed = await chooseApp(binding);
        const forgetful = await atPassword(target(), person.email);
        await forgetful.submit(`${forgetful.base}/forgot`);
        await forgetful.submit(`/reset/${await mailedToken(target(), person.email)}`);
        const signingIn = await atCode(target(), person);
        const [own, code] = [nextCode(target(), person), nextCode(target(), { seed })];
        const acts = [
          () => askFor(at.browser, at.crew),
          () => signingIn.post(`${signingIn.base}/code`, { code: own }),
          () => binding.post(`${binding.base}/app`, { code }),
          () => forgetful.post(`${forgetful.base}/new-password`, { password: chosen, again: chosen }),
        ];
        const [reset] = await Promise.all([...acts.slice(round), ...acts.slice(0, round)].map((act) => act())).then(
          (replies) => [...replies.slice(acts.length - round), ...replies.slice(0, acts.length - round)],
        );
        expect([reset?.status, await outcomes(person)]).toEqual([303, ['done']]);
        expect([await boundKinds(target(), person), await sessionsOf(target(), person)]).toEqual([[], 0]);
        for (const browser of [inside, binding, signingIn]) expect(await mayEnterAccount(browser)).toBe(false);
        // What was in flight goes no further either: only a new sign-in does, and it begins at the mailbox.
        await signingIn.post(`${signingIn.base}/code`, { code: own });
        await binding.post(`${binding.base}/recovery-code/save`, { saved: 'yes' });
        expect([await boundKinds(target(), person), await sessionsOf(target(), person)]).toEqual([[], 0]);
      }
    });

    test('takes the recovery code that was being spent with it', async () => {
      const at = await resetOffice(target());
      const { person } = at.crew;
      const visitor = await atCode(target(), person);
      await Promise.all([
        askFor(at.browser, at.crew),
        visitor.post(`${visitor.base}/recovery`, { code: person.recoveryCode }),
      ]);
      await visitor.post(`${visitor.base}/recovery-code/save`, { saved: 'yes' });
      expect([await boundKinds(target(), person), await sessionsOf(target(), person)]).toEqual([[], 0]);
      const again = await afterPassword(target(), person);
      expect(standsAt(again)).not.toBe('code');
    });
  });

  describe('several who act on one reset at once (SPEC A3)', () => {
    test('approve, veto by mail, veto signed in and withdraw: one of them is so, and each is answered what is', async () => {
      for (let round = 0; round < 3; round += 1) {
        const at = await resetOffice(target(), { resetApproval: true });
        const { person } = at.crew;
        const id = askedIn(await askFor(at.browser, at.crew));
        const token = await mailedAct(target(), person.email);
        const [second, theirs, presser] = [
          await signedIn(target(), at.second),
          await signedIn(target(), person),
          await nobody(target()),
        ];
        await theirs.open('/account/security');
        const [approved, byMail, own, withdrawn] = await Promise.all([
          second.post(`${at.resets}/${id}/approve`),
          press(target(), token, presser),
          theirs.post(`/account/security/resets/${id}/stop`),
          at.browser.post(`${at.resets}/${id}/withdraw`),
        ]);
        const ends = [byMail.status === 200, own.location?.endsWith('=stopped'), withdrawn.status === 303];
        const [outcome] = await outcomes(person);
        expect(ends.filter(Boolean)).toHaveLength(outcome === 'done' ? 0 : 1);
        expect((await boundKinds(target(), person)).includes('app')).toBe(outcome !== 'done');
        expect(outcome !== 'done' || approved.status === 303).toBe(true);
        expect(outcome === 'withdrawn').toBe(withdrawn.status === 303);
        expect(await timesTold(target(), person, 'methods.reset')).toBe(outcome === 'done' ? 1 : 0);
      }
    });

    test('two approvals: one counts, and it is carried out once', async () => {
      const at = await resetOffice(target(), { resetApproval: true });
      const id = askedIn(await askFor(at.browser, at.crew));
      const third = await addPerson(target(), { companies: [at.name], enrolled: true, administers: true });
      const approvers = [await signedIn(target(), at.second), await signedIn(target(), third)];
      const tabs = approvers.flatMap((one) => [one.tab(), one.tab()]);
      const replies = await Promise.all(tabs.map((one) => one.post(`${at.resets}/${id}/approve`)));
      expect(replies.map((one) => one.status).toSorted((a, b) => a - b)).toEqual([303, 409, 409, 409]);
      expect(await outcomes(at.crew.person)).toEqual(['done']);
      expect(await timesTold(target(), at.crew.person, 'reset.approved')).toBe(1);
      expect(await timesTold(target(), at.crew.person, 'methods.reset')).toBe(1);
    });

    test.each([0, 24] as const)(
      'two who ask, and one who presses twice, where resets wait %d hours: one reset',
      async (resetDelayHours) => {
        const at = await resetOffice(target(), { resetDelayHours });
        const second = await signedIn(target(), at.second);
        const tabs = [at.browser.tab(), at.browser.tab(), second.tab()];
        const replies = await Promise.all(tabs.map((one) => askFor(one, at.crew)));
        expect(replies.map((one) => one.status).toSorted((a, b) => a - b)).toEqual([303, 409, 409]);
        expect(await outcomes(at.crew.person)).toEqual([resetDelayHours === 0 ? 'done' : null]);
      },
    );
  });

  describe('a page that was drawn before', () => {
    test('approves nothing that was withdrawn, or lapsed, and says that it is over', async () => {
      const at = await resetOffice(target(), { resetApproval: true });
      const id = askedIn(await askFor(at.browser, at.crew));
      const second = await signedIn(target(), at.second);
      await second.open(at.resets);
      expect((await at.browser.post(`${at.resets}/${id}/withdraw`)).status).toBe(303);
      const late = await second.post(`${at.resets}/${id}/approve`);
      expect([late.status, await outcomes(at.crew.person)]).toEqual([409, ['withdrawn']]);
      const { text } = await at.browser.request('GET', `${at.crew.path}/reset`);
      const seen = /name="seen" value="(rst_\w+)"/.exec(text)?.[1] ?? '';
      const next = askedIn(await at.browser.post(`${at.crew.path}/reset`, resetForm(at.crew.person, { seen })));
      target().advance(7 * day);
      const proved = await signedIn(target(), at.second);
      expect((await proved.post(`${at.resets}/${next}/approve`)).status).toBe(409);
      expect(await boundKinds(target(), at.crew.person)).toContain('app');
    });

    test('asks for no second reset after another administrator’s was stopped meanwhile, and none by the address of before', async () => {
      const at = await resetOffice(target(), { resetDelayHours: 4 });
      const second = await signedIn(target(), at.second);
      const id = askedIn(await askFor(second, at.crew));
      await second.post(`${at.resets}/${id}/withdraw`);
      expect((await askFor(at.browser, at.crew)).status).toBe(409);
      const other = await resetOffice(target());
      const now = await moved(target(), other.crew.person);
      const admin = await signedIn(target(), other.admin);
      const old = await askFor(admin, other.crew);
      expect([old.status, wordsOf(old.text).includes('not the login e-mail of this person')]).toEqual([422, true]);
      expect(await boundKinds(target(), now)).toContain('app');
    });

    test('sent again after it was carried out, takes nothing of what was set up since', async () => {
      const at = await resetOffice(target());
      const { person } = at.crew;
      expect((await askFor(at.browser, at.crew)).status).toBe(303);
      await target().deps.store.transact((tx) => tx.setAlwaysRequire(person.id, false));
      const again = await askFor(at.browser, at.crew);
      expect([again.status, await outcomes(person)]).toEqual([409, ['done']]);
    });
  });

  describe('a login e-mail that moved within seven days (SPEC A7)', () => {
    test('asks for a second administrator, and so does one that was taken back: that is a change as well', async () => {
      const at = await resetOffice(target());
      const { person } = at.crew;
      await moved(target(), person);
      const undo = await mailedUndo(target(), person.email);
      target().advance(6 * day);
      expect((await press(target(), undo)).status).toBe(200);
      // Past the 72 hours for which taking it back holds changes up.
      target().advance(4 * day);
      const admin = await signedIn(target(), at.admin);
      await admin.open(`${at.crew.path}/reset`);
      const id = askedIn(await askFor(admin, at.crew));
      const [waiting] = await resetsOf(target(), person);
      expect([waiting?.['id'], waiting?.['approval'], waiting?.['outcome']]).toEqual([id, 'email-changed', null]);
      const own = await afterPassword(target(), person);
      await proveApp(target(), own, person);
      expect(own.path).toBe('/account');
    });
  });
});
