import { continueSession } from '#flows/account/begin.ts';
import { page, redirect, type Answer } from '../lifecycle/answer.ts';
import { safeDestination } from '../lifecycle/destination.ts';
import type { SessionVisit } from '../lifecycle/visit.ts';
import { ContinuePage } from '../pages/continue.tsx';
import { pageContext } from '../present/context.ts';
import { proceedWithCode } from './first-code.ts';
import type { Route } from './route.ts';

const path = '/sign-in/continue';

/** A session that needs more before it may go on (SPEC P5, P10): the page says why; only its button begins an interaction, for GET never writes. */
export const continueRoutes: readonly Route[] = [
  { method: 'GET', path, access: 'unsettled', handle: show },
  { method: 'POST', path, access: 'unsettled', handle: begin },
];

async function show(visit: SessionVisit): Promise<Answer> {
  const { session } = visit;
  const to = safeDestination(visit.query.to);
  if (session.step.kind === 'finish') return redirect(to);
  const why = { policy: session.situation.policy };
  return page(ContinuePage({ page: pageContext(visit, session.bundle), step: session.step.kind, to, why }));
}

async function begin(visit: SessionVisit): Promise<Answer> {
  const to = safeDestination(visit.fields.to);
  if (visit.session.step.kind === 'finish') return redirect(to);
  const settled = await continueSession(visit.door.deps, visit.facts, visit.session, to);
  return proceedWithCode(visit, settled);
}
