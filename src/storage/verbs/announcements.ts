import type { Selectable } from 'kysely';
import type { AuditMarks } from '#domain/audit-marks.ts';
import type { NewMessage } from '#ports/outbox.ts';
import type { StoreWrites } from '#ports/store.ts';
import type { Verbs } from '../engine.ts';
import { toJson } from '../json.ts';
import { appendedColumns, appendedKinds, appendedRow, type AppendedRow } from '../rows/audit-events.ts';
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
  'change_id',
  'change_side',
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
  change_id: message.change?.id ?? null,
  change_side: message.change?.side ?? null,
});

/** So many have a statement of their own for each number of rows: what a request writes. Reading them out of JSON would take longer than writing them. */
const few = 8;

type Cell = AppendedRow[keyof AppendedRow];

const insertFew = Array.from({ length: few }, (_, more) =>
  statement((query, holes: readonly Cell[]) =>
    query.insertInto('audit_events').values(
      // Holes are given one by one, as the cells are.
      Array.from({ length: more + 1 }, (__, row) =>
        rowOf<AppendedRow>(appendedColumns, holes as unknown as Tuple<unknown>, row * appendedColumns.length),
      ),
    ),
  ),
);

const cellsOf = (rows: readonly AppendedRow[]): readonly Cell[] =>
  rows.flatMap((row) => appendedColumns.map((column) => row[column]));

const insertMany = statement((query, hole: { rows: Json<readonly AppendedRow[]> }, engine) =>
  query
    .insertInto('audit_events')
    .columns(appendedColumns)
    .expression((eb) => eb.selectFrom(engine.jsonRows(hole.rows, appendedKinds).as('given')).select(appendedColumns)),
);

/** Messages leave a transaction for others to carry on (DESIGN 3). */
export const announcementVerbs = {
  queueMessage: (on) => async (message) => {
    await insertMessage(on, messageRow(message));
  },
} satisfies Partial<Verbs<StoreWrites>>;

/** So do audit events (SPEC X8), each with its mark. */
export const appendAudit =
  (marks: AuditMarks | null): Verbs<StoreWrites>['appendAudit'] =>
  (on) =>
  async (events) => {
    if (events.length === 0) return;
    const rows = events.map((event) => appendedRow(event, marks));
    const insert = insertFew[rows.length - 1];
    if (insert) await insert(on, cellsOf(rows));
    else await insertMany(on, { rows: toJson(rows) });
  };
