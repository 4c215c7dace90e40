import type { CompanyId, UserId } from '#domain/identifiers.ts';
import type { Instant } from '#domain/instant.ts';
import { resetBar, type ResetGrounds } from '#domain/mfa-reset.ts';
import { powersOf, type TeamPowers } from '#domain/team.ts';
import { teamResetBar } from '#domain/team-reset.ts';
import type { Helper } from '#ports/store.ts';
import type { TeamHelper } from '#ports/teams.ts';
import type { Deps } from '../deps.ts';

/** Somebody who can reset a user, by the name and the address that their company knows. */
export type ResetHelper = Pick<Helper, 'id' | 'companyId' | 'companyName' | 'displayName' | 'email' | 'helpContact'>;

/** Of those who look after teams, so many are looked at. */
const mostOfTeams = 50;

/**
 * Who can really reset this user, as pages about a lost device name them (SPEC R4, A1, Y7): administrators of companies where nothing bars it, then those who look after a
 * team of theirs. Nobody: the operator's support can. That a second one may have to approve, or that it waits, hinders nobody to ask.
 */
export async function resetHelpers(deps: Deps, user: UserId): Promise<readonly ResetHelper[]> {
  const helpers = (await deps.store.listHelpers(user)).filter((one) => one.entitled);
  const ofTeams = await deps.store.listTeamHelpers(user, mostOfTeams);
  const grounds = await groundsIn(deps, user, [...helpers, ...ofTeams]);
  const now = deps.clock.now();
  const able = [
    ...helpers.filter(({ companyId }) => mayAsAdministrator(grounds.get(companyId), user, now)),
    ...ofTeams.filter((one) => mayInTeam(one, powersIn(ofTeams, one), grounds.get(one.companyId), user, now)),
  ];
  const first = new Map<string, ResetHelper>();
  for (const one of able) if (!first.has(keyOf(one))) first.set(keyOf(one), one);
  return [...first.values()];
}

/** Whoever administers a company and looks after a team there is named once. */
const keyOf = ({ companyId, id }: ResetHelper): string => `${companyId} ${id}`;

/** What a reset in each of these companies stands on. */
async function groundsIn(
  { store }: Deps,
  user: UserId,
  helpers: readonly Pick<ResetHelper, 'companyId'>[],
): Promise<ReadonlyMap<CompanyId, ResetGrounds>> {
  const found = new Map<CompanyId, ResetGrounds>();
  for (const company of new Set(helpers.map((one) => one.companyId))) {
    const grounds = await store.resetGrounds(company, user);
    if (grounds) found.set(company, grounds);
  }
  return found;
}

const mayAsAdministrator = (grounds: ResetGrounds | undefined, of: UserId, now: Instant): boolean =>
  grounds !== undefined && resetBar(grounds, { by: null, of, now }) === null;

/** By all of their roles of the application together: each is listed by itself. */
const powersIn = (ofTeams: readonly TeamHelper[], helper: TeamHelper): TeamPowers =>
  powersOf(
    ofTeams
      .filter((one) => keyOf(one) === keyOf(helper) && one.application === helper.application)
      .map(({ team }) => team),
  );

const mayInTeam = (
  { application }: TeamHelper,
  powers: TeamPowers,
  grounds: ResetGrounds | undefined,
  of: UserId,
  now: Instant,
): boolean =>
  grounds !== undefined && teamResetBar(grounds, { by: null, of, now }, { ...powers, application }) === null;
