import { parseId, type InteractionId } from '#domain/identifiers.ts';
import { hasPermissions } from '#domain/membership.ts';
import { teamOf, teamsOf } from '#domain/team.ts';
import { beginConfirmation } from '#flows/account/begin.ts';
import { dropForm, keepForm } from '#flows/account/drafts.ts';
import { isProofFresh, openSession, type OpenSession } from '#flows/account/session.ts';
import { unlessStopped } from '#flows/directory/standing.ts';
import { openRun } from '#flows/run.ts';
import { applicationNames } from '#flows/applications/application-names.ts';
import { problemPage } from '../present/problem.tsx';
import { signedOutFormPage } from '../present/stale.tsx';
import { proceedWithCode } from '../routes/first-code.ts';
import { pageAbove } from '../routes/find-route.ts';
import type { Route } from '../routes/route.ts';
import { routes } from '../routes/table.ts';
import { redirect, type Answer } from './answer.ts';
import { safeDestination } from './destination.ts';
import { inLanguageAsked, inLanguageOf } from './visit-of.ts';
import type { CompanyVisit, SessionVisit, Visit } from './visit.ts';

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
    case 'company':
    case 'team':
    case 'operator':
      return admitToConsole(visit, route);
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
  const asked = run.interaction.application?.language ?? null;
  return route.handle({ ...(known ? inLanguageOf(visit, known.user) : inLanguageAsked(visit, asked)), run });
}

/** For a password: whom the gate would send away is sent away before anything is loaded (SECURITY, Numbers: within 50 ms). */
const openTyped = ({ door: { deps }, facts }: Visit, id: InteractionId): ReturnType<typeof openRun> =>
  deps.passwords.approach(facts.network, () => openRun(deps, id, facts, true));

/** A live session that may go on; one that needs more is led there first, without losing where it was going (SPEC P5, P10). */
async function admitSession(visit: Visit, route: Extract<Route, { access: 'session' | 'unsettled' }>): Promise<Answer> {
  const session = await openSession(visit.door.deps, visit.facts);
  if (!session) return (await route.pressedAgain?.(visit)) ?? toSignIn(visit, route);
  visit.door.seen(session);
  const known = { ...inLanguageOf(visit, session.bundle.user), session };
  if (!mayEnter(session, route)) return redirect(continueFor(visit, route));
  return needsProof(route, session) ? askForProof(known) : carryOut(known, () => route.handle(known));
}

/** A cookie of a session that is over says nothing, and stays: by now the browser may have that of the session which took its place (SECURITY I14). */
const toSignIn = (visit: Visit, route: Route): Answer => redirect(signInFor(visit, route));

type ConsoleRoute = Extract<Route, { access: 'company' | 'team' | 'operator' }>;

/**
 * Who administers a company, looks after a team of it, or operates the service: a session as for one's own pages, then the standing, then for acts the fresh proof (SPEC C2, C6). What
 * was sent is kept over all of it (SPEC S8): console forms hold no secret.
 */
async function admitToConsole(visit: Visit, route: ConsoleRoute): Promise<Answer> {
  const session = await openSession(visit.door.deps, visit.facts);
  const isForm = route.method === 'POST' && route.takes === undefined;
  if (!session) return isForm ? signedOutFormPage(visit, route) : toSignIn(visit, route);
  if (!('unattended' in route)) visit.door.seen(session);
  const known = { ...inLanguageOf(visit, session.bundle.user), session };
  if (session.step.kind !== 'finish') {
    return redirect(isForm ? continueTo(await keptPage(known)) : continueFor(visit, route));
  }
  const entry = entryFor(known, route);
  if (typeof entry === 'number') return problemPage(known, entry);
  if (!needsProof(route, session)) return carryOut(known, entry.handle);
  return (await entry.beforeProof()) ?? askForProof(known);
}

/** Who sends a file to the console, or what they are answered before it is read: they may not. */
export async function senderAtConsole(
  visit: Visit,
  route: Extract<Route, { access: 'company' | 'operator' }>,
): Promise<SessionVisit | Answer> {
  const session = await openSession(visit.door.deps, visit.facts);
  if (!session) return toSignIn(visit, route);
  const known = { ...inLanguageOf(visit, session.bundle.user), session };
  if (session.step.kind !== 'finish') return redirect(continueFor(visit, route));
  const entry = entryFor(known, route);
  return typeof entry === 'number' ? problemPage(known, entry) : known;
}

/** What the guard may do with a visit that its route admits. */
interface Entry {
  readonly handle: () => Promise<Answer>;
  readonly beforeProof: () => Promise<Answer | null>;
}

const noAnswer = async (): Promise<null> => null;

/** Leads to the route's act, or the status with which it is refused: strangers to a company learn nothing of it, lower permissions are told so. */
function entryFor(visit: SessionVisit, route: ConsoleRoute): Entry | 403 | 404 {
  const { bundle } = visit.session;
  if (route.access === 'operator')
    return bundle.user.operator ? { handle: () => route.handle(visit), beforeProof: noAnswer } : 403;
  const id = parseId('company', visit.params.company);
  const at = bundle.memberships.find((one) => one.company.id === id && one.membership.status === 'active');
  if (!at) return 404;
  const named = async (): Promise<CompanyVisit> => ({ ...visit, at, teamNames: await namesFor(visit, at) });
  if (route.access === 'team') return teamEntry(visit, at, named, route);
  if (!hasPermissions(at.membership, route.needs)) return 403;
  const { beforeProof = noAnswer } = route;
  return { handle: async () => route.handle(await named()), beforeProof: async () => beforeProof(await named()) };
}

type At = CompanyVisit['at'];

/** The navigation names teams: whoever looks after none costs no look at the applications. */
const namesFor = async ({ door }: SessionVisit, { roles }: At): Promise<CompanyVisit['teamNames']> =>
  teamsOf(roles).length === 0 ? new Map() : applicationNames(door.deps);

/** Whoever looks after no team of an application is told so alike, whether there is such an application or not. */
function teamEntry(
  { params }: SessionVisit,
  { roles }: At,
  named: () => Promise<CompanyVisit>,
  route: Extract<Route, { access: 'team' }>,
): Entry | 403 {
  const { team: application = '' } = params;
  const team = teamOf(roles, application);
  if (!team) return 403;
  const handle = async (): Promise<Answer> => route.handle({ ...(await named()), team: { ...team, application } });
  return { handle, beforeProof: noAnswer };
}

const needsProof = (route: Route, session: OpenSession): boolean =>
  'fresh' in route && (route.fresh ?? false) && !isProofFresh(session);

/** Begins the proof, and comes back to what was sent, which its user sends again by a press of the button. */
async function askForProof(visit: SessionVisit): Promise<Answer> {
  const { deps } = visit.door;
  const settled = await beginConfirmation(deps, visit.facts, visit.session, await keptPage(visit));
  return proceedWithCode(visit, settled);
}

/** Where what was sent waits for its user. */
async function keptPage({ door, facts, session, path, fields, lists }: SessionVisit): Promise<string> {
  const { _form, _draft, ...typed } = fields;
  return `/account/again/${await keepForm(door.deps, facts, session, { action: path, fields: typed, lists })}`;
}

/** The route's act. A form that waited for it does so no more once it went through, so that "back" does not offer it again. */
async function carryOut(visit: SessionVisit, handle: () => Promise<Answer>): Promise<Answer> {
  const { door, session, fields } = visit;
  const answer = await unlessStopped(handle);
  // It was let in, and whoever sent it lost the permission before it was written (SPEC C2).
  if (answer === null) return problemPage(visit, 403);
  const { _draft: waited } = fields;
  const draft = answer.as === 'redirect' ? parseId('draft', waited) : null;
  // The act is done: that what waited could not be dropped, and goes within the hour, must not make it look undone.
  if (draft) await dropForm(door.deps, session, draft).catch(() => false);
  return answer;
}

const mayEnter = ({ step }: OpenSession, route: Route): boolean =>
  route.access === 'unsettled' || step.kind === 'finish';

/**
 * Where to come back to. A POST is never replayed by itself (SPEC S8): after it that is the page that it was sent from. On the way through
 * "continue" it is where that was going.
 */
function returnTo(visit: Visit, route: Route): string {
  if (route.access === 'unsettled') return safeDestination(visit.query.to ?? visit.fields.to);
  if (route.method === 'POST') return pageAbove(routes, visit.path);
  const search = new URLSearchParams(visit.query);
  const whole = search.size > 0 ? `${visit.path}?${search}` : visit.path;
  // What sign-in would not lead back to, it is not told: encoded once more, a long address is longer than any header may be.
  return safeDestination(whole) === whole ? whole : visit.path;
}

const signInFor = (visit: Visit, route: Route): string => `/sign-in?to=${encodeURIComponent(returnTo(visit, route))}`;

const continueFor = (visit: Visit, route: Route): string => continueTo(returnTo(visit, route));

const continueTo = (destination: string): string => `/sign-in/continue?to=${encodeURIComponent(destination)}`;
