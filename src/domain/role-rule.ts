import { enrollableKinds, type EnrollableKind } from './authenticator.ts';
import type { CompanyId, RoleId } from './identifiers.ts';
import { smsCountries, type SmsCountry } from './phone-rules.ts';
import { textFlaw } from './plain-text.ts';
import type { Frequency } from './policy.ts';
import { isShortName } from './short-name.ts';
import { canonicalStepUp, stepUpFlaw, type StepUpRule } from './step-up-rule.ts';
import { canonicalTeam, teamFlaw, type RoleTeam } from './team.ts';
import { isBlank } from './unseen-signs.ts';

/**
 * An MFA rule that an application's role carries (SPEC C4, section 7): data, decided by the operator. It binds whoever holds the role in an active membership,
 * at once and whatever the company decided or is entitled to. It restricts only what it requires: with `requireMfa` false it says nothing at all (SPEC Y1).
 * Null: says nothing about that.
 */
export interface RoleRule {
  readonly requireMfa: boolean;
  /** Kinds it accepts; the app is always among them (SPEC P7). */
  readonly kinds: readonly EnrollableKind[];
  /** Countries to whose numbers codes are sent (SPEC M2); null: all that are served. */
  readonly smsCountries: readonly SmsCountry[] | null;
  readonly frequency: Frequency | null;
  /** Who resets the methods of whoever holds the role (SPEC A1, A5, Y7): `operator` alone, or, where it is left out, their company's administrators. */
  readonly resets?: 'operator';
  /** When whoever holds the role proves again who they are, in the role's application (SPEC Y4); left out: never. */
  readonly stepUp?: StepUpRule;
}

/** A role as decisions see it. */
export interface HeldRole {
  readonly id: RoleId;
  /** The application's short name, such as `payments`. */
  readonly application: string;
  /** As people call that application, such as "Payments"; left out: none is registered by the short name, or nobody asked. */
  readonly applicationName?: string;
  readonly name: string;
  /** As people call it, such as "Disburser". */
  readonly label: string;
  readonly rule: RoleRule | null;
  /** What it lets its holders do for the others of its application in their company (SPEC Y7); left out: nothing. */
  readonly team?: RoleTeam;
}

/** An application by its short name, and as people call it: by the same where nothing else is known. */
export interface NamedApplication {
  readonly application: string;
  readonly applicationName: string;
}

export const namedApplication = ({
  application,
  applicationName = application,
}: Pick<HeldRole, 'application' | 'applicationName'>): NamedApplication => ({ application, applicationName });

/** What somebody decides about a role. */
export type RoleSettings = Pick<HeldRole, 'label' | 'rule' | 'team'>;

export const longestRoleLabel = 60;

/** What is wrong with a role, so that it is not kept. */
export type RoleFlaw =
  /** Short names are letters of a to z, digits and hyphens, at most 40, and begin with a letter. */
  | 'application'
  | 'name'
  /** Empty, too long, or no plain line. */
  | 'label'
  /** The app is accepted by every rule (SPEC P7). */
  | 'app-missing'
  /** Countries for text messages that it does not accept. */
  | 'countries-without-phone'
  /** A list of countries with nothing in it: it would forbid what `kinds` accepts. */
  | 'no-country'
  /** The name of an operation is none, or there are too many. */
  | 'operations'
  /** Minutes of a limit of idleness that are no whole number, or too few or too many. */
  | 'idle'
  /** A team of no role, of names that are none, or one whose role does not require MFA. */
  | 'team';

/** The first thing that is wrong with a role; null: it may be kept. */
export function roleFlaw({ application, name, label, rule, team }: Omit<HeldRole, 'id'>): RoleFlaw | null {
  if (!isShortName(application)) return 'application';
  if (!isShortName(name)) return 'name';
  if (isBlank(label) || textFlaw(label, { longest: longestRoleLabel, lines: false })) return 'label';
  if (team && (rule?.requireMfa !== true || teamFlaw(team))) return 'team';
  return rule && ruleFlaw(rule);
}

/** The first thing that is wrong with a rule. */
function ruleFlaw(rule: RoleRule): RoleFlaw | null {
  if (!rule.kinds.includes('app')) return 'app-missing';
  if (rule.smsCountries !== null && !rule.kinds.includes('phone')) return 'countries-without-phone';
  if (rule.smsCountries?.length === 0) return 'no-country';
  return rule.stepUp ? stepUpFlaw(rule.stepUp) : null;
}

/**
 * The one spelling of a rule: each kind and country once, in the order of their tables, so that two rules that say the same are the same text. One that
 * requires nothing restricts nothing either: that is no rule.
 */
export function canonicalRule(rule: RoleRule): RoleRule | null {
  const { requireMfa, kinds, smsCountries: countries, frequency } = rule;
  const stepUp = rule.stepUp && canonicalStepUp(rule.stepUp);
  if (!requireMfa) return null;
  return {
    requireMfa,
    kinds: enrollableKinds.filter((kind) => kinds.includes(kind)),
    smsCountries: countries && smsCountries.filter((country) => countries.includes(country)),
    frequency,
    ...(rule.resets === 'operator' && { resets: 'operator' }),
    ...(stepUp && { stepUp }),
  };
}

/** The one spelling of what is decided about a role. */
export function canonicalSettings({ label, rule, team }: RoleSettings): RoleSettings {
  const canonical = { label: label.trim(), rule: rule && canonicalRule(rule) };
  return team ? { ...canonical, team: canonicalTeam(team) } : canonical;
}

/** A role as commands and files name it. */
export interface RoleName {
  readonly application: string;
  readonly name: string;
}

/** `payments/disburser`. */
export const roleNameOf = ({ application, name }: RoleName): string => `${application}/${name}`;

/** Reads `payments/disburser`, in any case; null when it cannot be the name of a role. */
export function parseRoleName(text: string): RoleName | null {
  const [application = '', name = '', ...more] = text.trim().toLowerCase().split('/');
  return more.length === 0 && isShortName(application) && isShortName(name) ? { application, name } : null;
}

/**
 * Reads names of roles with blanks or commas between them, each once and in the order of the text: `payments/disburser payments/beneficiary`. The first
 * word that is no name of a role is answered instead.
 */
export function parseRoleNames(
  text: string,
): { readonly ok: true; readonly names: readonly string[] } | { readonly ok: false; readonly word: string } {
  const words = text.split(/[\s,;]+/).filter((word) => word !== '');
  const names: string[] = [];
  for (const word of words) {
    const read = parseRoleName(word);
    if (read === null) return { ok: false, word };
    names.push(roleNameOf(read));
  }
  return { ok: true, names: [...new Set(names)] };
}

/** A role with the company whose active membership gives it. */
export interface GivenRole {
  readonly role: Pick<HeldRole, 'application' | 'applicationName' | 'label' | 'rule'>;
  readonly companyId: CompanyId;
  readonly companyName: string;
}
