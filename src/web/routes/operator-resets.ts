import { parseId, type ResetId, type UserId } from '#domain/identifiers.ts';
import type { By } from '#flows/by.ts';
import type { Deps } from '#flows/deps.ts';
import { approveResetAsOperator } from '#flows/recovery/approve-reset.ts';
import { requestOperatorReset } from '#flows/recovery/operator-reset.ts';
import type { ActedOnReset, ApprovedReset, VetoedReset } from '#flows/recovery/reset-types.ts';
import { vetoAsOperator } from '#flows/recovery/veto-reset.ts';
import { withdrawResetAsOperator } from '#flows/recovery/withdraw-reset.ts';
import type { PlainKey } from '#text/catalogue.ts';
import { redirect, type Answer } from '../lifecycle/answer.ts';
import type { SessionVisit } from '../lifecycle/visit.ts';
import { personPath } from '../pages/operator-people.tsx';
import { operatorResets } from '../pages/operator-reset.tsx';
import { byOperator } from '../present/console.ts';
import { formAddress } from '../present/operator.ts';
import {
  drawOperatorReset,
  drawOperatorResets,
  operatorActRows,
  operatorResetRows,
  refusedOperatorReset,
} from '../present/operator-reset.ts';
import { problemPage } from '../present/problem.tsx';
import { readReset } from '../present/read-reset.ts';
import { notActedWords } from '../present/resets.ts';
import type { Route } from './route.ts';

const one = '/operator/people/:user/reset';

interface ActOn {
  readonly name: string;
  readonly label: PlainKey;
  readonly act: (deps: Deps, by: By, reset: ResetId) => Promise<ActedOnReset | ApprovedReset | VetoedReset>;
}

const acts: readonly ActOn[] = [
  { name: 'approve', label: 'reset.approve-label', act: approveResetAsOperator },
  { name: 'withdraw', label: 'reset.withdraw-label', act: withdrawResetAsOperator },
  { name: 'veto', label: 'reset.veto-label', act: vetoAsOperator },
];

/** Resets by operators, payors included (SPEC A5), and those of companies that wait for one (SPEC A3, A7). Each change takes a fresh proof (SPEC C6). */
export const operatorResetRoutes: readonly Route[] = [
  { method: 'GET', path: one, access: 'operator', handle: (visit) => withUser(visit, drawOperatorReset) },
  {
    method: 'POST',
    path: one,
    access: 'operator',
    fresh: true,
    label: 'reset.label',
    shows: operatorResetRows,
    handle: (visit) => withUser(visit, ask),
  },
  { method: 'GET', path: operatorResets, access: 'operator', handle: (visit) => drawOperatorResets(visit) },
  ...acts.flatMap(({ name, label, act }): readonly Route[] => [
    {
      method: 'POST',
      path: `${operatorResets}/:reset/${name}`,
      access: 'operator',
      fresh: true,
      label,
      shows: operatorActRows,
      handle: (visit) => perform(visit, act),
    },
    formAddress(`${operatorResets}/:reset/${name}`, () => operatorResets),
  ]),
];

async function withUser(
  visit: SessionVisit,
  act: (visit: SessionVisit, user: UserId) => Promise<Answer>,
): Promise<Answer> {
  const id = parseId('user', visit.params['user']);
  return id ? act(visit, id) : problemPage(visit, 404);
}

async function ask(visit: SessionVisit, user: UserId): Promise<Answer> {
  const form = readReset(visit.fields);
  if (!form) return problemPage(visit, 400);
  const acting = { by: byOperator(visit), user: visit.session.bundle.user.id };
  const asked = await requestOperatorReset(visit.door.deps, acting, user, form);
  if (asked.done) return redirect(`${personPath(user, '/reset')}?asked=${asked.reset.id}`);
  return asked.because === 'unknown' ? problemPage(visit, 404) : refusedOperatorReset(visit, user, asked, form);
}

async function perform(visit: SessionVisit, act: ActOn['act']): Promise<Answer> {
  const id = parseId('reset', visit.params['reset']);
  if (id === null) return problemPage(visit, 404);
  const acted = await act(visit.door.deps, byOperator(visit), id);
  if (acted.done) return redirect(`${operatorResets}?reset=${id}`);
  if (acted.because === 'unknown' || !(await visit.door.deps.store.findReset(id))) return problemPage(visit, 404);
  return drawOperatorResets(visit, { field: null, text: notActedWords(visit, acted.because) }, 409);
}
