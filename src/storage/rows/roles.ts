import type { MembershipId } from '#domain/identifiers.ts';
import type { HeldRole } from '#domain/role-rule.ts';
import type { RoleRecord } from '#ports/roles.ts';
import type { ApplicationTable } from '../applications-schema.ts';
import { fromJson, toJson } from '../json.ts';
import type { RoleTable } from '../console-schema.ts';

/** What decisions look at. */
export const roleColumns = [
  'id',
  'application',
  'name',
  'label',
  'rule',
  'team',
] as const satisfies readonly (keyof RoleTable)[];

/** A role as a membership has it, with the settings of its application; null: none is registered. */
export interface GivenRole extends Pick<RoleTable, (typeof roleColumns)[number]> {
  readonly membership_id: MembershipId;
  readonly settings: ApplicationTable['settings'] | null;
}

export const givenRoleColumns = ['membership_id', ...roleColumns, 'settings'] as const;

export const givenRole = (row: GivenRole): HeldRole => ({
  ...heldRole(row),
  ...(row.settings !== null && { applicationName: fromJson(row.settings).name }),
});

export const heldRole = ({
  id,
  application,
  name,
  label,
  rule,
  team,
}: Pick<RoleTable, (typeof roleColumns)[number]>): HeldRole => ({
  id,
  application,
  name,
  label,
  rule: rule === null ? null : fromJson(rule),
  ...(team !== null && { team: fromJson(team) }),
});

export const roleTableColumns = [...roleColumns, 'created_at', 'revision'] as const;

export const roleRecord = (row: RoleTable): RoleRecord => ({
  ...heldRole(row),
  createdAt: row.created_at,
  revision: row.revision,
});

export const roleRow = (record: RoleRecord): RoleTable => ({
  id: record.id,
  application: record.application,
  name: record.name,
  label: record.label,
  rule: record.rule === null ? null : toJson(record.rule),
  team: record.team === undefined ? null : toJson(record.team),
  created_at: record.createdAt,
  revision: record.revision,
});

/** By application and name, as lists have them. */
export function byRoleName(one: HeldRole, other: HeldRole): number {
  const [a, b] = [`${one.application} ${one.name}`, `${other.application} ${other.name}`];
  return Number(a > b) - Number(a < b);
}
