import type { EnrollableKind } from '#domain/authenticator.ts';
import type { Email } from '#domain/email.ts';
import type { CompanyBundle, CompanyCursor, ListedUser, UserFilter } from './directory.ts';
import type { CompanyRecord, MembershipRecord } from './records.ts';

/** A look at part of everybody, by e-mail: at most `most` people after `after` are looked at, and those that fit are answered. */
export interface UserWindow {
  /** A part of the e-mail or the name, or of a name of `called`; case does not count, nor accents in names. */
  readonly search: string | null;
  readonly status: UserFilter['status'];
  /** `none`: no second factor that works. */
  readonly method: EnrollableKind | 'none' | null;
  readonly operatorsOnly: boolean;
  readonly after: Email | null;
  readonly most: number;
}

export interface SeenUser extends ListedUser {
  /** What companies call somebody who calls themselves by their address alone. */
  readonly called: readonly string[];
}

export interface UsersSeen {
  readonly users: readonly SeenUser[];
  /** The last one that was looked at, whether they fit or not; null: there was nobody left to look at. */
  readonly reached: Email | null;
}

/** A look at part of all companies, by name. */
export interface CompanyWindow {
  /** A part of the name, in any case of the letters A to Z. */
  readonly search: string | null;
  readonly entitlement: CompanyRecord['entitlement'] | null;
  /** Whether the policy requires MFA, entitled or not. */
  readonly requires: boolean | null;
  readonly after: CompanyCursor | null;
  readonly most: number;
}

export interface CompaniesSeen {
  readonly companies: readonly CompanyBundle[];
  readonly reached: CompanyCursor | null;
}

/** An invitation that gives both permissions, and whom it is for. */
export interface InvitedAdministrator {
  readonly email: Email;
  readonly membership: MembershipRecord;
}

/** Looking through people and companies of the whole installation, each call one statement over a bounded number of rows. */
export interface WholeDirectoryReads {
  seeUsers(window: UserWindow): Promise<UsersSeen>;
  seeCompanies(window: CompanyWindow): Promise<CompaniesSeen>;
  /** Whether an enabled user with both permissions is an active member of the company (SPEC C2). */
  hasAdministrator(company: CompanyRecord['id']): Promise<boolean>;
  /** Those who administer a company wholly once they accept (SPEC C2), by e-mail, at most `most`; expired invitations included. */
  invitedAdministrators(company: CompanyRecord['id'], most: number): Promise<readonly InvitedAdministrator[]>;
}

/** What an operator says of a company. */
export type CompanyTerms = Pick<CompanyRecord, 'name' | 'language' | 'timeZone'>;

export interface CompanyWrites {
  /** Makes a company under an id that was given out before. False: there is one under it, and nothing was written. */
  foundCompany(record: CompanyRecord): Promise<boolean>;
  /** Compare-and-set on all of the terms. */
  changeCompany(company: CompanyRecord['id'], from: CompanyTerms, to: CompanyTerms): Promise<boolean>;
}
