import { describe, expect } from 'vitest';
import { day, hour, minute } from '#domain/instant.ts';
import { changePolicy } from '../support/journey-companies.ts';
import { journey } from '../support/journey-stage.ts';
import {
  enterCode,
  enterEmail,
  enterPassword,
  proveMailbox,
  saveRecoveryCode,
  setUpApp,
  signIn,
  signOut,
} from '../support/journey-steps.ts';
import {
  chloe,
  choosePhone,
  giveNumber,
  omar,
  otherThan,
  textedCode,
  toNumber,
  typeTexted,
  countTexts,
} from '../support/journey-texting.ts';

const home = 'My Profile Settings';
const security = 'Password & Security';
const codeTitle = 'Enter your 6-digit verification code';

/** First instant of January 25, 2027 in Paris: from then on Harbor & Stone requires it. */
const deadline = Date.UTC(2027, 0, 24, 23);

describe('Somebody whose phone is the only method', () => {
  journey(
    'is sent a code when the session is asked again, and lands where it was going (SPEC P10, S6)',
    async ({ stage }) => {
      const person = await stage.person();
      await signIn(person, omar.email);
      await typeTexted(person, await textedCode(stage, omar.number));
      await person.sees(home);
      stage.pass(12 * hour + minute);
      await person.open('/account/security');
      await person.sees('Verify your identity to go on');
      expect(await countTexts(stage, omar.number)).toBe(1);
      await person.press('Continue');
      await person.sees(codeTitle);
      await typeTexted(person, await textedCode(stage, omar.number, 2));
      await person.sees(security);
    },
  );

  journey('is sent a code after the new password that a mailed link led to (SPEC S5)', async ({ stage }) => {
    const person = await stage.person({ javaScriptEnabled: false });
    await person.open('/sign-in');
    await enterEmail(person, omar.email);
    await person.press('Forgot password?');
    const [mail] = await stage.product.mails(omar.email);
    await person.open(/http:\S+\/reset\/[\w-]+/.exec(mail?.text ?? '')?.[0] ?? '');
    await person.press('Choose a new password');
    await person.type('New password', 'crane over the harbor');
    await person.type('New password again', 'crane over the harbor');
    expect(await countTexts(stage, omar.number)).toBe(0);
    await person.press('Save New Password');
    await person.sees(codeTitle);
    await typeTexted(person, await textedCode(stage, omar.number));
    await person.sees(home);
  });

  journey(
    'proves it by the phone once more when the company rules text messages out, and sets up an app (SPEC P7, P8)',
    async ({ stage }) => {
      const person = await stage.person();
      stage.product.clock.set(deadline + day);
      await changePolicy(stage, omar.email, { smsAllowed: false });
      await signIn(person, omar.email);
      await person.sees(codeTitle);
      await typeTexted(person, await textedCode(stage, omar.number));
      await person.sees('Two-Factor Authentication Required');
      await person.press('Set Up Now');
      await person.sees('Select an Authentication Method');
      await person.reads('Not available to you: ruled out by Harbor & Stone.');
      const app = await setUpApp(stage, person);
      await saveRecoveryCode(person);
      await person.sees(home);
      await person.open('/account/security');
      await person.reads('Not accepted at sign-in: ruled out by Harbor & Stone.');
      await signOut(person);
      await signIn(person, omar.email);
      await person.reads(/Open your authenticator app/);
      await enterCode(person, await stage.nextCode(app.key));
      await person.sees(home);
    },
  );
});

describe('Wrong codes while a phone is set up', () => {
  journey(
    'end it at the fifth, are mailed, and hold up the next number as well, never the app (SPEC X3)',
    async ({ stage }) => {
      const person = await stage.person({ language: 'en', javaScriptEnabled: false });
      await signIn(person, chloe.email);
      await toNumber(stage, person, chloe.email);
      await giveNumber(person, 'US', '312 555 0142');
      const right = await textedCode(stage, '+13125550142');
      for (const step of [1, 2, 3, 4]) {
        await typeTexted(person, otherThan(right, step));
        expect(await person.isTold()).toContain('or a newer one was sent');
      }
      await typeTexted(person, otherThan(right, 5));
      await person.sees('Too many wrong codes');
      const [mail] = await stage.product.mails(chloe.email, 2);
      expect(mail?.subject).toBe('Trop de codes erronés sur Gatehouse');

      stage.pass(minute);
      await person.follow('Start again');
      await person.press('Continue');
      await enterPassword(person);
      await person.press('Set Up Now');
      await proveMailbox(stage, person, chloe.email, 3);
      await choosePhone(person);
      await giveNumber(person, 'US', '312 555 0188');
      const second = await textedCode(stage, '+13125550188');
      await typeTexted(person, otherThan(second));
      expect(await person.isTold()).toContain('or a newer one was sent');
      await typeTexted(person, second);
      expect(await person.isTold()).toMatch(/^Too many wrong codes\. Wait 1 minute/);
      stage.pass(minute / 2);
      const waiting = /^Too many wrong codes\. Wait 30 seconds/;
      await person.press('Resend New Code');
      expect(await person.isTold()).toMatch(waiting);
      await person.follow('Use another number');
      await giveNumber(person, 'US', '312 555 0199');
      expect(await person.isTold()).toMatch(waiting);
      expect(await countTexts(stage, '+131255501')).toBe(2);
      await person.follow('Choose another method');
      await setUpApp(stage, person);
      await saveRecoveryCode(person);
      await person.sees(home);
    },
  );
});
