import { describe, expect } from 'vitest';
import { demoSetupKey } from '#demo/people.ts';
import { minute } from '#domain/instant.ts';
import { changePolicy } from '../support/journey-companies.ts';
import type { Person } from '../support/journey-person.ts';
import { journey, type Stage } from '../support/journey-stage.ts';
import { enterCode, signIn, signOut } from '../support/journey-steps.ts';

/** Enrolled in a company that enforces. */
const ben = 'ben@northwind.example';

async function openSecurity(stage: Stage, person: Person): Promise<void> {
  await signIn(person, ben);
  await enterCode(person, await stage.nextCode(demoSetupKey));
  await person.sees(person.m.t('account.title'));
  await person.open('/account/security');
  await person.sees(person.m.t('security.title'));
}

describe.each(['sqlite', 'postgres'] as const)('"Always require 2FA to log into my account" on %s', (engine) => {
  journey.override('setting', { engine });

  journey(
    'is locked on while the company requires it, then switched off with a fresh code and one more press (SPEC U4)',
    async ({ stage }) => {
      const person = await stage.person();
      await openSecurity(stage, person);
      await person.reads('It cannot be switched off while something requires a second step of you');
      await person.reads(/Northwind Builders has required a second step at sign-in since/);
      await changePolicy(stage, ben, { requireMfa: false });
      await person.open('/account/security');
      stage.pass(6 * minute);
      await person.press('Switch off');
      await person.sees('Enter your 6-digit verification code');
      await person.reads('Confirm that it is you:');
      await person.follow('Back to what you sent');
      await person.sees('Not done yet');
      await person.press('Confirm That It Is You');
      await enterCode(person, await stage.nextCode(demoSetupKey));
      await person.sees('One more press');
      await person.reads('Stop requiring a second step at every sign-in');
      await person.press('Finish');
      await person.sees('Password & Security');
      await person.reads('At sign-in your password alone is enough');

      await signOut(person);
      await signIn(person, ben);
      await person.sees('My Profile Settings');
      await person.open('/account/security');
      await person.press('Switch on');
      await person.sees('Verify your identity to go on');
      await person.press('Continue');
      await enterCode(person, await stage.nextCode(demoSetupKey));
      await person.sees('Password & Security');
      await person.reads('You are asked for a second step at every sign-in.');
    },
  );
});

journey('"Always require 2FA …" is French throughout for a French reader, without a script', async ({ stage }) => {
  await changePolicy(stage, ben, { requireMfa: false });
  const person = await stage.person({ language: 'fr', javaScriptEnabled: false });
  const { m } = person;
  await openSecurity(stage, person);
  stage.pass(6 * minute);
  await person.press('Désactiver');
  await person.reads('Confirmez votre identité :');
  await enterCode(person, await stage.nextCode(demoSetupKey));
  await person.sees('Encore un clic');
  await person.reads('Ne plus exiger de deuxième étape à chaque connexion');
  await person.press('Terminer');
  await person.sees(m.t('security.title'));
  await person.reads('Pour vous connecter, votre mot de passe suffit');
  await person.page.goBack();
  await person.sees('Rien à terminer');
});

journey('the account page leads to the consoles that are open to its user, and to nobody else’s', async ({ stage }) => {
  const olga = await stage.person();
  await signIn(olga, 'olga@gatehouse.example');
  await enterCode(olga, await stage.nextCode(demoSetupKey));
  await olga.sees('My Profile Settings');
  expect(await olga.text()).not.toContain('Company Admin');
  await olga.page.getByRole('link', { name: /^Operator’s console/ }).click();
  await olga.page.waitForURL('**/operator');

  const greta = await stage.person();
  await signIn(greta, 'greta@summit.example');
  await greta.sees('My Profile Settings');
  expect(await greta.text()).not.toContain('Operator’s console');
  await greta.page.getByRole('link', { name: /^Company Admin/ }).click();
  await greta.page.waitForURL('**/admin/cmp_*/**');

  const person = await stage.person();
  await signIn(person, ben);
  await enterCode(person, await stage.nextCode(demoSetupKey));
  await person.sees('My Profile Settings');
  expect(await person.text()).not.toMatch(/Company Admin|Operator’s console/);
});
