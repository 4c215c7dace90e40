import type { BrowserContextOptions } from 'playwright';
import { test } from 'vitest';
import { minute, second } from '#domain/instant.ts';
import type { Language } from '#text/languages.ts';
import { messagesFor } from '#text/messages.ts';
import { oathtool } from './authenticators.ts';
import { launchChromium, type TestBrowser } from './chromium.ts';
import { personAt, type Person } from './journey-person.ts';
import { watch } from './journey-watch.ts';
import { startProduct, type Product, type ProductOptions } from './product.ts';

/** How a person comes: everything that a browser context takes, and the language they read. */
export interface Coming extends BrowserContextOptions {
  readonly language?: Language;
}

/** The product and the people who visit it, on one clock. */
export interface Stage {
  readonly product: Product;
  person(coming?: Coming): Promise<Person>;
  /** The code that `oathtool` shows for a setup key, half a minute after the one before: each is accepted once (SPEC T2). */
  nextCode(setupKey: string): Promise<string>;
  /** Lets time pass. */
  pass(milliseconds: number): void;
}

/** Longer than any page takes, shorter than a test's limit, so that what is missing is named. */
const patience = 10 * second;

/**
 * A test in which people use the whole product in Chromium: `journey('…', async ({ stage }) => …)`. It fails when a page asked anybody
 * else for anything or wrote an error to the console (SPEC X6). `journey.override('setting', …)` chooses the database.
 */
export const journey = test
  .extend('chromium', { scope: 'file' }, async ({}, { onCleanup }): Promise<TestBrowser> => {
    const browser = await launchChromium();
    onCleanup(() => browser.close());
    return browser;
  })
  .extend('setting', { engine: 'sqlite' } as ProductOptions)
  .extend('product', async ({ setting }, { onCleanup }): Promise<Product> => {
    const product = await startProduct(setting);
    onCleanup(() => product[Symbol.asyncDispose]());
    return product;
  })
  .extend('stage', async ({ chromium, product }, { onCleanup }): Promise<Stage> => {
    const visitors = visitorsOf(chromium, product.address);
    onCleanup(visitors.leave);
    return stageOf(product, visitors.person);
  });

/** People at a product that is there already. */
export function stageOf(product: Product, person: Stage['person']): Stage {
  return {
    product,
    person,
    nextCode: (setupKey) => {
      product.clock.advance(minute / 2);
      return oathtool(setupKey, product.clock.now());
    },
    pass: (milliseconds) => product.clock.advance(milliseconds),
  };
}

/** Browser contexts of one test, watched. They may go on to `beside`, the origins of applications. `leave` closes them and throws when there was trouble. */
export function visitorsOf(chromium: TestBrowser, origin: string, beside: readonly string[] = []) {
  const troubles: string[] = [];
  const leaving: (() => Promise<void>)[] = [];
  const person = async ({ language: chosen, ...options }: Coming = {}): Promise<Person> => {
    const language = chosen ?? 'en';
    const context = await chromium.context({ baseURL: origin, locale: locales[language], ...options });
    leaving.push(() => context.close());
    context.setDefaultTimeout(patience);
    watch(context, origin, troubles, beside);
    const page = await context.newPage();
    // Whoever has chosen a language keeps it, whatever the user's record says.
    if (chosen) await page.goto(`/sign-in?lang=${language}`);
    return personAt(context, page, messagesFor(language));
  };
  const leave = async (): Promise<void> => {
    for (const close of leaving) await close();
    if (troubles.length > 0) throw new Error(`pages made trouble:\n${troubles.join('\n')}`);
  };
  return { person, leave };
}

const locales: Readonly<Record<Language, string>> = {
  en: 'en-US',
  de: 'de-DE',
  es: 'es-MX',
  fr: 'fr-FR',
  it: 'it-IT',
  'zh-Hant': 'zh-TW',
  'en-XA': 'en-XA',
};
