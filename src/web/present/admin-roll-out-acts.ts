import { areExtensionDays } from '#domain/extension.ts';
import { parseId } from '#domain/identifiers.ts';
import { readText } from '#domain/plain-text.ts';
import { mostChanged } from '#flows/directory/bulk.ts';
import { asKnownTo, type KnownPerson, type PeopleCount } from '#flows/directory/people.ts';
import { settingsOf } from '#flows/policy/change-policy.ts';
import { boundCompany } from '#flows/roll-out/bound-company.ts';
import {
  countChosen,
  findChosenOfRollOut,
  reachedOf,
  type ChosenOfRollOut,
  type Reaching,
  type RollOutAct,
} from '#flows/roll-out/chosen.ts';
import { mostExtended } from '#flows/roll-out/extend.ts';
import { choicesOf } from '#flows/roll-out/extension-offer.ts';
import { mailingsOf } from '#flows/roll-out/mailings.ts';
import type { CompanyBundle } from '#ports/directory.ts';
import type { PlainKey } from '#text/catalogue.ts';
import { page, type Answer } from '../lifecycle/answer.ts';
import type { CompanyVisit } from '../lifecycle/visit.ts';
import type { TypedExtension } from '../pages/parts/person-extension.tsx';
import { RollOutActPage } from '../pages/roll-out-act.tsx';
import type { PageError } from '../pages/words-for-refusal.ts';
import { isMoreThan, readCount } from './admin-bulk.ts';
import { actingOf, hasBoth } from './admin-directory.ts';
import { extensionError } from './admin-extension.ts';
import { addressWith, queryOf, readTyped } from './admin-roll-out-address.ts';
import { carryOut } from './admin-roll-out-done.ts';
import { drawRollOut, rollOutPath, withoutDeadline } from './admin-roll-out.ts';
import { companyConsole } from './console.ts';
import { problemPage } from './problem.tsx';

/** What an act is judged with, the same from choosing to doing. */
export interface Task {
  readonly visit: CompanyVisit;
  readonly act: RollOutAct;
  readonly bundle: CompanyBundle;
  readonly by: Reaching;
  readonly chosen: ChosenOfRollOut;
}

/** POST …/roll-out/remind, /extend, /deactivate: first tells the effect, then, confirmed, does it and tells what became of it. */
export function actOnRollOut(act: RollOutAct): (visit: CompanyVisit) => Promise<Answer> {
  return async (visit) => {
    const { confirmed: told } = visit.fields;
    const confirmed = told === undefined ? null : readCount(told);
    const bundle = await visit.door.deps.store.loadCompany(visit.at.company.id);
    if (confirmed === 'malformed' || !bundle) return problemPage(visit, bundle ? 400 : 404);
    const { page: context } = companyConsole(visit);
    const by = { acting: actingOf(visit), standing: visit.at.membership, zone: context.zone };
    const chosen = await chosenIn(visit, bundle, by);
    if (chosen === 'unknown') return problemPage(visit, 404);
    if (!chosen) return notDone(visit, 'people.chose-nobody');
    if (act !== 'deactivate' && !boundCompany(bundle)) return withoutDeadline(visit);
    return tellOrDo({ visit, act, bundle, by, chosen }, confirmed);
  };
}

async function tellOrDo(task: Task, confirmed: PeopleCount | null): Promise<Answer> {
  const { visit, act, by, chosen } = task;
  const count = await countChosen(visit.door.deps, chosen, act, by);
  const isInVain = count.people === 0 && (confirmed === null || (act === 'remind' && !(await wasAsked(visit))));
  if (isInVain) return notDone(visit, nobodyWords[act]);
  if (confirmed === null) return tell(task, count);
  if (isMoreThan(count, confirmed)) {
    const text = visit.m.t('rollout.changed-meanwhile', { people: count.people });
    return tell(task, count, { error: { field: null, text }, status: 409 });
  }
  const typed = typedIn(visit);
  const because = act === 'extend' ? flawOf(typed) : null;
  if (because === null) return carryOut(task, typed, confirmed);
  const error = extensionError(companyConsole(visit).page, because, typed, visit.at.company.name);
  return tell(task, count, { error, status: 422 });
}

/** A second press of the same button: those whom the first reached may have been reminded by now. */
async function wasAsked({ door, at, fields }: CompanyVisit): Promise<boolean> {
  const request = parseId('mailing', fields['request']);
  if (request === null) return false;
  const mailings = await mailingsOf(door.deps, at.company.id);
  return mailings.some((one) => one.kind === 'asked' && one.slot === request);
}

const nobodyWords = {
  remind: 'rollout.nobody-to-remind',
  extend: 'rollout.nobody-to-extend',
  deactivate: 'rollout.nobody-to-deactivate',
} as const satisfies Record<RollOutAct, PlainKey>;

/** Null: nobody was chosen. A stranger among the chosen makes strangers of all (SECURITY I11). */
async function chosenIn(
  { fields, lists, door, at }: CompanyVisit,
  bundle: CompanyBundle,
  { acting }: Reaching,
): Promise<ChosenOfRollOut | 'unknown' | null> {
  const settings = settingsOf(bundle);
  if (fields['all'] === 'yes') return { by: 'filter', query: queryOf(at.company.id, settings, readTyped(fields)) };
  const ids = (lists['member'] ?? []).map((one) => parseId('membership', one));
  if (ids.length === 0) return null;
  const known = ids.filter((one) => one !== null);
  const found = known.length === ids.length && (await findChosenOfRollOut(door.deps, acting, settings, known));
  return found || 'unknown';
}

const notDone = (visit: CompanyVisit, key: (typeof nobodyWords)[RollOutAct] | 'people.chose-nobody'): Promise<Answer> =>
  drawRollOut(visit, visit.fields, { error: { field: 'all', text: visit.m.t(key) } }, 422);

const typedIn = ({ fields }: CompanyVisit): TypedExtension => ({
  days: fields['days'] ?? '',
  reason: fields['reason'] ?? '',
});

/** What is wrong with the terms; null: nothing. */
function flawOf({ days, reason }: TypedExtension): 'days' | 'reason' | null {
  if (!/^\d{1,2}$/.test(days) || !areExtensionDays(Number(days))) return 'days';
  const read = readText(reason);
  return read.ok && read.value !== null ? null : 'reason';
}

interface Failed {
  readonly error: PageError;
  readonly status: number;
}

const mostOf = { remind: null, extend: mostExtended, deactivate: mostChanged } as const;

async function tell(task: Task, count: PeopleCount, failed: Failed | null = null): Promise<Answer> {
  const { visit, act, bundle } = task;
  const { deps } = visit.door;
  const typed = readTyped(visit.fields);
  const path = rollOutPath(visit);
  const { deadline } = settingsOf(bundle);
  const props = {
    ...companyConsole(visit),
    companyName: bundle.company.name,
    act,
    action: `${path}/${act}`,
    cancel: `${addressWith(path, typed)}#people`,
    typed,
    people: await reachedByHand(task),
    count,
    most: mostOf[act],
    hasBoth: hasBoth(visit),
    choices: act === 'extend' && deadline ? choicesOf(deadline, deps.clock.now()) : [],
    typedExtension: visit.fields['days'] === undefined ? null : typedIn(visit),
    request: parseId('mailing', visit.fields['request']) ?? deps.random.id('mailing'),
    error: failed?.error ?? null,
  };
  return page(RollOutActPage(props), failed?.status ?? 200);
}

/** People chosen by hand whom it reaches; null: everybody of a list. */
async function reachedByHand({ visit, act, by, chosen }: Task): Promise<readonly KnownPerson[] | null> {
  if (chosen.by === 'filter') return null;
  const reached = await reachedOf(visit.door.deps, chosen.people, act, by);
  return reached.map((one) => asKnownTo(one.seen));
}
