/** What makes somebody an administrator of a company (SPEC C2). */
export interface Standing {
  readonly status: 'invited' | 'active' | 'inactive';
  readonly companyAdmin: boolean;
  readonly directoryAdmin: boolean;
}

/** Both permissions, in a membership that has effect: what MFA policy and resets need (SPEC C2). */
export const isFullAdministrator = ({ status, companyAdmin, directoryAdmin }: Standing): boolean =>
  status === 'active' && companyAdmin && directoryAdmin;

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
