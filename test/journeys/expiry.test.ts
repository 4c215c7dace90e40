import { describe, expect } from 'vitest';
import { demoSetupKey } from '#demo/people.ts';
import { minute, second } from '#domain/instant.ts';
import type { Person } from '../support/journey-person.ts';
import { journey } from '../support/journey-stage.ts';
import { enterCode, enterEmail, enterPassword, mailedCode, signIn } from '../support/journey-steps.ts';

const ana = 'ana@northwind.example';
const ben = 'ben@northwind.example';
const code = 'Enter your 6-digit verification code';
const expired = 'This sign-in has expired';

describe('An interaction', () => {
  journey(
    'expires 15 minutes after its last step: the page says so and starts again with e-mail and destination kept (SPEC S4, S8)',
    async ({ stage }) => {
      const person = await stage.person();
      await person.open('/sign-in?to=/account/security');
      await enterEmail(person, ben);
      await enterPassword(person);
      await person.sees(code);
      await person.reads('This page can be used until 03:15 Central Time.');
      stage.pass(16 * minute);
      await enterCode(person, await stage.nextCode(demoSetupKey));
      await person.sees(expired);
      await person.reads('Start again: you go on to the same place.');
      await person.follow('Start again');
      expect(await person.page.getByLabel('E-mail').inputValue()).toBe(ben);
      await person.press('Continue');
      await enterPassword(person);
      await enterCode(person, await stage.nextCode(demoSetupKey));
      await person.sees('Password & Security');
    },
  );

  journey('keeps its e-mail from other browsers', async ({ stage }) => {
    const person = await stage.person();
    await signIn(person, ben);
    await person.page.waitForURL(/\/code$/);
    stage.pass(16 * minute);
    await person.page.reload();
    const again = await person.page.getByRole('link', { name: 'Start again' }).getAttribute('href');
    const elsewhere = await stage.person();
    await elsewhere.open(again ?? '');
    expect(await elsewhere.page.getByLabel('E-mail').inputValue()).toBe('');
  });

  journey('ends an hour after its start, however often it was kept going (SPEC S4)', async ({ stage }) => {
    const person = await stage.person({ javaScriptEnabled: false });
    await signIn(person, ben);
    for (let quarter = 1; quarter <= 4; quarter += 1) {
      stage.pass(14 * minute);
      await keepGoing(person);
      await person.sees(code);
    }
    await person.reads('This page can be used until 04:00 Central Time.');
    stage.pass(4 * minute);
    await person.page.reload();
    await person.sees(expired);
  });

  journey('does not expire before a code that was sent in it (SPEC S4)', async ({ stage }) => {
    const person = await stage.person();
    await signIn(person, ana);
    await person.press('Set Up Now');
    await person.sees('Check your mail');
    stage.pass(14 * minute);
    // The page counts by the browser's own clock, for which no time has passed.
    await person.page.reload();
    await person.press('Send a new code');
    await person.reads('This page can be used until 03:29 Central Time.');
    stage.pass(15 * minute - 1);
    await person.type('6-digit code from the mail', await mailedCode(stage, ana, 2));
    await person.press('Continue');
    await person.sees('Select an Authentication Method');
  });
});

/** Without a script the button stays hidden: its form is sent as the browser would. */
async function keepGoing(person: Person): Promise<void> {
  const form = person.page.locator('form[action$="/keep-going"]');
  await form.getByRole('button', { includeHidden: true }).dispatchEvent('click');
}

describe('The warning two minutes before', () => {
  journey('goes away with "Keep going", and what was typed stays (SPEC S4, S8)', async ({ stage }) => {
    const person = await stage.person();
    await person.page.clock.install();
    await signIn(person, ben);
    await person.sees(code);
    const warning = person.page.getByRole('alert').filter({ hasText: 'This page expires in less than two minutes.' });
    await person.type('6-digit verification code', '12');
    expect(await warning.isVisible()).toBe(false);

    const pass = async (time: number): Promise<void> => {
      stage.pass(time);
      await person.page.clock.fastForward(time);
    };
    await pass(12 * minute);
    expect(await warning.isVisible()).toBe(false);
    await pass(minute + 2 * second);
    await warning.waitFor();
    await person.press('Keep going');
    await warning.waitFor({ state: 'hidden' });
    await person.reads('This page can be used until 03:28 Central Time.');
    expect(await person.page.getByLabel('6-digit verification code').inputValue()).toBe('12');

    await pass(13 * minute + 2 * second);
    await warning.waitFor();
    await pass(2 * minute);
    await person.reads('This page has expired. What you do here has no effect any more.');
    await person.follow('Start again');
    expect(await person.page.getByLabel('E-mail').inputValue()).toBe(ben);
  });
});
