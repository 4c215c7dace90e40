import { hasTooFewAdministrators, type BlastRadius } from '#domain/blast-radius.ts';
import {
  changedSettings,
  draftPolicy,
  changesReach,
  type ChangedSetting,
  type PolicyChange,
  type PolicyDraft,
  type PolicyFlaw,
} from '#domain/policy-change.ts';
import type { CompanyBundle } from '#ports/directory.ts';
import type { Deps } from '../deps.ts';
import { blastRadius } from './blast-radius.ts';
import { settingsOf } from './change-policy.ts';

/** What a policy comes to, before it is saved. */
export interface PlannedChange extends PolicyDraft {
  readonly changed: readonly ChangedSetting[];
}

/** What the policy of a company comes to with a change, or what is wrong with it: a deadline is of today or later (SPEC P2). */
export function planChange(deps: Deps, bundle: CompanyBundle, change: PolicyChange): PlannedChange | PolicyFlaw {
  const current = settingsOf(bundle);
  const draft = draftPolicy(current, change, { now: deps.clock.now(), companyZone: bundle.company.timeZone });
  return 'flaw' in draft ? draft : { ...draft, changed: changedSettings(current, draft.settings) };
}

/** What whoever changes a policy has to see before it is saved. */
export interface Review {
  /** Null: the change reaches nobody else than before. */
  readonly radius: BlastRadius | null;
  /** Fewer than two administrators are enrolled: it is saved only when that was accepted expressly (SPEC P11). */
  readonly needsTick: boolean;
}

/** Looks at whom a planned change reaches. Throws the reason of `signal` when it is aborted. */
export async function reviewChange(
  deps: Deps,
  { company }: CompanyBundle,
  { settings, changed }: PlannedChange,
  signal?: AbortSignal,
): Promise<Review> {
  if (!changesReach(settings, changed)) return { radius: null, needsTick: false };
  const radius = await blastRadius(deps, company.id, settings, signal);
  return { radius, needsTick: hasTooFewAdministrators(radius) };
}
