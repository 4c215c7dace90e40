import type { ApplicationId } from '#domain/identifiers.ts';
import { after, day, hour, minute, second, type Duration, type Instant } from '#domain/instant.ts';
import type { ApplicationSessionRecord } from '#ports/application-sessions.ts';
import type { ApplicationRecord } from '#ports/applications.ts';
import type { LogoutAnswer, LogoutSender } from '#ports/logout-sender.ts';
import type { Deps } from '../deps.ts';
import { signingKeysNow, type OpenSigningKey } from './keys.ts';
import { logoutToken } from './logout-token.ts';

/** What was claimed is this node's for so long; then it is due again, so that what a node held that died is told by another. */
const claimedFor: Duration = minute;

/** Longer than it takes to tell an application: what is begun no later ends while it is still this node's. */
const tellingFor: Duration = 15 * second;

/** A sign-in that is over, and the application that is to be told. */
export interface DueLogout {
  readonly record: ApplicationSessionRecord;
  /** Null: it has gone. One that was disabled is told as well: it may still hold sessions of its own. */
  readonly application: ApplicationRecord | null;
  /** What its tokens are signed with. */
  readonly key: OpenSigningKey | null;
  readonly claimedUntil: Instant;
}

/** How it went, without address or token. `nowhere`: the application has not said where it wants to be told. */
export interface LogoutReport {
  readonly application: string;
  readonly outcome: 'told' | 'nowhere' | 'retry' | 'given-up';
  readonly tries: number;
  readonly detail: string;
}

/** Takes at most `limit` that are due, of other applications than `except`. */
export async function claimLogouts(
  deps: Deps,
  limit: number,
  except: readonly ApplicationId[],
): Promise<readonly DueLogout[]> {
  const now = deps.clock.now();
  const claimedUntil = after(now, claimedFor);
  const records = await deps.store.logouts.claimLogouts(now, limit, claimedUntil, except);
  if (records.length === 0) return [];
  const keys = await signingKeysNow(deps);
  const applications = await applicationsOf(deps, records, now);
  return records.map((record) => {
    const application = applications.get(record.applicationId) ?? null;
    const key = keys.find((one) => one.signs && one.algorithm === application?.settings.algorithm) ?? null;
    return { record, application, key, claimedUntil };
  });
}

async function applicationsOf(
  { store }: Deps,
  records: readonly ApplicationSessionRecord[],
  now: Instant,
): Promise<ReadonlyMap<ApplicationId, ApplicationRecord>> {
  const ids = [...new Set(records.map((record) => record.applicationId))];
  const found = await Promise.all(ids.map((id) => store.loadApplication(id, now)));
  return new Map(found.flatMap((one) => (one ? [[one.application.id, one.application]] : [])));
}

/**
 * Tells one application that one sign-in is over, and notes how that went. Whatever it answers but yes is tried again: an application that is being set up, or
 * does not know a new key yet, refuses today what it takes tomorrow. Null: it came too late, and is left to whoever claims it next.
 */
export async function tellLogout(deps: Deps, sender: LogoutSender, due: DueLogout): Promise<LogoutReport | null> {
  if (deps.clock.now() > after(due.claimedUntil, -tellingFor)) return null;
  const { record, application, key } = due;
  const uri = application?.settings.backChannelLogoutUri ?? null;
  if (application === null || key === null || uri === null) {
    await deps.store.logouts.settleLogout(record.sid, deps.clock.now());
    return { application: record.applicationId, outcome: 'nowhere', tries: 0, detail: '' };
  }
  const answer = await sender.send(uri, await logoutToken(deps, key, record));
  const outcome = await noted(deps, record, answer);
  return { application: application.shortName, outcome, tries: record.logoutTries + 1, detail: answer.detail };
}

async function noted(
  { store, clock }: Deps,
  record: ApplicationSessionRecord,
  { outcome }: LogoutAnswer,
): Promise<LogoutReport['outcome']> {
  const now = clock.now();
  const again = outcome === 'told' ? null : tellAgainAt(record, now);
  if (again !== null) {
    await store.logouts.deferLogout(record.sid, again);
    return 'retry';
  }
  await store.logouts.settleLogout(record.sid, now);
  return outcome === 'told' ? 'told' : 'given-up';
}

const firstRest: Duration = 30 * second;
const longestRest: Duration = hour;

/** After a day without an answer, nobody waits for it any more. */
const triedFor: Duration = day;

const restAfter = (tries: number): Duration => Math.min(firstRest * 2 ** tries, longestRest);

/** When an application that did not say yes is told again. Null: never; it has been tried for a day, or what it holds has expired for as long. */
export function tellAgainAt(
  { logoutTries, expiresAt }: Pick<ApplicationSessionRecord, 'logoutTries' | 'expiresAt'>,
  now: Instant,
): Instant | null {
  const rests = Array.from({ length: logoutTries + 1 }, (_, tries) => restAfter(tries));
  if (rests.reduce((sum, rest) => sum + rest, 0) > triedFor || now > after(expiresAt, triedFor)) return null;
  return after(now, restAfter(logoutTries));
}
