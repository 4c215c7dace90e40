import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { auditEvent, chainOf, endOf, linkedAt, mac } from '../../test/support/audit-chain.ts';
import { canonical, chainStart, linkEvents } from './audit-chain.ts';
import type { AuditEvent } from './audit-event.ts';
import type { CompanyId } from './identifiers.ts';

const company = 'cmp_1' as CompanyId;
const names = ['a', 'b', 'c', 'd', 'e', 'f'];
const chain = chainOf(names);

describe('linking', () => {
  test('numbers the events of each stream without gaps, each holding the hash of the one before', () => {
    const events = [
      auditEvent('a'),
      auditEvent('b', { stream: company }),
      auditEvent('c'),
      auditEvent('d', { stream: company }),
    ];
    const linked = linkEvents(events, [], mac, linkedAt);
    expect(linked.map((row) => row.sequence)).toEqual([1, 1, 2, 2]);
    const [a, b, c, d] = linked;
    expect([a?.previousHash, b?.previousHash]).toEqual(['0'.repeat(64), '0'.repeat(64)]);
    expect([c?.previousHash, d?.previousHash]).toEqual([a?.hash, b?.hash]);
    expect(linked.map((row) => row.event)).toEqual(events);
  });

  test('goes on from the heads, as if all had been linked at once', () => {
    const events = names.map((name) => auditEvent(name));
    const first = linkEvents(events.slice(0, 2), [], mac, linkedAt);
    const rest = linkEvents(events.slice(2), [{ ...chainStart(company) }, endOf(first)], mac, linkedAt);
    expect([...first, ...rest]).toEqual(chain);
  });

  test('of nothing is nothing', () => {
    expect(linkEvents([], [endOf(chain)], mac, linkedAt)).toEqual([]);
  });

  test('covers the content under the key: hashes are the MAC of the hash before, when it was linked, and the event', () => {
    const [first] = chain;
    expect(first?.hash).toBe(mac(`${'0'.repeat(64)}\n2000\n${canonical(auditEvent('a'))}`));
  });

  test('by a release that did not say when is covered as that release did', () => {
    const [first] = linkEvents([auditEvent('a')], [], mac, null);
    expect(first).toMatchObject({ linkedAt: null, hash: mac(`${'0'.repeat(64)}\n${canonical(auditEvent('a'))}`) });
  });
});

describe('one event is one text', () => {
  test('with every field in it, details in the order of their names', () => {
    expect(canonical(auditEvent('a', { detail: { z: null, a: true, m: 'x' } }))).toBe(
      '["evt_a",1000,"installation","password.accepted","usr_1","usr_2","192.0.2.7",[["a",true],["m","x"],["z",null]]]',
    );
  });

  test('whatever the order in which details were written', () => {
    expect(canonical(auditEvent('a', { detail: { b: 1, a: 2 } }))).toBe(
      canonical(auditEvent('a', { detail: { a: 2, b: 1 } })),
    );
  });

  test('and never that of another event', () => {
    const value = fc.oneof(fc.string(), fc.integer(), fc.boolean(), fc.constant(null));
    const detail = fc.dictionary(fc.string(), value);
    const some = fc.record({ from: fc.option(fc.string()), detail });
    fc.assert(
      fc.property(some, some, (one, other) => {
        const same = canonical(auditEvent('a', one)) === canonical(auditEvent('a', other));
        expect(same).toBe(one.from === other.from && sameDetail(one.detail, other.detail));
      }),
    );
  });
});

const sameDetail = (a: AuditEvent['detail'], b: AuditEvent['detail']): boolean =>
  Object.keys(a).length === Object.keys(b).length &&
  Object.entries(a).every(([key, value]) => Object.is(b[key], value));
