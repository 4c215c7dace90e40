import { describe, expect } from 'vitest';
import { demoRecoveryCode, demoSetupKey } from '#demo/people.ts';
import { minute } from '#domain/instant.ts';
import { oathtool } from '../support/authenticators.ts';
import { longer, nora, olga, openPerson, signInEnrolled } from '../support/journey-console.ts';
import { journey } from '../support/journey-operator.ts';
import type { Person } from '../support/journey-person.ts';
import { losesEverything, useRecoveryCode } from '../support/journey-recovery.ts';
import type { Stage } from '../support/journey-stage.ts';
import { enrollWhenRequired, enterCode, signIn, signOut } from '../support/journey-steps.ts';
import { engineNames } from '../support/product.ts';

const ben = 'ben@northwind.example';
const home = 'My Profile Settings';

/** "Reset MFA", filled in after the administrator has called back. */
async function resets(admin: Person, email: string): Promise<void> {
  await admin.reads(`Reset MFA for ${email}:`);
  await admin.reads('removes what they have set up: Authenticator app, and the recovery code');
  await admin.type('Login e-mail of this person', email);
  await admin.page.getByLabel('How did you verify the request?').selectOption('call-back');
  await admin.page.getByRole('checkbox', { name: 'I have verified the user’s request to reset MFA' }).check();
  await admin.press('Reset MFA');
}

/** From the password on: mailbox, set-up, recovery code, and then the destination. The recovery code. */
async function startsFromScratch(stage: Stage, person: Person, email: string): Promise<string> {
  await signIn(person, email);
  const { app, recoveryCode } = await enrollWhenRequired(stage, person, email);
  await person.sees(home);
  expect(app.key).not.toBe(demoSetupKey);
  return recoveryCode;
}

/** What was held before opens nothing, and the new recovery code does. */
async function isPastTheOldOnes(stage: Stage, person: Person, email: string, recoveryCode: string): Promise<void> {
  await signOut(person);
  await signIn(person, email);
  stage.pass(minute);
  await enterCode(person, await oathtool(demoSetupKey, stage.product.clock.now()));
  expect(await person.isTold()).toContain("That code didn't work");
  await useRecoveryCode(person, demoRecoveryCode);
  expect(await person.isTold()).toContain("That code didn't work");
  await person.type('Recovery code', recoveryCode);
  await person.press('Continue');
  await person.sees('Save Your Recovery Code');
}

describe.each(engineNames)('Someone who lost device and recovery code, on %s,', (engine) => {
  journey.override('setting', { engine });

  journey(
    'reads who can help, is reset by that administrator, and sets up from scratch: the old app and the old code open nothing (SPEC R4, A4)',
    longer,
    async ({ stage }) => {
      const [person, admin] = [await stage.person(), await stage.person()];
      await losesEverything(person, ben);
      await person.reads('Nora Whitfield');
      await person.reads('it@northwind.example');

      await signInEnrolled(stage, admin, nora);
      await openPerson(admin, 'Ben Carter');
      await admin.follow('Reset MFA…');
      await admin.sees('Reset MFA for Ben Carter');
      await resets(admin, ben);
      await admin.reads(/MFA was reset: ben@northwind\.example sets up from scratch at the next sign-in/);
      const [mail] = await stage.product.mails(ben);
      expect(mail?.subject).toBe('Your second step at Gatehouse was reset');

      await isPastTheOldOnes(stage, person, ben, await startsFromScratch(stage, person, ben));
    },
  );
});

describe('The only administrator of a company, locked out,', () => {
  journey(
    'reads that the operator can help, who resets them in the console (SPEC R4, A3, A5)',
    longer,
    async ({ stage }) => {
      const [person, operator] = [await stage.person(), await stage.person()];
      await losesEverything(person, nora);
      await person.reads('The operator of this service can do that, nobody else.');

      await signInEnrolled(stage, operator, olga);
      await operator.open('/operator/people');
      await operator.follow(nora);
      await operator.follow('Reset MFA…');
      await resets(operator, nora);
      await operator.reads(/MFA was reset: nora@northwind\.example sets up from scratch at the next sign-in/);

      await signIn(person, nora);
      await person.press('Set Up Now');
      await person.sees('Check your mail');
    },
  );

  journey(
    'is reset on the machine itself, with the reason, and sets up from scratch (SPEC A5)',
    longer,
    async ({ stage, line }) => {
      const person = await stage.person();
      const bare = await line.run(`user reset-mfa ${nora}`);
      expect(bare.code).toBe(2);
      const done = await line.run(['user', 'reset-mfa', nora, '--reason', 'seen in person, with passport', '--yes']);
      expect(done).toMatchObject({ code: 0 });
      const [mail] = await stage.product.mails(nora);
      expect(mail?.subject).toBe('Your second step at Gatehouse was reset');
      await startsFromScratch(stage, person, nora);
    },
  );
});
