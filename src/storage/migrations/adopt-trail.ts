import type { Kysely } from 'kysely';
import type { AuditMarks } from '#domain/audit-marks.ts';
import type { EventId } from '#domain/identifiers.ts';
import type { TrailKeys } from '#ports/trail-keys.ts';
import { appendedColumns, auditEvent } from '../rows/audit-events.ts';
import type { Schema } from '../schema.ts';

/** The migration with which marks came. */
export const firstWithMarks = '0006-account';

const batch = 500;

/**
 * Marks what releases without marks left: events that wait to be linked, and where chains end. Only in the transaction of the migration with which marks came, so
 * that nobody can have anything marked afterward. Throws what the keys say where they are not those of this database: the migration is then rolled back.
 */
export async function adoptTrail(tx: Kysely<Schema>, { marks, check }: TrailKeys): Promise<void> {
  const known = await tx.selectFrom('settings').select('value').where('name', '=', 'key-check').executeTakeFirst();
  if (known) check(known.value);
  await adoptEvents(tx, marks);
  await adoptHeads(tx, marks);
}

async function adoptEvents(tx: Kysely<Schema>, marks: AuditMarks): Promise<void> {
  let last = '' as EventId;
  for (;;) {
    const rows = await tx
      .selectFrom('audit_events')
      .select(appendedColumns)
      .where('sequence', 'is', null)
      .where('id', '>', last)
      .orderBy('id')
      .limit(batch)
      .execute();
    for (const row of rows) {
      const mark = marks.ofEvent(auditEvent(row));
      await tx.updateTable('audit_events').set({ mark }).where('id', '=', row.id).execute();
    }
    last = rows.at(-1)?.id ?? last;
    if (rows.length < batch) return;
  }
}

async function adoptHeads(tx: Kysely<Schema>, marks: AuditMarks): Promise<void> {
  for (const head of await tx.selectFrom('audit_heads').select(['stream', 'sequence', 'hash']).execute()) {
    const mark = marks.ofHead(head);
    await tx.updateTable('audit_heads').set({ mark }).where('stream', '=', head.stream).execute();
  }
}
