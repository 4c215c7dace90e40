import { describe, expect } from 'vitest';
import { hour, minute } from '#domain/instant.ts';
import { addPerson, nextCode, type Person as Known } from '../support/attack-people.ts';
import { resetOffice, resetsOf } from '../support/attack-resets.ts';
import { boundKinds, mailedToken } from '../support/attack-steps.ts';
import { onEveryEngine } from '../support/attack-target.ts';
import { actIn, asksFor, callWasForNothing, inChromium, letResetsCome, mailed, pathIn } from '../support/impostor.ts';
import type { Person } from '../support/journey-person.ts';
import { journey } from '../support/journey-stage.ts';
import {
  chooseApp,
  confirmApp,
  enterCode,
  enterEmail,
  enterPassword,
  saveRecoveryCode,
  scan,
  signIn,
} from '../support/journey-steps.ts';

const stopped = 'A reset of MFA was stopped at Gatehouse';
const inForce = {
  requireMfa: true,
  deadline: { date: '2026-06-01', zone: 'UTC' } as never,
  frequency: 'monthly',
} as const;

/* What the real user, and another company, do about a reset that an impostor talked an administrator into. */
onEveryEngine((target) => {
  const outcomes = async (person: Known) => (await resetsOf(target(), person)).map((one) => one['outcome']);
  const proves = (person: Person, known: Known) => enterCode(person, nextCode(target(), known));

  /** "Reset MFA", filled in as the impostor says it. */
  async function resetsByForm(admin: Person, { email }: Known): Promise<void> {
    await admin.sees('Reset MFA for Quinn Target');
    await admin.reads(`Reset MFA for ${email}:`);
    await admin.type('Login e-mail of this person', email);
    await admin.page.getByLabel('How did you verify the request?').selectOption('call-back');
    await admin.page.getByRole('checkbox', { name: 'I have verified the user’s request to reset MFA' }).check();
    await admin.press('Reset MFA');
  }

  describe('A reset that nobody really asked for', () => {
    journey(
      'waits, where the company lets resets wait: the user stops it by the mailed button, and all administrators are told (SPEC A3)',
      async ({ chromium }) => {
        const at = await resetOffice(target(), { resetDelayHours: 24 });
        const { person: known, path } = at.crew;
        await inChromium(chromium, target(), async (person) => {
          const [admin, user] = [await person(), await person()];
          await signIn(admin, at.admin.email, at.admin.password);
          await proves(admin, at.admin);
          await admin.open(`${path}/reset`);
          await admin.reads('Your company lets resets wait for 24 hours.');
          await resetsByForm(admin, known);
          await admin.reads(/until then it can be stopped by the person, who was told by e-mail/);

          await user.open(
            actIn(await mailed(target(), known, 'Somebody asked to reset your second step at Gatehouse')),
          );
          await user.sees('Stop the reset of your second step?');
          await user.press('Stop the Reset');
          await user.sees('The reset was stopped');

          for (const one of [at.admin, at.second]) await mailed(target(), one, stopped);
          await admin.open(at.resets);
          await admin.reads(/^Stopped/);
          await admin.reads(/the person themselves/);
        });
        target().advance(25 * hour);
        await letResetsCome(target());
        expect(await outcomes(known)).toEqual(['vetoed']);
        await callWasForNothing(target(), known);
      },
    );

    journey(
      'waits for 24 hours where another company binds the user, and its administrator stops it (SPEC A1)',
      async ({ chromium }) => {
        const [at, there] = [await resetOffice(target()), await resetOffice(target(), inForce)];
        const known = await addPerson(target(), { companies: [at.name, there.name], enrolled: true });
        const { says } = await asksFor(at, { person: known, path: await pathIn(target(), known, at) });
        expect(says).toContain('another rule binds this person');
        target().advance(24 * hour - minute);
        await letResetsCome(target());
        expect(await outcomes(known)).toEqual([null]);

        await inChromium(chromium, target(), async (person) => {
          const other = await person();
          const subject = 'A reset of MFA of one of your people was asked for at Gatehouse';
          const mail = await mailed(target(), there.second, subject);
          await other.open(/https?:\/\/\S+\/reset$/m.exec(mail.text)?.[0] ?? 'no link');
          await enterEmail(other, there.second.email);
          await enterPassword(other, there.second.password);
          await proves(other, there.second);
          await other.reads('A reset was asked for elsewhere');
          await other.press('Stop the Reset');
          await other.reads('No reset of Quinn Target that was asked for elsewhere waits any more.');
          expect(await other.text()).not.toContain(at.name);
        });
        expect((await mailed(target(), at.admin, stopped)).text).not.toContain(there.name);
        target().advance(hour);
        await letResetsCome(target());
        expect(await outcomes(known)).toEqual(['vetoed']);
        await callWasForNothing(target(), known);
      },
    );

    journey(
      'and is done even so, leads the impostor to a mailbox that is not theirs; the user’s “this was not me” and a new password shut them out (SPEC A4, U5)',
      async ({ chromium }) => {
        const at = await resetOffice(target());
        const { person: known } = at.crew;
        expect((await asksFor(at, at.crew)).says).toContain('MFA was reset');
        await inChromium(chromium, target(), async (person) => {
          const [impostor, user] = [await person(), await person()];
          await signIn(impostor, known.email, known.password);
          await impostor.press('Set Up Now');
          await impostor.sees('Check your mail');
          await impostor.type('6-digit code from the mail', '000000');
          await impostor.press('Continue');
          expect(await impostor.isTold()).toContain("That code didn't work");
          await impostor.open(impostor.page.url().replace(/mailbox$/, 'method'));
          await impostor.sees('Check your mail');

          await user.open(actIn(await mailed(target(), known, 'Your second step at Gatehouse was reset')));
          await user.sees('Was this not you?');
          await user.press('Stop Changes for 72 Hours');
          await user.sees('Changes are stopped');
          await choosesNewPassword(user, known);
          await user.open('/account/security');
          await user.reads('Changes are stopped');
          await impostor.page.reload();
          expect(await impostor.text()).not.toContain('Check your mail');
          await signIn(impostor, known.email, known.password);
          expect(await impostor.isTold()).toContain('The e-mail or password is wrong');
        });
        expect(await boundKinds(target(), known)).toEqual(['app', 'recovery-code']);
      },
    );

    /** By the link in their own mail, and sets up anew: the first method is held up by no freeze. */
    async function choosesNewPassword(user: Person, known: Known): Promise<void> {
      await user.open('/sign-in');
      await enterEmail(user, known.email);
      await user.press('Forgot password?');
      await user.open(`/reset/${await mailedToken(target(), known.email)}`);
      await user.press('Choose a new password');
      await user.type('New password', 'gantry lantern violet mosaic');
      await user.type('New password again', 'gantry lantern violet mosaic');
      await user.press('Save New Password');
      await user.press('Set Up Now');
      await chooseApp(user);
      const { key } = await scan(user);
      await confirmApp(user, nextCode(target(), { seed: key }));
      await saveRecoveryCode(user);
      await user.sees('My Profile Settings');
    }
  });
});
