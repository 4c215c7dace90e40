import { ownResets } from '#flows/recovery/own-resets.ts';
import type { SessionVisit } from '../lifecycle/visit.ts';
import type { ShownResets } from '../pages/parts/own-reset.tsx';

/** Resets of the user's own methods that wait (SPEC A1, A3), and what came of stopping one: what the address says is told only where it can be so. */
export async function shownResets({ door, session, query }: SessionVisit): Promise<ShownResets> {
  const resets = session.hasWaitingReset ? await ownResets(door.deps, session.bundle.user.id) : [];
  const said = query['reset'] === 'stopped' || query['reset'] === 'over' ? query['reset'] : null;
  return { resets, said: resets.length === 0 ? said : null };
}
