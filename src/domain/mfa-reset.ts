import type { UserId } from './identifiers.ts';
import { frozenFor } from './freeze.ts';
import { after, day, hour, later, type Instant } from './instant.ts';
import { nothingHeld, ruleAt, type HeldRule } from './reset-rule.ts';
import type { RoleSince } from './team.ts';

/** Why a second administrator, or the operator, has to approve a reset (SPEC A3, A7). */
export const resetApprovals = ['frozen', 'company-asks', 'email-changed', 'burst'] as const;

export type ResetApproval = (typeof resetApprovals)[number];

/** Why a reset waits, with a veto by mail: the company asks for it (SPEC A3), or another company's MFA binds the user too (SPEC A1). */
export const resetDelays = ['company-asks', 'bound-elsewhere'] as const;

export type ResetDelay = (typeof resetDelays)[number];

/**
 * What became of a reset. `vetoed`: by the user or an administrator. `withdrawn`: by whoever asked for it. `lapsed`: nobody approved it in time. `barred`: when its
 * time came it was allowed no more. `overtaken`: another reset did it before, or nothing was left to reset.
 */
export type ResetOutcome = 'done' | 'vetoed' | 'withdrawn' | 'lapsed' | 'barred' | 'overtaken';

/**
 * Why a reset was not carried out when its time came. `asked-by`, `approved-by`: they may do so no more. `erased`: somebody whom it concerns was. `approval-needed`,
 * `longer-wait`: asked for now, it would wait for that. Else what stands in its way now.
 */
export const barredReasons = [
  'asked-by',
  'approved-by',
  'erased',
  'approval-needed',
  'longer-wait',
  'yourself',
  'not-entitled',
  'not-active',
  'member-too-young',
  'disabled',
  'nothing-bound',
  'payor-role',
  'payor-lately',
  'operator-only',
  'operator',
  'administrator',
  'not-in-team',
  'asks-nothing',
  'team-too-young',
] as const;

export type BarredBecause = (typeof barredReasons)[number];

export const mfaReset = {
  /** Of an accepted, active membership (SPEC A1). */
  memberFor: 7 * day,
  /** Another company's MFA binds the user (SPEC A1). */
  elsewhereFor: 24 * hour,
  /** After a change of login e-mail a second one approves (SPEC A7). */
  emailSettledFor: 7 * day,
  /** After a role was taken away that leaves resets to the operator: it counts as held, so that whoever takes it away and gives it back gains nothing (SPEC A1). */
  payorFor: 7 * day,
  /** With a role that requires MFA, before whoever looks after its team resets somebody: nobody brings somebody into their team to reset them (SPEC Y7). */
  teamFor: 7 * day,
  /** With both permissions, before an administrator approves: nobody makes somebody an administrator to have an approval (SPEC A3, A7). */
  approverFor: 7 * day,
  /** By one administrator, over all companies; beyond them a second one approves (SPEC A7). */
  perHour: 5,
  /** So many an hour at most, approved or not: each is mailed to people. */
  mostPerHour: 20,
  /** So many for one person by one company, or by operators: each is mailed to them. */
  perPersonAndHour: 3,
  /** A request that nobody approves lapses. */
  approvableFor: 7 * day,
} as const;

/** Hours for which a company may make its resets wait (SPEC A3); 0: they do not. */
export const resetDelayHours = [0, 4, 24, 72] as const;

export type ResetDelayHours = (typeof resetDelayHours)[number];

/**
 * Why no administrator of a company resets somebody's methods (SPEC A1, A3). `not-active`: no accepted, active membership. `payor-role`: a role that this company gave
 * leaves resets to the operator (SPEC Y7, A5). `payor-lately`: such a role was taken from them here less than seven days ago. `operator-only`: something else does, which
 * is no business of this company's (SECURITY I11).
 */
export type ResetBar =
  | 'yourself'
  | 'not-entitled'
  | 'not-active'
  | 'member-too-young'
  | 'disabled'
  | 'nothing-bound'
  | 'payor-role'
  | 'payor-lately'
  | 'operator-only';

/** Why no operator resets somebody's methods in the console: `operator`s are reset on the machine itself (SPEC A5). */
export type OperatorResetBar = 'yourself' | 'operator' | 'disabled' | 'nothing-bound';

/** What a company, or the service, goes by when it judges a reset: all of one moment, from the store. */
export interface ResetGrounds {
  readonly status: 'active' | 'disabled';
  /** Of the service (SPEC C6). */
  readonly operator: boolean;
  /** Of the company (SPEC C3). */
  readonly entitled: boolean;
  /** Since when an accepted membership has been active without a break; null: there is none. */
  readonly memberSince: Instant | null;
  /** When the newest of the bound methods was bound; null: none is. */
  readonly lastBoundAt: Instant | null;
  /** When the login e-mail was changed last, be it back; null: never (SPEC A7). */
  readonly emailChangedAt: Instant | null;
  /** When "this was not me" was pressed last, unless the person, or the service, has lifted what it holds up since; null: never (SPEC U5). */
  readonly reportedAt: Instant | null;
  /** Whether a role leaves resets to the operator (SPEC Y7): one that this company gave, one that another did. */
  readonly leftToOperator: { readonly here: boolean; readonly elsewhere: boolean };
  /** When such a role was taken away last, by this company and by others; null: never. */
  readonly payorUntil: { readonly here: Instant | null; readonly elsewhere: Instant | null };
  /** One of the permissions of the company is theirs at least, in an active membership (SPEC C2). */
  readonly administers: boolean;
  /** Roles that the company gave, and since when each is theirs; in an active membership alone. */
  readonly roles: readonly RoleSince[];
  /** Another company requires MFA of them, by its policy, announced or enforced, or by a role that it gave (SPEC A1). */
  readonly isBoundElsewhere: boolean;
  /** What the company's policy says of its resets (SPEC A3). */
  readonly approves: boolean;
  readonly delayHours: ResetDelayHours;
  /** And what of that was eased a short while ago, and holds still. */
  readonly held: HeldRule;
}

/** Who asks for whose reset, and when. */
export interface ResetAsking {
  readonly by: UserId | null;
  readonly of: UserId;
  readonly now: Instant;
}

/** The first that speaks wins. A membership of less than seven days learns nothing of what is elsewhere (SPEC A1, SECURITY I11). */
const bars: Readonly<Record<ResetBar, (grounds: ResetGrounds, asking: ResetAsking) => boolean>> = {
  yourself: (_, { by, of }) => by === of,
  'not-entitled': ({ entitled }) => !entitled,
  'not-active': ({ memberSince }) => memberSince === null,
  disabled: ({ status }) => status === 'disabled',
  'nothing-bound': ({ lastBoundAt }) => lastBoundAt === null,
  'payor-role': ({ leftToOperator }) => leftToOperator.here,
  'payor-lately': ({ payorUntil }, { now }) => isWithin(mfaReset.payorFor, payorUntil.here, now),
  'member-too-young': ({ memberSince }, { now }) => isWithin(mfaReset.memberFor, memberSince, now),
  'operator-only': ({ operator, leftToOperator, payorUntil }, { now }) =>
    operator || leftToOperator.elsewhere || isWithin(mfaReset.payorFor, payorUntil.elsewhere, now),
};

const everyBar = Object.keys(bars) as ResetBar[];

/** Whether one bar stands in the way, whatever the others say. */
export const speaksAgainst = (bar: ResetBar, grounds: ResetGrounds, asking: ResetAsking): boolean =>
  bars[bar](grounds, asking);

/** Why no administrator of the company resets these methods; null: one may (SPEC A1, A3). */
export const resetBar = (grounds: ResetGrounds, asking: ResetAsking): ResetBar | null =>
  everyBar.find((bar) => speaksAgainst(bar, grounds, asking)) ?? null;

/** Why no operator does in the console; null: one may (SPEC A5). */
export function operatorResetBar(
  { operator, status, lastBoundAt }: Pick<ResetGrounds, 'operator' | 'status' | 'lastBoundAt'>,
  { by, of }: ResetAsking,
): OperatorResetBar | null {
  if (by === of) return 'yourself';
  if (operator) return 'operator';
  if (status === 'disabled') return 'disabled';
  return lastBoundAt === null ? 'nothing-bound' : null;
}

/** Under what a reset is asked for. */
export interface ResetTerms {
  readonly approval: ResetApproval | null;
  readonly delay: ResetDelay | null;
  /** Not before. */
  readonly dueAt: Instant;
}

type TermFacts = Pick<
  ResetGrounds,
  'approves' | 'delayHours' | 'held' | 'emailChangedAt' | 'isBoundElsewhere' | 'reportedAt'
>;

/** What an operator goes by: no company's rules hold, the last word of SPEC A7 does. */
export const operatorTerms = ({
  emailChangedAt,
  reportedAt,
}: Pick<ResetGrounds, 'emailChangedAt' | 'reportedAt'>): TermFacts => ({
  approves: false,
  delayHours: 0,
  held: nothingHeld,
  isBoundElsewhere: false,
  emailChangedAt,
  reportedAt,
});

/** `asked`: how many resets whoever asks asked for in the last hour, in any company, this one left out (SPEC A7). */
export function resetTerms(facts: TermFacts, asked: number, now: Instant): ResetTerms {
  const delay = delayOf(facts, now);
  return { approval: approvalOf(facts, asked, now), delay: delay.why, dueAt: after(now, delay.for) };
}

/** That somebody may be at it right now comes first, whatever else there is; then the company's own reason: of the others it learns no more than it must. */
function approvalOf(facts: TermFacts, asked: number, now: Instant): ResetApproval | null {
  const { emailChangedAt, reportedAt, held } = facts;
  if (isWithin(frozenFor, reportedAt, now)) return 'frozen';
  if (ruleAt(facts, held, now).approves) return 'company-asks';
  if (isWithin(mfaReset.emailSettledFor, emailChangedAt, now)) return 'email-changed';
  return asked >= mfaReset.perHour ? 'burst' : null;
}

/** The longer one counts; where the company's own is as long, no other is named (SECURITY I11). */
function delayOf(facts: TermFacts, now: Instant): { why: ResetDelay | null; for: number } {
  const { isBoundElsewhere, held } = facts;
  const own = ruleAt(facts, held, now).delayHours * hour;
  if (isBoundElsewhere && own < mfaReset.elsewhereFor) return { why: 'bound-elsewhere', for: mfaReset.elsewhereFor };
  return { why: own > 0 ? 'company-asks' : null, for: own };
}

/** A reset that waited. */
export interface WaitedReset {
  readonly askedAt: Instant;
  readonly approvedAt: Instant | null;
  readonly dueAt: Instant;
}

/** Why a reset is not carried out under what it was asked for: something holds now that would have made it wait for more (SPEC A1, A3, A7). Null: nothing does. */
export function heldUpBy(
  reset: WaitedReset,
  facts: TermFacts,
  now: Instant,
): Extract<BarredBecause, 'approval-needed' | 'longer-wait'> | null {
  const { askedAt, approvedAt, dueAt } = reset;
  if (after(askedAt, delayOf(facts, now).for) > dueAt) return 'longer-wait';
  if (ruleAt(facts, facts.held, now).approves && approvedAt === null) return 'approval-needed';
  const unsettledSince = unsettled(facts, now);
  const isSettled = unsettledSince === null || (approvedAt !== null && approvedAt > unsettledSince);
  return isSettled ? null : 'approval-needed';
}

/** The last of what has happened of late that a second one has to look at: a change of login e-mail, a change that was reported as not theirs. */
function unsettled({ emailChangedAt, reportedAt }: TermFacts, now: Instant): Instant | null {
  const since = [
    isWithin(mfaReset.emailSettledFor, emailChangedAt, now) ? emailChangedAt : null,
    isWithin(frozenFor, reportedAt, now) ? reportedAt : null,
  ].filter((one) => one !== null);
  return since.length === 0 ? null : since.reduce(later);
}

/**
 * Whether an administrator approves resets that were asked for at `askedAt`: they have had both permissions since before it, and for seven days (SPEC A3, A7).
 * `since` null: they have not.
 */
export const mayApprove = (since: Instant | null, askedAt: Instant, now: Instant): boolean =>
  since !== null && since < askedAt && since <= after(now, -mfaReset.approverFor);

/** A method that was bound since a reset was asked for: whoever asked found a way, and it is not taken from them. */
export const isOvertaken = ({ askedAt }: Pick<WaitedReset, 'askedAt'>, lastBoundAt: Instant | null): boolean =>
  lastBoundAt === null || lastBoundAt > askedAt;

/** Whether something is less than `span` ago; null: it never was. */
export const isWithin = (span: number, since: Instant | null, now: Instant): boolean =>
  since !== null && since > after(now, -span);
