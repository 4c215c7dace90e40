import { expect, test } from 'vitest';
import type { AuditEvent } from '#domain/audit-event.ts';
import { day, instant, second } from '#domain/instant.ts';
import { exportAudit } from '#flows/audit-trail/export.ts';
import type { AuditStore, SealedEvent } from '#ports/audit-store.ts';
import type { Store } from '#ports/store.ts';
import { inStore, onEveryCommandLine } from '../support/on-command-line.ts';
import * as made from '../storage/records.ts';

const zeros = '0'.repeat(64);
const from = Date.UTC(2026, 0, 1);
const perDay = 40;
const days = 60;

/** Events of two months in one chain, as nodes write them whose clocks differ by a second. */
const ofTwoMonths = (stream: AuditEvent['stream']): readonly AuditEvent[] =>
  Array.from({ length: days * perDay }, (_, n) => {
    const late = n % 2 === 0 ? 0 : second;
    return made.event(stream, { at: instant(from + Math.floor(n / perDay) * day + (n % perDay) * second - late) });
  });

async function link(store: Store, events: readonly AuditEvent[]): Promise<void> {
  await store.transact((tx) => tx.appendAudit(events));
  const sealed = events.map((event, at): SealedEvent => {
    const sequence = at + 1;
    return { event, sequence, previousHash: at === 0 ? zeros : `hash ${at}`, hash: `hash ${sequence}`, linkedAt: null };
  });
  const [{ stream }] = events as readonly [AuditEvent];
  await store.audit.link(sealed, [{ stream, sequence: 0, hash: zeros }]);
}

onEveryCommandLine('the audit trail in parts', (line) => {
  test('export of a day gives that day, whole, and reads little beside it', async () => {
    const company = made.company();
    const events = ofTwoMonths(company.id);
    await inStore(line(), (store) => link(store, events));
    const tools = await line().open();
    let rows = 0;
    const audit: AuditStore = {
      ...tools.deps.store.audit,
      read: async (...args) => {
        const found = await tools.deps.store.audit.read(...args);
        rows += found.length;
        return found;
      },
    };
    const deps = { ...tools.deps, store: { ...tools.deps.store, audit } };
    const [first, last] = [instant(from + 50 * day), instant(from + 51 * day)];
    const found: string[] = [];
    for await (const one of exportAudit(
      deps,
      { operatingUser: 'x' },
      { stream: company.id, from: first, before: last },
    ))
      found.push(one.event.id);
    await tools.close();
    expect(found).toEqual(events.filter(({ at }) => at >= first && at < last).map((one) => one.id));
    expect(found.length).toBeGreaterThan(perDay - 2);
    expect(rows).toBeLessThan(600);
    const everyDay = await line().run(`audit export --stream ${company.id}`);
    expect(everyDay.rows()).toHaveLength(events.length);
  });

  test('verify and export say how many events no server has linked yet', async () => {
    const company = made.company();
    const events = [made.event(company.id), made.event(company.id)];
    await inStore(line(), (store) => store.transact((tx) => tx.appendAudit(events)));
    const verified = await line().run('audit verify --json');
    const { unlinked } = JSON.parse(verified.stdout) as { unlinked: number };
    expect(unlinked).toBeGreaterThan(1);
    const exported = await line().run(`audit export --stream ${company.id} --output ${company.id}.jsonl --json`);
    expect([exported.code, exported.json()]).toMatchObject([0, { events: 0, unlinked: 2 }]);
    const beside = await line().run(`audit export --stream ${company.id}`);
    expect(beside).toMatchObject({ code: 0, stdout: '' });
    expect(beside.stderr).toMatch(
      /^Left out: \d+ events are not linked into a chain yet\. A running server links them/,
    );
    const past = await line().run(`audit export --stream ${company.id} --to 2020-01-01`);
    expect(past.stderr).toBe('');
  });

  test('verify tries the place of the anchors before it reads a single event', async () => {
    const result = await line().run('audit verify --write-anchors nowhere/anchors.jsonl');
    expect(result).toMatchObject({ code: 2, stdout: '' });
  });
});
