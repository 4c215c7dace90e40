import { sql, type Kysely } from 'kysely';
import type { AuditKind, AuditStream } from '#domain/audit-event.ts';
import type { CompanyId, EventId, UserId } from '#domain/identifiers.ts';
import type { AuditReading, NamedUser, TrailAmong, TrailEvent, TrailWindow } from '#ports/audit-reading.ts';
import type { Verbs } from '../engine.ts';
import { toJson } from '../json.ts';
import { appendedColumns, markedEvent, type AppendedRow } from '../rows/audit-events.ts';
import type { Json, Schema } from '../schema.ts';
import { rowsOf, statement, type Statement } from '../statement.ts';

interface Holes {
  readonly stream: AuditStream;
  readonly who: UserId;
  readonly kind: AuditKind;
  readonly after: EventId | '';
  readonly before: EventId;
  readonly most: number;
}

type Row = AppendedRow & { readonly sequence: number | null; readonly hash: string | null };

/** One statement for each index and direction, so that every look is a walk along one index. */
const windows = new Map<string, Statement<Holes, Row>>();

function windowOf({ among: { by }, newestFirst }: TrailWindow): Statement<Holes, Row> {
  const name = `${by} ${newestFirst}`;
  const known = windows.get(name) ?? statement((query, hole: Holes) => look(query, hole, by, newestFirst));
  windows.set(name, known);
  return known;
}

function look(query: Kysely<Schema>, hole: Holes, by: TrailAmong['by'], newestFirst: boolean) {
  const rows = query
    .selectFrom('audit_events')
    .select([...appendedColumns, 'sequence', 'hash'])
    .where('stream', '=', hole.stream)
    .where('id', '>', sql<EventId>`${hole.after}`)
    .where('id', '<', hole.before)
    .orderBy('id', newestFirst ? 'desc' : 'asc')
    .limit(hole.most);
  if (by === 'kind') return rows.where('kind', '=', hole.kind);
  return by === 'all' ? rows : rows.where(by, '=', hole.who);
}

/** Later than any id: these are hexadecimal. */
const endOfTime = 'evt_g' as EventId;

const trailEvent = (row: Row): TrailEvent => ({ event: markedEvent(row), sequence: row.sequence, hash: row.hash });

interface NameHoles {
  readonly users: Json<readonly { readonly id: UserId }[]>;
  readonly company: CompanyId;
}

interface NameRow extends Omit<NamedUser, 'isErased'> {
  readonly erasedAt: number | null;
}

const inCompany = statement(
  (_query, hole: NameHoles, engine) => sql<NameRow>`
    select member.user_id as "user", member.id as "membership", member.known_name as "name", member.email as "email",
      person.erased_at as "erasedAt"
    from memberships member join users person on person.id = member.user_id
    where member.company_id = ${hole.company}
      and member.user_id in (select given.id from ${engine.jsonRows(hole.users, { id: 'text' })} as given)`,
);

const anywhere = statement(
  (_query, hole: Pick<NameHoles, 'users'>, engine) => sql<NameRow>`
    select person.id as "user", cast(null as text) as "membership", nullif(person.display_name, '') as "name",
      person.email as "email", person.erased_at as "erasedAt"
    from users person
    where person.id in (select given.id from ${engine.jsonRows(hole.users, { id: 'text' })} as given)`,
);

const namedUser = ({ erasedAt, ...row }: NameRow): NamedUser => ({ ...row, isErased: erasedAt !== null });

export const auditReadingVerbs: Verbs<AuditReading> = {
  see: (on) => async (window) => {
    const { stream, among, after, before, most } = window;
    const rows = await rowsOf(on, windowOf(window), {
      stream,
      who: 'user' in among ? among.user : ('' as UserId),
      kind: among.by === 'kind' ? among.kind : ('' as AuditKind),
      after: after ?? '',
      before: before ?? endOfTime,
      most,
    });
    return rows.map(trailEvent);
  },
  namesOf: (on) => async (ids, company) => {
    if (ids.length === 0) return [];
    const users = toJson(ids.map((id) => ({ id })));
    const rows = await (company === null ? rowsOf(on, anywhere, { users }) : rowsOf(on, inCompany, { users, company }));
    return rows.map(namedUser);
  },
};
