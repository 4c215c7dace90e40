import { describe, expect } from 'vitest';
import { demoSetupKey } from '#demo/people.ts';
import { minute, second } from '#domain/instant.ts';
import { PHONE } from '../support/chromium.ts';
import { journey } from '../support/journey-stage.ts';
import { enterCode, enterPassword, saveRecoveryCode, signIn } from '../support/journey-steps.ts';
import {
  chloe,
  giveNumber,
  lena,
  omar,
  textedCode,
  textTo,
  toNumber,
  typeTexted,
  countTexts,
} from '../support/journey-texting.ts';

const home = 'My Profile Settings';

describe('A text message', () => {
  journey(
    'is sent when its method is chosen, never before; the app goes on beside it (SPEC section 2)',
    async ({ stage }) => {
      const person = await stage.person();
      await signIn(person, lena.email);
      await person.sees('How do you want to verify your identity?');
      expect(await countTexts(stage, lena.number)).toBe(0);
      await person.press('Text message to the number ending in 67 We send a code of 6 digits.');
      await person.reads(/number ending in 67 at/);
      await textTo(stage, lena.number);
      await person.follow('Try another method');
      await person.page.getByRole('link', { name: 'Authenticator app' }).click();
      await enterCode(person, await stage.nextCode(demoSetupKey));
      await person.sees(home);
    },
  );

  journey(
    'may be sent again when the count-down is over: only the newest code works (SPEC M1, M4)',
    async ({ stage }) => {
      const person = await stage.person();
      await person.page.clock.install();
      await signIn(person, omar.email);
      const first = await textedCode(stage, omar.number);
      const again = person.page.getByRole('button', { name: 'Resend New Code' });
      await person.reads(/You can send a new code in \d+.seconds\./);
      expect(await again.isDisabled()).toBe(true);
      await person.page.clock.fastForward(31 * second);
      await person.reads('You can send a new code now.');
      expect(await again.isDisabled()).toBe(false);
      stage.pass(31 * second);
      await again.click();
      const newest = await textedCode(stage, omar.number, 2);
      if (first !== newest) {
        await typeTexted(person, first);
        expect(await person.isTold()).toContain('or a newer one was sent');
      }
      await typeTexted(person, newest);
      await person.sees(home);
    },
  );

  journey('"Keep going" prolongs the page and sends no other', async ({ stage }) => {
    const person = await stage.person({ javaScriptEnabled: false });
    await signIn(person, omar.email);
    const code = await textedCode(stage, omar.number);
    stage.pass(14 * minute);
    const token = await person.page.locator('input[name=_form]').first().inputValue();
    const reply = await person.page.request.post(person.page.url().replace(/sms$/, 'keep-going'), {
      form: { _form: token },
      headers: { origin: stage.product.address },
    });
    expect([reply.status(), reply.url()]).toEqual([200, person.page.url()]);
    expect(await countTexts(stage, omar.number)).toBe(1);
    await typeTexted(person, code);
    await person.sees(home);
  });
});

describe('Text messages without JavaScript', () => {
  journey('work, and a button that is pressed too early says from when (SPEC section 2, M4)', async ({ stage }) => {
    const person = await stage.person({ language: 'fr', javaScriptEnabled: false, ...PHONE });
    const { m } = person;
    await signIn(person, chloe.email);
    await toNumber(stage, person, chloe.email);
    expect(await person.page.getByLabel(m.t('phone.country')).inputValue()).toBe('FR');
    await giveNumber(person, 'US', '312 555 0142');
    await person.sees(m.t('phone-code.title'));
    await person.press(m.t('sms.resend'));
    expect(await person.isTold()).toMatch(/^Un code vient d’être envoyé\..*\d\d:\d\d:\d\d/);
    await typeTexted(person, await textedCode(stage, '+13125550142'));
    await saveRecoveryCode(person);
    await person.sees(m.t('account.title'));
  });
});

describe('A phone number', () => {
  journey('that is refused stays in the form, with what is wrong with it (SPEC M2, M3, S8)', async ({ stage }) => {
    const person = await stage.person({ language: 'en' });
    await signIn(person, chloe.email);
    await toNumber(stage, person, chloe.email);
    const told = async (country: string, number: string): Promise<string> => {
      await giveNumber(person, country, number);
      const words = await person.isTold();
      expect(await person.page.getByLabel('Enter Your Phone Number').inputValue()).toBe(number);
      expect(await person.page.getByLabel('Select Your Country Code').inputValue()).toBe(country);
      return words;
    };
    expect(await told('US', '12')).toMatch(/^We cannot read this as a phone number/);
    expect(await told('FR', '01 42 68 53 00')).toMatch(/^This is a fixed line/);
    expect(await told('US', '800 555 0199')).toMatch(/^This is a toll-free number/);
    expect(await told('US', '+55 11 91234-5678')).toMatch(/this country: Brazil/);
    await person.reads(/^United Kingdom, with Guernsey, Isle of Man, and Jersey$/);
    await giveNumber(person, 'GB', '07400 123456');
    await person.reads(/\+44.7400.123456/);
    await person.follow('Use another number');
    expect(await person.page.getByLabel('Enter Your Phone Number').inputValue()).toBe('7400 123456');
    expect(await person.page.getByRole('button', { name: 'Send Text Message' }).isDisabled()).toBe(true);
    await person.reads(/You can send a new code in \d+/);
    await person.follow('I have a code for the number ending in 56');
    await person.reads(/\+44.7400.123456/);
    stage.pass(31 * second);
    await person.follow('Use another number');
    await giveNumber(person, 'US', '+33 6 12 34 56 78');
    await person.reads(/\+33.6.12.34.56.78/);
    await textTo(stage, '+33612345678');
  });

  journey(
    'is changed on Password & Security: the old one works until the new one is confirmed (SPEC U1)',
    async ({ stage }) => {
      const person = await stage.person();
      await signIn(person, omar.email);
      await typeTexted(person, await textedCode(stage, omar.number));
      await person.sees(home);
      stage.pass(minute);
      await person.open('/account/security');
      await person.press('Change Phone Number');
      await enterPassword(person);
      await person.reads('Your current phone number keeps working until you have finished here.');
      await giveNumber(person, 'US', '312 555 0188');
      await typeTexted(person, await textedCode(stage, '+13125550188'));
      await saveRecoveryCode(person);
      await person.sees('Password & Security');
      const text = await person.text();
      expect([text.includes('Number ending in 88'), text.includes('Number ending in 43')]).toEqual([true, false]);
    },
  );
});
