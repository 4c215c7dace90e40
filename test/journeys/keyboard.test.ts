import { describe, expect } from 'vitest';
import { demoPassword } from '#demo/people.ts';
import { minute } from '#domain/instant.ts';
import { button, hasFocus, pressByKey, tabTo, typeAtOnce } from '../support/journey-keyboard.ts';
import { journey } from '../support/journey-stage.ts';
import { mailedCode, proveMailbox, saveRecoveryCode, scan, signIn } from '../support/journey-steps.ts';
import { chloe, lena, textedCode } from '../support/journey-texting.ts';

const ana = 'ana@northwind.example';

describe('Without a mouse', () => {
  journey(
    'one signs in and sets up an app, and always sees where the focus is (SPEC section 2, DESIGN 7)',
    async ({ stage }) => {
      const person = await stage.person();
      const { page } = person;
      await person.open('/sign-in');
      await typeAtOnce(person, 'E-mail', ana);
      await pressByKey(person, 'Continue');
      await person.sees('Enter your password');
      await typeAtOnce(person, 'Password', demoPassword);
      await page.keyboard.press('Enter');
      await person.sees('Two-Factor Authentication Required');
      await pressByKey(person, 'Set Up Now');
      await person.sees('Check your mail');
      await typeAtOnce(person, '6-digit code from the mail', await mailedCode(stage, ana));
      await page.keyboard.press('Enter');
      await person.sees('Select an Authentication Method');
      await tabTo(person, page.getByRole('radio', { name: 'Authenticator App' }));
      await pressByKey(person, 'Continue');
      const app = await scan(person);
      await typeAtOnce(person, '6-digit verification code', await stage.nextCode(app.key));
      await page.keyboard.press('Enter');
      await person.sees('Save Your Recovery Code');
      await tabTo(person, page.getByRole('link', { name: 'Download' }));
      await tabTo(person, page.getByRole('checkbox', { name: 'I Have Securely Saved This Code' }));
      await page.keyboard.press('Space');
      await pressByKey(person, 'Continue');
      await person.sees('My Profile Settings');
      await pressByKey(person, 'Sign out');
      await person.sees('You are signed out');
    },
  );

  journey(
    'one sets up a phone, signs in by its code, and finds the way to every other method (SPEC section 2, DESIGN 7)',
    async ({ stage }) => {
      const person = await stage.person({ language: 'en' });
      const { page } = person;
      await signIn(person, chloe.email);
      await person.sees('Two-factor authentication is coming');
      await pressByKey(person, 'Set Up Now');
      await proveMailbox(stage, person, chloe.email);
      await person.sees('Select an Authentication Method');
      await tabTo(person, page.getByRole('radio', { name: 'Authenticator App' }));
      await page.keyboard.press('ArrowDown');
      expect(await page.getByRole('radio', { name: 'SMS Verification' }).isChecked()).toBe(true);
      await pressByKey(person, 'Continue');
      await person.sees('Set Up SMS Verification');
      await typeAtOnce(person, 'Enter Your Phone Number', '12');
      await page.keyboard.press('Enter');
      const told = await person.isTold();
      await tabTo(person, page.getByRole('link', { name: told }));
      await page.keyboard.press('Enter');
      expect(await hasFocus(page.getByLabel('Enter Your Phone Number'))).toBe(true);
      await page.keyboard.press('Shift+Tab');
      expect(await hasFocus(page.getByLabel('Select Your Country Code'))).toBe(true);
      await page.keyboard.type('United S');
      await page.keyboard.press('Tab');
      await page.keyboard.type('(312) 555-0142');
      await tabTo(person, page.getByText('Available countries'));
      await page.keyboard.press('Enter');
      await page.getByText('Hong Kong', { exact: true }).waitFor();
      await page.keyboard.press('Shift+Tab');
      expect(await hasFocus(button(person, 'Send Text Message'))).toBe(true);
      await page.keyboard.press('Enter');
      await person.sees('Enter the 6-Digit Verification Code');
      await person.reads(/\+1.312.555.0142/);
      await typeAtOnce(person, '6-digit verification code', await textedCode(stage, '+13125550142'));
      await tabTo(person, page.getByText('No text message came?'));
      await tabTo(person, page.getByRole('link', { name: 'Use another number' }));
      await tabTo(person, page.getByRole('link', { name: 'Choose another method' }));
      await page.getByLabel('6-digit verification code').focus();
      await page.keyboard.press('Enter');
      await saveRecoveryCode(person);
      await person.sees('My Profile Settings');
    },
  );

  journey('one chooses the text message, and asks for another (SPEC section 2, DESIGN 7)', async ({ stage }) => {
    const person = await stage.person();
    const { page } = person;
    await signIn(person, lena.email);
    await person.sees('How do you want to verify your identity?');
    await pressByKey(person, 'Text message to the number ending in 67 We send a code of 6 digits.');
    await person.sees('Enter your 6-digit verification code');
    await textedCode(stage, lena.number);
    stage.pass(minute);
    await page.reload();
    await pressByKey(person, 'Resend New Code');
    await typeAtOnce(person, '6-digit verification code', await textedCode(stage, lena.number, 2));
    await tabTo(person, page.getByRole('link', { name: 'Try another method' }));
    await page.getByLabel('6-digit verification code').focus();
    await page.keyboard.press('Enter');
    await person.sees('My Profile Settings');
  });

  journey('a refusal takes the focus, and leads to the field (DESIGN 7)', async ({ stage }) => {
    const person = await stage.person();
    const { page } = person;
    await person.open('/sign-in');
    await typeAtOnce(person, 'E-mail', 'ana');
    await page.keyboard.press('Enter');
    const told = await person.isTold();
    expect(await page.title()).toMatch(/^Error: /);
    expect(await hasFocus(page.getByRole('alert'))).toBe(true);
    await tabTo(person, page.getByRole('link', { name: told }));
    await page.keyboard.press('Enter');
    const field = page.getByLabel('E-mail', { exact: true });
    expect(await hasFocus(field)).toBe(true);
    expect(await field.getAttribute('aria-invalid')).toBe('true');
    expect(await field.inputValue()).toBe('ana');
  });

  journey('the first stop leads past the header to the content, and the menu opens (DESIGN 7)', async ({ stage }) => {
    const person = await stage.person();
    const { page } = person;
    await person.open('/signed-out');
    await page.keyboard.press('Tab');
    expect(await hasFocus(page.getByRole('link', { name: 'Skip to the content' }))).toBe(true);
    await page.keyboard.press('Enter');
    await tabTo(person, page.getByRole('link', { name: 'Sign in' }));
    // Anew, and not by a reload: with the part of the page in its address the keys may go on from there.
    await person.open('/signed-out');
    await tabTo(person, page.getByRole('navigation').locator('summary'));
    await page.keyboard.press('Enter');
    await tabTo(person, page.getByRole('navigation').getByRole('link', { name: 'Français' }));
    await page.keyboard.press('Enter');
    await person.sees('Vous êtes déconnecté');
  });
});
