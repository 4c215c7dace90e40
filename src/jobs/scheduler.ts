import { after, instant, minute, second, type Duration, type Instant } from '#domain/instant.ts';
import { quarterOf } from '#domain/mailing.ts';
import type { Deps } from '#flows/deps.ts';
import { planMailings } from '#flows/roll-out/plan-mailings.ts';
import { runMailing, type Round } from '#flows/roll-out/run-mailing.ts';
import type { OnFault, Work } from './loop.ts';

/** The lease whose holder alone makes and carries out mailings. */
export const mailingsLease = 'mailings';

const leaseFor: Duration = 30 * second;
const renewBefore: Duration = 10 * second;

export interface SchedulerDeps {
  readonly deps: Deps;
  readonly owner: string;
  /** Told of what could not be made or written, beside which the rest went on. */
  readonly onFault: OnFault;
}

/**
 * Mails to many (SPEC P13): one loop makes them as they come to be due, another carries them out. The lease keeps nodes out of each other's way; that each mail is
 * queued once, whatever the nodes do, is the store's (`queueNotices`).
 */
export function schedulerWorks({ deps, owner, onFault }: SchedulerDeps): readonly Work[] {
  const hold = holder(deps, owner);
  const onSkipped = (error: unknown): void => onFault(mailingsLease, error);
  return [planWork(deps, hold, onSkipped), runWork(deps, hold, onSkipped)];
}

type Hold = () => Promise<boolean>;

/** Nothing comes to be due but every quarter of an hour: the looks in between cost nothing. */
function planWork(deps: Deps, hold: Hold, onSkipped: Round['onSkipped']): Work {
  let planned: number | null = null;
  return {
    name: 'plan-mailings',
    every: minute,
    async round(stopping) {
      const quarter = quarterOf(deps.clock.now());
      if (quarter === planned || !(await hold())) return false;
      try {
        await planMailings(deps, { stopping, onSkipped });
      } catch (error) {
        if (stopping.aborted) return false;
        throw error;
      }
      planned = quarter;
      return false;
    },
  };
}

function runWork(deps: Deps, mayGoOn: Hold, onSkipped: Round['onSkipped']): Work {
  return {
    name: mailingsLease,
    every: 5 * second,
    async round(stopping) {
      // While it starts, a service may not know its own address yet, which mails link to.
      if (deps.service.publicUrl() === '') return false;
      return runMailing(deps, { stopping, mayGoOn, onSkipped });
    },
  };
}

/** Whether this node holds the lease, and goes on holding it for a while. */
function holder({ store, clock }: Deps, owner: string): Hold {
  let heldUntil: Instant = instant(0);
  return async () => {
    const now = clock.now();
    const isHeld = heldUntil > now + renewBefore && heldUntil <= now + leaseFor;
    if (isHeld) return true;
    const until = after(now, leaseFor);
    const isOurs = await store.upkeep.lease(mailingsLease, owner, now, until);
    heldUntil = isOurs ? until : instant(0);
    return isOurs;
  };
}
