import { enrollableKinds } from '#domain/authenticator.ts';
import type { RollOutAct } from '#flows/roll-out/chosen.ts';
import type { KeptWords } from '../pages/parts/kept-words.tsx';
import { kindWords } from '../pages/people-words.ts';
import { statusName } from '../pages/roll-out-words.ts';
import { without } from '../pages/directory-fields.ts';
import type { WaitingForm } from '../routes/route.ts';
import { readTyped } from './admin-roll-out-address.ts';

type Rows = KeptWords['rows'];

/** What would be done with people of the list, with whom or with how many, and on which terms. */
export const rollOutRows =
  (act: RollOutAct) =>
  async ({ page, fields, lists }: WaitingForm): Promise<Rows> => {
    const { m } = page;
    const [, count, more] = /^(\d{1,9})(\+?)$/.exec(fields['confirmed'] ?? '') ?? [];
    const people = fields['all'] === 'yes' ? Number(count ?? Number.NaN) : (lists['member']?.length ?? 0);
    const isKnown = Number.isFinite(people) && more !== '+';
    const value = isKnown ? m.t(some[act], { people }) : m.t(all[act]);
    const whom = fields['all'] === 'yes' ? m.t('rollout.all-fitting') : m.t('people.with-chosen');
    const rows = [
      { name: whom, value },
      ...(fields['all'] === 'yes' ? listRows(page, fields) : []),
      { name: m.t('extension.act-days'), value: fields['days'] ?? '' },
      { name: m.t('extension.reason'), value: fields['reason'] ?? '' },
    ];
    return rows.filter((one) => one.value !== '');
  };

const some = { remind: 'rollout.do-remind', extend: 'rollout.do-extend', deactivate: 'people.do-deactivate' } as const;

const all = {
  remind: 'rollout.do-remind-all',
  extend: 'rollout.do-extend-all',
  deactivate: 'rollout.do-deactivate-all',
} as const;

/** A list in the words of its filter: the page is shown far from the list that it was chosen on. */
function listRows(page: WaitingForm['page'], fields: WaitingForm['fields']): Rows {
  const { m } = page;
  const typed = readTyped(fields);
  return [
    { name: m.t('rollout.status'), value: statusName(page, typed.status) },
    { name: m.t('people.search'), value: typed.q },
    ...(['site', 'employer', 'group'] as const).map((name) => ({
      name: m.t(`people.${name}`),
      value: typed[name] === without ? m.t('people.without') : typed[name],
    })),
    { name: m.t('people.method'), value: methodWords(m, typed.method) },
  ];
}

function methodWords(m: WaitingForm['page']['m'], method: string): string {
  if (method === 'none') return m.t('people.none');
  const kind = enrollableKinds.find((one) => one === method);
  return kind ? kindWords(m, kind) : '';
}
