import type { Check, Finding, Severity } from './check.ts';
import { anchorChecks } from './checks/anchors.ts';
import { applicationChecks } from './checks/applications.ts';
import { databaseChecks } from './checks/database.ts';
import { keyChecks } from './checks/keys.ts';
import { peopleChecks } from './checks/people.ts';
import { processChecks } from './checks/process.ts';
import { smsChecks } from './checks/sms.ts';
import { strictChecks } from './checks/strict.ts';
import { upkeepChecks } from './checks/upkeep.ts';
import type { Facts } from './facts.ts';

/** Every check, in the order in which findings of one severity are told. A room that comes later adds its own here. */
export const checks: readonly Check[] = [
  ...processChecks,
  ...keyChecks,
  ...databaseChecks,
  ...peopleChecks,
  ...applicationChecks,
  ...upkeepChecks,
  ...anchorChecks,
  ...smsChecks,
  ...strictChecks,
];

export interface Diagnosis extends Finding {
  /** Name of the check. */
  readonly check: string;
}

const order: readonly Severity[] = ['danger', 'warning', 'strict'];

/** Every departure from production safety and from the strict profile (SPEC 12), the worst first. */
export function diagnose(facts: Facts): readonly Diagnosis[] {
  return checks
    .flatMap(({ name: check, look }) => look(facts).map((finding) => ({ check, ...finding })))
    .toSorted((a, b) => order.indexOf(a.severity) - order.indexOf(b.severity));
}
