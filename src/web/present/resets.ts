import { parseId } from '#domain/identifiers.ts';
import type { ListedReset, ResetPage, ResetQuery, SeenReset } from '#flows/recovery/reset-types.ts';
import type { SessionVisit } from '../lifecycle/visit.ts';
import type { PageContext } from '../pages/page-context.ts';
import type { ResetsProps } from '../pages/resets.tsx';
import { addressOf } from './operator.ts';

/** Reads one part of a list of resets. */
type Read = (query: ResetQuery) => Promise<ResetPage>;

type Lists = Pick<ResetsProps, 'waiting' | 'ended' | 'waitingNext' | 'endedNext' | 'first' | 'note'>;

/** Both lists of a page of resets, and where they go on: the address says from where. */
export async function resetLists(visit: SessionVisit, page: PageContext, base: string, read: Read): Promise<Lists> {
  const { query } = visit;
  const [after, before] = [parseId('reset', query['after']), parseId('reset', query['before'])];
  const waiting = await read({ waiting: true, from: after });
  const ended = await read({ waiting: false, from: before });
  return {
    waiting,
    ended,
    waitingNext: waiting.next && addressOf(base, { after: waiting.next, before }),
    endedNext: ended.next && addressOf(base, { after, before: ended.next }),
    first: after === null && before === null ? null : base,
    note: noteOf(visit, page, [...waiting.resets, ...ended.resets]),
  };
}

/** What the address says was done to a reset, as it stands: an address is anybody's word. */
function noteOf({ query }: SessionVisit, page: PageContext, listed: readonly ListedReset[]): string | null {
  const one = listed.find(({ id }) => id === query['reset']);
  return one ? standWords(page, one) : null;
}

function standWords({ m, zone }: PageContext, { ended, approved, dueAt }: SeenReset): string | null {
  if (ended?.outcome === 'vetoed') return m.t('reset.note-vetoed');
  if (ended?.outcome === 'withdrawn') return m.t('reset.note-withdrawn');
  if (approved === null) return null;
  if (ended === null) return m.t('reset.note-approved-waits', { time: m.dateTime(dueAt, zone) });
  return m.t(ended.outcome === 'done' ? 'reset.note-approved-done' : 'reset.note-approved-not');
}

const notActedKeys = {
  over: 'reset.error-over',
  'not-yours': 'reset.error-not-yours',
  'not-needed': 'reset.error-not-needed',
  'too-new': 'reset.error-too-new',
} as const;

/** Why a reset was not approved, withdrawn or stopped. */
export const notActedWords = ({ m }: Pick<PageContext, 'm'>, because: keyof typeof notActedKeys): string =>
  m.t(notActedKeys[because]);
