import { describe, expect } from 'vitest';
import { minute, second } from '#domain/instant.ts';
import {
  acceptInvitation,
  dev,
  downloaded,
  enrollFirst,
  greta,
  invite,
  longer,
  onReload,
  openConsole,
  proveAgain,
  rowOf,
} from '../support/journey-console.ts';
import type { Person } from '../support/journey-person.ts';
import { journey, type Stage } from '../support/journey-stage.ts';
import { proveMailbox, saveRecoveryCode, setUpApp, signIn } from '../support/journey-steps.ts';
import { engineNames } from '../support/product.ts';

/** Administers Harbor & Stone, whose people have three weeks left. */
const hugo = 'hugo@harbor.example';
const chloe = 'chloe@harbor.example';
const omar = 'omar@harbor.example';
const erin = 'erin@walsh-survey.example';

/** In the early-enrollment period, by "Set Up Now". The key of their app. */
async function enrollEarly(stage: Stage, person: Person, email: string): Promise<string> {
  const { m } = person;
  await signIn(person, email);
  await person.press(m.t('action.set-up-now'));
  await proveMailbox(stage, person, email);
  const { key } = await setUpApp(stage, person);
  await saveRecoveryCode(person);
  await person.sees(m.t('account.title'));
  return key;
}

/** Security Settings → Multi-Factor Authentication → Roll-out. */
async function openRollOut(admin: Person): Promise<void> {
  await openConsole(admin, 'security');
  await admin.follow(admin.m.t('policy.tab-roll-out'));
  await admin.sees(admin.m.t('rollout.title'));
}

/** What stands in one of the boxes on top. */
const figure = ({ page }: Person, label: string) =>
  page
    .locator('dl.figures.rollout > div')
    .filter({ has: page.locator('dt', { hasText: label }) })
    .locator('dd');

/** From the proposal to what stands. */
async function requiresIt(admin: Person): Promise<void> {
  await admin.follow('Go to the Policy');
  await admin.page.getByRole('switch', { name: 'Require MFA' }).check();
  await admin.press('See What Will Happen');
  await admin.page.getByRole('checkbox', { name: 'I know. Save it even so.' }).check();
  await admin.press('Save Changes');
  await admin.reads('Saved.');
}

const box = ({ page }: Person, name: string) => page.getByRole('checkbox', { name: `Choose ${name}` });

/** Somebody enrolls in another window: the figure changes, and nothing else does. */
async function changesWithoutReload(stage: Stage, admin: Person): Promise<void> {
  const { page } = admin;
  await page.evaluate(() => document.body.setAttribute('data-same', 'yes'));
  const age = page.locator('#list-age');
  expect(await age.isVisible()).toBe(false);
  await box(admin, 'Erin Walsh').check();
  await admin.unfold('Show as Table');
  await page.getByRole('searchbox', { name: 'Name or e-mail' }).fill('half a na');
  await page.getByRole('navigation', { name: 'How far they are by' }).getByRole('link', { name: 'Group' }).focus();
  const other = await stage.person({ language: 'fr' });
  await enrollEarly(stage, other, chloe);
  stage.pass(10 * second);
  await page.clock.runFor('00:16');
  await expect.poll(() => figure(admin, 'Enrolled').first().innerText()).toBe('6 of 7');
  expect(await page.locator('body').getAttribute('data-same')).toBe('yes');
  expect(await box(admin, 'Erin Walsh').isChecked()).toBe(true);
  expect(await page.getByRole('searchbox', { name: 'Name or e-mail' }).inputValue()).toBe('half a na');
  expect(await page.locator(':focus').innerText()).toBe('Group');
  expect(await page.locator('#chart-table').getAttribute('open')).toBe('');
  await loadsTheListAgain(admin);
}

/** The list still shows who has enrolled: it says how old it is, and is loaded again as it was filtered. */
async function loadsTheListAgain(admin: Person): Promise<void> {
  const { page } = admin;
  const age = page.locator('#list-age');
  expect(await age.innerText()).toMatch(/^The list is from \d\d:\d\d\. Load it again$/);
  const listed = page.getByRole('row').filter({ hasText: chloe });
  expect(await listed.count()).toBe(1);
  await age.getByRole('link').click();
  await page.waitForURL(/at=\d+#people$/);
  await expect.poll(() => listed.count()).toBe(0);
  expect(await age.isVisible()).toBe(false);
}

/** Told before, done by a second press, told after. */
async function remindsOne(stage: Stage, admin: Person): Promise<void> {
  await admin.page.reload();
  await box(admin, 'Erin Walsh').check();
  await admin.press('Remind');
  await admin.sees('Remind 1 person?');
  await admin.reads('Nobody gets two reminders a day.');
  await admin.press('Remind 1 Person');
  await admin.reads('You asked for a reminder to 1 person.');
  expect(await stage.product.mails(erin)).toHaveLength(1);
}

async function extendsOne(stage: Stage, admin: Person, key: string): Promise<void> {
  stage.pass(6 * minute);
  await openRollOut(admin);
  await expect.poll(() => rowOf(admin, 'Erin Walsh').innerText()).toContain('Reminded today');
  await box(admin, 'Erin Walsh').check();
  await admin.press('Give More Time');
  await proveAgain(stage, admin, key);
  await admin.sees('Give 1 person more time?');
  await admin.press('Give 1 Person More Time');
  expect(await admin.isTold()).toBe('Write a reason.');
  await admin.type('Reason', 'At sea until February');
  await admin.press('Give 1 Person More Time');
  await admin.reads('1 person was given more time, and is told by e-mail.');
  expect(await rowOf(admin, 'Erin Walsh').innerText()).toContain('Given more time, until Monday, February 1, 2027');
  expect(await figure(admin, 'More time').innerText()).toBe('1');
}

async function deactivatesOne(admin: Person): Promise<void> {
  const { page } = admin;
  await page.getByLabel('Status', { exact: true }).selectOption('everyone');
  await admin.type('Name or e-mail', omar);
  await admin.press('Apply');
  await page.waitForURL(/status=everyone/);
  await box(admin, 'Omar Haddad').check();
  await admin.press('Deactivate');
  await admin.sees('Deactivate 1 person?');
  await admin.press('Deactivate 1 Person');
  await admin.reads('1 person was deactivated.');
  expect(await rowOf(admin, 'Omar Haddad').innerText()).toContain('Exempt');
  expect(await figure(admin, 'Enrolled').first().innerText()).toBe('5 of 6');
}

async function takesTheList(admin: Person): Promise<void> {
  await openRollOut(admin);
  const file = await downloaded(admin, admin.page.getByRole('link', { name: 'Export CSV' }));
  expect(file.name).toBe('roll-out.csv');
  const lines = file.text.trim().split('\r\n');
  expect(lines).toHaveLength(2);
  expect(lines[1]).toContain(erin);
  expect(lines[1]).toContain('"2027-02-01","asked"');
}

describe.each(engineNames)('The roll-out, on %s:', (engine) => {
  journey.override('setting', { engine });

  journey(
    'he sees how far his people are, and it changes while he looks; he reminds one, gives one more time, puts one aside, and takes the list along (SPEC P12-P14)',
    longer,
    async ({ stage }) => {
      const admin = await stage.person();
      await admin.page.clock.install();
      const key = await enrollEarly(stage, admin, hugo);
      await openRollOut(admin);
      expect(await figure(admin, 'Enrolled').first().innerText()).toBe('5 of 7');
      await admin.reads('Too early to tell how many people will be stopped at sign-in on Monday, January 25');
      await admin.reads('21 days');
      await changesWithoutReload(stage, admin);
      await remindsOne(stage, admin);
      await extendsOne(stage, admin, key);
      await deactivatesOne(admin);
      await takesTheList(admin);
    },
  );

  journey(
    'begins with a deadline: the page says when the announcement leaves, and that it left (SPEC P13)',
    longer,
    async ({ stage }) => {
      const admin = await stage.person();
      await enrollFirst(stage, admin, greta);
      await invite(admin, dev);
      const member = await stage.person();
      await signIn(member, dev);
      await acceptInvitation(member, 'Summit Glazing');
      await openConsole(admin, 'security');
      await admin.follow('Roll-out');
      await admin.reads('Summit Glazing does not require MFA');
      await requiresIt(admin);
      await admin.follow('Roll-out');
      await admin.reads('Announcement of the deadline');
      await admin.reads(/Waits: leaves at \d\d:\d\d/);
      stage.pass(6 * minute);
      const mails = await stage.product.mails(dev, 2);
      expect(mails.some((one) => one.subject.includes('Summit Glazing'))).toBe(true);
      await onReload(admin, async () => {
        await admin.page.locator('#mailings-over-summary').click({ timeout: 2 * second });
        await admin.reads('Done: 1 mail');
      });
    },
  );

  journey('works without a script: a link loads the page again', async ({ stage }) => {
    const admin = await stage.person({ javaScriptEnabled: false });
    await enrollEarly(stage, admin, hugo);
    await openRollOut(admin);
    expect(await admin.page.locator('.chart svg:visible').count()).toBe(1);
    await enrollEarly(stage, await stage.person({ language: 'fr' }), chloe);
    stage.pass(10 * second);
    await admin.follow('Refresh');
    expect(await figure(admin, 'Enrolled').first().innerText()).toBe('6 of 7');
    await admin.unfold('Show as Table');
    expect(await admin.page.getByRole('row').filter({ hasText: '(today, so far)' }).innerText()).toContain('6');
  });
});
