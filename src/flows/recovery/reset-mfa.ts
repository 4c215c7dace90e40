import type { Instant } from '#domain/instant.ts';
import { after } from '#domain/instant.ts';
import { mfaReset } from '#domain/mfa-reset.ts';
import type { UserBundle } from '#ports/records.ts';
import type { ResetRecord } from '#ports/resets.ts';
import type { StoreWrites } from '#ports/store.ts';
import { again } from '../again.ts';
import { actorOf, type By } from '../by.ts';
import { commit } from '../commit.ts';
import type { Deps } from '../deps.ts';
import { won } from '../race.ts';
import { boundOf } from '../situation.ts';
import { carriedOutLetters, type ResetLetters } from './reset-mails.ts';
import { unbindMethods, type Unbound } from './unbind-methods.ts';

export type MfaReset =
  | (Unbound & {
      readonly done: true;
      /** How many administrators are told. */
      readonly administratorsTold: number;
    })
  | { readonly done: false; readonly because: 'nothing-bound'; readonly demandedAt: Instant | null };

/** Break-glass on the machine itself (SPEC A5): no rule of section 10 holds it up, and every company of the user reads of it with its reason. */
export async function resetMfa(deps: Deps, by: By, who: UserBundle, reason: string): Promise<MfaReset> {
  const nothing = { done: false, because: 'nothing-bound', demandedAt: who.user.enrollmentDemandedAt } as const;
  if (boundOf(who).length === 0) return nothing;
  const asked = { companyId: null, askedBy: actorOf(by) };
  const helpers = await deps.store.listHelpers(who.user.id);
  const letters = carriedOutLetters(deps, { who, helpers, binding: [], operators: [], asker: null }, asked);
  const done = await again(() => commit(deps, (tx) => reset(deps, tx, by, who, { reason, letters })));
  return done ? { done: true, ...done, administratorsTold: letters.length - 1 } : nothing;
}

async function reset(
  deps: Deps,
  tx: StoreWrites,
  by: By,
  who: UserBundle,
  { reason, letters }: { readonly reason: string; readonly letters: ResetLetters },
): Promise<Unbound | null> {
  const { id } = who.user;
  await tx.holdPresent(id);
  const grounds = await tx.resetGrounds(null, id);
  if (grounds?.lastBoundAt === null || grounds === null) return null;
  const record = doneOnMachine(deps, by, id);
  won(await tx.createReset(record));
  return unbindMethods(deps, tx, { who, by, company: null, reset: record.id, detail: { reason }, letters });
}

/** For the list of resets: it was over the moment it was asked for. */
function doneOnMachine(deps: Deps, by: By, userId: ResetRecord['userId']): ResetRecord {
  const at = deps.clock.now();
  return {
    id: deps.random.id('reset'),
    userId,
    companyId: null,
    askedBy: actorOf(by),
    askedAs: 'machine',
    team: null,
    checkedHow: null,
    askedAt: at,
    approval: null,
    approvedAt: null,
    approvedBy: null,
    approvedAs: null,
    delay: null,
    dueAt: at,
    expiresAt: after(at, mfaReset.approvableFor),
    endedAt: at,
    endedBy: actorOf(by),
    endedAs: 'machine',
    outcome: 'done',
    barredBecause: null,
    version: 1,
  };
}
