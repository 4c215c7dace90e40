import type { MembershipId, RoleId } from '#domain/identifiers.ts';
import type { Instant } from '#domain/instant.ts';
import type { LookedAfter } from '#domain/team-reset.ts';
import type { MembershipRecord } from '#ports/records.ts';
import { again } from '../again.ts';
import { commit } from '../commit.ts';
import type { Deps } from '../deps.ts';
import { invitePeople, type Invited, type Invitee } from '../directory/invite-people.ts';
import { NoLongerAllowed } from '../directory/standing.ts';
import { queuePrepared } from '../mail.ts';
import { addTeamRoles, areTheirs } from './add-team-roles.ts';
import { hasJoined, joinedLetter, type TeamHost } from './tell-joined.ts';

export type BroughtIn =
  /** `added`: a member of the company, who has the roles from now on. Else invited to the company, `again` or for the first time, with the roles. */
  | { readonly done: true; readonly how: 'added' | 'invited' | 'again'; readonly membership: MembershipId | null }
  /** As a company's own invitations answer, and no more (SECURITY I11). `yourself`: nobody changes their own roles. `not-given`: one of the roles is not this team's to give, or there is none. */
  | { readonly done: false; readonly because: 'deactivated' | 'needs-both' | 'yourself' | 'not-given' }
  | { readonly done: false; readonly because: 'too-soon' | 'over-budget' | 'not-now'; readonly from: Instant };

/** How often it is looked at again when somebody becomes a member, or stops being one, meanwhile. */
const tries = 5;

/**
 * Brings somebody into a team (SPEC Y7): a member of the company gets the roles at once, anybody else is invited to it with them (SPEC C2), by the budget and the limits of the
 * company's invitations. The roles are judged before anybody looks who has the address, so that roles that cannot be given tell nothing of it (SECURITY I11); what `team` says
 * is judged again by what each transaction holds. Throws NoLongerAllowed where whoever invites looks after the team no more, or a role is not theirs to give any more.
 */
export async function inviteToTeam(
  deps: Deps,
  { team, ...host }: TeamHost & { readonly team: LookedAfter },
  invitee: Omit<Invitee, 'roles'>,
  roles: readonly RoleId[],
): Promise<BroughtIn> {
  if (!areTheirs(team, roles, await deps.store.listRoles())) return { done: false, because: 'not-given' };
  for (let attempt = 1; attempt <= tries; attempt += 1) {
    const [result] = await invitePeople(deps, host.by, host.company, [{ ...invitee, roles }]);
    const done = result && (await broughtIn(deps, host, invitee, roles, result));
    if (done) return done;
  }
  throw new Error('an invitation to a team was overtaken again and again');
}

/** Null: they were a member, and are none any more. */
async function broughtIn(
  deps: Deps,
  host: TeamHost,
  { email }: Pick<Invitee, 'email'>,
  roles: readonly RoleId[],
  result: Invited,
): Promise<BroughtIn | null> {
  if (result.is === 'stopped') throw new NoLongerAllowed();
  if ('from' in result) return { done: false, because: result.is, from: result.from };
  if (result.is === 'deactivated' || result.is === 'needs-both') return { done: false, because: result.is };
  const [known] = await deps.store.membersAmong(host.company.id, [email]);
  const own = known?.held === 'own' ? known.membership : null;
  const id = own?.id ?? null;
  if (result.is === 'invited') return { done: true, how: result.again ? 'again' : 'invited', membership: id };
  if (own?.userId === host.user) return { done: false, because: 'yourself' };
  return own && (await giveTo(deps, host, own, roles)) ? { done: true, how: 'added', membership: id } : null;
}

/** Roles for a member, beside those that they have; with the first ones they are told (SPEC Y7). False: they are none any more. */
const giveTo = (deps: Deps, host: TeamHost, { userId }: MembershipRecord, roles: readonly RoleId[]): Promise<boolean> =>
  again(async () => {
    const { by, company } = host;
    const letter = await joinedLetter(deps, host, userId, roles);
    return commit(deps, async (tx) => {
      const held = await tx.holdMembership(userId, company.id);
      if (held?.membership.status !== 'active' || !(await tx.holdPresent(userId))) return false;
      const before = await tx.rolesHeld(held.membership.id);
      await addTeamRoles(deps, by, tx, held.membership, roles);
      const isNew = hasJoined(by.team, before, await tx.rolesHeld(held.membership.id));
      if (letter && isNew) await queuePrepared(tx, [letter]);
      return true;
    });
  });
