import type { CompanyId, UserId } from '#domain/identifiers.ts';
import type { Instant } from '#domain/instant.ts';
import { mayApprove } from '#domain/mfa-reset.ts';
import type { ResetReads, ResetRecord, ResetRole } from '#ports/resets.ts';
import type { Deps } from '../deps.ts';
import { editorOf } from '../policy/history.ts';
import type { EndedReset, ResetActor, SeenReset } from './reset-types.ts';

/** Who looks at a reset: an administrator of a company, or an operator or the machine (`company` null). */
export interface ResetReader {
  readonly company: CompanyId | null;
  /** Null: the machine itself. */
  readonly user: UserId | null;
  /** Of one who looks after a team of the company, and no more: its application. They withdraw what they asked for as such, and nothing else (SPEC Y7). */
  readonly team?: string;
}

/** A reset as its reader may know it, with what they may do to it (SECURITY I11). */
export async function seeReset(deps: Deps, reset: ResetRecord, reader: ResetReader): Promise<SeenReset> {
  const { approvedAt } = reset;
  const may = mayDo(reset, reader);
  const isNew = may.approve && (await isTooNew(deps.store, reset, reader, deps.clock.now()));
  return {
    id: reset.id,
    askedAt: reset.askedAt,
    askedBy: await actorAs(deps, reader, reset.askedBy, reset.askedAs),
    how: reset.checkedHow,
    approval: reset.approval,
    approved:
      approvedAt === null
        ? null
        : { at: approvedAt, by: await actorAs(deps, reader, reset.approvedBy, reset.approvedAs) },
    delay: reset.delay,
    dueAt: reset.dueAt,
    expiresAt: reset.expiresAt,
    ended: await endOf(deps, reset, reader),
    may: { ...may, approve: may.approve && !isNew },
    isTooNew: isNew,
  };
}

/** What a reader of the company that asked, or an operator, may do; judged again when it is done. */
export function mayDo(
  { endedAt, askedBy, userId, approval, approvedAt, team }: ResetRecord,
  { user, team: ofTeam }: Pick<ResetReader, 'user' | 'team'>,
): SeenReset['may'] {
  const waits = endedAt === null;
  const isAsker = user !== null && user === askedBy;
  if (ofTeam !== undefined) return { approve: false, veto: false, withdraw: waits && isAsker && team === ofTeam };
  return {
    approve: waits && approval !== null && approvedAt === null && !isAsker && user !== userId,
    veto: waits && !isAsker,
    withdraw: waits && isAsker,
  };
}

/** Whether an administrator has not had both permissions for long enough to approve it: whoever needs an approval makes nobody an administrator for it. */
export async function isTooNew(
  on: Pick<ResetReads, 'administersSince'>,
  { askedAt }: ResetRecord,
  { company, user }: ResetReader,
  now: Instant,
): Promise<boolean> {
  if (company === null || user === null) return false;
  return !mayApprove(await on.administersSince(user, company), askedAt, now);
}

async function endOf(deps: Deps, reset: ResetRecord, reader: ResetReader): Promise<EndedReset | null> {
  const { endedAt: at, outcome, barredBecause: because } = reset;
  return at === null || outcome === null ? null : { at, by: await endedBy(deps, reset, reader), outcome, because };
}

async function endedBy(deps: Deps, reset: ResetRecord, reader: ResetReader): Promise<ResetActor> {
  const { endedBy: by, endedAs: as } = reset;
  if (as === 'session') return { who: 'own-session' };
  if (as === 'mailbox') return { who: 'own-mailbox' };
  if (as === null) return { who: 'by-itself' };
  // Who administers another company is told to none, whomever else it knows them as (SECURITY I11).
  if (as === 'elsewhere')
    return reader.company === null ? actorAs(deps, reader, by, 'administrator') : { who: 'another' };
  return actorAs(deps, reader, by, as);
}

/** As one of a company's own people. */
const isOfCompany = (as: ResetRole | null): boolean => as === 'administrator' || as === 'team';

/** To operators people are known by what they call themselves; to companies operators are the service, though they may be among the company's people as well. */
async function actorAs(
  deps: Deps,
  { company, user }: ResetReader,
  by: UserId | null,
  as: ResetRole | null,
): Promise<ResetActor> {
  if (company !== null) {
    return user === null || !isOfCompany(as) ? { who: 'service' } : editorOf(deps, company, by, user);
  }
  if (by !== null && by === user) return { who: 'you' };
  const bundle = by && (await deps.store.loadUser(by));
  if (!bundle) return { who: 'service' };
  return { who: 'person', name: bundle.user.displayName || bundle.user.email };
}
