import { openRun, type Settled } from '#flows/run.ts';
import { page, redirect, type Answer } from '../lifecycle/answer.ts';
import type { RunVisit } from '../lifecycle/visit.ts';
import type { Problem } from '../pages/page-context.ts';
import { addressOf, pagesOf, type PageName } from './address.ts';
import { draw } from './draw.ts';
import { problemPage } from './problem.tsx';
import { retryAfter, statusOf } from './status.ts';

/** After an act that went through: the next page, or the destination with the session that was minted. */
export function proceed({ interactionId, step, destination, session }: Settled): Answer {
  if (!session) return redirect(addressOf(interactionId, step));
  return redirect(destination, { session: session.token.reveal() });
}

/** After a refusal: the page again with what is wrong, as things stand now; or the page whose turn it has become. */
export async function conclude(visit: RunVisit, name: PageName, problem: Problem): Promise<Answer> {
  if (problem.code === 'unknown') return problemPage(visit, 404);
  if (problem.code === 'conflict') return problemPage(visit, 409);
  const opened = await openRun(visit.door.deps, visit.run.interaction.id, visit.facts);
  if (!opened.ok) return problemPage(visit, 404);
  const run = opened.value;
  if (problem.code === 'not-this-step' || !pagesOf(run.step).includes(name))
    return redirect(addressOf(run.interaction.id, run.step));
  return page(await draw[name]({ ...visit, run }, problem), statusOf(problem), {
    headers: retryAfter(problem, run.now),
  });
}
