import type { CompanyId, MembershipId, UserId } from '#domain/identifiers.ts';
import { mayDecideOn, type Permissions, type Standing } from '#domain/membership.ts';
import type { MembershipDetails } from '#domain/membership-details.ts';
import type { HeldMembership } from '#ports/directory.ts';
import type { CompanyPerson } from '#ports/people.ts';
import type { MembershipRecord } from '#ports/records.ts';
import type { StoreWrites } from '#ports/store.ts';
import type { By } from '../by.ts';
import type { Deps } from '../deps.ts';
import { changeHeld, holdMember, telling, type MemberChange } from './members.ts';
import { holdActor } from './standing.ts';
import type { AddedLetters } from './tell-administrators.ts';

/** An administrator at work: who, and in which company (SPEC C2). What they may there is asked in each transaction. */
export interface Acting {
  readonly by: By;
  readonly user: UserId;
  readonly company: CompanyId;
}

/**
 * Why nothing was changed. `unknown`: nobody of this company (SECURITY I11). `changed-meanwhile`: somebody else changed the same since the form was drawn.
 * `not-accepted`: they never accepted, so that only an invitation brings them back. `needs-both`: only who has both permissions decides on people with
 * permissions. `yourself`: nobody puts themselves aside here. That whoever acts lost the permission meanwhile is thrown, as NoLongerAllowed.
 */
export type PersonRefusal =
  | 'unknown'
  | 'changed-meanwhile'
  | 'last-administrator'
  | 'not-accepted'
  | 'needs-both'
  | 'yourself';

export type ChangedPerson =
  | { readonly done: true; readonly membership: MembershipRecord; readonly isChanged: boolean }
  | { readonly done: false; readonly because: PersonRefusal };

const refused = (because: PersonRefusal): ChangedPerson => ({ done: false, because });

/** What a form was drawn from: another change in between is not written over. Null: nobody knows. */
export type Seen<T> = T | null;

/** Changes what a company notes of a person, unless somebody else did since `seen`. What stands already is done, however it came about. */
export const changeDetails = (
  deps: Deps,
  acting: Acting,
  membership: MembershipId,
  details: MembershipDetails,
  seen: Seen<MembershipDetails>,
): Promise<ChangedPerson> =>
  changePerson(deps, acting, 'directory-admin', membership, (held) =>
    isSame(detailsOf(held.membership), [details, seen].map(partsOf(detailsOf)))
      ? detailsOf(details)
      : 'changed-meanwhile',
  );

export type HeldPermissions = Pick<Standing, 'companyAdmin' | 'directoryAdmin'>;

/** Changes the two permissions of a person (SPEC C2), unless somebody else did since `seen`. The last administrator with both keeps them. */
export const changePermissions = (
  deps: Deps,
  acting: Acting,
  membership: MembershipId,
  permissions: HeldPermissions,
  seen: Seen<HeldPermissions>,
): Promise<ChangedPerson> =>
  changePerson(deps, acting, 'both', membership, (held) =>
    isSame(permissionsOf(held.membership), [permissions, seen].map(partsOf(permissionsOf)))
      ? permissionsOf(permissions)
      : 'changed-meanwhile',
  );

export const detailsOf = ({ employer, site, group, language }: MembershipDetails): MembershipDetails => ({
  employer,
  site,
  group,
  language,
});

export const permissionsOf = ({ companyAdmin, directoryAdmin }: HeldPermissions): HeldPermissions => ({
  companyAdmin,
  directoryAdmin,
});

/** The parts that count, in one order; null stays null. */
const partsOf =
  <T>(parts: (of: T) => T) =>
  (one: Seen<T>): Seen<T> =>
    one && parts(one);

export const isSame = <T>(stands: T, others: readonly Seen<T>[]): boolean =>
  others.some((one) => JSON.stringify(one) === JSON.stringify(stands));

/** What becomes of a membership by hand of an administrator; an open invitation that is put aside is withdrawn. */
export type NextStatus = 'active' | 'inactive';

/**
 * Puts a person aside, or brings them back (SPEC C5): no access to the company and no obligation from it, from their next request on. What they have to sign in
 * with stays. Done already is done.
 */
export const changeStatus = (
  deps: Deps,
  acting: Acting,
  membership: MembershipId,
  status: NextStatus,
): Promise<ChangedPerson> => changePerson(deps, acting, 'directory-admin', membership, toStatus(acting, status));

type Decision = MemberChange['change'] | PersonRefusal;

/** By what is held, and what whoever acts may now. */
type Decide = (held: HeldMembership, standing: Standing) => Decision;

const toStatus =
  (acting: Acting, status: NextStatus): Decide =>
  (held, standing) =>
    statusChange(acting, standing, held, status);

/** What a person's status becomes, or why it stays. */
export function statusChange(
  { user }: Pick<Acting, 'user'>,
  standing: Standing,
  held: Pick<HeldMembership, 'membership' | 'isAccepted'>,
  status: NextStatus,
): Decision {
  const { membership, isAccepted } = held;
  if (membership.status === status) return {};
  if (!mayDecideOn(standing, membership)) return 'needs-both';
  if (status === 'inactive') return membership.userId === user ? 'yourself' : { status };
  // Whether somebody signs in here must not show in whether they need to accept: who never did is invited anew (SECURITY I11).
  return isAccepted ? { status } : 'not-accepted';
}

async function changePerson(
  deps: Deps,
  acting: Acting,
  needs: Permissions,
  id: MembershipId,
  decide: Decide,
): Promise<ChangedPerson> {
  const person = await deps.store.loadPerson(acting.company, id);
  if (!person) return refused('unknown');
  return telling(deps, acting.by, async (tx, letters): Promise<ChangedPerson> => {
    const standing = await holdActor(tx, acting.by, acting.company, needs);
    return changeIn(deps, acting, { tx, letters }, person, (held) => decide(held, standing));
  });
}

/** Changes the status of several in one short transaction, each for itself; who may not be changed is left as they are. */
export const changeStatuses = (
  deps: Deps,
  acting: Acting,
  people: readonly CompanyPerson[],
  status: NextStatus,
): Promise<readonly ChangedPerson[]> =>
  telling(deps, acting.by, async (tx, letters) => {
    const standing = await holdActor(tx, acting.by, acting.company, 'directory-admin');
    const decide = toStatus(acting, status);
    const changed: ChangedPerson[] = [];
    for (const person of people)
      changed.push(await changeIn(deps, acting, { tx, letters }, person, (held) => decide(held, standing)));
    return changed;
  });

async function changeIn(
  deps: Deps,
  { by, company }: Acting,
  { tx, letters }: { readonly tx: StoreWrites; readonly letters: AddedLetters },
  person: CompanyPerson,
  decide: (held: HeldMembership) => Decision,
): Promise<ChangedPerson> {
  const held = await holdMember(tx, person.membership.userId, company);
  if (typeof held === 'string') return refused('unknown');
  const change = decide(held);
  if (typeof change === 'string') return refused(change);
  const what = { change, accepted: held.isAccepted, evenLast: false, letters };
  const changed = await changeHeld(deps, by, tx, held, what, strict);
  if (changed.done) return { done: true, membership: changed.membership, isChanged: changed.changed.length > 0 };
  return refused(changed.because === 'needs-acceptance' ? 'not-accepted' : changed.because);
}

/** As if everybody signed in here: nobody becomes active whom `statusChange` lets through without having accepted. */
export const strict = { hasSignedIn: true };
