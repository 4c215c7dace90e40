import type { Instant } from '#domain/instant.ts';
import type { Secret } from '#domain/secret.ts';
import type { NewMessage } from '#ports/outbox.ts';
import type { UserBundle } from '#ports/records.ts';
import { again } from '../again.ts';
import { deedEvent, type By } from '../by.ts';
import { commit } from '../commit.ts';
import type { Deps } from '../deps.ts';
import { queuePrepared } from '../mail.ts';
import { passwordOf } from '../sign-in/verify-password.ts';
import { boundOf, usableOf } from '../situation.ts';
import { makePass, passMails, type MadePass } from './new-pass.ts';

/** Why a pass would be of no use. */
export type UselessPass = 'disabled' | 'enrolled' | 'no-password';

export type PassOnMachine =
  | {
      readonly done: true;
      /** Told here and nowhere else. */
      readonly pass: Secret;
      readonly expiresAt: Instant;
      /** How many administrators are told. */
      readonly administratorsTold: number;
    }
  | { readonly done: false; readonly because: UselessPass };

/**
 * Issues an enrollment pass on the machine itself (SPEC A6, X10): when mail is down and nobody could issue one in the console, such as for the first administrator or
 * an operator. Ends any earlier one. In the installation's audit trail, with the reason.
 */
export async function issuePassOnMachine(deps: Deps, by: By, who: UserBundle, reason: string): Promise<PassOnMachine> {
  const because = uselessness(deps, who);
  if (because !== null) return { done: false, because };
  const made = makePass(deps, by, who.user.id, { companyId: null, checkedHow: null });
  const issuer = { company: deps.service.name, administrator: null };
  const mails = passMails(deps, by, who, made, issuer, await deps.store.listHelpers(who.user.id));
  return again(() => issue(deps, by, { who, made, mails, reason }));
}

function uselessness(deps: Deps, who: UserBundle): UselessPass | null {
  if (who.user.status !== 'active') return 'disabled';
  if (usableOf(who, deps.service).length > 0) return 'enrolled';
  return passwordOf(who) ? null : 'no-password';
}

interface Ready {
  readonly who: UserBundle;
  readonly made: MadePass;
  readonly mails: readonly NewMessage[];
  readonly reason: string;
}

function issue(deps: Deps, by: By, { who, made, mails, reason }: Ready): Promise<PassOnMachine> {
  const { record, pass } = made;
  const bound = boundOf(who).map((one) => one.id);
  return commit(deps, async (tx) => {
    if (!(await tx.holdPresent(record.userId))) return { done: false, because: 'disabled' };
    if (!(await tx.isBoundExactly(record.userId, bound))) return { done: false, because: 'enrolled' };
    await tx.issuePass(record);
    const { id, expiresAt } = record;
    const about = { stream: 'installation', subject: record.userId, detail: { pass: id, reason, expiresAt } } as const;
    await tx.appendAudit([deedEvent(deps, by, { ...about, kind: 'enrollment-pass.issued' })]);
    await queuePrepared(tx, mails);
    return { done: true, pass, expiresAt, administratorsTold: mails.length - 1 };
  });
}
