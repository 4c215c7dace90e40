import { parseId } from '#domain/identifiers.ts';
import { vetoOwn } from '#flows/recovery/veto-reset.ts';
import { redirect, type Answer } from '../lifecycle/answer.ts';
import type { SessionVisit } from '../lifecycle/visit.ts';
import { problemPage } from '../present/problem.tsx';
import type { Route } from './route.ts';

const security = '/account/security';
const path = `${security}/resets/:reset/stop`;

/** "Stop It": a reset of the signed-in user's own methods (SPEC A1, A3). It keeps what there is, so that no proof is asked for. */
export const ownResetRoutes: readonly Route[] = [
  { method: 'POST', path, access: 'session', label: 'reset.veto-label', handle: stop },
  { method: 'GET', path, access: 'open', handle: async () => redirect(security) },
];

async function stop(visit: SessionVisit): Promise<Answer> {
  const { door, session, facts, params } = visit;
  const id = parseId('reset', params['reset']);
  if (id === null) return problemPage(visit, 404);
  const vetoed = await vetoOwn(door.deps, { user: session.bundle.user.id, facts }, id);
  return redirect(`${security}?reset=${vetoed.done ? 'stopped' : 'over'}`);
}
