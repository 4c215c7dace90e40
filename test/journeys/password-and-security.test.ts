import { describe, expect } from 'vitest';
import { demoPassword, demoRecoveryCode, demoSetupKey } from '#demo/people.ts';
import { minute } from '#domain/instant.ts';
import { oathtool } from '../support/authenticators.ts';
import type { Person } from '../support/journey-person.ts';
import { journey, type Stage } from '../support/journey-stage.ts';
import {
  chooseApp,
  confirmApp,
  enterCode,
  enterPassword,
  saveRecoveryCode,
  scan,
  shownRecoveryCode,
  signIn,
  signOut,
} from '../support/journey-steps.ts';

/** Enrolled already, with the demo's setup key. */
const ben = 'ben@northwind.example';

async function openSecurity(stage: Stage, person: Person, key = demoSetupKey): Promise<void> {
  await signIn(person, ben);
  await enterCode(person, await stage.nextCode(key));
  await person.sees('My Profile Settings');
  await person.open('/account/security');
  await person.sees('Password & Security');
}

describe('"Change Authenticator App"', () => {
  journey(
    'asks for the password and a fresh code, and leaves the old app valid until the new one is confirmed (SPEC T4, U2)',
    async ({ stage }) => {
      const person = await stage.person();
      await openSecurity(stage, person);
      stage.pass(6 * minute);
      await person.press('Change Authenticator App');
      await enterPassword(person);
      await enterCode(person, await stage.nextCode(demoSetupKey));
      await chooseApp(person);
      const app = await scan(person);
      await person.reads('Your current authenticator app keeps working until you have finished here.');

      const elsewhere = await stage.person();
      await signIn(elsewhere, ben);
      await enterCode(elsewhere, await stage.nextCode(demoSetupKey));
      await elsewhere.sees('My Profile Settings');
      await signOut(elsewhere);

      await confirmApp(person, await stage.nextCode(app.key));
      await saveRecoveryCode(person);
      await person.sees('Password & Security');
      const [mail] = await stage.product.mails(ben, 2);
      expect(mail?.subject).toBe('Your authenticator app was changed at Gatehouse');

      await signIn(elsewhere, ben);
      stage.pass(minute);
      await enterCode(elsewhere, await oathtool(demoSetupKey, stage.product.clock.now()));
      expect(await elsewhere.isTold()).toContain("That code didn't work");
      await enterCode(elsewhere, await stage.nextCode(app.key));
      await elsewhere.sees('My Profile Settings');
    },
  );

  journey(
    'takes a second factor under five minutes old as the proof, but always asks for the password (SPEC U2)',
    async ({ stage }) => {
      const person = await stage.person();
      await openSecurity(stage, person);
      await person.press('Change Authenticator App');
      await enterPassword(person, 'not the password');
      expect(await person.isTold()).toContain('The e-mail or password is wrong');
      await enterPassword(person);
      await person.sees('Select an Authentication Method');
      await person.press('Back to Password & Security');
      await person.sees('Password & Security');
      await signOut(person);
      await signIn(person, ben);
      await enterCode(person, await stage.nextCode(demoSetupKey));
      await person.sees('My Profile Settings');
    },
  );
});

describe('"New recovery code"', () => {
  journey('replaces the old one when it is confirmed (SPEC R2, U1)', async ({ stage }) => {
    const person = await stage.person();
    await openSecurity(stage, person);
    await person.reads('You have a recovery code, saved on Monday, January 4, 2027.');
    await person.press('New recovery code');
    await enterPassword(person);
    await person.sees('Save Your Recovery Code');
    await person.press('Show my recovery code');
    const fresh = await shownRecoveryCode(person);
    await saveRecoveryCode(person);
    await person.sees('Password & Security');
    await signOut(person);

    for (const [code, next] of [
      [demoRecoveryCode, 'Enter your recovery code'],
      [fresh, 'Save Your Recovery Code'],
    ] as const) {
      await signIn(person, ben);
      await person.follow('Try another method');
      await person.page.getByRole('link', { name: 'Use your recovery code' }).click();
      await person.type('Recovery code', code);
      await person.press('Continue');
      await person.sees(next);
    }
  });
});

describe('"Where you are signed in"', () => {
  const firefox = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0';

  journey('lists the sessions, this browser first, and signs another one out (SPEC U1)', async ({ stage }) => {
    const elsewhere = await stage.person({ userAgent: firefox });
    await signIn(elsewhere, ben);
    await enterCode(elsewhere, await stage.nextCode(demoSetupKey));
    await elsewhere.sees('My Profile Settings');

    const person = await stage.person();
    await openSecurity(stage, person);
    const names = await person.page.getByRole('heading', { level: 3, name: / on / }).allInnerTexts();
    expect(names).toEqual(['Chrome on Linux This browser', 'Firefox on Windows']);
    await person.press('Sign out Firefox on Windows, 127.0.0.1');
    await person.sees('Password & Security');
    expect(await person.text()).not.toContain('Firefox on Windows');

    await elsewhere.open('/account/security');
    await elsewhere.sees('Sign in');
    await person.open('/account');
    await person.sees('My Profile Settings');
  });

  journey('signs this browser out as well (SPEC U1)', async ({ stage }) => {
    const person = await stage.person();
    await openSecurity(stage, person);
    await person.press('Sign out Chrome on Linux, 127.0.0.1');
    await person.sees('You are signed out');
    await person.open('/account');
    await person.sees('Sign in');
  });
});

describe('"Recent security events"', () => {
  journey('show what was done, newest first, when and from where (SPEC U1)', async ({ stage }) => {
    const person = await stage.person();
    await signIn(person, ben, 'a wrong password');
    await enterPassword(person, demoPassword);
    await enterCode(person, '000000');
    await openSecurity(stage, person);
    const list = person.page.getByRole('list').filter({ hasText: 'Signed in' }).last();
    const events = (await list.getByRole('listitem').allInnerTexts()).map((one) => one.split('\n'));
    expect(events.map(([what]) => what)).toEqual([
      'Signed in',
      'Right code entered',
      'Right password entered',
      'Wrong code entered',
      'Right password entered',
      'Wrong password entered',
    ]);
    expect(events[0]?.[1]).toBe('Monday, January 4, 2027, 03:00 Central Time from 127.0.0.1');
  });
});
