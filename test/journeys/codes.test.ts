import type { Route } from 'playwright';
import { describe, expect } from 'vitest';
import { demoPassword, demoSetupKey } from '#demo/people.ts';
import { minute } from '#domain/instant.ts';
import { oathtool } from '../support/authenticators.ts';
import { journey } from '../support/journey-stage.ts';
import {
  chooseApp,
  confirmApp,
  enterCode,
  enterPassword,
  mailedCode,
  proveMailbox,
  scan,
  signIn,
  signOut,
} from '../support/journey-steps.ts';

const ana = 'ana@northwind.example';
const ben = 'ben@northwind.example';
const home = 'My Profile Settings';

/** Six digits that are not the given ones. */
const otherThan = (code: string): string => String((Number(code) + 1) % 1_000_000).padStart(6, '0');

describe('A code', () => {
  journey('is taken with spaces, as apps show it (SPEC section 2)', async ({ stage }) => {
    const person = await stage.person();
    await signIn(person, ben);
    const code = await stage.nextCode(demoSetupKey);
    await enterCode(person, ` ${code.slice(0, 3)} ${code.slice(3)} `);
    await person.sees(home);
  });

  journey(
    'that is wrong, used or old gets one and the same answer, with the time it is here (SPEC S3, S7, T2)',
    async ({ stage }) => {
      const person = await stage.person();
      await signIn(person, ben);
      const used = await stage.nextCode(demoSetupKey);
      await enterCode(person, used);
      await person.sees(home);
      await signOut(person);
      await signIn(person, ben);
      const old = await oathtool(demoSetupKey, stage.product.clock.now() - 5 * minute);
      const answers = new Set<string>();
      for (const code of [used, old, otherThan(used)]) {
        await enterCode(person, code);
        answers.add(await person.isTold());
      }
      expect([...answers]).toEqual([
        "That code didn't work. It may have expired or been used. Wait for a new one and try again. It is 03:00:30 Central Time here. If your device shows another time, set its clock to automatic.",
      ]);
      await enterCode(person, await stage.nextCode(demoSetupKey));
      await person.sees(home);
    },
  );

  journey('of a device whose clock is off tells so while it is set up (SPEC S7)', async ({ stage }) => {
    const person = await stage.person();
    await signIn(person, ana);
    await person.press('Set Up Now');
    await proveMailbox(stage, person, ana);
    await chooseApp(person);
    const { key } = await scan(person);
    const now = stage.product.clock.now();
    await confirmApp(person, await oathtool(key, now + 4 * minute));
    expect(await person.isTold()).toContain("Your device's clock is about 4 minutes ahead: set it to automatic");
    await confirmApp(person, await oathtool(key, now - 7 * minute));
    expect(await person.isTold()).toContain("Your device's clock is about 7 minutes behind");
    expect((await scan(person)).key).toBe(key);
    await confirmApp(person, await stage.nextCode(key));
    await person.sees('Save Your Recovery Code');
  });

  journey('from an older mail does not work any more, the newest does (SPEC section 2)', async ({ stage }) => {
    // Without a script the button may be pressed before its time.
    const person = await stage.person({ javaScriptEnabled: false });
    await signIn(person, ana);
    await person.press('Set Up Now');
    await person.sees('Check your mail');
    const first = await mailedCode(stage, ana);
    await person.press('Send a new code');
    expect(await person.isTold()).toContain('A code was sent a short time ago.');
    stage.pass(minute);
    await person.press('Send a new code');
    const newest = await mailedCode(stage, ana, 2);
    await person.type('6-digit code from the mail', first === newest ? otherThan(first) : first);
    await person.press('Continue');
    expect(await person.isTold()).toContain('Use the code in the newest mail, or send a new one.');
    await person.type('6-digit code from the mail', newest);
    await person.press('Continue');
    await person.sees('Select an Authentication Method');
  });

  journey('wrong five times ends the sign-in, is mailed, and makes the next one wait (SPEC X3)', async ({ stage }) => {
    const person = await stage.person();
    await signIn(person, ben);
    const wrong = otherThan(await stage.nextCode(demoSetupKey));
    for (let guess = 1; guess <= 5; guess += 1) await enterCode(person, wrong);
    await person.sees('Too many wrong codes');
    const [mail] = await stage.product.mails(ben);
    expect(mail?.subject).toBe('Too many wrong codes at Gatehouse');
    await person.follow('Start again');
    await person.press('Continue');
    await enterPassword(person, demoPassword);
    expect(await person.isTold()).toMatch(/^Too many wrong codes\. Wait 30 seconds/);
    stage.pass(minute / 2);
    await enterCode(person, await stage.nextCode(demoSetupKey));
    await person.sees(home);
  });

  journey(
    'whose answer was lost on the way has signed in: a second press, without any script, leads to where the first did (SPEC X2)',
    async ({ stage }) => {
      const person = await stage.person({ javaScriptEnabled: false });
      await signIn(person, ben);
      await person.page.route('**/code', sendAndLoseAnswer, { times: 1 });
      await enterCode(person, await stage.nextCode(demoSetupKey));
      await person.press('Continue');
      await person.sees(home);
    },
  );
});

/** The request arrives; of the answer the browser sees nothing, cookies included, and stays where it is. */
async function sendAndLoseAnswer(route: Route): Promise<void> {
  const request = route.request();
  const headers = await request.allHeaders();
  await fetch(request.url(), { method: 'POST', headers, body: request.postData(), redirect: 'manual' });
  await route.fulfill({ status: 204 });
}
