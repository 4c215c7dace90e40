import { teamsOf } from '#domain/team.ts';
import type { TeamFacts } from '#flows/by.ts';
import type { ActingInTeam } from '#flows/recovery/reset-types.ts';
import { applicationNames } from '#flows/applications/application-names.ts';
import { listTeam, type TeamPage } from '#flows/teams/list-team.ts';
import { page, type Answer } from '../lifecycle/answer.ts';
import type { SessionVisit, TeamVisit } from '../lifecycle/visit.ts';
import { TeamListPage } from '../pages/team.tsx';
import { fromOf, sealPlace } from './admin-directory-address.ts';
import { adminPath, companyConsole, type ConsoleContext } from './console.ts';
import { addressOf } from './operator.ts';

/** The address of a part of this team's pages: `/admin/cmp_…/teams/payments`. */
export const teamPath = (visit: TeamVisit, path = ''): string =>
  adminPath(visit, `/teams/${visit.team.application}${path}`);

/** Whoever looks after the team of this visit, at work. */
export function actingInTeam({ session, facts, at, team }: TeamVisit): ActingInTeam {
  const user = session.bundle.user.id;
  const by: TeamFacts = { actor: user, as: 'team', team: team.application, facts };
  return { by, user, company: at.company.id };
}

/** What every page of a team needs: `application` is what people call it. */
export interface TeamContext extends ConsoleContext {
  readonly application: string;
  readonly company: string;
  /** `/admin/cmp_…/teams/payments`. */
  readonly base: string;
}

export const teamContext = (visit: TeamVisit): TeamContext => ({
  ...companyConsole(visit),
  application: visit.teamNames.get(visit.team.application) ?? visit.team.application,
  company: visit.at.company.name,
  base: teamPath(visit),
});

/** A way to a team that somebody looks after. `of`: the company and the application. */
export interface TeamLink {
  readonly name: string;
  readonly of: string;
  readonly hint: string;
  readonly href: string;
}

/** Every team that whoever is signed in looks after, by company. */
export async function teamLinks({ session, door, m, language }: SessionVisit): Promise<readonly TeamLink[]> {
  const teams = session.bundle.memberships
    .filter((one) => one.membership.status === 'active')
    .flatMap(({ company, roles }) => teamsOf(roles).map((shortName) => ({ company, shortName })));
  if (teams.length === 0) return [];
  const names = await applicationNames(door.deps);
  return teams
    .map(({ company, shortName }) => {
      const application = names.get(shortName) ?? shortName;
      return {
        name: m.t('team.title', { application }),
        of: m.t('team.of-company', { company: company.name, application }),
        hint: m.t('team.nav-hint', { company: company.name, application }),
        href: `/admin/${company.id}/teams/${shortName}`,
      };
    })
    .toSorted((a, b) => a.of.localeCompare(b.of, language));
}

const longestSearch = 200;

/** The page of the team that an address asks for. */
export async function drawTeam(visit: TeamVisit): Promise<Answer> {
  const { door, at, team, query, m } = visit;
  const search = (query['q'] ?? '').slice(0, longestSearch).trim();
  const from = fromOf(door.deps, at.company.id, { sort: 'name' }, query);
  const listed = await listTeam(door.deps, at.company.id, team.application, {
    search: search === '' ? null : search,
    from,
  });
  const context = teamContext(visit);
  const { application } = context;
  const note = query['saved'] === 'out' ? m.t('team.saved-out', { application }) : null;
  return page(TeamListPage({ ...context, search, listed, links: linksOf(visit, search, listed), note }));
}

function linksOf(visit: TeamVisit, search: string, { previous, next }: TeamPage) {
  const { deps } = visit.door;
  const at = (name: 'after' | 'before', place: TeamPage['next']): string | null =>
    place &&
    addressOf(teamPath(visit), {
      q: search === '' ? null : search,
      [name]: sealPlace(deps, visit.at.company.id, 'name', place),
    });
  return { previous: at('before', previous), next: at('after', next) };
}
