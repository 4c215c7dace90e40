import { hasPermissions } from '#domain/membership.ts';
import { page, redirect, type Answer } from '../lifecycle/answer.ts';
import type { CompanyVisit } from '../lifecycle/visit.ts';
import {
  applyKept,
  drawImport,
  drawKept,
  importRows,
  keepUpload,
  rejectsOf,
  template,
} from '../present/admin-import.ts';
import { problemPage } from '../present/problem.tsx';
import type { Route } from './route.ts';

const path = '/admin/:company/directory/import';

const ofDirectory = { access: 'company', needs: 'directory-admin' } as const;

/** Lists of people as files: upload, look, apply (SPEC C2, C4). Applying deactivates and gives roles as pages do, and asks for the same proof. */
export const adminImportRoutes: readonly Route[] = [
  { ...ofDirectory, method: 'GET', path, handle: showImport },
  { ...ofDirectory, method: 'POST', path, takes: 'file', handle: upload },
  { ...ofDirectory, method: 'GET', path: `${path}/template.csv`, handle: showTemplate },
  { ...ofDirectory, method: 'GET', path: `${path}/:draft`, handle: showKept },
  { ...ofDirectory, method: 'GET', path: `${path}/:draft/rejects.csv`, handle: showRejects },
  { ...ofDirectory, method: 'GET', path: `${path}/:draft/apply`, handle: backToKept },
  {
    ...ofDirectory,
    method: 'POST',
    path: `${path}/:draft/apply`,
    fresh: true,
    label: 'import.act',
    shows: importRows,
    handle: apply,
  },
];

async function showImport(visit: CompanyVisit): Promise<Answer> {
  return page(drawImport(visit, null));
}

async function upload(visit: CompanyVisit): Promise<Answer> {
  const { file, m } = visit;
  if (file === null) return page(drawImport(visit, m.t('import.no-file')), 422);
  if (file.isCut) return page(drawImport(visit, m.t('import.too-large')), 413);
  const kept = await keepUpload(visit, file);
  return kept.ok ? redirect(kept.to) : page(drawImport(visit, kept.words), 422);
}

async function showKept(visit: CompanyVisit): Promise<Answer> {
  const view = await drawKept(visit);
  return view ? page(view) : problemPage(visit, 404);
}

/** Reload and language links of a page that was drawn in answer to the button lead back to the list. */
async function backToKept(visit: CompanyVisit): Promise<Answer> {
  const view = await drawKept(visit);
  return view ? redirect(visit.path.replace(/\/apply$/, '')) : problemPage(visit, 404);
}

async function apply(visit: CompanyVisit): Promise<Answer> {
  const result = await applyKept(visit);
  return result === null ? problemPage(visit, 404) : redirect(result);
}

const csv = (name: string, content: string): Answer => ({
  as: 'file',
  type: 'text/csv; charset=utf-8',
  name,
  // Spreadsheets take a file for UTF-8 by this mark alone; reading passes over it.
  content: `\uFEFF${content}`,
});

async function showTemplate({ at }: CompanyVisit): Promise<Answer> {
  return csv('people.csv', template(hasPermissions(at.membership, 'both')));
}

async function showRejects(visit: CompanyVisit): Promise<Answer> {
  const rejects = await rejectsOf(visit);
  return rejects === null ? problemPage(visit, 404) : csv('people.rejects.csv', rejects);
}
