import { enrollableKinds } from '#domain/authenticator.ts';
import type { RollOutReach } from '#flows/roll-out/people.ts';
import type { PlainKey } from '#text/catalogue.ts';
import { without } from './directory-fields.ts';
import type { PageContext } from './page-context.ts';
import { kindWords } from './people-words.ts';
import { struggleReasons } from './policy-words.ts';
import type { TypedRollOut } from './roll-out-fields.ts';

/** What a list of these people is called. */
export const statusNames = {
  'must-enroll': 'rollout.unenrolled',
  everyone: 'rollout.everyone',
  enrolled: 'rollout.enrolled',
  'not-enrolled': 'rollout.not-enrolled',
  struggling: 'rollout.needs-help',
  unbound: 'rollout.exempt',
  extended: 'rollout.extended',
  ...struggleReasons,
} as const satisfies Record<RollOutReach, PlainKey>;

export const statusName = ({ m }: PageContext, status: RollOutReach): string => m.t(statusNames[status]);

/** A list in the words of its filter, for pages that are far from it. */
export function listRows(page: PageContext, typed: TypedRollOut): readonly { name: string; value: string }[] {
  const { m } = page;
  const rows = [
    { name: m.t('rollout.status'), value: statusName(page, typed.status) },
    { name: m.t('people.search'), value: typed.q },
    ...(['site', 'employer', 'group'] as const).map((name) => ({
      name: m.t(`people.${name}`),
      value: typed[name] === without ? m.t('people.without') : typed[name],
    })),
    { name: m.t('people.method'), value: methodName(page, typed.method) },
  ];
  return rows.filter((one) => one.value !== '');
}

function methodName({ m }: PageContext, method: string): string {
  if (method === 'none') return m.t('people.none');
  const kind = enrollableKinds.find((one) => one === method);
  return kind ? kindWords(m, kind) : '';
}
