import { describe, expect } from 'vitest';
import { minute } from '#domain/instant.ts';
import { longer, olga, openPerson, proveAgain, setFirstPassword, signInEnrolled } from '../support/journey-console.ts';
import { invitationIn } from '../support/journey-invitation.ts';
import type { Person } from '../support/journey-person.ts';
import { journey, type Stage } from '../support/journey-stage.ts';
import { saveRecoveryCode, setUpApp } from '../support/journey-steps.ts';

/** Opens a part of the operator's console by its navigation. */
async function openPart(person: Person, part: string, title = part): Promise<void> {
  const { page } = person;
  await page.locator('nav.console-nav').getByRole('link', { name: part, exact: true }).click();
  await person.sees(title);
}

/** Olga at the figures of the service. */
async function atFigures(stage: Stage): Promise<Person> {
  const person = await stage.person();
  await signInEnrolled(stage, person, olga);
  await person.page.getByRole('link', { name: /^Operator’s console/ }).click();
  await person.sees('Overview');
  return person;
}

describe('The operator', () => {
  journey(
    'makes a company and entitles it; its first administrator, whom she invites, enrolls and finds the policy open (SPEC C3, C6, P4)',
    longer,
    async ({ stage }) => {
      const person = await atFigures(stage);
      await openPart(person, 'Companies');
      await person.follow('New Company');
      await person.type('Name', 'Larch & Larch');
      await person.page.getByLabel('Time zone', { exact: true }).selectOption('Europe/Berlin');
      stage.pass(6 * minute);
      await person.press('Create Company');
      await proveAgain(stage, person);
      await person.sees('Larch & Larch');
      await person.reads('This company is not entitled to MFA.');
      // The proof of a moment ago serves the next five minutes.
      await person.press('Entitle This Company');
      await person.reads('Its administrators may require MFA, and do not.');

      const form = person.page.locator('form').filter({ hasText: 'Invite the First Administrator' });
      await form.getByLabel('E-mail').fill('ida@larch.example');
      await form.getByLabel('Name').fill('Ida Larch');
      await person.press('Invite the First Administrator');
      await person.reads(/Ida Larch \(ida@larch\.example\), open until Monday, January 11, 2027/);
      const [mail] = await stage.product.mails('ida@larch.example');
      const ida = await stage.person();
      await setFirstPassword(ida, invitationIn(mail?.text ?? ''), 'a gate at the larch wood');
      await ida.sees('My Profile Settings');
      await openPerson(ida, 'Ida Larch');
      await ida.page.locator('nav.console-nav').getByRole('link', { name: 'Security Settings' }).click();
      await ida.reads('Before you can require MFA, set up your own second step.');
      await ida.follow('Go to Password & Security');
      await ida.press('Add Authenticator App');
      await ida.type('Password', 'a gate at the larch wood');
      await ida.press('Continue');
      const [code] = await stage.product.mails('ida@larch.example', 2);
      await ida.type('6-digit code from the mail', /^ {4}(\d{6})$/m.exec(code?.text ?? '')?.[1] ?? 'no code');
      await ida.press('Continue');
      await setUpApp(stage, ida);
      await saveRecoveryCode(ida);
      await person.page.reload();
      await person.follow('Show Its People');
      await person.reads('ida@larch.example');
      await person.reads('Admin tool and Directory tool');
    },
  );

  journey(
    'finds a person of any company, reads what their next sign-in asks and who decides it, disables and enables them (SPEC C6, S9)',
    longer,
    async ({ stage }) => {
      const person = await atFigures(stage);
      await openPart(person, 'People');
      await person.type('E-mail, name or id', 'walsh');
      await person.press('Show');
      await person.follow('erin@walsh-survey.example');
      await person.sees('erin@walsh-survey.example');
      await person.reads(/^Northwind Builders has required it since Saturday, December 5, 2026/);
      await person.reads(/^Harbor & Stone requires it from/);
      await person.reads('After the right password: a second step must be set up.');
      await person.press('Disable');
      await person.reads('Nothing: they are disabled, and told so after the right password.');
      await person.press('Enable');
      await person.reads('After the right password: a second step must be set up.');
    },
  );

  journey(
    'sets a budget of text messages and takes it back, and makes a role, asked for one fresh proof in five minutes (SPEC C4, C6, M5)',
    longer,
    async ({ stage }) => {
      const person = await atFigures(stage);
      await openPart(person, 'Text messages');
      await person.follow('Change the budget: The whole service, New numbers');
      await person.sees('Budget of text messages');
      await person.type('Codes in any 60 minutes', '30');
      await person.type('Codes in any 24 hours', '20');
      stage.pass(6 * minute);
      await person.press('Save Changes');
      await proveAgain(stage, person);
      expect(await person.isTold()).toContain('More in an hour than in a day would never be reached.');
      await person.type('Codes in any 24 hours', '200');
      await person.press('Save Changes');
      await person.sees('Text messages');
      await person.reads('Set by an operator');
      await person.follow('Change the budget: The whole service, New numbers');
      await person.press('Back to the Default');
      await person.sees('Text messages');
      expect(await person.text()).not.toContain('Set by an operator');

      await openPart(person, 'Roles');
      await person.follow('Create a Role');
      await person.sees('Create a role');
      await person.type('Application', 'payments, all of them');
      await person.type('Name of the role', 'approver');
      await person.type('Label', 'Approver');
      await person.page.getByRole('checkbox', { name: /^Whoever holds this role needs a second step/ }).check();
      await person.press('Create a Role');
      expect(await person.isTold()).toContain('Write the application’s short name');
      await person.type('Application', 'payments');
      await person.press('Create a Role');
      await person.follow('Approver');
      await person.sees('Role Approver');
      await person.reads('Requires an authenticator app, at once.');
      await person.reads('Nobody holds this role in an active membership.');
    },
  );
});
