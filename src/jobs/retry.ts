import { after, day, hour, minute, second, type Duration, type Instant } from '#domain/instant.ts';
import type { ClaimedMessage } from '#ports/outbox.ts';

/** Rests between tries; after them an hour each. */
const rests: readonly Duration[] = [10 * second, 30 * second, 2 * minute, 10 * minute, 30 * minute];

const longest: Duration = day;

/** When a message that did not leave is tried again. Null: never, because it would be of no use by then, or has been tried for a day. */
export function retryAt({ attempts, queuedAt, uselessAt }: Tried, now: Instant): Instant | null {
  const next = after(now, rests[attempts - 1] ?? hour);
  if (next > after(queuedAt, longest)) return null;
  return uselessAt !== null && next >= uselessAt ? null : next;
}

type Tried = Pick<ClaimedMessage, 'attempts' | 'queuedAt' | 'uselessAt'>;
