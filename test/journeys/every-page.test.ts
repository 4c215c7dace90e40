import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright';
import { describe, expect } from 'vitest';
import { demoCompanies, demoPeople } from '#demo/people.ts';
import { languagesOffered } from '#text/languages.ts';
import { PHONE } from '../support/chromium.ts';
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

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** Everything in the light theme, and in the dark one what a theme can change. */
async function barriers(page: Page): Promise<string[]> {
  const found: string[] = [];
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    const axe = new AxeBuilder({ page });
    const { violations } = await (colorScheme === 'light'
      ? axe.withTags(tags)
      : axe.withRules('color-contrast')
    ).analyze();
    found.push(
      ...violations.map(({ id, nodes }) => `${colorScheme}: ${id} at ${nodes.map(({ html }) => html).join(', ')}`),
    );
  }
  return found;
}

/** Collects what looks find, each with the name of its page. */
function collecting(find: (page: Page) => Promise<readonly string[]>): { found: string[]; look: Look } {
  const found: string[] = [];
  const look: Look = async (name, { page }) => {
    found.push(...(await find(page)).map((one) => `${name}: ${one}`));
  };
  return { found, look };
}

describe.each(Object.entries({ ...walks, ...consoleWalks }))('Every page of the walk "%s"', (_, walk) => {
  journey(
    'is translated as a whole, and fits a phone of 360 pixels in a language with longer words (SPEC section 2, DESIGN 7)',
    longer,
    async ({ stage }) => {
      const person = await stage.person({ language: 'en-XA', ...PHONE });
      const { found, look } = collecting(async (page) => {
        const words = (await page.evaluate(texts)).map(untranslated).filter(Boolean);
        return [...words.map((one) => `not translated: ${one}`), ...(await page.evaluate(misfits))];
      });
      await walk(stage, person, look);
      expect(found).toEqual([]);
    },
  );

  journey(
    'has no barrier that axe knows of in WCAG 2.2 AA, light and dark, and needs no sideways scrolling at 400 % zoom (DESIGN 7)',
    longer,
    async ({ stage }) => {
      const person = await stage.person({ language: 'en' });
      const { found, look } = collecting(async (page) => {
        const known = await barriers(page);
        const size = page.viewportSize() ?? { width: 1280, height: 800 };
        await page.setViewportSize({ width: 320, height: 256 });
        const zoomed = await page.evaluate(misfits);
        await page.setViewportSize(size);
        return [...known, ...zoomed.map((one) => `at 400 %: ${one}`)];
      });
      await walk(stage, person, look);
      expect(found).toEqual([]);
    },
  );
});
