import { Fault } from '#domain/fault.ts';
import { parseId } from '#domain/identifiers.ts';
import { Sealed, Secret } from '#domain/secret.ts';
import { findInvitees, invitedAsBefore } from '#flows/directory/find-invitees.ts';
import {
  changeMany,
  findChosen,
  isReached,
  mostChanged,
  type BulkOutcome,
  type Chosen,
} from '#flows/directory/bulk.ts';
import { countReach, mostWalked, reachOf, type ActOnMany } from '#flows/directory/bulk-reach.ts';
import { NoLongerAllowed } from '#flows/directory/standing.ts';
import type { NextStatus } from '#flows/directory/change-person.ts';
import type { CompanyPerson } from '#ports/people.ts';
import { asKnownTo, type PeopleCount } from '#flows/directory/people.ts';
import { page, redirect, type Answer } from '../lifecycle/answer.ts';
import type { CompanyVisit } from '../lifecycle/visit.ts';
import { BulkPage } from '../pages/directory-bulk.tsx';
import type { DirectoryProps } from '../pages/directory.tsx';
import { addressWith, filterOf, readTyped } from './admin-directory-address.ts';
import { actingOf, directoryPath, drawDirectory, hasBoth } from './admin-directory.ts';
import { inviteAndKeep } from './admin-invite.ts';
import { companyConsole } from './console.ts';
import { mostPasted } from './pasted-people.ts';
import { problemPage } from './problem.tsx';

const acts: Readonly<Record<string, ActOnMany>> = { deactivate: 'inactive', reactivate: 'active', invite: 'invited' };

/** POST …/directory/bulk: first tells the effect, then, confirmed, does it and tells what became of it. */
export async function actOnMany(visit: CompanyVisit): Promise<Answer> {
  const { fields } = visit;
  const act = acts[fields['act'] ?? ''];
  const confirmed = fields['confirmed'] === undefined ? null : readCount(fields['confirmed']);
  if (act === undefined || confirmed === 'malformed') return problemPage(visit, 400);
  const chosen = await chosenIn(visit, act);
  if (chosen === 'unknown') return problemPage(visit, 404);
  const count = chosen && (await countOf(visit, chosen, act));
  if (!chosen || !count) return choseNobody(visit, visit.m.t('people.chose-nobody'));
  if (count.people === 0 && confirmed === null) return choseNobody(visit, nobodyFor(visit, act, chosen, count));
  if (confirmed === null) return drawBulk(visit, chosen, act, count);
  if (isMoreThan(count, confirmed)) return drawBulk(visit, chosen, act, count, true);
  return act === 'invited' ? inviteAgain(visit, chosen) : carryOut(visit, chosen, act);
}

/** Null: nobody was chosen. A stranger among the chosen makes strangers of all (SECURITY I11). */
async function chosenIn(visit: CompanyVisit, act: ActOnMany): Promise<Chosen | 'unknown' | null> {
  const { fields, lists, door, at } = visit;
  if (fields['all'] === 'yes') {
    const filter = filterOf(at.company.id, readTyped(fields));
    return { by: 'filter', parts: reachOf(filter, act, at.membership, door.deps.clock.now()) };
  }
  const ids = (lists['member'] ?? []).map((one) => parseId('membership', one));
  if (ids.length === 0) return null;
  const known = ids.filter((one) => one !== null);
  const people = known.length === ids.length ? await findChosen(door.deps, actingOf(visit), known) : null;
  return people ? { by: 'hand', people } : 'unknown';
}

/** Whom the act can change, as far as it shows before: nobody is told of more. */
async function countOf(visit: CompanyVisit, chosen: Chosen, act: ActOnMany): Promise<PeopleCount> {
  if (chosen.by === 'hand') return { people: changedOf(visit, chosen.people, act).length, isMore: false };
  return countReach(visit.door.deps, chosen.parts);
}

const changedOf = (visit: CompanyVisit, people: readonly CompanyPerson[], act: ActOnMany) =>
  people.filter((one) => isReached(actingOf(visit), visit.at.membership, one, act));

/** How many a form was confirmed for: `12`, or `5000+` for more than so many. */
export function readCount(text: string): PeopleCount | 'malformed' {
  const found = /^(\d{1,9})(\+?)$/.exec(text);
  return found ? { people: Number(found[1]), isMore: found[2] === '+' } : 'malformed';
}

/** More than were told of when it was confirmed: they are told of first. */
export const isMoreThan = (now: PeopleCount, told: PeopleCount): boolean =>
  !told.isMore && (now.isMore || now.people > told.people);

function nobodyFor({ m }: CompanyVisit, act: ActOnMany, { by }: Chosen, { isMore }: PeopleCount): string {
  if (isMore) return m.t('people.nobody-among-first', { people: mostWalked });
  if (act !== 'invited') return m.t('people.nobody-to-change');
  return m.t(by === 'hand' ? 'people.nobody-chosen-to-invite' : 'people.nobody-to-invite');
}

const choseNobody = (visit: CompanyVisit, text: string): Promise<Answer> =>
  drawDirectory(visit, visit.fields, { error: { field: 'all', text } }, 422);

function drawBulk(visit: CompanyVisit, chosen: Chosen, act: ActOnMany, count: PeopleCount, isChanged = false): Answer {
  const typed = readTyped(visit.fields);
  const text = visit.m.t('people.bulk-changed-meanwhile', { people: count.people });
  const props = {
    ...companyConsole(visit),
    companyName: visit.at.company.name,
    base: directoryPath(visit),
    act,
    cancel: addressWith(directoryPath(visit), typed),
    typed,
    people: chosen.by === 'hand' ? changedOf(visit, chosen.people, act).map(asKnownTo) : null,
    count,
    most: act === 'invited' ? mostPasted : mostChanged,
    hasBoth: hasBoth(visit),
    error: isChanged ? { field: null, text } : null,
  };
  return page(BulkPage(props), isChanged ? 409 : 200);
}

/** Whom it invited and whom not, and why, is told as after every invitation. */
async function inviteAgain(visit: CompanyVisit, chosen: Chosen): Promise<Answer> {
  const { people, isMore } = await findInvitees(visit.door.deps, chosen, mostPasted);
  return redirect(await inviteAndKeep(visit, people.map(invitedAsBefore), { isMore }));
}

async function carryOut(visit: CompanyVisit, chosen: Chosen, status: NextStatus): Promise<Answer> {
  const { deps } = visit.door;
  const result = await changeMany(deps, actingOf(visit), chosen, status);
  // They may not see the list any more; the company's audit trail tells whom they changed before.
  if (result.isStopped) throw new NoLongerAllowed();
  const done = deps.sealer.seal(new Secret(JSON.stringify({ status, result })), contextOf(visit)).ciphertext();
  return redirect(addressWith(directoryPath(visit), readTyped(visit.fields), { done }));
}

/** What an act on many did, as its address tells it: sealed, so that nobody else can tell an administrator of an act that never was. */
export function outcomeIn(visit: CompanyVisit): DirectoryProps['outcome'] {
  const text = visit.query['done'];
  if (text === undefined) return null;
  try {
    const told = visit.door.deps.sealer.open(new Sealed(text), contextOf(visit)).reveal();
    return JSON.parse(told) as { readonly status: NextStatus; readonly result: BulkOutcome };
  } catch (error) {
    if (error instanceof Fault && error.code === 'secret-unreadable') return null;
    throw error;
  }
}

const contextOf = ({ at, session }: CompanyVisit): string =>
  `directory-done:${at.company.id}:${session.bundle.user.id}`;
