import type { KeptWords } from '../pages/parts/kept-words.tsx';
import { personRows } from './kept-people.ts';
import type { WaitingForm } from '../routes/route.ts';

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

/** What would be done with several people, and with how many. */
export function manyRows({ page: { m }, fields, lists }: WaitingForm): Rows {
  const act = acts.find((one) => one === fields['act']) ?? 'deactivate';
  const people = lists['member']?.length ?? 0;
  const value = fields['all'] === 'yes' ? m.t(`people.do-${act}-all`) : m.t(`people.do-${act}`, { people });
  return [{ name: m.t('people.with-chosen'), value }];
}

const acts = ['deactivate', 'reactivate', 'invite'] as const;
