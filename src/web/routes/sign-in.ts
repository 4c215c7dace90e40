import { parseId } from '#domain/identifiers.ts';
import { readEmail } from '#flows/directory/read-email.ts';
import { beginSignIn } from '#flows/sign-in/begin.ts';
import { openRun } from '#flows/run.ts';
import { page, type Answer } from '../lifecycle/answer.ts';
import { inLanguageAsked } from '../lifecycle/visit-of.ts';
import type { Visit } from '../lifecycle/visit.ts';
import { mayGoBack, proceed } from '../present/conclude.ts';
import { pageContext } from '../present/context.ts';
import { statusOf } from '../present/status.ts';
import { destinationOn, keptOf, languageOn, overPage, wayTo, type Way } from '../present/way.ts';
import { SignInPage } from '../pages/sign-in.tsx';
import type { Route } from './route.ts';

/** The e-mail, before any interaction. */
export const signInRoutes: readonly Route[] = [
  { method: 'GET', path: '/sign-in', access: 'open', handle: showSignIn },
  { method: 'POST', path: '/sign-in', access: 'open', handle: postSignIn },
];

async function showSignIn(visit: Visit): Promise<Answer> {
  const way = await wayTo(visit, visit.query.to);
  if (way === null) return overPage(visit);
  const email = (await emailBefore(visit)) || hintOf(visit, way);
  return page(SignInPage({ ...pageOn(visit, way), email, problem: null }));
}

const pageOn = (visit: Visit, way: Way) => ({
  page: { ...pageContext(inLanguageAsked(visit, languageOn(way))), destination: destinationOn(way) },
  to: way.destination,
});

/** The e-mail of an interaction that ended or expired, for the browser that typed it (SPEC S4, S8). */
async function emailBefore(visit: Visit): Promise<string> {
  const id = parseId('interaction', visit.query.from);
  const run = id && (await openRun(visit.door.deps, id, visit.facts));
  return run?.ok ? (run.value.interaction.email ?? '') : '';
}

/** Whom the application expects (`login_hint`), where that reads as an e-mail. Nobody is looked up for it, and whoever is somebody else has said so. */
function hintOf({ query }: Visit, { pending }: Way): string {
  const hint = pending?.loginHint ?? null;
  const email = hint === null || query.hint !== undefined ? null : readEmail(hint);
  return email?.ok ? email.value : '';
}

async function postSignIn(visit: Visit): Promise<Answer> {
  const { email: typed = '', to } = visit.fields;
  const way = await wayTo(visit, to);
  if (way === null) return overPage(visit);
  const email = readEmail(typed);
  if (!email.ok) {
    const problem = { ...email.refusal, field: 'email' };
    return page(SignInPage({ ...pageOn(visit, way), email: typed.slice(0, 300), problem }), statusOf(problem), {
      headers: mayGoBack,
    });
  }
  return proceed(visit, await beginSignIn(visit.door.deps, visit.facts, email.value, keptOf(way)));
}
