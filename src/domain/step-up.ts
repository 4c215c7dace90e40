import type { EnrollableKind } from './authenticator.ts';
import { countsAsSecond } from './evidence.ts';
import { after, instant, later, minute, type Duration, type Instant } from './instant.ts';
import { isEven, textFlaw } from './plain-text.ts';
import type { HeldRole } from './role-rule.ts';
import { secondFactorOffers } from './offers.ts';
import type { Offer, Situation } from './step.ts';
import { isOperationName } from './step-up-rule.ts';
import { isBlank } from './unseen-signs.ts';
import { viewOf } from './view.ts';

/** SPEC Y4, Y5; SECURITY, Numbers. */
export const stepUp = {
  /** A fitting proof that is no older is enough on entering. */
  freshFor: 5 * minute,
  /** How long a proof may be redeemed, once. */
  redeemableFor: 5 * minute,
  /** How long it may be given once it was asked for. */
  askedFor: 15 * minute,
  /** So many wrong codes in a row over a session's challenges sign the user out everywhere. */
  mostFailures: 10,
} as const satisfies Record<string, number>;

/** One line of what is confirmed, as the application says it: "Amount", "$12,400.00". */
export interface StepUpDetail {
  readonly label: string;
  readonly value: string;
}

/** What an application asks somebody to confirm. */
export interface AskedStepUp {
  /** Null: to enter the application. */
  readonly operation: string | null;
  /** What it is about in words: "Release a disbursement"; null: nothing is said. */
  readonly title: string | null;
  readonly details: readonly StepUpDetail[];
}

/** Of what an application has shown: characters, and how many lines of details. */
export const askedLimits = { title: 80, details: 10, label: 40, value: 120 } as const;

/** What is wrong with what an application asks; null: nothing. */
export type AskedFlaw = 'operation' | 'title' | 'details';

/**
 * The first thing that is wrong: texts are single plain lines, for they are shown beside our own words. What is to be confirmed has a name: an entry that is recent enough
 * needs no proof, and whoever forgot the name of a payment would take it for confirmed.
 */
export function askedFlaw({ operation, title, details }: AskedStepUp): AskedFlaw | null {
  const isNamed = operation === null ? title === null && details.length === 0 : isOperationName(operation);
  if (!isNamed) return 'operation';
  if (title !== null && !isLine(title, askedLimits.title)) return 'title';
  const areLines = details.every(
    ({ label, value }) => isLine(label, askedLimits.label) && isLine(value, askedLimits.value),
  );
  return details.length <= askedLimits.details && areLines ? null : 'details';
}

const isLine = (text: string, longest: number): boolean =>
  !isBlank(text) && textFlaw(text, { longest, lines: false }) === null && isEven(text);

/** A role of the application, with the company that gives it. */
export interface GivenStepUp {
  readonly role: Pick<HeldRole, 'label' | 'rule'>;
  readonly companyName: string;
}

/** A role that asks for proofs, to be named (SPEC P7): "Disburser" at "Harbor Electric". */
export interface StepUpAsker {
  readonly role: string;
  readonly companyName: string;
}

/** What the roles of somebody ask of them in one application, taken together: the strictest of each. */
export interface MergedStepUp {
  readonly onEntry: boolean;
  readonly operations: readonly string[];
  readonly idleFor: Duration | null;
  readonly by: readonly StepUpAsker[];
}

/** Of the roles of one application in active memberships. Null: none asks for anything. */
export function mergeStepUps(given: readonly GivenStepUp[]): MergedStepUp | null {
  const asking = given.flatMap(({ role: { label, rule }, companyName }) =>
    rule?.requireMfa && rule.stepUp ? [{ rule: rule.stepUp, by: { role: label, companyName } }] : [],
  );
  if (asking.length === 0) return null;
  const idle = asking.flatMap(({ rule }) => rule.idleMinutes ?? []);
  return {
    onEntry: asking.some(({ rule }) => rule.onEntry),
    operations: [...new Set(asking.flatMap(({ rule }) => rule.operations))].toSorted(),
    idleFor: idle.length === 0 ? null : Math.min(...idle) * minute,
    by: asking.map(({ by }) => by),
  };
}

/** When somebody entered an application, and when it last told that they did something there. */
export interface Presence {
  /** When this sign-in first got into it; null: it is about to. */
  readonly beganAt: Instant | null;
  /** Null: it never told. */
  readonly activeAt: Instant | null;
}

/** Whether somebody proves again who they are before they go on in an application. `idleAt`: when they would have to, if nothing happens there; null: never. */
export type Entry =
  | { readonly needed: true; readonly because: 'entry' | 'idle' }
  | { readonly needed: false; readonly idleAt: Instant | null };

/**
 * SPEC Y4, of a session: on entering, a fitting proof of the last five minutes before it, or any later one; after more than the limit without activity, or without a
 * report of any since the last proof, another.
 */
export function entryOf(situation: Situation, rule: MergedStepUp | null, { beganAt, activeAt }: Presence): Entry {
  if (rule === null) return { needed: false, idleAt: null };
  const proof = latestProof(situation);
  const oldest = after(beganAt ?? situation.now, -stepUp.freshFor);
  if (rule.onEntry && (proof === null || proof < oldest)) return { needed: true, because: 'entry' };
  if (rule.idleFor === null) return { needed: false, idleAt: null };
  const idleAt = after(later(proof ?? never, activeAt ?? never), rule.idleFor);
  return idleAt < situation.now ? { needed: true, because: 'idle' } : { needed: false, idleAt };
}

/** Before anything happened. */
const never = instant(0);

/** When a second factor that the merged rules accept was proved last; a recovery code is none (SPEC R3, Y4). Null: never. */
export function latestProof(situation: Situation): Instant | null {
  const { run, bound, accept, now } = viewOf(situation);
  const fitting = run.evidence.filter((one) => countsAsSecond(one, bound, { ...accept, recovery: false }, now));
  return fitting.reduce<Instant | null>((last, { at }) => (last !== null && last > at ? last : at), null);
}

/** Whether what a step-up was proved by is worth as much still (SPEC Y2): bound, and of a kind that the merged rules accept now. */
export function isProofGood(
  situation: Situation,
  { by, at }: { readonly by: StepUpProof; readonly at: Instant },
): boolean {
  const { run, bound, accept, now } = viewOf(situation);
  return run.evidence.some(
    (one) => one.kind === by && one.at >= at && countsAsSecond(one, bound, { ...accept, recovery: false }, now),
  );
}

/** The methods that somebody who has this session may prove a step-up with, last used first: those that the merged rules accept (SPEC Y4). */
export function stepUpOffers(situation: Situation): readonly Offer[] {
  const view = viewOf(situation);
  return secondFactorOffers(view, view.accept);
}

/** Facts of a step-up that was asked for by API: what became of it is computed. */
export interface StepUpFacts {
  /** Until then it may be proved. */
  readonly expiresAt: Instant;
  readonly provedAt: Instant | null;
  readonly cancelledAt: Instant | null;
  readonly redeemedAt: Instant | null;
}

export type StepUpStatus = 'pending' | 'proved' | 'redeemed' | 'cancelled' | 'expired';

/** What became of a step-up. */
export function stepUpStatus(
  { expiresAt, provedAt, cancelledAt, redeemedAt }: StepUpFacts,
  now: Instant,
): StepUpStatus {
  if (redeemedAt !== null) return 'redeemed';
  if (provedAt !== null) return now < after(provedAt, stepUp.redeemableFor) ? 'proved' : 'expired';
  if (cancelledAt !== null) return 'cancelled';
  return now < expiresAt ? 'pending' : 'expired';
}

/** By what it was proved. */
export type StepUpProof = EnrollableKind;
