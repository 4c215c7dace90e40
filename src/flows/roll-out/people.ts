import type { EnrollableKind } from '#domain/authenticator.ts';
import type { Deadline } from '#domain/deadline.ts';
import { extendedDeadline } from '#domain/extension.ts';
import type { CompanyId, UserId } from '#domain/identifiers.ts';
import type { Instant } from '#domain/instant.ts';
import type { MailingKind } from '#domain/mailing.ts';
import type { PolicySettings } from '#domain/policy-change.ts';
import type { PeopleCursor, PeopleFilter } from '#ports/people.ts';
import type { Deps } from '../deps.ts';
import { everybodyOf } from '../directory/people.ts';
import { isAmong, reaches, toldOf, type AffectedPerson, type Reach } from '../policy/affected-people.ts';
import { judgedPage, walkJudged, type JudgedList, type JudgedPerson } from '../policy/judged-people.ts';

/**
 * Of whom the list of a roll-out tells: as lists of whom a policy reaches, and besides those who must enroll without anything that makes it hard, and those of them
 * who were given more time. Who needs help is `struggling`, who is exempt `unbound`.
 */
export const rollOutReaches = [...reaches, 'not-enrolled', 'extended'] as const;

export type RollOutReach = Reach | 'not-enrolled' | 'extended';

export interface RollOutQuery {
  readonly company: CompanyId;
  readonly settings: PolicySettings;
  readonly reach: RollOutReach;
  /** A part of the e-mail or the name; null: everybody. */
  readonly search: string | null;
  /** Exactly so; empty: people without one. Null: everybody. */
  readonly employer: string | null;
  readonly site: string | null;
  readonly group: string | null;
  /** `none`: no second factor that works. */
  readonly method: EnrollableKind | 'none' | null;
}

/** The newest mail that tells of the roll-out. */
export interface LastMail {
  readonly kind: MailingKind;
  readonly at: Instant;
}

/** A person of the list, as far as the company may know them (SECURITY I11). */
export interface RollOutPerson extends AffectedPerson {
  /** Null: no more time was given, or none is needed any more. */
  readonly extendedUntil: Deadline | null;
  /** Because of this company alone. */
  readonly lastMail: LastMail | null;
}

export interface RollOutPage {
  readonly people: readonly RollOutPerson[];
  /** Where the next page begins; null: nobody is left. */
  readonly next: PeopleCursor | null;
  /** Much was looked at, and there may be more beyond: `next` goes on there. */
  readonly isPartial: boolean;
}

/** A page of exactly who, by name, from a place on (SPEC P12). */
export async function rollOutPage(deps: Deps, query: RollOutQuery, from: PeopleCursor | null): Promise<RollOutPage> {
  const page = await judgedPage(deps, listOf(query), from);
  return { ...page, people: await asListed(deps, query, page.people) };
}

/** The same people whom the list tells of, as they are, in windows: for acts on many. Throws the reason of `signal` when it is aborted. */
export const walkRollOut = (
  deps: Deps,
  query: RollOutQuery,
  signal?: AbortSignal,
): AsyncGenerator<readonly JudgedPerson[]> => walkJudged(deps, listOf(query), signal);

/** As the company may know them, with what it sent them. */
export async function asListed(
  deps: Deps,
  { company, settings }: Pick<RollOutQuery, 'company' | 'settings'>,
  people: readonly JudgedPerson[],
): Promise<readonly RollOutPerson[]> {
  if (people.length === 0) return [];
  const mails = await lastMails(deps, company, people);
  return people.map((one) => ({
    ...toldOf(one),
    extendedUntil: extendedUntil(settings, one),
    lastMail: mails.get(one.seen.id) ?? null,
  }));
}

async function lastMails(
  deps: Deps,
  company: CompanyId,
  people: readonly JudgedPerson[],
): Promise<ReadonlyMap<UserId, LastMail>> {
  const notices = await deps.store.lastNotices(
    company,
    people.map((one) => one.seen.id),
  );
  return new Map(notices.map(({ user, kind, queuedAt: at }) => [user, { kind, at }]));
}

const isExtended = ({ seen, affected }: JudgedPerson): boolean =>
  affected.standing === 'must-enroll' && seen.extension !== null;

const extendedUntil = ({ deadline }: PolicySettings, one: JudgedPerson): Deadline | null =>
  deadline && isExtended(one) ? extendedDeadline(deadline, one.seen.extension) : null;

const listOf = ({ reach, settings, ...query }: RollOutQuery): JudgedList => ({
  filter: filterOf(query),
  settings,
  isAmong: (one) => isInReach(reach, one),
});

/** Whether the list of a reach tells of somebody. */
export function isInReach(reach: RollOutReach, one: JudgedPerson): boolean {
  const { standing, struggles } = one.affected;
  if (reach === 'extended') return isExtended(one);
  return reach === 'not-enrolled' ? standing === 'must-enroll' && struggles.length === 0 : isAmong(reach, one.affected);
}

const filterOf = ({
  company,
  search,
  employer,
  site,
  group,
  method,
}: Omit<RollOutQuery, 'reach' | 'settings'>): PeopleFilter => ({
  ...everybodyOf(company),
  search,
  employer,
  site,
  group,
  method,
});

/** Whether the list leaves anybody out. */
export const isNarrowedTo = ({ company: _company, settings: _settings, reach, ...narrowing }: RollOutQuery): boolean =>
  reach !== 'everyone' || Object.values(narrowing).some((one) => one !== null);
