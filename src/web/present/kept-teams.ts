import { identityChecks } from '#domain/enrollment-pass.ts';
import { parseId } from '#domain/identifiers.ts';
import { teamOf } from '#domain/team.ts';
import { loadTeamMember, teamMemberOf } from '#flows/teams/team-member.ts';
import type { KeptWords } from '../pages/parts/kept-words.tsx';
import { howWords } from '../pages/parts/person-pass.tsx';
import { calledOf } from '../pages/people-words.ts';
import type { WaitingForm } from '../routes/route.ts';
import { rolesOf } from './team-person.ts';

type Rows = KeptWords['rows'];

/** Whom an act on one of a team concerns, as the database has it, for whoever looks after it still; what a form says is its sender's word. */
export async function teamPersonRows({ page: { m }, door, params, fields, at }: WaitingForm): Promise<Rows> {
  const said = fields['who'] ?? '';
  // Nobody is signed in: the page is of the browser that has sent it just now.
  if (!at) return said === '' ? [] : [{ name: m.t('people.person'), value: said }];
  const { team: application = '' } = params;
  const id = teamOf(at.roles, application) && parseId('membership', params['member']);
  const person = id && (await loadTeamMember(door.deps, at.company.id, application, id));
  if (!person) return [];
  const known = teamMemberOf(door.deps, person, application);
  const value = known.name === null ? known.email : `${calledOf(known)} <${known.email}>`;
  return [{ name: m.t('people.person'), value }];
}

/** With the roles that would be held of those that the team gives. */
export const teamRoleRows = async (form: WaitingForm): Promise<Rows> => [
  ...(await teamPersonRows(form)),
  ...(await chosenRows(form)),
];

/** Who would be brought in, and with which roles. */
export async function teamInviteRows(form: WaitingForm): Promise<Rows> {
  const { m } = form.page;
  const { email = '', name = '' } = form.fields;
  const typed = [
    { name: m.t('invite.email'), value: email },
    { name: m.t('invite.name'), value: name },
  ];
  return [...typed.filter((one) => one.value !== ''), ...(await chosenRows(form))];
}

/** For whom, and how the request was verified. */
export async function teamResetRows(form: WaitingForm): Promise<Rows> {
  const how = identityChecks.find((one) => one === form.fields['how']);
  const said = how ? [{ name: form.page.m.t('reset.how'), value: howWords(form.page, how) }] : [];
  return [...(await teamPersonRows(form)), ...said];
}

async function chosenRows({ page: { m }, door, params, lists, at }: WaitingForm): Promise<Rows> {
  const { team: application = '' } = params;
  const chosen = new Set(lists['role'] ?? []);
  const known = at && teamOf(at.roles, application) ? await rolesOf(door.deps, application) : [];
  const labels = known.filter((one) => chosen.has(one.id)).map((one) => one.label);
  return [{ name: m.t('team.permissions'), value: labels.length > 0 ? m.list(labels) : m.t('people.none') }];
}
