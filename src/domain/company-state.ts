import { deadlineInstant, type Deadline } from './deadline.ts';
import type { Instant } from './instant.ts';

/** What a company's policy does to its people: `unavailable`: nothing, for the company is not entitled (SPEC C3). `early`: the deadline is to come (SPEC P3). */
export const companyStates = ['unavailable', 'off', 'early', 'enforced'] as const;

export type CompanyState = (typeof companyStates)[number];

/** `deadline`: of a policy that requires MFA; null where none does. Judged at an instant, for no deadline is ever copied (SPEC P8). */
export function companyState(entitled: boolean, deadline: Deadline | null, now: Instant): CompanyState {
  if (!entitled) return 'unavailable';
  if (deadline === null) return 'off';
  return deadlineInstant(deadline) <= now ? 'enforced' : 'early';
}
