import { describe, expect, test } from 'vitest';
import { emailChange } from '#domain/email-change.ts';
import { day, hour, minute } from '#domain/instant.ts';
import { carryOutDueResets } from '#flows/recovery/due-resets.ts';
import {
  asked,
  changing,
  emailOf,
  freshAddress,
  frozenUntil,
  mailsTo,
  moved,
  press,
  timesTold,
} from '../support/attack-account.ts';
import { Browser } from '../support/attack-browser.ts';
import { freePerson } from '../support/attack-confirm.ts';
import { wordsOf } from '../support/attack-offices.ts';
import { askedIn, resetForm, resetOffice, resetsOf } from '../support/attack-resets.ts';
import { boundKinds, mailedAct, mailedUndo, signedIn } from '../support/attack-steps.ts';
import { onEveryEngine } from '../support/attack-target.ts';

/** Mails leave a moment after what they tell. */
const patience = { timeout: 10_000 };

onEveryEngine((target) => {
  describe('another login e-mail that is asked for', () => {
    test('is told at once to the address that stands, which can stop it (SPEC U5)', async () => {
      const person = await freePerson(target());
      const { visitor, email } = await asked(target(), person);
      expect(wordsOf(visitor.text)).toContain(`We mailed ${person.email} that this was asked for.`);
      const stop = await mailedAct(target(), person.email);
      const confirm = await mailedAct(target(), email);
      const [mail] = await mailsTo(target(), person.email);
      expect([mail?.subject, mail?.text]).toEqual([
        expect.stringMatching(/^A change of your login e-mail at .* was asked for$/),
        expect.stringContaining(email),
      ]);
      expect((await press(target(), stop)).status).toBe(200);
      expect((await press(target(), confirm)).status).toBe(409);
      target().advance(72 * hour);
      expect((await press(target(), confirm)).status).toBe(422);
      expect(await emailOf(target(), person)).toBe(person.email);
    });

    test('says in mail and page who asked, as far as they are known to who reads it', async () => {
      const person = await freePerson(target());
      const { email } = await asked(target(), person);
      const token = await mailedAct(target(), email);
      const [mail] = await mailsTo(target(), email);
      const page = await new Browser(target().address).open(`/mail/${token}`);
      for (const text of [mail?.text ?? '', wordsOf(page.text)]) {
        expect(text).toContain('Quinn Target');
        expect(text).toContain(`${person.email.slice(0, 1)}•••@target.example`);
        expect(text).toMatch(/only if you asked for this yourself/);
        expect(text).toContain('If you already sign in here with another address, that does not change.');
        expect(text).not.toContain(person.email);
      }
    });

    test('is not confirmed in a browser where somebody else is signed in, until they sign out', async () => {
      const [person, reader] = [await freePerson(target()), await freePerson(target())];
      const { email } = await asked(target(), person);
      const path = `/mail/${await mailedAct(target(), email)}`;
      const browser = await signedIn(target(), reader);
      const shown = await browser.open(path);
      expect(wordsOf(shown.text)).toContain(`it is about somebody who wants to use the address ${email}`);
      expect(shown.text).not.toContain(`action="${path}"`);
      expect((await browser.post(path)).status).toBe(409);
      expect(await emailOf(target(), person)).toBe(person.email);
      await browser.submit('/sign-out');
      await browser.open(path);
      await browser.submit(path);
      expect(await emailOf(target(), person)).toBe(email);
    });

    test('is confirmed in the browser that asked for it', async () => {
      const person = await freePerson(target());
      const { visitor, email } = await asked(target(), person);
      await visitor.open(`/mail/${await mailedAct(target(), email)}`);
      await visitor.submit(visitor.path);
      expect(await emailOf(target(), person)).toBe(email);
    });

    test('is mailed to whom it belongs, though somebody else asked for it as often as they may', async () => {
      const [squatter, owner] = [await freePerson(target()), await freePerson(target())];
      const email = freshAddress();
      for (let count = 0; count < emailChange.sameAddress; count += 1) {
        await asked(target(), squatter, email);
        target().advance(21 * minute);
      }
      const once = await changing(target(), squatter, 'email');
      expect((await once.post(`${once.base}/email`, { email })).status).toBe(429);
      await asked(target(), owner, email);
      const link = await mailedAct(target(), email, emailChange.sameAddress + 1);
      expect((await press(target(), link)).status).toBe(200);
      expect(await emailOf(target(), owner)).toBe(email);
    });
  });

  describe('a change that is taken back', () => {
    test('leaves the first address the last word: who took over changes on, and takes that back, in vain', async () => {
      const person = await freePerson(target());
      const second = await moved(target(), person);
      const undo = await mailedUndo(target(), person.email);
      target().advance(minute);
      const third = await moved(target(), second);
      const theirUndo = await mailedUndo(target(), second.email);
      expect((await press(target(), theirUndo)).status).toBe(200);
      expect(await emailOf(target(), person)).toBe(second.email);
      expect((await press(target(), undo)).status).toBe(200);
      expect([await emailOf(target(), person), await emailOf(target(), third)]).toEqual([person.email, person.email]);
      expect((await press(target(), theirUndo)).status).toBe(422);
    });

    test('leaves no link of later changes that acts', async () => {
      const person = await freePerson(target());
      const second = await moved(target(), person);
      const undo = await mailedUndo(target(), person.email);
      target().advance(minute);
      const third = await moved(target(), second);
      const theirs = [
        await mailedUndo(target(), second.email),
        await mailedAct(target(), second.email),
        await mailedAct(target(), third.email),
      ];
      expect((await press(target(), undo)).status).toBe(200);
      const until = await frozenUntil(target(), person);
      for (const one of theirs) expect((await press(target(), one)).status).toBe(422);
      expect([await emailOf(target(), person), await frozenUntil(target(), person)]).toEqual([person.email, until]);
    });

    test('leaves “This Was Not Me” of the first address as it is', async () => {
      const person = await freePerson(target());
      await asked(target(), person);
      const notMe = await mailedAct(target(), person.email);
      target().advance(minute);
      await moved(target(), person);
      expect((await press(target(), await mailedUndo(target(), person.email))).status).toBe(200);
      target().advance(hour);
      expect((await press(target(), notMe)).status).toBe(200);
      expect(await timesTold(target(), person, 'changes.frozen')).toBe(2);
    });

    test('stops resets that wait, and tells who asked and who approves; none is carried out', async () => {
      const at = await resetOffice(target(), { resetDelayHours: 24, resetApproval: true });
      const { person } = at.crew;
      const second = await moved(target(), person);
      const undo = await mailedUndo(target(), person.email);
      const admin = await signedIn(target(), at.admin);
      const id = askedIn(await admin.post(`${at.crew.path}/reset`, resetForm(second)));
      const approver = await signedIn(target(), at.second);
      expect((await approver.post(`${at.resets}/${id}/approve`)).status).toBe(303);
      expect((await press(target(), undo)).status).toBe(200);
      expect((await resetsOf(target(), person)).map((one) => one['outcome'])).toEqual(['vetoed']);
      for (const { email } of [at.admin, at.second]) {
        const told = async () => (await mailsTo(target(), email)).filter((one) => one.text.includes(person.email));
        const subjects = async () => (await told()).map((one) => one.subject);
        await expect.poll(subjects, patience).toContainEqual(expect.stringMatching(/^A reset of MFA was stopped/));
      }
      expect(await timesTold(target(), person, 'reset.vetoed')).toBeGreaterThan(0);
      target().advance(day + hour);
      const onSkipped = (error: unknown) => expect(error).toBeUndefined();
      await carryOutDueResets(target().deps, { stopping: new AbortController().signal, onSkipped });
      expect(await boundKinds(target(), person)).toContain('app');
    });
  });
});
