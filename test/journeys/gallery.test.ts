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
