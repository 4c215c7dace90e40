import { describe, expect } from 'vitest';
import { demoPassword, demoSetupKey } from '#demo/people.ts';
import { minute, second } from '#domain/instant.ts';
import { oathtool } from '../support/authenticators.ts';
import type { Person } from '../support/journey-person.ts';
import { journey, visitorsOf, type Stage } from '../support/journey-stage.ts';
import { enterCode, enterEmail, enterPassword, saveRecoveryCode, setUpApp, signIn } from '../support/journey-steps.ts';
import { startServer } from '../support/server.ts';
import { startSmtp } from '../support/smtp.ts';
import { temporaryDirectory } from '../support/temporary-directory.ts';

const ana = 'ana@northwind.example';
const ben = 'ben@northwind.example';
const dev = 'dev@cedar.example';
const gone = 'This link cannot be used';

async function askForLink(person: Person, email: string, from = '/sign-in'): Promise<void> {
  await person.open(from);
  await enterEmail(person, email);
  await person.press('Forgot password?');
  await person.sees('Check your mail');
}

const linkIn = (text: string): string => /http:\/\/localhost:\d+\/reset\/[\w-]+/.exec(text)?.[0] ?? 'no link';

async function newestLink(stage: Stage, email: string, count = 1): Promise<string> {
  const [mail] = await stage.product.mails(email, count);
  return linkIn(mail?.text ?? '');
}

async function choosePassword(person: Person, password: string, again = password): Promise<void> {
  await person.type('New password', password);
  await person.type('New password again', again);
  await person.press('Save New Password');
}

async function openLink(person: Person, link: string): Promise<void> {
  await person.open(link);
  await person.sees('Choose a new password');
  await person.press('Choose a new password');
  await person.reads('New password again');
}

/** Under the real clock a second code is the next one, which is accepted a step early (SPEC T2). */
const codeIn = (wait: number): Promise<string> => oathtool(demoSetupKey, Date.now() + wait);

describe('"Forgot password?"', () => {
  journey(
    'mails a link over SMTP that leads to a new password, ends every session, and leaves the second factor asked for (SPEC S5)',
    async ({ chromium }) => {
      await using smtp = await startSmtp();
      await using directory = await temporaryDirectory();
      await using server = await startServer({
        dataDirectory: directory.path,
        env: { GATEHOUSE_SMTP_URL: smtp.url },
      });
      const visitors = visitorsOf(chromium, server.url);
      const elsewhere = await visitors.person();
      await signIn(elsewhere, ben);
      await enterCode(elsewhere, await codeIn(0));
      await elsewhere.sees('My Profile Settings');

      const person = await visitors.person();
      await askForLink(person, ben, '/sign-in?to=/account/security');
      const mail = await smtp.take(({ to }) => to.includes(ben));
      expect(mail.subject).toBe('Choose a new password for Gatehouse');
      expect(linkIn(mail.html)).toBe(linkIn(mail.text));
      const link = linkIn(mail.text);
      expect(link.startsWith(`${server.url}/reset/`)).toBe(true);
      await person.open(link);
      await elsewhere.open('/account');
      await elsewhere.sees('My Profile Settings');

      await openLink(person, link);
      await choosePassword(person, 'a gate at the north wind');
      await enterCode(person, await codeIn(30 * second));
      await person.sees('Password & Security');
      await elsewhere.open('/account');
      await elsewhere.sees('Sign in');
      const changed = await smtp.take(({ to }) => to.includes(ben));
      expect(changed.subject).toBe('Your Gatehouse password was changed');

      await elsewhere.open(link);
      await elsewhere.sees(gone);
      await signIn(elsewhere, ben, demoPassword);
      expect(await elsewhere.isTold()).toContain('The e-mail or password is wrong');
      await enterPassword(elsewhere, 'a gate at the north wind');
      await elsewhere.sees('Enter your 6-digit verification code');
      await visitors.leave();
    },
  );

  journey('says the same to an e-mail that nobody has, and mails nothing (SPEC X7)', async ({ stage }) => {
    const person = await stage.person();
    await askForLink(person, dev);
    const known = (await person.text()).replaceAll(dev, '');
    await askForLink(person, 'nobody@cedar.example');
    expect((await person.text()).replaceAll('nobody@cedar.example', '')).toBe(known);
    expect(await stage.product.mails(dev)).toHaveLength(1);
    expect(await stage.product.mails('nobody', 0)).toEqual([]);
  });
});

describe('The mailed link', () => {
  journey('is spent by its button, not by being opened, and works once (SPEC S5, SECURITY I9)', async ({ stage }) => {
    const person = await stage.person();
    await askForLink(person, dev);
    const link = await newestLink(stage, dev);
    const other = await stage.person();
    for (const one of [person, other, person]) {
      await one.open(link);
      await one.sees('Choose a new password');
    }
    await openLink(person, link);
    await other.press('Choose a new password');
    await other.sees(gone);
    await other.open(link);
    await other.sees(gone);
    await other.follow('Start again');
    await other.sees('Sign in');
    await person.reads('New password again');
  });

  journey('works for 30 minutes, whoever asks for another meanwhile (SPEC S5)', async ({ stage }) => {
    const person = await stage.person();
    await askForLink(person, dev);
    const first = await newestLink(stage, dev);
    stage.pass(2 * minute);
    await askForLink(person, dev);
    const newest = await newestLink(stage, dev, 2);
    await person.open(first);
    await person.sees('Choose a new password');
    stage.pass(28 * minute);
    await person.open(first);
    await person.sees(gone);
    stage.pass(2 * minute - 1);
    await person.open(newest);
    await person.sees('Choose a new password');
    stage.pass(1);
    await person.press('Choose a new password');
    await person.sees(gone);
  });

  journey('counts as proof of the mailbox for who must set up an app then (SPEC S5, section 2)', async ({ stage }) => {
    const person = await stage.person();
    await askForLink(person, ana);
    await openLink(person, await newestLink(stage, ana));
    await choosePassword(person, 'a gate at the north wind');
    await person.sees('Two-Factor Authentication Required');
    await person.press('Set Up Now');
    await setUpApp(stage, person);
    await saveRecoveryCode(person);
    await person.sees('My Profile Settings');
  });
});

describe('The new password', () => {
  journey('is refused with the reason, and typed again, when it is weak (SECURITY, Numbers)', async ({ stage }) => {
    const person = await stage.person();
    await askForLink(person, ana);
    await openLink(person, await newestLink(stage, ana));
    await person.reads('At least 8 characters.');
    for (const [password, reason] of [
      ['short', 'Choose a longer password: at least 8 characters.'],
      ['password1', 'Many people use this password'],
      ['Northwind.7', 'This password is mostly a name or an e-mail'],
      ['x'.repeat(257), 'Choose a shorter password: at most 256 characters.'],
    ] as const) {
      await choosePassword(person, password);
      expect(await person.isTold()).toContain(reason);
      expect(await person.page.getByLabel('New password', { exact: true }).inputValue()).toBe('');
    }
    await choosePassword(person, 'quite tall oaks', 'quite small oaks');
    expect(await person.isTold()).toBe('The two passwords are not the same. Type the new one twice.');
    await choosePassword(person, 'quite tall oaks');
    await person.sees('Two-Factor Authentication Required');
  });

  journey('needs 15 characters where nothing enforces a second factor (SECURITY, Numbers)', async ({ stage }) => {
    const person = await stage.person();
    await askForLink(person, dev);
    await openLink(person, await newestLink(stage, dev));
    await choosePassword(person, 'quite tall oak');
    expect(await person.isTold()).toBe('Choose a longer password: at least 15 characters.');
    await choosePassword(person, 'quite tall oaks');
    await person.sees('My Profile Settings');
  });
});
