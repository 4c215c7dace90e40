import { after, day, hour, minute, second, type Duration, type Instant } from '#domain/instant.ts';
import type { ClaimedMessage } from '#ports/outbox.ts';

/** Rests between tries; after them an hour each. */
const rests: readonly Duration[] = [10 * second, 30 * second, 2 * minute, 10 * minute, 30 * minute];

const longest: Duration = day;

/**
 * When a message that did not leave is tried again. Null: never, because it would be of no use by then, or has been tried for a day. One of many is tried as
 * long as it is of use: it is queued only once (SPEC P13), and a mail server may be gone over a weekend.
 */
export function retryAt({ attempts, bulk, queuedAt, uselessAt }: Tried, now: Instant): Instant | null {
  const next = after(now, rests[attempts - 1] ?? hour);
  const isLasting = bulk && uselessAt !== null;
  if (!isLasting && next > after(queuedAt, longest)) return null;
  return uselessAt !== null && next >= uselessAt ? null : next;
}

type Tried = Pick<ClaimedMessage, 'attempts' | 'bulk' | 'queuedAt' | 'uselessAt'>;
