import type { AuditEvent, AuditKind, AuditStream } from '#domain/audit-event.ts';
import { placesWithin } from '#domain/event-places.ts';
import type { CompanyId, EventId, UserId } from '#domain/identifiers.ts';
import type { Instant } from '#domain/instant.ts';
import type { TrailAmong, TrailEvent, TrailWindow } from '#ports/audit-reading.ts';
import { deedEvent, type By } from '../by.ts';
import { breath } from '../breath.ts';
import { commit } from '../commit.ts';
import type { Deps } from '../deps.ts';
import { tell, type ToldEvent } from './told.ts';

/** Which events of a chain are asked for. Nulls do not narrow. */
export interface TrailFilter {
  readonly stream: AuditStream;
  readonly kinds: readonly AuditKind[] | null;
  readonly actor: UserId | null;
  readonly subject: UserId | null;
  /** At or after this instant. */
  readonly from: Instant | null;
  /** Before this instant. */
  readonly before: Instant | null;
}

/** Whom it is told to: a company, or (null) an operator. */
export type TrailReader = CompanyId | null;

export const trailLimits = {
  page: 50,
  /** Rows of one look at people's events, among which others may stand. */
  window: 500,
  /** So many rows are looked at for one request; beyond that the page says so, and looks further when asked. */
  most: 20_000,
} as const;

export interface TrailPage {
  readonly events: readonly ToldEvent[];
  /** The last event that was looked at: where the next page begins; null: nothing is left. */
  readonly next: EventId | null;
  readonly isPartial: boolean;
}

/** A page of a chain, newest first, before `from` (null: from its end on). Filled by short looks with a breath between. */
export async function readTrail(
  deps: Deps,
  filter: TrailFilter,
  reader: TrailReader,
  from: EventId | null,
): Promise<TrailPage> {
  const found: TrailEvent[] = [];
  let looked = 0;
  for await (const rows of walk(deps, { ...filter, reader }, { newestFirst: true, start: from })) {
    found.push(...rows.fitting);
    looked += rows.looked;
    if (found.length > trailLimits.page) return fullPage(deps, found, reader);
    if (looked >= trailLimits.most) {
      return { events: await tell(deps, found, reader), next: rows.reached, isPartial: true };
    }
  }
  return { events: await tell(deps, found, reader), next: null, isPartial: false };
}

async function fullPage(deps: Deps, found: readonly TrailEvent[], reader: TrailReader): Promise<TrailPage> {
  const shown = found.slice(0, trailLimits.page);
  return { events: await tell(deps, shown, reader), next: shown.at(-1)?.event.id ?? null, isPartial: false };
}

/**
 * Everything that fits, oldest first, a batch in memory at a time. Exporting is an act of its own: it is written down before the first event is given out, and so
 * is the last of an export that nothing narrows.
 */
export async function* exportTrail(
  deps: Deps,
  by: By,
  filter: TrailFilter,
  { reader, format }: { readonly reader: TrailReader; readonly format: string },
): AsyncGenerator<readonly ToldEvent[]> {
  const { stream, from, before } = filter;
  const narrowed = filter.kinds !== null || filter.actor !== null || filter.subject !== null;
  const detail = { stream, format, since: isoOf(from), before: isoOf(before), narrowed };
  const event = deedEvent(deps, by, { kind: 'audit.exported', stream, detail });
  await commit(deps, (tx) => tx.appendAudit([event]));
  for await (const { fitting } of walk(deps, { ...filter, reader }, { newestFirst: false, start: null })) {
    if (fitting.length > 0) yield await tell(deps, fitting, reader);
  }
}

const isoOf = (at: Instant | null): string | null => at && new Date(at).toISOString();

interface Asked extends TrailFilter {
  readonly reader: TrailReader;
}

interface Walk {
  readonly newestFirst: boolean;
  /** Beyond this event; null: from the end that comes first. */
  readonly start: EventId | null;
}

interface Walked {
  readonly fitting: readonly TrailEvent[];
  readonly looked: number;
  readonly reached: EventId;
}

/** Along the index that narrows most; what else is asked for is looked at in each event. */
async function* walk(deps: Deps, filter: Asked, { newestFirst, start }: Walk): AsyncGenerator<Walked> {
  const bounds = placesWithin(filter.from, filter.before);
  const most = filter.actor || filter.subject ? trailLimits.window : trailLimits.page + 1;
  for (let at = start; ; ) {
    const edge = newestFirst ? { before: at ?? bounds.before } : { after: at ?? bounds.after };
    const rows = await look(deps, filter, { ...bounds, ...edge, stream: filter.stream, newestFirst, most });
    const last = rows.at(-1);
    if (!last) return;
    at = last.event.id;
    yield { fitting: rows.filter(({ event }) => fits(filter, event)), looked: rows.length, reached: at };
    if (rows.length < most) return;
    await breath();
  }
}

/** The next rows in order: of several kinds, each is an index of its own, and they are merged. */
async function look(
  deps: Deps,
  filter: TrailFilter,
  window: Omit<TrailWindow, 'among'>,
): Promise<readonly TrailEvent[]> {
  const found = await Promise.all(amongOf(filter).map((among) => deps.store.trail.see({ ...window, among })));
  const [only = []] = found;
  if (found.length < 2) return only;
  const order = window.newestFirst ? -1 : 1;
  return found
    .flat()
    .toSorted((a, b) => (a.event.id < b.event.id ? -order : order))
    .slice(0, window.most);
}

function amongOf({ subject, actor, kinds }: TrailFilter): readonly TrailAmong[] {
  if (subject) return [{ by: 'subject', user: subject }];
  if (actor) return [{ by: 'actor', user: actor }];
  return kinds === null ? [{ by: 'all' }] : kinds.map((kind) => ({ by: 'kind', kind }));
}

const fits = ({ kinds, actor, subject, from, before, reader }: Asked, event: AuditEvent): boolean =>
  (kinds === null || kinds.includes(event.kind)) &&
  (actor === null || (event.actor === actor && isKnownActor(event, reader))) &&
  (subject === null || event.subject === subject) &&
  (from === null || event.at >= from) &&
  (before === null || event.at < before);

/** Whoever acts as an operator is nobody whom a company could ask for, not even where they are among its people: it would learn which of these is one. */
const isKnownActor = ({ detail }: AuditEvent, reader: TrailReader): boolean =>
  reader === null || detail['as'] !== 'operator';
