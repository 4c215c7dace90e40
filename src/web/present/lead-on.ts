import type { ShownApplication } from '#domain/application.ts';
import { page, redirect, type Answer, type SetCookies } from '../lifecycle/answer.ts';
import { isOfProtocol } from '../lifecycle/destination.ts';
import type { Visit } from '../lifecycle/visit.ts';
import { GoingOnPage, type GoingOn } from '../pages/going-on.tsx';
import { onwardHref } from '../pages/safe-href.ts';
import { pageContext } from './context.ts';

/** Where somebody is led, and whose request waits for them there. */
export interface LeadingTo {
  readonly destination: string;
  readonly application: ShownApplication | null;
}

/**
 * On to where a sign-in leads. A redirect, but to an application: browsers hold the redirects that follow a form to the page's `form-action`, which names nobody
 * but us, so that a page leads on there (DESIGN 4, CSP).
 */
export function leadOn(visit: Visit, { destination, application }: LeadingTo, cookies: SetCookies = {}): Answer {
  if (application === null || !isOfProtocol(destination)) return redirect(destination, cookies);
  return goingOn(visit, { to: destination, application, because: 'signed-in' }, cookies);
}

/** A page that leads on by itself, without a script; and by a link, where a browser does not. `to`: one of ours, or one that is registered for the application. */
export function goingOn(visit: Visit, on: GoingOn, cookies: SetCookies = {}): Answer {
  const headers = { refresh: `0;url=${onwardHref(on.to)}` };
  return page(GoingOnPage({ page: pageContext(visit), ...on }), 200, { cookies, headers });
}
