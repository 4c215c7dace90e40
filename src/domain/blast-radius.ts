import { enrollableKinds, type EnrollableKind } from './authenticator.ts';
import { isFullAdministrator, type Standing } from './membership.ts';
import { isServed, type SmsCountry } from './phone-rules.ts';
import type { RoleRule } from './role-rule.ts';

/** One member of a company, as far as its policy is concerned. */
export interface AffectedMember extends Standing {
  readonly disabled: boolean;
  readonly hasPassword: boolean;
  readonly hasSignedIn: boolean;
  /** Bound second factors that work. */
  readonly kinds: readonly EnrollableKind[];
  /** Kinds of which only those are bound that a hundred wrong codes disabled (SPEC X3). */
  readonly disabledKinds: readonly EnrollableKind[];
  /** Region of the bound phone's number (ISO 3166). Null: no phone is bound, or nobody has looked its number's region up yet. */
  readonly phoneCountry: string | null;
  /** Mails to them have come back for good, and none has arrived since. */
  readonly isUnreachable: boolean;
  /** What the roles that this company gives them accept (SPEC C4): roles bind at once, whatever the date. */
  readonly narrowings: readonly RoleNarrowing[];
}

/** What of a role's rule decides whether somebody is enrolled under it. */
export type RoleNarrowing = Pick<RoleRule, 'kinds' | 'smsCountries'>;

/** Of somebody's roles, what narrows which methods do: a rule that requires nothing restricts nothing. */
export const narrowingsOf = (rules: readonly (RoleRule | null)[]): readonly RoleNarrowing[] =>
  rules.flatMap((rule) => (rule?.requireMfa ? [{ kinds: rule.kinds, smsCountries: rule.smsCountries }] : []));

/** What a policy would accept, of what this installation can verify. */
export interface AcceptingPolicy {
  readonly requireMfa: boolean;
  readonly smsAllowed: boolean;
  readonly offered: readonly EnrollableKind[];
  /** Countries that this installation sends codes to (SPEC M2). */
  readonly smsCountries: readonly SmsCountry[];
}

/** Why somebody who must enroll will find it hard. */
export const hardships = [
  'method-not-accepted',
  /** The policy accepts text messages, and none is sent to the country of their only second factor. */
  'phone-not-served',
  /** The policy accepts what they have, and a role that this company gives them does not. */
  'role-not-met',
  'method-disabled',
  'no-password',
  'never-signed-in',
  'mailbox-unreachable',
] as const;

/** Why the policy has no hold on somebody (SPEC C2, C5). That a user is disabled is told of active members only: of others it is no business of the company's (SECURITY I11). */
export const exemptions = ['membership-inactive', 'invitation-open', 'user-disabled'] as const;

/** Why somebody will find the change hard, or will not be reached by it. */
export const struggles = [...hardships, ...exemptions] as const;

export type Struggle = (typeof struggles)[number];

/** `unbound`: the policy has no hold on this person, for the membership has no effect or the user is disabled (SPEC C2, C5). */
export interface Affected {
  readonly standing: 'enrolled' | 'must-enroll' | 'unbound';
  readonly struggles: readonly Struggle[];
}

/** The kinds that a policy accepts: the app always (SPEC P7). */
export const kindsAccepted = ({ smsAllowed, offered }: AcceptingPolicy): readonly EnrollableKind[] =>
  enrollableKinds.filter((kind) => offered.includes(kind) && (kind !== 'phone' || smsAllowed));

/** What enforcing a policy would mean for one member (SPEC P11). Where nothing is required, nobody has to do anything. */
export function affectedBy(policy: AcceptingPolicy, member: AffectedMember): Affected {
  const isBound = policy.requireMfa && member.status === 'active' && !member.disabled;
  if (!isBound)
    return { standing: 'unbound', struggles: policy.requireMfa ? strugglesOf(policy, member, exemptions) : [] };
  return isEnrolledUnder(policy, member)
    ? { standing: 'enrolled', struggles: [] }
    : { standing: 'must-enroll', struggles: strugglesOf(policy, member, hardships) };
}

/** By the policy, and by every role of theirs: the rules of both hold beside each other (SPEC P7). */
function isEnrolledUnder(policy: AcceptingPolicy, member: AffectedMember): boolean {
  return meets(policy, member) && kindsThatCount(policy, member).length > 0;
}

/** What of all that somebody has makes them enrolled: what the policy accepts, and every role of theirs too. */
export const kindsThatCount = (policy: AcceptingPolicy, member: AffectedMember): readonly EnrollableKind[] =>
  kindsMeeting(narrowed(policy, member.narrowings), member);

type Held = Pick<AffectedMember, 'kinds' | 'phoneCountry'>;

const meets = (policy: AcceptingPolicy, held: Held): boolean => kindsMeeting(policy, held).length > 0;

function kindsMeeting(policy: AcceptingPolicy, { kinds, phoneCountry }: Held): readonly EnrollableKind[] {
  const accepted = kindsAccepted(policy);
  return kinds.filter(
    (kind) => accepted.includes(kind) && (kind !== 'phone' || isServed(phoneCountry, policy.smsCountries)),
  );
}

/** Where no country is left to all of them, no phone is accepted, not even one whose country nobody knows. */
function narrowed(policy: AcceptingPolicy, narrowings: readonly RoleNarrowing[]): AcceptingPolicy {
  const countries = policy.smsCountries.filter((one) =>
    narrowings.every(({ smsCountries }) => smsCountries === null || smsCountries.includes(one)),
  );
  const isNowhere = countries.length === 0 && narrowings.some((one) => one.smsCountries !== null);
  return {
    ...policy,
    smsCountries: countries,
    smsAllowed: policy.smsAllowed && !isNowhere,
    offered: policy.offered.filter((kind) => narrowings.every(({ kinds }) => kinds.includes(kind))),
  };
}

/** Of somebody who is not enrolled under the policy and their roles. */
function strugglesOf(policy: AcceptingPolicy, member: AffectedMember, among: readonly Struggle[]): readonly Struggle[] {
  const accepted = kindsAccepted(policy);
  const holds: Record<Struggle, boolean> = {
    'method-not-accepted': member.kinds.some((kind) => !accepted.includes(kind)),
    'phone-not-served': member.kinds.some((kind) => accepted.includes(kind)) && !meets(policy, member),
    'role-not-met': meets(policy, member),
    'method-disabled': member.disabledKinds.length > 0,
    'no-password': !member.hasPassword,
    'never-signed-in': !member.hasSignedIn,
    'mailbox-unreachable': member.isUnreachable,
    'membership-inactive': member.status === 'inactive',
    'invitation-open': member.status === 'invited',
    'user-disabled': member.disabled && member.status === 'active',
  };
  return among.filter((one) => holds[one]);
}

/** How far a policy reaches: counts over all members, kept one by one so that a company may be of any size. */
export interface BlastRadius {
  readonly members: number;
  readonly bound: number;
  readonly enrolled: number;
  readonly mustEnroll: number;
  /** Of those who must enroll, how many will struggle, each counted once. */
  readonly struggling: number;
  /** Hardships of those who must enroll, and exemptions of those whom the policy does not bind. */
  readonly byStruggle: Readonly<Record<Struggle, number>>;
  /** Full administrators whom the policy binds, and how many of them are enrolled (SPEC P11: fewer than two is a warning). */
  readonly administrators: number;
  readonly enrolledAdministrators: number;
}

export const nobodyAffected: BlastRadius = {
  members: 0,
  bound: 0,
  enrolled: 0,
  mustEnroll: 0,
  struggling: 0,
  byStruggle: Object.fromEntries(struggles.map((one) => [one, 0])) as Record<Struggle, number>,
  administrators: 0,
  enrolledAdministrators: 0,
};

/** The radius with one more member, or with so many `people` who are alike (SPEC P11). */
export function withMember(radius: BlastRadius, member: AffectedMember, affected: Affected, people = 1): BlastRadius {
  const { standing } = affected;
  const isAdministrator = isFullAdministrator(member) && !member.disabled;
  const hasKind = standing === 'enrolled';
  const counted = (is: boolean): number => (is ? people : 0);
  return {
    members: radius.members + people,
    bound: radius.bound + counted(standing !== 'unbound'),
    enrolled: radius.enrolled + counted(hasKind),
    mustEnroll: radius.mustEnroll + counted(standing === 'must-enroll'),
    struggling: radius.struggling + counted(standing === 'must-enroll' && affected.struggles.length > 0),
    byStruggle: withStruggles(radius.byStruggle, affected.struggles, people),
    administrators: radius.administrators + counted(isAdministrator),
    enrolledAdministrators: radius.enrolledAdministrators + counted(isAdministrator && hasKind),
  };
}

function withStruggles(
  counts: BlastRadius['byStruggle'],
  found: readonly Struggle[],
  people: number,
): BlastRadius['byStruggle'] {
  if (found.length === 0) return counts;
  const next = { ...counts };
  for (const one of found) next[one] += people;
  return next;
}

/** So many enrolled administrators let a company help itself when one of them loses a device (SPEC P11). */
export const enoughAdministrators = 2;

export const hasTooFewAdministrators = (radius: BlastRadius): boolean =>
  radius.enrolledAdministrators < enoughAdministrators;
