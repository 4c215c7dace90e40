import { readFileSync } from 'node:fs';
import type { BrowserContext, BrowserContextOptions, Route } from 'playwright';
import type { Language } from '#text/languages.ts';
import { securityHeaders } from '#web/lifecycle/headers.ts';
import { stylesheet } from '#web/pages/asset-href.ts';
import { renderPage } from '#web/pages/render.ts';
import type { TestBrowser } from './chromium.ts';
import { gallery } from './gallery.tsx';
import { watch } from './journey-watch.ts';

/** Nobody listens there: every request is answered by the test. */
export const origin = 'http://localhost';

const accent = '#ffb000';

const types = { css: 'text/css', js: 'text/javascript', svg: 'image/svg+xml' } as const;

/**
 * A browser context in which `origin/<name>` is that page of the gallery, under the product's own security headers, with its own styles and
 * script. Whatever goes wrong in it is noted in `troubles`.
 */
export async function galleryContext(
  browser: TestBrowser,
  language: Language,
  troubles: string[],
  options: BrowserContextOptions = {},
): Promise<BrowserContext> {
  const pages = new Map(Object.entries(gallery(language)).map(([name, page]) => [`/${name}`, renderPage(page)]));
  const opened = await browser.context(options);
  watch(opened, origin, troubles);
  await opened.route(`${origin}/**`, (route) => {
    const { pathname } = new URL(route.request().url());
    if (pathname.startsWith('/assets/')) return sendAsset(route, pathname);
    const body = pages.get(pathname);
    const headers = { ...securityHeaders(origin), 'content-type': 'text/html; charset=utf-8' };
    return body === undefined ? route.fulfill({ status: 404 }) : route.fulfill({ headers, body });
  });
  return opened;
}

function sendAsset(route: Route, pathname: string): Promise<void> {
  if (pathname === '/assets/gatehouse.css') return route.fulfill({ contentType: types.css, body: stylesheet(accent) });
  const extension = pathname.split('.').at(-1) as keyof typeof types;
  const body = readFileSync(new URL(`../../src/web${pathname}`, import.meta.url));
  return route.fulfill({ contentType: types[extension], body });
}
