import { describe, expect } from 'vitest';
import { demoPassword, demoSetupKey } from '#demo/people.ts';
import { journey, type Stage } from '../support/journey-stage.ts';
import type { Person } from '../support/journey-person.ts';
import {
  chooseApp,
  confirmApp,
  enterCode,
  enterEmail,
  enterPassword,
  mailedCode,
  saveRecoveryCode,
  scan,
  signIn,
} from '../support/journey-steps.ts';

const ana = 'ana@northwind.example';
const ben = 'ben@northwind.example';
const home = 'My Profile Settings';
const code = 'Enter your 6-digit verification code';

describe('Two tabs', () => {
  journey('run two sign-ins side by side, each to its own destination (DESIGN 2)', async ({ stage }) => {
    const first = await stage.person();
    const second = await first.newTab();
    await first.open('/sign-in?to=/account/security');
    await second.open('/sign-in');
    await enterEmail(first, ben);
    await enterEmail(second, ben);
    await enterPassword(first);
    await enterPassword(second);
    await enterCode(first, await stage.nextCode(demoSetupKey));
    await first.sees('Password & Security');
    await enterCode(second, await stage.nextCode(demoSetupKey));
    await second.sees(home);
    await first.page.reload();
    await first.sees('Password & Security');
  });

  journey('of one sign-in go on from wherever it stands (DESIGN 2)', async ({ stage }) => {
    const first = await stage.person();
    await first.open('/sign-in');
    await enterEmail(first, ben);
    const second = await first.newTab();
    await second.open(first.page.url());
    await enterPassword(first);
    await first.sees(code);
    await enterPassword(second);
    await enterCode(second, await stage.nextCode(demoSetupKey));
    await second.sees(home);
    await enterCode(first, '123456');
    await first.sees(home);
  });

  journey('of one enrollment show one key, and the second finds it done (SPEC T5)', async ({ stage }) => {
    const first = await stage.person();
    await walkToKey(stage, first);
    const second = await first.newTab();
    await second.open(first.page.url());
    const app = await scan(first);
    expect(await scan(second)).toEqual(app);
    await confirmApp(first, await stage.nextCode(app.key));
    await confirmApp(second, await stage.nextCode(app.key));
    await second.sees('Save Your Recovery Code');
    await saveRecoveryCode(first);
    await first.sees(home);
    await second.press('Continue');
    await second.sees(home);
  });
});

describe('Back, reload and sending twice', () => {
  journey('back after signing in leads on to where it led', async ({ stage }) => {
    const person = await stage.person();
    await signIn(person, ben);
    await enterCode(person, await stage.nextCode(demoSetupKey));
    await person.sees(home);
    await person.page.goBack();
    await person.sees(home);
  });

  journey('back within a sign-in shows the page whose turn it is', async ({ stage }) => {
    const person = await stage.person();
    await signIn(person, ben);
    await person.sees(code);
    await person.page.goBack();
    await person.sees(code);
  });

  journey('a page loaded again is the same page', async ({ stage }) => {
    const person = await stage.person();
    await signIn(person, ben);
    await person.follow('Try another method');
    await person.sees('How do you want to verify your identity?');
    await person.page.reload();
    await person.sees('How do you want to verify your identity?');
  });

  journey('a second press while the answer is on its way changes nothing (SPEC X2)', async ({ stage }) => {
    const person = await stage.person();
    await person.open('/sign-in');
    await enterEmail(person, ben);
    await person.sees('Enter your password');
    await slowDown(person);
    await person.type('Password', demoPassword);
    await pressTwice(person);
    await person.sees(code);
    await person.type('6-digit verification code', await stage.nextCode(demoSetupKey));
    await pressTwice(person);
    await person.sees(home);
  });
});

/** Answers take longer than people do to press again. */
async function slowDown({ context, page }: Person): Promise<void> {
  const session = await context.newCDPSession(page);
  await session.send('Network.enable');
  const slow = { offline: false, latency: 600, downloadThroughput: -1, uploadThroughput: -1 };
  await session.send('Network.emulateNetworkConditions', slow);
}

/** Two presses that lie far enough apart for the first to have left, and at one spot, whatever is there then. */
async function pressTwice({ page }: Person): Promise<void> {
  const { x = 0, y = 0 } = (await page.getByRole('button', { name: 'Continue' }).boundingBox()) ?? {};
  const sent = page.waitForRequest((request) => request.method() === 'POST');
  await page.mouse.click(x + 9, y + 9);
  await sent;
  await page.mouse.click(x + 9, y + 9);
}

describe('A set-up that was left', () => {
  journey(
    'shows its key again to its own browser only, and another browser gets another key (SPEC T5)',
    async ({ stage }) => {
      const person = await stage.person();
      await walkToKey(stage, person);
      const app = await scan(person);
      await person.page.reload();
      expect(await scan(person)).toEqual(app);

      stage.pass(90_000);
      const elsewhere = await stage.person();
      await elsewhere.open(person.page.url());
      await elsewhere.sees('There is no such page');
      await walkToKey(stage, elsewhere, 2);
      const other = await scan(elsewhere);
      expect(other.key).not.toBe(app.key);
      await confirmApp(elsewhere, await stage.nextCode(other.key));
      await saveRecoveryCode(elsewhere);
      await elsewhere.sees(home);

      await confirmApp(person, await stage.nextCode(app.key));
      await enterCode(person, await stage.nextCode(other.key));
      await person.sees(home);
    },
  );
});

async function walkToKey(stage: Stage, person: Person, mails = 1): Promise<void> {
  await signIn(person, ana);
  await person.press('Set Up Now');
  await person.sees('Check your mail');
  await person.type('6-digit code from the mail', await mailedCode(stage, ana, mails));
  await person.press('Continue');
  await chooseApp(person);
  await person.sees('Secure your Account');
}
