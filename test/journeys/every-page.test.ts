import type { Page } from 'playwright';
import { describe, expect } from 'vitest';
import { demoApplication } from '#demo/application.ts';
import { demoCompanies, demoPeople } from '#demo/people.ts';
import { shippedRoles } from '#domain/shipped-roles.ts';
import { languagesOffered } from '#text/languages.ts';
import { barriersOf, withAxe } from '../support/axe.ts';
import { launchShell, PHONE, type TestBrowser } from '../support/chromium.ts';
import { longer } from '../support/journey-console.ts';
import { consoleWalks } from '../support/journey-console-walks.ts';
import { misfits, texts } from '../support/journey-probes.ts';
import { journey } from '../support/journey-stage.ts';
import { walks, type Look } from '../support/journey-walks.ts';

/** Names that are nobody's to translate: the service, companies and their own words, people, and how languages call themselves. */
const names: readonly string[] = [
  'Gatehouse',
  // What a walk calls an application and its role in files.
  'gatehouse',
  // How devices are called in the help.
  'Android',
  'iPhone',
  'iPad',
  'Windows',
  'Mac',
  ...demoCompanies.flatMap(({ name, policy }) => [name, policy?.helpContact ?? '', policy?.appGuidance ?? '']),
  ...demoPeople.flatMap(({ name, email, employer, site, group }) => [name, email, employer, site, group]),
  demoApplication.settings.name,
  ...shippedRoles.payments.flatMap(({ application, name, label, rule }) => [
    application,
    name,
    label,
    ...(rule?.stepUp?.operations ?? []),
  ]),
  ...languagesOffered(true).map(({ ownName }) => ownName),
]
  .filter((one): one is string => Boolean(one))
  .toSorted((a, b) => b.length - a.length);

/** Setup keys and recovery codes as they are shown. */
const groupsOfFour = /\b(?:[0-9A-Z]{4} ){5,7}[0-9A-Z]{4}\b/;
/** As operators tell them to each other. */
const ids = /\b(?:cmp|usr)_[0-9a-f]{32}\b/;

/** What is left of a text without what the pseudo-language put in brackets, and without names: letters that nobody translated. */
function untranslated(text: string): string {
  let left = text.replace(groupsOfFour, ' ').replace(ids, ' ');
  for (let before = ''; before !== left; ) {
    before = left;
    left = left.replace(/\[[^[\]]*\]/g, ' ');
  }
  for (const name of names) left = left.replaceAll(name, ' ');
  return /\p{L}/u.test(left) ? left.trim() : '';
}

const desktop = { width: 1280, height: 800 } as const;
/** What 400 % leaves of it. */
const zoomed = { width: 320, height: 256 } as const;

/** What is wrong with a page as it stands on a phone, then on a desktop, and there at 400 %. The phone's window comes back. */
async function flawsOf(page: Page): Promise<readonly string[]> {
  const phone = page.viewportSize() ?? desktop;
  const words = (await page.evaluate(texts)).map(untranslated).filter(Boolean);
  const cramped = await page.evaluate(misfits);
  const moving = await page.evaluate(() => document.getAnimations().length);
  await page.setViewportSize(desktop);
  const barriers = await barriersOf(page);
  await page.setViewportSize(zoomed);
  const large = await page.evaluate(misfits);
  await page.setViewportSize(phone);
  return [
    ...words.map((one) => `not translated: ${one}`),
    ...cramped,
    ...(moving > 0 ? ['moves, though the reader asked for less motion'] : []),
    ...barriers,
    ...large.map((one) => `at 400 %: ${one}`),
  ];
}

// Pages are drawn and measured here; in which way people come to them is what the other journeys test.
journey.override('chromium', { scope: 'file' }, async ({}, { onCleanup }): Promise<TestBrowser> => {
  const browser = await launchShell();
  onCleanup(() => browser.close());
  return browser;
});

describe.each(Object.entries({ ...walks, ...consoleWalks }))('Every page of the walk "%s"', (_, walk) => {
  journey(
    `is translated as a whole, fits a phone of 360 pixels in a language with longer words, has no barrier that axe knows of in
     WCAG 2.2 AA, light and dark, moves nothing where less motion is asked for, and needs no sideways scrolling at 400 % zoom (SPEC section 2, DESIGN 7)`.replaceAll(
      /\s+/g,
      ' ',
    ),
    longer,
    async ({ stage }) => {
      const person = await stage.person({ language: 'en-XA', ...PHONE });
      await withAxe(person.context);
      const found: string[] = [];
      const look: Look = async (name, { page }) => {
        found.push(...(await flawsOf(page)).map((one) => `${name}: ${one}`));
      };
      await walk(stage, person, look);
      expect(found).toEqual([]);
    },
  );
});
