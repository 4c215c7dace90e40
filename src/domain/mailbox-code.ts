import { hour, instant, minute, second, type Instant } from './instant.ts';

/** The code of "Check your mail" (SPEC section 2): six digits, 15 minutes, newest only. */
export const mailboxCode = { digits: 6, validFor: 15 * minute, resendAfter: 60 * second, perHour: 5 } as const;

/** When codes were sent to one user's mailbox: the newest first, none older than an hour needed. */
export type Sendings = readonly Instant[];

/** From when another code may be sent: now or later. Counted for the user, over every interaction. */
export function maySendFrom(sendings: Sendings, now: Instant): Instant {
  const [last, eldest] = [sendings[0], sendings[mailboxCode.perHour - 1]];
  const afterLast = last === undefined ? now : last + mailboxCode.resendAfter;
  return instant(Math.max(now, afterLast, eldest === undefined ? now : eldest + hour));
}

/** The list after one more sending. */
export const afterSending = (sendings: Sendings, now: Instant): Sendings =>
  [now, ...sendings].slice(0, mailboxCode.perHour);
