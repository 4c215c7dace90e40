import { describe, expect } from 'vitest';
import { demoSetupKey } from '#demo/people.ts';
import type { InboxEntry } from '#ports/outbox.ts';
import { dev, greta } from '../support/journey-console.ts';
import { pressByKey } from '../support/journey-keyboard.ts';
import type { Person } from '../support/journey-person.ts';
import { journey } from '../support/journey-shared.ts';
import type { Stage } from '../support/journey-stage.ts';
import { enterCode, enterEmail, enterPassword, proveMailbox, signIn } from '../support/journey-steps.ts';
import { lena } from '../support/journey-texting.ts';

const security = 'Password & Security';
const home = 'My Profile Settings';

const firefox = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0';

/** The newest mail of this subject, once it has come. */
async function mailed({ product }: Stage, email: string, subject: string): Promise<InboxEntry> {
  const find = async () => (await product.mails(email)).find((one) => one.subject === subject);
  await expect.poll(find, { timeout: 10_000 }).toBeDefined();
  return (await find()) as InboxEntry;
}

const linkIn = ({ text }: InboxEntry): string => /https?:\/\/\S+\/mail\/[\w-]{43}/.exec(text)?.[0] ?? 'no link';

describe('"Change Login E-mail"', () => {
  journey(
    'is confirmed at the new address, which signs in from then on, until the old mailbox takes it back (SPEC A7, U2)',
    async ({ stage }) => {
      const [person, reader] = [await stage.person(), await stage.person()];
      const email = 'dev.patel@cedar.example';
      await signIn(person, dev);
      await person.open('/account/security');
      await person.press('Change Login E-mail');
      await enterPassword(person);
      await proveMailbox(stage, person, dev);
      await person.type('New login e-mail', email);
      await person.press('Send Link');
      await person.sees(security);
      await person.reads(/A change to dev\.patel@cedar\.example was asked for/);
      await reader.open(linkIn(await mailed(stage, email, 'Confirm this address for Gatehouse')));
      await reader.sees('Confirm your new login e-mail');
      await reader.press('Sign In with This Address');
      await reader.sees('Login e-mail changed');
      await person.open('/account');
      await enterEmail(person, email);
      await enterPassword(person);
      await person.sees(home);

      await reader.open(linkIn(await mailed(stage, dev, 'Your login e-mail at Gatehouse was changed')));
      await reader.sees('Take the change of login e-mail back?');
      await reader.press('Take the Change Back');
      await reader.sees('The change was taken back');
      await mailed(stage, email, 'A change of login e-mail at Gatehouse was taken back');
      await person.open('/account');
      await enterEmail(person, email);
      await enterPassword(person);
      expect(await person.isTold()).toContain('The e-mail or password is wrong');
      await signIn(person, dev);
      await person.open('/account/security');
      await person.reads(/You sign in with dev@cedar\.example/);
      await person.reads('Changes are stopped');
    },
  );
});

/** Password, then a code of the app where there is a phone beside it. */
async function lenaSignsIn(stage: Stage, person: Person): Promise<void> {
  await signIn(person, lena.email);
  await person.page.getByRole('link', { name: 'Authenticator app' }).click();
  await enterCode(person, await stage.nextCode(demoSetupKey));
  await person.sees(home);
}

describe('A method that is removed', () => {
  journey(
    'by keys alone is told by mail, whose “this was not me” stops changes until the owner allows them again (SPEC U2, U3, U5)',
    async ({ stage }) => {
      const [person, reader] = [await stage.person(), await stage.person()];
      await lenaSignsIn(stage, person);
      await person.open('/account/security');
      await pressByKey(person, 'Remove Phone Number');
      await enterPassword(person);
      await person.sees('Remove your phone number?');
      await person.reads('No codes are sent to the number ending in 67 any more.');
      await pressByKey(person, 'Remove Phone Number');
      await person.sees(security);
      await person.reads(/It cannot be removed/);
      expect(await person.page.getByRole('button', { name: 'Remove Authenticator App' }).isDisabled()).toBe(true);
      expect(await person.text()).not.toContain('Remove Phone Number');

      await reader.open(linkIn(await mailed(stage, lena.email, 'A phone number was removed at Gatehouse')));
      await reader.sees('Was this not you?');
      await reader.press('Stop Changes for 72 Hours');
      await reader.sees('Changes are stopped');
      // On the page as it was drawn before.
      await person.press('Change Password');
      await person.sees('Changes are stopped for now');

      await person.open('/account/security');
      await person.reads('Changes are stopped');
      await person.press('Allow Changes Again');
      await enterPassword(person);
      await proveMailbox(stage, person, lena.email);
      await person.sees('Allow changes again');
      await person.press('Allow Changes Again');
      await person.sees(security);
      expect(await person.text()).not.toContain('Changes are stopped');
      await person.press('Change Password');
      await person.sees('Enter your password');
      await mailed(stage, lena.email, 'Changes to your sign-in at Gatehouse are allowed again');
    },
  );
});

describe('"Name, Language & Time Zone"', () => {
  journey('hold from the next page and the next mail on (SPEC U6)', async ({ stage }) => {
    const person = await stage.person();
    await signIn(person, greta);
    await person.page.getByRole('link', { name: /^Name, Language & Time Zone/ }).click();
    await person.sees('Name, Language & Time Zone');
    await person.type('Your name', ' ');
    await person.press('Save Changes');
    expect(await person.isTold()).toContain('Say what you are called.');
    await person.type('Your name', 'Greta L. Lindqvist');
    await person.page.getByRole('combobox', { name: 'Language' }).selectOption('fr');
    await person.page.getByLabel('Time zone').selectOption('Europe/Stockholm');
    await person.press('Save Changes');
    await person.sees('Nom, langue et fuseau horaire');
    expect(await person.page.getByRole('status').innerText()).toBe('Vos modifications sont enregistrées.');

    await signIn(await stage.person({ userAgent: firefox }), greta);
    const mail = await mailed(stage, greta, 'Nouvelle connexion sur Gatehouse');
    expect(mail.text).toContain('Greta L. Lindqvist');
    expect(mail.text).toContain('Europe');
  });
});
