import { deadlineInstant, type Deadline } from './deadline.ts';
import type { Instant } from './instant.ts';
import { frequencies } from './policy.ts';
import { changedSettings, type PolicySettings } from './policy-change.ts';

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
    'asks-enrolled': isOn && !before.requireMfa,
    'sms-forbidden': isOn && before.smsAllowed && !draft.smsAllowed,
    'sms-allowed': isOn && !before.smsAllowed && draft.smsAllowed,
    'asks-sooner': isOn && frequencies[draft.frequency] < frequencies[before.frequency],
    'asks-later': isOn && frequencies[draft.frequency] > frequencies[before.frequency],
    'mailbox-first': isOn && !before.confirmMailbox && draft.confirmMailbox,
    'mailbox-not-first': isOn && before.confirmMailbox && !draft.confirmMailbox,
    'help-changed': before.helpContact !== draft.helpContact,
    'guidance-changed': before.appGuidance !== draft.appGuidance,
  };
  return policyEffects.filter((one) => holds[one]);
}

function isEnforced({ requireMfa, deadline }: PolicySettings, now: Instant): boolean {
  return requireMfa && deadline !== null && deadlineInstant(deadline) <= now;
}

/** Settings that say only whom people ask, and how: nobody is asked for anything else by them. */
const wordsOnly: readonly (keyof PolicySettings)[] = ['helpContact', 'appGuidance'];

/** Whether a draft does something to others that its administrator has to have seen before it is saved: where MFA is required, or was (SPEC P11). */
export const mustBeSeen = (before: PolicySettings, draft: PolicySettings): boolean =>
  (before.requireMfa || draft.requireMfa) &&
  changedSettings(before, draft).some((one) => !wordsOnly.includes(one.setting));

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
  ]);
