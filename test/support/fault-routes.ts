import { evidenceKeysPath } from '#flows/evidence/paper.ts';
import { routes } from '#web/routes/table.ts';
import type { Reply, Visitor } from './visitor.ts';

/** An address of the door, filled in for one visitor. */
export interface Place {
  readonly method: 'GET' | 'POST';
  readonly path: string;
}

const fillers = {
  session: `ses_${'0'.repeat(32)}`,
  application: `app_${'0'.repeat(32)}`,
  token: 'x'.repeat(43),
};

/** What needs no database: the first page, where signing out ends, redirects to fixed places, the public help, the keys of the configuration. */
const withoutDatabase = new Set([
  '/',
  '/sign-in',
  '/signed-out',
  '/sign-in/problem/:about',
  '/help',
  '/help/:topic',
  evidenceKeysPath,
]);

/**
 * Every route that cannot be answered without the database, for somebody who is signed in and has the interaction of `base` open besides.
 * Hooks look nothing up for who is not a provider.
 */
export function placesOfDatabase(base: string): readonly Place[] {
  return routes
    .filter(({ access, path, method }) => access !== 'hook' && (access !== 'open' || isOfDatabase(path, method)))
    .map(({ method, path }) => ({ method, path: fill(path, base) }));
}

function isOfDatabase(path: string, method: string): boolean {
  if (path.startsWith('/health')) return false;
  // By GET, what takes forms under these pages only leads back to them.
  if (/^\/account\/(security|companies)\//.test(path)) return false;
  return method === 'POST' || !withoutDatabase.has(path);
}

function fill(path: string, base: string): string {
  return path
    .replace('/sign-in/:interaction', base)
    .replace(':session', fillers.session)
    .replace(':application', fillers.application)
    .replace(':token', fillers.token);
}

/** Sends what a browser would: a plain request, or a form with the token that its pages had while there were any. */
export function visit(visitor: Visitor, token: string, { method, path }: Place): Promise<Reply> {
  if (method === 'GET') return visitor.request(method, path);
  return visitor.post(path, { _form: token, email: 'dev@cedar.example', saved: 'yes' });
}
