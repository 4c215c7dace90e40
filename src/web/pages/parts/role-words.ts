import type { RoleEffect } from '#domain/role-effect.ts';
import { minute } from '#domain/instant.ts';
import { frequencies } from '#domain/policy.ts';
import type { HeldRole, RoleRule } from '#domain/role-rule.ts';
import type { StepUpRule } from '#domain/step-up-rule.ts';
import type { RoleTeam } from '#domain/team.ts';
import type { Messages } from '#text/messages.ts';

/** A role's rule in sentences: what it requires, and how often it is asked for. */
export const ruleWords = (m: Messages, rule: RoleRule | null): string => ruleSentences(m, rule).join(' ');

/** Each sentence by itself; the first says what it requires. `resetsKey`: who resets, where roles go by another name. */
export function ruleSentences(
  m: Messages,
  rule: RoleRule | null,
  resetsKey: 'role.rule-resets' | 'team.rule-resets' = 'role.rule-resets',
): readonly string[] {
  if (!rule?.requireMfa) return [m.t('role.rule-none')];
  const often = rule.frequency ? [m.t('role.rule-frequency', { time: m.duration(frequencies[rule.frequency]) })] : [];
  const resets = rule.resets === 'operator' ? [m.t(resetsKey)] : [];
  return [requirement(m, rule), ...often, ...stepUpWords(m, rule.stepUp), ...resets];
}

/** When whoever holds a role proves again who they are, a sentence for each (SPEC Y4). */
export function stepUpWords(m: Messages, stepUp: StepUpRule | undefined): readonly string[] {
  if (!stepUp) return [];
  const { onEntry, operations, idleMinutes } = stepUp;
  return [
    ...(onEntry ? [m.t('role.rule-entry')] : []),
    ...(idleMinutes === null ? [] : [m.t('role.rule-idle', { time: m.duration(idleMinutes * minute) })]),
    ...(operations.length === 0 ? [] : [m.t('role.rule-operations', { operations: m.list(operations) })]),
  ];
}

/** What a team may do (SPEC Y7), with the roles as people call them where they are `known`. */
export function teamWords(
  m: Messages,
  { gives, resets }: RoleTeam,
  application: string,
  known: readonly HeldRole[] = [],
): string {
  const labelOf = (name: string): string =>
    known.find((one) => one.application === application && one.name === name)?.label ?? name;
  return m.t(resets ? 'role.rule-team-resets' : 'role.rule-team', { roles: m.list(gives.map(labelOf)) });
}

/** Everything that a role means: its rule, and what it does for its team. */
export function factsWords(
  m: Messages,
  { application, rule, team }: Omit<HeldRole, 'id'>,
  known: readonly HeldRole[] = [],
): string {
  return team ? `${ruleWords(m, rule)} ${teamWords(m, team, application, known)}` : ruleWords(m, rule);
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
