import { identityChecks } from '#domain/enrollment-pass.ts';
import { parseId } from '#domain/identifiers.ts';
import { issuePass } from '#flows/directory/issue-pass.ts';
import { withdrawPass } from '#flows/directory/withdraw-pass.ts';
import type { Answer } from '../lifecycle/answer.ts';
import type { CompanyVisit } from '../lifecycle/visit.ts';
import { actingOf } from '../present/admin-directory.ts';
import { issuedPage, notWithdrawn, passRows, refusedPass } from '../present/admin-pass.ts';
import { afterwards } from '../present/admin-person.ts';
import { personRows } from '../present/kept-people.ts';
import { backToPerson, memberIn } from '../present/member-in.ts';
import { problemPage } from '../present/problem.tsx';
import type { Route } from './route.ts';

const path = '/admin/:company/directory/people/:member/pass';

/** An enrollment pass for one person (SPEC A6): by who has both permissions, freshly proved (SPEC A2). */
export const adminPassRoutes: readonly Route[] = [
  // Reload and language links of the page that shows a pass lead back to the person: it is shown once.
  { method: 'GET', path, access: 'company', needs: 'directory-admin', handle: backToPerson },
  {
    method: 'POST',
    path,
    access: 'company',
    needs: 'both',
    fresh: true,
    label: 'pass.act',
    shows: passRows,
    handle: issue,
  },
  // What is out of mind or in the wrong hands goes at once: taking away asks for no proof.
  {
    method: 'POST',
    path: `${path}/withdraw`,
    access: 'company',
    needs: 'both',
    label: 'pass.withdraw-act',
    shows: personRows,
    handle: withdraw,
  },
];

async function issue(visit: CompanyVisit): Promise<Answer> {
  const id = await memberIn(visit);
  if (!id) return problemPage(visit, 404);
  const { email, seen } = visit.fields;
  const last = seen === '' ? null : parseId('pass', seen);
  if (email === undefined || seen === undefined || (seen !== '' && last === null)) return problemPage(visit, 400);
  const how = identityChecks.find((one) => one === visit.fields['how']) ?? null;
  const typed = { email, how, verified: visit.fields['verified'] === 'yes' };
  const issued = await issuePass(visit.door.deps, actingOf(visit), id, { ...typed, seen: last });
  return issued.done ? issuedPage(visit, issued) : refusedPass(visit, id, issued, typed);
}

async function withdraw(visit: CompanyVisit): Promise<Answer> {
  const id = await memberIn(visit);
  if (!id) return problemPage(visit, 404);
  const pass = parseId('pass', visit.fields['pass']);
  if (pass === null) return problemPage(visit, 400);
  const withdrawn = await withdrawPass(visit.door.deps, actingOf(visit), id, pass);
  if (withdrawn.done) return afterwards(visit, id, 'pass-withdrawn');
  return withdrawn.because === 'unknown' ? problemPage(visit, 404) : notWithdrawn(visit, id);
}
