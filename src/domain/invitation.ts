import { after, day, hour, instant, minute, type Duration, type Instant } from './instant.ts';
import type { MembershipStatus } from './membership.ts';

/**
 * The link with which somebody who has no password yet sets the first one. Mailed to those who are invited; shown on the machine to whoever makes the
 * first operator, where it is at hand at once and therefore lives shorter (SECURITY, Numbers: 7 days, single use).
 */
export const invitationLink = { validFor: 7 * day, firstOperatorFor: 24 * hour } as const;

/** A membership as far as its invitation goes. */
export interface Invitable {
  readonly status: MembershipStatus;
  /** Null: it waits for the person, and nobody invited them, as after an import. */
  readonly invitation: { readonly at: Instant } | null;
}

/** Until when an invitation to a company can be accepted (SECURITY, Numbers: 7 days); null: for as long as it stands. */
export const openUntil = ({ invitation }: Pick<Invitable, 'invitation'>): Instant | null =>
  invitation && after(invitation.at, invitationLink.validFor);

/** Whoever was invited then or before cannot accept it now any more. */
export const runOutFor = (now: Instant): Instant => after(now, -invitationLink.validFor);

/** Whether the person may accept it now (SPEC C2). */
export function isOpen(membership: Invitable, now: Instant): boolean {
  const until = openUntil(membership);
  return membership.status === 'invited' && (until === null || now < until);
}

/** At most so many mails in so long. */
interface MailLimit {
  readonly most: number;
  readonly within: Duration;
}

/** Invitations of one person by one company: whoever invites is told when the next may leave. */
export const companyMailLimits: readonly MailLimit[] = [
  { most: 1, within: minute },
  { most: 5, within: hour },
  { most: 10, within: day },
];

/** Of one person by all companies together, which know nothing of each other: beyond it the invitation stands, and no mail tells of it. */
export const mailboxLimits: readonly MailLimit[] = [
  { most: 10, within: hour },
  { most: 20, within: day },
];

/** From when on the next mail may leave. `sent`: when those before it were, newest first. */
export const nextMailAt = (sent: readonly Instant[], limits: readonly MailLimit[]): Instant =>
  Math.max(0, ...limits.map(({ most, within }) => (sent[most - 1] ?? -within) + within)) as Instant;

/** Invitations of one company to whomever: whoever misuses its console, or a wrong list, reaches so many mailboxes and no more. */
export const companyBudget: readonly MailLimit[] = [
  { most: 500, within: hour },
  { most: 5_000, within: day },
];

/** They are counted in parts of this length. */
export const countedPart: Duration = 5 * minute;

export const partAt = (at: Instant): Instant => instant(at - (at % countedPart));

/** Invitations of a company that were made in a part of five minutes. */
export interface CountedInvitations {
  /** When the part began. */
  readonly part: Instant;
  readonly made: number;
}

/** From when on a company may invite the next; the past: now. A part counts until all of it is past, so that the budget is never exceeded. `parts`: newest first. */
export const nextInvitationAt = (parts: readonly CountedInvitations[]): Instant =>
  instant(Math.max(0, ...companyBudget.map((limit) => roomAt(parts, limit))));

function roomAt(parts: readonly CountedInvitations[], { most, within }: MailLimit): number {
  let made = 0;
  const full = parts.find((one) => {
    made += one.made;
    return made >= most;
  });
  return full ? full.part + countedPart + within : 0;
}
