import type { CompanyId, UserId } from '#domain/identifiers.ts';
import type { DayScale } from '#domain/roll-out-days.ts';
import type { EnrolledGroup, ValueGroup } from '#domain/roll-out-tally.ts';
import type { Counted } from './figures.ts';
import type { Facet } from './people.ts';

/**
 * A company's members of every status, grouped as `census` groups them and by one thing more: either all are counted or nothing is told, so that their order shows
 * nowhere (SECURITY I11). Of at most `most` members after `after`, by user; `most` null: as many as this database counts best at once.
 */
export interface RollOutCensus {
  /** Also by the day on which they first bound each kind that still is bound, 0 for what they had before they came here, and by whether they were given more time. */
  censusByDay(
    company: CompanyId,
    scale: DayScale,
    after: UserId | null,
    most: number | null,
  ): Promise<Counted<readonly EnrolledGroup[], UserId>>;
  /** Also by what the company itself wrote of them, whether they have accepted or not. */
  censusByFacet(
    company: CompanyId,
    facet: Facet,
    after: UserId | null,
    most: number | null,
  ): Promise<Counted<readonly ValueGroup[], UserId>>;
}
