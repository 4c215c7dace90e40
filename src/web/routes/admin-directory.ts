import { parseId, type MembershipId } from '#domain/identifiers.ts';
import { writtenDetails, type MembershipDetails } from '#domain/membership-details.ts';
import { readText } from '#domain/plain-text.ts';
import {
  changeDetails,
  changePermissions,
  changeStatus,
  type HeldPermissions,
  type NextStatus,
} from '#flows/directory/change-person.ts';
import { parseLanguage } from '#text/languages.ts';
import { redirect, type Answer } from '../lifecycle/answer.ts';
import type { CompanyVisit } from '../lifecycle/visit.ts';
import type { TypedDetails } from '../pages/person-props.ts';
import type { PageError } from '../pages/words-for-refusal.ts';
import { actOnMany, outcomeIn } from '../present/admin-bulk.ts';
import { exportedDirectory } from '../present/admin-directory-csv.ts';
import { actingOf, directoryPath, drawDirectory } from '../present/admin-directory.ts';
import { afterwards, drawPerson, refusedPerson } from '../present/admin-person.ts';
import { manyRows, permissionRows } from '../present/kept-directory.ts';
import { personRows } from '../present/kept-people.ts';
import { readSeenDetails, readSeenPermissions } from '../present/seen.ts';
import { problemPage } from '../present/problem.tsx';
import type { Route } from './route.ts';

const directory = '/admin/:company/directory';
const person = `${directory}/people/:member`;

const common = { access: 'company', needs: 'directory-admin' } as const;

/** People of a company (SPEC C2, C5). Who lets people in or puts them aside proves freshly who they are: a stolen session must do neither. */
export const adminDirectoryRoutes: readonly Route[] = [
  reads(directory, showDirectory),
  reads(`${directory}/export.csv`, async (visit) => exportedDirectory(visit)),
  reads(`${directory}/bulk`, async (visit) => redirect(directoryPath(visit))),
  reads(person, aboutPerson(drawPerson)),
  // Reload and language links of a page that was drawn in answer to a form lead back to the person.
  ...['details', 'permissions', 'deactivate', 'reactivate'].map((name) =>
    reads(`${person}/${name}`, aboutPerson(backToPerson)),
  ),
  {
    ...common,
    method: 'POST',
    path: `${directory}/bulk`,
    many: 'member',
    fresh: true,
    label: 'people.act-many',
    shows: manyRows,
    handle: actOnMany,
  },
  {
    ...common,
    method: 'POST',
    path: `${person}/details`,
    label: 'people.act-details',
    shows: { employer: 'people.employer', site: 'people.site', group: 'people.group', language: 'people.language' },
    handle: aboutPerson(saveDetails),
  },
  {
    ...common,
    method: 'POST',
    path: `${person}/permissions`,
    needs: 'both',
    fresh: true,
    label: 'people.act-permissions',
    shows: permissionRows,
    handle: aboutPerson(savePermissions),
  },
  {
    ...common,
    method: 'POST',
    path: `${person}/deactivate`,
    fresh: true,
    label: 'people.act-deactivate',
    shows: personRows,
    handle: aboutPerson(deactivate),
  },
  {
    ...common,
    method: 'POST',
    path: `${person}/reactivate`,
    fresh: true,
    label: 'people.act-reactivate',
    shows: personRows,
    handle: aboutPerson(reactivate),
  },
];

function reads(path: string, handle: (visit: CompanyVisit) => Promise<Answer>): Route {
  return { ...common, method: 'GET', path, handle };
}

function showDirectory(visit: CompanyVisit): Promise<Answer> {
  return drawDirectory(visit, visit.query, { outcome: outcomeIn(visit) });
}

type PersonAct = (visit: CompanyVisit, id: MembershipId) => Promise<Answer> | Answer;

/** Whatever is asked of somebody who is none of this company is answered as of nobody (SECURITY I11). */
function aboutPerson(act: PersonAct): (visit: CompanyVisit) => Promise<Answer> {
  return async (visit) => {
    const id = parseId('membership', visit.params['member']);
    const isKnown = id !== null && (await visit.door.deps.store.loadPerson(visit.at.company.id, id)) !== null;
    return isKnown ? act(visit, id) : problemPage(visit, 404);
  };
}

function backToPerson(visit: CompanyVisit, id: MembershipId): Answer {
  return redirect(`${directoryPath(visit)}/people/${id}`);
}

async function saveDetails(visit: CompanyVisit, id: MembershipId): Promise<Answer> {
  const typed = typedDetails(visit);
  if (typed === null) return problemPage(visit, 400);
  const seen = readSeenDetails(visit.fields['seen']);
  const error = errorIn(visit, typed, seen);
  if (error) return drawPerson(visit, id, { typed: { details: typed }, error, saved: null }, 422);
  const changed = await changeDetails(visit.door.deps, actingOf(visit), id, detailsFrom(typed), seen);
  if (changed.done) return afterwards(visit, id, 'details');
  return refusedPerson(visit, id, changed.because, { details: typed });
}

/** Null: no form of ours sends that. */
function typedDetails({ fields: { employer, site, group, language } }: CompanyVisit): TypedDetails | null {
  if (employer === undefined || site === undefined || group === undefined || language === undefined) return null;
  return { employer, site, group, language };
}

const detailsFrom = ({ language, ...written }: TypedDetails): MembershipDetails => ({
  employer: wordsIn(written.employer),
  site: wordsIn(written.site),
  group: wordsIn(written.group),
  language: language === '' ? null : language,
});

function wordsIn(typed: string): string | null {
  const read = readText(typed);
  return read.ok ? read.value : null;
}

function errorIn({ m, door }: CompanyVisit, typed: TypedDetails, seen: MembershipDetails | null): PageError | null {
  for (const field of writtenDetails) {
    const read = readText(typed[field]);
    if (!read.ok) return { field, text: m.t(read.flaw === 'too-long' ? 'person.too-long' : 'person.not-plain') };
  }
  const { language } = typed;
  // What is noted may stay, even if there is no catalogue of that name any more.
  const isKnown = language === '' || language === seen?.language || parseLanguage(language, door.languages) !== null;
  return isKnown ? null : { field: 'language', text: m.t('person.no-such-language') };
}

async function savePermissions(visit: CompanyVisit, id: MembershipId): Promise<Answer> {
  const { fields, door } = visit;
  const permissions: HeldPermissions = {
    companyAdmin: fields['company-admin'] === 'yes',
    directoryAdmin: fields['directory-admin'] === 'yes',
  };
  const acting = actingOf(visit);
  const changed = await changePermissions(door.deps, acting, id, permissions, readSeenPermissions(fields['seen']));
  if (!changed.done) return refusedPerson(visit, id, changed.because, { permissions });
  const isOut = changed.membership.userId === acting.user && !permissions.directoryAdmin;
  // Who has given up this part of the console is led to what is left of it.
  return isOut ? redirect('/admin') : afterwards(visit, id, 'permissions');
}

async function deactivate(visit: CompanyVisit, id: MembershipId): Promise<Answer> {
  return saveStatus(visit, id, 'inactive');
}

async function reactivate(visit: CompanyVisit, id: MembershipId): Promise<Answer> {
  return saveStatus(visit, id, 'active');
}

async function saveStatus(visit: CompanyVisit, id: MembershipId, status: NextStatus): Promise<Answer> {
  const changed = await changeStatus(visit.door.deps, actingOf(visit), id, status);
  if (!changed.done) return refusedPerson(visit, id, changed.because);
  return afterwards(visit, id, status === 'active' ? 'reactivated' : 'deactivated');
}
