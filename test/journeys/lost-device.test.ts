import { describe, expect } from 'vitest';
import { demoRecoveryCode, demoSetupKey } from '#demo/people.ts';
import { minute } from '#domain/instant.ts';
import { oathtool } from '../support/authenticators.ts';
import type { Person } from '../support/journey-person.ts';
import { journey } from '../support/journey-stage.ts';
import {
  enterCode,
  mailedCode,
  saveRecoveryCode,
  setUpApp,
  shownRecoveryCode,
  signIn,
  signOut,
} from '../support/journey-steps.ts';
import { engineNames } from '../support/product.ts';

/** Enrolled already, with the demo's setup key and recovery code. */
const ben = 'ben@northwind.example';

async function useRecoveryCode(person: Person, code: string): Promise<void> {
  await signIn(person, ben);
  await person.sees('Enter your 6-digit verification code');
  await person.follow('Try another method');
  await person.sees('How do you want to verify your identity?');
  await person.page.getByRole('link', { name: 'Use your recovery code' }).click();
  await person.sees('Enter your recovery code');
  await person.type('Recovery code', code);
  await person.press('Continue');
}

/** As people copy from paper: their own case, spaces and hyphens, and the letters that look like digits. */
const asTyped = (code: string): string =>
  ` ${code.toLowerCase().replaceAll('0', 'o').replaceAll('1', 'l').match(/.{4}/g)?.join(' - ')} `;

const appTitle = 'Enter your 6-digit verification code';
const home = 'My Profile Settings';

describe.each(engineNames)('Someone who lost the phone, on %s,', (engine) => {
  journey.override('setting', { engine });

  journey(
    'signs in by recovery code, however it is typed, saves the new one, and sets up a new device: the old one and the old codes are of no use (SPEC R1, R2, R3)',
    async ({ stage }) => {
      const person = await stage.person();
      await useRecoveryCode(person, asTyped(demoRecoveryCode));
      const second = await saveRecoveryCode(person);
      expect(second.replaceAll(' ', '')).not.toBe(demoRecoveryCode);
      await person.sees('Set up a new device?');
      await person.press('Set up a new device');
      const app = await setUpApp(stage, person);
      const third = await saveRecoveryCode(person);
      await person.sees(home);

      await signOut(person);
      await signIn(person, ben);
      stage.pass(minute);
      await enterCode(person, await oathtool(demoSetupKey, stage.product.clock.now()));
      expect(await person.isTold()).toContain("That code didn't work");
      await enterCode(person, await stage.nextCode(app.key));
      await person.sees(home);
      await signOut(person);

      for (const old of [demoRecoveryCode, second]) {
        await useRecoveryCode(person, old);
        expect(await person.isTold()).toContain("That code didn't work. It may have been used, or replaced");
      }
      stage.pass(2 * minute);
      await useRecoveryCode(person, third);
      await person.sees('Save Your Recovery Code');
    },
  );
});

describe('Someone whose device is only elsewhere', () => {
  journey('keeps it, and uses it again at the next sign-in (SPEC section 2)', async ({ stage }) => {
    const person = await stage.person();
    await useRecoveryCode(person, demoRecoveryCode);
    await saveRecoveryCode(person);
    await person.sees('Set up a new device?');
    await person.press('My device is elsewhere');
    await person.sees(home);
    await signOut(person);
    await signIn(person, ben);
    await enterCode(person, await stage.nextCode(demoSetupKey));
    await person.sees(home);
  });

  journey('may still say so after beginning to set up a new one', async ({ stage }) => {
    const person = await stage.person();
    await useRecoveryCode(person, demoRecoveryCode);
    await saveRecoveryCode(person);
    await person.press('Set up a new device');
    await person.sees('Select an Authentication Method');
    await person.press('Continue');
    await person.sees('Secure your Account');
    await person.press('My device is elsewhere');
    await person.sees(home);
    await signOut(person);
    await signIn(person, ben);
    await enterCode(person, await stage.nextCode(demoSetupKey));
    await person.sees(home);
  });
});

describe('The recovery code', () => {
  journey(
    'stands in for a factor for an hour, when the device is replaced later on Password & Security (SPEC R3)',
    async ({ stage }) => {
      const person = await stage.person();
      await useRecoveryCode(person, demoRecoveryCode);
      await saveRecoveryCode(person);
      await person.press('My device is elsewhere');
      await person.sees(home);
      stage.pass(50 * minute);
      await person.open('/account/security');
      await person.press('Change Authenticator App');
      await person.sees('Enter your password');
      await person.type('Password', 'walk through the gate');
      await person.press('Continue');
      const app = await setUpApp(stage, person);
      await saveRecoveryCode(person);
      await person.sees('Password & Security');
      await signOut(person);
      await signIn(person, ben);
      await enterCode(person, await stage.nextCode(app.key));
      await person.sees(home);
    },
  );

  journey('stands in no longer than that: then a code of the app is asked for (SPEC R3, U2)', async ({ stage }) => {
    const person = await stage.person();
    await useRecoveryCode(person, demoRecoveryCode);
    await saveRecoveryCode(person);
    await person.press('My device is elsewhere');
    await person.sees(home);
    stage.pass(61 * minute);
    await person.open('/account/security');
    await person.press('Change Authenticator App');
    await person.type('Password', 'walk through the gate');
    await person.press('Continue');
    await person.sees(appTitle);
    expect(await person.text()).not.toContain('Try another method');
  });

  journey('is shown again to the interaction that made it, and to no other (SPEC R1, R2)', async ({ stage }) => {
    const person = await stage.person();
    await useRecoveryCode(person, demoRecoveryCode);
    const shown = await shownRecoveryCode(person);
    await person.page.reload();
    expect(await shownRecoveryCode(person)).toBe(shown);

    const elsewhere = await stage.person();
    await useRecoveryCode(elsewhere, shown);
    await elsewhere.sees('Save Your Recovery Code');
    expect(await elsewhere.text()).not.toContain(shown);
  });

  journey('that was not saved is the next step of the next sign-in (SPEC R2)', async ({ stage }) => {
    const person = await stage.person();
    await useRecoveryCode(person, demoRecoveryCode);
    await shownRecoveryCode(person);
    await signIn(person, ben);
    await enterCode(person, await stage.nextCode(demoSetupKey));
    await person.sees('Save Your Recovery Code');
    await person.press('Show my recovery code');
    await saveRecoveryCode(person);
    await person.sees(home);
  });

  journey(
    'and the device lost both: the page names who can reset, after the right password (SPEC R4, S9)',
    async ({ stage }) => {
      const person = await stage.person();
      await signIn(person, ben);
      await person.follow('Try another method');
      await person.follow('I have none of these');
      await person.sees('Ask for help to sign in');
      await person.reads('Nora Whitfield');
      await person.reads('it@northwind.example');
      await person.follow('I have found my device or my code');
      await person.sees('How do you want to verify your identity?');
    },
  );

  journey('used is told by mail (SPEC U5)', async ({ stage }) => {
    const person = await stage.person();
    await useRecoveryCode(person, demoRecoveryCode);
    await person.sees('Save Your Recovery Code');
    const [mail] = await stage.product.mails(ben);
    expect(mail?.subject).toBe('Your Gatehouse recovery code was used');
    await expect(mailedCode(stage, ben)).rejects.toThrow('no code');
  });
});
