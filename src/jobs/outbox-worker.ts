import { Fault } from '#domain/fault.ts';
import type { MessageId } from '#domain/identifiers.ts';
import { after, second, type Duration } from '#domain/instant.ts';
import type { Secret } from '#domain/secret.ts';
import type { Clock } from '#ports/clock.ts';
import type { Delivery } from '#ports/courier.ts';
import type { Sealer } from '#ports/keys.ts';
import type { ClaimedMessage, Lane, MessageKind, Outbox } from '#ports/outbox.ts';
import type { OnFault, Work } from './loop.ts';
import { places } from './places.ts';
import { retryAt } from './retry.ts';

export interface OutboxDeps {
  readonly outbox: Outbox;
  readonly clock: Clock;
  readonly sealer: Sealer;
  /** This node, in claims and leases: another one for each process. */
  readonly owner: string;
  /** Told of every try, without address or content. */
  readonly onDelivery: (report: DeliveryReport) => void;
  /** Told of what the database did not take of a delivery. */
  readonly onFault: OnFault;
}

/** How messages of one lane leave. */
export interface Post {
  readonly lane: Lane;
  /** Places: delivered side by side, so that those that wait for a slow peer do not hold up the next (SPEC X10). */
  readonly atOnce: number;
  /** Longer than a delivery may take as a whole. */
  readonly leaseFor: Duration;
  /** Throws RangeError or SyntaxError when the content is not what its kind needs, and what `compose` throws; other failures are a Delivery. */
  readonly deliver: (message: ClaimedMessage, content: Secret) => Promise<Delivery | Withdrawn>;
}

/** Found to be of no use any more: not sent, and no failure. */
export interface Withdrawn {
  readonly status: 'withdrawn';
  readonly detail: string;
}

/** Cannot leave, through no fault of whom it is for. */
interface Hopeless {
  readonly status: 'hopeless';
  readonly detail: string;
}

type Attempt = Delivery | Withdrawn | Hopeless;

export interface DeliveryReport {
  readonly id: MessageId;
  readonly kind: MessageKind;
  readonly outcome: 'delivered' | 'retry' | 'given-up' | 'withdrawn';
  readonly attempts: number;
  readonly detail: string;
}

/** Work that goes on when a round is over. */
export interface OutboxWork extends Work {
  /** When nothing is under way any more. */
  ended(): Promise<void>;
}

/**
 * Delivers what waits in the outbox, off every request (SECURITY I16). A round waits for a free place, takes as many messages as there are free places, and
 * waits for none of them. Claims are leases, so several nodes share the work and what a dead one held is taken over. At least once, under one id: a message
 * whose end could not be written down may leave again.
 */
export function outboxWork(deps: OutboxDeps, post: Post): OutboxWork {
  // Delivered here, but the database did not take the news: not sent again, only written down again.
  const sent = new Set<MessageId>();
  const { lane, atOnce, leaseFor } = post;
  const name = lane === 'mail' ? 'outbox' : `outbox-${lane}`;
  const pool = places(atOnce, (error) => deps.onFault(name, error));
  return {
    name,
    every: 2 * second,
    async round(stopping) {
      await pool.oneFree();
      if (stopping.aborted) return false;
      const [now, free] = [deps.clock.now(), pool.free()];
      const messages = await deps.outbox.claimMessages(lane, deps.owner, free, now, after(now, leaseFor));
      for (const message of messages) pool.begin(() => handle(deps, post, sent, message));
      return messages.length === free;
    },
    ended: () => pool.allFree(),
  };
}

async function handle(deps: OutboxDeps, post: Post, sent: Set<MessageId>, message: ClaimedMessage): Promise<void> {
  const delivery = sent.has(message.id) ? alreadySent : await attempt(deps, post, message);
  if (delivery.status === 'delivered') sent.add(message.id);
  const outcome = await settle(deps, message, delivery);
  sent.delete(message.id);
  if (outcome) {
    const { id, kind, attempts } = message;
    deps.onDelivery({ id, kind, attempts, outcome, detail: delivery.detail });
  }
}

const alreadySent: Delivery = { status: 'delivered', detail: 'sent before' };

/** Content that is not what it should be never will be; a key, or our own address while starting, may come. */
async function attempt({ clock, sealer }: OutboxDeps, post: Post, message: ClaimedMessage): Promise<Attempt> {
  if (message.uselessAt !== null && message.uselessAt <= clock.now()) {
    return { status: 'hopeless', detail: 'useless before it left' };
  }
  try {
    return await post.deliver(message, sealer.open(message.sealedContent, `outbox:${message.id}`));
  } catch (error) {
    const isMalformed = error instanceof RangeError || error instanceof SyntaxError;
    if (isMalformed) return { status: 'hopeless', detail: 'content malformed' };
    return { status: 'temporary', detail: error instanceof Fault ? error.code : 'not composed' };
  }
}

/** Null: the lease ran out meanwhile and another node decides. */
async function settle(
  { outbox, clock, owner }: OutboxDeps,
  message: ClaimedMessage,
  { status, detail }: Attempt,
): Promise<DeliveryReport['outcome'] | null> {
  const now = clock.now();
  if (status === 'delivered') return (await outbox.markDelivered(message.id, owner, now)) ? 'delivered' : null;
  if (status === 'withdrawn') return (await outbox.markWithdrawn(message.id, owner, now)) ? 'withdrawn' : null;
  if (status === 'permanent') return (await outbox.markRefused(message.id, owner, now, detail)) ? 'given-up' : null;
  const again = status === 'hopeless' ? null : retryAt(message, now);
  const isWritten = await outbox.markFailed(message.id, owner, now, again, detail);
  if (!isWritten) return null;
  return again === null ? 'given-up' : 'retry';
}
