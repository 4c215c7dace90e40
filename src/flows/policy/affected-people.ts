import { struggles, type Affected, type Struggle } from '#domain/blast-radius.ts';
import type { CompanyId } from '#domain/identifiers.ts';
import type { PeopleCursor } from '#ports/people.ts';
import type { Deps } from '../deps.ts';
import { asKnownTo, everybodyOf, type KnownPerson } from '../directory/people.ts';
import type { Reaching } from './blast-radius.ts';
import { judgedPage, walkJudged, type JudgedList, type JudgedPerson } from './judged-people.ts';

/** Of whom a list tells: all, those in whom the policy finds this, or those who must enroll and will find it hard. */
export const reaches = ['everyone', 'must-enroll', 'struggling', 'enrolled', 'unbound', ...struggles] as const;

export type Reach = 'everyone' | Affected['standing'] | 'struggling' | Struggle;

/** Whether somebody of whom the policy says this is told of. */
export const isAmong = (reach: Reach, { standing, struggles: found }: Affected): boolean => {
  if (reach === 'everyone') return true;
  if (reach === 'struggling') return standing === 'must-enroll' && found.length > 0;
  return reach === standing || found.some((one) => one === reach);
};

/** A person as far as the company may know them (SECURITY I11), and what the policy would mean for them. */
export interface AffectedPerson {
  readonly person: KnownPerson;
  readonly affected: Affected;
}

export interface ReachQuery {
  readonly company: CompanyId;
  readonly settings: Reaching;
  readonly reach: Reach;
  /** A part of the e-mail or the name; null: everybody. */
  readonly search: string | null;
}

/** Exactly who, by name, in windows: for files and the command line (SPEC P11). Throws the reason of `signal` when it is aborted. */
export const judgedPeople = (
  deps: Deps,
  query: ReachQuery,
  signal?: AbortSignal,
): AsyncGenerator<readonly JudgedPerson[]> => walkJudged(deps, listOf(query), signal);

/** The same as a company may know it. */
export const toldOf = ({ seen, affected }: JudgedPerson): AffectedPerson => ({ person: asKnownTo(seen), affected });

export interface AffectedPage {
  readonly people: readonly AffectedPerson[];
  /** Where the next page begins; null: nobody is left. */
  readonly next: PeopleCursor | null;
  /** Much was looked at, and there may be more beyond: `next` goes on there. */
  readonly isPartial: boolean;
}

/** A page of exactly who, from a place on. */
export async function affectedPage(deps: Deps, query: ReachQuery, from: PeopleCursor | null): Promise<AffectedPage> {
  const page = await judgedPage(deps, listOf(query), from);
  return { ...page, people: page.people.map(toldOf) };
}

const listOf = ({ company, settings, reach, search }: ReachQuery): JudgedList => ({
  filter: { ...everybodyOf(company), search },
  settings,
  isAmong: ({ affected }) => isAmong(reach, affected),
});
