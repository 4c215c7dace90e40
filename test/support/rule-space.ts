import { noAsk } from '#domain/application-ask.ts';
import type { CalendarDate, Deadline } from '#domain/deadline.ts';
import type { CompanyId } from '#domain/identifiers.ts';
import { minute } from '#domain/instant.ts';
import { isStepUp, type RunPurpose } from '#domain/interaction.ts';
import type { CompanyPolicy, PersonalRules } from '#domain/policy.ts';
import type { GivenRole } from '#domain/role-rule.ts';
import type { Situation } from '#domain/step.ts';
import { ago, company, deadlines, givenRole, nobodySpecial, runStart } from './situations.ts';

/** A company as the oracle sees it: whether its deadline has come is written down, not computed. */
export interface KnownCompany {
  readonly policy: CompanyPolicy;
  readonly inForce: boolean;
}

export interface Rules {
  readonly companies: readonly KnownCompany[];
  readonly roles: readonly GivenRole[];
  readonly personal: PersonalRules;
  readonly application: Situation['application'];
}

/** Midnight there is noon in Coordinated Universal Time: this deadline comes at `now`, to the millisecond. */
const atThisMoment: Deadline = { date: '2027-01-20' as CalendarDate, zone: 'Etc/GMT+12' };

let companies = 0;
const known = (inForce: boolean, changes: Partial<CompanyPolicy> = {}): KnownCompany => {
  companies += 1;
  const deadline = inForce ? deadlines.past : deadlines.before;
  const companyId = `cmp_${companies}` as CompanyId;
  return { inForce, policy: company({ companyId, companyName: `Company ${companies}`, deadline, ...changes }) };
};

/** What one company may say; any one to three of them make a merge. */
export const companyKinds: readonly KnownCompany[] = [
  known(false),
  known(true),
  known(true, { deadline: atThisMoment, frequency: 'weekly' }),
  known(true, { deadline: deadlines.longPast, smsAllowed: false, frequency: 'monthly' }),
  known(false, { deadline: deadlines.wellBefore, smsAllowed: false, frequency: 'weekly' }),
  known(true, { confirmMailbox: false, frequency: 'monthly' }),
  known(false, { confirmMailbox: false }),
  known(true, { entitled: false, smsAllowed: false, administers: true }),
  known(false, { requireMfa: false, smsAllowed: false, confirmMailbox: false }),
  known(false, { requireMfa: false, administers: true }),
];

const rulesOf = (
  list: readonly KnownCompany[],
  more: Partial<PersonalRules> = {},
  roles: Rules['roles'] = [],
): Rules => ({
  companies: list,
  roles,
  personal: { ...nobodySpecial, ...more },
  application: noAsk,
});

const picked = (...indexes: number[]): KnownCompany[] => companyKinds.filter((_, index) => indexes.includes(index));

/** What a role may say: that any method will do, the app alone, phones of some countries only, how often, or nothing at all. */
const roleKinds = {
  any: givenRole(),
  appOnly: givenRole({ kinds: ['app'] }),
  america: givenRole({ smsCountries: ['US', 'CA'] }),
  weekly: givenRole({ frequency: 'weekly' }),
  nothing: givenRole({ requireMfa: false, kinds: ['app'], smsCountries: ['US'], frequency: 'frequently' }),
} as const;

/** Every one, two and three of them, and none. */
export function everyMembership(): (readonly KnownCompany[])[] {
  const ones = companyKinds.map((one) => [one]);
  const more = (lists: KnownCompany[][]) =>
    lists.flatMap((list) => companyKinds.filter((one) => !list.includes(one)).map((one) => [...list, one]));
  return [[], ...ones, ...more(ones), ...more(more(ones))];
}

/** Rules that differ in all that a decision looks at. */
export const representativeRules: readonly Rules[] = [
  rulesOf([]),
  rulesOf([], { alwaysRequire: true }),
  rulesOf([], { operator: true }),
  rulesOf([], { setUpDemanded: true }),
  rulesOf(picked(6), { setUpDemanded: true }),
  rulesOf(picked(0)),
  rulesOf(picked(1)),
  rulesOf(picked(2)),
  rulesOf(picked(3)),
  rulesOf(picked(4), { alwaysRequire: true }),
  rulesOf(picked(5)),
  rulesOf(picked(6)),
  rulesOf(picked(0, 3, 5)),
  rulesOf(picked(9)),
  rulesOf([], {}, [roleKinds.any]),
  rulesOf(picked(4), {}, [roleKinds.appOnly, roleKinds.nothing]),
  rulesOf(picked(6), { alwaysRequire: true }, [roleKinds.america]),
  rulesOf(picked(0, 5), {}, [roleKinds.america, roleKinds.weekly]),
];

const mfa = { ...noAsk, level: 'mfa' } as const;
/** `max_age`, of a request from before the run. */
const young = { ...noAsk, since: ago(10 * minute) };
/** `prompt=login`, of a request that led straight to the run. */
const anew = { ...noAsk, since: runStart, passwordSince: runStart };

/** What an application asks for beside rules that ask for less, for as much, or differently. */
export const askingRules: readonly Rules[] = [
  { ...rulesOf([]), application: mfa },
  { ...rulesOf([]), application: young },
  { ...rulesOf([]), application: anew },
  { ...rulesOf(picked(6)), application: mfa },
  { ...rulesOf(picked(0)), application: { ...young, level: 'mfa' } },
  { ...rulesOf(picked(3)), application: { ...anew, level: 'mfa' } },
];

/** Consent is asked of a session alone. */
const consentRules: readonly Rules[] = [...representativeRules.slice(0, 1), ...askingRules].map((one) => ({
  ...one,
  application: { ...one.application, consent: true },
}));

/** Beside a proof of its own an application asks for the level at most, which that proof reaches. */
const steppingUp = askingRules.filter(({ application }) => application === mfa);

/** The rules that a run of a purpose may meet: applications send nobody to a change or a confirmation, which are the user's own. */
export function rulesFor(purpose: RunPurpose): readonly Rules[] {
  if (purpose === 'step-up') return [...representativeRules, ...steppingUp];
  if (isStepUp(purpose)) return representativeRules;
  return purpose === 'session'
    ? [...representativeRules, ...askingRules, ...consentRules]
    : [...representativeRules, ...askingRules];
}
