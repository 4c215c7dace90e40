import { after, hour, type Instant } from './instant.ts';
import type { ResetDelayHours } from './mfa-reset.ts';

/** What a company's resets take beside the checks that all of them take (SPEC A3). */
export interface ResetRule {
  /** A second administrator, or the operator, approves them. */
  readonly approves: boolean;
  readonly delayHours: ResetDelayHours;
}

/** What was eased and holds for a while still: whoever eases the rule, or was won over to, does not act by it at once. */
export interface HeldRule {
  /** Resets are approved until then; null: nothing of that is held. */
  readonly approvalUntil: Instant | null;
  /** They wait for so long until then. */
  readonly delay: { readonly hours: ResetDelayHours; readonly until: Instant } | null;
}

export const nothingHeld: HeldRule = { approvalUntil: null, delay: null };

/** As long as the longest wait that a company can ask for: for that long its other administrators can set the rule back, and nothing was ever eased. */
export const easedAfter = 72 * hour;

/** What is held of a rule at an instant. */
export const stillHeld = ({ approvalUntil, delay }: HeldRule, now: Instant): HeldRule => ({
  approvalUntil: approvalUntil !== null && approvalUntil > now ? approvalUntil : null,
  delay: delay !== null && delay.until > now ? delay : null,
});

/** By what resets go at an instant: the stricter of what is set and what is held. */
export function ruleAt({ approves, delayHours }: ResetRule, held: HeldRule, now: Instant): ResetRule {
  const { approvalUntil, delay } = stillHeld(held, now);
  return {
    approves: approves || approvalUntil !== null,
    delayHours: delay !== null && delay.hours > delayHours ? delay.hours : delayHours,
  };
}

/** What is held once `next` is saved over `before`: what is eased by that, with what was held already; nothing that `next` itself asks for. */
export function heldAfter(before: ResetRule, held: HeldRule, next: ResetRule, now: Instant): HeldRule {
  const still = stillHeld(held, now);
  const until = after(now, easedAfter);
  const approvalUntil = before.approves ? until : still.approvalUntil;
  const { delayHours: hours } = ruleAt(before, held, now);
  const delay = next.delayHours < before.delayHours ? { hours, until } : still.delay;
  return {
    approvalUntil: next.approves ? null : approvalUntil,
    delay: delay !== null && delay.hours > next.delayHours ? delay : null,
  };
}
