import type { MembershipId } from '#domain/identifiers.ts';
import type { HeldRole } from '#domain/role-rule.ts';
import { fromJson } from '../json.ts';
import type { RoleTable } from '../schema.ts';

/** What decisions look at. */
export const roleColumns = [
  'id',
  'application',
  'name',
  'label',
  'rule',
] as const satisfies readonly (keyof RoleTable)[];

/** A role as a membership has it. */
export interface GivenRole extends Pick<RoleTable, (typeof roleColumns)[number]> {
  readonly membership_id: MembershipId;
}

export const givenRoleColumns = ['membership_id', ...roleColumns] as const;

export const heldRole = ({
  id,
  application,
  name,
  label,
  rule,
}: Pick<RoleTable, (typeof roleColumns)[number]>): HeldRole => ({
  id,
  application,
  name,
  label,
  rule: rule === null ? null : fromJson(rule),
});
