import { describe, expect, test } from 'vitest';
import { linkEvents, type LinkedEvent } from '#domain/audit-chain.ts';
import type { AuditEvent } from '#domain/audit-event.ts';
import { hour } from '#domain/instant.ts';
import { fixedClock } from '#crypto/clock.ts';
import { systemRandom } from '#crypto/random.ts';
import { engines } from '../support/stores.ts';
import { auditMac, trail } from '../support/trail.ts';

/** Nights on which the server is off while a command is run, which it links in the morning; then `after` events that are linked at once. */
function nightly(nights: number, after: number): readonly LinkedEvent[] {
  const clock = fixedClock();
  const random = systemRandom(clock);
  const linked: LinkedEvent[] = [];
  const event = (detail: AuditEvent['detail']): AuditEvent => ({
    id: random.id('event'),
    at: clock.now(),
    stream: 'installation',
    kind: 'password.accepted',
    actor: null,
    subject: null,
    from: null,
    detail,
  });
  const link = (events: readonly AuditEvent[]): void => {
    const end = linked.at(-1);
    const heads = end ? [{ stream: end.event.stream, sequence: end.sequence, hash: end.hash }] : [];
    linked.push(...linkEvents(events, heads, auditMac, clock.now()));
  };
  for (let night = 0; night < nights; night += 1) {
    link([event({})]);
    clock.advance(6 * hour);
    const command = event({ door: 'command-line' });
    clock.advance(6 * hour);
    link([command, event({})]);
    clock.advance(12 * hour);
  }
  link(Array.from({ length: after }, (_, index) => event({ index })));
  return linked;
}

describe.each(engines)('a server that is off every night, on $name (SPEC X8),', (engine) => {
  test('has a chain that is whole, and read to its end, after any number of nights', async () => {
    await using at = await trail(engine);
    const events = nightly(1_040, 600);
    await at.store.audit.appendLinked(events, []);
    const report = await at.report();
    expect([report.findings, report.events]).toEqual([[], events.length]);
    expect([report.late.length, report.lateMore]).toEqual([1_000, 40]);
    expect(report.late.every((one) => one.isPause)).toBe(true);

    await at.tamper(`update audit_events set detail = '{"index":7777}' where sequence = ${events.length - 9}`);
    expect(await at.verify()).toEqual([`changed ${events.length - 9}`]);
  });

  test('hides nothing behind its pauses that was linked late without one', async () => {
    await using at = await trail(engine);
    const events = nightly(220, 0);
    await at.store.audit.appendLinked(events, []);
    at.clock.advance(221 * 24 * hour);
    await at.append(1);
    at.clock.advance(2 * hour);
    await at.append(1);
    at.clock.advance(2 * hour);
    await at.seal();
    expect(await at.verify()).toEqual([`late ${events.length + 1}`]);
  });
});
