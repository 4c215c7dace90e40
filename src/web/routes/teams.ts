import { parseId, type RoleId } from '#domain/identifiers.ts';
import { requestTeamReset } from '#flows/recovery/team-reset.ts';
import { withdrawTeamReset } from '#flows/recovery/withdraw-reset.ts';
import { inviteToTeam } from '#flows/teams/invite-to-team.ts';
import { setTeamRoles } from '#flows/teams/set-team-roles.ts';
import type { HeldRole } from '#domain/role-rule.ts';
import { resetsInTeam } from '#domain/team.ts';
import type { CompanyPerson } from '#ports/people.ts';
import { redirect, type Answer } from '../lifecycle/answer.ts';
import type { TeamVisit } from '../lifecycle/visit.ts';
import { pageContext } from '../present/context.ts';
import { teamInviteRows, teamPersonRows, teamResetRows, teamRoleRows } from '../present/kept-teams.ts';
import { problemPage } from '../present/problem.tsx';
import { readReset } from '../present/read-reset.ts';
import { notActedWords } from '../present/resets.ts';
import {
  drawTeamInvite,
  nothingTyped,
  readInvitation,
  refusedStatus,
  refusedWords,
  type TypedInvitation,
} from '../present/team-invite.ts';
import { drawTeamPerson, memberPath, teamMemberIn } from '../present/team-person.ts';
import { drawTeamReset, isOfTeam, refusedTeamReset, teamResetPath } from '../present/team-reset.ts';
import { actingInTeam, drawTeam, teamPath } from '../present/teams.ts';
import type { Route } from './route.ts';

const path = '/admin/:company/teams/:team';
const person = `${path}/people/:member`;
const withdraw = `${person}/reset/:reset/withdraw`;

const ofTeam = { access: 'team' } as const;

/** Teams of applications, for whoever looks after them (SPEC Y7): what changes something takes a fresh proof, as everywhere in the console. */
export const teamRoutes: readonly Route[] = [
  { method: 'GET', path, ...ofTeam, handle: drawTeam },
  {
    method: 'GET',
    path: `${path}/invite`,
    ...ofTeam,
    handle: (visit: TeamVisit) => drawTeamInvite(visit, nothingTyped),
  },
  {
    method: 'POST',
    path: `${path}/invite`,
    ...ofTeam,
    fresh: true,
    many: 'role',
    label: 'team.invite-act',
    shows: teamInviteRows,
    handle: invite,
  },
  { method: 'GET', path: person, ...ofTeam, handle: aboutMember((visit, member) => drawTeamPerson(visit, member)) },
  // Reload and language links of a page that was drawn in answer to the form lead back to the person.
  { method: 'GET', path: `${person}/roles`, ...ofTeam, handle: aboutMember(toMember) },
  {
    method: 'POST',
    path: `${person}/roles`,
    ...ofTeam,
    fresh: true,
    many: 'role',
    label: 'team.set-act',
    shows: teamRoleRows,
    handle: aboutMember(saveRoles),
  },
  {
    method: 'GET',
    path: `${person}/reset`,
    ...ofTeam,
    handle: aboutMember((visit, member) => drawTeamReset(visit, member)),
  },
  {
    method: 'POST',
    path: `${person}/reset`,
    ...ofTeam,
    fresh: true,
    label: 'reset.label',
    shows: teamResetRows,
    handle: aboutMember(askForReset),
  },
  // It takes nothing but the reset away: no proof is asked for.
  {
    method: 'POST',
    path: withdraw,
    ...ofTeam,
    label: 'reset.withdraw-label',
    shows: teamPersonRows,
    handle: aboutMember(withdrawReset),
  },
  { method: 'GET', path: withdraw, ...ofTeam, handle: aboutMember(toReset) },
];

type MemberAct = (visit: TeamVisit, member: CompanyPerson) => Promise<Answer> | Answer;

/** Whatever is asked of somebody who is none of this team is answered as of nobody (SECURITY I11). */
function aboutMember(act: MemberAct): (visit: TeamVisit) => Promise<Answer> {
  return async (visit) => {
    const member = await teamMemberIn(visit);
    return member ? act(visit, member) : problemPage(visit, 404);
  };
}

function toMember(visit: TeamVisit, { membership }: CompanyPerson): Answer {
  return redirect(memberPath(visit, membership.id));
}

async function toReset(visit: TeamVisit, member: CompanyPerson): Promise<Answer> {
  return (await isOfTeam(visit, member)) ? redirect(teamResetPath(visit, member)) : problemPage(visit, 404);
}

async function invite(visit: TeamVisit): Promise<Answer> {
  const { email = '', name = '' } = visit.fields;
  const roles = idsOf(visit.lists['role'] ?? []);
  if (!roles) return problemPage(visit, 400);
  const typed: TypedInvitation = { email, name, roles };
  const read = readInvitation(visit, typed);
  if (!read.ok) return drawTeamInvite(visit, typed, read.error, 422);
  const host = { ...actingInTeam(visit), company: visit.at.company, team: visit.team };
  const done = await inviteToTeam(visit.door.deps, host, read.invitee, roles);
  if (!done.done) {
    const { zone } = pageContext(visit, visit.session.bundle);
    return drawTeamInvite(visit, typed, refusedWords(visit, zone, done), refusedStatus(done));
  }
  if (done.membership === null) return redirect(teamPath(visit));
  return redirect(`${memberPath(visit, done.membership)}?saved=${done.how}`);
}

async function saveRoles(visit: TeamVisit, member: CompanyPerson): Promise<Answer> {
  const [roles, seen] = [idsOf(visit.lists['role'] ?? []), idsOf(wordsOf(visit.fields['seen']))];
  if (!roles || !seen) return problemPage(visit, 400);
  const { id } = member.membership;
  const set = await setTeamRoles(visit.door.deps, actingInTeam(visit), id, roles, seen);
  if (set.done) return redirect(set.isOut ? `${teamPath(visit)}?saved=out` : `${memberPath(visit, id)}?saved=roles`);
  const { m, at } = visit;
  const refuse = async (text: string, status: number): Promise<Answer> => {
    const now = await teamMemberIn(visit);
    if (!now) return problemPage(visit, 404);
    return drawTeamPerson(visit, now, { chosen: roles, error: { field: null, text } }, status);
  };
  switch (set.because) {
    case 'no-member':
      return problemPage(visit, 404);
    case 'yourself':
      return refuse(m.t('team.own', { company: at.company.name }), 422);
    case 'not-given':
      return refuse(m.t('team.error-not-given'), 409);
    case 'changed-meanwhile':
      return refuse(changedWords(visit, set.roles), 409);
    default:
      return set satisfies never;
  }
}

const changedWords = ({ m }: TeamVisit, roles: readonly HeldRole[]): string =>
  roles.length === 0
    ? m.t('team.changed-to-none')
    : m.t('team.changed-meanwhile', { roles: m.list(roles.map((one) => one.label)) });

async function askForReset(visit: TeamVisit, member: CompanyPerson): Promise<Answer> {
  const form = readReset(visit.fields);
  if (!form) return problemPage(visit, 400);
  if (!resetsInTeam(visit.team)) return problemPage(visit, 403);
  const acting = { ...actingInTeam(visit), team: visit.team };
  const asked = await requestTeamReset(visit.door.deps, acting, member.membership.id, form);
  if (asked.done) return redirect(`${teamResetPath(visit, member)}?asked=${asked.reset.id}`);
  return asked.because === 'unknown' ? problemPage(visit, 404) : refusedTeamReset(visit, member, asked, form);
}

async function withdrawReset(visit: TeamVisit, member: CompanyPerson): Promise<Answer> {
  const id = parseId('reset', visit.params['reset']);
  if (!id || !(await isOfTeam(visit, member))) return problemPage(visit, 404);
  const acted = await withdrawTeamReset(visit.door.deps, actingInTeam(visit), id);
  if (acted.done) return redirect(`${teamResetPath(visit, member)}?asked=${id}`);
  if (acted.because === 'unknown') return problemPage(visit, 404);
  return drawTeamReset(visit, member, { error: { field: null, text: notActedWords(visit, acted.because) } }, 409);
}

const wordsOf = (text = ''): readonly string[] => text.split(' ').filter((word) => word !== '');

/** Null: one of them is none, which no form of ours sends. */
function idsOf(texts: readonly string[]): readonly RoleId[] | null {
  const ids = texts.flatMap((text) => parseId('role', text) ?? []);
  return ids.length === texts.length ? ids : null;
}
