import { giveConsent, refuseRequest } from '#flows/applications/consent.ts';
import { shownOf } from '#flows/applications/shown.ts';
import { page, type Answer } from '../lifecycle/answer.ts';
import type { SessionVisit } from '../lifecycle/visit.ts';
import { ConsentPage } from '../pages/consent.tsx';
import { pageContext } from '../present/context.ts';
import { goingOn, leadOn } from '../present/lead-on.ts';
import { problemPage } from '../present/problem.tsx';
import { destinationOn, onward, overPage, sessionPageOf, sessionTo } from '../present/way.ts';
import type { Route } from './route.ts';

const path = '/sign-in/consent';

/** Whether an application is told what it asks to know. Of those who have proved who they are: until then the page whose turn it is comes first (DESIGN 3). */
export const consentRoutes: readonly Route[] = [
  { method: 'GET', path, access: 'unsettled', handle: show },
  { method: 'POST', path, access: 'unsettled', handle: answer },
];

async function show(visit: SessionVisit): Promise<Answer> {
  const { bundle } = visit.session;
  const way = await sessionTo(visit, visit.query.to);
  if (way === null) return overPage(visit);
  if (way.pending === null || sessionPageOf(way.session.step) !== 'consent') return onward(visit, way);
  const { application, scopes } = way.pending;
  const context = { ...pageContext(visit, bundle), destination: destinationOn(way) };
  return page(
    ConsentPage({
      page: context,
      application: shownOf(application),
      scopes,
      to: way.destination,
      user: bundle.user.id,
    }),
  );
}

async function answer(visit: SessionVisit): Promise<Answer> {
  const { door, facts, fields } = visit;
  const way = await sessionTo(visit, fields.to);
  if (way === null) return overPage(visit);
  const { destination, pending, session } = way;
  if (pending === null) return onward(visit, way);
  const application = shownOf(pending.application);
  // Somebody else has signed in since the page was drawn: their word is asked for on a page of their own.
  if (fields.user !== session.bundle.user.id) return onward(visit, way);
  if (fields.choice === 'cancel') {
    await refuseRequest(door.deps, session, pending);
    return goingOn(visit, { to: destination, application, because: 'cancelled' });
  }
  if (fields.choice !== 'allow') return problemPage(visit, 400);
  const given = await giveConsent(door.deps, facts, session, pending);
  return given.ok ? leadOn(visit, { destination, application }) : onward(visit, way);
}
