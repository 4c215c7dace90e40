import type { AuditEvent } from '#domain/audit-event.ts';
import { changedSettings, undecided, type ChangedSetting, type PolicySettings } from '#domain/policy-change.ts';
import type { CompanyBundle } from '#ports/directory.ts';
import { actorOf, deedEvent, type By } from '../by.ts';
import { commit } from '../commit.ts';
import type { Deps } from '../deps.ts';
import { holdActor } from '../directory/standing.ts';
import { announceChange, isTold } from '../roll-out/announce.ts';

export type ChangedPolicy =
  | { readonly done: true; readonly changed: readonly ChangedSetting[] }
  /** `not-entitled`: the operator has not entitled the company to MFA (SPEC C3). `changed-meanwhile`: somebody else saved since it was loaded. */
  | { readonly done: false; readonly because: 'not-entitled' | 'changed-meanwhile' };

/** What stands, or what holds while nobody has decided. */
export const settingsOf = ({ policy }: CompanyBundle): PolicySettings => policy ?? undecided;

/**
 * Saves a company's policy as a whole, unless it changed since `bundle` was loaded. It acts at once, on everyone (SPEC P8), and whom a new date concerns is told of
 * it (SPEC P13).
 */
export async function changePolicy(
  deps: Deps,
  by: By,
  bundle: CompanyBundle,
  settings: PolicySettings,
): Promise<ChangedPolicy> {
  const { company, policy } = bundle;
  const changed = changedSettings(settingsOf(bundle), settings);
  if (changed.length === 0) return { done: true, changed };
  if (settings.requireMfa && company.entitlement !== 'available') return { done: false, because: 'not-entitled' };
  const record = { ...settings, companyId: company.id, changedAt: deps.clock.now(), changedBy: actorOf(by) };
  const step = { company, before: settingsOf(bundle), after: settings, revision: (policy?.revision ?? 0) + 1 };
  const told = isTold(step) ? await deps.store.lastAnnounced(company.id, null) : null;
  const done = await commit(deps, async (tx) => {
    await holdActor(tx, by, company.id, 'both');
    if (!(await tx.changePolicy(record, policy?.revision ?? null))) return false;
    await announceChange(deps, tx, step, told);
    await tx.appendAudit([eventOf(deps, by, bundle, changed)]);
    return true;
  });
  return done ? { done, changed } : { done, because: 'changed-meanwhile' };
}

function eventOf(
  deps: Deps,
  by: By,
  { company, policy }: CompanyBundle,
  changed: readonly ChangedSetting[],
): AuditEvent {
  const values = changed.flatMap((one): [string, string | boolean | null][] => [
    [`${one.setting}Before`, one.before],
    [`${one.setting}After`, one.after],
  ]);
  const detail = { revision: (policy?.revision ?? 0) + 1, ...Object.fromEntries(values) };
  return deedEvent(deps, by, { kind: 'policy.changed', stream: company.id, detail });
}
