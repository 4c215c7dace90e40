import type { BrowserContextOptions, Page } from 'playwright';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Email } from '#domain/email.ts';
import type { Mail } from '#flows/mail.ts';
import { languagesOffered, type Language } from '#text/languages.ts';
import { barriersOf, withAxe } from '../support/axe.ts';
import { launchChromium, type TestBrowser } from '../support/chromium.ts';
import { rollOutMails } from '../support/mail-samples.ts';
import { mailReader, writtenMail } from '../support/written-mail.ts';

const longName = 'Donaudampfschifffahrtsgesellschaftskapitänsvereinigung Bauunternehmungsholding GmbH';

/** As long as anybody's: a name of a company, an e-mail, an address and a word in what the company says. */
const longest = {
  ...rollOutMails['announced-later-than-another'],
  company: { ...rollOutMails.announced.company, name: longName },
  helpContact: `${'w'.repeat(60)}@example.com`,
  appGuidance: `${'Donaudampfschifffahrt'.repeat(8)}\nhttps://handbook.example/${'security/'.repeat(20)}`,
} as const satisfies Mail;

const longReader = {
  ...mailReader,
  email: `${'maximiliane.'.repeat(4)}x@verwaltung.example` as Email,
  timeZone: 'Europe/Berlin',
};

const mails: readonly (readonly [string, (language: Language) => string])[] = [
  ...Object.entries(rollOutMails).map(
    ([name, mail]) => [name, (language: Language) => writtenMail(mail, language).html] as const,
  ),
  ['longest', (language) => writtenMail(longest, language, longReader).html],
];

let chromium: TestBrowser;
beforeAll(async () => {
  chromium = await launchChromium();
});
afterAll(() => chromium.close());
afterEach(async () => {
  for (const context of chromium.browser.contexts()) await context.close();
});

const open = async (options: BrowserContextOptions): Promise<Page> => (await chromium.context(options)).newPage();

describe('every mail of the roll-out', () => {
  it('has no barrier that axe can find, in either theme of its reader', async () => {
    const context = await chromium.context({});
    await withAxe(context);
    const page = await context.newPage();
    const found: string[] = [];
    for (const [name, html] of mails) {
      await page.setContent(html('en'));
      found.push(...(await barriersOf(page)).map((one) => `${name}: ${one}`));
    }
    expect(found).toEqual([]);
  });

  it.each([320, 360, 700])('fits a window %i pixels wide, in every language, with the longest names', async (width) => {
    const page = await open({ viewport: { width, height: 740 } });
    const wide: string[] = [];
    for (const { tag: language } of languagesOffered(true)) {
      for (const [name, html] of mails) {
        await page.setContent(html(language));
        if (await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth))
          wide.push(`${name} ${language}`);
      }
    }
    expect(wide).toEqual([]);
  });

  it('asks nobody for anything when it is read (SPEC X6)', async () => {
    const page = await open({});
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    for (const [, html] of mails) await page.setContent(html('en'));
    await page.waitForLoadState('networkidle');
    expect(asked).toEqual([]);
  });
});
