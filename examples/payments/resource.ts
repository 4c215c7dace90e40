import { Hono, type Context } from 'hono';
import type { Parts } from './parts.ts';
import type { Disbursement } from './disbursements.ts';
import type { SignIn } from './gatehouse-api.ts';

/** What the API tells of one. */
export type SeenDisbursement = Omit<Disbursement, 'released'> & {
  readonly released: { readonly by: string; readonly at: string } | null;
};

/** Every role of the application sees which disbursements there are; this one releases them. */
export const mayRelease = ({ roles }: SignIn): boolean => roles.some(({ role }) => role === 'disburser');

export interface SeenDisbursements {
  readonly disbursements: readonly SeenDisbursement[];
  readonly mayRelease: boolean;
}

/**
 * The API behind the pages. It takes access tokens and knows nothing of browsers: where the user has to prove more, it says so (RFC 9470), and whoever called it sees to
 * that. An API that is a program of its own asks Gatehouse's introspection whose token it is; this one remembers.
 */
export function resource(parts: Parts): Hono {
  const api = new Hono();
  api.get('/disbursements', async (c) => {
    const session = parts.sessions.findByToken(bearerOf(c));
    const signIn = session && (await parts.api.reportActivity(session.sid));
    if (!signIn) return challenge(c, 401, 'error="invalid_token"');
    if (signIn.entry.needed) return challenge(c, 401, proveAnew);
    if (signIn.roles.length === 0) return challenge(c, 403, 'error="insufficient_scope"');
    return c.json({ disbursements: parts.disbursements, mayRelease: mayRelease(signIn) });
  });
  // Whoever calls it reads a status: no page, and no way to a sign-in.
  api.onError((error, c) => {
    process.stderr.write(`payments: ${error.message}\n`);
    return c.json({ error: 'temporarily_unavailable' }, 503);
  });
  return api;
}

/** A second factor of the last five minutes. */
const proveAnew =
  'error="insufficient_user_authentication", acr_values="urn:gatehouse:acr:mfa", max_age="300", ' +
  'error_description="A newer proof of who you are is needed."';

const challenge = (c: Context, status: 401 | 403, what: string): Response =>
  c.json({ error: 'unauthorized' }, status, { 'www-authenticate': `Bearer ${what}` });

const bearerOf = (c: Context): string => /^Bearer (\S+)$/i.exec(c.req.header('authorization') ?? '')?.[1] ?? '';
