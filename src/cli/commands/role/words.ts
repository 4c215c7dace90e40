import { roleNameOf, type HeldRole, type RoleRule } from '#domain/role-rule.ts';
import type { StepUpRule } from '#domain/step-up-rule.ts';
import type { Deps } from '#flows/deps.ts';
import type { Holders } from '#flows/roles/count-holders.ts';
import { roleFrom } from '#flows/roles/find-role.ts';
import type { RoleRecord } from '#ports/roles.ts';
import { printable, type Fields } from '../../cell.ts';
import { quoted } from '../../find.ts';
import { frequencyWords } from '../../policy-words.ts';
import { Refused } from '../../problem.ts';
import { iso } from '../../values.ts';

/** The role that `ROLE` on the command line names. Throws Refused. */
export async function namedRole(deps: Deps, which: string): Promise<RoleRecord> {
  const role = await roleFrom(deps, which);
  if (role) return role;
  throw new Refused(
    'no-such-role',
    `There is no role ${quoted(which)}. Name one as application/name, such as payments/disburser; "gatehouse role list" shows them.`,
  );
}

/** A role as JSON has it. */
export const roleFields = (role: RoleRecord): Fields => ({
  id: role.id,
  role: roleNameOf(role),
  application: role.application,
  name: role.name,
  label: role.label,
  requireMfa: role.rule?.requireMfa ?? false,
  methods: role.rule?.kinds ?? null,
  smsCountries: role.rule?.smsCountries ?? null,
  frequency: role.rule?.frequency ?? null,
  resets: role.rule?.resets ?? 'company',
  stepUpOnEntry: role.rule?.stepUp?.onEntry ?? false,
  stepUpOperations: role.rule?.stepUp?.operations ?? [],
  idleMinutes: role.rule?.stepUp?.idleMinutes ?? null,
  team: role.team?.gives ?? [],
  teamResets: role.team?.resets ?? false,
  createdAt: iso(role.createdAt),
  revision: role.revision,
});

/** "requires MFA at once, by app; text messages to US, CA only". */
export function ruleWords(rule: RoleRule | null): string {
  if (!rule?.requireMfa) return 'no rule of its own';
  const methods = rule.kinds.length === 1 ? `by ${rule.kinds.join()} alone` : `by ${rule.kinds.join(' or ')}`;
  const countries = rule.smsCountries ? [`text messages to ${rule.smsCountries.join(', ')} only`] : [];
  const often = rule.frequency ? [`a code ${frequencyWords(rule.frequency)}`] : [];
  const resets = rule.resets === 'operator' ? ['reset by the operator alone'] : [];
  return [`requires MFA at once, ${methods}`, ...countries, ...often, ...resets, ...stepUpWords(rule.stepUp)].join(
    '; ',
  );
}

/** "proved again on entering, for disburse, and after 30 idle minutes". */
function stepUpWords(stepUp: StepUpRule | undefined): readonly string[] {
  if (!stepUp) return [];
  const { onEntry, operations, idleMinutes } = stepUp;
  const when = [
    ...(onEntry ? ['on entering'] : []),
    ...(operations.length === 0 ? [] : [`for ${operations.join(', ')}`]),
    ...(idleMinutes === null ? [] : [`after ${idleMinutes} idle ${idleMinutes === 1 ? 'minute' : 'minutes'}`]),
  ];
  return when.length === 0 ? [] : [`proved again ${when.join(', ')}`];
}

/** The rule, and what the role does for its team: "…; gives and takes payee, payee-admin, and resets MFA of whoever holds one that requires it". */
export function factsOf({ rule, team }: Pick<HeldRole, 'rule' | 'team'>): string {
  if (!team) return ruleWords(rule);
  const resets = team.resets ? ', and resets MFA of whoever holds one that requires it' : '';
  return `${ruleWords(rule)}; gives and takes ${team.gives.join(', ')}${resets}`;
}

export const heldFields = ({ memberships, isAll }: Holders): Fields => ({
  activeMemberships: memberships,
  countedAll: isAll,
});

/** "3 active memberships hold it". */
export function heldWords({ memberships, isAll }: Holders): string {
  if (!isAll) return `More than ${memberships} active memberships hold it.`;
  if (memberships === 0) return 'No active membership holds it.';
  return memberships === 1 ? '1 active membership holds it.' : `${memberships} active memberships hold it.`;
}

/** `payments/disburser "Disburser"`. */
export const roleWords = (role: HeldRole): string => `${roleNameOf(role)} "${printable(role.label)}"`;
