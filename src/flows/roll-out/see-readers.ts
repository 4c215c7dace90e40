import { isScheduled, zoneOfSlot } from '#domain/mailing.ts';
import type { BindingCompany, ChosenReaders, MailingRecord, Reader, ReadersSeen } from '#ports/mailings.ts';
import type { Deps } from '../deps.ts';
import { judgedOf } from '../policy/judged-people.ts';
import { isInReach, rollOutReaches } from './people.ts';

/** Rows that are looked at in one statement: a few milliseconds on an embedded database. */
const windowSize = 200;

/** Whom a mailing may concern, from where it got to: a window of its company's people, by user. */
export function seeReaders(deps: Deps, mailing: MailingRecord, at: BindingCompany): Promise<ReadersSeen> {
  const { store } = deps;
  const { company, kind, slot, reached: after, chosen } = mailing;
  const everybody = { company, zone: null, fits: null, after, most: windowSize };
  if (kind === 'digest') return store.administratorsOf(company, after, windowSize);
  if (isScheduled(kind)) return store.seeReaders({ ...everybody, zone: zoneOfSlot(slot) });
  if (chosen?.by === 'hand') return store.readersAmong(company, chosen.members, after, windowSize);
  return chosen?.by === 'filter' ? seeChosen(deps, mailing, at, chosen) : store.seeReaders(everybody);
}

/** Whom a list showed that an administrator saw. */
async function seeChosen(
  deps: Deps,
  { company, reached: after }: MailingRecord,
  { policy }: BindingCompany,
  { by: _by, reach: wanted, ...fits }: Extract<ChosenReaders, { by: 'filter' }>,
): Promise<ReadersSeen> {
  const seen = await deps.store.seeReaders({ company, zone: null, fits, after, most: windowSize });
  const reach = rollOutReaches.find((one) => one === wanted);
  // Whoever writes looks for those who have not enrolled in any case.
  if (reach === 'everyone' || reach === 'must-enroll') return seen;
  const readers: Reader[] = [];
  for (const reader of seen.readers) {
    const person = await deps.store.loadPerson(company, reader.membership);
    const judged = person ? judgedOf(deps, policy, [person]) : [];
    if (judged.some((one) => reach !== undefined && isInReach(reach, one))) readers.push(reader);
  }
  return { ...seen, readers };
}
