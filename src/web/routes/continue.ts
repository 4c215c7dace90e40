import { askedByApplication } from '#domain/asked-by-application.ts';
import { refuseRequest } from '#flows/applications/consent.ts';
import type { PendingRequest } from '#flows/applications/pending.ts';
import { shownOf } from '#flows/applications/shown.ts';
import { continueSession } from '#flows/account/begin.ts';
import type { OpenSession } from '#flows/account/session.ts';
import { page, type Answer } from '../lifecycle/answer.ts';
import type { SessionVisit } from '../lifecycle/visit.ts';
import { ContinuePage } from '../pages/continue.tsx';
import { pageContext } from '../present/context.ts';
import { goingOn } from '../present/lead-on.ts';
import { destinationOn, keptFor, onward, overPage, sessionPageOf, sessionTo } from '../present/way.ts';
import { proceedWithCode } from './first-code.ts';
import type { Route } from './route.ts';

const path = '/sign-in/continue';

/**
 * A session that needs more before it may go on (SPEC P5, P10), or more than it has for an application (SPEC Y5): the page says why; only its button begins an
 * interaction, for GET never writes.
 */
export const continueRoutes: readonly Route[] = [
  { method: 'GET', path, access: 'unsettled', handle: show },
  { method: 'POST', path, access: 'unsettled', handle: begin },
];

async function show(visit: SessionVisit): Promise<Answer> {
  const { bundle } = visit.session;
  const way = await sessionTo(visit, visit.query.to);
  if (way === null) return overPage(visit);
  const { destination: to, session } = way;
  const { step, situation } = session;
  if (sessionPageOf(step) !== 'continue') return onward(visit, way);
  const towards = destinationOn(way, askedByApplication(situation, step));
  const destination = towards && { ...towards, by: session.by };
  const why = { policy: situation.policy };
  const held = situation.subject?.authenticators ?? [];
  return page(ContinuePage({ page: { ...pageContext(visit, bundle), destination }, step: step.kind, to, why, held }));
}

async function begin(visit: SessionVisit): Promise<Answer> {
  const way = await sessionTo(visit, visit.fields.to);
  if (way === null) return overPage(visit);
  if (sessionPageOf(way.session.step) !== 'continue') return onward(visit, way);
  if (visit.fields.choice === 'cancel' && way.pending) return cancel(visit, way.session, way.pending, way.destination);
  const settled = await continueSession(visit.door.deps, visit.facts, way.session, keptFor(way));
  return proceedWithCode(visit, settled);
}

/** The application hears that it was denied, and the session stays as it is. */
async function cancel(visit: SessionVisit, session: OpenSession, pending: PendingRequest, to: string): Promise<Answer> {
  await refuseRequest(visit.door.deps, session, pending);
  return goingOn(visit, { to, application: shownOf(pending.application), because: 'unconfirmed' });
}
