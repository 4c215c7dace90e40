import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { languagesOffered, type Language } from '#text/languages.ts';
import { launchShell, PHONE, type TestBrowser } from '../support/chromium.ts';
import { gallery } from '../support/gallery.tsx';
import { galleryContext, origin } from '../support/gallery-browser.ts';

const names = Object.keys(gallery('en'));

let chromium: TestBrowser;
beforeAll(async () => {
  chromium = await launchShell();
});
afterAll(() => chromium.close());

interface Size {
  readonly width: number;
  readonly height: number;
}

/** What 400 % leaves of a desktop's window, a small phone, and a desktop. */
const small: readonly Size[] = [
  { width: 320, height: 256 },
  { width: 360, height: 740 },
];
const every: readonly Size[] = [...small, { width: 1280, height: 800 }];

/**
 * Runs in the page: what sticks out of the window, is cut off, or is too small for a finger in a glove. A phone makes its window as wide as what
 * is in it, but not the element that is the document.
 */
function misfits(): readonly string[] {
  const { clientWidth, scrollWidth } = document.documentElement;
  const at = `${location.pathname} at ${clientWidth}`;
  const name = (element: Element): string => `${at}: ${element.tagName} ${element.textContent}`;
  const tooWide = scrollWidth > clientWidth ? [`${at}: too wide`] : [];
  const elements = [...document.querySelectorAll<HTMLElement>('main *, header *, footer *')];
  const seen = elements.filter(
    (one) => one.checkVisibility() && !one.matches('.unseen') && !(one instanceof SVGElement),
  );
  const cut = seen.filter(
    (one) => one.scrollWidth > one.clientWidth + 1 && getComputedStyle(one).overflowX === 'hidden',
  );
  const low = seen.filter(
    (one) =>
      one.matches('button, .button, .link, .row-link, summary, .languages a, .foot li a, input:not([type=radio])') &&
      (one.closest('label') ?? one).getBoundingClientRect().height < 44,
  );
  return [...tooWide, ...[...cut, ...low].map(name)];
}

/** Each page is opened once, on a phone, and its window is then made wider. */
async function misfitsOf(
  pages: readonly string[],
  language: Language,
  sizes: readonly Size[],
): Promise<readonly string[]> {
  const found: string[] = [];
  const context = await galleryContext(chromium, language, found, PHONE);
  const page = await context.newPage();
  for (const name of pages) {
    await page.goto(`${origin}/${name}`);
    for (const size of sizes) {
      await page.setViewportSize(size);
      found.push(...(await page.evaluate(misfits)));
    }
  }
  await context.close();
  return found;
}

/** In handfuls, so that a test says sooner which page is wrong. */
const handfuls = Array.from({ length: Math.ceil(names.length / 50) }, (_, index) =>
  names.slice(50 * index, 50 * index + 50),
);

describe.each(handfuls)('%s, %s, %s …', (...pages) => {
  it('fit a small phone, a window at 400 % and a desktop with longer words, and have targets of 44 pixels', async () => {
    expect(await misfitsOf(pages, 'en-XA', every)).toEqual([]);
  });
});

const others = languagesOffered(false)
  .map((one) => one.tag)
  .filter((one) => one !== 'en');

describe.each(others)('each page that has its turn in %s', (language) => {
  it('fits a small phone and a window at 400 %, and has targets of 44 pixels', async () => {
    const turn = names.filter((_, index) => others[index % others.length] === language);
    expect(turn.length).toBeGreaterThan(80);
    expect(await misfitsOf(turn, language, small)).toEqual([]);
  });
});
