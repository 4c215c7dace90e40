import { dateIn, deadlineInstant, type CalendarDate, type Deadline } from './deadline.ts';
import type { Instant } from './instant.ts';
import { isSameDeadline } from './mailing.ts';
import { frequencies } from './policy.ts';
import {
  changedSettings,
  easesResets,
  isOver,
  proposedDeadline,
  type DraftFacts,
  type PolicyChange,
  type PolicySettings,
} from './policy-change.ts';

/**
 * When what a company requires begins for those who have not enrolled. `never`: nothing is required. `later`: until then they may put it off (SPEC P3).
 * `at-once`: with saving, at their next request (SPEC P5). `already`: it had begun before, and goes on.
 */
export type Onset =
  | { readonly begins: 'never' }
  | { readonly begins: 'later' | 'at-once' | 'already'; readonly at: Instant; readonly deadline: Deadline };

/** What saving a draft means for people, beside its onset. */
export const policyEffects = [
  /** Methods and recovery codes stay, and those who enrolled are asked still (SPEC P9, U4). */
  'switched-off',
  /** It was enforced, and waits for a later date again. */
  'put-off',
  /** It comes on another day, or in another zone. */
  'moved',
  /** Whoever has not enrolled hears of the date by e-mail (SPEC P13). */
  'told',
  /** Those who have enrolled are asked at every sign-in from now on, the early period included (SPEC S2, P3). */
  'asks-enrolled',
  'sms-forbidden',
  'sms-allowed',
  /** Proofs older than the new frequency are asked again at the next request (SPEC P10). */
  'asks-sooner',
  'asks-later',
  'mailbox-first',
  'mailbox-not-first',
  'help-changed',
  'guidance-changed',
  /** From the next one on: resets that wait keep the terms under which they were asked for (SPEC A3). */
  'resets-approved',
  'resets-not-approved',
  'resets-wait-longer',
  'resets-wait-shorter',
  /** Both only after a while (`easedAfter`): until then resets take what they took. */
  'resets-eased-later',
] as const;

export type PolicyEffect = (typeof policyEffects)[number];

export function onsetOf(before: PolicySettings, draft: PolicySettings, now: Instant): Onset {
  const { deadline } = draft;
  if (!draft.requireMfa || deadline === null) return { begins: 'never' };
  const at = deadlineInstant(deadline);
  if (at > now) return { begins: 'later', at, deadline };
  return { begins: isEnforced(before, now) ? 'already' : 'at-once', at, deadline };
}

/** Everything that a draft does to people, in the order in which it is told. */
export function effectsOf(before: PolicySettings, draft: PolicySettings, now: Instant): readonly PolicyEffect[] {
  const isOn = draft.requireMfa;
  const holds: Record<PolicyEffect, boolean> = {
    'switched-off': before.requireMfa && !isOn,
    'put-off': isEnforced(before, now) && isOn && !isEnforced(draft, now),
    moved: isOn && before.requireMfa && isMoved(before.deadline, draft.deadline),
    told:
      isOn && draft.deadline !== null && !isSameDeadline(before.requireMfa ? before.deadline : null, draft.deadline),
    'asks-enrolled': isOn && !before.requireMfa,
    'sms-forbidden': isOn && before.smsAllowed && !draft.smsAllowed,
    'sms-allowed': isOn && !before.smsAllowed && draft.smsAllowed,
    'asks-sooner': isOn && frequencies[draft.frequency] < frequencies[before.frequency],
    'asks-later': isOn && frequencies[draft.frequency] > frequencies[before.frequency],
    'mailbox-first': isOn && !before.confirmMailbox && draft.confirmMailbox,
    'mailbox-not-first': isOn && before.confirmMailbox && !draft.confirmMailbox,
    'help-changed': before.helpContact !== draft.helpContact,
    'guidance-changed': before.appGuidance !== draft.appGuidance,
    'resets-approved': !before.resetApproval && draft.resetApproval,
    'resets-not-approved': before.resetApproval && !draft.resetApproval,
    'resets-wait-longer': draft.resetDelayHours > before.resetDelayHours,
    'resets-wait-shorter': draft.resetDelayHours < before.resetDelayHours,
    'resets-eased-later': easesResets(before, draft),
  };
  return policyEffects.filter((one) => holds[one]);
}

const isMoved = (before: Deadline | null, draft: Deadline | null): boolean =>
  before !== null && draft !== null && (before.date !== draft.date || before.zone !== draft.zone);

function isEnforced({ requireMfa, deadline }: PolicySettings, now: Instant): boolean {
  return requireMfa && deadline !== null && deadlineInstant(deadline) <= now;
}

/** Settings that say only whom people ask, and how: nobody is asked for anything else by them. */
const wordsOnly: readonly (keyof PolicySettings)[] = ['helpContact', 'appGuidance'];

/** Whether a draft does something to others that its administrator has to have seen before it is saved: where MFA is required, or was (SPEC P11), or resets take less (SPEC A3). */
export const mustBeSeen = (before: PolicySettings, draft: PolicySettings): boolean =>
  easesResets(before, draft) ||
  ((before.requireMfa || draft.requireMfa) &&
    changedSettings(before, draft).some((one) => !wordsOnly.includes(one.setting)));

/** A draft as one text, the same for the same settings: what was seen is remembered by it. */
export const draftText = (draft: PolicySettings): string =>
  JSON.stringify([
    draft.requireMfa,
    draft.deadline?.date ?? null,
    draft.deadline?.zone ?? null,
    draft.frequency,
    draft.smsAllowed,
    draft.confirmMailbox,
    draft.helpContact,
    draft.appGuidance,
    draft.resetApproval,
    draft.resetDelayHours,
  ]);

/** The deadline that a form shows: the one that stands, or where none does or its day is over, the proposal (SPEC P2). */
export function shownDeadline(
  { requireMfa, deadline }: PolicySettings,
  { now, companyZone }: DraftFacts,
): { readonly deadline: Deadline; readonly isProposed: boolean } {
  if (deadline !== null && (requireMfa || !isOver(deadline, now))) return { deadline, isProposed: false };
  return { deadline: proposedDeadline(deadline?.zone ?? companyZone, now), isProposed: true };
}

/** Every setting, as a form sends them; `date` null: left empty. */
export interface WholePolicy extends Omit<PolicySettings, 'deadline'> {
  readonly date: CalendarDate | null;
  readonly zone: string;
}

/**
 * What a form with every setting wants changed. A date that stands while MFA is required is not chosen anew, or one that has come could not be left alone; a
 * proposal that nobody took by switching on is not decided.
 */
export function wholeChange(
  current: PolicySettings,
  { date, zone, ...rest }: WholePolicy,
  facts: DraftFacts,
): PolicyChange {
  const shown = shownDeadline(current, facts);
  const isShown = date === shown.deadline.date && zone === shown.deadline.zone;
  const isLeft = date === null || (isShown && (shown.isProposed ? !rest.requireMfa : current.requireMfa));
  return isLeft ? rest : { ...rest, date, zone };
}

/** Settings that somebody looks at without deciding on them (SPEC P11); null: as they stand, or as if MFA were required. */
export interface Assumption {
  readonly requireMfa: boolean | null;
  readonly smsAllowed: boolean | null;
  readonly date: CalendarDate | null;
  readonly zone: string | null;
  /** The day that is looked at; null: the deadline, or today once it has come. */
  readonly on: CalendarDate | null;
}

export interface AssumedPolicy {
  readonly settings: PolicySettings & { readonly deadline: Deadline };
  /** In the zone of the deadline. */
  readonly on: CalendarDate;
  /** Before the deadline people may put it off (SPEC P3). */
  readonly mode: 'off' | 'early' | 'enforced';
  /** Something differs from what stands. */
  readonly isDraft: boolean;
}

/** "If this were enforced on DATE" (SPEC P11): any date, over or to come, and any draft. */
export function assumePolicy(current: PolicySettings, assumed: Assumption, facts: DraftFacts): AssumedPolicy {
  const requireMfa = assumed.requireMfa ?? true;
  const deadline = assumedDeadline(current, assumed, facts);
  const settings = { ...current, requireMfa, smsAllowed: assumed.smsAllowed ?? current.smsAllowed, deadline };
  const today = dateIn(deadline.zone, facts.now);
  const on = assumed.on ?? (deadline.date > today ? deadline.date : today);
  const isEarly = on < deadline.date;
  const mode = requireMfa ? (isEarly ? 'early' : 'enforced') : 'off';
  return { settings, on, mode, isDraft: changedSettings(current, settings).length > 0 };
}

/** While nothing is required, the day that is looked at is the deadline. */
function assumedDeadline(current: PolicySettings, { date, zone, on }: Assumption, facts: DraftFacts): Deadline {
  const { deadline } = shownDeadline(current, facts);
  const standing = zone ?? deadline.zone;
  if (date !== null) return { date, zone: standing };
  return { date: current.requireMfa ? deadline.date : (on ?? deadline.date), zone: standing };
}
