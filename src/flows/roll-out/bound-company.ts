import type { CompanyBundle } from '#ports/directory.ts';
import type { BindingCompany } from '#ports/mailings.ts';

/** What mails of a company's roll-out tell of; null: nothing is required of anybody there, or it is not entitled to (SPEC C3). */
export function boundCompany({ company, policy }: CompanyBundle): BindingCompany | null {
  const deadline = policy?.requireMfa ? policy.deadline : null;
  if (!policy || deadline === null || company.entitlement !== 'available') return null;
  return { company, policy: { ...policy, deadline } };
}
