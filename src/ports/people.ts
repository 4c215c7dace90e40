import type { AffectedMember } from '#domain/blast-radius.ts';
import type { EnrollableKind } from '#domain/authenticator.ts';
import type { Email } from '#domain/email.ts';
import type { Extension } from '#domain/extension.ts';
import type { CompanyId, MembershipId, RoleId, UserId } from '#domain/identifiers.ts';
import type { Instant } from '#domain/instant.ts';
import type { MembershipStatus } from '#domain/membership.ts';
import type { HeldRole } from '#domain/role-rule.ts';
import type { ListedMember } from './directory.ts';

/** A person as a company's list shows them. Doors tell of one who has not accepted nothing but what the company itself said (SECURITY I11). */
export interface CompanyPerson extends ListedMember {
  /** By which the company knows them: of who is active what they sign in with, else what it was when they were invited, put aside or left (SECURITY I11). */
  readonly email: Email;
  /** What they sign in with now: for operators alone, unless the person is active. */
  readonly loginEmail: Email;
  /** Null of who is not active. */
  readonly lastSignInAt: Instant | null;
  /** No mail has reached them since then. */
  readonly unreachableSince: Instant | null;
  /** Region of the bound phone's number (ISO 3166); null: no phone is bound, or nobody has looked its region up yet. As policies look at it (SPEC P11). */
  readonly phoneCountry: string | null;
  readonly roles: readonly HeldRole[];
  /** More time that the company gave them (SPEC P14). */
  readonly extension: Extension | null;
  /**
   * The membership has had effect, and nobody has gone back to inviting the person since (SPEC C2). Until then a company knows of the person only what it said
   * itself (SECURITY I11), declined and withdrawn invitations included. Who is not active, accepted or not, is never found by method, and stands as if they had
   * never signed in.
   */
  readonly isAccepted: boolean;
  /**
   * What the company calls them, by which lists find and sort them, or else by their e-mail (null). Of whom has accepted what they call themselves
   * (`displayName`), unless that is their address alone; else, and before, `invitation.name`. Of whom the company put aside what it was then.
   */
  readonly knownName: string | null;
}

/** Which people of a company a list shows; null does not narrow it. */
export interface PeopleFilter {
  readonly company: CompanyId;
  /** A part of the e-mail or the name; case does not count, nor accents in names. */
  readonly search: string | null;
  readonly status: MembershipStatus | null;
  /** `none`: no second factor that works. */
  readonly method: EnrollableKind | 'none' | null;
  /** Exactly so; empty: people without one. */
  readonly employer: string | null;
  readonly site: string | null;
  readonly group: string | null;
  /** `admin`: any of the two permissions. `none`: neither. */
  readonly permission: 'admin' | 'none' | null;
  readonly role: RoleId | null;
  /** Who holds a role of this application, by its short name. */
  readonly application: string | null;
  /** As `isAccepted` of a person. */
  readonly accepted: boolean | null;
  /** Nobody invited them after that: then, before, or never. */
  readonly notInvitedAfter: Instant | null;
  /** Everybody but them. */
  readonly except: MembershipId | null;
}

export type PeopleSort = 'name' | 'email' | 'last-sign-in';

/**
 * Where a list stands: the sorted value of a row and its membership, which the company made itself: a user's id tells since when they are known here (SECURITY
 * I11). Comes from addresses, so it may be anything.
 */
export interface PeopleCursor {
  readonly value: string | number;
  readonly membership: MembershipId;
}

/** A look at part of a list: at most `most` rows of the company after `after` are looked at, in order, and those that fit are answered. */
export interface PeopleWindow extends PeopleFilter {
  readonly sort: PeopleSort;
  readonly descending: boolean;
  readonly after: PeopleCursor | null;
  readonly most: number;
}

/** A person and the place of their row in the list: where to go on after them. */
export interface SeenPerson extends CompanyPerson {
  readonly place: PeopleCursor;
}

export interface PeopleSeen {
  readonly people: readonly SeenPerson[];
  /** The last row that was looked at, whether it fits or not; null: the list is at its end. */
  readonly reached: PeopleCursor | null;
}

/** Members alike in everything that a policy looks at, and how many they are. */
export interface CensusGroup {
  readonly member: AffectedMember;
  readonly people: number;
}

export interface Census {
  readonly groups: readonly CensusGroup[];
  /** The last user that was counted; null: everybody has been. */
  readonly reached: UserId | null;
}

export type Facet = 'employer' | 'site' | 'group';

/**
 * Looking at the people of one company. Each call is one statement over a bounded number of rows, so that a company of any size holds nobody else up:
 * flows call again from where the last one ended.
 */
export interface PeopleReads {
  seePeople(window: PeopleWindow): Promise<PeopleSeen>;
  /** How many of at most `most` rows after `after` fit: by e-mail, for of a large company a part is counted, and told (SECURITY I11). */
  countPeople(
    filter: PeopleFilter,
    after: PeopleCursor | null,
    most: number,
  ): Promise<{ readonly people: number; readonly reached: PeopleCursor | null }>;
  /** Members of every status, grouped: either all are counted or nothing is told, so that their order shows nowhere. Of at most `most` rows after `after`, by user (SPEC P11). `most` null: as many as this database counts best at once. */
  census(company: CompanyId, after: UserId | null, most: number | null): Promise<Census>;
  /** Different values of a column, in order, at most `most`. */
  facetsOf(company: CompanyId, facet: Facet, most: number): Promise<readonly string[]>;
  /** One person of a company by the membership's id; null for another company's (SECURITY I11). */
  loadPerson(company: CompanyId, membership: MembershipId): Promise<CompanyPerson | null>;
}
