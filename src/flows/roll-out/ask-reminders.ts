import type { MailingId } from '#domain/identifiers.ts';
import { after } from '#domain/instant.ts';
import { mailingLimits } from '#domain/mailing.ts';
import type { ChosenReaders } from '#ports/mailings.ts';
import { deedEvent } from '../by.ts';
import { commit } from '../commit.ts';
import type { Deps } from '../deps.ts';
import type { Acting } from '../directory/change-person.ts';
import { holdActor } from '../directory/standing.ts';
import { boundCompany } from './bound-company.ts';

/** `no-deadline`: nothing is required of anybody. `not-entitled`: SPEC C3. */
export type AskedReminders =
  | { readonly done: true; readonly mailing: MailingId }
  | { readonly done: false; readonly because: 'no-deadline' | 'not-entitled' };

/**
 * Reminds people by hand (SPEC P12): those of the chosen who have not enrolled, each once a day at most over all companies, also shortly after an announcement. They
 * are looked for in the background, from now on; the mailing tells how far that is. `request`: asked again under the same name, nothing more is done. Throws
 * NoLongerAllowed.
 */
export async function askReminders(
  deps: Deps,
  acting: Acting,
  chosen: ChosenReaders,
  request: MailingId | null = null,
): Promise<AskedReminders> {
  const bundle = await deps.store.loadCompany(acting.company);
  if (bundle?.company.entitlement !== 'available') return { done: false, because: 'not-entitled' };
  const bound = boundCompany(bundle);
  if (!bound) return { done: false, because: 'no-deadline' };
  const now = deps.clock.now();
  const id = deps.random.id('mailing');
  const { revision, deadline } = bound.policy;
  await commit(deps, async (tx) => {
    await holdActor(tx, acting.by, acting.company, 'both');
    const isNew = await tx.createMailing({
      id,
      company: acting.company,
      kind: 'asked',
      revision,
      slot: request ?? id,
      deadline,
      chosen,
      askedBy: acting.user,
      createdAt: now,
      dueAt: now,
      uselessAt: after(now, mailingLimits.askedFor),
    });
    if (!isNew) return;
    const detail = { mailing: id, chosen: chosen.by, people: chosen.by === 'hand' ? chosen.members.length : null };
    const { company: stream } = acting;
    await tx.appendAudit([deedEvent(deps, acting.by, { kind: 'reminders.asked', stream, detail })]);
  });
  return { done: true, mailing: id };
}
