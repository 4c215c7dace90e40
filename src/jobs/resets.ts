import { after, minute, second } from '#domain/instant.ts';
import type { Deps } from '#flows/deps.ts';
import { carryOutDueResets } from '#flows/recovery/due-resets.ts';
import type { OnFault, Work } from './loop.ts';

export const resetsLease = 'resets';

export interface ResetWorkDeps {
  readonly deps: Deps;
  readonly owner: string;
  readonly onFault: OnFault;
}

/** Carries out resets whose time has come, and ends those that nobody approved (SPEC A1, A3, A7): on one node at a time, within a minute. */
export function resetsWork({ deps, owner, onFault }: ResetWorkDeps): Work {
  return {
    name: resetsLease,
    every: 20 * second,
    async round(stopping) {
      // While it starts, a service may not know its own address yet, which mails link to.
      if (deps.service.publicUrl() === '') return false;
      const now = deps.clock.now();
      if (!(await deps.store.upkeep.lease(resetsLease, owner, now, after(now, minute)))) return false;
      return carryOutDueResets(deps, { stopping, onSkipped: (error) => onFault(resetsLease, error) });
    },
  };
}
