import type { RoleEffect } from '#domain/role-effect.ts';
import type { RoleRule } from '#domain/role-rule.ts';
import { frequencies } from '#domain/policy.ts';
import type { Messages } from '#text/messages.ts';

/** A role's rule in sentences: what it requires, and how often it is asked for. */
export function ruleWords(m: Messages, rule: RoleRule | null): string {
  if (!rule?.requireMfa) return m.t('role.rule-none');
  const often = rule.frequency ? [m.t('role.rule-frequency', { time: m.duration(frequencies[rule.frequency]) })] : [];
  const resets = rule.resets === 'operator' ? [m.t('role.rule-resets')] : [];
  return [requirement(m, rule), ...often, ...resets].join(' ');
}

function requirement(m: Messages, { kinds, smsCountries }: RoleRule): string {
  if (!kinds.includes('phone')) return m.t('role.rule-app');
  return smsCountries === null
    ? m.t('role.rule-any')
    : m.t('role.rule-countries', { countries: m.list(smsCountries.map((one) => regionName(m, one))) });
}

/** A country as the language calls it, or its letters. */
export const regionName = (m: Messages, code: string): string => m.region(code) ?? code;

/** Whom a rule would ask for what, by name. */
export interface EffectOn {
  readonly name: string;
  /** Region of their phone's number. */
  readonly phoneCountry: string | null;
  readonly effect: RoleEffect;
}

/** What a role means for one person, in a sentence; null: nothing. */
export function effectWords(m: Messages, { name, phoneCountry, effect }: EffectOn): string | null {
  switch (effect.asks) {
    case 'none':
      return null;
    case 'met':
      return m.t('role.effect-met', { name });
    case 'enroll':
      return m.t(isAppAlone(effect) ? 'role.effect-enroll-app' : 'role.effect-enroll', { name });
    case 'add':
      return effect.because === 'wrong-country' && phoneCountry !== null
        ? m.t('role.effect-add-country', { name, country: regionName(m, phoneCountry) })
        : m.t('role.effect-add-app', { name });
    default:
      return effect satisfies never;
  }
}

const isAppAlone = ({ kinds }: Extract<RoleEffect, { asks: 'enroll' | 'add' }>): boolean =>
  kinds.every((kind) => kind === 'app');
