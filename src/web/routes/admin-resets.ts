import { parseId, type ResetId } from '#domain/identifiers.ts';
import { approveReset } from '#flows/recovery/approve-reset.ts';
import type { ActedOnReset, ApprovedReset, VetoedReset } from '#flows/recovery/reset-types.ts';
import { vetoAsAdministrator } from '#flows/recovery/veto-reset.ts';
import { withdrawReset } from '#flows/recovery/withdraw-reset.ts';
import type { Deps } from '#flows/deps.ts';
import type { Acting } from '#flows/directory/change-person.ts';
import type { PlainKey } from '#text/catalogue.ts';
import { redirect, type Answer } from '../lifecycle/answer.ts';
import type { CompanyVisit } from '../lifecycle/visit.ts';
import { actingOf } from '../present/admin-directory.ts';
import { actRows, resetsPath } from '../present/admin-reset.ts';
import { drawResets, exportedResets } from '../present/admin-resets.ts';
import { problemPage } from '../present/problem.tsx';
import { notActedWords } from '../present/resets.ts';
import type { Route } from './route.ts';

const path = '/admin/:company/resets';

interface ActOn {
  readonly name: string;
  readonly label: PlainKey;
  /** Granting takes a proof; taking away takes none. */
  readonly fresh?: true;
  readonly act: (deps: Deps, acting: Acting, reset: ResetId) => Promise<ActedOnReset | ApprovedReset | VetoedReset>;
}

const acts: readonly ActOn[] = [
  { name: 'approve', label: 'reset.approve-label', fresh: true, act: approveReset },
  { name: 'withdraw', label: 'reset.withdraw-label', act: withdrawReset },
  { name: 'veto', label: 'reset.veto-label', act: vetoAsAdministrator },
];

/** A company's resets (SPEC A3, A7): what waits, and what became of the others. By who has both permissions. */
export const adminResetListRoutes: readonly Route[] = [
  { method: 'GET', path, access: 'company', needs: 'both', handle: (visit) => drawResets(visit) },
  { method: 'GET', path: `${path}/export.csv`, access: 'company', needs: 'both', handle: exportedResets },
  ...acts.flatMap(({ name, label, fresh, act }): readonly Route[] => [
    {
      method: 'POST',
      path: `${path}/:reset/${name}`,
      access: 'company',
      needs: 'both',
      ...(fresh && { fresh }),
      label,
      shows: actRows,
      handle: (visit) => perform(visit, act),
    },
    // Reload and language links of a page that was drawn in answer to the form lead back to the list.
    {
      method: 'GET',
      path: `${path}/:reset/${name}`,
      access: 'company',
      needs: 'both',
      handle: toList,
    },
  ]),
];

async function toList(visit: CompanyVisit): Promise<Answer> {
  const id = parseId('reset', visit.params['reset']);
  return id && (await isOwn(visit, id)) ? redirect(resetsPath(visit)) : problemPage(visit, 404);
}

async function perform(visit: CompanyVisit, act: ActOn['act']): Promise<Answer> {
  const id = parseId('reset', visit.params['reset']);
  if (id === null) return problemPage(visit, 404);
  const acted = await act(visit.door.deps, actingOf(visit), id);
  if (acted.done) return redirect(`${resetsPath(visit)}?reset=${id}`);
  if (acted.because === 'unknown' || !(await isOwn(visit, id))) return problemPage(visit, 404);
  return drawResets(visit, { field: null, text: notActedWords(visit, acted.because) }, 409);
}

/** A foreign one answers like one that nobody asked for (SECURITY I11). */
async function isOwn({ door, at }: CompanyVisit, id: ResetId): Promise<boolean> {
  return (await door.deps.store.findReset(id))?.companyId === at.company.id;
}
