import { text } from 'node:stream/consumers';
import { setTimeout as pause } from 'node:timers/promises';
import type { Locator } from 'playwright';
import { demoSetupKey } from '#demo/people.ts';
import { minute, second } from '#domain/instant.ts';
import type { Person } from './journey-person.ts';
import type { Stage } from './journey-stage.ts';
import { enterCode, enterPassword, proveMailbox, saveRecoveryCode, setUpApp, signIn } from './journey-steps.ts';

/** Administers Summit Glazing, which is entitled and has decided nothing. */
export const greta = 'greta@summit.example';
/** Belongs to Cedar Supply, which requires nothing, and reads dates in its zone. */
export const dev = 'dev@cedar.example';
/** Administers Northwind Builders, which enforces. */
export const nora = 'nora@northwind.example';
/** Operates the service. */
export const olga = 'olga@gatehouse.example';

/** An administrator before her company decides anything: enrolls on Password & Security (SPEC P4). The key of her app. */
export async function enrollFirst(stage: Stage, person: Person, email: string): Promise<string> {
  const { m } = person;
  await signIn(person, email);
  await person.sees(m.t('account.title'));
  await person.open('/account/security');
  await person.press(m.t('security.add-app'));
  await enterPassword(person);
  await proveMailbox(stage, person, email);
  const app = await setUpApp(stage, person);
  await saveRecoveryCode(person);
  await person.sees(m.t('security.title'));
  return app.key;
}

/** Somebody of the demo who is enrolled, at My Profile Settings. */
export async function signInEnrolled(stage: Stage, person: Person, email: string, key = demoSetupKey): Promise<void> {
  await signIn(person, email);
  await enterCode(person, await stage.nextCode(key));
  await person.sees(person.m.t('account.title'));
}

/** My Profile Settings → Company Admin → a part of the console. */
export async function openConsole({ m, page, ...person }: Person, part: 'directory' | 'security'): Promise<void> {
  await person.open('/account');
  await page.getByRole('link', { name: m.t('console.admin') }).click();
  await page
    .locator('nav.console-nav')
    .getByRole('link', { name: m.t(`console.${part}`), exact: true })
    .click();
  await person.sees(m.t(part === 'directory' ? 'people.title' : 'policy.title'));
}

/** A code is asked for in the middle; the form was kept, and is sent by one more press (SPEC C2, S8). */
export async function proveAgain(stage: Stage, person: Person, key = demoSetupKey): Promise<void> {
  const { m } = person;
  await enterCode(person, await stage.nextCode(key));
  await person.sees(m.t('again.title'));
  await person.press(m.t('again.finish'));
}

/** What stands in a field of the policy. */
export const fieldValue = ({ page }: Person, label: string): Promise<string> =>
  page.getByLabel(label, { exact: true }).inputValue();

/** For journeys of many pages. */
export const longer = { timeout: 3 * minute };

/** Directory → Invite People → one person; ends at what came of it. */
export async function invite(person: Person, email: string, name = ''): Promise<void> {
  const { m } = person;
  await openConsole(person, 'directory');
  await person.follow(m.t('people.invite'));
  await person.sees(m.t('invite.title'));
  await person.type(m.t('invite.email'), email);
  if (name !== '') await person.type(m.t('invite.name'), name);
  await person.press(m.t('invite.send'));
  await person.sees(m.t('invited.title'));
  await person.reads(m.t('invited.invited', { count: 1 }));
}

/** Somebody who signs in here already, at My Profile Settings: "Your companies" → Accept. */
export async function acceptInvitation({ m, page, ...person }: Person, company: string): Promise<void> {
  await person.sees(m.t('account.title'));
  await page.getByRole('link', { name: m.t('account.invitations', { count: 1 }) }).click();
  await person.sees(m.t('own-companies.title'));
  await person.press(m.t('own-companies.accept-named', { company }));
  await page.getByRole('link', { name: m.t('own-companies.leave-named', { company }) }).waitFor();
}

/** The row of a table that is about somebody, as text. */
export const rowOf = ({ page }: Person, name: string): Locator =>
  page.getByRole('row').filter({ has: page.getByRole('rowheader').filter({ hasText: name }) });

/** The directory as a filter shows it. */
export async function search({ m, page, ...person }: Person, words: string): Promise<void> {
  await person.type(m.t('people.search'), words);
  await Promise.all([page.waitForURL(/[?&]q=/), person.press(m.t('people.apply'))]);
}

/** From the directory to one person's page. */
export async function openPerson(person: Person, name: string): Promise<void> {
  await openConsole(person, 'directory');
  await person.page.getByRole('rowheader').getByRole('link', { name, exact: true }).click();
  await person.sees(name);
}

/** From an opened invitation to whatever comes after the first password. */
export async function setFirstPassword({ m, ...person }: Person, link: string, password: string): Promise<void> {
  await person.open(link);
  await person.sees(m.t('invitation.title', { service: 'Gatehouse' }));
  await person.press(m.t('invitation.action'));
  await person.sees(m.t('first-password.title'));
  await person.type(m.t('first-password.label'), password);
  await person.type(m.t('first-password.again'), password);
  await person.press(m.t('first-password.action'));
}

/** What a link downloads: the file's name and text. */
export async function downloaded({ page }: Person, link: Locator): Promise<{ name: string; text: string }> {
  const [download] = await Promise.all([page.waitForEvent('download'), link.click()]);
  return { name: download.suggestedFilename(), text: await text(await download.createReadStream()) };
}

/** Loads a page again until it says what a loop has written meanwhile. */
export async function onReload({ page }: Person, look: () => Promise<void>): Promise<void> {
  for (let left = 40; ; left -= 1) {
    await page.reload();
    try {
      return await look();
    } catch (error) {
      if (left === 0) throw error;
      await pause(second);
    }
  }
}

/** Gives somebody both permissions, on their page (SPEC C2). */
export async function makeAdministrator(person: Person, name: string): Promise<void> {
  const { m, page } = person;
  await openPerson(person, name);
  for (const permission of ['person.permission-admin', 'person.permission-directory'] as const)
    await page.getByRole('checkbox', { name: m.t(permission) }).check();
  await person.press(m.t('person.save-permissions'));
  await person.reads(m.t('person.saved-permissions', { name }));
}
