import type { KoaContextWithOIDC } from 'oidc-provider';
import { resumeCookie } from './addresses.ts';

/** What the library says that is not so here, put right before it leaves. */
export function putRight(ctx: KoaContextWithOIDC): void {
  if (ctx.oidc.route === 'discovery') ctx.body = { ...bodyOf(ctx), response_modes_supported: ['query'] };
  if (isUnauthorized(ctx)) ctx.body = { ...bodyOf(ctx), error: 'unauthorized_client' };
  putCookiesRight(ctx);
}

const bodyOf = ({ body }: KoaContextWithOIDC): Readonly<Record<string, unknown>> =>
  typeof body === 'object' && body !== null ? { ...body } : {};

/** A grant that there is, but not for this application, has a code of its own (RFC 6749 section 5.2). */
function isUnauthorized(ctx: KoaContextWithOIDC): boolean {
  const { route, client, params } = ctx.oidc;
  if (route !== 'token' || ctx.status !== 400 || bodyOf(ctx)['error'] !== 'invalid_request') return false;
  const grant = params?.['grant_type'];
  return client !== undefined && typeof grant === 'string' && !client.grantTypeAllowed(grant);
}

/**
 * The session's cookie is the HTML door's alone, and the library's for its pages is for pages that it does not have. What is left is for this site over a safe line,
 * as browsers take http://localhost to be.
 */
function putCookiesRight(ctx: KoaContextWithOIDC): void {
  const cookies = [ctx.response.get('set-cookie')].flat().filter(Boolean);
  if (cookies.length === 0) return;
  const left = cookies.filter((cookie) => cookie.startsWith(`${resumeCookie}=`)).map(secured);
  ctx.remove('set-cookie');
  if (left.length > 0) ctx.set('set-cookie', left);
}

const secured = (cookie: string): string => (/;\s*secure/i.test(cookie) ? cookie : `${cookie}; secure`);
