import { extend } from '#flows/roll-out/extend.ts';
import type { Answer } from '../lifecycle/answer.ts';
import type { CompanyVisit } from '../lifecycle/visit.ts';
import { actingOf } from '../present/admin-directory.ts';
import { extensionRows, refusedExtension } from '../present/admin-extension.ts';
import { afterwards } from '../present/admin-person.ts';
import { backToPerson, memberIn } from '../present/member-in.ts';
import { problemPage } from '../present/problem.tsx';
import type { Route } from './route.ts';

const path = '/admin/:company/directory/people/:member/extend';

/** More time for one person (SPEC P14): by who has both permissions, freshly proved. */
export const adminExtensionRoutes: readonly Route[] = [
  // Reload and language links of a page that was drawn in answer to the form lead back to the person.
  { method: 'GET', path, access: 'company', needs: 'directory-admin', handle: backToPerson },
  {
    method: 'POST',
    path,
    access: 'company',
    needs: 'both',
    fresh: true,
    label: 'extension.act',
    shows: extensionRows,
    handle: give,
  },
];

async function give(visit: CompanyVisit): Promise<Answer> {
  const id = await memberIn(visit);
  if (!id) return problemPage(visit, 404);
  const { days, reason } = visit.fields;
  if (days === undefined || reason === undefined) return problemPage(visit, 400);
  const given = await extend(visit.door.deps, actingOf(visit), id, { days: daysIn(days), reason });
  return given.done ? afterwards(visit, id, 'extended') : refusedExtension(visit, id, given.because, { days, reason });
}

/** 0, which nobody is given, for what is no number. */
const daysIn = (typed: string): number => (/^\d{1,2}$/.test(typed) ? Number(typed) : 0);
