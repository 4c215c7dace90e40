import type { AuditKind } from '#domain/audit-event.ts';
import type { UserId } from '#domain/identifiers.ts';
import type { CompanyRecord } from '#ports/records.ts';
import { actorOf, deedEvent, type By } from '../by.ts';
import { commit } from '../commit.ts';
import type { Deps } from '../deps.ts';

export type Disabled =
  | { readonly done: true; readonly wasSo: boolean; readonly sessionsEnded: number }
  | { readonly done: false; readonly because: 'yourself' }
  | { readonly done: false; readonly because: 'last-administrator'; readonly companies: readonly CompanyRecord[] };

/**
 * Disables a user: sessions and interactions end, mailed links open nothing any more. Refused where a company would be left without a full administrator
 * (SPEC C2), unless `evenLast`. Nobody disables themselves: it would end the very session that does it, and perhaps be the last operator's.
 */
export async function disableUser(deps: Deps, by: By, user: UserId, evenLast: boolean): Promise<Disabled> {
  if (actorOf(by) === user) return { done: false, because: 'yourself' };
  const now = deps.clock.now();
  const sessions = await deps.store.listSessions(user);
  return commit(deps, async (tx) => {
    const companies = await tx.holdAdministered(user);
    if (companies.length > 0 && !evenLast) return { done: false, because: 'last-administrator', companies };
    // Before the sessions: what a sign-in in flight is about to mint is ended with them, or was never made.
    await tx.endInteractions(user, 'disabled', now);
    if (!(await tx.setUserStatus(user, 'disabled', now))) return { done: true, wasSo: true, sessionsEnded: 0 };
    await tx.voidLinks(user, 'invitation', now);
    await tx.voidLinks(user, 'password-reset', now);
    await tx.endEmailChange(user, now);
    await tx.appendAudit([told(deps, by, 'user.disabled', user)]);
    return { done: true, wasSo: false, sessionsEnded: sessions.length };
  });
}

/**
 * Enables a user again; nothing that ended comes back, nor a session of a sign-in that was judged before they were disabled and came to its end after it.
 * False: nothing changed, for the user is enabled, or erased for good (SPEC C7).
 */
export function enableUser(deps: Deps, by: By, user: UserId): Promise<boolean> {
  const now = deps.clock.now();
  return commit(deps, async (tx) => {
    if (!(await tx.setUserStatus(user, 'active', now))) return false;
    await tx.endInteractions(user, 'disabled', now);
    await tx.endSessions(user, 'disabled', now);
    await tx.appendAudit([told(deps, by, 'user.enabled', user)]);
    return true;
  });
}

const told = (deps: Deps, by: By, kind: AuditKind, subject: UserId) =>
  deedEvent(deps, by, { kind, stream: 'installation', subject });
