import { parseCookie, stringifySetCookie } from 'cookie';

/** `__Host-`: this host only, Secure, path `/` (SECURITY, Session). Browsers take them on http://localhost too. */
export const cookieNames = {
  session: '__Host-gatehouse-session',
  browser: '__Host-gatehouse-browser',
  language: '__Host-gatehouse-language',
} as const;

export type CookieName = keyof typeof cookieNames;

/** Seconds. The session's life is judged by the server at each request; the browser's binding is not authentication. */
const lives: Record<CookieName, number> = { session: 30 * 86_400, browser: 400 * 86_400, language: 400 * 86_400 };

/** A `Set-Cookie` value; null clears the cookie. */
export function setCookie(name: CookieName, value: string | null): string {
  return stringifySetCookie({
    name: cookieNames[name],
    value: value ?? '',
    path: '/',
    secure: true,
    httpOnly: true,
    sameSite: 'lax',
    maxAge: value === null ? 0 : lives[name],
  });
}

const token = /^[\w-]{43}$/;

const shapes: Record<CookieName, RegExp> = { session: token, browser: token, language: /^[\w-]{2,10}$/ };

/** Reads our cookies. Tokens are 43 characters of base64url; what does not look like ours counts as none. */
export function readCookies(header: string | undefined): Readonly<Record<CookieName, string | null>> {
  const all = parseCookie(header ?? '');
  const read = (name: CookieName): string | null => {
    const value = all[cookieNames[name]];
    return value !== undefined && shapes[name].test(value) ? value : null;
  };
  return { session: read('session'), browser: read('browser'), language: read('language') };
}
