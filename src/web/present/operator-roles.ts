import { enrollableKinds } from '#domain/authenticator.ts';
import { smsCountries } from '#domain/phone-rules.ts';
import { frequencies, type Frequency } from '#domain/policy.ts';
import { longestRoleLabel, type RoleFlaw, type RoleRule, type RoleSettings } from '#domain/role-rule.ts';
import type { Messages } from '#text/messages.ts';
import type { Visit } from '../lifecycle/visit.ts';
import type { TypedRole } from '../pages/operator-roles.tsx';
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
  };
}

const shortName = (text = ''): string => text.normalize('NFC').trim().toLowerCase();

/** A role as a form shows it. */
export const typedOf = ({ label, rule }: RoleSettings): TypedRole => ({
  ...nothingTyped,
  label,
  require: rule?.requireMfa ?? false,
  phone: rule?.kinds.includes('phone') ?? false,
  countries: rule?.smsCountries ?? [],
  frequency: rule?.frequency ?? null,
  operatorResets: rule?.resets === 'operator',
});

/** What the form makes of it. No country chosen: every country. */
export const settingsOf = (typed: TypedRole): RoleSettings => {
  const { label, require, phone, countries, frequency, operatorResets } = typed;
  const kinds = enrollableKinds.filter((kind) => kind === 'app' || phone);
  const rule: RoleRule = {
    requireMfa: true,
    kinds,
    smsCountries: countries.length > 0 ? countries : null,
    frequency,
    ...(operatorResets && { resets: 'operator' }),
  };
  return { label, rule: require ? rule : null };
};

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
    default:
      return flaw satisfies never;
  }
}
