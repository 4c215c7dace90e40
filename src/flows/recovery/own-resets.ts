import type { UserBundle } from '#ports/records.ts';
import type { ResetRecord } from '#ports/resets.ts';
import type { Helper } from '#ports/store.ts';
import type { Deps } from '../deps.ts';
import { administratorNamed, companyNamed } from './reset-mails.ts';
import { teamAsker } from './reset-people.ts';
import type { OwnReset, OwnResets } from './reset-types.ts';

/** Resets of a user's methods that wait: they may stop each (SPEC A1, A3). */
export const ownResets: OwnResets = async (deps, user) => {
  const waiting = await deps.store.resetsWaitingFor(user);
  const who = waiting.length > 0 ? await deps.store.loadUser(user) : null;
  if (!who) return [];
  const helpers = await deps.store.listHelpers(user);
  return Promise.all(waiting.map((one) => ownReset(deps, who, helpers, one)));
};

/** A reset as the person reads of it, whose methods they are. */
export const ownReset = async (
  deps: Deps,
  who: UserBundle,
  helpers: readonly Helper[],
  reset: ResetRecord,
): Promise<OwnReset> => ({
  id: reset.id,
  askedAt: reset.askedAt,
  company: companyNamed(who, reset.companyId),
  administrator:
    reset.companyId &&
    ((await teamAsker(deps, reset))?.name ?? administratorNamed(helpers, reset.companyId, reset.askedBy)),
  dueAt: reset.dueAt,
  awaitsApproval: reset.approval !== null && reset.approvedAt === null,
});
