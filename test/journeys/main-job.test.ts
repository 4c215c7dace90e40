import { describe, expect } from 'vitest';
import { minute } from '#domain/instant.ts';
import { PHONE } from '../support/chromium.ts';
import { keepassxcCode } from '../support/authenticators.ts';
import type { Person } from '../support/journey-person.ts';
import { journey, type Stage } from '../support/journey-stage.ts';
import {
  confirmApp,
  downloadRecoveryCode,
  enterCode,
  mailedCode,
  scan,
  shownRecoveryCode,
  signIn,
  signOut,
} from '../support/journey-steps.ts';
import { engineNames } from '../support/product.ts';

const ana = 'ana@northwind.example';

/** With the words of SPEC section 2, from the first page to the one that shows the QR code. */
async function walkToSetUp(stage: Stage, person: Person): Promise<void> {
  await signIn(person, ana);
  await person.sees('Two-Factor Authentication Required');
  await person.reads('Northwind Builders');
  await person.reads('Saturday, December 5, 2026');
  await person.press('Set Up Now');
  await person.sees('Check your mail');
  await person.type('6-digit code from the mail', await mailedCode(stage, ana));
  await person.press('Continue');
  await person.sees('Select an Authentication Method');
  await person.page.getByRole('radio', { name: 'Authenticator App' }).check();
  await person.press('Continue');
  await person.sees('Secure your Account');
}

async function walkThroughRecoveryCode(person: Person): Promise<void> {
  await person.sees('Save Your Recovery Code');
  await person.press('Continue');
  expect(await person.isTold()).toContain('tick the box “I Have Securely Saved This Code”');
  await person.page.getByRole('checkbox', { name: 'I Have Securely Saved This Code' }).check();
  await person.press('Continue');
  await person.sees('My Profile Settings');
}

describe.each(engineNames)('The main job, on %s:', (engine) => {
  journey.override('setting', { engine });

  journey(
    'a user whose company requires it sets up an app, saves a recovery code, and signs in with password and code (SPEC section 2)',
    async ({ stage }) => {
      const person = await stage.person();
      await walkToSetUp(stage, person);
      await person.reads('Step 2 of 3');
      const app = await scan(person);
      await confirmApp(person, await stage.nextCode(app.key));
      const code = await shownRecoveryCode(person);
      const file = await downloadRecoveryCode(person);
      expect(file.name).toBe('gatehouse-recovery-code.txt');
      for (const words of ['Service: Gatehouse', `User: ${ana}`, 'Made on: Monday, January 4, 2027', `Code: ${code}`])
        expect(file.text).toContain(words);
      expect(file.text).toMatch(/^Purpose: if you lose the device/m);
      await walkThroughRecoveryCode(person);
      await person.reads(`You are signed in as ${ana}.`);

      await signOut(person);
      await signIn(person, ana);
      await enterCode(person, await stage.nextCode(app.key));
      await person.sees('My Profile Settings');
    },
  );
});

describe('The main job', () => {
  journey('works without JavaScript (SPEC section 2)', async ({ stage }) => {
    const person = await stage.person({ javaScriptEnabled: false });
    await walkToSetUp(stage, person);
    const app = await scan(person);
    await confirmApp(person, await stage.nextCode(app.key));
    const file = await downloadRecoveryCode(person);
    expect(file.text).toContain(await shownRecoveryCode(person));
    await walkThroughRecoveryCode(person);
    await signOut(person);
    await signIn(person, ana);
    await enterCode(person, await stage.nextCode(app.key));
    await person.sees('My Profile Settings');
  });

  journey('works on one phone, where the key and a link to the app come first (SPEC section 2)', async ({ stage }) => {
    const person = await stage.person(PHONE);
    await walkToSetUp(stage, person);
    const { page } = person;
    const link = page.getByRole('link', { name: 'Open in my authenticator app' });
    const key = page.getByRole('group', { name: 'Setup key' });
    const qr = page.getByRole('img', { name: 'QR code with your setup key' });
    for (const one of [link, key, qr]) await one.waitFor();
    const tops = await Promise.all([link, key, qr].map(async (one) => (await one.boundingBox())?.y ?? Number.NaN));
    expect(tops).toEqual(tops.toSorted((a, b) => a - b));
    const uri = (await link.getAttribute('href')) ?? '';
    const shown = await key.innerText();
    expect(uri).toMatch(/^otpauth:\/\/totp\/Gatehouse:ana%40northwind\.example\?secret=[A-Z2-7]{32}&issuer=Gatehouse/);
    expect(shown).toMatch(/^([A-Z2-7]{4} ){7}[A-Z2-7]{4}$/);
    expect(new URL(uri).searchParams.get('secret')).toBe(shown.replaceAll(' ', ''));
    await confirmApp(person, await stage.nextCode(shown.replaceAll(' ', '')));
    await walkThroughRecoveryCode(person);
  });

  journey('takes the codes of KeePassXC, an app on the same work computer (SPEC T1)', async ({ stage }) => {
    const person = await stage.person();
    await walkToSetUp(stage, person);
    await person.unfold('No phone at work? Use this computer');
    await person.reads('From Northwind Builders:');
    await person.reads('Where phones are not allowed, use KeePassXC.');
    const { uri } = await scan(person);
    stage.pass(minute);
    await confirmApp(person, await keepassxcCode(uri, stage.product.clock.now()));
    await walkThroughRecoveryCode(person);
    await signOut(person);
    await signIn(person, ana);
    stage.pass(minute);
    await enterCode(person, await keepassxcCode(uri, stage.product.clock.now()));
    await person.sees('My Profile Settings');
  });
});
