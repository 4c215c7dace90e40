import { expect, test } from 'vitest';
import { auditMarks } from '#domain/audit-marks.ts';
import type { AuditEvent, AuditKind } from '#domain/audit-event.ts';
import type { EventId } from '#domain/identifiers.ts';
import type { TrailAmong, TrailWindow } from '#ports/audit-reading.ts';
import { day } from '#domain/instant.ts';
import type { Store } from '#ports/store.ts';
import { auditMac } from '../../support/trail.ts';
import * as made from '../records.ts';
import { onEveryEngine } from './suite.ts';

const { event, id, now, once } = made;

/** Each of an id greater than the ones before, whatever made them. */
async function told(store: Store, events: readonly AuditEvent[]): Promise<readonly EventId[]> {
  await once(store, (tx) => tx.appendAudit(events));
  return events.map((one) => one.id);
}

onEveryEngine('reading the audit trail', (store) => {
  const seen = async (window: Pick<TrailWindow, 'stream'> & Partial<TrailWindow>): Promise<readonly EventId[]> => {
    const whole = { among: { by: 'all' }, after: null, before: null, newestFirst: true, most: 100 } as const;
    return (await store().trail.see({ ...whole, ...window })).map((one) => one.event.id);
  };

  test('walks one chain newest first or oldest first, between two events, so many at a time', async () => {
    const stream = id('company');
    const ids = await told(store(), [event(stream), event(stream), event(id('company')), event(stream), event(stream)]);
    const own = ids.filter((_, index) => index !== 2);
    expect(await seen({ stream })).toEqual(own.toReversed());
    expect(await seen({ stream, newestFirst: false })).toEqual(own);
    expect(await seen({ stream, most: 2 })).toEqual(own.toReversed().slice(0, 2));
    expect(await seen({ stream, before: own[3] ?? null })).toEqual(own.slice(0, 3).toReversed());
    expect(await seen({ stream, after: own[0] ?? null, before: own[3] ?? null })).toEqual([own[2], own[1]]);
  });

  test('finds events by their kind, by who did it and by whom it concerns, in this chain alone', async () => {
    const [stream, other, actor, subject] = [id('company'), id('company'), id('user'), id('user')];
    const kind: AuditKind = 'membership.changed';
    const ids = await told(store(), [
      event(stream, { kind, actor, subject }),
      event(stream, { kind: 'policy.changed', actor, subject: null }),
      event(stream, { kind, actor: null, subject }),
      event(other, { kind, actor, subject }),
    ]);
    const among = (one: TrailAmong): Promise<readonly EventId[]> => seen({ stream, among: one, newestFirst: false });
    expect(await among({ by: 'kind', kind })).toEqual([ids[0], ids[2]]);
    expect(await among({ by: 'actor', user: actor })).toEqual([ids[0], ids[1]]);
    expect(await among({ by: 'subject', user: subject })).toEqual([ids[0], ids[2]]);
    expect(await among({ by: 'subject', user: actor })).toEqual([]);
  });

  test('tells the place in the chain, and none while nobody has linked it', async () => {
    const one = event(id('company'));
    await told(store(), [one]);
    const look = {
      stream: one.stream,
      among: { by: 'all' },
      after: null,
      before: null,
      newestFirst: true,
      most: 5,
    } as const;
    const marked = { ...one, mark: auditMarks(auditMac).ofEvent(one) };
    expect(await store().trail.see(look)).toEqual([{ event: marked, sequence: null, hash: null }]);
    const link = { event: one, sequence: 1, previousHash: '0'.repeat(64), hash: 'its hash', linkedAt: now };
    expect(await store().audit.link([link], [])).toBe(true);
    expect(await store().trail.see(look)).toEqual([{ event: marked, sequence: 1, hash: 'its hash' }]);
  });

  test('names people as one company knows them, and nobody of another company (SECURITY I11)', async () => {
    const [ana, ben] = [await made.newUser(store()), await made.newUser(store())];
    const [own, other] = [made.company(), made.company()];
    const here = made.membership(ana.id, own.id);
    await once(store(), async (tx) => {
      await tx.createCompany(own);
      await tx.createCompany(other);
      await tx.addMembership(here);
      await tx.addMembership(made.membership(ben.id, other.id));
    });
    const named = await store().trail.namesOf([ana.id, ben.id, id('user')], own.id);
    expect(named).toEqual([
      { user: ana.id, membership: here.id, name: expect.anything() as unknown, email: ana.email, isErased: false },
    ]);
    expect((await store().trail.namesOf([ana.id, ben.id], null)).map((one) => one.email).toSorted()).toEqual(
      [ana.email, ben.email].toSorted(),
    );
    expect(await store().trail.namesOf([], null)).toEqual([]);
    await once(store(), (tx) => tx.eraseUser(ana.id, `${ana.id}@erased.invalid` as typeof ana.email, now));
    expect(await store().trail.namesOf([ana.id], own.id)).toMatchObject([{ membership: here.id, isErased: true }]);
  });
});

onEveryEngine('what the database remembers of anchors', (store) => {
  const { anchors, audit } = { anchors: () => store().anchors, audit: () => store().audit };
  const link = async (one: AuditEvent, sequence: number): Promise<void> => {
    await told(store(), [one]);
    const head = await audit().head(one.stream);
    const linked = {
      event: one,
      sequence,
      previousHash: head?.hash ?? '0'.repeat(64),
      hash: `hash ${sequence}`,
      linkedAt: null,
    };
    expect(await audit().link([linked], head ? [head] : [])).toBe(true);
  };
  const moved = async (place: 'file' | 'hook') =>
    (await anchors().movedHeads(place, 100)).map(({ stream, sequence }) => `${stream} ${sequence}`);

  test('is which heads have moved since, for each place apart', async () => {
    const stream = id('company');
    await link(event(stream), 1);
    expect(await moved('file')).toContain(`${stream} 1`);
    await anchors().noteAnchored('file', [{ stream, sequence: 1, hash: 'hash 1' }], 'first', now);
    expect(await moved('file')).not.toContain(`${stream} 1`);
    expect(await moved('hook')).toContain(`${stream} 1`);
    await link(event(stream), 2);
    expect(await moved('file')).toContain(`${stream} 2`);
    await anchors().noteAnchored('file', [{ stream, sequence: 2, hash: 'hash 2' }], 'second', now);
    await anchors().forgetAnchors('file');
    expect(await moved('file')).toContain(`${stream} 2`);
  });

  test('is when it was done last, and since when it fails', async () => {
    const state = async () => (await anchors().anchorStates()).find((one) => one.place === 'hook');
    await anchors().noteAnchorFailure('hook', 'refused', now);
    await anchors().noteAnchorFailure('hook', 'timed out', made.later(day));
    expect(await state()).toEqual({
      place: 'hook',
      anchoredAt: null,
      lastMark: null,
      failing: { since: now, problem: 'timed out' },
    });
    await anchors().noteAnchored('hook', [], null, made.later(2 * day));
    expect(await state()).toEqual({ place: 'hook', anchoredAt: made.later(2 * day), lastMark: null, failing: null });
    await anchors().noteAnchored('hook', [], 'a mark', made.later(2 * day));
    await anchors().noteAnchored('hook', [], null, made.later(3 * day));
    expect(await state()).toMatchObject({ lastMark: 'a mark' });
  });
});
