import type { RoleId, UserId } from '#domain/identifiers.ts';
import type { HeldRole } from '#domain/role-rule.ts';
import type { CompanyPerson } from '#ports/people.ts';
import type { CompanyRecord } from '#ports/records.ts';
import type { Deps } from '../deps.ts';
import { fromMachine, prepareMail, recipientOf, type PreparedMail } from '../mail.ts';
import type { ActingInTeam } from '../recovery/reset-types.ts';
import { applicationNamed } from '../applications/application-names.ts';

/** Who brings people into a team, and of which company. */
export interface TeamHost extends Omit<ActingInTeam, 'company'> {
  readonly company: CompanyRecord;
}

/**
 * Tells a member of the company that a team has given them their first roles of its application (SPEC Y7): nobody asked them, and in seven days it may reset them. Sealed
 * outside the transaction, which holds others up. Null: they were erased.
 */
export async function joinedLetter(
  deps: Deps,
  { by, user, company }: TeamHost,
  member: UserId,
  roles: readonly RoleId[],
): Promise<PreparedMail | null> {
  const bundle = await deps.store.loadUser(member);
  if (!bundle) return null;
  const given = (await deps.store.listRoles()).filter((one) => roles.includes(one.id));
  return prepareMail(deps, recipientOf(bundle), {
    kind: 'team-joined',
    facts: fromMachine,
    now: deps.clock.now(),
    company: company.name,
    application: await applicationNamed(deps, by.team),
    roles: given.map((one) => one.label),
    giver: await knownAs(deps, company, user),
  });
}

/** Null: of the company no more. */
async function knownAs({ store }: Deps, { id }: CompanyRecord, user: UserId): Promise<CompanyPerson | null> {
  const bundle = await store.loadUser(user);
  const held = bundle?.memberships.find(({ membership }) => membership.companyId === id);
  return held ? store.loadPerson(id, held.membership.id) : null;
}

/** Whether somebody who held these roles comes into the team of an application by what they hold now. */
export const hasJoined = (
  application: string,
  before: readonly Pick<HeldRole, 'application'>[],
  after: readonly Pick<HeldRole, 'application'>[],
): boolean => {
  const isIn = (held: readonly Pick<HeldRole, 'application'>[]) => held.some((one) => one.application === application);
  return !isIn(before) && isIn(after);
};
