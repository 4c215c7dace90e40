import { Fault } from '#domain/fault.ts';
import { parseId } from '#domain/identifiers.ts';
import { Sealed, Secret } from '#domain/secret.ts';
import type { Deps } from '#flows/deps.ts';
import { changeMany, mostChanged } from '#flows/directory/bulk.ts';
import type { PeopleCount } from '#flows/directory/people.ts';
import { NoLongerAllowed } from '#flows/directory/standing.ts';
import { askReminders, type RemindersHeldUp } from '#flows/roll-out/ask-reminders.ts';
import { gatherChosen, reachedOf } from '#flows/roll-out/chosen.ts';
import { extendMany, mostExtended } from '#flows/roll-out/extend.ts';
import { forget } from '#flows/roll-out/figures.ts';
import type { ChosenReaders } from '#ports/mailings.ts';
import { redirect, type Answer } from '../lifecycle/answer.ts';
import type { CompanyVisit } from '../lifecycle/visit.ts';
import type { TypedExtension } from '../pages/parts/person-extension.tsx';
import type { RollOutOutcome } from '../pages/roll-out-result.tsx';
import type { Task } from './admin-roll-out-acts.ts';
import { addressWith, readTyped } from './admin-roll-out-address.ts';
import { drawRollOut, rollOutPath, withoutDeadline } from './admin-roll-out.ts';

/** Does it, and leads back to the list with what became of it. */
export async function carryOut(task: Task, typed: TypedExtension, confirmed: PeopleCount): Promise<Answer> {
  const { visit } = task;
  const outcome = await outcomeOf(task, typed, confirmed);
  if (outcome === null) return withoutDeadline(visit);
  if (typeof outcome === 'string') return heldUp(visit, outcome);
  const done = visit.door.deps.sealer.seal(new Secret(JSON.stringify(outcome)), contextOf(visit)).ciphertext();
  return redirect(addressWith(rollOutPath(visit), readTyped(visit.fields), { done }));
}

/** What was asked for before comes first. */
function heldUp(visit: CompanyVisit, because: RemindersHeldUp): Promise<Answer> {
  const text = visit.m.t(because === 'under-way' ? 'rollout.reminders-under-way' : 'rollout.reminders-too-often');
  return drawRollOut(visit, visit.fields, { error: { field: null, text } }, 409);
}

/** Null: there is no deadline any more. */
async function outcomeOf(
  task: Task,
  typed: TypedExtension,
  confirmed: PeopleCount,
): Promise<RollOutOutcome | RemindersHeldUp | null> {
  switch (task.act) {
    case 'remind':
      return remind(task, confirmed);
    case 'extend':
      return extend(task, typed);
    case 'deactivate':
      return deactivate(task);
    default:
      return task.act satisfies never;
  }
}

/** What was asked for is told, the same after each press of the button: who gets a mail is found out in the background. */
async function remind(
  { visit, by, chosen }: Task,
  { people: confirmed }: PeopleCount,
): Promise<RollOutOutcome | RemindersHeldUp | null> {
  const { deps } = visit.door;
  const request = parseId('mailing', visit.fields['request']);
  const asked = await askReminders(deps, by.acting, await readersIn(deps, chosen, by), request);
  if (!asked.done) return isHeldUp(asked.because) ? asked.because : null;
  if (chosen.by === 'filter') return { act: 'remind', people: null, left: 0 };
  const people = Math.min(confirmed, chosen.people.length);
  return { act: 'remind', people, left: chosen.people.length - people };
}

const isHeldUp = (because: string): because is RemindersHeldUp => because === 'under-way' || because === 'too-often';

async function readersIn(deps: Deps, chosen: Task['chosen'], by: Task['by']): Promise<ChosenReaders> {
  if (chosen.by === 'filter') return readersOf(chosen.query);
  const reached = await reachedOf(deps, chosen.people, 'remind', by);
  return { by: 'hand', members: reached.map((one) => one.seen.membership.id) };
}

const readersOf = ({
  reach,
  search,
  employer,
  site,
  group,
  method,
}: Extract<Task['chosen'], { by: 'filter' }>['query']): ChosenReaders => ({
  by: 'filter',
  reach,
  search,
  employer,
  site,
  group,
  method,
});

async function extend({ visit, by, chosen }: Task, { days, reason }: TypedExtension): Promise<RollOutOutcome> {
  const { deps } = visit.door;
  // Whoever was chosen by hand and cannot be given any is told why; of a list only those are taken to whom it can be given.
  const { people, isMore } =
    chosen.by === 'hand'
      ? { people: chosen.people.map((one) => one.seen), isMore: false }
      : await gatherChosen(deps, chosen, 'extend', by, mostExtended);
  const { isStopped, ...result } = await extendMany(deps, by.acting, people, { days: Number(days), reason });
  countAnew(visit, result.extended);
  // They may not see who it is any more; the company's audit trail tells whom they gave more time before.
  if (isStopped) throw new NoLongerAllowed();
  return { act: 'extend', result: { ...result, isUnfinished: result.isUnfinished || isMore } };
}

async function deactivate({ visit, by, chosen }: Task): Promise<RollOutOutcome> {
  const { deps } = visit.door;
  const { people, isMore } =
    chosen.by === 'hand'
      ? { people: chosen.people.map((one) => one.seen), isMore: false }
      : await gatherChosen(deps, chosen, 'deactivate', by, mostChanged);
  const result = await changeMany(deps, by.acting, { by: 'hand', people }, 'inactive');
  countAnew(visit, result.changed);
  if (result.isStopped) throw new NoLongerAllowed();
  return { act: 'deactivate', result: { ...result, isUnfinished: result.isUnfinished || isMore } };
}

/** What is shown next has it in; where nothing came of it, nothing is counted again. */
function countAnew({ door, at }: CompanyVisit, changed: number): void {
  if (changed > 0) forget(door.deps, at.company.id);
}

/** What an act on many did, as its address tells it: sealed, so that nobody else can tell an administrator of an act that never was. */
export function outcomeIn(visit: CompanyVisit): RollOutOutcome | null {
  const { done: text } = visit.query;
  if (text === undefined) return null;
  try {
    return JSON.parse(visit.door.deps.sealer.open(new Sealed(text), contextOf(visit)).reveal()) as RollOutOutcome;
  } catch (error) {
    if (error instanceof Fault && error.code === 'secret-unreadable') return null;
    throw error;
  }
}

const contextOf = ({ at, session }: CompanyVisit): string => `roll-out-done:${at.company.id}:${session.bundle.user.id}`;
