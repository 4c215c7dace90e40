import { Hono } from 'hono';
import * as client from 'openid-client';
import { browserOf, endSession, keepSession, ownForm, sendToSignIn, sessionOf, signedIn } from './browsers.ts';
import { homePage, messagePage } from './pages.ts';
import type { Env, Parts } from './parts.ts';
import { goodToken } from './tokens.ts';

/** Signing in and out, from here, and from Gatehouse. */
export function signInRoutes(parts: Parts): Hono<Env> {
  const { gatehouse, sessions, signIns, backChannel } = parts;
  const routes = new Hono<Env>();

  routes.get('/', async (c) => {
    const session = sessionOf(parts, c);
    if (session === null) return c.html(homePage(null));
    // What Gatehouse says of them at this moment; it refuses where its rules ask for more than this sign-in has.
    const user = await client.fetchUserInfo(gatehouse, await goodToken(gatehouse, session), session.claims.sub);
    return c.html(homePage({ session, user }));
  });

  routes.get('/sign-in', (c) => sendToSignIn(parts, c, '/'));

  routes.get('/callback', async (c) => {
    const answer = await signIns.finish(browserOf(c), new URL(c.req.url).search);
    if ('because' in answer) {
      const before = sessionOf(parts, c);
      const { status, title, text } = notSignedIn[answer.because];
      const message = { title, text: `${text} ${before ? asBefore : signedOut}` };
      return c.html(messagePage(message, answer.returnTo, before), status);
    }
    const session = sessions.create(answer);
    keepSession(parts, c, session);
    return c.redirect(answer.returnTo, 303);
  });

  /** Ends the session here and the sign-in at Gatehouse, and with it the user's sessions in every application. */
  routes.post('/sign-out', signedIn(parts, '/'), ownForm, (c) => {
    const { idToken } = c.get('session').tokens;
    endSession(parts, c);
    const query = { id_token_hint: idToken, post_logout_redirect_uri: `${parts.url}/` };
    return c.redirect(client.buildEndSessionUrl(gatehouse, query).href, 303);
  });

  /** Gatehouse tells us here that a sign-in is over. */
  routes.post('/back-channel-logout', async (c) => {
    c.header('cache-control', 'no-store');
    const { logout_token: token } = await c.req.parseBody();
    try {
      await backChannel.take(typeof token === 'string' ? token : '');
      return c.body(null, 200);
    } catch {
      return c.json({ error: 'invalid_request' }, 400);
    }
  });

  return routes;
}

const notSignedIn = {
  unknown: {
    status: 403,
    title: 'That answer came too late',
    text: 'This browser was waiting for no answer of Gatehouse.',
  },
  denied: { status: 403, title: 'You did not go on', text: 'You cancelled at Gatehouse.' },
  failed: {
    status: 503,
    title: 'Gatehouse could not go on',
    text: 'Something went wrong there, or between Gatehouse and Payments. Try again in a moment; if it stays so, tell whoever runs Payments.',
  },
  less: {
    status: 403,
    title: 'More proof is needed',
    text: 'You came back with less proof of who you are than this page asks for.',
  },
} as const;

/** Whoever is signed in here and was sent to Gatehouse for more stays signed in, whatever becomes of it. */
const asBefore = 'You are signed in here as before, and nothing was changed.';
const signedOut = 'You are not signed in here, and nothing was changed.';
