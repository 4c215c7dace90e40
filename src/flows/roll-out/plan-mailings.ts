import { dateIn, datePlus } from '#domain/deadline.ts';
import { extendedDeadline } from '#domain/extension.ts';
import { Fault } from '#domain/fault.ts';
import { after, day, type Instant } from '#domain/instant.ts';
import { digestNow, mailingLimits, remindedWithin, reminderNow, reminderSlot, type Hours } from '#domain/mailing.ts';
import type { BindingCompany, BindingCursor, MailingRecord, NewMailing, ReaderZone } from '#ports/mailings.ts';
import { breath } from '../breath.ts';
import { commit } from '../commit.ts';
import type { Deps } from '../deps.ts';
import type { Round } from './run-mailing.ts';

/** Companies in one statement, and people in one of those that look for their zones. */
const pages = { companies: 100, people: 1_000 } as const;

/** Few enough for a transaction of a few milliseconds. */
const madeAtOnce = 20;

/** More than a company has of one day. */
const mostOfADay = 5_000;

/** How a look ends early, and who is told of what it passed over. */
export type Look = Pick<Round, 'stopping' | 'onSkipped'>;

/** What is due of a company now, before anybody knows whether it has been made. */
type Due = Hours & Pick<NewMailing, 'kind' | 'slot'>;

/**
 * Makes the reminders and digests that are due (SPEC P13): one for each zone in which a company's readers are, at nine in the morning there. What is not made until
 * the evening is made no more: skipped ones are not caught up. Made once, whoever makes them, however often. Throws the reason of `stopping` when it is aborted.
 */
export async function planMailings(deps: Deps, look: Look): Promise<void> {
  const from = datePlus(dateIn('UTC', deps.clock.now()), -(mailingLimits.digestDays + 2));
  for (let place: BindingCursor | null = null; ; ) {
    const found = await deps.store.bindingCompanies({ from, until: null, after: place, most: pages.companies });
    for (const at of found) {
      await unlessOdd(look, () => planFor(deps, at, look));
      await breath(look.stopping);
    }
    const last: BindingCompany | undefined = found.at(-1);
    if (!last || found.length < pages.companies) return;
    place = { date: last.policy.deadline.date, company: last.company.id };
  }
}

/** What is wrong with one company, or one zone, holds up no other; a database that is gone is gone for all. */
async function unlessOdd({ stopping, onSkipped }: Look, act: () => Promise<void> | void): Promise<void> {
  try {
    await act();
  } catch (error) {
    if (error instanceof Fault || stopping.aborted) throw error;
    onSkipped(error);
  }
}

async function planFor(deps: Deps, at: BindingCompany, look: Look): Promise<void> {
  const now = deps.clock.now();
  const due = [...digestDue(at, now), ...(await remindersDue(deps, at, now, look))];
  if (due.length === 0) return;
  const made = await deps.store.mailingsOf(at.company.id, after(now, -day), mostOfADay);
  const missing = due.filter((one) => !made.some((other) => isSame(one, other)));
  for (let from = 0; from < missing.length; from += madeAtOnce) {
    const some = missing.slice(from, from + madeAtOnce);
    await commit(deps, async (tx) => {
      for (const one of some) await tx.createMailing(newMailing(deps, at, one, now));
    });
    await breath(look.stopping);
  }
}

/** Of another revision as well: a changed help contact reminds nobody twice. */
const isSame = (due: Due, { kind, slot, dueAt, outcome }: MailingRecord): boolean =>
  due.kind === kind && due.slot === slot && due.dueAt === dueAt && outcome !== 'superseded';

/** None of the very morning on which the policy changed: who has just decided need not be told. */
function digestDue({ company, policy }: BindingCompany, now: Instant): readonly Due[] {
  const digest = digestNow(policy.deadline, company.timeZone, now);
  if (digest === null || digest.dueAt <= policy.changedAt) return [];
  const { week: slot, ...hours } = digest;
  return [{ ...hours, kind: 'digest', slot }];
}

async function remindersDue(deps: Deps, at: BindingCompany, now: Instant, look: Look): Promise<readonly Due[]> {
  const { deadline } = at.policy;
  const today = dateIn('UTC', now);
  const isNear =
    datePlus(today, -remindedWithin.after) <= deadline.date && deadline.date <= datePlus(today, remindedWithin.before);
  if (!isNear) return [];
  const due = new Map<string, Due>();
  for await (const { zone, extension } of zonesOf(deps, at, look.stopping)) {
    // A zone that this release knows no more is nobody else's trouble.
    await unlessOdd(look, () => {
      const own = extendedDeadline(deadline, extension);
      const reminder = reminderNow(own, zone, now);
      const slot = reminderSlot(zone, own, deadline);
      if (reminder) due.set(`${reminder.kind} ${slot}`, { ...reminder, slot });
    });
  }
  return [...due.values()];
}

/** Zones in which people are who have not enrolled, some of them more than once. */
async function* zonesOf({ store }: Deps, { company }: BindingCompany, signal: AbortSignal): AsyncGenerator<ReaderZone> {
  let seen = await store.readerZones(company.id, null, pages.people);
  yield* seen.zones;
  while (seen.reached !== null) {
    await breath(signal);
    seen = await store.readerZones(company.id, seen.reached, pages.people);
    yield* seen.zones;
  }
}

/** A digest tells of no date that could change: there is one a week, whatever becomes of the policy. */
const newMailing = (deps: Deps, { company, policy }: BindingCompany, due: Due, now: Instant): NewMailing => ({
  id: deps.random.id('mailing'),
  company: company.id,
  kind: due.kind,
  revision: due.kind === 'digest' ? 0 : policy.revision,
  slot: due.slot,
  deadline: due.kind === 'digest' ? null : policy.deadline,
  chosen: null,
  askedBy: null,
  createdAt: now,
  dueAt: due.dueAt,
  uselessAt: due.uselessAt,
});
