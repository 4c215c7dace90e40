import type { RoleId } from '#domain/identifiers.ts';
import { hasPermissions } from '#domain/membership.ts';
import type { RosterFlaw } from '#domain/roster-row.ts';
import type { RosterChange } from '#domain/roster-verdict.ts';
import type { MembershipRecord } from '#ports/records.ts';
import type { StoreWrites } from '#ports/store.ts';
import type { Deps } from '../deps.ts';
import { addRoles } from '../roles/add-roles.ts';
import { detailsOf, isSame, statusChange, strict, type Acting, type PersonRefusal } from './change-person.ts';
import { changeHeld, holdMember, telling, type HeldChange } from './members.ts';
import { holdActor } from './standing.ts';

/** What a row changes of a member, as `seen` was when it was judged. */
export interface RowChange {
  readonly seen: MembershipRecord;
  readonly change: RosterChange;
  /** Roles that are added; null: none. */
  readonly roles: readonly RoleId[] | null;
}

/** Changes details, status and roles of a member in one transaction: all that the row says, or, with the reason, nothing. Null: done. Throws NoLongerAllowed. */
export const changeByRow = (deps: Deps, acting: Acting, row: RowChange): Promise<RosterFlaw | null> =>
  telling(deps, acting.by, (tx, letters) => write(deps, acting, tx, { ...row, letters }));

async function write(
  deps: Deps,
  acting: Acting,
  tx: StoreWrites,
  row: RowChange & Pick<HeldChange, 'letters'>,
): Promise<RosterFlaw | null> {
  const { seen, change, roles } = row;
  const standing = await holdActor(tx, acting.by, acting.company, 'directory-admin');
  if (roles !== null && !hasPermissions(standing, 'both')) return 'roles-need-both';
  const held = await holdMember(tx, seen.userId, acting.company);
  if (typeof held === 'string' || held.membership.id !== seen.id) return 'gone';
  if (!isAsSeen(held.membership, row)) return 'changed';
  const { status, ...details } = change;
  const next = status === undefined ? {} : statusChange(acting, standing, held, status);
  if (typeof next === 'string') return flaws[next];
  const what: HeldChange = {
    change: { ...details, ...next },
    accepted: held.isAccepted,
    evenLast: false,
    letters: row.letters,
  };
  // Refused it has written nothing, and roles are refused by nothing any more.
  const changed = await changeHeld(deps, acting.by, tx, held, what, strict);
  if (!changed.done) return flaws[changed.because === 'needs-acceptance' ? 'not-accepted' : changed.because];
  if (roles !== null) await addRoles(deps, acting.by, tx, held.membership, roles);
  return null;
}

/** Nobody changed the details since, unless to what the row says. */
function isAsSeen(stands: MembershipRecord, { seen, change }: RowChange): boolean {
  const before = detailsOf(seen);
  const after = detailsOf({ ...before, ...change });
  return isSame(before, [after]) || isSame(detailsOf(stands), [before, after]);
}

const flaws = {
  unknown: 'gone',
  'changed-meanwhile': 'changed',
  'last-administrator': 'last-administrator',
  'not-accepted': 'must-accept',
  'needs-both': 'needs-both',
  yourself: 'yourself',
} as const satisfies Record<PersonRefusal, RosterFlaw>;
