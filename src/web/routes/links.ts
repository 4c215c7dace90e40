import { isLinkUsable, openLink } from '#flows/sign-in/open-link.ts';
import type { LinkPurpose } from '#ports/records.ts';
import { page, type Answer } from '../lifecycle/answer.ts';
import type { Visit } from '../lifecycle/visit.ts';
import { InvitationGonePage, InvitationPage } from '../pages/invitation.tsx';
import { ResetLinkGonePage, ResetLinkPage } from '../pages/reset-link.tsx';
import { proceed } from '../present/conclude.ts';
import { pageContext } from '../present/context.ts';
import type { Route } from './route.ts';

const pages = {
  'password-reset': { Usable: ResetLinkPage, Gone: ResetLinkGonePage },
  invitation: { Usable: InvitationPage, Gone: InvitationGonePage },
} as const satisfies Record<LinkPurpose, unknown>;

/** Links that set a password (SPEC S5). Scanners follow links by GET and HEAD: only the button's POST spends one (SECURITY I9). */
export const linkRoutes: readonly Route[] = [
  ...routesFor('/reset/:token', 'password-reset'),
  ...routesFor('/invitation/:token', 'invitation'),
];

function routesFor(path: string, purpose: LinkPurpose): readonly Route[] {
  return [
    { method: 'GET', path, access: 'open', handle: (visit) => showLink(visit, purpose) },
    { method: 'POST', path, access: 'open', handle: (visit) => spendLink(visit, purpose) },
  ];
}

const tokenOf = ({ params }: Visit): string => params.token ?? '';

async function showLink(visit: Visit, purpose: LinkPurpose): Promise<Answer> {
  const token = tokenOf(visit);
  if (!(await isLinkUsable(visit.door.deps, purpose, token))) return gone(visit, purpose);
  return page(pages[purpose].Usable({ page: pageContext(visit), token }));
}

async function spendLink(visit: Visit, purpose: LinkPurpose): Promise<Answer> {
  const opened = await openLink(visit.door.deps, visit.facts, purpose, tokenOf(visit));
  return opened.ok ? proceed(visit, opened.value) : gone(visit, purpose);
}

/** 422: the same for used, old, superseded, foreign and unknown links. */
const gone = (visit: Visit, purpose: LinkPurpose): Answer =>
  page(pages[purpose].Gone({ page: pageContext(visit) }), 422);
