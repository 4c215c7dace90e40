import { openRun, type OpenRun, type Settled } from '#flows/run.ts';
import { reclaimSession } from '#flows/sign-in/reclaim-session.ts';
import { page, redirect, type Answer } from '../lifecycle/answer.ts';
import type { RunVisit, Visit } from '../lifecycle/visit.ts';
import { isForPage, type RefusedForm } from '../pages/page-context.ts';
import { addressOf, pagesOf, type PageName } from './address.ts';
import { drawPage } from './draw.ts';
import { leadOn } from './lead-on.ts';
import { problemPage } from './problem.tsx';
import { retryAfter, statusOf } from './status.ts';

/** After an act that went through: the next page, or the destination with the session that was minted. */
export function proceed(visit: Visit, settled: Settled): Answer {
  const { interactionId, step, session } = settled;
  if (!session) return redirect(addressOf(interactionId, step));
  return leadOn(visit, settled, { session: session.token.reveal() });
}

/** Pages that show a key, a code or a whole phone number are stored nowhere (SECURITY I10). */
const showsSecret: ReadonlySet<PageName> = new Set(['app', 'phone-code', 'recovery-code']);

/** A page drawn as the answer to a form: where it may not be kept at all, "back" to it asks to send the form again (SPEC S8). */
export const mayGoBack = { 'cache-control': 'private, no-cache' } as const;

/** After a refusal: the page again with what is wrong, as things stand now; or the page whose turn it has become, where it led if what it would prove is over. */
export async function conclude(visit: RunVisit, name: PageName, problem: RefusedForm): Promise<Answer> {
  if (problem.code === 'unknown') return problemPage(visit, 404);
  if (problem.code === 'conflict') return problemPage(visit, 409);
  const opened = await openRun(visit.door.deps, visit.run.interaction.id, visit.facts);
  if (!opened.ok) return problemPage(visit, 404);
  const run = opened.value;
  const reclaimed = await reclaimSession(visit.door.deps, run);
  if (reclaimed) return leadOn(visit, run.interaction, { session: reclaimed.reveal() });
  const drawn = pageFor(run, name, problem);
  if (!isForPage(problem) || drawn === null) return redirect(addressOf(run.interaction.id, run.step));
  const headers = { ...(showsSecret.has(drawn) ? {} : mayGoBack), ...retryAfter(problem, run.now) };
  const again = await drawPage({ ...visit, run }, drawn, problem);
  return again ? page(again, statusOf(problem), { headers }) : redirect(run.interaction.destination);
}

/** A phone that turned out to be of no use is no method any more: the page of those that are left says so. Null: none says it. */
function pageFor({ step }: OpenRun, name: PageName, { code }: RefusedForm): PageName | null {
  const pages = pagesOf(step);
  if (pages.includes(name)) return name;
  return code === 'phone-not-usable' && step.kind === 'verify' ? pages[0] : null;
}
