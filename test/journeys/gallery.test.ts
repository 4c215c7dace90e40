import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright';
import { h } from 'preact';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Language } from '#text/languages.ts';
import { renderPage } from '#web/pages/render.ts';
import { launchChromium, PHONE, type TestBrowser } from '../support/chromium.ts';
import { gallery } from '../support/gallery.tsx';
import { galleryContext, origin } from '../support/gallery-browser.ts';
import { setupKey, uri } from '../support/gallery-samples.ts';
import { readQrCode } from '../support/qr.ts';

const names = Object.keys(gallery('en'));

let chromium: TestBrowser;
let troubles: string[];
beforeAll(async () => {
  chromium = await launchChromium();
});
afterAll(() => chromium.close());
beforeEach(() => {
  troubles = [];
});
afterEach(async () => {
  for (const context of chromium.browser.contexts()) await context.close();
  expect(troubles).toEqual([]);
});

async function open(name: string, options = {}, language: Language = 'en'): Promise<Page> {
  const context = await galleryContext(chromium, language, troubles, options);
  const page = await context.newPage();
  await page.goto(`${origin}/${name}`);
  return page;
}

const levels = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Pages in handfuls, so that a test says sooner which of them is wrong. */
const handfuls = Array.from({ length: Math.ceil(names.length / 10) }, (_, index) =>
  names.slice(10 * index, 10 * index + 10),
);

/** What axe finds on a page, as one line for each kind of finding. Legacy mode runs in the page itself, which is faster and enough without frames. */
async function findings(page: Page, rules: (axe: AxeBuilder) => AxeBuilder): Promise<readonly string[]> {
  const { violations } = await rules(new AxeBuilder({ page }).setLegacyMode()).analyze();
  return violations.map(({ id, nodes }) => `${page.url()}: ${id} at ${nodes.map((one) => one.html).join(', ')}`);
}

describe('every page', () => {
  it.each(handfuls)('has no barrier that axe can find, in both themes: %s, %s, %s …', async (...pages) => {
    const page = await open('sign-in');
    const found: string[] = [];
    for (const name of pages) {
      await page.emulateMedia({ colorScheme: 'light' });
      await page.goto(`${origin}/${name}`);
      found.push(...(await findings(page, (axe) => axe.withTags(levels))));
      await page.emulateMedia({ colorScheme: 'dark' });
      found.push(...(await findings(page, (axe) => axe.withRules('color-contrast'))));
    }
    expect(found).toEqual([]);
  });
});

/** Runs in the page: what sticks out of the window, is cut off, or is too small for a finger in a glove. */
function misfits(): readonly string[] {
  const name = (element: Element): string => `${location.pathname}: ${element.tagName} ${element.textContent}`;
  const wide = document.documentElement.scrollWidth > window.innerWidth ? [`${location.pathname}: too wide`] : [];
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
  return [...wide, ...[...cut, ...low].map(name)];
}

describe('every page', () => {
  it.each([
    ['at 400 % zoom', { viewport: { width: 320, height: 256 } }],
    ['on a small phone', PHONE],
    ['on a desktop', {}],
  ])('fits %s with longer words, and has targets of 44 pixels', async (_, options) => {
    const page = await open('sign-in', options, 'en-XA');
    const found: string[] = [];
    for (const name of names) {
      await page.goto(`${origin}/${name}`);
      found.push(...(await page.evaluate(misfits)));
    }
    expect(found).toEqual([]);
  });
});

describe('the set-up page', () => {
  it.each(['light', 'dark'] as const)(
    'shows a QR code that a camera can read, in the %s theme',
    async (colorScheme) => {
      const page = await open('app', { colorScheme });
      expect(await readQrCode(await page.locator('svg.qr').screenshot())).toBe(uri);
    },
  );

  it('gives the focus to the code field, with the QR code still in view on a low screen', async () => {
    const page = await open('app', { viewport: { width: 1366, height: 640 } });
    await expect.poll(() => page.locator(':focus').getAttribute('name')).toBe('code');
    const code = await page.locator('svg.qr').boundingBox();
    expect(code?.y).toBeGreaterThanOrEqual(0);
  });

  it('begins on a phone with the key and the link to the app, which nobody can scan there', async () => {
    const page = await open('app', PHONE);
    const link = page.getByRole('link', { name: 'Open in my authenticator app' });
    expect(await link.getAttribute('href')).toBe(uri);
    expect(await page.locator('#setup-key-here').innerText()).toBe('JBSW Y3DP EHPK 3PXP 7QGN 2M4A LTRW 6VKC');
    expect(await page.evaluate(() => window.scrollY)).toBe(0);
  });

  it('copies the key without its spaces', async () => {
    const page = await open('app', { permissions: ['clipboard-read', 'clipboard-write'] });
    await page.getByText('Trouble scanning? Get a setup key').click();
    await page.getByRole('button', { name: 'Copy Key' }).click();
    await page.getByText('Copied', { exact: true }).waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(setupKey);
  });

  it('selects the key for copying by hand where the browser does not allow it', async () => {
    const page = await open('app');
    await page.evaluate(() => {
      navigator.clipboard.writeText = () => Promise.reject(new Error('not allowed'));
    });
    await page.getByText('Trouble scanning? Get a setup key').click();
    await page.getByRole('button', { name: 'Copy Key' }).click();
    await page.getByText('Select the text and copy it yourself').waitFor();
    expect(await page.evaluate(() => String(getSelection()))).toContain('JBSW Y3DP');
  });

  it('shows no copy button without a script', async () => {
    const page = await open('app', { javaScriptEnabled: false });
    await page.getByText('Trouble scanning? Get a setup key').click();
    expect(await page.locator('.copy').first().isVisible()).toBe(false);
    expect(await page.locator('#setup-key').isVisible()).toBe(true);
  });
});

describe('a page that expires', () => {
  it('warns two minutes before, and goes on without losing what was typed', async () => {
    const context = await galleryContext(chromium, 'en', troubles);
    const page = await context.newPage();
    await page.clock.install();
    await page.goto(`${origin}/code`);
    const body = renderPage(gallery('en')['code'] ?? h('p', null));
    await page.route(`${origin}/sign-in/*/keep-going`, (route) => route.fulfill({ contentType: 'text/html', body }));
    await page.getByLabel('6-digit verification code').fill('123');
    const keepGoing = page.getByRole('button', { name: 'Keep going' });
    await page.clock.runFor('09:59');
    expect(await keepGoing.isVisible()).toBe(false);
    await page.clock.runFor('00:02');
    await keepGoing.click();
    await keepGoing.waitFor({ state: 'hidden' });
    expect(await page.getByLabel('6-digit verification code').inputValue()).toBe('123');
    await page.clock.runFor('11:00');
    expect(await keepGoing.isVisible()).toBe(true);
    await page.clock.runFor('01:01');
    expect(await page.getByText('This page has expired').isVisible()).toBe(true);
  });
});
