import { setTimeout as pause } from 'node:timers/promises';
import type { Email } from '#domain/email.ts';
import type { UserId } from '#domain/identifiers.ts';
import type { Duration } from '#domain/instant.ts';
import type { Trace } from '#ports/erase.ts';
import type { CompanyRecord, UserBundle } from '#ports/records.ts';
import type { StoreWrites } from '#ports/store.ts';
import { again } from '../again.ts';
import { deedEvent, type By } from '../by.ts';
import { commit } from '../commit.ts';
import type { Deps } from '../deps.ts';

export type Erased =
  | { readonly done: true; readonly wasSo: boolean }
  | { readonly done: false; readonly because: 'last-administrator'; readonly companies: readonly CompanyRecord[] };

/**
 * Erases a user (SPEC C7): personal data, secrets and numbers are removed; audit entries keep the id, which is a pseudonym now. The e-mail is free for a
 * new person, who is another user. What counts is one transaction; what is only left of the past follows in batches, and is cleared again when this is
 * called again. Refused where a company would be left without a full administrator (SPEC C2), unless `evenLast`.
 */
export async function eraseUser(deps: Deps, by: By, { user }: UserBundle, evenLast: boolean): Promise<Erased> {
  const pseudonym = pseudonymOf(user.id);
  const now = deps.clock.now();
  const erase = async (tx: StoreWrites): Promise<Erased> => {
    const companies = await tx.holdAdministered(user.id);
    if (companies.length > 0 && !evenLast) return { done: false, because: 'last-administrator', companies };
    if (!(await tx.eraseUser(user.id, pseudonym, now))) return { done: true, wasSo: true };
    await tx.appendAudit([deedEvent(deps, by, { kind: 'user.erased', stream: 'installation', subject: user.id })]);
    return { done: true, wasSo: false };
  };
  const result = await again(() => commit(deps, erase));
  if (result.done) await clearTraces(deps, user.id, user.email === pseudonym ? null : user.email);
  return result;
}

/** No mail goes there: the domain is reserved for names that do not exist (RFC 2606). */
const pseudonymOf = (id: UserId): Email => `${id}@erased.invalid` as Email;

const traces: readonly Trace[] = ['interactions', 'sessions', 'messages', 'authenticators'];

/** Few enough to hold the database for a few milliseconds (DESIGN 2). */
const batch = 50;
const breath: Duration = 5;

/** Rows that somebody holds are passed over, and come again; those that never come free are left to expiry. */
const mostBatches = 10_000;

async function clearTraces({ store: { erasing } }: Deps, user: UserId, email: Email | null): Promise<void> {
  for (const trace of traces) {
    for (let done = 0; done < mostBatches; done += 1) {
      const ids = await erasing.tracesOf(trace, user, email, batch);
      if (ids.length === 0 || (await erasing.clearTraces(trace, ids)) === 0) break;
      await pause(breath);
    }
  }
  if (email !== null) await erasing.clearInbox(email);
}
