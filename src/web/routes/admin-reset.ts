import { parseId, type MembershipId, type ResetId } from '#domain/identifiers.ts';
import { requestReset } from '#flows/recovery/request-reset.ts';
import { vetoAsAdministrator } from '#flows/recovery/veto-reset.ts';
import { redirect, type Answer } from '../lifecycle/answer.ts';
import type { CompanyVisit } from '../lifecycle/visit.ts';
import { actingOf } from '../present/admin-directory.ts';
import { afterwards, drawPerson } from '../present/admin-person.ts';
import { drawPersonReset, personResetPath, refusedReset, resetRows } from '../present/admin-reset.ts';
import { personRows } from '../present/kept-people.ts';
import { backToPerson, memberIn } from '../present/member-in.ts';
import { problemPage } from '../present/problem.tsx';
import { readReset } from '../present/read-reset.ts';
import type { Route } from './route.ts';

const path = '/admin/:company/directory/people/:member/reset';
const veto = `${path}/:reset/veto`;

/** "Reset MFA" for one person (SPEC A1-A4): by who has both permissions, freshly proved (SPEC A2). What waits is in `admin-resets.ts`. */
export const adminResetRoutes: readonly Route[] = [
  { method: 'GET', path, access: 'company', needs: 'both', handle: show },
  {
    method: 'POST',
    path,
    access: 'company',
    needs: 'both',
    fresh: true,
    label: 'reset.label',
    shows: resetRows,
    handle: ask,
  },
  // A reset of another company that binds them as well (SPEC A1). It takes nothing but the reset away: no proof is asked for.
  {
    method: 'POST',
    path: veto,
    access: 'company',
    needs: 'both',
    label: 'reset.veto-label',
    shows: personRows,
    handle: stop,
  },
  { method: 'GET', path: veto, access: 'company', needs: 'both', handle: backFromVeto },
];

async function show(visit: CompanyVisit): Promise<Answer> {
  const id = await memberIn(visit);
  return id ? drawPersonReset(visit, id) : problemPage(visit, 404);
}

async function ask(visit: CompanyVisit): Promise<Answer> {
  const id = await memberIn(visit);
  if (!id) return problemPage(visit, 404);
  const form = readReset(visit.fields);
  if (!form) return problemPage(visit, 400);
  const asked = await requestReset(visit.door.deps, actingOf(visit), id, form);
  if (asked.done) return redirect(`${personResetPath(visit, id)}?asked=${asked.reset.id}`);
  return asked.because === 'unknown' ? problemPage(visit, 404) : refusedReset(visit, id, asked, form);
}

async function stop(visit: CompanyVisit): Promise<Answer> {
  const [id, reset] = [await memberIn(visit), parseId('reset', visit.params['reset'])];
  if (!id || !reset) return problemPage(visit, 404);
  const vetoed = await vetoAsAdministrator(visit.door.deps, actingOf(visit), reset);
  if (vetoed.done) return afterwards(visit, id, 'reset-stopped');
  if (!(await wasTheirs(visit, id, reset))) return problemPage(visit, 404);
  return drawPerson(visit, id, { error: { field: null, text: visit.m.t('reset.error-over') }, saved: null }, 409);
}

/** A reload, or another language chosen, on a page that was drawn in answer to it. */
async function backFromVeto(visit: CompanyVisit): Promise<Answer> {
  const [id, reset] = [await memberIn(visit), parseId('reset', visit.params['reset'])];
  return id && reset && (await wasTheirs(visit, id, reset)) ? backToPerson(visit) : problemPage(visit, 404);
}

/** One of this person that has ended, and that this company could have stopped: somebody was faster. What never was, or is none of its business, is unknown (SECURITY I11). */
async function wasTheirs({ door, at }: CompanyVisit, membership: MembershipId, reset: ResetId): Promise<boolean> {
  const { store } = door.deps;
  const person = await store.loadPerson(at.company.id, membership);
  const record = await store.findReset(reset);
  if (!record || record.endedAt === null || record.userId !== person?.id) return false;
  const { companyId, userId } = record;
  if (companyId === null || companyId === at.company.id) return companyId !== null;
  return (await store.companiesBinding(userId, companyId)).includes(at.company.id);
}
