import { thawPerson } from '#flows/account/thaw.ts';
import type { Answer } from '../lifecycle/answer.ts';
import type { CompanyVisit } from '../lifecycle/visit.ts';
import { thawBarWords } from '../pages/parts/person-freeze.tsx';
import { actingOf } from '../present/admin-directory.ts';
import { afterwards, drawPerson } from '../present/admin-person.ts';
import { companyConsole } from '../present/console.ts';
import { personRows } from '../present/kept-people.ts';
import { backToPerson, memberIn } from '../present/member-in.ts';
import { problemPage } from '../present/problem.tsx';
import type { Route } from './route.ts';

const path = '/admin/:company/directory/people/:member/thaw';

/** Lifting a freeze of one person (SPEC U5): by who has both permissions, freshly proved. */
export const adminThawRoutes: readonly Route[] = [
  // Reload and language links of a page that was drawn in answer to the form lead back to the person.
  { method: 'GET', path, access: 'company', needs: 'directory-admin', handle: backToPerson },
  {
    method: 'POST',
    path,
    access: 'company',
    needs: 'both',
    fresh: true,
    label: 'person-freeze.act',
    shows: personRows,
    handle: lift,
  },
];

async function lift(visit: CompanyVisit): Promise<Answer> {
  const id = await memberIn(visit);
  if (!id) return problemPage(visit, 404);
  const thawed = await thawPerson(visit.door.deps, actingOf(visit), id);
  if (thawed.done) return afterwards(visit, id, 'thawed');
  const { because } = thawed;
  if (because === 'unknown') return problemPage(visit, 404);
  const text =
    because === 'not-frozen'
      ? visit.m.t('person-freeze.over')
      : thawBarWords(companyConsole(visit).page, because, visit.at.company.name);
  return drawPerson(visit, id, { error: { field: null, text }, saved: null }, because === 'not-frozen' ? 409 : 422);
}
