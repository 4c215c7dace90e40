import { createRequire } from 'node:module';
import type { AxeResults, RunOptions } from 'axe-core';
import type { BrowserContext, Page } from 'playwright';

const source = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

/** Puts axe into every page of a context before anything else: once for each page, however often it is asked. */
export async function withAxe(context: BrowserContext): Promise<void> {
  await context.addInitScript({ path: source });
}

/** WCAG 2.2 AA. */
export const wcag = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] as const;

/**
 * What no rule needs is left out: told are violations alone, or most of the time would go into describing what is well; and no style sheet is
 * fetched a second time, which only a rule on trial looks at that none of our tags switches on.
 */
const thrift = { resultTypes: ['violations'], preload: { assets: ['media'] } } satisfies RunOptions;

/** Everything in the light theme, and in the dark one what a theme can change; one line for each kind of finding. The theme stays dark. */
export async function barriersOf(page: Page, tags: readonly string[] = wcag): Promise<readonly string[]> {
  await page.emulateMedia({ colorScheme: 'light' });
  const light = await violations(page, { runOnly: { type: 'tag', values: [...tags] } });
  await page.emulateMedia({ colorScheme: 'dark' });
  const dark = await violations(page, { runOnly: { type: 'rule', values: ['color-contrast'] } });
  return [...light.map((one) => `light: ${one}`), ...dark.map((one) => `dark: ${one}`)];
}

/** What axe finds on a page of a context `withAxe`. */
async function violations(page: Page, options: RunOptions): Promise<readonly string[]> {
  const found = await page.evaluate(
    async (how) => {
      const { axe } = window as unknown as { axe: { run(what: Document, how: RunOptions): Promise<AxeResults> } };
      const { violations: all } = await axe.run(document, how);
      return all.map(({ id, nodes }) => `${id} at ${nodes.map(({ html }) => html).join(', ')}`);
    },
    { ...options, ...thrift },
  );
  const { pathname } = new URL(page.url());
  return found.map((one) => `${pathname}: ${one}`);
}
