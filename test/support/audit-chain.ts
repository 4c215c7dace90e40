import { createHmac } from 'node:crypto';
import { chainStart, linkEvents, type ChainPoint, type LinkedEvent, type Mac } from '#domain/audit-chain.ts';
import type { AuditEvent, AuditStream } from '#domain/audit-event.ts';
import type { EventId, UserId } from '#domain/identifiers.ts';
import { instant } from '#domain/instant.ts';

const keyed =
  (key: string): Mac =>
  (text) =>
    createHmac('sha256', key).update(text).digest('hex');

/** The key of the chain, and the one that somebody without it may have made up. */
export const mac = keyed('the key');
export const thief = keyed('another key');

/** A second after it happened. */
export const linkedAt = instant(2_000);

/** An audit event called `evt_NAME`. */
export function auditEvent(name: string, change: Partial<AuditEvent> = {}): AuditEvent {
  return {
    id: `evt_${name}` as EventId,
    at: instant(1_000),
    stream: 'installation',
    kind: 'password.accepted',
    actor: 'usr_1' as UserId,
    subject: 'usr_2' as UserId,
    from: '192.0.2.7',
    detail: { reason: 'x', count: 2 },
    ...change,
  };
}

/** A chain of events of these names from its beginning. */
export const chainOf = (names: readonly string[], by: Mac = mac): readonly LinkedEvent[] =>
  linkEvents(
    names.map((name) => auditEvent(name)),
    [],
    by,
    linkedAt,
  );

/** Where a chain ends, as its head says or an anchor. */
export function endOf(events: readonly LinkedEvent[], stream: AuditStream = 'installation'): ChainPoint {
  const last = events.at(-1);
  return last ? { stream, sequence: last.sequence, hash: last.hash } : chainStart(stream);
}

/** With sequences 1, 2, 3 … as somebody would write them to hide what was done. */
export const renumbered = (events: readonly LinkedEvent[]): LinkedEvent[] =>
  events.map((row, index) => ({ ...row, sequence: index + 1 }));
