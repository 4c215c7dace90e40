import { after, minute, type Instant } from '#domain/instant.ts';
import { applyRoster, type RosterResult } from '#flows/directory/apply-roster.ts';
import type { RejectedRow } from '#flows/directory/judge-roster.ts';
import type { CompanyVisit } from '../lifecycle/visit.ts';
import { actingOf } from './admin-directory.ts';
import { loadKept, replaceKept, type Kept } from './kept-results.ts';
import type { ReadList } from './read-roster.ts';

/** A list that was read; once it is being carried out, how far that is. Its address stays the same, so that nobody loses the result (SPEC S8). */
export interface KeptList extends Kept {
  readonly is: 'roster';
  readonly name: string;
  readonly list: ReadList;
  /** Null: nothing has been done yet. */
  readonly done: Progress | null;
}

/** What of a list is done, and what is left to do. */
export interface Progress extends Omit<RosterResult, 'rejected'> {
  readonly rejected: readonly RejectedRow[];
  /** Rows that a press of the button is carrying out. Null: none. */
  readonly busy: { readonly lines: readonly number[]; readonly until: Instant } | null;
}

/** So many rows are carried out by one press of the button: a few seconds of work (SECURITY I5). */
export const mostAtOnce = 500;

/** So long at most a press works: what it has not told by then, the next does again, and finds done what is. */
const longestWork = 2 * minute;

const nothingDone = ({ rows }: ReadList): Progress => ({
  invited: 0,
  updated: 0,
  unchanged: 0,
  rejected: [],
  left: rows.map((one) => one.line),
  from: null,
  isStopped: false,
  busy: null,
});

/** How far a list is now. */
export function progressOf({ list, done }: Pick<KeptList, 'list' | 'done'>, now: Instant): Progress {
  const progress = done ?? nothingDone(list);
  const { busy } = progress;
  return busy && busy.until <= now
    ? { ...progress, left: inOrder([...busy.lines, ...progress.left]), busy: null }
    : progress;
}

const inOrder = (lines: readonly number[]): readonly number[] => lines.toSorted((a, b) => a - b);

/**
 * Carries the next rows of a kept list out. Of two presses of one button the second changes nothing: `left` says how many rows the page told of that were left.
 * False: it is not kept any more.
 */
export async function goOn(visit: CompanyVisit, left: string | undefined): Promise<boolean> {
  const kept = await loadKept<KeptList>(visit, 'roster');
  if (!kept) return false;
  const { content, text } = kept;
  const { deps } = visit.door;
  const now = deps.clock.now();
  const progress = progressOf(content, now);
  if (progress.busy || String(progress.left.length) !== left) return true;
  const lines = progress.left.slice(0, mostAtOnce);
  const rest = progress.left.slice(mostAtOnce);
  const begun = withProgress(content, { ...progress, left: rest, busy: { lines, until: after(now, longestWork) } });
  const mine = lines.length > 0 ? await replaceKept(visit, text, begun) : null;
  if (mine === null) return true;
  const acting = { ...actingOf(visit), standing: visit.at.membership };
  const result = await applyRoster(deps, acting, visit.at.company, { ...content.list, only: new Set(lines) });
  await replaceKept(visit, mine, withProgress(content, together(progress, rest, result)));
  return true;
}

const withProgress = (kept: KeptList, done: Progress): KeptList => ({ ...kept, done });

const together = (before: Progress, rest: readonly number[], result: RosterResult): Progress => ({
  invited: before.invited + result.invited,
  updated: before.updated + result.updated,
  unchanged: before.unchanged + result.unchanged,
  rejected: [...before.rejected, ...result.rejected].toSorted((a, b) => a.line - b.line),
  left: inOrder([...result.left, ...rest]),
  from: result.from,
  isStopped: result.isStopped,
  busy: null,
});
