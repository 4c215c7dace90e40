import { describe, expect } from 'vitest';
import { downloaded, longer, nora, openConsole, rowOf, signInEnrolled } from '../support/journey-console.ts';
import type { Person } from '../support/journey-person.ts';
import { journey, type Stage } from '../support/journey-stage.ts';
import { signIn } from '../support/journey-steps.ts';

/** Nora at "Who is affected". */
async function atReach(stage: Stage): Promise<Person> {
  const admin = await stage.person();
  await signInEnrolled(stage, admin, nora);
  await openConsole(admin, 'security');
  await admin.follow('Who is affected');
  await admin.sees('Who is affected');
  return admin;
}

const people = (admin: Person): Promise<string[]> => admin.page.getByRole('rowheader').locator('b').allInnerTexts();

describe('Who is affected', () => {
  journey(
    'is told for any date and for a draft, with names, reasons and as CSV, and nothing is saved by looking (SPEC P11)',
    longer,
    async ({ stage }) => {
      const admin = await atReach(stage);
      await admin.reads(/MFA is required already\. Today, Monday, January 4, 2027, .* binds 6 people/);
      expect(await people(admin)).toEqual(['Ana Oliveira', 'Erin Walsh']);
      await admin.page.getByLabel('Show', { exact: true }).selectOption('Have set one up');
      await admin.press('Show');
      await rowOf(admin, 'Ben Carter').waitFor();
      expect(await people(admin)).toEqual(['Ben Carter', 'Diego Santos', 'Nora Whitfield', 'Petra Novak']);
      await admin.type('Name or e-mail', 'whit');
      await admin.press('Show');
      await admin.page.waitForURL(/q=whit/);
      expect(await people(admin)).toEqual(['Nora Whitfield']);

      await openConsole(admin, 'security');
      await admin.type('Enforcement Deadline', '2027-03-01');
      await admin.press('See What Will Happen');
      await admin.reads(/From Monday, March 1, 2027, 00:00 Central Time, 2 of 6 people/);
      await admin.page.getByRole('link', { name: 'Who?' }).first().click();
      await admin.sees('Who is affected');
      await admin.reads('This looks at settings that are not saved.');
      const csv = await downloaded(admin, admin.page.getByRole('link', { name: 'Download as CSV' }));
      expect(csv.name).toBe('who-is-affected.csv');
      expect(csv.text).toContain('ana@northwind.example');
      expect(csv.text).not.toContain('ben@northwind.example');
      await admin.follow('Back to what stands');
      await admin.page.waitForURL(/preview$/);
      await openConsole(admin, 'security');
      await admin.reads(/has required MFA since Saturday, December 5, 2026/);
    },
  );

  journey(
    'names of somebody who is bound by another company "another rule" only; their own pages name both (SPEC P7)',
    longer,
    async ({ stage }) => {
      const admin = await atReach(stage);
      await admin.page.getByRole('link', { name: 'Evaluate Erin Walsh' }).click();
      await admin.sees('What Erin Walsh would be asked');
      await admin.reads('They have to set up a method before they can go on.');
      await admin.reads(/Northwind Builders requires MFA since Saturday, December 5, 2026/);
      await admin.reads('Another rule requires MFA.');
      await admin.type('Date', '2027-05-03');
      await admin.press('Evaluate');
      await admin.reads(/On Monday, May 3, 2027, 00:00 Central Time, after the right password:/);
      await admin.reads('Another rule requires MFA.');
      expect(await admin.text()).not.toContain('Harbor');
      await admin.follow('Back to who is affected');
      await admin.sees('Who is affected');

      const erin = await stage.person();
      await signIn(erin, 'erin@walsh-survey.example');
      await erin.sees('Two-Factor Authentication Required');
      await erin.reads('Northwind Builders has required a second step at sign-in since Saturday, December 5, 2026.');
      await erin.reads(/^Harbor & Stone, from Sunday, January 24, 2027, 17:00 Central Time/);
    },
  );
});
