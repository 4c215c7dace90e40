import { describe, expect, test } from 'vitest';
import { day, hour, minute } from '#domain/instant.ts';
import { engines } from '../support/stores.ts';
import { company, trail } from '../support/trail.ts';

const ours = `stream = 'installation'`;

/** What somebody does who wants the sealer to link a past of their own: no event is linked any more, and there is no head. */
const unlinked = (where = ours): string => `delete from audit_heads where ${where};
  update audit_events set sequence = null, previous_hash = null, hash = null, linked_at = null where ${where}`;

const planted = (id: string, stream = 'installation', mark = 'null'): string =>
  `insert into audit_events (id, at, stream, kind, detail, mark)
    values ('evt_${id.padStart(32, '0')}', 5, '${stream}', 'methods.reset', '{}', ${mark})`;

describe.each(engines)('whoever can write to the database and has no key, on $name (SPEC X8),', (engine) => {
  test('has no event linked that they put in, and it is found', async () => {
    await using at = await trail(engine);
    await at.append(3);
    await at.seal();
    const process = at.sealer('node-1');
    await at.tamper(planted('beef'));
    await at.tamper(planted('f00d', company, `'${'ab'.repeat(32)}'`));
    await at.append(2);
    await at.seal(process);
    await at.append(1);
    await at.seal(process);
    expect((await at.store.audit.read('installation', 1, 9)).map((one) => one.event.kind)).toEqual(
      Array.from({ length: 6 }, () => 'password.accepted'),
    );
    expect(at.refused().toSorted()).toEqual([
      `event-foreign evt_${'beef'.padStart(32, '0')}`,
      `event-foreign evt_${'f00d'.padStart(32, '0')}`,
    ]);
    expect((await at.report()).findings).toEqual([
      { fault: 'foreign', stream: 'installation', sequence: 0, eventId: `evt_${'beef'.padStart(32, '0')}` },
      { fault: 'foreign', stream: company, sequence: 0, eventId: `evt_${'f00d'.padStart(32, '0')}` },
    ]);
  });

  test('does not keep others from being linked by putting in many', async () => {
    await using at = await trail(engine);
    const values = Array.from(
      { length: 450 },
      (_, n) => `('evt_${String(n).padStart(32, '0')}', 5, 'installation', 'x', '{}')`,
    );
    await at.tamper(`insert into audit_events (id, at, stream, kind, detail) values ${values.join(',')}`);
    await at.append(250);
    const process = at.sealer('node-1');
    await at.seal(process);
    await at.seal(process);
    expect(await at.store.audit.head('installation')).toMatchObject({ sequence: 250 });
    expect(await at.report()).toMatchObject({ events: 250, unlinked: 0 });
  });

  test('does not keep anything from being linked, or verified, by writing what cannot be read', async () => {
    await using at = await trail(engine);
    await at.append(1);
    for (const [n, detail] of ['no JSON', 'null', '[]', '7'].entries())
      await at.tamper(
        `insert into audit_events (id, at, stream, kind, detail) values ('evt_${n}', 5, 'installation', 'x', '${detail}')`,
      );
    await at.seal();
    await at.append(1);
    await at.seal();
    expect(await at.verify()).toEqual(['foreign 0', 'foreign 0', 'foreign 0', 'foreign 0']);
    await at.tamper(`update audit_events set detail = 'no JSON' where sequence = 1`);
    expect(await at.verify()).toContain('changed 1');
  });

  test('has nothing linked that they changed before it was', async () => {
    await using at = await trail(engine);
    await at.append(2);
    await at.tamper(`update audit_events set actor = 'usr_1'`);
    await at.seal();
    expect([await at.store.audit.heads(), await at.verify()]).toEqual([[], ['foreign 0', 'foreign 0']]);
  });

  test('cannot have a chain begun anew by the process that knows its head, and the other chains go on', async () => {
    await using at = await trail(engine);
    const process = at.sealer('node-1');
    await at.append(6);
    await at.append(2, company);
    await at.seal(process);
    await at.tamper(`${unlinked()}; delete from audit_events where ${ours} and detail = '{"index":3}'`);
    await at.append(1);
    await at.append(1, company);
    await at.seal(process);
    expect(at.refused()).toEqual(['head-gone installation']);
    expect(await at.store.audit.heads()).toMatchObject([{ stream: company, sequence: 3 }]);
  });

  test('cannot have it begun anew after a restart without its being found: it was linked long after it happened', async () => {
    await using at = await trail(engine);
    const since = at.clock.now();
    for (let turn = 0; turn < 3; turn += 1) {
      await at.append(2);
      await at.append(1, company);
      await at.seal();
      at.clock.advance(day);
    }
    expect(await at.verify()).toEqual([]);
    await at.tamper(`${unlinked()}; delete from audit_events where ${ours} and detail = '{"index":1}'`);
    await at.seal();
    const { findings, late } = await at.report();
    expect(findings).toMatchObject([{ fault: 'late', stream: 'installation', sequence: 1 }]);
    expect(late).toMatchObject([
      { events: 3, first: since, last: since + 2 * day, linked: at.clock.now(), isPause: false },
    ]);
  });

  test('nor all chains together', async () => {
    await using at = await trail(engine);
    for (let turn = 0; turn < 3; turn += 1) {
      await at.append(2);
      await at.append(1, company);
      await at.seal();
      at.clock.advance(day);
    }
    await at.tamper(unlinked('true'));
    await at.seal();
    expect(await at.verify()).toEqual(['late 1', 'late 1']);
  });

  test('nor the end of one chain, from a head that they kept, while others were linked', async () => {
    await using at = await trail(engine);
    await at.append(2);
    await at.seal();
    await at.tamper(`create table kept as select * from audit_heads where ${ours}`);
    await at.append(2);
    await at.seal();
    at.clock.advance(hour);
    await at.append(1, company);
    await at.seal();
    at.clock.advance(hour);
    await at.tamper(`update audit_events set sequence = null, hash = null, previous_hash = null, linked_at = null
        where ${ours} and sequence > 2; delete from audit_events where sequence is null and detail = '{"index":0}';
      delete from audit_heads where ${ours}; insert into audit_heads select * from kept`);
    await at.seal();
    expect([await at.verify(), at.refused()]).toEqual([['late 3'], []]);
  });

  test('has no chain gone on with from behind an anchor, until the anchors are moved away', async () => {
    await using at = await trail(engine);
    await at.append(2);
    await at.seal();
    await at.tamper(`create table kept as select * from audit_heads where ${ours}`);
    await at.append(2);
    await at.seal();
    at.noted.push(...(await at.report()).heads);
    await at.tamper(`delete from audit_events where ${ours} and sequence > 2;
      delete from audit_heads where ${ours}; insert into audit_heads select * from kept`);
    await at.append(1);
    const process = at.sealer('node-1');
    await at.seal(process);
    expect(at.refused()).toEqual(['head-behind installation']);
    at.noted.splice(0);
    at.clock.advance(minute);
    await at.seal(process);
    expect(await at.store.audit.head('installation')).toMatchObject({ sequence: 3 });
  });

  test('has nothing linked to a head of their own, or beside events that stand beyond the head', async () => {
    await using at = await trail(engine);
    await at.append(2);
    await at.append(2, company);
    await at.seal();
    await at.tamper(`update audit_heads set sequence = 1 where ${ours}; delete from audit_heads where not ${ours}`);
    await at.append(1);
    await at.append(1, company);
    await at.seal();
    expect(at.refused().toSorted()).toEqual([`head-forged installation`, `head-gone ${company}`]);
  });
});

describe.each(engines)('events that were linked late, on $name,', (engine) => {
  const machine = { actor: null, detail: { door: 'command-line', operatingUser: 'root' } } as const;

  test('are no finding where a server that ended left them, and commands wrote while none ran', async () => {
    await using at = await trail(engine);
    await at.append(2);
    await at.append(1, company);
    await at.seal();
    at.clock.advance(3 * day);
    await at.append(1, company);
    await at.append(1);
    at.clock.advance(2 * hour);
    await at.append(1, 'installation', machine);
    at.clock.advance(9 * hour);
    await at.append(2, 'installation', machine);
    at.clock.advance(day);
    await at.seal();
    const { findings, late } = await at.report();
    expect(findings).toEqual([]);
    expect(late.map((one) => [one.stream, one.events, one.isPause])).toEqual([
      [company, 1, true],
      ['installation', 4, true],
    ]);
  });

  test('are one where a server went on writing and nothing was linked', async () => {
    await using at = await trail(engine);
    await at.append(1);
    at.clock.advance(hour);
    await at.append(1);
    at.clock.advance(2 * hour);
    await at.seal();
    expect(await at.verify()).toEqual(['late 1']);
  });
});
