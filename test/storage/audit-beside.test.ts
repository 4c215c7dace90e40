import { describe, expect, test } from 'vitest';
import type { AuditStore } from '#ports/audit-store.ts';
import { auditSealerWork, type Refused } from '#jobs/audit-sealer.ts';
import { second } from '#domain/instant.ts';
import { engines } from '../support/stores.ts';
import { auditMac, company, going, trail } from '../support/trail.ts';

type Trail = Awaited<ReturnType<typeof trail>>;

/** A node that has just started; what goes on elsewhere happens once, right before it reads what lies beyond a head or what was noted down outside. */
function starting(at: Trail, before: 'events' | 'anchors', meanwhile: () => Promise<void>) {
  const { audit, upkeep } = at.store;
  const refused: Refused[] = [];
  let isDone = false;
  const elsewhere = async (where: typeof before): Promise<void> => {
    if (isDone || where !== before) return;
    isDone = true;
    await meanwhile();
  };
  const beside: AuditStore = {
    ...audit,
    async read(...which) {
      await elsewhere('events');
      return audit.read(...which);
    },
  };
  const anchors = async () => {
    await elsewhere('anchors');
    return [...at.noted];
  };
  const onRefused = (one: Refused): void => void refused.push(one);
  const work = auditSealerWork({
    audit: beside,
    upkeep,
    clock: at.clock,
    auditMac,
    owner: 'node-2',
    anchors,
    onRefused,
  });
  return { round: () => work.round(going), refused, wasBeside: () => isDone };
}

/** What a node does that goes on although its lease ran out while it was at work. */
async function linkedBy(at: Trail, node: ReturnType<Trail['sealer']>): Promise<void> {
  at.clock.advance(16 * second);
  await node.round(going);
}

describe.each(engines)('a node that starts beside a busy one, on $name (SPEC X8),', (engine) => {
  test.each(['events', 'anchors'] as const)(
    'tells of nothing when a chain goes on before it reads the %s',
    async (where) => {
      await using at = await trail(engine);
      const busy = at.sealer('node-1');
      await at.append(2, company);
      const other = starting(at, where, async () => {
        await linkedBy(at, busy);
        at.noted.push(...(await at.store.audit.heads()));
      });
      await other.round();
      expect([other.wasBeside(), other.refused]).toEqual([true, []]);
      await at.append(2, company);
      at.clock.advance(16 * second);
      await other.round();
      expect(await at.store.audit.head(company)).toMatchObject({ sequence: 4 });
      expect([other.refused, await at.verify()]).toEqual([[], []]);
    },
  );

  test('looks at no chain while the lease is the other’s', async () => {
    await using at = await trail(engine);
    const busy = at.sealer('node-1');
    await at.append(1, company);
    await busy.round(going);
    await at.append(1, company);
    const other = starting(at, 'events', () => linkedBy(at, busy));
    await other.round();
    expect([other.wasBeside(), other.refused]).toEqual([false, []]);
  });

  test('tells of a head that was set back all the same, also when it is set elsewhere meanwhile', async () => {
    await using at = await trail(engine);
    await at.append(4, company);
    await at.seal(at.sealer('node-2'));
    await at.append(1, company);
    await at.tamper(`update audit_heads set sequence = 2 where stream = '${company}'`);
    const other = starting(at, 'anchors', () =>
      at.tamper(`update audit_heads set sequence = 3 where stream = '${company}'`),
    );
    await other.round();
    expect(other.refused).toEqual([{ because: 'head-forged', stream: company }]);
    await at.tamper(`delete from audit_heads where stream = '${company}'`);
    const next = starting(at, 'events', () =>
      at.tamper(`insert into audit_heads (stream, sequence, hash) values ('${company}', 3, 'made')`),
    );
    await next.round();
    expect([next.wasBeside(), next.refused]).toEqual([true, [{ because: 'head-gone', stream: company }]]);
    expect(await at.store.audit.unsealed(9)).toHaveLength(1);
  });
});
