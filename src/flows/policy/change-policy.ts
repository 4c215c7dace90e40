import type { AuditEvent } from '#domain/audit-event.ts';
import {
  changedSettings,
  easesResets,
  undecided,
  type ChangedSetting,
  type PolicySettings,
  type SettingValue,
} from '#domain/policy-change.ts';
import { after, type Instant } from '#domain/instant.ts';
import { easedAfter, heldAfter, nothingHeld, type HeldRule, type ResetRule } from '#domain/reset-rule.ts';
import type { CompanyBundle } from '#ports/directory.ts';
import { actorOf, deedEvent, type By } from '../by.ts';
import { commit } from '../commit.ts';
import type { Deps } from '../deps.ts';
import { holdActor } from '../directory/standing.ts';
import { queuePrepared } from '../mail.ts';
import { announceChange, isTold } from '../roll-out/announce.ts';
import { easedMails, type Eased } from './tell-eased.ts';

export type ChangedPolicy =
  | { readonly done: true; readonly changed: readonly ChangedSetting[] }
  /** `not-entitled`: the operator has not entitled the company to MFA (SPEC C3). `changed-meanwhile`: somebody else saved since it was loaded. */
  | { readonly done: false; readonly because: 'not-entitled' | 'changed-meanwhile' };

/** What stands, or what holds while nobody has decided. */
export const settingsOf = ({ policy }: CompanyBundle): PolicySettings => policy ?? undecided;

/**
 * Saves a company's policy as a whole, unless it changed since `bundle` was loaded. It acts at once, on everyone (SPEC P8); whom a new date concerns is told of it
 * (SPEC P13), and where resets take less, so are the other administrators (SPEC A3).
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
  const now = deps.clock.now();
  const record = { ...settings, companyId: company.id, changedAt: now, changedBy: actorOf(by) };
  const held = heldOnce(bundle, settings, now);
  const step = { company, before: settingsOf(bundle), after: settings, revision: (policy?.revision ?? 0) + 1 };
  const told = isTold(step) ? await deps.store.lastAnnounced(company.id, null) : null;
  const mails = await easedMails(deps, by, { ...step, changed });
  const done = await commit(deps, async (tx) => {
    await holdActor(tx, by, company.id, 'both');
    if (!(await tx.changePolicy(record, policy?.revision ?? null, held))) return false;
    await announceChange(deps, tx, step, told);
    await tx.appendAudit([eventOf(deps, by, step, changed)]);
    await queuePrepared(tx, mails);
    return true;
  });
  return done ? { done, changed } : { done, because: 'changed-meanwhile' };
}

const resetRuleOf = ({ resetApproval, resetDelayHours }: PolicySettings): ResetRule => ({
  approves: resetApproval,
  delayHours: resetDelayHours,
});

/** What is held of the rule on resets once these settings are saved (SPEC A3). */
const heldOnce = (bundle: CompanyBundle, settings: PolicySettings, now: Instant): HeldRule =>
  heldAfter(resetRuleOf(settingsOf(bundle)), bundle.policy?.heldResets ?? nothingHeld, resetRuleOf(settings), now);

/** What of it eases the rule on resets says from when on (SPEC A3). */
function eventOf(
  deps: Deps,
  by: By,
  step: Omit<Eased, 'changed'> & { readonly revision: number },
  changed: readonly ChangedSetting[],
): AuditEvent {
  const { company, before, after: settings, revision } = step;
  const values = changed.flatMap((one): [string, SettingValue][] => [
    [`${one.setting}Before`, one.before],
    [`${one.setting}After`, one.after],
  ]);
  const eased = easesResets(before, settings) ? { resetsEasedFrom: after(deps.clock.now(), easedAfter) } : {};
  const detail = { revision, ...Object.fromEntries(values), ...eased };
  return deedEvent(deps, by, { kind: 'policy.changed', stream: company.id, detail });
}
