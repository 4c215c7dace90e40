import type { IncomingHttpHeaders } from 'node:http';

interface Headers {
  readonly site: string | undefined;
  readonly origin: string | undefined;
}

/**
 * Whether a POST comes from our own pages (DESIGN 2, CSRF): `Sec-Fetch-Site` where the browser sends it, else `Origin`. Where a browser sends
 * neither, or `null` because the page forbade referrers, the form token alone decides.
 */
export function isOwnOrigin({ site, origin }: Headers, publicUrl: string): boolean {
  if (site !== undefined) return site === 'same-origin';
  return origin === undefined || origin === 'null' || origin === publicUrl;
}

/** Whether a browser said in so many words that a form comes from our own pages: saying nothing is not enough. */
export const isSurelyOwnOrigin = (headers: IncomingHttpHeaders, publicUrl: string): boolean =>
  headers['sec-fetch-site'] === undefined ? headers.origin === publicUrl : headers['sec-fetch-site'] === 'same-origin';
