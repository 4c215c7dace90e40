import { sql } from 'kysely';
import type { AuditStream } from '#domain/audit-event.ts';
import type { Instant } from '#domain/instant.ts';
import type { AnchorNotes, AnchorPlace, AnchorState } from '#ports/audit-anchors.ts';
import type { AuditAnchorPlaceTable } from '../account-schema.ts';
import type { On, Verbs } from '../engine.ts';
import { toJson } from '../json.ts';
import type { Json } from '../schema.ts';
import { rowsOf, statement } from '../statement.ts';

const moved = statement((query, hole: { place: AnchorPlace; limit: number }) =>
  query
    .selectFrom('audit_heads as head')
    .leftJoin('audit_anchors as noted', (join) =>
      join.onRef('noted.stream', '=', 'head.stream').on('noted.place', '=', hole.place),
    )
    .select(['head.stream as stream', 'head.sequence as sequence', 'head.hash as hash', 'head.mark as mark'])
    .where((eb) => eb.or([eb('noted.sequence', 'is', null), eb('noted.sequence', '<>', eb.ref('head.sequence'))]))
    .orderBy('head.stream')
    .limit(hole.limit),
);

const states = statement((query) => query.selectFrom('audit_anchor_places').selectAll().orderBy('place'));

type Noted = { readonly stream: AuditStream; readonly sequence: number };

const note = statement(
  (_query, hole: { place: AnchorPlace; rows: Json<readonly Noted[]> }, engine) => sql`
    insert into audit_anchors (place, stream, sequence)
    select ${hole.place}, given.stream, given.sequence
    from ${engine.jsonRows(hole.rows, { stream: 'text', sequence: 'bigint' })} as given where true
    on conflict (place, stream) do update set sequence = excluded.sequence`,
);

const succeed = statement(
  (_query, hole: { place: AnchorPlace; mark: string | null; at: Instant }) => sql`
    insert into audit_anchor_places (place, anchored_at, last_mark) values (${hole.place}, ${hole.at}, ${hole.mark})
    on conflict (place) do update set anchored_at = excluded.anchored_at, failing_since = null, problem = null,
      last_mark = coalesce(excluded.last_mark, audit_anchor_places.last_mark)`,
);

const fail = statement(
  (_query, hole: { place: AnchorPlace; problem: string; at: Instant }) => sql`
    insert into audit_anchor_places (place, failing_since, problem) values (${hole.place}, ${hole.at}, ${hole.problem})
    on conflict (place) do update set problem = excluded.problem,
      failing_since = coalesce(audit_anchor_places.failing_since, excluded.failing_since)`,
);

const forget = statement((query, hole: { place: AnchorPlace }) =>
  query.deleteFrom('audit_anchors').where('place', '=', hole.place),
);

const stateOf = (row: AuditAnchorPlaceTable): AnchorState => ({
  place: row.place,
  anchoredAt: row.anchored_at,
  lastMark: row.last_mark,
  failing: row.failing_since === null ? null : { since: row.failing_since, problem: row.problem ?? '' },
});

export const anchorReads: Verbs<Pick<AnchorNotes, 'movedHeads' | 'anchorStates'>> = {
  movedHeads: (on) => (place, limit) => rowsOf(on, moved, { place, limit }),
  anchorStates: (on) => async () => (await rowsOf(on, states, {})).map(stateOf),
};

/** The notes and that they were made stand or fall together, so that what fails is noted down once more: that does no harm. */
export async function noteAnchored(on: On, ...[place, heads, mark, at]: Parameters<AnchorNotes['noteAnchored']>) {
  const rows = toJson(heads.map(({ stream, sequence }) => ({ stream, sequence })));
  if (heads.length > 0) await note(on, { place, rows });
  await succeed(on, { place, mark, at });
}

export const anchorWrites: Verbs<Pick<AnchorNotes, 'noteAnchorFailure' | 'forgetAnchors'>> = {
  noteAnchorFailure: (on) => async (place, problem, at) => {
    await fail(on, { place, problem, at });
  },
  forgetAnchors: (on) => async (place) => {
    await forget(on, { place });
  },
};
