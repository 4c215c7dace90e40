import { changeApplication } from '#flows/applications/change.ts';
import { makeApplication, type CreatedApplication } from '#flows/applications/create.ts';
import { disableApplication, enableApplication, type SwitchedApplication } from '#flows/applications/disable.ts';
import type { SeenApplication } from '#flows/applications/see.ts';
import { page, type Answer } from '../lifecycle/answer.ts';
import type { SessionVisit } from '../lifecycle/visit.ts';
import { ApplicationCreatedPage } from '../pages/application-secret.tsx';
import {
  applicationsPath,
  OperatorApplicationsPage,
  OperatorNewApplicationPage,
} from '../pages/operator-applications.tsx';
import type { SavedApplication } from '../pages/operator-application.tsx';
import type { TypedApplication } from '../pages/parts/application-fields.tsx';
import type { PageError } from '../pages/words-for-refusal.ts';
import { byOperator } from '../present/console.ts';
import {
  afterwards,
  drawApplication,
  leadsToApplication,
  onApplication,
  savedOf,
} from '../present/draw-application.ts';
import { applicationRows, newApplicationRows, settingsRows } from '../present/kept-applications.ts';
import { operatorConsole } from '../present/operator.ts';
import {
  flawsError,
  listedApplications,
  nothingTyped,
  settingsOf,
  shortNameIn,
  typedApplication,
} from '../present/operator-applications.ts';
import { problemPage } from '../present/problem.tsx';
import type { Route } from './route.ts';

const one = `${applicationsPath}/:application`;

const act = { method: 'POST', access: 'operator', fresh: true } as const;

/** Applications: registered, set, disabled (SPEC C4, C6). */
export const operatorApplicationRoutes: readonly Route[] = [
  { method: 'GET', path: applicationsPath, access: 'operator', handle: showApplications },
  { method: 'GET', path: `${applicationsPath}/new`, access: 'operator', handle: showNew },
  {
    ...act,
    path: `${applicationsPath}/new`,
    many: 'scope',
    label: 'application.act-create',
    shows: newApplicationRows,
    handle: create,
  },
  { method: 'GET', path: one, access: 'operator', handle: onApplication(showApplication) },
  {
    ...act,
    path: `${one}/settings`,
    many: 'scope',
    label: 'application.act-settings',
    shows: settingsRows,
    handle: onApplication(save),
  },
  {
    ...act,
    path: `${one}/disable`,
    label: 'application.act-disable',
    shows: applicationRows,
    handle: onApplication(disable),
  },
  {
    ...act,
    path: `${one}/enable`,
    label: 'application.act-enable',
    shows: applicationRows,
    handle: onApplication(enable),
  },
  ...['settings', 'disable', 'enable'].map((name) => leadsToApplication(`${one}/${name}`)),
];

async function showApplications(visit: SessionVisit): Promise<Answer> {
  const listed = await listedApplications(visit.door.deps);
  return page(OperatorApplicationsPage({ ...operatorConsole(visit), listed }));
}

function showApplication(visit: SessionVisit, seen: SeenApplication): Answer {
  return drawApplication(visit, seen, { saved: savedOf(visit, seen) });
}

async function showNew(visit: SessionVisit): Promise<Answer> {
  return drawNew(visit, nothingTyped, null);
}

const drawNew = (visit: SessionVisit, typed: TypedApplication, error: PageError | null): Answer =>
  page(OperatorNewApplicationPage({ ...operatorConsole(visit), typed, error }), error ? 422 : 200);

/** The page that answers has the first secret, this once: in no address, kept nowhere (SECURITY I10). */
async function create(visit: SessionVisit): Promise<Answer> {
  const { door } = visit;
  const typed = typedApplication(visit);
  if (!typed) return problemPage(visit, 400);
  const shortName = shortNameIn(typed);
  const wrong = flawsError(visit.m, shortName, typed);
  if (wrong !== null || typed.kind === null) return drawNew(visit, typed, wrong);
  const created = await makeApplication(door.deps, byOperator(visit), shortName, settingsOf(typed, typed.kind));
  if (!created.done) return drawNew(visit, typed, whyNot(visit, typed, created));
  const { application, secret } = created;
  const issuer = door.deps.service.publicUrl();
  return page(
    ApplicationCreatedPage({ ...operatorConsole(visit), application, issuer, secret: secret?.reveal() ?? null }),
  );
}

type Refused = Extract<CreatedApplication, { done: false }>;

function whyNot({ m }: SessionVisit, typed: TypedApplication, refused: Refused): PageError | null {
  if (refused.because === 'flaw') return flawsError(m, shortNameIn(typed), typed);
  const name = refused.application?.settings.name ?? '';
  return { field: 'short', text: m.t('application.error-taken', { name }) };
}

/** What was loaded a moment ago may be newer than what the form was made of: its own revision is what counts. */
async function save(visit: SessionVisit, seen: SeenApplication): Promise<Answer> {
  const { application } = seen;
  const { kind } = application.settings;
  const typed = typedApplication(visit);
  const revision = /^[1-9]\d{0,8}$/.test(visit.fields.revision ?? '') ? Number(visit.fields.revision) : null;
  if (!typed || revision === null) return problemPage(visit, 400);
  const settings = settingsOf(typed, kind);
  const saved = await changeApplication(visit.door.deps, byOperator(visit), { ...application, revision }, settings);
  if (saved.done) return afterwards(application, 'settings');
  switch (saved.because) {
    case 'flaw':
      return drawApplication(visit, seen, {
        typed,
        error: flawsError(visit.m, application.shortName, { ...typed, kind }),
      });
    case 'changed-meanwhile':
      return drawApplication(visit, { ...seen, application: saved.application }, { typed, isStale: true });
    case 'kind-stays':
      return problemPage(visit, 400);
    default:
      return saved satisfies never;
  }
}

async function disable(visit: SessionVisit, seen: SeenApplication): Promise<Answer> {
  return switched(
    visit,
    seen,
    'disabled',
    await disableApplication(visit.door.deps, byOperator(visit), seen.application),
  );
}

async function enable(visit: SessionVisit, seen: SeenApplication): Promise<Answer> {
  return switched(
    visit,
    seen,
    'enabled',
    await enableApplication(visit.door.deps, byOperator(visit), seen.application),
  );
}

function switched(
  visit: SessionVisit,
  seen: SeenApplication,
  saved: SavedApplication,
  { done }: SwitchedApplication,
): Answer {
  return done
    ? afterwards(seen.application, saved)
    : drawApplication(visit, seen, { error: { field: null, text: visit.m.t('application.error-busy') } }, 409);
}
