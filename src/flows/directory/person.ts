import { enrollableKinds, type EnrollableKind } from '#domain/authenticator.ts';
import type { CompanyId, MembershipId } from '#domain/identifiers.ts';
import type { Instant } from '#domain/instant.ts';
import type { Contribution } from '#domain/policy.ts';
import { asSeenBy } from '#domain/policy-view.ts';
import type { CompanyPerson } from '#ports/people.ts';
import type { UserBundle } from '#ports/records.ts';
import type { Deps } from '../deps.ts';
import { policyOf } from '../situation.ts';
import { asKnownTo, type KnownPerson } from './people.ts';

/** A second factor as a company may know of it: neither its label nor its number. */
export interface KnownMethod {
  readonly kind: EnrollableKind;
  readonly addedAt: Instant;
  readonly lastUsedAt: Instant | null;
  /** A hundred wrong codes disabled it (SPEC X3). */
  readonly isDisabled: boolean;
}

/** One of a company's people, with all that it may know (SECURITY I11). */
export interface DescribedPerson {
  readonly person: KnownPerson;
  readonly methods: readonly KnownMethod[];
  /** What asks for a second factor, as the company may see it (SPEC P7). Null: the membership has no effect, so that nothing of the company's does (SPEC C5). */
  readonly demands: readonly Contribution[] | null;
  /** When the reset was that asks them to set up; null: none does that the company may know of. */
  readonly resetAt: Instant | null;
  /** Whether it is whoever asks. */
  readonly isYou: boolean;
}

/** A person of this company by the membership's id; null for another company's and for nobody's (SECURITY I11). */
export async function describePerson(
  deps: Deps,
  { company, user }: { readonly company: CompanyId; readonly user: CompanyPerson['id'] },
  membership: MembershipId,
): Promise<DescribedPerson | null> {
  const seen = await deps.store.loadPerson(company, membership);
  if (!seen) return null;
  const person = asKnownTo(seen);
  const bundle = person.own && (await deps.store.loadUser(seen.id));
  const { resetAt } = await deps.store.passGrounds(company, seen.id);
  const demands = bundle && person.status === 'active' ? demandsOf(deps, company, bundle, resetAt !== null) : null;
  return {
    person,
    methods: bundle ? methodsOf(bundle) : [],
    demands,
    resetAt: demands?.some(({ by }) => by.rule === 'reset') ? resetAt : null,
    isYou: seen.id === user,
  };
}

const methodsOf = ({ authenticators }: UserBundle): readonly KnownMethod[] =>
  authenticators.flatMap(({ kind, boundAt, lastUsedAt, attempts }) => {
    const enrolled = enrollableKinds.find((one) => one === kind);
    if (!enrolled || boundAt === null) return [];
    return { kind: enrolled, addedAt: boundAt, lastUsedAt, isDisabled: attempts.disabledAt !== null };
  });

const demandsOf = (deps: Deps, company: CompanyId, bundle: UserBundle, knowsReset: boolean): readonly Contribution[] =>
  asSeenBy(company, policyOf(bundle, deps.service, deps.clock.now()), knowsReset).reasons;
