import { describe, expect } from 'vitest';
import { demoSetupKey } from '#demo/people.ts';
import {
  fieldValue,
  longer,
  makeAdministrator,
  nora,
  openConsole,
  openPerson,
  signInEnrolled,
} from '../support/journey-console.ts';
import { personAt, type Person } from '../support/journey-person.ts';
import { journey, type Stage } from '../support/journey-stage.ts';
import { enterCode, enterEmail, enterPassword, signOut } from '../support/journey-steps.ts';

const ben = 'ben@northwind.example';

/** Nora, and Ben whom she has made an administrator as well, each at a browser of their own. */
async function twoAdministrators(stage: Stage): Promise<readonly [Person, Person]> {
  const [first, second] = [await stage.person(), await stage.person()];
  await signInEnrolled(stage, first, nora);
  await makeAdministrator(first, 'Ben Carter');
  await signInEnrolled(stage, second, ben);
  return [first, second];
}

describe('Two administrators at two windows', () => {
  journey(
    'who change the policy at once: the later one is told who changed what, keeps what was typed, and saves on the second try (DESIGN 2: 409)',
    longer,
    async ({ stage }) => {
      const [first, second] = await twoAdministrators(stage);
      await openConsole(first, 'security');
      await openConsole(second, 'security');
      await first.page.getByLabel('Re-authentication frequency').selectOption('Monthly (30 days)');
      await first.press('See What Will Happen');
      await first.reads(/Within a session a code is asked for again only after 30 days/);
      await first.press('Save Changes');
      await first.reads('Saved.');

      await second.type('Help contact', 'Ben, ext. 7');
      await second.press('Save Changes');
      expect(await second.isTold()).toContain('somebody saved other settings since you opened this page');
      await second.reads('What changed meanwhile');
      await second.reads('Nora Whitfield');
      await second.reads('Re-authentication frequency: Weekly (7 days) → Monthly (30 days)');
      expect(await fieldValue(second, 'Help contact')).toBe('Ben, ext. 7');
      expect(await fieldValue(second, 'Re-authentication frequency')).toBe('weekly');
      await second.page.getByLabel('Re-authentication frequency').selectOption('Monthly (30 days)');
      await second.press('Save Changes');
      await second.reads('Saved.');
      await first.page.reload();
      expect(await fieldValue(first, 'Help contact')).toBe('Ben, ext. 7');
      await first.reads(/^Ben Carter changed this last/);
    },
  );

  journey(
    'who change one person at once: the later one is told what stands, and saves on the second try (DESIGN 2: 409)',
    longer,
    async ({ stage }) => {
      const [first, second] = await twoAdministrators(stage);
      await openPerson(first, 'Ana Oliveira');
      await openPerson(second, 'Ana Oliveira');
      await first.type('Site', 'Harbor Bridge');
      await first.press('Save Details');
      await first.reads('The details of Ana Oliveira are saved.');
      await second.type('Group', 'Lighting');
      await second.press('Save Details');
      expect(await second.isTold()).toContain('Somebody else changed this person while you were writing.');
      await second.reads('Stands now: Harbor Bridge');
      expect(await fieldValue(second, 'Group')).toBe('Lighting');
      await second.type('Site', 'Harbor Bridge');
      await second.press('Save Details');
      await second.reads('The details of Ana Oliveira are saved.');
      await first.page.reload();
      expect([await fieldValue(first, 'Site'), await fieldValue(first, 'Group')]).toEqual([
        'Harbor Bridge',
        'Lighting',
      ]);
    },
  );
});

journey(
  'An administrator who was signed out in another tab keeps the form, signs in beside it, and sends it again (SPEC S8)',
  longer,
  async ({ stage }) => {
    const admin = await stage.person();
    await signInEnrolled(stage, admin, nora);
    await openConsole(admin, 'security');
    await admin.type('Help contact', 'Nora, ext. 4');
    const other = await admin.newTab();
    await signOut(other);
    await admin.press('Save Changes');
    await admin.sees('You were signed out meanwhile');
    await admin.reads('Nora, ext. 4');
    const opened = admin.context.waitForEvent('page');
    await admin.follow('Sign in in a new tab');
    const beside = personAt(admin.context, await opened, admin.m);
    await enterEmail(beside, nora);
    await enterPassword(beside);
    await enterCode(beside, await stage.nextCode(demoSetupKey));
    await beside.sees('My Profile Settings');
    await admin.press('Send Again');
    await admin.reads('Saved.');
    expect(await fieldValue(admin, 'Help contact')).toBe('Nora, ext. 4');
  },
);
