import { parseId } from '#domain/identifiers.ts';
import { seeApplication, type SeenApplication } from '#flows/applications/see.ts';
import { page, redirect, type Answer } from '../lifecycle/answer.ts';
import type { SessionVisit } from '../lifecycle/visit.ts';
import {
  OperatorApplicationPage,
  savedKeys,
  type OperatorApplicationProps,
  type SavedApplication,
} from '../pages/operator-application.tsx';
import type { Route } from '../routes/route.ts';
import { applicationPath, applicationsPath } from '../pages/operator-applications.tsx';
import { choiceOf, formAddress, operatorConsole } from './operator.ts';
import { typedOf } from './operator-applications.ts';
import { problemPage } from './problem.tsx';

type Act = (visit: SessionVisit, seen: SeenApplication) => Promise<Answer> | Answer;

/** An act on the application of the address, or 404. */
export const onApplication =
  (act: Act) =>
  async (visit: SessionVisit): Promise<Answer> => {
    const id = parseId('application', visit.params.application);
    const seen = id && (await seeApplication(visit.door.deps, { id }));
    return seen ? act(visit, seen) : problemPage(visit, 404);
  };

/** A form's own address, asked for by GET: leads to the page of the application. */
export const leadsToApplication = (path: string): Route =>
  formAddress(path, ({ params }) => `${applicationsPath}/${encodeURIComponent(params.application ?? '')}`);

/** The page of an application, after something was done with it: it says so once. */
export const afterwards = ({ id }: Pick<SeenApplication['application'], 'id'>, saved: SavedApplication): Answer =>
  redirect(applicationPath(id, `?saved=${saved}`));

/** What the address says was done, where it is so: an address is anybody's word. */
export function savedOf({ query }: SessionVisit, { application }: SeenApplication): SavedApplication | null {
  const { disabledAt, logoMark } = application;
  const denied: Partial<Record<SavedApplication, boolean>> = {
    logo: logoMark === null,
    'logo-removed': logoMark !== null,
    disabled: disabledAt === null,
    enabled: disabledAt !== null,
  };
  const said = choiceOf(Object.keys(savedKeys) as SavedApplication[], query['saved']);
  return said === null || denied[said] === true ? null : said;
}

type Drawn = Partial<Pick<OperatorApplicationProps, 'typed' | 'isStale' | 'error' | 'saved'>>;

/** The page of an application; with what was typed, where a form was not carried out. */
export function drawApplication(
  visit: SessionVisit,
  seen: SeenApplication,
  drawn: Drawn = {},
  status = statusOf(drawn),
): Answer {
  const { shortName, settings } = seen.application;
  const { typed = typedOf(shortName, settings), isStale = false, error = null, saved = null } = drawn;
  const issuer = visit.door.deps.service.publicUrl();
  return page(
    OperatorApplicationPage({ ...operatorConsole(visit), seen, issuer, typed, isStale, error, saved }),
    status,
  );
}

function statusOf({ error, isStale }: Drawn): number {
  if (error) return 422;
  return isStale ? 409 : 200;
}
