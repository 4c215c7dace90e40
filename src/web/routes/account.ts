import { parseId } from '#domain/identifiers.ts';
import type { ChangePurpose } from '#domain/interaction.ts';
import { isOpen } from '#domain/invitation.ts';
import { hasPermissions } from '#domain/membership.ts';
import { switchAlwaysRequire } from '#flows/account/always-require.ts';
import { beginChange } from '#flows/account/begin.ts';
import { endSession } from '#flows/account/end-session.ts';
import { signOut } from '#flows/account/sign-out.ts';
import { page, redirect, type Answer } from '../lifecycle/answer.ts';
import { home } from '../lifecycle/destination.ts';
import type { SessionVisit, Visit } from '../lifecycle/visit.ts';
import { AccountPage } from '../pages/account.tsx';
import { SecurityPage } from '../pages/security.tsx';
import { SignedOutPage } from '../pages/signed-out.tsx';
import { proceed } from '../present/conclude.ts';
import { pageContext } from '../present/context.ts';
import { problemPage } from '../present/problem.tsx';
import { earlyDeadlineOf, securityProps } from '../present/security.ts';
import type { Route } from './route.ts';

const security = '/account/security';

/** The account page, Password & Security (SPEC U1), and signing out. */
export const accountRoutes: readonly Route[] = [
  { method: 'GET', path: '/', access: 'open', handle: async () => redirect(home) },
  { method: 'GET', path: home, access: 'session', handle: showAccount },
  { method: 'GET', path: security, access: 'session', handle: showSecurity },
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
  { method: 'POST', path: '/sign-out', access: 'open', handle: leave },
  {
    method: 'GET',
    path: '/signed-out',
    access: 'open',
    handle: async (visit) => page(SignedOutPage({ page: pageContext(visit) })),
  },
  ...['app', 'phone', 'recovery-code', 'always-require/off', 'always-require/on', 'sessions/:session/end'].map(
    (name): Route => ({
      method: 'GET',
      path: `${security}/${name}`,
      access: 'open',
      handle: async () => redirect(security),
    }),
  ),
];

async function showAccount(visit: SessionVisit): Promise<Answer> {
  const { session } = visit;
  const { memberships, user } = session.bundle;
  return page(
    AccountPage({
      page: pageContext(visit, session.bundle),
      early: earlyDeadlineOf(session),
      invitations: memberships.filter((one) => isOpen(one.membership, session.now)).length,
      administers: memberships.some((one) => hasPermissions(one.membership, 'any')),
      operates: user.operator,
    }),
  );
}

async function showSecurity(visit: SessionVisit): Promise<Answer> {
  return page(SecurityPage({ page: pageContext(visit, visit.session.bundle), ...(await securityProps(visit)) }));
}

async function change(visit: SessionVisit, purpose: ChangePurpose): Promise<Answer> {
  return proceed(await beginChange(visit.door.deps, visit.facts, visit.session, purpose, security));
}

async function alwaysRequire(visit: SessionVisit, to: 'on' | 'off'): Promise<Answer> {
  const outcome = await switchAlwaysRequire(visit.door.deps, visit.facts, visit.session, to);
  return outcome.ok ? redirect(security) : problemPage(visit, 409);
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
