import type { RollOutAct } from '#flows/roll-out/chosen.ts';
import { redirect, type Answer } from '../lifecycle/answer.ts';
import type { CompanyVisit } from '../lifecycle/visit.ts';
import { actOnRollOut } from '../present/admin-roll-out-acts.ts';
import { exportedRollOut } from '../present/admin-roll-out-csv.ts';
import { outcomeIn } from '../present/admin-roll-out-done.ts';
import { drawFigures, drawRollOut, rollOutPath } from '../present/admin-roll-out.ts';
import { rollOutRows } from '../present/kept-roll-out.ts';
import type { Route } from './route.ts';

const rollOut = '/admin/:company/security/mfa/roll-out';

const needs = { remind: 'both', extend: 'both', deactivate: 'directory-admin' } as const;

const labels = {
  remind: 'rollout.act-remind',
  extend: 'rollout.act-extend',
  deactivate: 'rollout.act-deactivate',
} as const;

/**
 * How far a company is on its way to its deadline (SPEC P12). Figures may be seen with either permission; who people are is the directory, and so takes its
 * permission; mails and more time are of the policy, and take both (SPEC C2).
 */
export const adminRollOutRoutes: readonly Route[] = [
  { method: 'GET', path: rollOut, access: 'company', needs: 'any', handle: show },
  {
    method: 'GET',
    path: `${rollOut}/figures`,
    access: 'company',
    needs: 'any',
    unattended: true,
    handle: drawFigures,
  },
  {
    method: 'GET',
    path: `${rollOut}/export.csv`,
    access: 'company',
    needs: 'directory-admin',
    handle: exportedRollOut,
  },
  ...act('remind', {}),
  ...act('extend', { fresh: true }),
  ...act('deactivate', { fresh: true }),
];

/** Mails are no weakening: no fresh proof is asked for them. Reload and language links of a page that answered a form lead back to the list. */
function act(name: RollOutAct, proof: { readonly fresh?: true }): readonly Route[] {
  const common = { path: `${rollOut}/${name}`, access: 'company', needs: needs[name] } as const;
  return [
    { ...common, method: 'GET', handle: async (visit: CompanyVisit) => redirect(rollOutPath(visit)) },
    {
      ...common,
      ...proof,
      method: 'POST',
      many: 'member',
      label: labels[name],
      shows: rollOutRows(name),
      handle: actOnRollOut(name),
    },
  ];
}

function show(visit: CompanyVisit): Promise<Answer> {
  return drawRollOut(visit, visit.query, { outcome: outcomeIn(visit) });
}
