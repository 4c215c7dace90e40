import { describe, expect } from 'vitest';
import { day, minute } from '#domain/instant.ts';
import type { Language } from '#text/languages.ts';
import { PHONE } from '../support/chromium.ts';
import type { Person } from '../support/journey-person.ts';
import { journey, type Coming, type Stage } from '../support/journey-stage.ts';
import {
  chooseApp,
  proveMailbox,
  saveRecoveryCode,
  scan,
  confirmApp,
  signIn,
  signOut,
} from '../support/journey-steps.ts';
import { chloe, codeInInbox, giveNumber, toNumber, typeTexted } from '../support/journey-texting.ts';
import type { EngineName } from '../support/product.ts';

/** First instant of January 25, 2027 in Paris: from then on Harbor & Stone requires it. */
const deadline = Date.UTC(2027, 0, 24, 23);

/** What somebody who reads that language finds and types. */
interface Spelling {
  /** Every country that codes are sent to, in the order of the alphabet of the language. */
  readonly countries: readonly string[];
  readonly withTerritories: string;
  readonly likely: string;
  /** As it is written at home, and how the page and the keyed index have it. */
  readonly national: string;
  readonly shown: RegExp;
  readonly e164: string;
}

const english: Spelling = {
  countries: [
    'Australia (+61)',
    'Canada (+1)',
    'France (+33)',
    'Germany (+49)',
    'Hong Kong (+852)',
    'Ireland (+353)',
    'Italy (+39)',
    'Mexico (+52)',
    'New Zealand (+64)',
    'Singapore (+65)',
    'Spain (+34)',
    'United Kingdom (+44)',
    'United States (+1)',
  ],
  withTerritories: 'United Kingdom, with Guernsey, Isle of Man, and Jersey',
  likely: 'GB',
  national: '07400 123456',
  shown: /\+44.7400.123456/,
  e164: '+447400123456',
};

const french: Spelling = {
  countries: [
    'Allemagne (+49)',
    'Australie (+61)',
    'Canada (+1)',
    'Espagne (+34)',
    'États-Unis (+1)',
    'France (+33)',
    'Hong Kong (+852)',
    'Irlande (+353)',
    'Italie (+39)',
    'Mexique (+52)',
    'Nouvelle-Zélande (+64)',
    'Royaume-Uni (+44)',
    'Singapour (+65)',
  ],
  withTerritories: 'Royaume-Uni, avec Guernesey, Île de Man et Jersey',
  likely: 'FR',
  national: '06 12 34 56 78',
  shown: /\+33.6.12.34.56.78/,
  e164: '+33612345678',
};

interface Visit {
  readonly engine: EngineName;
  readonly language: Language;
  readonly script: boolean;
  readonly width: number;
  readonly forced: boolean;
  readonly spelling: Spelling;
}

const visits: readonly Visit[] = [
  { engine: 'sqlite', language: 'en', script: true, width: 1280, forced: false, spelling: english },
  { engine: 'postgres', language: 'en', script: false, width: 360, forced: true, spelling: english },
  { engine: 'postgres', language: 'fr', script: true, width: 360, forced: false, spelling: french },
  { engine: 'sqlite', language: 'fr', script: false, width: 1280, forced: true, spelling: french },
];

const coming = ({ language, script, width }: Visit): Coming => ({
  language,
  javaScriptEnabled: script,
  locale: language === 'en' ? 'en-GB' : 'fr-FR',
  ...(width === 360 ? PHONE : {}),
});

describe.each(visits)(
  'A phone, on $engine, in $language, at $width pixels, with a script: $script, required: $forced,',
  (visit) => {
    const { engine, forced, spelling } = visit;
    journey.override('setting', { engine });

    journey(
      'is set up by the code that its number gets, and is the second step of the next sign-in (SPEC section 2, M1, M2)',
      async ({ stage }) => {
        if (forced) stage.product.clock.set(deadline + day);
        const person = await stage.person(coming(visit));
        const { m } = person;
        await signIn(person, chloe.email);
        await toNumber(stage, person, chloe.email, forced ? 'required.title' : 'early.title');
        await findsCountries(person, spelling);
        await giveNumber(person, spelling.likely, spelling.national);
        await person.sees(m.t('phone-code.title'));
        await person.reads(m.t('layout.progress', { now: '2', all: '3' }));
        await person.reads(spelling.shown);
        await person.reads(m.t('layout.never-share'));
        await typeTexted(person, await codeInInbox(stage, person, spelling.e164));
        await saveRecoveryCode(person);
        await person.sees(m.t('account.title'));
        await signsInByText(stage, person, spelling);
      },
    );
  },
);

/** The countries of the list, the one proposed, and all that counts as them. */
async function findsCountries({ m, page, ...person }: Person, spelling: Spelling): Promise<void> {
  const list = page.getByLabel(m.t('phone.country'), { exact: true });
  expect(await list.locator('option').allInnerTexts()).toEqual(spelling.countries);
  expect(await list.inputValue()).toBe(spelling.likely);
  const disclosure = page.getByText(spelling.withTerritories, { exact: true });
  expect(await disclosure.isVisible()).toBe(false);
  await person.unfold(m.t('phone.available'));
  await disclosure.waitFor();
}

/** The only method: the code is sent right after the password. */
async function signsInByText(stage: Stage, person: Person, { e164 }: Spelling): Promise<void> {
  const { m } = person;
  const ending = e164.slice(-2);
  await person.open('/account/security');
  await person.reads(m.t('security.number', { digits: ending }));
  await signOut(person);
  stage.pass(minute);
  await signIn(person, chloe.email);
  await person.sees(m.t('code.title'));
  expect(await person.text()).toContain(`${m.language === 'fr' ? 'se terminant par' : 'ending in'} ${ending}`);
  await typeTexted(person, await codeInInbox(stage, person, e164, 2));
  await person.sees(m.t('account.title'));
}

describe('Text messages where the company rules them out', () => {
  journey(
    'are shown with who does so, cannot be chosen, and the app is the way on (SPEC section 2, P1)',
    async ({ stage }) => {
      const ana = 'ana@northwind.example';
      const person = await stage.person();
      await signIn(person, ana);
      await person.sees('Two-Factor Authentication Required');
      await person.press('Set Up Now');
      await proveMailbox(stage, person, ana);
      await person.sees('Select an Authentication Method');
      await person.reads('Not available to you: ruled out by Northwind Builders.');
      const phone = person.page.getByRole('radio', { name: 'SMS Verification' });
      expect(await phone.isDisabled()).toBe(true);
      // As nobody can by hand.
      await phone.evaluate((one) => {
        if (one instanceof HTMLInputElement) [one.disabled, one.checked] = [false, true];
      });
      await person.press('Continue');
      expect(await person.isTold()).toBe('This method is not available to you. Choose one of the others.');
      await chooseApp(person);
      const app = await scan(person);
      expect(await person.page.getByRole('link', { name: 'Choose another method' }).count()).toBe(0);
      await confirmApp(person, await stage.nextCode(app.key));
      await saveRecoveryCode(person);
      await person.sees('My Profile Settings');
      await person.open('/account/security');
      await person.reads('Text messages are not available to you: ruled out by Northwind Builders.');
      expect(await person.page.getByRole('button', { name: /Phone Number/ }).count()).toBe(0);
    },
  );
});

describe('A phone that is not at hand', () => {
  journey('is put down for an app, from the number and from its code alike (SPEC section 2)', async ({ stage }) => {
    const person = await stage.person({ language: 'en', javaScriptEnabled: false });
    await signIn(person, chloe.email);
    await toNumber(stage, person, chloe.email);
    await person.follow('Choose another method');
    await person.sees('Select an Authentication Method');
    await person.page.getByRole('radio', { name: 'SMS Verification' }).check();
    await person.press('Continue');
    await giveNumber(person, 'US', '+1 (312) 555-0142');
    await person.sees('Enter the 6-Digit Verification Code');
    await person.follow('Choose another method');
    await chooseApp(person);
    const app = await scan(person);
    await confirmApp(person, await stage.nextCode(app.key));
    await saveRecoveryCode(person);
    await person.sees('My Profile Settings');
    await person.open('/account/security');
    const text = await person.text();
    expect([text.includes('Authenticator app'), text.includes('Number ending in 42')]).toEqual([true, false]);
  });
});
