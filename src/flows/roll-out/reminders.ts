import type { EnrollableKind } from '#domain/authenticator.ts';
import { affectedBy, narrowingsOf, type AffectedMember } from '#domain/blast-radius.ts';
import { deadlineInstant } from '#domain/deadline.ts';
import { extendedDeadline } from '#domain/extension.ts';
import type { CompanyRecord, MembershipWithPolicy, PolicyRecord, UserBundle } from '#ports/records.ts';
import type { Deps } from '../deps.ts';
import type { MailDeadline } from '../mail-kinds.ts';
import { acceptingPolicy } from '../policy/blast-radius.ts';
import { isEnrollable } from '../situation.ts';

/** A company whose policy somebody does not meet yet, and until when they have to: with the time that they were given there, if any (SPEC P14). */
export interface Unmet {
  readonly company: CompanyRecord;
  readonly policy: PolicyRecord;
  readonly deadline: MailDeadline;
}

/**
 * The deadlines that are ahead of somebody, or past, with nothing set up that will do: the earliest first, which mails name (SPEC P7, P13). Judged company by
 * company as its roll-out page does, so that nobody hears of a date by which nothing is left to do. Empty: they have enrolled, or nothing binds them.
 */
export const unmetBy = (deps: Deps, bundle: UserBundle): readonly Unmet[] =>
  bundle.memberships
    .flatMap((one) => unmetIn(deps, bundle, one))
    .toSorted((a, b) => a.deadline.at - b.deadline.at || (a.company.id < b.company.id ? -1 : 1));

function unmetIn(deps: Deps, bundle: UserBundle, held: MembershipWithPolicy): readonly Unmet[] {
  const { company, policy, extension } = held;
  if (company.entitlement !== 'available' || !policy?.requireMfa || policy.deadline === null) return [];
  const { standing } = affectedBy(acceptingPolicy(deps, policy), memberIn(bundle, held));
  if (standing !== 'must-enroll') return [];
  const of = extendedDeadline(policy.deadline, extension);
  return [{ company, policy, deadline: { of, at: deadlineInstant(of) } }];
}

/** Second factors that work, whether they will be accepted or not. */
export const worksFor = ({ authenticators }: UserBundle): readonly EnrollableKind[] =>
  authenticators.flatMap(({ kind, boundAt, attempts }) =>
    boundAt !== null && attempts.disabledAt === null && isEnrollable(kind) ? [kind] : [],
  );

/** As a company's policy looks at its members. What makes enrolling hard is no matter here. */
function memberIn(bundle: UserBundle, { membership, roles }: MembershipWithPolicy): AffectedMember {
  return {
    status: membership.status,
    companyAdmin: membership.companyAdmin,
    directoryAdmin: membership.directoryAdmin,
    disabled: bundle.user.status === 'disabled',
    hasPassword: true,
    hasSignedIn: true,
    kinds: worksFor(bundle),
    disabledKinds: [],
    phoneCountry: bundle.authenticators.find((one) => one.kind === 'phone' && one.boundAt !== null)?.country ?? null,
    isUnreachable: false,
    narrowings: narrowingsOf(roles.map((one) => one.rule)),
  };
}
