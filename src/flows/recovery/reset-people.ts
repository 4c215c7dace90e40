import type { CompanyId, UserId } from '#domain/identifiers.ts';
import type { UserBundle } from '#ports/records.ts';
import type { ResetRecord } from '#ports/resets.ts';
import type { Deps } from '../deps.ts';
import { couldApprove, type Called, type ResetPeople, type TeamAsker } from './reset-mails.ts';

/** All who may be told of a reset. */
export async function resetPeople(
  deps: Deps,
  who: UserBundle,
  reset: Pick<ResetRecord, 'companyId' | 'askedBy' | 'team' | 'askedAt' | 'approval'>,
): Promise<ResetPeople> {
  const { companyId, askedBy, approval } = reset;
  const helpers = await deps.store.listHelpers(who.user.id);
  const binding = companyId === null ? [] : await deps.store.companiesBinding(who.user.id, companyId);
  const isOurs = approval === null || helpers.some((one) => couldApprove(one, reset));
  const operators = isOurs ? [] : await operatorsBeside(deps, [askedBy, who.user.id]);
  return { who, helpers, binding, operators, asker: await teamAsker(deps, reset) };
}

/** Whoever asked as one who looks after a team; null: they asked otherwise, or are none of its people any more. */
export async function teamAsker(
  { store }: Deps,
  { companyId, askedBy, team }: Pick<ResetRecord, 'companyId' | 'askedBy' | 'team'>,
): Promise<TeamAsker | null> {
  const bundle = team === null ? null : askedBy && (await store.loadUser(askedBy));
  const at = bundle?.memberships.find((one) => one.company.id === companyId);
  const own = at?.membership;
  const known = own?.status === 'active' ? await store.loadPerson(own.companyId, own.id) : null;
  const allowing = at?.roles.filter((one) => one.application === team && one.team?.resets === true) ?? [];
  return known && { name: known.knownName ?? known.email, roles: allowing.map((one) => one.label) };
}

/** As the company that asked knows them, which may have put them aside since (SECURITY I11); of its people, and to an operator, as `who` is. */
export async function calledBy({ store }: Deps, who: UserBundle, company: CompanyId | null): Promise<Called> {
  const { user, memberships } = who;
  const own = memberships.find((one) => one.company.id === company)?.membership;
  const known = own && own.status !== 'active' ? await store.loadPerson(own.companyId, own.id) : null;
  if (!known) return { person: user.displayName, personEmail: user.email };
  return { person: known.knownName ?? known.email, personEmail: known.email };
}

/** Enough for one of them to look. */
const mostOperators = 10;

/** Operators who could approve, where nobody else can. */
async function operatorsBeside(deps: Deps, except: readonly (UserId | null)[]): Promise<readonly UserBundle[]> {
  const filter = { company: null, search: null, status: 'active', operatorsOnly: true, notEnrolledIn: null } as const;
  const listed = await deps.store.listUsers({ ...filter, after: null, limit: mostOperators });
  const others = listed.filter((one) => !except.includes(one.id));
  const bundles = await Promise.all(others.map((one) => deps.store.loadUser(one.id)));
  return bundles.filter((one) => one !== null);
}
