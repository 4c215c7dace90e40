import { describe, expect } from 'vitest';
import { demoRecoveryCode, demoSetupKey } from '#demo/people.ts';
import { minute, second } from '#domain/instant.ts';
import { PHONE } from '../support/chromium.ts';
import type { Person } from '../support/journey-person.ts';
import { journey } from '../support/journey-stage.ts';
import { enterCode, enterPassword, saveRecoveryCode, signIn, signOut } from '../support/journey-steps.ts';
import {
  chooseText,
  lena,
  omar,
  otherThan,
  textedCode,
  textTo,
  typeTexted,
  countTexts,
} from '../support/journey-texting.ts';
import { engineNames } from '../support/product.ts';

const home = 'My Profile Settings';
const chooser = 'How do you want to verify your identity?';
const codeTitle = 'Enter your 6-digit verification code';

/** What the chooser offers, in its order. */
const offers = ({ page }: Person): Promise<string[]> =>
  page.getByRole('main').getByRole('listitem').locator('b').allInnerTexts();

describe('The choice between app and text message', () => {
  journey('offers first what was used last, and sends nothing by being shown (SPEC section 2)', async ({ stage }) => {
    const person = await stage.person();
    const text = 'Text message to the number ending in 67';
    await signIn(person, lena.email);
    await chooseText(person, lena.ending);
    await typeTexted(person, await textedCode(stage, lena.number));
    await person.sees(home);
    await signOut(person);

    stage.pass(minute);
    await signIn(person, lena.email);
    await person.sees(chooser);
    expect(await offers(person)).toEqual([text, 'Authenticator app', 'Use your recovery code']);
    await person.page.getByRole('link', { name: 'Authenticator app' }).click();
    await enterCode(person, await stage.nextCode(demoSetupKey));
    await person.sees(home);
    await signOut(person);

    await signIn(person, lena.email);
    await person.sees(chooser);
    expect(await offers(person)).toEqual(['Authenticator app', text, 'Use your recovery code']);
    expect(await countTexts(stage, lena.number)).toBe(1);
  });

  journey('chosen twice within the pause goes on to the code that is out (SPEC M4)', async ({ stage }) => {
    const person = await stage.person({ javaScriptEnabled: false });
    await signIn(person, lena.email);
    await chooseText(person, lena.ending);
    const code = await textedCode(stage, lena.number);
    await person.follow('Try another method');
    await chooseText(person, lena.ending);
    await person.reads(/number ending in 67 at/);
    await typeTexted(person, code);
    await person.sees(home);
    expect(await countTexts(stage, lena.number)).toBe(1);
  });
});

describe('A text message at sign-in', () => {
  journey(
    'is sent before the password is right never, and right after it where there is no other method (SPEC section 2)',
    async ({ stage }) => {
      const person = await stage.person();
      await signIn(person, omar.email, 'not his password');
      await person.isTold();
      expect(await countTexts(stage, omar.number)).toBe(0);
      await enterPassword(person);
      await person.sees(codeTitle);
      const { text } = await textTo(stage, omar.number);
      expect(text).toMatch(/^Gatehouse: your verification code is (\d{6})\. Never share it: .*\n\n@localhost #\1$/);
    },
  );

  journey(
    'may be sent again without a script, from the time that the page names; the code before it works no more (SPEC M1, M4)',
    async ({ stage }) => {
      const person = await stage.person({ language: 'fr', javaScriptEnabled: false, ...PHONE });
      const { m } = person;
      await signIn(person, omar.email);
      const first = await textedCode(stage, omar.number);
      await person.reads(/Vous pourrez envoyer un nouveau code à partir de 10:00:30/);
      await person.press(m.t('sms.resend'));
      expect(await person.isTold()).toContain('10:00:30');
      expect(await countTexts(stage, omar.number)).toBe(1);
      stage.pass(30 * second);
      await person.press(m.t('sms.resend'));
      await person.reads(/10:01:00/);
      const newest = await textedCode(stage, omar.number, 2);
      await typeTexted(person, first === newest ? otherThan(newest) : first);
      expect(await person.isTold()).toBe(m.t('refusal.wrong-code-sms'));
      await typeTexted(person, newest);
      await person.sees(m.t('account.title'));
    },
  );

  journey('leaves the recovery code in reach, which signs in as well (SPEC R3, X10)', async ({ stage }) => {
    const person = await stage.person();
    await signIn(person, omar.email);
    await person.sees(codeTitle);
    await person.follow('Try another method');
    await person.sees(chooser);
    expect(await offers(person)).toEqual(['Text message to the number ending in 43', 'Use your recovery code']);
    await person.page.getByRole('link', { name: 'Use your recovery code' }).click();
    await person.type('Recovery code', demoRecoveryCode);
    await person.press('Continue');
    await saveRecoveryCode(person);
    await person.press('My device is elsewhere');
    await person.sees(home);
  });
});

describe.each(engineNames)('Wrong codes of text messages, on %s:', (engine) => {
  journey.override('setting', { engine });

  journey(
    'the fifth ends the sign-in, resent codes or not, is mailed, and holds up the phone while the app goes on (SPEC X3, M4)',
    async ({ stage }) => {
      const person = await stage.person({ javaScriptEnabled: false });
      await signIn(person, lena.email);
      await chooseText(person, lena.ending);
      const first = await textedCode(stage, lena.number);
      for (const step of [1, 2]) {
        await typeTexted(person, otherThan(first, step));
        expect(await person.isTold()).toContain("That code didn't work");
      }
      stage.pass(31 * second);
      await person.press('Resend New Code');
      const next = await textedCode(stage, lena.number, 2);
      for (const step of [1, 2]) await typeTexted(person, otherThan(next, step));
      await person.isTold();
      stage.pass(31 * second);
      await person.press('Resend New Code');
      const third = await textedCode(stage, lena.number, 3);
      await typeTexted(person, otherThan(third));
      await person.sees('Too many wrong codes');
      await person.reads('Of codes that come by text message, only the newest works.');
      const [mail] = await stage.product.mails(lena.email);
      expect(mail?.subject).toBe('Too many wrong codes at Gatehouse');

      await person.follow('Start again');
      await person.press('Continue');
      await enterPassword(person);
      await person.sees(chooser);
      await person.reads(/^Paused after wrong codes\. You can use it again from 10:01:32/);
      await person.page.getByRole('button', { name: /number ending in 67/ }).click();
      expect(await person.isTold()).toMatch(/^Too many wrong codes\. Wait \d+ seconds/);
      expect(await countTexts(stage, lena.number)).toBe(3);
      await person.follow('Try another method');
      await person.page.getByRole('link', { name: 'Authenticator app' }).click();
      await enterCode(person, await stage.nextCode(demoSetupKey));
      await person.sees(home);
    },
  );
});
