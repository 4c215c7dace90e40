import { setTimeout as pause } from 'node:timers/promises';
import type { ApplicationId } from '#domain/identifiers.ts';
import { second } from '#domain/instant.ts';
import { claimLogouts, tellLogout, type DueLogout, type LogoutReport } from '#flows/applications/tell-logouts.ts';
import type { Deps } from '#flows/deps.ts';
import type { LogoutSender } from '#ports/logout-sender.ts';
import type { OnFault, Work } from './loop.ts';
import { turns } from './turns.ts';

const name = 'logouts';

/** Applications are other people's machines: they are asked no more at once than they take without noticing. */
const limits = { atOnce: 8, atOnceOf: 2 };

const batch = 50;

const lookEvery = 2 * second;

export interface LogoutsDeps {
  readonly deps: Deps;
  readonly sender: LogoutSender;
  /** Told of every try, without address or token. */
  readonly onTold: (report: LogoutReport) => void;
  readonly onFault: OnFault;
}

/** Work that goes on when a round is over. */
export interface LogoutsWork extends Work {
  /** Begins nothing more, and resolves when what is under way has ended. */
  ended(): Promise<void>;
}

/**
 * Tells applications that sign-ins are over (OpenID Connect Back-Channel Logout 1.0), off every request (SECURITY I16). Claims are leases, so several nodes share the
 * work and what a dead one held is told by another. An application that is slow, or has much to hear, is not claimed for while something waits for it: others go on.
 */
export function logoutsWork({ deps, sender, onTold, onFault }: LogoutsDeps): LogoutsWork {
  const queue = turns<ApplicationId, DueLogout>(
    limits,
    async (due) => {
      const report = await tellLogout(deps, sender, due);
      if (report) onTold(report);
    },
    (error) => onFault(name, error),
  );
  return {
    name,
    every: lookEvery,
    async round(stopping) {
      // While it starts, a service may not know its own address yet, which tokens name.
      if (deps.service.publicUrl() === '') return false;
      const claimed = await claimLogouts(deps, batch, queue.waiting());
      for (const due of claimed) queue.add(due.record.applicationId, due);
      if (claimed.length < batch) return false;
      await Promise.race([queue.oneServed(), pause(lookEvery, undefined, { ref: false })]);
      return !stopping.aborted;
    },
    ended: () => queue.end(),
  };
}
