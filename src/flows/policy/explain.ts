import type { CompanyId } from '#domain/identifiers.ts';
import type { Instant } from '#domain/instant.ts';
import type { PolicySettings } from '#domain/policy-change.ts';
import type { UserBundle } from '#ports/records.ts';
import type { Deps } from '../deps.ts';
import { nextSignIn, type NextSignIn } from '../directory/next-sign-in.ts';

/** What a company might decide, in place of what it has. */
export interface CompanyDraft {
  readonly company: CompanyId;
  readonly settings: PolicySettings;
}

/** "Evaluate USER on DATE" (SPEC P11): the same decision as at the door, at that instant and as if the draft stood and had effect (SPEC C3). Nothing is stored. */
export const explainPerson = (deps: Deps, bundle: UserBundle, at: Instant, draft: CompanyDraft | null): NextSignIn =>
  nextSignIn(deps, draft === null ? bundle : withDraft(bundle, draft, at), at);

function withDraft(bundle: UserBundle, { company, settings }: CompanyDraft, at: Instant): UserBundle {
  const policy = { ...settings, companyId: company, changedAt: at, changedBy: null };
  const memberships = bundle.memberships.map((one) =>
    one.company.id === company
      ? { ...one, policy, company: { ...one.company, entitlement: 'available' as const } }
      : one,
  );
  return { ...bundle, memberships };
}
