/**
 * What is wrong with an address that an application is registered with. Addresses are compared byte by byte (RFC 9700 section 2.1), so only such are kept as mean
 * the same to whoever reads them and to every program.
 */
export type AddressFlaw =
  | 'too-long'
  /** `*` stands for nothing: every address is written out. */
  | 'wildcard'
  /** Blanks, control characters, letters beyond ASCII, and other signs that no address has. */
  | 'signs'
  /** Not absolute. */
  | 'relative'
  /** Neither https nor http, nor, of a native application, a scheme of its own. */
  | 'scheme'
  /** http, and not to this machine itself. */
  | 'http'
  /** https to this machine itself, of a native application: nobody can hold a certificate for it (RFC 8252 section 7.3: http). */
  | 'loopback-https'
  /** A user name or password. */
  | 'user'
  | 'fragment'
  /** Programs write it in another way: `canonicalAddress` says how. */
  | 'spelling';

/** In characters. */
export const longestAddress = 500;

interface Looked {
  readonly text: string;
  readonly url: URL;
  /** It is of a native application, which may have a scheme of its own. */
  readonly isNative: boolean;
}

/** Signs of RFC 3986, but for `*`. */
const signs = /^[\w.~:/?#[\]@!$&'()+,;=%-]*$/;

const loopbackHosts: readonly string[] = ['localhost', '127.0.0.1', '[::1]'];

/** Whether an address leads to the machine that it is opened on. */
export const isLoopbackHost = (host: string): boolean => loopbackHosts.includes(host);

/** `com.example.app:/callback` (RFC 8252 section 7.1). A dot tells it from schemes that programs know; the slash from a host that lacks its `https://`. */
const ownScheme = /^[a-z][a-z\d+-]*\.[a-z\d+.-]*:\//;

const isWeb = ({ url }: Looked): boolean => url.protocol === 'https:' || url.protocol === 'http:';

const rules: readonly (readonly [AddressFlaw, (looked: Looked) => boolean])[] = [
  ['scheme', (one) => !isWeb(one) && !(one.isNative && ownScheme.test(one.text.toLowerCase()))],
  ['http', ({ url }) => url.protocol === 'http:' && !isLoopbackHost(url.hostname)],
  ['loopback-https', ({ url, isNative }) => isNative && url.protocol === 'https:' && isLoopbackHost(url.hostname)],
  ['user', ({ url }) => url.username !== '' || url.password !== ''],
  ['fragment', ({ text }) => text.includes('#')],
  ['spelling', ({ text, url }) => url.href !== text],
];

/** The first thing that is wrong with an address; null: it may be kept. `isNative`: of a native application, where people are led back. */
export function addressFlaw(text: string, { isNative }: Pick<Looked, 'isNative'>): AddressFlaw | null {
  if (text.length > longestAddress) return 'too-long';
  if (text.includes('*')) return 'wildcard';
  if (!signs.test(text)) return 'signs';
  const url = URL.parse(text);
  if (url === null) return 'relative';
  return rules.find(([, isSo]) => isSo({ text, url, isNative }))?.[0] ?? null;
}

/** The one spelling of an address, for whoever wrote it in another; null: it is none. */
export const canonicalAddress = (text: string): string | null => URL.parse(text)?.href ?? null;

/** Whether an address is reached in the clear, on this machine alone. */
export function isLoopbackHttp(text: string): boolean {
  const url = URL.parse(text);
  return url?.protocol === 'http:' && isLoopbackHost(url.hostname);
}
