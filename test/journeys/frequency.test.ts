import { describe } from 'vitest';
import { demoSetupKey } from '#demo/people.ts';
import { day, hour, minute } from '#domain/instant.ts';
import { journey } from '../support/journey-stage.ts';
import { enterCode, signIn } from '../support/journey-steps.ts';

/** Enrolled, in a company that asks weekly. */
const ben = 'ben@northwind.example';

describe('A session whose last proof is older than the frequency of the company', () => {
  journey('is asked again at the next request, and lands where it was going (SPEC P10, S6)', async ({ stage }) => {
    const person = await stage.person();
    await signIn(person, ben);
    await enterCode(person, await stage.nextCode(demoSetupKey));
    await person.sees('My Profile Settings');
    stage.pass(7 * day - minute);
    await person.open('/account/security');
    await person.sees('Password & Security');

    stage.pass(2 * minute);
    await person.open('/account/security');
    await person.sees('Verify your identity to go on');
    await person.reads(/Northwind Builders has required a second step at sign-in since .* We ask again after 7 days\./);
    await person.press('Continue');
    await enterCode(person, await stage.nextCode(demoSetupKey));
    await person.sees('Password & Security');
    stage.pass(6 * day);
    await person.open('/account');
    await person.sees('My Profile Settings');
  });

  journey('may always sign out instead', async ({ stage }) => {
    const person = await stage.person();
    await signIn(person, ben);
    await enterCode(person, await stage.nextCode(demoSetupKey));
    await person.sees('My Profile Settings');
    stage.pass(8 * day);
    await person.press('Sign out');
    await person.sees('You are signed out');
  });

  journey('ends 30 days after sign-in, however often it was proved, and begins again (SPEC P10)', async ({ stage }) => {
    const person = await stage.person();
    await signIn(person, ben);
    await enterCode(person, await stage.nextCode(demoSetupKey));
    for (let week = 1; week <= 4; week += 1) {
      stage.pass(7 * day + 1);
      await person.open('/account');
      await person.press('Continue');
      await enterCode(person, await stage.nextCode(demoSetupKey));
      await person.sees('My Profile Settings');
    }
    stage.pass(2 * day);
    await person.open('/account/security');
    await person.sees('Sign in');
    await signIn(person, ben);
    await enterCode(person, await stage.nextCode(demoSetupKey));
    await person.sees('My Profile Settings');
  });
});

describe('Where nothing requires a second factor', () => {
  journey('a session ends after 12 hours, and the sign-in leads back (SPEC P10, S6)', async ({ stage }) => {
    const person = await stage.person();
    await signIn(person, 'dev@cedar.example');
    await person.sees('My Profile Settings');
    stage.pass(12 * hour - 1);
    await person.open('/account/security');
    await person.sees('Password & Security');
    stage.pass(1);
    await person.open('/account/security');
    await person.sees('Sign in');
    await person.type('E-mail', 'dev@cedar.example');
    await person.press('Continue');
    await person.type('Password', 'walk through the gate');
    await person.press('Continue');
    await person.sees('Password & Security');
  });
});
