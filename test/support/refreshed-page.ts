import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from 'playwright';
import type { TestBrowser } from './chromium.ts';

/** How the part is answered when it is asked for. */
export type PartAnswer =
  /** It, with these words, unless they are known already. */
  | { readonly words: string }
  | { readonly status: number }
  /** To sign in. */
  | { readonly to: string }
  /** The line is cut. */
  | 'cut';

/** A page with nothing but a part that keeps itself up to date, every second, and the script of the product. */
export interface RefreshedPage extends AsyncDisposable {
  readonly page: Page;
  /** Paths that were asked for since the page was loaded, in their order. */
  readonly asked: readonly string[];
  answer(how: PartAnswer): void;
  /** Lets seconds go by in the page, one by one. Answers the seconds in which the part was asked for. */
  pass(seconds: number): Promise<readonly number[]>;
  /** Puts the page into the background, or back to where it is seen. */
  hide(isHidden: boolean): Promise<void>;
  shown(): Promise<string>;
}

const script = readFileSync(new URL('../../src/web/assets/refresh.js', import.meta.url));

const partOf = (words: string): string =>
  `<section id="part" data-refresh="/part" data-every="1000"><p id="words">${words}</p></section>`;

const pages: Readonly<Record<string, { readonly type: string; readonly content: string | Buffer }>> = {
  '/': {
    type: 'text/html',
    content: `<!doctype html><link rel="icon" href="data:," />${partOf('first')}<script src="/refresh.js"></script>`,
  },
  '/refresh.js': { type: 'text/javascript', content: script },
  '/settled': { type: 'text/plain', content: 'yes' },
};

export async function refreshedPage(chromium: TestBrowser): Promise<RefreshedPage> {
  let how: PartAnswer = { words: 'first' };
  const asked: string[] = [];
  const server = createServer((request, response) => {
    const { url = '' } = request;
    const page = pages[url];
    if (url.startsWith('/sign-in')) asked.push('/sign-in');
    if (page) response.setHeader('content-type', page.type).end(page.content);
    else answerPart(request, response, how);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const context = await chromium.context({ baseURL: `http://127.0.0.1:${port}` });
  const page = await context.newPage();
  await page.clock.install();
  await page.goto('/');
  // Told by the browser, which sends a request again by itself where the line was cut; where an answer leads is told as well, but not asked for.
  page.on('request', (request) => {
    const { pathname } = new URL(request.url());
    if (pathname !== '/settled' && !request.redirectedFrom()) asked.push(pathname);
  });
  return {
    page,
    asked,
    answer: (next) => {
      how = next;
    },
    async pass(seconds) {
      const when: number[] = [];
      for (let second = 1; second <= seconds; second += 1) {
        const before = asked.length;
        await page.clock.runFor(1_000);
        await settle(page);
        if (asked.length > before) when.push(second);
      }
      return when;
    },
    async hide(isHidden) {
      await page.evaluate((hidden) => {
        Object.defineProperty(document, 'hidden', { configurable: true, get: () => hidden });
        document.dispatchEvent(new Event('visibilitychange'));
      }, isHidden);
      await settle(page);
    },
    shown: () => page.locator('#part').innerText(),
    async [Symbol.asyncDispose]() {
      await context.close();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function answerPart({ headers, socket }: IncomingMessage, response: ServerResponse, how: PartAnswer): void {
  if (how === 'cut') socket.destroy();
  else if ('status' in how) response.writeHead(how.status).end();
  else if ('to' in how) response.writeHead(302, { location: how.to }).end();
  else if (headers['if-none-match'] === tagOf(how.words)) response.writeHead(304).end();
  else response.writeHead(200, { 'content-type': 'text/html', etag: tagOf(how.words) }).end(partOf(how.words));
}

const tagOf = (words: string): string => `"${words}"`;

/** What the script asked for is answered and taken in: it asked before this, over the same lines. */
async function settle(page: Page): Promise<void> {
  await page.evaluate(async () => {
    for (let count = 0; count < 3; count += 1) await (await fetch('/settled', { cache: 'no-store' })).text();
  });
}
