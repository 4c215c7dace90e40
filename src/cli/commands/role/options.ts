import type { Command } from 'commander';
import { enrollableKinds } from '#domain/authenticator.ts';
import { smsCountries } from '#domain/phone-rules.ts';
import { frequencies, type Frequency } from '#domain/policy.ts';
import { longestRoleLabel, type RoleFlaw, type RoleRule, type RoleSettings } from '#domain/role-rule.ts';
import { usualIdleMinutes, type StepUpRule } from '#domain/step-up-rule.ts';
import type { RoleTeam } from '#domain/team.ts';
import { Misuse } from '../../problem.ts';
import { choiceFrom, switchFrom } from '../../values.ts';

/** What is decided about a role, as options. */
export interface RoleOptions extends RuleOptions, TeamOptions {
  readonly label?: string;
}

interface TeamOptions {
  readonly team?: string;
  readonly teamResets?: string;
}

/** What a role's rule says, as options. */
interface RuleOptions {
  readonly requireMfa?: string;
  readonly methods?: string;
  readonly smsCountries?: string;
  readonly frequency?: string;
  readonly resets?: string;
  readonly stepUpOnEntry?: string;
  readonly stepUpOperations?: string;
  readonly idle?: string;
}

export const addRoleOptions = (command: Command): Command =>
  command
    .option('--require-mfa <on|off>', 'whoever holds the role needs a second factor, at once and in every company')
    .option('--methods <methods>', `what it accepts: ${enrollableKinds.join(',')} or app; the app always`)
    .option('--sms-countries <countries>', 'text messages to numbers of these countries only: US,CA; empty for all')
    .option('--frequency <frequency>', 'how often a code is asked for: frequently, weekly, monthly; empty for no rule')
    .option('--resets <who>', 'who resets MFA of whoever holds it: company (its administrators) or operator alone')
    .option('--step-up-on-entry <on|off>', 'they prove again who they are on entering the application')
    .option(
      '--step-up-operations <names>',
      'the same for each of these operations: disburse,bank-account.change; or none',
    )
    .option(
      '--idle <minutes>',
      `and after so many minutes without activity there, such as ${usualIdleMinutes}; or none`,
    )
    .option(
      '--team <roles>',
      'names of roles of the same application that they give and take in their company; or none',
    )
    .option(
      '--team-resets <on|off>',
      'they reset MFA of those who hold these roles alone, one that requires MFA among them',
    );

/** Names of all of them: one at least says what to change. */
export const roleOptionNames = [
  'label',
  'requireMfa',
  'methods',
  'smsCountries',
  'frequency',
  'resets',
  'stepUpOnEntry',
  'stepUpOperations',
  'idle',
  'team',
  'teamResets',
] as const satisfies readonly (keyof RoleOptions)[];

const frequencyNames = Object.keys(frequencies) as Frequency[];

/**
 * What the options make of the role that stands; what they leave out stays. A rule that requires nothing restricts nothing either, and looks after no team, so that words
 * about them would be lost: that is refused. Throws Misuse.
 */
export function settingsFrom(current: RoleSettings, options: RoleOptions): RoleSettings {
  const rule = ruleFrom(current.rule, options);
  const team = teamFrom(current.team, options);
  const { label = current.label } = options;
  const isAsked = options.team !== undefined || options.teamResets !== undefined;
  if (rule === null && team !== undefined && isAsked) throw new Misuse(flawWords.team);
  return { label, rule, ...(rule !== null && team !== undefined && { team }) };
}

function ruleFrom(current: RoleRule | null, options: RuleOptions): RoleRule | null {
  const { requireMfa, methods, smsCountries: countries, frequency, resets } = options;
  const isRequired = requireMfa === undefined ? current !== null : switchFrom('--require-mfa', requireMfa);
  const restricts = ruling.some((name) => options[name] !== undefined);
  if (!isRequired && restricts)
    throw new Misuse('A role that does not require MFA restricts nothing: add --require-mfa on.');
  if (!isRequired) return null;
  const kinds = methods === undefined ? (current?.kinds ?? enrollableKinds) : methodsFrom(methods);
  const stood = kinds.includes('phone') ? (current?.smsCountries ?? null) : null;
  return {
    requireMfa: true,
    kinds,
    smsCountries: countries === undefined ? stood : countriesFrom(countries),
    frequency: frequency === undefined ? (current?.frequency ?? null) : frequencyFrom(frequency),
    ...(isLeftToOperator(current, resets) && { resets: 'operator' }),
    stepUp: stepUpFrom(current?.stepUp, options),
  };
}

const ruling = [
  'methods',
  'smsCountries',
  'frequency',
  'resets',
  'stepUpOnEntry',
  'stepUpOperations',
  'idle',
] as const satisfies readonly (keyof RuleOptions)[];

const isLeftToOperator = (current: RoleRule | null, typed: string | undefined): boolean =>
  (typed === undefined ? current?.resets : choiceFrom('--resets', ['company', 'operator'], typed)) === 'operator';

const neverAgain: StepUpRule = { onEntry: false, operations: [], idleMinutes: null };

function stepUpFrom(current: StepUpRule = neverAgain, options: RuleOptions): StepUpRule {
  const { stepUpOnEntry: entry, stepUpOperations: operations, idle } = options;
  return {
    onEntry: entry === undefined ? current.onEntry : switchFrom('--step-up-on-entry', entry),
    operations: operations === undefined ? current.operations : namesFrom(operations),
    idleMinutes: idle === undefined ? current.idleMinutes : minutesFrom(idle),
  };
}

/** What is no number is none of minutes: the domain says which are. */
function minutesFrom(typed: string): number | null {
  if (isNone(typed)) return null;
  return /^\d{1,9}$/.test(typed) ? Number(typed) : Number.NaN;
}

function teamFrom(current: RoleTeam | undefined, { team, teamResets }: TeamOptions): RoleTeam | undefined {
  if (team === undefined && current === undefined) {
    if (teamResets === undefined || !switchFrom('--team-resets', teamResets)) return undefined;
    throw new Misuse('--team-resets on is about a team: name its roles with --team.');
  }
  const gives = team === undefined ? (current?.gives ?? []) : namesFrom(team);
  if (team !== undefined && gives.length === 0) return undefined;
  const resets = teamResets === undefined ? (current?.resets ?? false) : switchFrom('--team-resets', teamResets);
  return { gives, resets };
}

const isNone = (typed: string): boolean => ['', 'none'].includes(typed.trim().toLowerCase());

/** Short names, in any case; `none` or nothing: no name. */
const namesFrom = (typed: string): readonly string[] => (isNone(typed) ? [] : words(typed.toLowerCase()));

const words = (typed: string): readonly string[] => typed.split(/[\s,]+/).filter((one) => one !== '');

const methodsFrom = (typed: string): RoleRule['kinds'] =>
  words(typed).map((one) => choiceFrom('--methods', enrollableKinds, one.toLowerCase()));

function countriesFrom(typed: string): RoleRule['smsCountries'] {
  const named = words(typed).map((one) => choiceFrom('--sms-countries', smsCountries, one.toUpperCase()));
  return named.length === 0 ? null : named;
}

const frequencyFrom = (typed: string): Frequency | null =>
  typed === '' ? null : choiceFrom('--frequency', frequencyNames, typed);

const shortNameWords = 'letters a to z, digits and hyphens, at most 40, beginning with a letter';

/** What is wrong with a role, and what to write instead. */
export const flawWords: Readonly<Record<RoleFlaw, string>> = {
  application: `An application's short name has ${shortNameWords}, such as payments.`,
  name: `A role's name has ${shortNameWords}, such as disburser.`,
  label: `--label is one line of at most ${longestRoleLabel} characters, as people call the role, such as "Disburser".`,
  'app-missing': 'Every rule accepts the authenticator app: add app to --methods.',
  'countries-without-phone':
    'These are countries for text messages: add phone to --methods, or leave out --sms-countries.',
  'no-country': 'Name at least one country, such as --sms-countries US.',
  operations:
    'Names of operations are small letters, digits, dots, hyphens and underscores, at most 60, such as disburse; at most 50 of them.',
  idle: 'The limit of idleness is a whole number of minutes from 1 to 720.',
  team: 'A team needs a role that requires MFA, and names of roles of the same application, such as payee.',
};
