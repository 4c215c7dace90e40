import { readFileSync } from 'node:fs';
import { Hono, type Context } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { secureHeaders } from 'hono/secure-headers';
import { WWWAuthenticateChallengeError } from 'openid-client';
import { endSession, sendToSignIn, sessionOf } from './browsers.ts';
import { disbursementRoutes } from './disbursement-routes.ts';
import { GatehouseProblem } from './gatehouse-api.ts';
import { messagePage } from './pages.ts';
import type { Env, Parts } from './parts.ts';
import { resource } from './resource.ts';
import { signInRoutes } from './sign-in-routes.ts';
import { SignInOver } from './tokens.ts';

const style = readFileSync(new URL('style.css', import.meta.url), 'utf8');

/** Every address of the program. */
export function appOf(parts: Parts): Hono<Env> {
  const app = new Hono<Env>();
  app.use(secureHeaders({ contentSecurityPolicy: policyOf(parts), referrerPolicy: 'no-referrer' }));
  app.use(bodyLimit({ maxSize: 64 * 1024 }));
  app.get('/style.css', (c) => c.text(style, 200, { 'content-type': 'text/css; charset=utf-8' }));
  // Nothing else may be shown from memory to whoever comes after.
  app.use(async (c, next) => {
    await next();
    c.header('cache-control', 'no-store');
  });
  app.route('/api', resource(parts));
  app.route('/', signInRoutes(parts));
  app.route('/', disbursementRoutes(parts));
  app.onError((error, c) => tell(parts, c, error));
  return app;
}

/** Forms may lead on to Gatehouse: browsers hold the redirects after a form to `form-action`, too. */
const policyOf = ({ gatehouse }: Parts) => ({
  defaultSrc: ["'none'"],
  styleSrc: ["'self'"],
  imgSrc: ['data:'],
  formAction: ["'self'", new URL(gatehouse.serverMetadata().issuer).origin],
  frameAncestors: ["'none'"],
  baseUri: ["'none'"],
});

/** A sign-in that is over begins again; all else is told in plain words, and only the log says what it was. */
function tell(parts: Parts, c: Context<Env>, error: Error) {
  if (isOver(error)) {
    endSession(parts, c);
    return sendToSignIn(parts, c, c.req.path === '/' ? '/' : '/disbursements');
  }
  process.stderr.write(`payments: ${error.message}\n`);
  return c.html(messagePage(noAnswer, '/', sessionOf(parts, c)), 503);
}

const isOver = (error: Error): boolean =>
  error instanceof SignInOver ||
  error instanceof WWWAuthenticateChallengeError ||
  (error instanceof GatehouseProblem && ['unknown-sign-in', 'signed-out'].includes(error.code));

const noAnswer = {
  title: 'Gatehouse does not answer',
  text: 'Nothing was changed. Try again in a moment.',
};
