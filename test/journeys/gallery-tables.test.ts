import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { languagesOffered } from '#text/languages.ts';
import { launchShell, PHONE, type TestBrowser } from '../support/chromium.ts';
import { gallery } from '../support/gallery.tsx';
import { galleryContext, origin } from '../support/gallery-browser.ts';

/** Lists of the console, and its figures. */
const names = Object.keys(gallery('en')).filter((name) =>
  /^(audit|directory|operator-|reach|roll-out|companies)/.test(name),
);

let chromium: TestBrowser;
beforeAll(async () => {
  chromium = await launchShell();
});
afterAll(() => chromium.close());
afterEach(async () => {
  for (const context of chromium.browser.contexts()) await context.close();
});

/** Runs in the page: tables that are wider than their place, and words of ours that are broken somewhere. */
function misfits(): readonly string[] {
  const wide = [...document.querySelectorAll('.table-wrap')].filter((one) => one.scrollWidth > one.clientWidth + 1);
  return [...wide.map((one) => `too wide: ${one.getAttribute('aria-label') ?? ''}`), ...texts().flatMap(brokenIn)];

  /** Somebody's e-mail may break anywhere, as Chinese does, and what only screen readers read has no width. */
  function texts(): readonly Text[] {
    const within = [...document.querySelectorAll('thead th, td, .figures dt')].filter((one) => !one.closest('.unseen'));
    const inner = within.flatMap((one) => [one, ...one.querySelectorAll(':not(.unseen)')]);
    const all = inner.flatMap((one) => [...one.childNodes]).filter((one) => one instanceof Text);
    return all.filter((one) => !one.data.includes('@'));
  }

  function brokenIn(text: Text): readonly string[] {
    const words = [...text.data.matchAll(/(?:(?!\p{Script=Han})[\p{L}’]){4,}/gu)];
    return words.filter((one) => linesOf(text, one.index, one[0].length) > 1).map((one) => `broken: ${one[0]}`);
  }

  function linesOf(text: Text, start: number, length: number): number {
    const range = document.createRange();
    range.setStart(text, start);
    range.setEnd(text, start + length);
    return new Set([...range.getClientRects()].map((box) => Math.round(box.top))).size;
  }
}

describe('each list of the console', () => {
  const languages = languagesOffered(false).map((one) => one.tag);

  // Each in two of the six, taking turns.
  describe.each(languages)('in %s', (language) => {
    const turn = names.filter((_, index) => (index + languages.indexOf(language)) % 6 < 2);

    it.each([
      ['a desktop', { viewport: { width: 1280, height: 800 } }],
      ['a small phone', PHONE],
    ])('stands on %s without being pushed sideways, and breaks no word', async (_, options) => {
      const troubles: string[] = [];
      const page = await (await galleryContext(chromium, language, troubles, options)).newPage();
      const found: string[] = [];
      for (const name of turn) {
        await page.goto(`${origin}/${name}`);
        found.push(...(await page.evaluate(misfits)).map((one) => `${name}, ${one}`));
      }
      expect([...troubles, ...found]).toEqual([]);
    });
  });
});
