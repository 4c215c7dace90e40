import { fixedClock } from '#crypto/clock.ts';
import { createAuditMac } from '#crypto/keyed-hash.ts';
import { loadKeyRing } from '#crypto/key-ring.ts';
import { systemRandom } from '#crypto/random.ts';
import type { ChainPoint } from '#domain/audit-chain.ts';
import type { AuditEvent, AuditStream } from '#domain/audit-event.ts';
import { notedChains } from '#domain/audit-points.ts';
import type { CompanyId } from '#domain/identifiers.ts';
import { verifyAudit } from '#flows/audit-trail/verify.ts';
import { auditSealerWork, type Refused } from '#jobs/audit-sealer.ts';
import { raw } from '../storage/raw.ts';
import { keys } from './outbox.ts';
import { engines, type TestEngine } from './stores.ts';

export const auditMac = createAuditMac(loadKeyRing({ value: keys }));
export const company = 'cmp_00000000000000000000000000000001' as CompanyId;
export const going = new AbortController().signal;

/** A trail in a real database, which a test can tamper with from outside. */
export async function trail(engine: TestEngine | undefined = engines[0]) {
  if (!engine) throw new Error('no engine');
  const opened = await engine.open();
  const { audit, upkeep } = opened.store;
  const clock = fixedClock();
  const random = systemRandom(clock);
  const refused: Refused[] = [];
  const noted: ChainPoint[] = [];
  const anchors = () => Promise.resolve([...noted]);
  const onRefused = (one: Refused): void => void refused.push(one);
  const sealer = (owner: string) => auditSealerWork({ audit, upkeep, clock, auditMac, owner, anchors, onRefused });
  return {
    store: opened.store,
    target: opened.target,
    clock,
    sealer,
    /** What was not linked, as `because stream` or `because event`. */
    refused: () => refused.map((one) => `${one.because} ${'event' in one ? one.event : one.stream}`),
    /** Anchors that a sealer reads when it starts, and now and then. */
    noted,
    async append(count: number, stream: AuditStream = 'installation', more: Partial<AuditEvent> = {}) {
      const events = Array.from({ length: count }, (_, index) => ({
        id: random.id('event'),
        at: clock.now(),
        stream,
        kind: 'password.accepted' as const,
        actor: null,
        subject: null,
        from: '192.0.2.7',
        detail: { index },
        ...more,
      }));
      await opened.store.transact((tx) => tx.appendAudit(events));
    },
    /** As a process does that has just started, unless told which. */
    async seal(process = sealer('node-1')) {
      while (await process.round(going)) continue;
    },
    report: (points: readonly ChainPoint[] = []) => verifyAudit(audit, auditMac, notedChains(points)),
    verify: async (points: readonly ChainPoint[] = []) =>
      (await verifyAudit(audit, auditMac, notedChains(points))).findings.map((one) => `${one.fault} ${one.sequence}`),
    /** SQL by another hand, past every verb: statements with semicolons between. */
    async tamper(sql: string) {
      for (const one of sql.split(';').filter((text) => text.trim() !== '')) await raw(opened.target, one);
    },
    [Symbol.asyncDispose]: () => opened.close(),
  };
}
