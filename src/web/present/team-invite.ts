import type { RoleId } from '#domain/identifiers.ts';
import { readText } from '#domain/plain-text.ts';
import { readEmail } from '#flows/directory/read-email.ts';
import type { Invitee } from '#flows/directory/invite-people.ts';
import { isTheirs } from '#flows/teams/add-team-roles.ts';
import type { BroughtIn } from '#flows/teams/invite-to-team.ts';
import type { Messages } from '#text/messages.ts';
import { page, type Answer } from '../lifecycle/answer.ts';
import type { TeamVisit } from '../lifecycle/visit.ts';
import { lineFlawWords } from '../pages/admin-invited.tsx';
import { TeamInvitePage } from '../pages/team-invite.tsx';
import type { PageError } from '../pages/words-for-refusal.ts';
import { rolesOf } from './team-person.ts';
import { teamContext } from './teams.ts';

/** What was typed into the form, and chosen. */
export interface TypedInvitation {
  readonly email: string;
  readonly name: string;
  readonly roles: readonly RoleId[];
}

export const nothingTyped: TypedInvitation = { email: '', name: '', roles: [] };

/** The form, with what was typed into it (SPEC S8). */
export async function drawTeamInvite(
  visit: TeamVisit,
  { roles, ...typed }: TypedInvitation,
  error: PageError | null = null,
  status = 200,
): Promise<Answer> {
  const { door, team } = visit;
  const given = (await rolesOf(door.deps, team.application)).filter((one) => isTheirs(team, one));
  const view = TeamInvitePage({
    ...teamContext(visit),
    typed,
    choices: given.map((role) => ({ role, isChosen: roles.includes(role.id), isTheirs: true, effect: null })),
    error,
  });
  return page(view, status);
}

export type ReadInvitation =
  | { readonly ok: true; readonly invitee: Omit<Invitee, 'roles'> }
  | { readonly ok: false; readonly error: PageError };

/** Reads the form; all that is wrong is told at once, each at its field. */
export function readInvitation({ m }: TeamVisit, { email, name, roles }: TypedInvitation): ReadInvitation {
  const readAddress = readEmail(email);
  const readName = readText(name);
  const wrong = [
    ...(readAddress.ok ? [] : [{ field: 'email', text: emailWords(m, email, readAddress.refusal.flaw) }]),
    ...(readName.ok ? [] : [{ field: 'name', text: m.t(textFlawKeys[readName.flaw]) }]),
    ...(roles.length > 0 ? [] : [{ field: 'role', text: m.t('team.error-role') }]),
  ];
  const [first, ...also] = wrong;
  if (first || !readAddress.ok || !readName.ok) {
    return { ok: false, error: { ...(first ?? { field: null, text: '' }), also } };
  }
  const unsaid = { employer: null, site: null, group: null, language: null };
  return { ok: true, invitee: { ...unsaid, email: readAddress.value, name: readName.value } };
}

/** What is wrong with an address; nothing typed at all is no address that is written wrong. */
const emailWords = (m: Messages, typed: string, flaw: Parameters<typeof lineFlawWords>[1]): string =>
  typed.trim() === '' ? m.t('invite.email-missing') : lineFlawWords(m, flaw);

const textFlawKeys = { 'too-long': 'invite.text-too-long', 'not-plain': 'invite.text-not-plain' } as const;

type Refused = Extract<BroughtIn, { done: false }>;

/** What was chosen is wrong, it has to wait, or it stands against what is there. */
export function refusedStatus(refused: Refused): number {
  if (refused.because === 'not-given') return 422;
  return 'from' in refused ? 429 : 409;
}

/** Why nobody was brought in, and what to do. */
export function refusedWords({ m, at }: TeamVisit, zone: string, refused: Refused): PageError {
  const company = at.company.name;
  const time = 'from' in refused ? m.dateTime(refused.from, zone) : '';
  switch (refused.because) {
    case 'deactivated':
      return { field: 'email', text: m.t('team.error-deactivated', { company }) };
    case 'needs-both':
      return { field: 'email', text: m.t('team.error-needs-both', { company }) };
    case 'yourself':
      return { field: 'email', text: m.t('team.error-yourself', { company }) };
    case 'not-given':
      return { field: 'role', text: m.t('team.error-not-given') };
    case 'too-soon':
      return { field: null, text: m.t('team.error-too-soon', { time }) };
    case 'over-budget':
      return { field: null, text: m.t('import.over-budget', { time }) };
    case 'not-now':
      return { field: 'email', text: m.t('invited.not-now-explained', { time }) };
    default:
      return refused satisfies never;
  }
}
