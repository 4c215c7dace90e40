import { isLinkUsable, openResetLink } from '#flows/sign-in/open-reset-link.ts';
import { page, type Answer } from '../lifecycle/answer.ts';
import type { Visit } from '../lifecycle/visit.ts';
import { ResetLinkGonePage, ResetLinkPage } from '../pages/reset-link.tsx';
import { proceed } from '../present/conclude.ts';
import { pageContext } from '../present/context.ts';
import type { Route } from './route.ts';

/** The mailed link of "Forgot password?" (SPEC S5). Scanners follow links by GET and HEAD: only the button's POST spends it (SECURITY I9). */
export const resetRoutes: readonly Route[] = [
  { method: 'GET', path: '/reset/:token', access: 'open', handle: showLink },
  { method: 'POST', path: '/reset/:token', access: 'open', handle: spendLink },
];

const tokenOf = ({ params }: Visit): string => params.token ?? '';

async function showLink(visit: Visit): Promise<Answer> {
  const token = tokenOf(visit);
  if (!(await isLinkUsable(visit.door.deps, token))) return gone(visit);
  return page(ResetLinkPage({ page: pageContext(visit), token }));
}

async function spendLink(visit: Visit): Promise<Answer> {
  const opened = await openResetLink(visit.door.deps, visit.facts, tokenOf(visit));
  return opened.ok ? proceed(opened.value) : gone(visit);
}

/** 422: the same for used, old and unknown links. */
const gone = (visit: Visit): Answer => page(ResetLinkGonePage({ page: pageContext(visit) }), 422);
