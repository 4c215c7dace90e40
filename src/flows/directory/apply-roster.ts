import type { Instant } from '#domain/instant.ts';
import type { RosterFlaw } from '#domain/roster-row.ts';
import type { RosterVerdict } from '#domain/roster-verdict.ts';
import type { CompanyRecord } from '#ports/records.ts';
import { breath } from '../breath.ts';
import type { Deps } from '../deps.ts';
import type { Acting } from './change-person.ts';
import { changeByRow } from './change-row.ts';
import { invitePeople, type Invited } from './invite-people.ts';
import { unlessStopped } from './standing.ts';
import { judgeRoster, type PlannedRow, type RejectedRow, type Roster, type RosterBy } from './judge-roster.ts';

/** What a list did. */
export interface RosterResult {
  readonly invited: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly rejected: readonly RejectedRow[];
  /** Lines that it did not come to: the same list, applied to these, goes on. */
  readonly left: readonly number[];
  /** Lines that invite beyond what the company may invite for now. */
  readonly waiting: readonly number[];
  /** From when on the next of them may be invited; null: none waits. */
  readonly from: Instant | null;
  /** Whoever applied it lost the permission on the way: from there on nothing was done. */
  readonly isStopped: boolean;
}

/** So many at a time: on SQLite their transactions share a commit, on PostgreSQL other connections stay free. */
const atOnce = 8;

/**
 * Carries a list out (SPEC C2): judged anew, for its preview may be two days old, then row by row, each in a small transaction of its own that does all of the row
 * or nothing, under the rules of the console. Done again, it finds what is done.
 */
export async function applyRoster(
  deps: Deps,
  acting: Acting & RosterBy,
  company: CompanyRecord,
  roster: Roster,
): Promise<RosterResult> {
  const plan = await judgeRoster(deps, acting, company, roster);
  const invited = await inviteAll(deps, acting, company, plan.invite);
  const updated = await inGroups(plan.update, (one) => update(deps, acting, one));
  const all = [...invited, ...updated];
  const flawed = all.filter((one) => one.flaw !== null);
  return {
    invited: invited.filter(isDone).length,
    updated: updated.filter(isDone).length,
    unchanged: plan.unchanged,
    rejected: [...plan.rejected, ...flawed.map(rejectedRow)].toSorted((a, b) => a.line - b.line),
    left: linesThat(all, 'stopped'),
    waiting: linesThat(all, 'over-budget'),
    from: all.find((one) => one.end === 'over-budget')?.from ?? null,
    isStopped: all.some((one) => one.end === 'stopped'),
  };
}

/** What became of one row; without a flaw or an end it was carried out. */
interface Done {
  readonly line: number;
  readonly flaw: RosterFlaw | null;
  /** Why it was not come to. */
  readonly end?: 'over-budget' | 'stopped';
  readonly from?: Instant;
}

const isDone = ({ flaw, end }: Done): boolean => flaw === null && end === undefined;

const linesThat = (all: readonly Done[], end: Done['end']): readonly number[] =>
  all.flatMap((one) => (one.end === end ? [one.line] : [])).toSorted((a, b) => a - b);

const rejectedRow = ({ line, flaw }: Done): RejectedRow => ({
  line,
  problems: flaw === null ? [] : [{ column: null, flaw, detail: null }],
});

type Invitation = PlannedRow<Extract<RosterVerdict, { is: 'invite' }>>;

async function inviteAll(
  deps: Deps,
  acting: Acting,
  company: CompanyRecord,
  planned: readonly Invitation[],
): Promise<readonly Done[]> {
  const results = await invitePeople(
    deps,
    acting.by,
    company,
    planned.map(({ row, verdict }) => ({ ...row, roles: verdict.roles })),
  );
  return planned.map(({ line }, index) => doneOf(line, results[index]));
}

function doneOf(line: number, result: Invited | undefined): Done {
  if (result?.is === 'over-budget') return { line, flaw: null, end: result.is, from: result.from };
  if (result?.is === 'stopped') return { line, flaw: null, end: result.is };
  if (result?.is === 'too-soon' || result?.is === 'not-now' || result?.is === 'needs-both')
    return { line, flaw: result.is };
  return { line, flaw: result?.is === 'invited' ? null : 'changed' };
}

async function update(
  deps: Deps,
  acting: Acting,
  { line, member, verdict: { change, roles } }: PlannedRow<Extract<RosterVerdict, { is: 'update' }>>,
): Promise<Done> {
  if (!member) return { line, flaw: 'gone' };
  return { line, flaw: await changeByRow(deps, acting, { seen: member.membership, change, roles }) };
}

/** Some at a time, until whoever acts may do so no longer. */
async function inGroups<T extends { readonly line: number }>(
  all: readonly T[],
  act: (one: T) => Promise<Done>,
): Promise<readonly Done[]> {
  const done: Done[] = [];
  const stopped = ({ line }: T): Done => ({ line, flaw: null, end: 'stopped' });
  for (let at = 0; at < all.length; at += atOnce) {
    const some = all.slice(at, at + atOnce);
    done.push(...(await Promise.all(some.map(async (one) => (await unlessStopped(() => act(one))) ?? stopped(one)))));
    if (done.some((one) => one.end === 'stopped')) return [...done, ...all.slice(at + atOnce).map(stopped)];
    await breath();
  }
  return done;
}
