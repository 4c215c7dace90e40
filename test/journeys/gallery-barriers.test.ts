import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { barriersOf, wcag, withAxe } from '../support/axe.ts';
import { launchShell, type TestBrowser } from '../support/chromium.ts';
import { gallery } from '../support/gallery.tsx';
import { galleryContext, origin } from '../support/gallery-browser.ts';

const names = Object.keys(gallery('en'));

/** Pages in handfuls, so that a test says sooner which of them is wrong. */
const handfuls = Array.from({ length: Math.ceil(names.length / 20) }, (_, index) =>
  names.slice(20 * index, 20 * index + 20),
);

let chromium: TestBrowser;
beforeAll(async () => {
  chromium = await launchShell();
});
afterAll(() => chromium.close());

describe('every page', () => {
  it.each(handfuls)('has no barrier that axe can find, in both themes: %s, %s, %s …', async (...pages) => {
    const found: string[] = [];
    const context = await galleryContext(chromium, 'en', found);
    await withAxe(context);
    const page = await context.newPage();
    for (const name of pages) {
      await page.goto(`${origin}/${name}`);
      found.push(...(await barriersOf(page, [...wcag, 'best-practice'])));
    }
    await context.close();
    expect(found).toEqual([]);
  });
});
