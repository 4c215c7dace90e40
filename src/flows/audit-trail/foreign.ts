import type { Finding, Mac } from '#domain/audit-chain.ts';
import type { AuditStream } from '#domain/audit-event.ts';
import { isOwnEvent } from '#domain/audit-marks.ts';
import type { EventId } from '#domain/identifiers.ts';
import type { AuditStore } from '#ports/audit-store.ts';
import { breath } from '../breath.ts';

const batch = 500;

/** So many are told: more of them tell nothing more. */
const most = 1_000;

/** Events outside the chains that Gatehouse did not write: they are never linked. `stream` null: of all chains. */
export async function foreignEvents(
  audit: Pick<AuditStore, 'unsealed'>,
  auditMac: Mac,
  stream: AuditStream | null,
  signal?: AbortSignal,
): Promise<readonly Finding[]> {
  const found: Finding[] = [];
  for (let beyond: EventId | null = null; ; ) {
    await breath(signal);
    const rows = await audit.unsealed(batch, beyond);
    const foreign = rows.filter((one) => (stream === null || one.stream === stream) && !isOwnEvent(auditMac, one));
    found.push(
      ...foreign.map((one) => ({ fault: 'foreign' as const, stream: one.stream, sequence: 0, eventId: one.id })),
    );
    beyond = rows.at(-1)?.id ?? null;
    if (rows.length < batch || found.length >= most) return found;
  }
}
