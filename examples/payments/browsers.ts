import type { Context, MiddlewareHandler } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import type { Env, Parts } from './parts.ts';
import { isSame, randomText, type Session } from './sessions.ts';
import { nothingMore, type Wish } from './sign-in.ts';

/** Of everybody who was ever sent to sign in here. */
const browserCookie = 'payments-browser';
const sessionCookie = 'payments-session';

/** `Lax`: browsers send them along when Gatehouse leads back here, and with no form or script of another site. */
const kept = ({ url }: Parts) =>
  ({ httpOnly: true, sameSite: 'Lax', path: '/', secure: url.startsWith('https:') }) as const;

export const sessionOf = ({ sessions }: Parts, c: Context): Session | null =>
  sessions.find(getCookie(c, sessionCookie));

export const browserOf = (c: Context): string => getCookie(c, browserCookie) ?? '';

/** The session that this browser had, perhaps somebody else's, is over. */
export function keepSession(parts: Parts, c: Context, session: Session): void {
  endSession(parts, c);
  setCookie(c, sessionCookie, session.id, kept(parts));
}

export function endSession(parts: Parts, c: Context): void {
  const session = sessionOf(parts, c);
  if (session) parts.sessions.end(session);
  deleteCookie(c, sessionCookie, kept(parts));
}

/** Sends the browser to Gatehouse. `returnTo` is a path of ours, never one that a request brings. */
export async function sendToSignIn(parts: Parts, c: Context, returnTo: string, wish: Wish = nothingMore) {
  const browser = browserOf(c) || randomText();
  setCookie(c, browserCookie, browser, kept(parts));
  const address = await parts.signIns.begin(browser, returnTo, wish);
  return c.redirect(address.href, 303);
}

/** Only for people who are signed in; others sign in first, and come back to `returnTo`. */
export const signedIn =
  (parts: Parts, returnTo: string): MiddlewareHandler<Env> =>
  async (c, next) => {
    const session = sessionOf(parts, c);
    if (session === null) return sendToSignIn(parts, c, returnTo);
    c.set('session', session);
    return next();
  };

/** Only forms of our own pages, of this very session. */
export const ownForm: MiddlewareHandler<Env> = async (c, next) => {
  const { form_token: token } = await c.req.parseBody();
  if (typeof token === 'string' && isSame(token, c.get('session').formToken)) return next();
  return c.text('This page is of an earlier sign-in. Go back, load it anew, and try again.', 403);
};
