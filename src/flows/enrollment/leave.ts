import type { Leave, Step } from '#domain/next-step.ts';
import { granted, refused, type Outcome } from '#domain/refusal.ts';
import { event } from '../audit.ts';
import { decidedIn } from '../decided.ts';
import type { Deps, RequestFacts } from '../deps.ts';
import { act, asBegun, note, settle, type OpenRun, type Settled } from '../run.ts';

/**
 * Leaves an enrollment that need not be finished now: "Not now" before the deadline (SPEC P3), "My device is elsewhere" after a recovery code,
 * or back to Password & Security. What was begun is dropped.
 */
export function leaveEnrollment(
  deps: Deps,
  facts: RequestFacts,
  opened: OpenRun,
  by: NonNullable<Leave>['by'],
): Promise<Outcome<Settled>> {
  return act(deps, opened, facts, async (run) => {
    if (waysOut(run.step) !== by) return refused({ code: 'not-this-step' });
    if (by === 'not-now') return defer(deps, facts, run);
    return by === 'device-elsewhere' ? declineRepair(deps, facts, run) : abandon(deps, facts, run);
  });
}

function waysOut(step: Step): NonNullable<Leave>['by'] | null {
  if (step.kind === 'repair') return 'device-elsewhere';
  return 'leave' in step ? (step.leave?.by ?? null) : null;
}

function defer(deps: Deps, facts: RequestFacts, run: OpenRun): Promise<Outcome<Settled>> {
  const { now, loaded, interaction } = run;
  const { bundle } = loaded;
  const detail = { interaction: interaction.id, ...decidedIn(run) };
  if (!bundle) return Promise.resolve(refused({ code: 'not-this-step' }));
  return settle(deps, run, facts, {
    patch: { enrollment: null, deferredAt: now },
    bundle: { ...bundle, user: { ...bundle.user, enrollmentDeferredAt: now } },
    writes: (tx) => tx.deferEnrollment(bundle.user.id, now),
    events: [event(deps, { now, bundle }, facts, 'enrollment.deferred', detail)],
  });
}

function declineRepair(deps: Deps, facts: RequestFacts, run: OpenRun): Promise<Outcome<Settled>> {
  const { now, loaded, interaction } = run;
  return settle(deps, run, facts, {
    patch: { enrollment: null, repairDeclinedAt: now },
    events: [event(deps, { now, bundle: loaded.bundle }, facts, 'repair.declined', { interaction: interaction.id })],
  });
}

async function abandon(deps: Deps, facts: RequestFacts, run: OpenRun): Promise<Outcome<Settled>> {
  const { now, interaction, loaded } = run;
  const detail = { interaction: interaction.id, reason: 'abandoned' };
  await note(deps, run, {
    patch: { endedAt: now, endReason: 'abandoned' },
    events: [event(deps, { now, bundle: loaded.bundle }, facts, 'interaction.ended', detail)],
  });
  return granted(
    asBegun(deps, { ...loaded, interaction: { ...interaction, endedAt: now, endReason: 'abandoned' } }, now),
  );
}
