import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { BrowserContext, BrowserContextOptions } from 'playwright';
import type { Language } from '#text/languages.ts';
import { securityHeaders } from '#web/lifecycle/headers.ts';
import { assets, readAsset, stylesheet } from '#web/pages/asset-href.ts';
import { renderPage } from '#web/pages/render.ts';
import type { TestBrowser } from './chromium.ts';
import { gallery } from './gallery.tsx';
import { watch } from './journey-watch.ts';

/** Nobody listens there: what the browser asks for goes through a proxy of the test. */
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
  const server = await serve(gallery(language));
  const { port } = server.address() as AddressInfo;
  // A proxy, unlike an intercepted request, leaves the browser its cache: styles are fetched and read once, not for each page.
  const proxy = { server: `http://127.0.0.1:${port}`, bypass: '<-loopback>' };
  const opened = await browser.context({ ...options, proxy });
  opened.once('close', () => server.close());
  watch(opened, origin, troubles);
  return opened;
}

/** Pages are drawn when they are asked for: a context shows a few of some hundred. */
async function serve(pages: ReturnType<typeof gallery>): Promise<Server> {
  const server = createServer((request, response) => answer(pages, request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return server;
}

function answer(pages: ReturnType<typeof gallery>, request: IncomingMessage, response: ServerResponse): void {
  const { pathname } = new URL(request.url ?? '/', origin);
  if (pathname.startsWith('/assets/')) return sendAsset(response, pathname);
  if (pathname.startsWith('/applications/') || pathname.endsWith('/picture')) return sendLogo(response);
  const page = pages[pathname.slice(1)];
  const headers = { ...securityHeaders(origin), 'content-type': 'text/html; charset=utf-8' };
  if (page === undefined) response.writeHead(404).end();
  else response.writeHead(200, headers).end(renderPage(page));
}

function sendAsset(response: ServerResponse, pathname: string): void {
  const name = assets.find((one) => pathname === `/assets/${one}`);
  const isStyle = pathname === '/assets/gatehouse.css';
  if (name === undefined && !isStyle) {
    response.writeHead(404).end();
    return;
  }
  const extension = pathname.split('.').at(-1) as keyof typeof types;
  const headers = { 'content-type': types[extension], 'cache-control': 'public, max-age=600, immutable' };
  response.writeHead(200, headers).end(name === undefined ? stylesheet(accent) : readAsset(name));
}

/** Wider than high, as logos are. */
const logo =
  '<svg xmlns="http://www.w3.org/2000/svg" width="96" height="48"><rect width="96" height="48" rx="8" fill="#2a6f97"/></svg>';

function sendLogo(response: ServerResponse): void {
  response.writeHead(200, { 'content-type': 'image/svg+xml' }).end(logo);
}
