import { dateIn } from '#domain/deadline.ts';
import type { MembershipId, UserId } from '#domain/identifiers.ts';
import { isReminder } from '#domain/mailing.ts';
import type { Standing } from '#domain/membership.ts';
import type { PolicySettings } from '#domain/policy-change.ts';
import type { CompanyPerson } from '#ports/people.ts';
import { findChosen, isReached } from '../directory/bulk.ts';
import type { Acting } from '../directory/change-person.ts';
import type { PeopleCount } from '../directory/people.ts';
import type { Deps } from '../deps.ts';
import { judgedOf, type JudgedPerson } from '../policy/judged-people.ts';
import { walkRollOut, type RollOutQuery } from './people.ts';

/** What is done with many people of the list of a roll-out (SPEC P12). */
export const rollOutActs = ['remind', 'extend', 'deactivate'] as const;

export type RollOutAct = (typeof rollOutActs)[number];

/** Whom an act concerns: people who were chosen one by one, or everybody whom a list tells of. */
export type ChosenOfRollOut =
  | { readonly by: 'hand'; readonly people: readonly JudgedPerson[] }
  | { readonly by: 'filter'; readonly query: RollOutQuery };

/** The people behind ids of a form, judged by the policy; null where one of them is of no member of this company (SECURITY I11). */
export async function findChosenOfRollOut(
  deps: Deps,
  acting: Acting,
  settings: PolicySettings,
  ids: readonly MembershipId[],
): Promise<ChosenOfRollOut | null> {
  const people = await findChosen(deps, acting, ids);
  return people && { by: 'hand', people: judgedOf(deps, settings, people) };
}

/** Whoever acts, and what they may. */
export interface Reaching {
  readonly acting: Acting;
  readonly standing: Standing;
  /** In which "today" is told to them. */
  readonly zone: string;
}

/**
 * Whom an act reaches, as far as the company may know before they are held (SECURITY I11). Who enrolled once and is not enrolled now is given no more time, and who was
 * reminded today by another company is not reminded again: that is found out when it is done.
 */
export async function reachedOf(
  deps: Deps,
  people: readonly JudgedPerson[],
  act: RollOutAct,
  by: Reaching,
): Promise<readonly JudgedPerson[]> {
  const reached = people.filter((one) => isReachedBy(act, by, one));
  if (act !== 'remind' || reached.length === 0) return reached;
  const reminded = await remindedToday(deps, by, reached);
  return reached.filter((one) => !reminded.has(one.seen.id));
}

/** Whom this company reminded already: nobody gets two reminders a day (SPEC P13). */
async function remindedToday(
  { store, clock }: Deps,
  { acting, zone }: Reaching,
  people: readonly JudgedPerson[],
): Promise<ReadonlySet<UserId>> {
  const today = dateIn(zone, clock.now());
  const notices = await store.lastNotices(
    acting.company,
    people.map((one) => one.seen.id),
  );
  const reminded = notices.filter(({ kind, queuedAt }) => isReminder(kind) && dateIn(zone, queuedAt) === today);
  return new Set(reminded.map((one) => one.user));
}

function isReachedBy(act: RollOutAct, { acting, standing }: Reaching, { seen, affected }: JudgedPerson): boolean {
  switch (act) {
    case 'remind':
      return affected.standing === 'must-enroll';
    case 'extend':
      return affected.standing === 'must-enroll' && seen.extension === null && seen.id !== acting.user;
    case 'deactivate':
      return isReached(acting, standing, seen, 'inactive');
    default:
      return act satisfies never;
  }
}

/** So many are counted before an act at most: beyond that a page says "more than". */
const mostCounted = 5_000;

/** How many of the chosen an act reaches. */
export async function countChosen(
  deps: Deps,
  chosen: ChosenOfRollOut,
  act: RollOutAct,
  by: Reaching,
): Promise<PeopleCount> {
  if (chosen.by === 'hand') return { people: (await reachedOf(deps, chosen.people, act, by)).length, isMore: false };
  let people = 0;
  for await (const window of walkRollOut(deps, chosen.query)) {
    people += (await reachedOf(deps, window, act, by)).length;
    if (people > mostCounted) return { people: mostCounted, isMore: true };
  }
  return { people, isMore: false };
}

/** The first of the chosen whom an act reaches; `isMore`: there are others. */
export async function gatherChosen(
  deps: Deps,
  chosen: ChosenOfRollOut,
  act: RollOutAct,
  by: Reaching,
  most: number,
): Promise<{ readonly people: readonly CompanyPerson[]; readonly isMore: boolean }> {
  const found: CompanyPerson[] = [];
  for await (const window of windowsOf(deps, chosen)) {
    found.push(...(await reachedOf(deps, window, act, by)).map((one) => one.seen));
    if (found.length > most) return { people: found.slice(0, most), isMore: true };
  }
  return { people: found, isMore: false };
}

async function* windowsOf(deps: Deps, chosen: ChosenOfRollOut): AsyncGenerator<readonly JudgedPerson[]> {
  if (chosen.by === 'hand') yield chosen.people;
  else yield* walkRollOut(deps, chosen.query);
}
