import type { AuditStream } from '#domain/audit-event.ts';
import type { AuditGroup } from '#domain/audit-group.ts';
import { parseId, type CompanyId, type UserId } from '#domain/identifiers.ts';
import { chainChecks } from '#flows/audit-trail/check-chain.ts';
import { readTrail, type TrailFilter, type TrailPage } from '#flows/audit-trail/read.ts';
import { page, type Answer } from '../lifecycle/answer.ts';
import type { SessionVisit } from '../lifecycle/visit.ts';
import type { TypedTrail } from '../pages/audit-fields.ts';
import type { Ambiguity } from '../pages/audit-filters.tsx';
import { AuditPage, type TrailLinks } from '../pages/audit.tsx';
import type { PageError } from '../pages/words-for-refusal.ts';
import { filterOfTrail, readDays, readTypedTrail, trailAddress, type WrongDays } from './audit-address.ts';
import type { Meant } from './audit-people.ts';
import type { ConsoleContext } from './console.ts';

/** A trail, and who reads it how. */
export interface TrailDesk {
  readonly console: ConsoleContext;
  readonly stream: AuditStream;
  /** Null: an operator, who may know everybody. */
  readonly reader: CompanyId | null;
  readonly companyName: string | null;
  readonly zone: string;
  readonly groups: readonly AuditGroup[];
  /** `/admin/cmp_…/audit`. */
  readonly path: string;
  /** As an operator chose it; null: there is no choice. */
  readonly chain: string | null;
  readonly meant: (typed: string) => Promise<Meant>;
}

/** What an address asks of a trail; or what is wrong with it, or unclear about it. */
export type AskedTrail =
  | { readonly ok: true; readonly typed: TypedTrail; readonly filter: TrailFilter }
  | {
      readonly ok: false;
      readonly typed: TypedTrail;
      readonly wrong: WrongDays | null;
      readonly unclear: { readonly field: 'who' | 'whom'; readonly meant: Extract<Meant, { as: 'unclear' }> } | null;
    };

/** Reads what is asked for. What is shown in the fields afterward is how people are named exactly. */
export async function askedOf(visit: SessionVisit, desk: TrailDesk): Promise<AskedTrail> {
  const given = readTypedTrail(visit.query);
  const days = readDays(given);
  if ('because' in days) return { ok: false, typed: given, wrong: days, unclear: null };
  const [who, whom] = [await desk.meant(given.who), await desk.meant(given.whom)];
  const typed = { ...given, who: shownAs(who, given.who), whom: shownAs(whom, given.whom) };
  if (who.as === 'unclear') return { ok: false, typed, wrong: null, unclear: { field: 'who', meant: who } };
  if (whom.as === 'unclear') return { ok: false, typed, wrong: null, unclear: { field: 'whom', meant: whom } };
  const { stream, zone } = desk;
  const filter = filterOfTrail(typed, { stream, zone, days, actor: userIn(who), subject: userIn(whom) });
  return { ok: true, typed, filter };
}

const shownAs = (meant: Meant, typed: string): string => (meant.as === 'one' ? meant.shown : typed);

const userIn = (meant: Meant): UserId | null => (meant.as === 'one' ? meant.user : null);

interface Drawn {
  readonly error?: PageError;
  readonly status?: number;
}

/** The page that an address asks for; after a form, with what is to be said about it. */
export async function drawTrail(visit: SessionVisit, desk: TrailDesk, drawn: Drawn = {}): Promise<Answer> {
  const asked = await askedOf(visit, desk);
  const from = parseId('event', visit.query['after']);
  const { deps } = visit.door;
  const [check, found] = await Promise.all([
    chainChecks(deps, desk.stream, desk.reader),
    asked.ok ? readTrail(deps, asked.filter, desk.reader, from) : null,
  ]);
  const error = drawn.error ?? (asked.ok ? null : wrongWords(visit, asked.wrong));
  const { console: frame, companyName, zone, groups, path, chain } = desk;
  const { typed } = asked;
  const view = AuditPage({
    ...frame,
    companyName,
    zone,
    events: found?.events ?? [],
    isPartial: found?.isPartial ?? false,
    links: found && linksOf(desk, typed, found, from !== null),
    check,
    verify: `${path}/verify`,
    evidence: desk.reader === null ? null : `${path}/evidence`,
    action: path,
    groups,
    typed,
    chain,
    ambiguity: asked.ok ? null : ambiguityOf(visit, desk, asked),
    error,
  });
  return page(view, drawn.status ?? (asked.ok || !asked.wrong ? 200 : 422));
}

/** Which chain an operator looks at stands in every address. */
export const moreIn = ({ chain }: TrailDesk): Readonly<Record<string, string>> => (chain ? { chain } : {});

function linksOf(desk: TrailDesk, typed: TypedTrail, { next }: TrailPage, isLater: boolean): TrailLinks {
  const { path } = desk;
  const more = moreIn(desk);
  return {
    csv: trailAddress(`${path}/export.csv`, typed, more),
    jsonl: trailAddress(`${path}/export.jsonl`, typed, more),
    first: isLater ? `${trailAddress(path, typed, more)}#events` : null,
    next: next && `${trailAddress(path, typed, { ...more, after: next })}#events`,
    by: (id) => `${trailAddress(path, { ...typed, who: id }, more)}#events`,
    about: (id) => `${trailAddress(path, { ...typed, whom: id }, more)}#events`,
  };
}

function ambiguityOf(
  { m }: SessionVisit,
  desk: TrailDesk,
  asked: Extract<AskedTrail, { ok: false }>,
): Ambiguity | null {
  if (asked.unclear === null) return null;
  const { field, meant } = asked.unclear;
  const { typed, people, isMore } = meant;
  return {
    text: m.t(people.length === 0 ? 'trail.no-person' : 'trail.many-people', { typed }),
    choices: people.map(({ id, label }) => ({
      label,
      href: trailAddress(desk.path, { ...asked.typed, [field]: id }, moreIn(desk)),
    })),
    isMore,
  };
}

function wrongWords({ m }: SessionVisit, wrong: WrongDays | null): PageError | null {
  if (wrong === null) return null;
  return { field: wrong.field, text: m.t(wrong.because === 'crossed' ? 'trail.dates-crossed' : 'trail.bad-date') };
}
