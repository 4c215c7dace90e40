import type { Email } from '#domain/email.ts';
import type { CompanyId, RoleId, UserId } from '#domain/identifiers.ts';
import type { Instant } from '#domain/instant.ts';
import type { CountedInvitations } from '#domain/invitation.ts';
import type { MembershipRecord } from './records.ts';

/** A membership by the e-mail by which the company knows it, which need not be what the user signs in with. */
export interface MemberByEmail {
  readonly email: Email;
  readonly membership: MembershipRecord;
  /** It has been active, and was not set back to invited since (SPEC C2). */
  readonly isAccepted: boolean;
  /** Whose the e-mail is by now: what they sign in with, another's who signs in with it, or nobody's. */
  readonly held: 'own' | 'another' | 'nobody';
  /** Roles of applications that it gives (SPEC C4), in no order. */
  readonly roles: readonly RoleId[];
}

/** An invitation that a company made. */
export interface MadeInvitation {
  readonly company: CompanyId;
  readonly at: Instant;
}

/** What counts invitations, in the transaction that makes one; the company is held, so that of two at once the second sees what the first did. */
export interface InvitationWrites {
  /** What a company invited in parts that begin after `since`, newest first. */
  countedInvitations(company: CompanyId, since: Instant): Promise<readonly CountedInvitations[]>;
  /** One more in this part; parts that began up to `past` are forgotten. */
  countInvitation(company: CompanyId, part: Instant, past: Instant): Promise<void>;
  /** Invitations of a user by any company after `since`, newest first. The user is held: of two companies that invite them at once, the second sees both. */
  invitationsOf(user: UserId, since: Instant): Promise<readonly MadeInvitation[]>;
}

/** What inviting people asks the store, one statement each. */
export interface InvitationReads {
  /** Those of these e-mails by which the company knows a membership, of whatever status, in no order; of two that it knows by the same one the one that signs in with it. Of others it says nothing (SECURITY I11). */
  membersAmong(company: CompanyId, emails: readonly Email[]): Promise<readonly MemberByEmail[]>;
}
