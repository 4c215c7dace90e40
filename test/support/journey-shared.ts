import { test } from 'vitest';
import { launchChromium, type TestBrowser } from './chromium.ts';
import { stageOf, visitorsOf, type Stage } from './journey-stage.ts';
import { startProduct, type Product } from './product.ts';

/** A journey at one product that all journeys of a file share, so that each has people of its own: `async ({ stage }) => …`. */
export const journey = test
  .extend('chromium', { scope: 'file' }, async ({}, { onCleanup }): Promise<TestBrowser> => {
    const browser = await launchChromium();
    onCleanup(() => browser.close());
    return browser;
  })
  .extend('product', { scope: 'file' }, async ({}, { onCleanup }): Promise<Product> => {
    const product = await startProduct({ engine: 'sqlite' });
    onCleanup(() => product[Symbol.asyncDispose]());
    return product;
  })
  .extend('stage', async ({ chromium, product }, { onCleanup }): Promise<Stage> => {
    const visitors = visitorsOf(chromium, product.address);
    onCleanup(visitors.leave);
    return stageOf(product, visitors.person);
  });
