import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Locator } from 'playwright';
import { describe, expect } from 'vitest';
import type { Email } from '#domain/email.ts';
import { longer, nora, openConsole, signInEnrolled } from '../support/journey-console.ts';
import { journey, type Stage } from '../support/journey-stage.ts';
import type { Person } from '../support/journey-person.ts';
import {
  chooseApp,
  confirmApp,
  proveMailbox,
  saveRecoveryCode,
  scan,
  shownRecoveryCode,
  signIn,
} from '../support/journey-steps.ts';
import { chloe, lena, toNumber } from '../support/journey-texting.ts';
import { temporaryDirectory } from '../support/temporary-directory.ts';

const ana = 'ana@northwind.example';
const kept = fileURLToPath(new URL('../../docs/screenshots', import.meta.url));
const limit = 120 * 1024;

/** Writes a page, from its top or from a part of it on, as it looks in both themes: `<name>-light.png` and `<name>-dark.png`. */
async function take({ page }: Person, folder: string, name: string, from?: Locator): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await page.evaluate(() => window.scrollTo(0, 0));
    await from?.evaluate((one) => one.scrollIntoView());
    const png = await page.screenshot();
    expect(png.length, `${name} in bytes`).toBeLessThan(limit);
    await writeFile(path.join(folder, `${name}-${colorScheme}.png`), png);
  }
  await page.emulateMedia({ colorScheme: 'light' });
}

/** UPDATE_SCREENSHOTS=1 keeps them in docs/screenshots. */
async function folderIn(temporary: string): Promise<string> {
  const folder = process.env['UPDATE_SCREENSHOTS'] === '1' ? kept : temporary;
  await mkdir(folder, { recursive: true });
  return folder;
}

/** Administers the company of 400. */
const dana = 'dana@meridian.example';

/** Its people come after the server listens, what was mailed to them last. */
const untilCrowded = async ({ product: { gatehouse } }: Stage): Promise<void> => {
  await expect
    .poll(async () => {
      const { store } = gatehouse.deps;
      const company = (await store.loadUserByEmail(dana as Email))?.memberships[0]?.company;
      return company ? (await store.mailingsOf(company.id, company.createdAt, 1)).length : 0;
    }, longer)
    .toBe(1);
};

const viewport = { width: 900, height: 760 };

describe('The screenshots of the README show the pages as they are', () => {
  journey('of signing in and setting up an app', async ({ stage }) => {
    await using temporary = await temporaryDirectory();
    const folder = await folderIn(temporary.path);
    const person = await stage.person({ viewport });
    await person.open('/sign-in');
    await take(person, folder, 'sign-in');
    await signIn(person, ana);
    await person.sees('Two-Factor Authentication Required');
    await take(person, folder, 'required');
    await person.press('Set Up Now');
    await proveMailbox(stage, person, ana);
    await chooseApp(person);
    const app = await scan(person);
    await take(person, folder, 'secure-your-account');
    await confirmApp(person, await stage.nextCode(app.key));
    await shownRecoveryCode(person);
    await take(person, folder, 'recovery-code');
    await saveRecoveryCode(person);
    await person.sees('My Profile Settings');
    await person.open('/account/security');
    await take(person, folder, 'password-and-security');
  });

  journey('of setting up a phone, and of the choice between both', async ({ stage }) => {
    await using temporary = await temporaryDirectory();
    const folder = await folderIn(temporary.path);
    const person = await stage.person({ viewport, language: 'en' });
    await signIn(person, chloe.email);
    await toNumber(stage, person, chloe.email);
    await person.type('Enter Your Phone Number', '06 12 34 56 78');
    await take(person, folder, 'set-up-sms');
    await person.press('Send Text Message');
    await person.sees('Enter the 6-Digit Verification Code');
    await signIn(person, lena.email);
    await person.sees('How do you want to verify your identity?');
    await take(person, folder, 'verify-your-identity');
  });

  journey('of a company’s console: people, the policy with its effect, and who is affected', async ({ stage }) => {
    await using temporary = await temporaryDirectory();
    const folder = await folderIn(temporary.path);
    const [wide, narrow] = [{ width: 1280, height: 940 } as const, { width: 1000, height: 800 } as const];
    const admin = await stage.person({ viewport: wide });
    await signInEnrolled(stage, admin, nora);
    await openConsole(admin, 'directory');
    await admin.follow('Invite People');
    await admin.type('One address on each line', 'Marta Silva <marta@riverside.example>\nIan Shaw <ian@shaw.example>');
    await admin.press('Send Invitations');
    await admin.sees('Invitations');
    await openConsole(admin, 'directory');
    await take(admin, folder, 'directory');
    await admin.page.setViewportSize(narrow);
    await openConsole(admin, 'security');
    await admin.type('Enforcement Deadline', '2027-03-01');
    await admin.press('See What Will Happen');
    await admin.reads('What will happen when you save');
    await take(admin, folder, 'policy');
    await take(admin, folder, 'what-will-happen', admin.page.locator('section.effects'));
    await admin.page.getByRole('link', { name: 'Who?' }).first().click();
    await admin.sees('Who is affected');
    await take(admin, folder, 'who-is-affected');
  });

  describe('with the demo’s company of 400', () => {
    journey.override('setting', { engine: 'sqlite', overrides: { crowd: true } });

    journey('of its roll-out', async ({ stage }) => {
      await using temporary = await temporaryDirectory();
      const folder = await folderIn(temporary.path);
      await untilCrowded(stage);
      const admin = await stage.person({ viewport: { width: 1280, height: 940 } });
      await signInEnrolled(stage, admin, dana);
      await openConsole(admin, 'security');
      await admin.follow('Roll-out');
      await admin.reads('257');
      await take(admin, folder, 'roll-out');
    });
  });
});
