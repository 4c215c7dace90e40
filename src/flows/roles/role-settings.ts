import type { RoleSettings } from '#domain/role-rule.ts';
import type { StepUpRule } from '#domain/step-up-rule.ts';

/** What is decided about a role, as audit events and comparisons have it. */
export interface FlatSettings {
  readonly label: string;
  readonly requireMfa: boolean;
  /** `app phone`; null: the role has no rule. */
  readonly methods: string | null;
  /** `US CA`; null: all that are served. */
  readonly smsCountries: string | null;
  readonly frequency: string | null;
  /** `operator`: nobody else resets whoever holds it (SPEC Y7); null: the company's administrators do. */
  readonly resets: string | null;
  /** `(entry)`, names of operations, `(idle 30)`: when its holders prove again who they are (SPEC Y4); null: never. */
  readonly stepUp: string | null;
  /** Names of the roles that it gives and takes in its team, and `(resets)` (SPEC Y7); null: it looks after none. */
  readonly team: string | null;
}

/** One plain value for each thing that is decided. */
export const settingsOf = ({ label, rule, team }: RoleSettings): FlatSettings => ({
  label,
  requireMfa: rule?.requireMfa ?? false,
  methods: rule?.kinds.join(' ') ?? null,
  smsCountries: rule?.smsCountries?.join(' ') ?? null,
  frequency: rule?.frequency ?? null,
  resets: rule?.resets ?? null,
  stepUp: rule?.stepUp ? stepUpWords(rule.stepUp) : null,
  team: team ? [...team.gives, ...(team.resets ? ['(resets)'] : [])].join(' ') : null,
});

const stepUpWords = ({ onEntry, operations, idleMinutes }: StepUpRule): string =>
  [...(onEntry ? ['(entry)'] : []), ...operations, ...(idleMinutes === null ? [] : [`(idle ${idleMinutes})`])].join(
    ' ',
  );

export interface ChangedRoleSetting {
  readonly setting: keyof FlatSettings;
  readonly before: string | boolean | null;
  readonly after: string | boolean | null;
}

/** What differs, setting by setting. */
export function changedRoleSettings(before: RoleSettings, after: RoleSettings): readonly ChangedRoleSetting[] {
  const [old, next] = [settingsOf(before), settingsOf(after)];
  return (Object.keys(old) as (keyof FlatSettings)[])
    .map((setting) => ({ setting, before: old[setting], after: next[setting] }))
    .filter((one) => one.before !== one.after);
}

export const saysTheSame = (one: RoleSettings, other: RoleSettings): boolean =>
  changedRoleSettings(one, other).length === 0;
