import { describe, expect } from 'vitest';
import { hour, minute } from '#domain/instant.ts';
import {
  acceptInvitation,
  dev,
  enrollFirst,
  fieldValue,
  greta,
  invite,
  longer,
  openConsole,
  proveAgain,
  signInEnrolled,
} from '../support/journey-console.ts';
import type { Person } from '../support/journey-person.ts';
import { journey, type Stage } from '../support/journey-stage.ts';
import { enterCode, signIn, signOut } from '../support/journey-steps.ts';
import { engineNames } from '../support/product.ts';

/** First instant of Tuesday, January 5, 2027 in Denver: tomorrow, when the journey begins. */
const deadline = Date.UTC(2027, 0, 5, 7);

/** Where Dev reads clocks, and where the company does. */
const inBothZones =
  'Monday, January 4, 2027, 23:00 Pacific Time (Tuesday, January 5, 2027, 00:00 Mountain Time at Summit Glazing)';

const soleAdministrator = 'I know. Save it even so.';

/** From the proposal to what stands: looks, moves the date to tomorrow, looks again, is told of the tick, saves over a fresh code. */
async function requireFromTomorrow(stage: Stage, admin: Person, key: string): Promise<void> {
  await openConsole(admin, 'security');
  await admin.reads('Today Summit Glazing does not require MFA.');
  expect(await fieldValue(admin, 'Enforcement Deadline')).toBe('2027-02-03');
  await admin.page.getByRole('switch', { name: 'Require MFA' }).check();
  await admin.press('See What Will Happen');
  await admin.reads(/From Wednesday, February 3, 2027, 00:00 Mountain Time, 1 of 2 people would be asked/);
  await admin.type('Enforcement Deadline', '2027-01-05');
  await admin.type('Help contact', 'Greta, ext. 12');
  await admin.press('Save Changes');
  expect(await admin.isTold()).toBe('Not saved yet: see below what will happen, then save.');
  await admin.reads(/From Tuesday, January 5, 2027, 00:00 Mountain Time, 1 of 2 people would be asked/);
  await admin.press('Save Changes');
  expect(await admin.isTold()).toContain('tick below that fewer than two enrolled administrators');
  stage.pass(6 * minute);
  await admin.page.getByRole('checkbox', { name: soleAdministrator }).check();
  await admin.press('Save Changes');
  await admin.reads('Confirm that it is you:');
  await proveAgain(stage, admin, key);
  await admin.reads(
    /Saved\. Summit Glazing requires MFA from Tuesday, January 5, 2027, 00:00 Mountain Time: 1 day left/,
  );
  expect(await fieldValue(admin, 'Help contact')).toBe('Greta, ext. 12');
}

/** In the session that is open, and at the next sign-in. */
async function isRemindedEarly(member: Person): Promise<void> {
  await member.open('/account');
  await member.reads(`Summit Glazing requires two-factor authentication from ${inBothZones}: 1 day left.`);
  await signOut(member);
  await signIn(member, dev);
  await member.sees('Two-factor authentication is coming');
  await member.reads(`Summit Glazing requires this from ${inBothZones}. You have 1 day left.`);
  await member.press('Not now');
  await member.sees('My Profile Settings');
}

/** The last millisecond before it lets him through, its first instant does not. */
async function isBoundAtOnce(stage: Stage, member: Person): Promise<void> {
  stage.product.clock.set(deadline - 1);
  await member.open('/account');
  await member.sees('My Profile Settings');
  stage.product.clock.set(deadline);
  await member.open('/account');
  await member.press('Continue');
  await member.sees('Two-Factor Authentication Required');
  await member.reads('Summit Glazing has required a second step at sign-in since Tuesday, January 5, 2027.');
  await member.reads('Help at Summit Glazing: Greta, ext. 12');
}

/** Something else in the form of what stands, looked at and saved over a fresh code. */
async function saveAfterLook(stage: Stage, admin: Person, key: string): Promise<void> {
  await admin.press('See What Will Happen');
  await admin.page.getByRole('heading', { name: 'What will happen when you save' }).waitFor();
  const box = admin.page.getByRole('checkbox', { name: soleAdministrator });
  if ((await box.count()) > 0) await box.check();
  stage.pass(6 * minute);
  await admin.press('Save Changes');
  await proveAgain(stage, admin, key);
  await admin.reads('Saved.');
}

describe.each(engineNames)('The administrator’s main job, on %s:', (engine) => {
  journey.override('setting', { engine });

  journey(
    'she enrolls, sees what a date would do, and saves it over a fresh code; it binds from its first instant, moves at once, and leaves methods when it goes (SPEC P1-P11, U4)',
    longer,
    async ({ stage }) => {
      const [admin, member] = [await stage.person(), await stage.person()];
      const key = await enrollFirst(stage, admin, greta);
      await invite(admin, dev);
      await signIn(member, dev);
      await acceptInvitation(member, 'Summit Glazing');
      await requireFromTomorrow(stage, admin, key);
      await isRemindedEarly(member);

      stage.product.clock.set(deadline - hour);
      await signInEnrolled(stage, admin, greta, key);
      await signIn(member, dev);
      await member.sees('My Profile Settings');
      await isBoundAtOnce(stage, member);

      await openConsole(admin, 'security');
      await admin.type('Enforcement Deadline', '2027-02-03');
      await admin.press('See What Will Happen');
      await admin.reads(/It is required today and would not be until the new date/);
      await saveAfterLook(stage, admin, key);
      await member.open('/account');
      await member.reads(/requires two-factor authentication from .*: 29 days left\./);

      await admin.page.getByRole('switch', { name: 'Require MFA' }).uncheck();
      await saveAfterLook(stage, admin, key);
      await admin.reads('Today Summit Glazing does not require MFA.');
      await member.open('/account');
      await member.sees('My Profile Settings');
      expect(await member.text()).not.toContain('requires two-factor authentication');

      await signOut(admin);
      await signIn(admin, greta);
      await enterCode(admin, await stage.nextCode(key));
      await admin.open('/account/security');
      await admin.reads('Change Authenticator App');
      await admin.reads('On. You are asked for a second step at every sign-in.');
    },
  );
});
