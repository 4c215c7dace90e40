import { after, hour, later, type Duration, type Instant } from './instant.ts';
import { isChange, isChangeAhead, isThaw } from './interaction.ts';
import type { RuleName } from './next-step.ts';
import type { Step } from './step.ts';
import type { View } from './view.ts';

/** How long "this was not me" holds changes up (SPEC U5). */
export const frozenFor: Duration = 72 * hour;

/** Until when changes are frozen by a press at `now`: a freeze is never made shorter. */
export function freezeUntil(now: Instant, before: Instant | null): Instant {
  const until = after(now, frozenFor);
  return before === null ? until : later(before, until);
}

/** Whether nothing of a user's is changed now (SPEC U5). */
export const isFrozen = (frozenUntil: Instant | null, now: Instant): boolean =>
  frozenUntil !== null && frozenUntil > now;

/** SPEC U5: nothing is changed; lifting the freeze is what goes on. */
export function holdChangesUp({ run, frozen }: View): Step | null {
  const isHeldUp = frozen && isChange(run.purpose) && !isThaw(run.purpose) && isChangeAhead(run);
  return isHeldUp ? refuseFrozen('changes-frozen') : null;
}

export const refuseFrozen = (reason: RuleName): Step => ({ kind: 'refuse', because: 'changes-frozen', reason });
