import type { Email } from '#domain/email.ts';
import type { CompanyId, MembershipId, UserId } from '#domain/identifiers.ts';
import type { Instant } from '#domain/instant.ts';
import type { AuthenticatorRecord, MembershipRecord, NewAuthenticator, UserBundle, UserRecord } from './records.ts';

/** What an import must know of somebody who is there already. */
export interface KnownPerson {
  readonly id: UserId;
  readonly email: Email;
  readonly hasSignedIn: boolean;
  /** Of whatever status. */
  readonly companies: readonly CompanyId[];
}

export interface NamedCompany {
  readonly id: CompanyId;
  readonly name: string;
}

/** Looking up many at once, and reading everybody page by page: importing and leaving. */
export interface TransferReads extends TransferLooks {
  /** Those of these people who are there, in no order. One statement, whatever their number. */
  findPeople(emails: readonly Email[]): Promise<readonly KnownPerson[]>;
  /**
   * Whole people after the given one, in the order of their ids, at most `most`; with a company only those who have a membership in it, of whatever
   * status. Erased people are left out.
   */
  wholePeople(after: UserId | null, most: number, company: CompanyId | null): Promise<readonly UserBundle[]>;
}

/** What both a transaction and whoever prepares one looks up. */
interface TransferLooks {
  /** Companies that have one of these texts as id or as exact name: names are not unique. */
  findCompanies(idsOrNames: readonly string[]): Promise<readonly NamedCompany[]>;
  /** How many users have each of these phone numbers bound, by its keyed hash (SPEC M3); numbers of nobody are left out. */
  countPhoneUsers(hashes: readonly string[]): Promise<ReadonlyMap<string, number>>;
}

/** An authenticator that was proved elsewhere: bound from the beginning. */
export type BoundElsewhere = NewAuthenticator & Pick<AuthenticatorRecord, 'lastStep'> & { readonly boundAt: Instant };

/** One statement each, whatever the number of rows. */
export interface TransferWrites extends TransferLooks {
  /** Until the end of this transaction no other importing one looks or writes: what is counted stays true. */
  holdImports(): Promise<void>;
  /** Answers those who were created; whoever's e-mail is taken is left as he is (SPEC C1). */
  addImportedUsers(records: readonly UserRecord[], at: Instant): Promise<readonly UserId[]>;
  /** Answers those that were added; where there is a membership in that company already, it is left as it is. */
  addMemberships(records: readonly MembershipRecord[]): Promise<readonly MembershipId[]>;
  addAuthenticators(records: readonly BoundElsewhere[]): Promise<void>;
}
