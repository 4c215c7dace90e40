import { dateIn, isZone, type CalendarDate } from '#domain/deadline.ts';
import { isReminder, isScheduled, zoneOfSlot } from '#domain/mailing.ts';
import type {
  BindingCompany,
  ChosenFilter,
  ChosenReaders,
  MailingRecord,
  Reader,
  ReadersSeen,
} from '#ports/mailings.ts';
import type { Deps } from '../deps.ts';
import { judgedOf } from '../policy/judged-people.ts';
import { isInReach, rollOutReaches } from './people.ts';

/** Rows that are looked at in one statement: a few milliseconds on an embedded database. */
const windowSize = 200;

/**
 * Whom a mailing may concern, from where it got to: a window of its company's people, by user. Whom the company has reminded today is reminded no more, and costs
 * nothing more: what another company sent makes no difference here (SECURITY I11).
 */
export async function seeReaders(deps: Deps, mailing: MailingRecord, at: BindingCompany): Promise<ReadersSeen> {
  const seen = await windowOf(deps, mailing);
  const readers = isReminder(mailing.kind) ? notRemindedToday(deps, seen.readers) : seen.readers;
  const { chosen } = mailing;
  return { ...seen, readers: chosen?.by === 'filter' ? await inReach(deps, mailing, at, chosen, readers) : readers };
}

function windowOf({ store }: Deps, mailing: MailingRecord): Promise<ReadersSeen> {
  const { company, kind, slot, reached: after, chosen } = mailing;
  const everybody = { company, zone: null, fits: null, after, most: windowSize };
  if (kind === 'digest') return store.administratorsOf(company, after, windowSize);
  if (isScheduled(kind)) return store.seeReaders({ ...everybody, zone: zoneOfSlot(slot) });
  if (chosen?.by === 'hand') return store.readersAmong(company, chosen.members, after, windowSize);
  return store.seeReaders(chosen ? { ...everybody, fits: fitsOf(chosen) } : everybody);
}

function notRemindedToday({ clock }: Deps, readers: readonly Reader[]): readonly Reader[] {
  const now = clock.now();
  const days = new Map<string, CalendarDate>();
  // In a zone that this process does not know it is no day: whoever is there is passed over when they are written to.
  const todayIn = (zone: string): CalendarDate | null => {
    if (!isZone(zone)) return null;
    const today = days.get(zone) ?? dateIn(zone, now);
    days.set(zone, today);
    return today;
  };
  return readers.filter(({ zone, remindedOn }) => remindedOn === null || zone === null || remindedOn !== todayIn(zone));
}

type Listed = Extract<ChosenReaders, { by: 'filter' }>;

const fitsOf = ({ by: _by, reach: _reach, ...fits }: Listed): ChosenFilter => fits;

/** Whom a list showed that an administrator saw. */
async function inReach(
  deps: Deps,
  { company }: MailingRecord,
  { policy }: BindingCompany,
  { reach: wanted }: Listed,
  seen: readonly Reader[],
): Promise<readonly Reader[]> {
  const reach = rollOutReaches.find((one) => one === wanted);
  // Whoever writes looks for those who have not enrolled in any case.
  if (reach === 'everyone' || reach === 'must-enroll') return seen;
  const readers: Reader[] = [];
  for (const reader of seen) {
    const person = await deps.store.loadPerson(company, reader.membership);
    const judged = person ? judgedOf(deps, policy, [person]) : [];
    if (judged.some((one) => reach !== undefined && isInReach(reach, one))) readers.push(reader);
  }
  return readers;
}
