import type { Command } from 'commander';
import { enrollableKinds } from '#domain/authenticator.ts';
import { smsCountries } from '#domain/phone-rules.ts';
import { frequencies, type Frequency } from '#domain/policy.ts';
import { longestRoleLabel, type RoleFlaw, type RoleRule } from '#domain/role-rule.ts';
import { Misuse } from '../../problem.ts';
import { choiceFrom, switchFrom } from '../../values.ts';

/** What a role's rule says, as options. */
export interface RuleOptions {
  readonly requireMfa?: string;
  readonly methods?: string;
  readonly smsCountries?: string;
  readonly frequency?: string;
  readonly resets?: string;
}

export const addRuleOptions = (command: Command): Command =>
  command
    .option('--require-mfa <on|off>', 'whoever holds the role needs a second factor, at once and in every company')
    .option('--methods <methods>', `what it accepts: ${enrollableKinds.join(',')} or app; the app always`)
    .option('--sms-countries <countries>', 'text messages to numbers of these countries only: US,CA; empty for all')
    .option('--frequency <frequency>', 'how often a code is asked for: frequently, weekly, monthly; empty for no rule')
    .option('--resets <who>', 'who resets MFA of whoever holds it: company (its administrators) or operator alone');

const frequencyNames = Object.keys(frequencies) as Frequency[];

/**
 * The rule that the options make of the one that stands; what they leave out stays. A rule that requires nothing restricts nothing either, so that words
 * about methods would be lost: that is refused. Throws Misuse.
 */
export function ruleFrom(current: RoleRule | null, options: RuleOptions): RoleRule | null {
  const { requireMfa, methods, smsCountries: countries, frequency, resets } = options;
  const isRequired = requireMfa === undefined ? current !== null : switchFrom('--require-mfa', requireMfa);
  const restricts = [methods, countries, frequency, resets].some((one) => one !== undefined);
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
  };
}

const isLeftToOperator = (current: RoleRule | null, typed: string | undefined): boolean =>
  (typed === undefined ? current?.resets : choiceFrom('--resets', ['company', 'operator'], typed)) === 'operator';

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
};
