import { enrollableKinds } from '#domain/authenticator.ts';
import { smsCountries } from '#domain/phone-rules.ts';
import { frequencies, type Frequency } from '#domain/policy.ts';
import { longestRoleLabel, type RoleFlaw, type RoleRule, type RoleSettings } from '#domain/role-rule.ts';
import type { StepUpRule } from '#domain/step-up-rule.ts';
import type { Messages } from '#text/messages.ts';
import type { Visit } from '../lifecycle/visit.ts';
import type { TypedRole } from '../pages/parts/role-fields.tsx';
import type { PageError } from '../pages/words-for-refusal.ts';
import { choiceOf } from './operator.ts';

const frequencyNames = Object.keys(frequencies) as Frequency[];

export const nothingTyped: TypedRole = {
  application: '',
  name: '',
  label: '',
  require: true,
  phone: false,
  countries: [],
  frequency: null,
  operatorResets: false,
  stepUpOnEntry: false,
  operations: '',
  idle: '',
  team: '',
  teamResets: false,
};

/** What the form says, with the small letters that short names have; null: no form of ours says it. */
export function typedRole({ fields, lists }: Pick<Visit, 'fields' | 'lists'>): TypedRole | null {
  const given = lists.country ?? [];
  const countries = smsCountries.filter((country) => given.includes(country));
  const frequency = choiceOf(frequencyNames, fields.frequency);
  const isKnown = given.every((one) => countries.some((country) => country === one));
  if (!isKnown || fields.label === undefined || (frequency === null && fields.frequency !== '')) return null;
  return {
    application: shortName(fields.application),
    name: shortName(fields.name),
    label: fields.label.normalize('NFC').trim(),
    require: fields.require === 'yes',
    phone: fields.phone === 'yes',
    countries,
    frequency,
    operatorResets: fields['operator-resets'] === 'yes',
    stepUpOnEntry: fields['step-up-entry'] === 'yes',
    operations: typedText(fields.operations),
    idle: typedText(fields.idle),
    team: typedText(fields.team),
    teamResets: fields['team-resets'] === 'yes',
  };
}

const typedText = (text = ''): string => text.normalize('NFC').trim();

const shortName = (text = ''): string => text.normalize('NFC').trim().toLowerCase();

/** A role as a form shows it. */
export const typedOf = ({ label, rule, team }: RoleSettings): TypedRole => ({
  ...nothingTyped,
  label,
  require: rule?.requireMfa ?? false,
  phone: rule?.kinds.includes('phone') ?? false,
  countries: rule?.smsCountries ?? [],
  frequency: rule?.frequency ?? null,
  operatorResets: rule?.resets === 'operator',
  stepUpOnEntry: rule?.stepUp?.onEntry ?? false,
  operations: rule?.stepUp?.operations.join('\n') ?? '',
  idle: String(rule?.stepUp?.idleMinutes ?? ''),
  team: team?.gives.join(' ') ?? '',
  teamResets: team?.resets ?? false,
});

/** What the form makes of it. No country chosen: every country. Without a rule there is no team either: nothing below the first tick counts. */
export function settingsOf(typed: TypedRole): RoleSettings {
  const { label, require, phone, countries, frequency, operatorResets, team } = typed;
  if (!require) return { label, rule: null };
  const rule: RoleRule = {
    requireMfa: true,
    kinds: enrollableKinds.filter((kind) => kind === 'app' || phone),
    smsCountries: countries.length > 0 ? countries : null,
    frequency,
    ...(operatorResets && { resets: 'operator' }),
    stepUp: stepUpOf(typed),
  };
  const gives = namesIn(team);
  return { label, rule, ...(gives.length > 0 && { team: { gives, resets: typed.teamResets } }) };
}

const stepUpOf = ({ stepUpOnEntry, operations, idle }: TypedRole): StepUpRule => ({
  onEntry: stepUpOnEntry,
  operations: namesIn(operations),
  idleMinutes: idle === '' ? null : minutesIn(idle),
});

const namesIn = (text: string): readonly string[] =>
  text
    .toLowerCase()
    .split(/[\s,;]+/)
    .filter((one) => one !== '');

/** What is no number is no limit that a rule may have. */
const minutesIn = (text: string): number => (/^\d{1,5}$/.test(text) ? Number(text) : 0);

/** What is wrong with what was typed, beside its field. */
export function flawError(m: Messages, flaw: RoleFlaw): PageError {
  switch (flaw) {
    case 'application':
      return { field: 'application', text: m.t('role.error-application') };
    case 'name':
      return { field: 'name', text: m.t('role.error-name') };
    case 'label':
      return { field: 'label', text: m.t('role.error-label', { most: String(longestRoleLabel) }) };
    case 'app-missing':
    case 'no-country':
    case 'countries-without-phone':
      return { field: 'phone', text: m.t('role.error-countries') };
    case 'operations':
      return { field: 'operations', text: m.t('role.error-operations') };
    case 'idle':
      return { field: 'idle', text: m.t('role.error-idle') };
    case 'team':
      return { field: 'team', text: m.t('role.error-team') };
    default:
      return flaw satisfies never;
  }
}
