import type { CompanyId } from '#domain/identifiers.ts';
import type { HeldRole } from '#domain/role-rule.ts';
import { mergeStepUps, type GivenStepUp, type StepUpAsker } from '#domain/step-up.ts';
import type { ApplicationRecord } from '#ports/applications.ts';
import type { UserBundle } from '#ports/records.ts';

/** A role that somebody holds in an application, by a company. */
export interface HeldInCompany extends GivenStepUp {
  readonly role: HeldRole;
  readonly company: CompanyId;
}

/** Roles of one application that a user holds in active memberships (SPEC C5), with the companies that give them. */
export const heldIn = (
  { memberships }: UserBundle,
  { shortName }: Pick<ApplicationRecord, 'shortName'>,
): readonly HeldInCompany[] =>
  memberships
    .filter(({ membership }) => membership.status === 'active')
    .flatMap(({ company, roles }) =>
      roles
        .filter((role) => role.application === shortName)
        .map((role) => ({ role, company: company.id, companyName: company.name })),
    );

/** Whose rule asks for a proof of this operation (SPEC P7); null: of entering. */
export function askersOf(held: readonly HeldInCompany[], operation: string | null): readonly StepUpAsker[] {
  const asking = held.filter(({ role: { rule } }) => {
    const asked = rule?.stepUp;
    if (!asked) return false;
    return operation === null ? asked.onEntry || asked.idleMinutes !== null : asked.operations.includes(operation);
  });
  return mergeStepUps(asking)?.by ?? [];
}
