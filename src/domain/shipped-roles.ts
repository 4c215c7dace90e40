import { enrollableKinds } from './authenticator.ts';
import type { HeldRole, RoleRule } from './role-rule.ts';
import { usualIdleMinutes } from './step-up-rule.ts';

/** A role that comes with this service: what it is made of. */
export type ShippedRole = Omit<HeldRole, 'id'>;

/** On entering, after half an hour of nothing, and for each of these operations (SPEC Y4). */
const stepUpFor = (...operations: string[]): NonNullable<RoleRule['stepUp']> => ({
  onEntry: true,
  operations,
  idleMinutes: usualIdleMinutes,
});

/** Who pays: by app alone, and nobody but the operator resets them (SPEC Y2, Y7). */
const payor = (...operations: string[]): RoleRule => ({
  requireMfa: true,
  kinds: ['app'],
  smsCountries: null,
  frequency: null,
  resets: 'operator',
  stepUp: stepUpFor(...operations),
});

/** Who is paid: the app is the strongest, text messages do, to numbers of the United States (SPEC Y2). */
const payee = (...operations: string[]): RoleRule => ({
  requireMfa: true,
  kinds: enrollableKinds,
  smsCountries: ['US'],
  frequency: null,
  stepUp: stepUpFor(...operations),
});

const payments: readonly ShippedRole[] = [
  {
    application: 'payments',
    name: 'payments-admin',
    label: 'Payments Admin',
    // An application asks for these by name. Pages of the team here ask as the console does (decision 9).
    rule: payor('bank-account.change', 'permissions.change'),
    team: { gives: ['beneficiary', 'contributor', 'disburser', 'payments-admin'], resets: false },
  },
  { application: 'payments', name: 'disburser', label: 'Disburser', rule: payor('disburse') },
  { application: 'payments', name: 'beneficiary', label: 'Beneficiary', rule: payor('bank-account.change') },
  {
    application: 'payments',
    name: 'payee-admin',
    label: 'Payee Payments Admin',
    rule: payee('bank-account.change'),
    team: { gives: ['contributor', 'payee', 'payee-admin'], resets: true },
  },
  { application: 'payments', name: 'payee', label: 'Payee', rule: payee('bank-account.change') },
  // Drafts only: nothing is asked of them (SPEC Y1).
  { application: 'payments', name: 'contributor', label: 'Contributor', rule: null },
];

/** Roles that come with this service, by application: data to begin with, which the operator takes over and then changes as any other role (SPEC C4, section 7). */
export const shippedRoles = { payments } as const satisfies Readonly<Record<string, readonly ShippedRole[]>>;

export type ShippedApplication = keyof typeof shippedRoles;

export const shippedApplications: readonly ShippedApplication[] = ['payments'];
