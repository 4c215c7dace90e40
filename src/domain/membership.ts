/** Only an active membership has effect (SPEC C2). */
export const membershipStatuses = ['invited', 'active', 'inactive'] as const;

export type MembershipStatus = (typeof membershipStatuses)[number];

/** What makes somebody an administrator of a company (SPEC C2). */
export interface Standing {
  readonly status: MembershipStatus;
  readonly companyAdmin: boolean;
  readonly directoryAdmin: boolean;
}

/** Both permissions, in a membership that has effect: what MFA policy and resets need (SPEC C2). */
export const isFullAdministrator = ({ status, companyAdmin, directoryAdmin }: Standing): boolean =>
  status === 'active' && companyAdmin && directoryAdmin;

/** Whether whoever accepts it administers something of the company (SPEC C2). */
export const givesPermissions = ({ companyAdmin, directoryAdmin }: Omit<Standing, 'status'>): boolean =>
  companyAdmin || directoryAdmin;

/** What a part of the console needs (SPEC C2): any of the two permissions, that of the Directory tool, or both. Nothing needs that of the Admin tool alone: a policy may be read with either. */
export type Permissions = 'any' | 'directory-admin' | 'both';

/** Whether a membership that has effect carries these permissions. */
export function hasPermissions({ status, companyAdmin, directoryAdmin }: Standing, needed: Permissions): boolean {
  if (status !== 'active') return false;
  if (needed === 'any') return givesPermissions({ companyAdmin, directoryAdmin });
  return needed === 'both' ? companyAdmin && directoryAdmin : directoryAdmin;
}

/**
 * Whether an administrator may put somebody aside or bring them back: of a person with permissions only who has both, or one permission would be a way to
 * rid the company of the other's holders, or to bring some back (SPEC C2).
 */
export const mayDecideOn = (administrator: Standing, person: Omit<Standing, 'status'>): boolean =>
  hasPermissions(administrator, givesPermissions(person) ? 'both' : 'directory-admin');

/** A membership before a change of its status. */
export interface Acceptable {
  readonly status: MembershipStatus;
  /** It has had effect, and nobody has gone back to inviting the person since. */
  readonly isAccepted: boolean;
}

/**
 * Whether a membership that is to become active needs the person's acceptance first: somebody who signs in here, and has never accepted this one, whether
 * it waits for them or was put aside meanwhile (SPEC C2).
 */
export const needsAcceptance = (
  person: { readonly hasSignedIn: boolean },
  before: Acceptable,
  next: MembershipStatus,
): boolean => next === 'active' && before.status !== 'active' && !before.isAccepted && person.hasSignedIn;

/** Why a membership begins as it does. */
export type JoinReason = 'must-accept' | 'accepted' | 'never-signed-in' | 'asked';

/** How a membership begins, or that an active one needs the person's acceptance first. */
export type Joining = { readonly status: 'invited' | 'active'; readonly because: JoinReason } | 'needs-acceptance';

/**
 * Somebody who signs in here already must accept a membership before it has any effect; for somebody who never did, whoever adds them speaks (SPEC C2).
 * `asked` null: as it should be.
 */
export function joiningOf(
  person: { readonly hasSignedIn: boolean },
  asked: 'invited' | 'active' | null,
  accepted: boolean,
): Joining {
  if (asked === 'invited') return { status: 'invited', because: 'asked' };
  if (!person.hasSignedIn) return { status: 'active', because: 'never-signed-in' };
  if (accepted) return { status: 'active', because: 'accepted' };
  return asked === 'active' ? 'needs-acceptance' : { status: 'invited', because: 'must-accept' };
}
