import { emailChange } from '#domain/email-change.ts';
import type { UserId } from '#domain/identifiers.ts';
import { after, type Instant } from '#domain/instant.ts';

/**
 * Until when an address is said to wait that is nobody's to invite for as long as its owner does not say whose it is: it stands for as long as one that was given up is
 * kept, whenever it is asked, and hangs on nothing that anybody could know.
 */
export function nextTurn(user: UserId, now: Instant): Instant {
  const turn = emailChange.undoableFor;
  const phase = Number.parseInt(user.slice(-8), 16) % turn;
  return after(now, turn - ((now - phase) % turn));
}
