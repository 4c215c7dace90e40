import type { IncomingMessage } from 'node:http';
import { paths } from './addresses.ts';

/** An address that is not to be known by what a request says of it. */
const someone = 'http://own.invalid';

/**
 * Makes a request ours before the library sees it: it builds every address of its answers from headers, so that these say what the public URL says, whatever came
 * (SECURITY I9, I15).
 */
export function madeOurs(request: IncomingMessage, publicUrl: string): void {
  const { headers } = request;
  for (const name in headers) if (/^(x-)?forwarded/.test(name)) delete headers[name];
  const [scheme, host] = publicUrl.split('://', 2);
  Object.assign(headers, { host, 'x-forwarded-host': host, 'x-forwarded-proto': scheme });
  request.url = withoutModes(withoutWords(pathOf(request.url ?? '/')));
}

/** Proxies may ask in absolute form, whose host is anybody's word. */
const pathOf = (url: string): string => url.replace(/^[^/?#]+:\/\/[^/?#]*/, '') || '/';

/** A request that waits says everything itself: nothing that stands behind its address counts, and no error leaves by it. */
const withoutWords = (url: string): string =>
  url.startsWith(`${paths.authorization}/`) ? url.replace(/[?#].*$/s, '') : url;

/**
 * Answers leave in the query and no other way: a form that posts itself would be held up by our own policy of forms and scripts, and fragments are for flows that do
 * not exist here. An error about that leaves in the query as well, which it would not if the library knew the mode.
 */
function withoutModes(url: string): string {
  if (!url.startsWith(`${paths.authorization}?`)) return url;
  const { pathname, searchParams } = new URL(url, someone);
  const mode = searchParams.getAll('response_mode');
  if (mode.length !== 1 || mode[0] === 'query' || mode[0] === '') return url;
  searchParams.set('response_mode', 'none');
  return `${pathname}?${searchParams}`;
}
