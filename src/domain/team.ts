import type { Instant } from './instant.ts';
import type { HeldRole } from './role-rule.ts';
import { isShortName } from './short-name.ts';

/**
 * What a role lets its holders do for the others who work with its application in the same company (SPEC Y7): the team. They see who is in it, bring people into it, and
 * give and take its roles; nothing else of the company is theirs to see.
 */
export interface RoleTeam {
  /** Short names of roles of the same application that they give and take. */
  readonly gives: readonly string[];
  /** They reset MFA of those who hold these roles, one that requires MFA among them, and no others of the application. */
  readonly resets: boolean;
}

const mostRoles = 50;

/** Whether something is wrong with a team. */
export const teamFlaw = ({ gives }: RoleTeam): boolean =>
  gives.length === 0 || gives.length > mostRoles || !gives.every(isShortName);

/** The one spelling of a team. */
export const canonicalTeam = ({ gives, resets }: RoleTeam): RoleTeam => ({
  gives: [...new Set(gives)].toSorted(),
  resets,
});

/**
 * What somebody may do for an application's team by all their roles of it together: no more than each lets them by itself, so that whom one role gives is not reset because
 * another one resets.
 */
export interface TeamPowers {
  /** Short names of roles of the application that they give and take. */
  readonly gives: readonly string[];
  /** Of these, those whose holders they reset, if one that is held requires MFA (SPEC Y7); none: they reset nobody. */
  readonly resetsOf: readonly string[];
}

/** What several roles of one application let their holder do. */
export const powersOf = (teams: readonly RoleTeam[]): TeamPowers => ({
  gives: namesIn(teams),
  resetsOf: namesIn(teams.filter(({ resets }) => resets)),
});

const namesIn = (teams: readonly RoleTeam[]): readonly string[] =>
  [...new Set(teams.flatMap(({ gives }) => gives))].toSorted();

/** What the roles of one membership let somebody do for an application's team; null: nothing. */
export function teamOf(roles: readonly HeldRole[], application: string): TeamPowers | null {
  const teams = roles.filter((one) => one.application === application).flatMap(({ team }) => team ?? []);
  return teams.length === 0 ? null : powersOf(teams);
}

/** Applications whose teams the roles of one membership let somebody look after. */
export const teamsOf = (roles: readonly HeldRole[]): readonly string[] => [
  ...new Set(roles.filter(({ team }) => team !== undefined).map(({ application }) => application)),
];

/** Whose roles a team reaches: those whom its holders may give and take. */
export const isInReach = ({ gives }: Pick<TeamPowers, 'gives'>, { name }: Pick<HeldRole, 'name'>): boolean =>
  gives.includes(name);

/** Whether whoever looks after a team resets anybody of it. */
export const resetsInTeam = ({ resetsOf }: TeamPowers): boolean => resetsOf.length > 0;

/** A role that a company gave somebody, and since when it is theirs. */
export interface RoleSince extends Pick<HeldRole, 'application' | 'name' | 'rule'> {
  readonly since: Instant;
}

/**
 * Whether the resets of whoever looks after a team reach somebody (SPEC Y7): every role of the application that they hold in the company is one whose holders it resets; one at
 * least. Which of them require MFA is asked besides.
 */
export function mayResetInTeam(
  { resetsOf }: TeamPowers,
  held: readonly Pick<HeldRole, 'application' | 'name'>[],
  application: string,
): boolean {
  const ofIt = held.filter((one) => one.application === application);
  return ofIt.length > 0 && ofIt.every(({ name }) => resetsOf.includes(name));
}
