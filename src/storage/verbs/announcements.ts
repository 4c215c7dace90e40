import type { Selectable } from 'kysely';
import type { NewMessage } from '#ports/outbox.ts';
import type { StoreWrites } from '#ports/store.ts';
import type { Verbs } from '../engine.ts';
import { toJson } from '../json.ts';
import { auditColumnKinds, auditColumns, auditRow, type AuditRow } from '../rows/audit-events.ts';
import { toFlag } from '../rows/flag.ts';
import type { OutboxTable } from '../outbox-schema.ts';
import type { Json } from '../schema.ts';
import { pick, statement } from '../statement.ts';
import { rowOf, type Tuple } from '../tuple.ts';

const messageColumns = [
  'id',
  'channel',
  'kind',
  'bulk',
  'user_id',
  'sealed_content',
  'queued_at',
  'useless_at',
  'due_at',
  'attempts',
] as const satisfies readonly (keyof OutboxTable)[];

type MessageRow = Pick<Selectable<OutboxTable>, (typeof messageColumns)[number]>;

const insertMessage = statement((query, row: MessageRow) =>
  query.insertInto('outbox').values(pick(row, messageColumns)),
);

const messageRow = (message: NewMessage): MessageRow => ({
  id: message.id,
  channel: message.channel,
  kind: message.kind,
  bulk: toFlag(message.bulk),
  user_id: message.userId,
  sealed_content: message.sealedContent.ciphertext(),
  queued_at: message.queuedAt,
  useless_at: message.uselessAt,
  due_at: message.queuedAt,
  attempts: 0,
});

/** So many have a statement of their own for each number of rows: what a request writes. Reading them out of JSON would take longer than writing them. */
const few = 8;

type Cell = AuditRow[keyof AuditRow];

const insertFew = Array.from({ length: few }, (_, more) =>
  statement((query, holes: readonly Cell[]) =>
    query.insertInto('audit_events').values(
      // Holes are given one by one, as the cells are.
      Array.from({ length: more + 1 }, (__, row) =>
        rowOf<AuditRow>(auditColumns, holes as unknown as Tuple<unknown>, row * auditColumns.length),
      ),
    ),
  ),
);

const cellsOf = (rows: readonly AuditRow[]): readonly Cell[] =>
  rows.flatMap((row) => auditColumns.map((column) => row[column]));

const insertMany = statement((query, hole: { rows: Json<readonly AuditRow[]> }, engine) =>
  query
    .insertInto('audit_events')
    .columns(auditColumns)
    .expression((eb) => eb.selectFrom(engine.jsonRows(hole.rows, auditColumnKinds).as('given')).select(auditColumns)),
);

/** What leaves a transaction for others to carry on: messages (DESIGN 3) and audit events (SPEC X8). */
export const announcementVerbs = {
  queueMessage: (on) => async (message) => {
    await insertMessage(on, messageRow(message));
  },
  appendAudit: (on) => async (events) => {
    if (events.length === 0) return;
    const rows = events.map(auditRow);
    const insert = insertFew[rows.length - 1];
    if (insert) await insert(on, cellsOf(rows));
    else await insertMany(on, { rows: toJson(rows) });
  },
} satisfies Partial<Verbs<StoreWrites>>;
