import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { launchChromium, PHONE, type TestBrowser } from '../support/chromium.ts';
import { gallery } from '../support/gallery.tsx';
import { galleryContext, origin } from '../support/gallery-browser.ts';

/** Lists of the console, and its figures. */
const names = Object.keys(gallery('en')).filter((name) => /^(directory|operator-|reach|companies)/.test(name));

let chromium: TestBrowser;
beforeAll(async () => {
  chromium = await launchChromium();
});
afterAll(() => chromium.close());
afterEach(async () => {
  for (const context of chromium.browser.contexts()) await context.close();
});

/** Runs in the page: tables that are wider than their place, and words of ours that are broken somewhere. */
function misfits(): readonly string[] {
  const isWide = (one: Element): boolean => one.scrollWidth > one.clientWidth + 1;
  const wide = [...document.querySelectorAll('.table-wrap')].filter(isWide);
  const broken: string[] = [];
  for (const one of document.querySelectorAll('thead th, td, .figures dt')) {
    const texts = document.createTreeWalker(one, NodeFilter.SHOW_TEXT);
    for (let text = texts.nextNode(); text; text = texts.nextNode()) {
      // Somebody's e-mail may break anywhere, and what only screen readers read has no width.
      if (text.textContent?.includes('@') || text.parentElement?.closest('.unseen')) continue;
      for (const word of (text.textContent ?? '').matchAll(/[\p{L}’]{4,}/gu)) {
        const range = document.createRange();
        range.setStart(text, word.index);
        range.setEnd(text, word.index + word[0].length);
        const lines = new Set([...range.getClientRects()].map((box) => Math.round(box.top)));
        if (lines.size > 1) broken.push(`broken: ${word[0]}`);
      }
    }
  }
  return [...wide.map((one) => `too wide: ${one.getAttribute('aria-label') ?? ''}`), ...broken];
}

describe('each list of the console', () => {
  describe.each(['en', 'fr'] as const)('in %s', (language) => {
    it.each([
      ['a desktop', { viewport: { width: 1280, height: 800 } }],
      ['a small phone', PHONE],
    ])('stands on %s without being pushed sideways, and breaks no word', async (_, options) => {
      const troubles: string[] = [];
      const page = await (await galleryContext(chromium, language, troubles, options)).newPage();
      const found: string[] = [];
      for (const name of names) {
        await page.goto(`${origin}/${name}`);
        found.push(...(await page.evaluate(misfits)).map((one) => `${name}, ${one}`));
      }
      expect([...troubles, ...found]).toEqual([]);
    });
  });
});
