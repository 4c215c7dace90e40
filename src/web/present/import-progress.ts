import { after, minute, type Instant } from '#domain/instant.ts';
import { applyRoster, type RosterResult } from '#flows/directory/apply-roster.ts';
import { judgeRoster, type RejectedRow, type RosterBy } from '#flows/directory/judge-roster.ts';
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

/** What of a list is done, what is left to do now, and what waits: until `from` no press invites anybody, and each does the changes that are left. */
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
  waiting: [],
  from: null,
  isStopped: false,
  busy: null,
});

/** How far a list is now. Whoever could not be invited stands behind the rest, so that nothing waits for them. */
export function progressOf({ list, done }: Pick<KeptList, 'list' | 'done'>, now: Instant): Progress {
  const progress = done ?? nothingDone(list);
  return mayInvite(mayWork(progress, now), now);
}

const mayWork = (progress: Progress, now: Instant): Progress =>
  progress.busy && progress.busy.until <= now
    ? { ...progress, left: [...progress.busy.lines, ...progress.left], busy: null }
    : progress;

const mayInvite = (progress: Progress, now: Instant): Progress =>
  progress.from !== null && progress.from <= now
    ? { ...progress, left: [...progress.left, ...progress.waiting], waiting: [], from: null }
    : progress;

/** Rows that nothing was done with, which tells two presses apart; those that wait are among them, so that it does not change when they may be invited. */
export const undoneOf = ({ left, waiting }: Progress): number => left.length + waiting.length;

/**
 * Carries the next rows of a kept list out. Of two presses of one button the second changes nothing: `undone` says how many rows the page told of as not done.
 * False: it is not kept any more.
 */
export async function goOn(visit: CompanyVisit, undone: string | undefined): Promise<boolean> {
  const kept = await loadKept<KeptList>(visit, 'roster');
  if (!kept) return false;
  const { content, text } = kept;
  const { deps } = visit.door;
  const now = deps.clock.now();
  const progress = progressOf(content, now);
  if (progress.busy || String(undoneOf(progress)) !== undone) return true;
  const lines = progress.left.slice(0, mostAtOnce);
  const rest = progress.left.slice(mostAtOnce);
  const begun = withProgress(content, { ...progress, left: rest, busy: { lines, until: after(now, longestWork) } });
  const mine = lines.length > 0 ? await replaceKept(visit, text, begun) : null;
  if (mine === null) return true;
  const acting = { ...actingOf(visit), standing: visit.at.membership };
  const result = await applyRoster(deps, acting, visit.at.company, { ...content.list, only: new Set(lines) });
  const held = result.from === null ? [] : await invitationsAmong(visit, acting, content.list, rest);
  await replaceKept(visit, mine, withProgress(content, together(progress, rest, held, result)));
  return true;
}

/** Of lines that are left, those that would invite: while the company may invite nobody, no press comes to them. */
async function invitationsAmong(
  { door, at }: CompanyVisit,
  by: RosterBy,
  list: ReadList,
  left: readonly number[],
): Promise<readonly number[]> {
  const { invite } = await judgeRoster(door.deps, by, at.company, { ...list, only: new Set(left) });
  return invite.map((one) => one.line);
}

const withProgress = (kept: KeptList, done: Progress): KeptList => ({ ...kept, done });

const together = (
  before: Progress,
  rest: readonly number[],
  held: readonly number[],
  result: RosterResult,
): Progress => ({
  invited: before.invited + result.invited,
  updated: before.updated + result.updated,
  unchanged: before.unchanged + result.unchanged,
  rejected: [...before.rejected, ...result.rejected].toSorted((a, b) => a.line - b.line),
  left: [...result.left, ...without(rest, held)],
  waiting: [...before.waiting, ...result.waiting, ...held],
  from: result.from ?? before.from,
  isStopped: result.isStopped,
  busy: null,
});

function without(lines: readonly number[], those: readonly number[]): readonly number[] {
  const left = new Set(those);
  return lines.filter((one) => !left.has(one));
}
