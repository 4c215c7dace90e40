import type { RoleId } from '#domain/identifiers.ts';
import type { RosterFlaw } from '#domain/roster-row.ts';
import type { RosterVerdict } from '#domain/roster-verdict.ts';
import type { CompanyRecord, MembershipRecord } from '#ports/records.ts';
import { breath } from '../breath.ts';
import type { Deps } from '../deps.ts';
import { setMemberRoles } from '../roles/member-roles.ts';
import { changeDetails, changeStatus, detailsOf, type Acting, type PersonRefusal } from './change-person.ts';
import { invitePeople, type Invited } from './invite-people.ts';
import { judgeRoster, type PlannedRow, type RejectedRow, type Roster } from './judge-roster.ts';

/** What a list did. */
export interface RosterResult {
  readonly invited: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly rejected: readonly RejectedRow[];
}

/** So many at a time: on SQLite their transactions share a commit, on PostgreSQL other connections stay free. */
const atOnce = 8;

/**
 * Carries a list out (SPEC C2): judged anew, for its preview may be an hour old, then person by person in small transactions, under the rules of the console. Done
 * again, it finds what is done.
 */
export async function applyRoster(
  deps: Deps,
  acting: Acting,
  company: CompanyRecord,
  roster: Roster,
): Promise<RosterResult> {
  const plan = await judgeRoster(deps, company, roster);
  const invited = await inviteAll(deps, acting, company, plan.invite);
  const updated = await inGroups(plan.update, (one) => update(deps, acting, one));
  const flawed = [...invited, ...updated].filter((one) => one.flaw !== null);
  return {
    invited: invited.filter((one) => one.flaw === null).length,
    updated: updated.filter((one) => one.flaw === null).length,
    unchanged: plan.unchanged,
    rejected: [...plan.rejected, ...flawed.map(rejectedRow)].toSorted((a, b) => a.line - b.line),
  };
}

/** What became of one row; null: it was carried out. */
interface Done {
  readonly line: number;
  readonly flaw: RosterFlaw | null;
}

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
    planned.map((one) => one.row),
  );
  const done = planned.map(({ line }, index) => ({ line, flaw: flawOfInvitation(results[index]) }));
  const withRoles = planned.filter((one, index) => one.verdict.roles !== null && done[index]?.flaw === null);
  await inGroups(withRoles, (one) => giveRoles(deps, acting, one));
  return done;
}

function flawOfInvitation(result: Invited | undefined): RosterFlaw | null {
  if (result?.is === 'too-soon') return 'too-soon';
  return result?.is === 'invited' ? null : 'changed';
}

/** They have effect once the person accepts (SPEC C4). */
async function giveRoles(deps: Deps, acting: Acting, { row, verdict }: Invitation): Promise<void> {
  const [member] = await deps.store.membersAmong(acting.company, [row.email]);
  if (member && verdict.roles) await setRoles(deps, acting, member.membership, verdict.roles);
}

const setRoles = (deps: Deps, acting: Acting, { id }: MembershipRecord, roles: readonly RoleId[]) =>
  setMemberRoles(deps, acting.by, acting.company, id, roles);

async function update(
  deps: Deps,
  acting: Acting,
  { line, member, verdict }: PlannedRow<Extract<RosterVerdict, { is: 'update' }>>,
): Promise<Done> {
  if (!member) return { line, flaw: 'gone' };
  const { membership } = member;
  const { status, ...details } = verdict.change;
  if (Object.keys(details).length > 0) {
    const seen = detailsOf(membership);
    const changed = await changeDetails(deps, acting, membership.id, { ...seen, ...details }, seen);
    if (!changed.done) return { line, flaw: flaws[changed.because] };
  }
  if (status !== undefined) {
    const changed = await changeStatus(deps, acting, membership.id, status);
    if (!changed.done) return { line, flaw: flaws[changed.because] };
  }
  if (verdict.roles === null) return { line, flaw: null };
  const set = await setRoles(deps, acting, membership, verdict.roles);
  return { line, flaw: set.done ? null : 'changed' };
}

const flaws = {
  unknown: 'gone',
  'changed-meanwhile': 'changed',
  'last-administrator': 'last-administrator',
  'not-accepted': 'must-accept',
  'needs-both': 'needs-both',
  yourself: 'yourself',
} as const satisfies Record<PersonRefusal, RosterFlaw>;

async function inGroups<T, R>(all: readonly T[], act: (one: T) => Promise<R>): Promise<readonly R[]> {
  const done: R[] = [];
  for (let at = 0; at < all.length; at += atOnce) {
    done.push(...(await Promise.all(all.slice(at, at + atOnce).map(act))));
    await breath();
  }
  return done;
}
