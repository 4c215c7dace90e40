import { parseId } from '#domain/identifiers.ts';
import { readEmail } from '#flows/directory/read-email.ts';
import { beginSignIn } from '#flows/sign-in/begin.ts';
import { openRun } from '#flows/run.ts';
import { page, type Answer } from '../lifecycle/answer.ts';
import { safeDestination } from '../lifecycle/destination.ts';
import type { Visit } from '../lifecycle/visit.ts';
import { mayGoBack, proceed } from '../present/conclude.ts';
import { pageContext } from '../present/context.ts';
import { statusOf } from '../present/status.ts';
import { SignInPage } from '../pages/sign-in.tsx';
import type { Route } from './route.ts';

/** The e-mail, before any interaction. */
export const signInRoutes: readonly Route[] = [
  { method: 'GET', path: '/sign-in', access: 'open', handle: showSignIn },
  { method: 'POST', path: '/sign-in', access: 'open', handle: postSignIn },
];

async function showSignIn(visit: Visit): Promise<Answer> {
  const to = safeDestination(visit.query.to);
  return page(SignInPage({ page: pageContext(visit), email: await emailBefore(visit), to, problem: null }));
}

/** The e-mail of an interaction that ended or expired, for the browser that typed it (SPEC S4, S8). */
async function emailBefore(visit: Visit): Promise<string> {
  const id = parseId('interaction', visit.query.from);
  const run = id && (await openRun(visit.door.deps, id, visit.facts));
  return run?.ok ? (run.value.interaction.email ?? '') : '';
}

async function postSignIn(visit: Visit): Promise<Answer> {
  const { email: typed = '', to } = visit.fields;
  const destination = safeDestination(to);
  const email = readEmail(typed);
  if (!email.ok) {
    const problem = { ...email.refusal, field: 'email' };
    return page(
      SignInPage({ page: pageContext(visit), email: typed.slice(0, 300), to: destination, problem }),
      statusOf(problem),
      { headers: mayGoBack },
    );
  }
  return proceed(await beginSignIn(visit.door.deps, visit.facts, email.value, destination));
}
