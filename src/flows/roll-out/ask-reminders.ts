import type { MailingId } from '#domain/identifiers.ts';
import { after, hour } from '#domain/instant.ts';
import { mailingLimits } from '#domain/mailing.ts';
import type { AskedMailing, ChosenReaders, NewMailing } from '#ports/mailings.ts';
import type { StoreWrites } from '#ports/store.ts';
import { deedEvent } from '../by.ts';
import { commit } from '../commit.ts';
import type { Deps } from '../deps.ts';
import type { Acting } from '../directory/change-person.ts';
import { holdActor } from '../directory/standing.ts';
import { boundCompany } from './bound-company.ts';

/** `no-deadline`: nothing is required of anybody. `not-entitled`: SPEC C3. `under-way`: what was asked for before is not done yet. `too-often`: within the last hour. */
export type AskedReminders =
  | { readonly done: true; readonly mailing: MailingId }
  | { readonly done: false; readonly because: 'no-deadline' | 'not-entitled' | RemindersHeldUp };

export type RemindersHeldUp = 'under-way' | 'too-often';

/**
 * Reminds people by hand (SPEC P12): those of the chosen who have not enrolled, each once a day at most over all companies, also shortly after an announcement. They
 * are looked for in the background, from now on; the mailing tells how far that is. One of a company is under way at a time, and few are in an hour, for each looks
 * through all of its people. `request`: asked again under the same name, nothing more is done. Throws NoLongerAllowed.
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
  const slot = request ?? id;
  const mailing: NewMailing = {
    id,
    company: acting.company,
    kind: 'asked',
    revision,
    slot,
    deadline,
    chosen,
    askedBy: acting.user,
    createdAt: now,
    dueAt: now,
    uselessAt: after(now, mailingLimits.askedFor),
  };
  const because = await commit(deps, (tx) => ask(deps, tx, acting, mailing));
  return because === null ? { done: true, mailing: id } : { done: false, because };
}

/** Null: it was made, now or when the same was asked before. */
async function ask(deps: Deps, tx: StoreWrites, acting: Acting, mailing: NewMailing): Promise<RemindersHeldUp | null> {
  await holdActor(tx, acting.by, acting.company, 'both');
  const asked = await tx.askedSince(acting.company, after(mailing.createdAt, -hour));
  if (asked.some((one) => one.slot === mailing.slot)) return null;
  if (asked.some((one) => one.isOpen)) return 'under-way';
  if (asked.length >= mailingLimits.askedAnHour) return 'too-often';
  // Somebody who holds no company, on the machine itself, may have asked meanwhile.
  if (!(await tx.createMailing(mailing)))
    return heldUpBy(await tx.askedSince(acting.company, mailing.createdAt), mailing);
  const { chosen } = mailing;
  const people = chosen?.by === 'hand' ? chosen.members.length : null;
  const detail = { mailing: mailing.id, chosen: chosen?.by ?? null, people };
  const deed = { kind: 'reminders.asked', stream: acting.company, detail } as const;
  await tx.appendAudit([deedEvent(deps, acting.by, deed)]);
  return null;
}

const heldUpBy = (asked: readonly AskedMailing[], { slot }: NewMailing): RemindersHeldUp | null =>
  asked.some((one) => one.isOpen && one.slot !== slot) ? 'under-way' : null;
