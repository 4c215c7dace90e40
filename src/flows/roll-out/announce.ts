import type { Deadline } from '#domain/deadline.ts';
import { after } from '#domain/instant.ts';
import { announcedAt, announcementOf, isSameDeadline, mailingLimits } from '#domain/mailing.ts';
import type { LastAnnounced } from '#ports/mailings.ts';
import type { PolicySettings } from '#domain/policy-change.ts';
import type { CompanyRecord } from '#ports/records.ts';
import type { StoreWrites } from '#ports/store.ts';
import type { Deps } from '../deps.ts';

/** A policy before and after a change. */
export interface PolicyStep {
  readonly company: CompanyRecord;
  readonly before: PolicySettings;
  readonly after: PolicySettings;
  /** Of the policy after it. */
  readonly revision: number;
}

/** What is required from when; null: nothing. */
const required = ({ requireMfa, deadline }: PolicySettings): Deadline | null => (requireMfa ? deadline : null);

/** What everybody heard of: what only some did is told again when it is moved back to. */
export const wholly = (told: LastAnnounced | null): Deadline | null => (told?.isWhole ? told.deadline : null);

/** Whether a change is told to the people whom it concerns: only its date is. */
export const isTold = (step: Pick<PolicyStep, 'before' | 'after'>): boolean =>
  !isSameDeadline(required(step.before), required(step.after));

/**
 * Sees to it that people hear of a deadline that was set or moved (SPEC P13): in the transaction of the change, and five minutes later, so that a slip can be
 * corrected, or later where they heard of one within the last day (`announcedAt`). Everything under way that tells of another date ends with it; of a policy that is switched off nobody hears. `told`: what people heard of last.
 */
export async function announceChange(
  deps: Deps,
  tx: StoreWrites,
  step: PolicyStep,
  told: LastAnnounced | null,
): Promise<void> {
  if (!isTold(step)) return;
  const now = deps.clock.now();
  const deadline = required(step.after);
  const ended = await tx.supersedeMailings(step.company.id, deadline, now);
  if (deadline === null) return;
  const kind = announcementOf(deadline, required(step.before), wholly(told), ended);
  if (kind === null) return;
  const dueAt = announcedAt(now, await tx.announcedSince(step.company.id, after(now, -mailingLimits.announcedWithin)));
  await tx.createMailing({
    id: deps.random.id('mailing'),
    company: step.company.id,
    kind,
    revision: step.revision,
    slot: '',
    deadline,
    chosen: null,
    askedBy: null,
    createdAt: now,
    dueAt,
    uselessAt: after(dueAt, mailingLimits.announcedFor),
  });
}
