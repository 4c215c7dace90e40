import { enrollableKinds } from '#domain/authenticator.ts';
import { membershipStatuses } from '#domain/membership.ts';
import type { HeldRole } from '#domain/role-rule.ts';
import type { Messages } from '#text/messages.ts';
import { isFiltered, without, type TypedFilter } from '../pages/directory-fields.ts';
import type { KeptWords } from '../pages/parts/kept-words.tsx';
import { kindWords, roleWords, statusWords } from '../pages/people-words.ts';
import type { WaitingForm } from '../routes/route.ts';
import { readTyped } from './admin-directory-address.ts';
import { personRows } from './kept-people.ts';

type Rows = KeptWords['rows'];

/** Whose permissions, and which of them would be given and which not (SPEC C2). */
export async function permissionRows(form: WaitingForm): Promise<Rows> {
  const { m } = form.page;
  const given = (field: string): string => m.t(form.fields[field] === 'yes' ? 'operator.yes' : 'operator.no');
  return [
    ...(await personRows(form)),
    { name: m.t('person.permission-admin'), value: given('company-admin') },
    { name: m.t('person.permission-directory'), value: given('directory-admin') },
  ];
}

const acts = ['deactivate', 'reactivate', 'invite'] as const;

/** What would be done with several people, with whom, and with how many as far as that was told before. */
export async function manyRows(form: WaitingForm): Promise<Rows> {
  const { m } = form.page;
  const act = acts.find((one) => one === form.fields['act']) ?? 'deactivate';
  if (form.fields['all'] === 'yes') return fittingRows(form, act);
  return [
    { name: m.t('people.with-chosen'), value: m.t(`people.do-${act}`, { people: form.lists['member']?.length ?? 0 }) },
  ];
}

/** Everybody who fits, and what they have to fit: the page is shown far from the list that it was chosen on. */
async function fittingRows(form: WaitingForm, act: (typeof acts)[number]): Promise<Rows> {
  const { m } = form.page;
  const typed = readTyped(form.fields);
  const [, count, more] = /^(\d{1,9})(\+?)$/.exec(form.fields['confirmed'] ?? '') ?? [];
  const people = Number(count);
  const value = count === undefined || more ? m.t(`people.do-${act}-all`) : m.t(`people.do-${act}`, { people });
  return [
    { name: m.t(isFiltered(typed) ? 'people.all-fitting' : 'people.all'), value },
    ...(more ? [{ name: m.t('people.bulk-who'), value: m.t('people.count-more', { people }) }] : []),
    // Nobody is signed in: what roles there are is not told.
    ...filterRows(m, typed, form.at && typed.role !== '' ? await form.door.deps.store.listRoles() : []),
  ];
}

/** A filter in the words of its fields. */
function filterRows(m: Messages, typed: TypedFilter, roles: readonly HeldRole[]): Rows {
  const role = roles.find((one) => one.id === typed.role);
  const rows = [
    { name: m.t('people.search'), value: typed.q },
    { name: m.t('people.status'), value: wordsOf(membershipStatuses, typed.status, (one) => statusWords(m, one)) },
    { name: m.t('people.method'), value: methodWords(m, typed.method) },
    ...(['employer', 'site', 'group'] as const).map((name) => ({
      name: m.t(`people.${name}`),
      value: typed[name] === without ? m.t('people.without') : typed[name],
    })),
    { name: m.t('people.permission'), value: typed.permission === '' ? '' : m.t('people.administrators') },
    { name: m.t('people.role'), value: role ? roleWords(m, role) : typed.role },
  ];
  return rows.filter(({ value }) => value !== '');
}

const methodWords = (m: Messages, method: string): string =>
  method === 'none' ? m.t('people.none') : wordsOf(enrollableKinds, method, (one) => kindWords(m, one));

function wordsOf<T extends string>(known: readonly T[], said: string, words: (one: T) => string): string {
  const found = known.find((one) => one === said);
  return found === undefined ? '' : words(found);
}
