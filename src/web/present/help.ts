import type { MergedPolicy } from '#domain/policy.ts';
import type { OpenRun } from '#flows/run.ts';
import type { UserBundle } from '#ports/records.ts';
import type { HelpOffer } from '../pages/page-context.ts';

/** Whom a user may ask: the companies whose rules, or rules of whose roles, take part, in the order of their strictness (SPEC P1, P7). */
export function helpFrom(bundle: UserBundle | null, policy: MergedPolicy): readonly HelpOffer[] {
  const companies = new Map(
    policy.reasons.flatMap(({ by }) => (by.rule === 'company' || by.rule === 'role' ? [[by.companyId, by]] : [])),
  );
  return [...companies.values()].map(({ companyId, companyName }) => {
    const found = bundle?.memberships.find((one) => one.company.id === companyId)?.policy;
    return { companyName, contact: found?.helpContact ?? null, guidance: found?.appGuidance ?? null };
  });
}

export const helpOf = ({ loaded, situation }: OpenRun): readonly HelpOffer[] =>
  helpFrom(loaded.bundle, situation.policy);
