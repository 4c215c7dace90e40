import { once } from 'node:events';
import { get, type IncomingMessage } from 'node:http';
import { text } from 'node:stream/consumers';
import { OidcVisitor } from './oidc-visitor.ts';
import type { Reply } from './visitor.ts';

/** What browsers say when somebody opens a page; `fetch` cannot say so. */
const opened = { accept: 'text/html', 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'document' };

/** A person without a browser who keeps the cookies of other sites as well, each for its own. */
export class ApacheVisitor extends OidcVisitor {
  readonly #jars = new Map<string, Map<string, string>>();
  /** Addresses of other sites that were asked for, without their queries, oldest first. */
  readonly away: string[] = [];
  /** Sent to other sites beside what browsers send. */
  readonly headers: Record<string, string> = {};

  /** What a site has set; deleted, it does not know this browser any more. */
  jarOf(site: string): Map<string, string> {
    const { origin } = new URL(site);
    const jar = this.#jars.get(origin) ?? new Map<string, string>();
    this.#jars.set(origin, jar);
    return jar;
  }

  protected override async getAway(url: string): Promise<Reply> {
    this.away.push(url.split('?')[0] ?? '');
    const jar = this.jarOf(url);
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
    const request = get(url, { agent: false, headers: { ...opened, ...this.headers, ...(cookie && { cookie }) } });
    const [response] = (await once(request, 'response')) as [IncomingMessage];
    for (const line of response.headers['set-cookie'] ?? []) keep(jar, line);
    const { statusCode: status = 0, headers } = response;
    const location = headers.location ?? null;
    return { status, headers: new Headers(single(headers)), text: await text(response), location };
  }
}

/** A value that is empty takes the cookie back. */
function keep(jar: Map<string, string>, line: string): void {
  const pair = line.split(';')[0] ?? '';
  const [name, value] = [pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1)];
  if (value === '') jar.delete(name);
  else jar.set(name, value);
}

const single = (headers: IncomingMessage['headers']): [string, string][] =>
  Object.entries(headers).flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : []));
