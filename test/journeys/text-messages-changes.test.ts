import { describe, expect } from 'vitest';
import { demoRecoveryCode, demoSetupKey } from '#demo/people.ts';
import { minute } from '#domain/instant.ts';
import type { Person } from '../support/journey-person.ts';
import { journey, type Stage } from '../support/journey-stage.ts';
import {
  enterCode,
  enterPassword,
  proveMailbox,
  saveRecoveryCode,
  setUpApp,
  signIn,
  signOut,
} from '../support/journey-steps.ts';
import { chooseText, giveNumber, lena, omar, textedCode, typeTexted, countTexts } from '../support/journey-texting.ts';
import { engineNames } from '../support/product.ts';

const hugo = 'hugo@harbor.example';
const home = 'My Profile Settings';
const security = 'Password & Security';
const chooser = 'How do you want to verify your identity?';
const codeTitle = 'Enter your 6-digit verification code';
const newNumber = { typed: '312 555 0188', e164: '+13125550188', ending: '88' } as const;

/** The methods on Password & Security, each with its number where it has one. */
async function methods(person: Person): Promise<string[]> {
  await person.open('/account/security');
  await person.sees(security);
  const rows = await person.page.getByRole('listitem').filter({ hasText: 'Last used' }).allInnerTexts();
  return rows.map((one) => (one.includes('Number ending in') ? `phone ${one.match(/ending in (\d+)/)?.[1]}` : 'app'));
}

/** The newest of "Recent security events", what happened only. */
async function newestEvents(person: Person, count: number): Promise<string[]> {
  await person.open('/account/security');
  const list = person.page.getByRole('list').filter({ hasText: 'Signed in' }).last();
  const events = await list.getByRole('listitem').allInnerTexts();
  return events.slice(0, count).map((one) => one.split('\n')[0] ?? '');
}

/** An app, and nothing else, in a company that allows text messages: the key of the app. */
async function withAppOnly(stage: Stage, person: Person): Promise<string> {
  await signIn(person, hugo);
  await person.press('Set Up Now');
  await proveMailbox(stage, person, hugo);
  const { key } = await setUpApp(stage, person);
  await saveRecoveryCode(person);
  await person.sees(home);
  return key;
}

/** Password, then a text to the number ending in 43. */
async function omarSignsIn(stage: Stage, person: Person, count: number): Promise<void> {
  await signIn(person, omar.email);
  await person.sees(codeTitle);
  await typeTexted(person, await textedCode(stage, omar.number, count));
  await person.sees(home);
}

describe.each(engineNames)('"Add Phone Number", on %s,', (engine) => {
  journey.override('setting', { engine });

  journey(
    'asks for the password and a fresh code of the app, puts the phone beside it, is told by mail and on the page (SPEC U1, U2, U5)',
    async ({ stage }) => {
      const person = await stage.person();
      const key = await withAppOnly(stage, person);
      stage.pass(6 * minute);
      await person.open('/account/security');
      await person.press('Add Phone Number');
      await enterPassword(person);
      await person.sees(codeTitle);
      await person.reads(/Open your authenticator app/);
      expect(await countTexts(stage, newNumber.e164)).toBe(0);
      await enterCode(person, await stage.nextCode(key));
      await person.sees('Set Up SMS Verification');
      await giveNumber(person, 'US', newNumber.typed);
      await typeTexted(person, await textedCode(stage, newNumber.e164));
      await saveRecoveryCode(person);
      await person.sees(security);
      expect((await methods(person)).toSorted()).toEqual(['app', 'phone 88']);
      // A change of assurance is a new session, and nobody signed out or in.
      expect(await newestEvents(person, 5)).toEqual([
        'Confirmed that it is you',
        'Recovery code confirmed as saved',
        'New recovery code made',
        'Phone number added',
        'Code sent by text message',
      ]);
      const [mail] = await stage.product.mails(hugo, 3);
      expect(mail?.subject).toBe('A phone number was added at Gatehouse');
      // Addresses and tokens may hold the same two digits by chance; words may not.
      const words = mail?.text.replaceAll(/https?:\/\/\S+/g, '');
      expect(words).not.toContain(newNumber.ending);

      await signOut(person);
      stage.pass(minute);
      await signIn(person, hugo);
      await chooseText(person, newNumber.ending);
      await typeTexted(person, await textedCode(stage, newNumber.e164, 2));
      await person.sees(home);
    },
  );
});

describe('"Change Phone Number"', () => {
  journey(
    'leaves the old number at work until the new one is confirmed, and then of no use (SPEC T4, U2, U5)',
    async ({ stage }) => {
      const person = await stage.person();
      await omarSignsIn(stage, person, 1);
      stage.pass(6 * minute);
      await person.open('/account/security');
      await person.press('Change Phone Number');
      await enterPassword(person);
      await person.reads(/number ending in 43 at/);
      await typeTexted(person, await textedCode(stage, omar.number, 2));
      await person.reads('Your current phone number keeps working until you have finished here.');
      stage.pass(minute);
      await person.page.reload();
      await giveNumber(person, 'US', newNumber.typed);
      await person.sees('Enter the 6-Digit Verification Code');

      stage.pass(minute);
      const elsewhere = await stage.person();
      await omarSignsIn(stage, elsewhere, 3);
      await signOut(elsewhere);

      await typeTexted(person, await textedCode(stage, newNumber.e164));
      await saveRecoveryCode(person);
      await person.sees(security);
      expect(await methods(person)).toEqual(['phone 88']);
      const events = await newestEvents(person, 6);
      expect(events).toEqual(expect.arrayContaining(['Phone number added', 'Phone number removed']));
      const [mail] = await stage.product.mails(omar.email);
      expect(mail?.subject).toBe('Your phone number was changed at Gatehouse');

      stage.pass(minute);
      await signIn(elsewhere, omar.email);
      await elsewhere.reads(/number ending in 88 at/);
      await typeTexted(elsewhere, await textedCode(stage, newNumber.e164, 2));
      await elsewhere.sees(home);
      expect(await countTexts(stage, omar.number)).toBe(3);
    },
  );

  journey('takes the app as the proof where there is one, and leaves it bound (SPEC U2)', async ({ stage }) => {
    const person = await stage.person({ javaScriptEnabled: false });
    await signIn(person, lena.email);
    await person.sees(chooser);
    await person.page.getByRole('link', { name: 'Authenticator app' }).click();
    await enterCode(person, await stage.nextCode(demoSetupKey));
    await person.sees(home);
    stage.pass(6 * minute);
    await person.open('/account/security');
    await person.press('Change Phone Number');
    await enterPassword(person);
    await person.sees(codeTitle);
    expect(await countTexts(stage, lena.number)).toBe(0);
    await enterCode(person, await stage.nextCode(demoSetupKey));
    await giveNumber(person, 'US', newNumber.typed);
    await typeTexted(person, await textedCode(stage, newNumber.e164));
    await saveRecoveryCode(person);
    await person.sees(security);
    expect((await methods(person)).toSorted()).toEqual(['app', 'phone 88']);
  });
});

describe('Someone who lost the phone', () => {
  journey(
    'signs in by recovery code and sets up an app: the phone is unbound, and the next sign-in asks for the app alone (SPEC R3)',
    async ({ stage }) => {
      const person = await stage.person();
      await signIn(person, omar.email);
      await person.sees(codeTitle);
      await person.follow('Try another method');
      await person.page.getByRole('link', { name: 'Use your recovery code' }).click();
      await person.type('Recovery code', demoRecoveryCode);
      await person.press('Continue');
      await saveRecoveryCode(person);
      await person.press('Set up a new device');
      const app = await setUpApp(stage, person);
      await saveRecoveryCode(person);
      await person.sees(home);
      expect(await methods(person)).toEqual(['app']);
      await signOut(person);

      stage.pass(minute);
      await signIn(person, omar.email);
      await person.sees(codeTitle);
      await person.reads(/Open your authenticator app/);
      await person.follow('Try another method');
      await person.sees(chooser);
      expect(await person.text()).not.toContain('Text message');
      await person.page.getByRole('link', { name: 'Authenticator app' }).click();
      await enterCode(person, await stage.nextCode(app.key));
      await person.sees(home);
      expect(await countTexts(stage, omar.number)).toBe(1);
    },
  );
});
