import { parseId, type InteractionId } from '#domain/identifiers.ts';
import { openSession, type OpenSession } from '#flows/account/session.ts';
import { openRun } from '#flows/run.ts';
import { problemPage } from '../present/problem.tsx';
import type { Route } from '../routes/route.ts';
import { redirect, type Answer } from './answer.ts';
import { safeDestination } from './destination.ts';
import { inLanguageOf } from './visit-of.ts';
import type { Visit } from './visit.ts';

/** Lets a visit through to its route's act, or not: the one place where access is decided (SECURITY I1). */
export async function admit(visit: Visit, route: Route): Promise<Answer> {
  switch (route.access) {
    case 'open':
    case 'hook':
      return route.handle(visit);
    case 'development':
      return isOnThisMachine(visit) ? route.handle(visit) : problemPage(visit, 404);
    case 'interaction':
      return admitRun(visit, route);
    case 'session':
    case 'unsettled':
      return admitSession(visit, route);
    default:
      return route satisfies never;
  }
}

/**
 * Development pages show every mail: only to a browser on this machine that asked for this machine. A proxy in front, or a name that somebody else's
 * page made point here, is neither.
 */
function isOnThisMachine({ door, request }: Visit): boolean {
  const forwarded = request.headers['x-forwarded-for'] ?? request.headers.forwarded;
  return (
    door.development && forwarded === undefined && /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])(:\d+)?$/.test(request.host)
  );
}

/** The browser that began the interaction, and nobody else (SECURITY I1, I11). */
async function admitRun(visit: Visit, route: Extract<Route, { access: 'interaction' }>): Promise<Answer> {
  const id = parseId('interaction', visit.params.interaction);
  const opened =
    id && (await (route.typed === true ? openTyped(visit, id) : openRun(visit.door.deps, id, visit.facts)));
  if (!opened?.ok) return problemPage(visit, 404);
  const run = opened.value;
  const known = run.situation.subject === null ? null : run.loaded.bundle;
  return route.handle({ ...(known ? inLanguageOf(visit, known.user) : visit), run });
}

/** For a password: whom the gate would send away is sent away before anything is loaded (SECURITY, Numbers: within 50 ms). */
const openTyped = ({ door: { deps }, facts }: Visit, id: InteractionId): ReturnType<typeof openRun> =>
  deps.passwords.approach(facts.network, () => openRun(deps, id, facts, true));

/** A live session that may go on; one that needs more is led there first, without losing where it was going (SPEC P5, P10). */
async function admitSession(visit: Visit, route: Extract<Route, { access: 'session' | 'unsettled' }>): Promise<Answer> {
  const session = await openSession(visit.door.deps, visit.facts);
  if (!session) return redirect(signInFor(visit, route), visit.facts.sessionToken === null ? {} : { session: null });
  visit.door.seen(session);
  const known = inLanguageOf(visit, session.bundle.user);
  return mayEnter(session, route) ? route.handle({ ...known, session }) : redirect(continueFor(visit, route));
}

const mayEnter = ({ step }: OpenSession, route: Route): boolean =>
  route.access === 'unsettled' || step.kind === 'finish';

/**
 * Where to come back to. A POST is never replayed by itself (SPEC S8): after it that is the page that it was sent from. On the way through
 * "continue" it is where that was going.
 */
function returnTo(visit: Visit, route: Route): string {
  if (route.access === 'unsettled') return safeDestination(visit.query.to ?? visit.fields.to);
  return route.method === 'GET' ? visit.path : '/account/security';
}

const signInFor = (visit: Visit, route: Route): string => `/sign-in?to=${encodeURIComponent(returnTo(visit, route))}`;

const continueFor = (visit: Visit, route: Route): string =>
  `/sign-in/continue?to=${encodeURIComponent(returnTo(visit, route))}`;
