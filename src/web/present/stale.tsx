import { page, type Answer } from '../lifecycle/answer.ts';
import type { Visit } from '../lifecycle/visit.ts';
import { NoCookiePage, SignedOutFormPage, StaleFormPage } from '../pages/stale-form.tsx';
import { pageContext } from './context.ts';
import type { Route } from '../routes/route.ts';
import { keptConsoleForm, keptForm } from './kept-form.ts';
import { keptInWords } from './kept-words.ts';

/**
 * A form whose token does not fit the browser's cookie, or that came without the cookie: what was typed is kept where that helps (SPEC S8). An
 * interaction belongs to the cookie that it began with, so its pages would not open any more.
 */
export function stalePage(visit: Visit): Answer {
  const context = pageContext(visit);
  const back = 'interaction' in visit.params ? null : visit.path;
  if (visit.newBrowser) return page(<NoCookiePage page={context} back={back} />, 403);
  return page(<StaleFormPage page={context} back={back} kept={back === null ? null : keptForm(visit)} />, 403);
}

/**
 * A form of the console whose session is over: its user is nobody now, so that nothing can be kept for them here; the page itself holds what was typed until
 * they have signed in beside it (SPEC S8).
 */
export async function signedOutFormPage(visit: Visit, route: Route): Promise<Answer> {
  const kept = keptConsoleForm(visit);
  const words = await keptInWords(visit, route, kept, null);
  return page(<SignedOutFormPage page={pageContext(visit)} kept={kept} words={words} />, 403);
}
