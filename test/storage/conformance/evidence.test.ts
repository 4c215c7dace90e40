import { expect, test } from 'vitest';
import type { AuditEvent } from '#domain/audit-event.ts';
import type { CompanyId, EventId, UserId } from '#domain/identifiers.ts';
import { hour, type Instant } from '#domain/instant.ts';
import type { EvidencedReset } from '#ports/evidence.ts';
import * as made from '../records.ts';
import { raw } from '../raw.ts';
import { onEveryEngine } from './suite.ts';

const { later, now, once } = made;

/** As it would be called if it were written then: when it happened, unless told. */
const named = (event: AuditEvent, at: number = event.at): AuditEvent => ({
  ...event,
  id: `evt_${at.toString(16).padStart(12, '0')}${event.id.slice(-20)}` as EventId,
});

onEveryEngine('what evidence packs are gathered from (SPEC X8)', (store, target) => {
  const times = { from: now, before: later(2 * hour) };

  test('events are of one kind, one chain and these times, a window at a time', async () => {
    const [{ company }, { company: other }] = [await made.companyOfTwo(store()), await made.companyOfTwo(store())];
    const changed = (stream: CompanyId, at: Instant) => named(made.event(stream, { kind: 'policy.changed', at }));
    const wanted = [changed(company, now), changed(company, later(hour)), changed(company, later(2 * hour - 1))];
    const others = [
      changed(other, later(hour)),
      changed(company, later(-1)),
      changed(company, later(2 * hour)),
      named(made.event(company, { kind: 'methods.reset', at: later(hour) })),
    ];
    await once(store(), (tx) => tx.appendAudit([...wanted, ...others]));
    const first = await store().eventsOfKind(company, 'policy.changed', times, null, 2);
    expect(first).toEqual(wanted.slice(0, 2));
    const rest = await store().eventsOfKind(company, 'policy.changed', times, first[1]?.id ?? null, 2);
    expect(rest).toEqual(wanted.slice(2));
  });

  test('no event is looked at that was written long before these times, or long after', async () => {
    const { company } = await made.companyOfTwo(store());
    const event = () => made.event(company, { kind: 'policy.changed', at: later(hour) });
    const [wanted, before, after] = [named(event()), named(event(), now - hour), named(event(), now + 3 * hour)];
    await once(store(), (tx) => tx.appendAudit([wanted, before, after]));
    expect(await store().eventsOfKind(company, 'policy.changed', times, null, 5)).toEqual([wanted]);
  });

  const resetRow = (user: UserId, company: CompanyId | null, askedAt: Instant): string => {
    const id = made.id('reset');
    const of = company === null ? 'null' : `'${company}'`;
    return `insert into resets (id, user_id, company_id, asked_as, checked_how, asked_at, due_at, expires_at, ended_at, outcome)
      values ('${id}', '${user}', ${of}, 'administrator', 'in-person', ${askedAt}, ${askedAt}, ${askedAt}, ${askedAt}, 'done')`;
  };

  test('resets are those that this company asked for in these times', async () => {
    const [{ company, users }, { company: other }] = [
      await made.companyOfTwo(store()),
      await made.companyOfTwo(store()),
    ];
    const [user] = users;
    for (const at of [now, later(hour), later(2 * hour), later(-1)]) await raw(target(), resetRow(user, company, at));
    await raw(target(), resetRow(user, other, now));
    await raw(target(), resetRow(user, null, now));
    const [first] = await store().resetsOfCompany(company, times, null, 1);
    const rest = await store().resetsOfCompany(company, times, first ?? null, 5);
    expect(first).toMatchObject({ user, askedAt: now, checkedHow: 'in-person', outcome: 'done', approvedBy: null });
    expect(rest.map((one) => one.askedAt)).toEqual([later(hour)]);
  });

  test('resets come in the order in which they were asked for, each once, also several of one moment', async () => {
    const { company, users } = await made.companyOfTwo(store());
    const asked = [later(3), now, later(2), later(2), later(2), later(1)];
    for (const at of asked) await raw(target(), resetRow(users[0], company, at));
    const seen: EvidencedReset[] = [];
    for (let more = 0; more < asked.length; more += 1)
      seen.push(...(await store().resetsOfCompany(company, times, seen.at(-1) ?? null, 1)));
    expect(seen.map((one) => one.askedAt)).toEqual(asked.toSorted((a, b) => a - b));
    expect(new Set(seen.map((one) => one.id)).size).toBe(asked.length);
  });
});
