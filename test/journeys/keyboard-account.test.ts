import { describe, expect } from 'vitest';
import { greta, nora, signInEnrolled } from '../support/journey-console.ts';
import { hasFocus, pressByKey, tabTo, typeAtOnce } from '../support/journey-keyboard.ts';
import type { Person } from '../support/journey-person.ts';
import { journey } from '../support/journey-shared.ts';
import { enterEmail, enterPassword, mailedCode, signIn } from '../support/journey-steps.ts';

const ben = 'ben@northwind.example';
const fresh = 'oak gates weather slowly';

/** From wherever the focus is, to a field, and types into it. */
async function typeInto(person: Person, label: string, text: string): Promise<void> {
  await tabTo(person, person.page.getByLabel(label, { exact: true }));
  await person.page.keyboard.type(text);
}

async function followByKey(person: Person, name: string): Promise<void> {
  await tabTo(person, person.page.getByRole('link', { name, exact: true }).first());
  await person.page.keyboard.press('Enter');
}

describe('Without a mouse', () => {
  journey(
    'one changes the password, hears how strong it is, and is signed out everywhere else (SPEC U2, U5, DESIGN 7)',
    async ({ stage }) => {
      const [person, elsewhere] = [await stage.person(), await stage.person()];
      for (const one of [elsewhere, person]) {
        await signIn(one, greta);
        await one.sees('My Profile Settings');
      }
      await person.open('/account/security');
      await pressByKey(person, 'Change Password');
      await person.sees('Enter your password');
      await typeAtOnce(person, 'Password', 'walk through the gate');
      await person.page.keyboard.press('Enter');
      await person.sees('Check your mail');
      await typeAtOnce(person, '6-digit code from the mail', await mailedCode(stage, greta));
      await person.page.keyboard.press('Enter');
      await person.sees('Choose a new password');
      await typeAtOnce(person, 'New password', 'walk through the gate');
      await typeInto(person, 'New password again', 'walk through the gate');
      await person.page.keyboard.press('Enter');
      expect(await person.isTold()).toContain('This is the password you have now. Choose another one.');
      await typeInto(person, 'New password', fresh.slice(0, 3));
      await person.page.getByRole('status').filter({ hasText: 'Not long enough yet: 3 of 15' }).waitFor();
      await person.page.keyboard.type(fresh.slice(3));
      await typeInto(person, 'New password again', fresh);
      await person.page.getByRole('status').filter({ hasText: 'Strong: very hard to guess.' }).waitFor();
      await pressByKey(person, 'Save New Password');
      await person.sees('Password & Security');

      const [mail] = await stage.product.mails(greta, 2);
      expect(mail?.subject).toBe('You changed your Gatehouse password');
      await elsewhere.open('/account');
      await enterEmail(elsewhere, greta);
      await enterPassword(elsewhere);
      expect(await elsewhere.isTold()).toContain('The e-mail or password is wrong');
      await enterPassword(elsewhere, fresh);
      await elsewhere.sees('My Profile Settings');
    },
  );

  journey(
    'one resets somebody’s MFA, is led to what is missing, and finds it in the audit trail (SPEC A2, X8, DESIGN 7)',
    async ({ stage }) => {
      const person = await stage.person();
      const { page } = person;
      await signInEnrolled(stage, person, nora);
      await person.open('/admin');
      await page.getByRole('navigation', { name: 'Northwind Builders' }).waitFor();
      await followByKey(person, 'Ben Carter');
      await person.sees('Ben Carter');
      await followByKey(person, 'Reset MFA…');
      await person.sees('Reset MFA for Ben Carter');
      await typeInto(person, 'Login e-mail of this person', ben);
      await typeInto(person, 'How did you verify the request?', 'Call');
      await page.keyboard.press('Tab');
      await pressByKey(person, 'Reset MFA');
      const told = await person.isTold();
      expect(told).toContain('Verify first that this person really asked for it');
      await followByKey(person, told);
      const tick = page.getByRole('checkbox', { name: 'I have verified the user’s request to reset MFA' });
      expect(await hasFocus(tick)).toBe(true);
      await page.keyboard.press('Space');
      await page.keyboard.press('Enter');
      await person.reads(/MFA was reset/);

      await followByKey(person, 'Audit');
      await person.sees('Audit');
      await typeInto(person, 'What', 'Resets');
      await typeInto(person, 'About (e-mail or name)', 'Ben');
      await page.keyboard.press('Enter');
      await page.waitForURL(/[?&]whom=Ben/);
      const rows = page.getByRole('table').getByRole('row');
      await expect.poll(() => rows.count()).toBe(2);
      expect(await rows.nth(1).innerText()).toContain('Ben Carter');
      await typeInto(person, 'From', '01052027');
      await page.keyboard.press('Enter');
      await person.reads('Nothing fits.');
      await followByKey(person, 'Show Everything');
      await expect.poll(() => rows.count()).toBe(2);
    },
  );
});
