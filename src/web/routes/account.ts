import type { EnrollableKind } from '#domain/authenticator.ts';
import { parseId } from '#domain/identifiers.ts';
import type { ChangePurpose } from '#domain/interaction.ts';
import { isOpen } from '#domain/invitation.ts';
import { hasPermissions } from '#domain/membership.ts';
import { switchAlwaysRequire } from '#flows/account/always-require.ts';
import { beginChange } from '#flows/account/begin.ts';
import { endOtherSessions } from '#flows/account/end-other-sessions.ts';
import { endSession } from '#flows/account/end-session.ts';
import { beginRemoval } from '#flows/account/remove-method.ts';
import { signOut } from '#flows/account/sign-out.ts';
import { page, redirect, type Answer } from '../lifecycle/answer.ts';
import { home } from '../lifecycle/destination.ts';
import type { SessionVisit, Visit } from '../lifecycle/visit.ts';
import { AccountPage } from '../pages/account.tsx';
import { SecurityPage } from '../pages/security.tsx';
import { SignedOutPage } from '../pages/signed-out.tsx';
import { proceed } from '../present/conclude.ts';
import { pageContext } from '../present/context.ts';
import { frozenPage, frozenUntilOf } from '../present/login-email.ts';
import { shownResets } from '../present/own-resets.ts';
import { problemPage } from '../present/problem.tsx';
import { earlyDeadlineOf, securityProps } from '../present/security.ts';
import { drawSecurityEvents } from '../present/security-events.ts';
import { teamLinks } from '../present/teams.ts';
import type { Route } from './route.ts';

const security = '/account/security';

/** The account page, Password & Security (SPEC U1), and signing out. */
export const accountRoutes: readonly Route[] = [
  { method: 'GET', path: '/', access: 'open', handle: async () => redirect(home) },
  { method: 'GET', path: home, access: 'session', handle: showAccount },
  { method: 'GET', path: security, access: 'session', handle: showSecurity },
  {
    method: 'GET',
    path: `${security}/events`,
    access: 'session',
    handle: async (visit) => page(await drawSecurityEvents(visit)),
  },
  { method: 'POST', path: `${security}/app`, access: 'session', handle: (visit) => change(visit, 'bind-app') },
  { method: 'POST', path: `${security}/phone`, access: 'session', handle: (visit) => change(visit, 'bind-phone') },
  {
    method: 'POST',
    path: `${security}/recovery-code`,
    access: 'session',
    handle: (visit) => change(visit, 'renew-recovery-code'),
  },
  {
    method: 'POST',
    path: `${security}/password`,
    access: 'session',
    handle: (visit) => change(visit, 'change-password'),
  },
  { method: 'POST', path: `${security}/app/remove`, access: 'session', handle: (visit) => remove(visit, 'app') },
  { method: 'POST', path: `${security}/phone/remove`, access: 'session', handle: (visit) => remove(visit, 'phone') },
  {
    method: 'POST',
    path: `${security}/always-require/off`,
    access: 'session',
    fresh: true,
    label: 'security.always-label',
    handle: (visit) => alwaysRequire(visit, 'off'),
  },
  {
    method: 'POST',
    path: `${security}/always-require/on`,
    access: 'session',
    handle: (visit) => alwaysRequire(visit, 'on'),
  },
  { method: 'POST', path: `${security}/sessions/:session/end`, access: 'session', handle: endOne },
  { method: 'POST', path: `${security}/sessions/end-others`, access: 'session', handle: endOthers },
  { method: 'POST', path: '/sign-out', access: 'open', handle: leave },
  {
    method: 'GET',
    path: '/signed-out',
    access: 'open',
    handle: async (visit) => page(SignedOutPage({ page: pageContext(visit) })),
  },
  ...formOnly().map(
    (name): Route => ({
      method: 'GET',
      path: `${security}/${name}`,
      access: 'open',
      handle: async () => redirect(security),
    }),
  ),
];

/** Addresses that take forms only: asked for by GET (reload, back, a language link) they lead to the page that has the forms. */
function formOnly(): readonly string[] {
  return [
    'password',
    'app',
    'app/remove',
    'phone',
    'phone/remove',
    'recovery-code',
    'always-require/off',
    'always-require/on',
    'sessions/:session/end',
    'sessions/end-others',
  ];
}

async function showAccount(visit: SessionVisit): Promise<Answer> {
  const { session } = visit;
  const { memberships, user } = session.bundle;
  return page(
    AccountPage({
      page: pageContext(visit, session.bundle),
      early: earlyDeadlineOf(session),
      frozenUntil: frozenUntilOf(session),
      resets: await shownResets(visit),
      invitations: memberships.filter((one) => isOpen(one.membership, session.now)).length,
      administers: memberships.some((one) => hasPermissions(one.membership, 'any')),
      operates: user.operator,
      teams: await teamLinks(visit),
    }),
  );
}

async function showSecurity(visit: SessionVisit): Promise<Answer> {
  return page(SecurityPage({ page: pageContext(visit, visit.session.bundle), ...(await securityProps(visit)) }));
}

async function change(visit: SessionVisit, purpose: ChangePurpose): Promise<Answer> {
  if (frozenUntilOf(visit.session) !== null) return frozenPage(visit);
  return proceed(visit, await beginChange(visit.door.deps, visit.facts, visit.session, purpose, security));
}

/** What is not there, because it was removed in another tab, is not removed again. */
async function remove(visit: SessionVisit, kind: EnrollableKind): Promise<Answer> {
  if (frozenUntilOf(visit.session) !== null) return frozenPage(visit);
  const begun = await beginRemoval(visit.door.deps, visit.facts, visit.session, kind, security);
  return begun.ok ? proceed(visit, begun.value) : problemPage(visit, 409);
}

async function endOthers(visit: SessionVisit): Promise<Answer> {
  await endOtherSessions(visit.door.deps, visit.facts, visit.session);
  return redirect(security);
}

async function alwaysRequire(visit: SessionVisit, to: 'on' | 'off'): Promise<Answer> {
  const outcome = await switchAlwaysRequire(visit.door.deps, visit.facts, visit.session, to);
  if (outcome.ok) return redirect(security);
  return outcome.refusal.code === 'changes-frozen' ? frozenPage(visit) : problemPage(visit, 409);
}

async function endOne(visit: SessionVisit): Promise<Answer> {
  const id = parseId('session', visit.params.session);
  const outcome = id && (await endSession(visit.door.deps, visit.facts, visit.session, id));
  if (!outcome?.ok) return problemPage(visit, 404);
  return id === visit.session.session.id ? redirect('/signed-out', { session: null }) : redirect(security);
}

async function leave(visit: Visit): Promise<Answer> {
  await signOut(visit.door.deps, visit.facts);
  return redirect('/signed-out', { session: null });
}
