import type { CompanyId, MembershipId } from '#domain/identifiers.ts';
import { teamStanding, type TeamStanding } from '#domain/team-standing.ts';
import type { CompanyPerson } from '#ports/people.ts';
import type { Deps } from '../deps.ts';
import { asKnownTo, type KnownPerson, type OwnFacts } from '../directory/people.ts';

/** Of one who is active: how they stand with what their roles ask, and when they were last here. */
export interface OwnStanding extends Pick<OwnFacts, 'lastSignInAt'> {
  /** Region of their phone's number (ISO 3166), which decides whether a role accepts it; null: no phone is bound, or nobody has looked it up. */
  readonly phoneCountry: string | null;
  readonly stands: TeamStanding;
}

/**
 * What whoever looks after an application's team may know of one of it (SPEC Y7): less than a company's administrators do. No permissions, no employer or site, and of
 * roles those of this application alone.
 */
export interface TeamMember
  extends Pick<KnownPerson, 'membership' | 'email' | 'name' | 'status' | 'invitation' | 'roles'> {
  /** Null: they are not active, and what they have is no business of the company's (SECURITY I11). */
  readonly own: OwnStanding | null;
}

/** One of a team by the membership's id; null: it is of another company, or holds no role of the application (SECURITY I11). */
export async function loadTeamMember(
  { store }: Pick<Deps, 'store'>,
  company: CompanyId,
  application: string,
  membership: MembershipId,
): Promise<CompanyPerson | null> {
  const person = await store.loadPerson(company, membership);
  return person?.roles.some((one) => one.application === application) ? person : null;
}

/** The one place that decides what a team is told of a person, out of what their company may know (SECURITY I11). */
export function teamMemberOf(
  { service: { offered } }: Pick<Deps, 'service'>,
  person: CompanyPerson,
  application: string,
): TeamMember {
  const { membership, email, name, status, invitation, roles, own } = asKnownTo(person);
  const held = roles.filter((one) => one.application === application);
  const { phoneCountry } = person;
  const rules = held.map((one) => one.rule);
  return {
    membership,
    email,
    name,
    status,
    invitation,
    roles: held,
    own: own && {
      lastSignInAt: own.lastSignInAt,
      phoneCountry,
      stands: teamStanding(rules, { kinds: own.kinds, phoneCountry }, offered),
    },
  };
}
