import { parseId } from '#domain/identifiers.ts';
import { resetsInTeam } from '#domain/team.ts';
import type { TeamResetBar } from '#domain/team-reset.ts';
import type { NotAsked } from '#flows/recovery/reset-types.ts';
import { teamMemberOf } from '#flows/teams/team-member.ts';
import type { CompanyPerson } from '#ports/people.ts';
import { page, type Answer } from '../lifecycle/answer.ts';
import type { TeamVisit } from '../lifecycle/visit.ts';
import type { TypedReset } from '../pages/parts/reset-form.tsx';
import { TeamResetPage } from '../pages/team-reset.tsx';
import { teamBarWords } from '../pages/team-words.ts';
import type { PageError } from '../pages/words-for-refusal.ts';
import { problemPage } from './problem.tsx';
import { refusalError, refusalStatus, withRetry } from './reset-refusal.ts';
import { memberPath, offerFor } from './team-person.ts';
import { teamContext } from './teams.ts';

interface More {
  readonly typed?: TypedReset;
  readonly error?: PageError;
}

/** "Reset MFA" of one of a team (SPEC Y7); 403 for whoever looks after it and resets nobody. */
export async function drawTeamReset(
  visit: TeamVisit,
  person: CompanyPerson,
  { typed, error }: More = {},
  status = 200,
): Promise<Answer> {
  if (!resetsInTeam(visit.team)) return problemPage(visit, 403);
  const offer = await offerFor(visit, person);
  if (!offer) return problemPage(visit, 404);
  const view = TeamResetPage({
    ...teamContext(visit),
    member: teamMemberOf(visit.door.deps, person, visit.team.application),
    kinds: [...new Set([...person.kinds, ...person.disabledKinds])],
    offer,
    isAsked: offer.last !== null && visit.query['asked'] === offer.last.id,
    typed: typed ?? null,
    error: error ?? null,
  });
  return page(view, status);
}

/** A form that asked for nothing: the page again, with the reason and what was typed. */
export async function refusedTeamReset(
  visit: TeamVisit,
  person: CompanyPerson,
  refused: NotAsked<TeamResetBar>,
  typed: TypedReset,
): Promise<Answer> {
  const { page: context, company } = teamContext(visit);
  const offer = await offerFor(visit, person);
  const named = {
    companyName: company,
    payorUntil: offer?.payorUntil ?? null,
    areAdministratorsAble: offer?.areAdministratorsAble ?? true,
  };
  const error = refusalError(context, refused, (bar) => teamBarWords(context, bar, named));
  const answer = await drawTeamReset(visit, person, { typed, error }, refusalStatus(refused));
  return withRetry(answer, refused, context.serverNow);
}

export const teamResetPath = (visit: TeamVisit, person: CompanyPerson): string =>
  `${memberPath(visit, person.membership.id)}/reset`;

/** A reset of this person that was asked for in this team: of others nothing is known here (SECURITY I11). */
export async function isOfTeam({ door, at, team, params }: TeamVisit, person: CompanyPerson): Promise<boolean> {
  const id = parseId('reset', params['reset']);
  const record = id && (await door.deps.store.findReset(id));
  if (!record) return false;
  return record.userId === person.id && record.companyId === at.company.id && record.team === team.application;
}
