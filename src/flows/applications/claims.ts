import type { ApplicationRecord } from '#ports/applications.ts';
import type { MembershipWithPolicy, UserBundle } from '#ports/records.ts';
import { usableOf } from '../situation.ts';
import type { Deps } from '../deps.ts';
import type { StandingSignIn } from './standing.ts';

/** A claim's value, by its name. */
export type Claims = Readonly<Record<string, unknown>>;

/**
 * Which claims each scope brings (OpenID Connect Core 5.4). `acr`, `amr` and `auth_time` come from the sign-in itself. `mfa_deadline`: when whoever has not enrolled must
 * have (SPEC P3).
 */
export const claimsOfScope = {
  openid: ['sub', 'acr', 'amr', 'auth_time', 'mfa_deadline'],
  profile: ['name', 'locale', 'zoneinfo'],
  email: ['email', 'email_verified'],
  companies: ['companies'],
  roles: ['roles'],
  permissions: ['permissions'],
} as const;

/** Of scopes that were granted those that the application may have still. */
export const scopesLeft = (granted: readonly string[], { settings }: ApplicationRecord): readonly string[] =>
  granted.filter((scope) => scope === 'openid' || settings.scopes.some((one) => one === scope));

/** Everything that an application may be told of a user, in the scopes that it may have now: what the operator took away is told no more, whatever was granted. */
export function claimsFor(deps: Pick<Deps, 'service'>, signIn: StandingSignIn, application: ApplicationRecord): Claims {
  const scopes = ['openid', ...application.settings.scopes] as const;
  const names = new Set<string>(scopes.flatMap((scope) => claimsOfScope[scope]));
  const all = Object.entries(allClaims(deps, signIn, application));
  return Object.fromEntries(all.filter(([name]) => names.has(name)));
}

/**
 * In all scopes. Companies are those of active memberships, roles those of this application alone
 * (SPEC C4, C5).
 */
function allClaims(
  { service }: Pick<Deps, 'service'>,
  { bundle, situation }: StandingSignIn,
  application: ApplicationRecord,
): Claims {
  const { user } = bundle;
  const active = bundle.memberships.filter(({ membership }) => membership.status === 'active');
  return {
    ...deadlineFor({ service }, bundle, situation),
    name: user.displayName,
    locale: user.language,
    ...zoneOf(user.timeZone, active),
    email: user.email,
    // Nobody sets a password but by a link that was mailed there, and a new address is proved before it counts; for people who were imported, whoever did it vouches.
    email_verified: true,
    companies: active.map(({ company: { id, name } }) => ({ id, name })),
    roles: active.flatMap((one) => rolesIn(one, application)),
    permissions: active.flatMap(permissionsIn),
  };
}

/** SPEC P3: in the early-enrollment period, of whoever has enrolled nothing. */
function deadlineFor(
  { service }: Pick<Deps, 'service'>,
  bundle: UserBundle,
  { policy }: StandingSignIn['situation'],
): Claims {
  const isAhead = policy.mode === 'announced' && policy.deadline !== null && usableOf(bundle, service).length === 0;
  return isAhead ? { mfa_deadline: new Date(policy.deadline.at).toISOString() } : {};
}

/** Their own, or else that of the company that they came to first. */
function zoneOf(own: string | null, active: readonly MembershipWithPolicy[]): Claims {
  const zone = own ?? active[0]?.company.timeZone;
  return zone === undefined ? {} : { zoneinfo: zone };
}

const rolesIn = ({ company, roles }: MembershipWithPolicy, { shortName }: ApplicationRecord): readonly Claims[] =>
  roles.filter((role) => role.application === shortName).map(({ name }) => ({ company: company.id, role: name }));

function permissionsIn({ company, membership }: MembershipWithPolicy): readonly Claims[] {
  const permissions = [
    ...(membership.companyAdmin ? ['company-admin'] : []),
    ...(membership.directoryAdmin ? ['directory-admin'] : []),
  ];
  return permissions.length === 0 ? [] : [{ company: company.id, permissions }];
}
