import { describe, expect } from 'vitest';
import { demoSetupKey } from '#demo/people.ts';
import { day, minute } from '#domain/instant.ts';
import { journey } from '../support/journey-operator.ts';
import type { Stage } from '../support/journey-stage.ts';
import { confirmApp, chooseApp, enterCode, saveRecoveryCode, scan, signIn, signOut } from '../support/journey-steps.ts';
import {
  chloe,
  giveNumber,
  lena,
  omar,
  textedCode,
  toNumber,
  typeTexted,
  countTexts,
} from '../support/journey-texting.ts';
import { done } from '../support/on-command-line.ts';
import { engineNames } from '../support/product.ts';

const home = 'My Profile Settings';
const chooser = 'How do you want to verify your identity?';
const unsentTitle = 'Get a code by text message';
const stopped = 'We cannot send a text message to this number.';
const help = 'Help at Harbor & Stone: Harbor help desk: help@harbor.example';

/** Phones that were bound long ago and not used since prove themselves no more (SPEC M5). */
const longAfter = (stage: Stage): void => stage.pass(91 * day);

/** What happens when under a fifth of the last codes to a country were typed (SPEC M5). */
const trip = ({ product }: Stage, country: 'US'): Promise<unknown> => {
  const { store, clock } = product.gatehouse.deps;
  return store.transact((tx) => tx.openSmsBreaker(country, clock.now()));
};

describe.each(engineNames)('A budget that is used up, on %s,', (engine) => {
  journey.override('setting', { engine });

  journey(
    'stops text messages and nothing else: the page says what is left, the app signs in, and texts go on once the operator allows it (SPEC M5, X10)',
    async ({ stage, line }) => {
      longAfter(stage);
      const person = await stage.person({ language: 'en', javaScriptEnabled: false });
      await done(line, 'sms budget set "company:Harbor & Stone" --class unproven --per-hour 0 --per-day 0');
      await signIn(person, lena.email);
      await person.sees(chooser);
      await person.page.getByRole('button', { name: /number ending in 67/ }).click();
      expect(await person.isTold()).toBe(
        `${stopped} Use another method: your authenticator app or your recovery code.`,
      );
      await person.sees(unsentTitle);
      await person.reads(help);
      expect(await person.page.getByLabel('6-digit verification code').count()).toBe(0);
      await person.follow('Try another method');
      await person.page.getByRole('link', { name: 'Authenticator app' }).click();
      await enterCode(person, await stage.nextCode(demoSetupKey));
      await person.sees(home);
      expect(await countTexts(stage, lena.number)).toBe(0);
      await person.open('/account/security');
      await person.reads('Text message held back by the service');
      await signOut(person);

      await done(line, 'sms budget set "company:Harbor & Stone" --class unproven --default');
      stage.pass(minute);
      await signIn(person, lena.email);
      await person.page.getByRole('button', { name: /number ending in 67/ }).click();
      await typeTexted(person, await textedCode(stage, lena.number));
      await person.sees(home);
      await signOut(person);

      // Verified within 90 days: the budget of unproven numbers is not hers any more.
      await done(line, 'sms budget set service --class unproven --per-hour 0 --per-day 0');
      stage.pass(minute);
      await signIn(person, lena.email);
      await person.page.getByRole('button', { name: /number ending in 67/ }).click();
      await typeTexted(person, await textedCode(stage, lena.number, 2));
      await person.sees(home);
    },
  );
});

describe('A budget that is used up', () => {
  journey(
    'stops set-up by text message: the number stays in the form, and the app is set up instead (SPEC M5, S8)',
    async ({ stage, line }) => {
      await done(line, 'sms budget set country:US --class unproven --per-hour 0 --per-day 0');
      const person = await stage.person({ language: 'en' });
      await signIn(person, chloe.email);
      await toNumber(stage, person, chloe.email);
      await giveNumber(person, 'US', '312 555 0142');
      expect(await person.isTold()).toBe(`${stopped} You can set up an authenticator app instead.`);
      await person.reads(help);
      expect(await person.page.getByLabel('Enter Your Phone Number').inputValue()).toBe('312 555 0142');
      await person.follow('Choose another method');
      await chooseApp(person);
      const app = await scan(person);
      await confirmApp(person, await stage.nextCode(app.key));
      await saveRecoveryCode(person);
      await person.sees(home);
    },
  );
});

describe('The breaker of a country', () => {
  journey(
    'leaves somebody with a phone alone the recovery code and whom to ask, until the operator reopens it (SPEC M5)',
    async ({ stage, line }) => {
      longAfter(stage);
      const person = await stage.person();
      await trip(stage, 'US');
      await signIn(person, omar.email);
      await person.sees(unsentTitle);
      expect(await person.isTold()).toBe(`${stopped} Use another method: your recovery code.`);
      await person.reads(help);
      expect(await countTexts(stage, omar.number)).toBe(0);

      const status = await done(line, 'sms status');
      expect(status.stdout).toMatch(/US.*(open|stopped)/i);
      await done(line, 'sms reopen US');
      stage.pass(minute);
      await person.page.reload();
      await person.press('Send Text Message');
      await person.reads(/number ending in 43 at/);
      await typeTexted(person, await textedCode(stage, omar.number));
      await person.sees(home);
    },
  );
});
