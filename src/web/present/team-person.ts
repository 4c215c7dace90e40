import { parseId, type MembershipId, type RoleId } from '#domain/identifiers.ts';
import { roleEffect } from '#domain/role-effect.ts';
import type { HeldRole } from '#domain/role-rule.ts';
import { resetsInTeam } from '#domain/team.ts';
import type { CompanyPerson } from '#ports/people.ts';
import { teamResetOffer } from '#flows/recovery/team-reset.ts';
import type { TeamResetOffer } from '#flows/recovery/reset-types.ts';
import { isTheirs } from '#flows/teams/add-team-roles.ts';
import { loadTeamMember, teamMemberOf, type TeamMember } from '#flows/teams/team-member.ts';
import { page, type Answer } from '../lifecycle/answer.ts';
import type { TeamVisit } from '../lifecycle/visit.ts';
import { calledOf } from '../pages/people-words.ts';
import { TeamPersonPage } from '../pages/team-person.tsx';
import type { TeamRoleChoice } from '../pages/team-words.ts';
import type { PageError } from '../pages/words-for-refusal.ts';
import { actingInTeam, teamContext, teamPath } from './teams.ts';

/** Whom the address is about: one of this team, or nobody (SECURITY I11). */
export async function teamMemberIn({ door, params, at, team }: TeamVisit): Promise<CompanyPerson | null> {
  const id = parseId('membership', params['member']);
  return id && loadTeamMember(door.deps, at.company.id, team.application, id);
}

/** Where one of the team stands. */
export const memberPath = (visit: TeamVisit, membership: MembershipId): string =>
  teamPath(visit, `/people/${membership}`);

interface More {
  /** Ticked in a form that was not saved; left out: what is held. */
  readonly chosen?: readonly RoleId[];
  readonly error?: PageError;
}

/** The page of one of a team. */
export async function drawTeamPerson(
  visit: TeamVisit,
  person: CompanyPerson,
  { chosen, error }: More = {},
  status = 200,
): Promise<Answer> {
  const { door, team } = visit;
  const { user } = actingInTeam(visit);
  const member = teamMemberOf(door.deps, person, team.application);
  const view = TeamPersonPage({
    ...teamContext(visit),
    member,
    isOwn: person.id === user,
    choices: await choicesFor(visit, person, chosen ?? member.roles.map((one) => one.id)),
    held: member.roles.filter((one) => isTheirs(team, one)),
    reset: await offerFor(visit, person),
    resetsSome: resetsInTeam(team),
    note: noteOf(visit, member),
    error: error ?? null,
  });
  return page(view, status);
}

/** What a form that was refused had chosen counts for roles that are theirs to give; the others are shown as they are held. */
async function choicesFor(
  { door, team }: TeamVisit,
  person: CompanyPerson,
  chosen: readonly RoleId[],
): Promise<readonly TeamRoleChoice[]> {
  const isTold = person.membership.status === 'active' && person.isAccepted;
  const held = new Set(person.roles.map((one) => one.id));
  return (await rolesOf(door.deps, team.application)).map((role) => {
    const theirs = isTheirs(team, role);
    return {
      role,
      isChosen: theirs ? chosen.includes(role.id) : held.has(role.id),
      isTheirs: theirs,
      effect: isTold ? roleEffect(role.rule, person, door.deps.service.offered) : null,
    };
  });
}

/** Every role of an application. */
export const rolesOf = async (
  { store }: Pick<TeamVisit['door']['deps'], 'store'>,
  application: string,
): Promise<readonly HeldRole[]> => (await store.listRoles()).filter((one) => one.application === application);

/** With why, and who does, for whoever resets nobody. Null: nobody of this team any more. */
export async function offerFor(visit: TeamVisit, person: CompanyPerson): Promise<TeamResetOffer | null> {
  const { team, door } = visit;
  const { company, user } = actingInTeam(visit);
  return teamResetOffer(door.deps, { company, reader: user, team }, person.membership.id);
}

const saidKeys = {
  roles: 'team.saved',
  added: 'team.saved-added',
  invited: 'team.saved-invited',
  again: 'team.saved-again',
} as const;

/** What the address says was done, where the person is so: an address is anybody's word. */
function noteOf({ query, m, at }: TeamVisit, member: TeamMember): string | null {
  const said = (Object.keys(saidKeys) as (keyof typeof saidKeys)[]).find((one) => one === query['saved']);
  if (said === undefined) return null;
  const isInvited = said === 'invited' || said === 'again';
  if (isInvited !== (member.status === 'invited') && said !== 'roles') return null;
  return m.t(saidKeys[said], { name: calledOf(member), company: at.company.name });
}
