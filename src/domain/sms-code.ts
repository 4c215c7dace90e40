import type { MessageId } from './identifiers.ts';
import { day, hour, instant, second, type Instant } from './instant.ts';
import type { SmsClass } from './sms-guard.ts';

/** Codes by text message (SPEC M1, M4). How long one is valid is configuration: 30 minutes, strict 10. */
export const smsCode = { digits: 6, resendAfter: 30 * second, perHour: 5, unprovedPerDay: 10, perDay: 30 } as const;

/** How many codes one number is sent in a day, whoever asks (SPEC M4). */
export const codesPerNumberPerDay = 50;

/** How many of them while it is nobody's proven number: the rest is its owner's, who could otherwise be kept from signing in by whoever enrolls his number. */
export const unprovenPerNumberPerDay = 30;

/** Codes of the last day to a number, the one about to leave included. `unproven`: those to users for whom it had not proved itself. */
export interface SmsToNumber {
  readonly lastDay: number;
  readonly unproven: number;
}

/** Whether a number had its share for a day. */
export const isNumberOverdone = ({ lastDay, unproven }: SmsToNumber, kind: SmsClass): boolean =>
  lastDay > codesPerNumberPerDay || (kind === 'unproven' && unproven > unprovenPerNumberPerDay);

/** A code that was sent for a user; or one that was asked for and not sent, because a guard stopped it or the number is full: then `message` is null. */
export interface SmsSending {
  readonly at: Instant;
  readonly message: MessageId | null;
  /** Keyed hash of the canonical number: what "the same number" means, over enrollments and spellings. */
  readonly number: string;
}

/** A user's sendings, the newest first, none older than a day needed. Counted for the user, over every interaction, method and node. */
export type SmsSendings = readonly SmsSending[];

/** A limit that lets the next code pass at `from`. */
export interface TimedPause {
  readonly limit: 'pause' | 'hour' | 'unproved' | 'day';
  readonly from: Instant;
}

/** What holds the next code up. `run`: this interaction sends none any more (SPEC S4); the next one does. */
export type SmsPause = TimedPause | { readonly limit: 'run' };

/**
 * What holds up another code to `number`, the longest of all; null: it may be sent now. `provedAt`: when a code to this number was last right: what was sent before
 * was followed by it (SPEC M4). Codes that were not sent count for half a minute and for the hour, so that nobody asks on and on which numbers are full, or fills
 * the audit trail with what was stopped.
 */
export function smsPause(
  sendings: SmsSendings,
  number: string,
  provedAt: Instant | null,
  now: Instant,
): TimedPause | null {
  const sent = sendings.filter((one) => one.message !== null);
  const unproved = sent.filter((one) => one.number === number && one.at > (provedAt ?? -1));
  const pauses = [
    pauseOf('pause', sendings[0], smsCode.resendAfter),
    pauseOf('hour', sendings[smsCode.perHour - 1], hour),
    pauseOf('unproved', unproved[smsCode.unprovedPerDay - 1], day),
    pauseOf('day', sent[smsCode.perDay - 1], day),
  ].filter((one): one is TimedPause => one !== null && one.from > now);
  return pauses.toSorted((a, b) => b.from - a.from)[0] ?? null;
}

const pauseOf = (limit: TimedPause['limit'], sending: SmsSending | undefined, wait: number): TimedPause | null =>
  sending === undefined ? null : { limit, from: instant(sending.at + wait) };

/** As many as five an hour come to in a day: those that were not sent push out none that was. */
const remembered = 24 * smsCode.perHour;

/** The list after one more sending. */
export const afterSmsSending = (sendings: SmsSendings, sending: SmsSending): SmsSendings =>
  [sending, ...sendings].filter((one) => one.at > sending.at - day).slice(0, remembered);
