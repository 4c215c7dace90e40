import type { UserId } from './identifiers.ts';
import { after, day, type Instant } from './instant.ts';
import type { ResetGrounds } from './mfa-reset.ts';

/**
 * Why no administrator of a company lifts a freeze (SPEC U5). `yourself`: that is done on Password & Security, with more proofs than an administrator gives.
 * `not-active`: no accepted, active membership. `operator-only`: an operator of the service, which is no business of a company's.
 */
export type ThawBar = 'yourself' | 'not-active' | 'member-too-young' | 'operator-only';

/** Of an accepted, active membership: nobody takes somebody in to lift what protects them. */
const memberFor = 7 * day;

export function thawBar(
  { memberSince, operator }: Pick<ResetGrounds, 'memberSince' | 'operator'>,
  { by, of, now }: { readonly by: UserId; readonly of: UserId; readonly now: Instant },
): ThawBar | null {
  if (by === of) return 'yourself';
  if (memberSince === null) return 'not-active';
  if (after(memberSince, memberFor) > now) return 'member-too-young';
  return operator ? 'operator-only' : null;
}
