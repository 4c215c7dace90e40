import type { RollOutAct } from '#flows/roll-out/chosen.ts';
import type { KeptWords } from '../pages/parts/kept-words.tsx';
import { listRows } from '../pages/roll-out-words.ts';
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
      ...(fields['all'] === 'yes' ? listRows(page, readTyped(fields)) : []),
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
