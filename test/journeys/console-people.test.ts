import { describe, expect } from 'vitest';
import {
  dev,
  invite,
  longer,
  makeAdministrator,
  nora,
  onReload,
  openConsole,
  openPerson,
  rowOf,
  setFirstPassword,
  signInEnrolled,
} from '../support/journey-console.ts';
import { invitationIn } from '../support/journey-invitation.ts';
import type { Person } from '../support/journey-person.ts';
import { journey, type Stage } from '../support/journey-stage.ts';
import {
  enrollWhenRequired,
  enterEmail,
  enterPassword,
  saveRecoveryCode,
  setUpApp,
  signIn,
} from '../support/journey-steps.ts';

const jonas = 'jonas@northwind.example';
const password = 'a gate at the north wind';

/** Nora, at the directory of Northwind Builders. */
async function atDirectory(stage: Stage): Promise<Person> {
  const admin = await stage.person();
  await signInEnrolled(stage, admin, nora);
  await openConsole(admin, 'directory');
  return admin;
}

/** Not known here until now: a link to a first password, which accepts. */
async function joinAsJonas(stage: Stage): Promise<void> {
  const [mail] = await stage.product.mails(jonas);
  expect(mail?.text).toContain('Northwind Builders');
  const person = await stage.person();
  await setFirstPassword(person, invitationIn(mail?.text ?? ''), password);
  await person.sees('Two-Factor Authentication Required');
  await person.reads('Northwind Builders has required a second step at sign-in since');
  await person.press('Set Up Now');
  await setUpApp(stage, person);
  await saveRecoveryCode(person);
  await person.sees('My Profile Settings');
}

/** Known here already: a mail that leads to the own companies, where a press accepts. */
async function joinAsDev(stage: Stage): Promise<void> {
  const [mail] = await stage.product.mails(dev);
  expect(mail?.subject).toMatch(/^Northwind Builders invites you/);
  const link = /https?:\/\/\S+\/account\/companies/.exec(mail?.text ?? '')?.[0] ?? 'no link';
  const person = await stage.person();
  await person.open(link);
  await enterEmail(person, dev);
  await enterPassword(person);
  await person.sees('Your companies');
  await person.reads('Nora Whitfield');
  await person.reads(/It has required two-factor authentication since/);
  await person.press('Accept the invitation of Northwind Builders');
  await person.press('Continue');
  await enrollWhenRequired(stage, person, dev);
  await person.sees('Your companies');
  await person.reads('Companies that you belong to');
}

describe('An administrator of a company', () => {
  journey(
    'invites somebody new and somebody known, of whom the directory tells nothing before they accept, and then methods and last sign-in (SPEC C2, SECURITY I11)',
    longer,
    async ({ stage }) => {
      const admin = await atDirectory(stage);
      await invite(admin, jonas, 'Jonas Weber');
      await invite(admin, dev);
      await openConsole(admin, 'directory');
      await rowOf(admin, 'Jonas Weber').getByText('Invited').waitFor();
      await rowOf(admin, dev).getByText('Invited').waitFor();
      expect(await admin.text()).not.toContain('Dev Patel');

      await joinAsJonas(stage);
      await joinAsDev(stage);
      for (const name of ['Jonas Weber', 'Dev Patel']) {
        // The last sign-in is noted by a loop, not by the sign-in itself.
        await onReload(admin, async () => expect(await rowOf(admin, name).innerText()).toContain('Jan 4, 2027'));
        const row = await rowOf(admin, name).innerText();
        for (const words of ['Active', 'Authenticator app']) expect(row).toContain(words);
      }
    },
  );

  journey(
    'deactivates somebody, who is free of the company’s policy at the next request, and brings them back (SPEC C5, P6)',
    longer,
    async ({ stage }) => {
      const admin = await atDirectory(stage);
      const ana = await stage.person();
      await signIn(ana, 'ana@northwind.example');
      await ana.sees('Two-Factor Authentication Required');
      await openPerson(admin, 'Ana Oliveira');
      await admin.press('Deactivate Ana Oliveira');
      await admin.reads('Ana Oliveira is deactivated.');
      await ana.page.reload();
      await ana.sees('You can go on');
      await ana.press('Continue');
      await ana.sees('My Profile Settings');
      await ana.open('/account/security');
      await ana.reads(/Nothing that you belong to requires two-factor authentication/);

      await admin.press('Reactivate Ana Oliveira');
      await admin.reads('Ana Oliveira is active again.');
      await ana.open('/account/security');
      await ana.press('Continue');
      await ana.sees('Two-Factor Authentication Required');
    },
  );

  journey(
    'puts several aside and brings all of them back, and reads the effect before (SPEC C2)',
    longer,
    async ({ stage }) => {
      const admin = await atDirectory(stage);
      for (const name of ['Ben Carter', 'Erin Walsh', 'Nora Whitfield'])
        await admin.page.getByRole('checkbox', { name: `Choose ${name}` }).check();
      await admin.press('Deactivate');
      await admin.sees('Deactivate 2 people?');
      await admin.reads(/Left as they are: you yourself/);
      await admin.press('Deactivate 2 People');
      await admin.reads('2 people were deactivated.');

      await admin.page.getByLabel('Status', { exact: true }).selectOption('Deactivated');
      await admin.press('Apply');
      await admin.reads(/2 people fit/);
      await admin.page.getByRole('checkbox', { name: 'Everybody who fits the filter, on every page' }).check();
      await admin.press('Reactivate');
      await admin.sees('Reactivate 2 people?');
      await admin.press('Reactivate 2 People');
      await admin.reads('2 people were reactivated.');
      await admin.reads('Nobody fits what you are looking for.');
    },
  );

  journey(
    'makes a second one, and is refused in words what would leave the company without any (SPEC C2)',
    longer,
    async ({ stage }) => {
      const admin = await atDirectory(stage);
      const tool = 'Admin tool: security settings';
      await openPerson(admin, 'Nora Whitfield');
      await admin.page.getByRole('checkbox', { name: tool }).uncheck();
      await admin.press('Save Permissions');
      expect(await admin.isTold()).toContain('This is the last active person with both permissions.');
      await admin.open('/account/companies');
      await admin.follow('Leave Northwind Builders …');
      await admin.press('Leave Northwind Builders');
      expect(await admin.isTold()).toContain('You are the last person who administers Northwind Builders');

      await makeAdministrator(admin, 'Ben Carter');
      const ben = await stage.person();
      await signInEnrolled(stage, ben, 'ben@northwind.example');
      await openPerson(ben, 'Nora Whitfield');
      await ben.page.getByRole('checkbox', { name: tool }).uncheck();
      await ben.press('Save Permissions');
      await ben.reads('The permissions of Nora Whitfield are saved.');
      await openConsole(admin, 'security');
      await admin.reads(/You can look at this, but not change it/);
      await admin.reads('These people can: Ben Carter.');
    },
  );
});
