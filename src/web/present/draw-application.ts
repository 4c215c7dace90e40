import { parseId } from '#domain/identifiers.ts';
import { seeApplication, type SeenApplication } from '#flows/applications/see.ts';
import { page, type Answer } from '../lifecycle/answer.ts';
import type { SessionVisit } from '../lifecycle/visit.ts';
import { OperatorApplicationPage, type OperatorApplicationProps } from '../pages/operator-application.tsx';
import type { Route } from '../routes/route.ts';
import { applicationsPath } from '../pages/operator-applications.tsx';
import { formAddress, operatorConsole } from './operator.ts';
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

type Drawn = Partial<Pick<OperatorApplicationProps, 'typed' | 'isStale' | 'error'>>;

/** The page of an application; with what was typed, where a form was not carried out. */
export function drawApplication(
  visit: SessionVisit,
  seen: SeenApplication,
  drawn: Drawn = {},
  status = statusOf(drawn),
): Answer {
  const { shortName, settings } = seen.application;
  const { typed = typedOf(shortName, settings), isStale = false, error = null } = drawn;
  const issuer = visit.door.deps.service.publicUrl();
  return page(OperatorApplicationPage({ ...operatorConsole(visit), seen, issuer, typed, isStale, error }), status);
}

function statusOf({ error, isStale }: Drawn): number {
  if (error) return 422;
  return isStale ? 409 : 200;
}
