import { parseId } from '#domain/identifiers.ts';
import { Secret } from '#domain/secret.ts';
import { stepUpOffers } from '#domain/step-up.ts';
import { shownOf } from '#flows/applications/shown.ts';
import { openRun, type Settled } from '#flows/run.ts';
import { verifyAppCode } from '#flows/sign-in/verify-app-code.ts';
import { beginStepUp } from '#flows/step-up/begin.ts';
import { cancelStepUp } from '#flows/step-up/cancel.ts';
import { pressAgain } from '#flows/step-up/press-again.ts';
import { backTo } from '#flows/step-up/return-to.ts';
import { stepUpPath } from '#flows/step-up/see.ts';
import { showStepUp } from '#flows/step-up/show.ts';
import type { ShownStepUp } from '#flows/step-up/types.ts';
import { page, redirect, type Answer } from '../lifecycle/answer.ts';
import type { SessionVisit, Visit } from '../lifecycle/visit.ts';
import type { PageContext } from '../pages/page-context.ts';
import { NoStepUpPage, StepUpOverPage, StepUpPage } from '../pages/step-up.tsx';
import { baseOf } from '../present/address.ts';
import { conclude, proceed } from '../present/conclude.ts';
import { pageContext } from '../present/context.ts';
import { goingOn } from '../present/lead-on.ts';
import { proceedWithCode } from './first-code.ts';
import type { Route } from './route.ts';

const path = '/step-up/:step';

/**
 * "Verify your identity" (SPEC Y4, Y5): where an application sends somebody for a proof that it asked for by API. Of this user and this sign-in alone; to everybody else
 * there is no such address (SECURITY I11). A session that has something to do first is led there by the guard, and comes back.
 */
export const stepUpRoutes: readonly Route[] = [
  { method: 'GET', path, access: 'session', handle: (visit) => on(visit, show) },
  { method: 'POST', path, access: 'session', handle: (visit) => on(visit, begin), pressedAgain: again },
  { method: 'POST', path: `${path}/cancel`, access: 'session', handle: (visit) => on(visit, cancel) },
];

type Act = (visit: SessionVisit, shown: ShownStepUp) => Promise<Answer>;

async function on(visit: SessionVisit, act: Act): Promise<Answer> {
  const id = parseId('step-up', visit.params.step);
  const shown = id && (await showStepUp(visit.door.deps, visit.session, id));
  return shown ? act(visit, shown) : page(NoStepUpPage({ page: pageContext(visit, visit.session.bundle) }), 404);
}

async function show(visit: SessionVisit, shown: ShownStepUp): Promise<Answer> {
  if (shown.status !== 'pending') return over(visit, shown, shown.status);
  const { id, asked, by, expiresAt: until } = shown;
  const application = shownOf(shown.application);
  const context = contextOf(visit, shown);
  return page(StepUpPage({ page: context, id, application, asked, by, until, typesCode: isAppAlone(visit) }));
}

const contextOf = (visit: SessionVisit, { application }: ShownStepUp): PageContext => ({
  ...pageContext(visit, visit.session.bundle),
  destination: { ...shownOf(application), asks: null },
});

/** What is held up after wrong codes is not typed here: the page of the code says until when. */
function isAppAlone({ session }: SessionVisit): boolean {
  const [first, ...more] = stepUpOffers(session.situation);
  return first?.kind === 'app' && first.heldUntil === null && more.length === 0;
}

/** Proved or given up, it leads back to the application, by a page: browsers hold redirects after a form to `form-action` (DESIGN 4, CSP). */
function over(visit: SessionVisit, shown: ShownStepUp, status: Exclude<ShownStepUp['status'], 'pending'>): Answer {
  const { returnTo, id } = shown;
  const application = shownOf(shown.application);
  const back = returnTo === null ? shown.application.settings.homeUri : backTo({ id, returnTo });
  const isNews = status === 'proved' || status === 'cancelled';
  if (isNews && returnTo !== null) {
    const because = status === 'proved' ? 'confirmed' : 'unconfirmed';
    return goingOn(visit, { to: backTo({ id, returnTo }), application, because });
  }
  return page(StepUpOverPage({ page: contextOf(visit, shown), application, status, back }));
}

/** One press: the interaction begins, and a code that came along is verified in it. */
async function begin(visit: SessionVisit, shown: ShownStepUp): Promise<Answer> {
  const { door, facts, session, fields } = visit;
  const begun = await beginStepUp(door.deps, facts, session, shown);
  if (!begun.ok) return (await again(visit)) ?? redirect(stepUpPath(shown.id));
  const { code } = fields;
  return code === undefined || !isAppAlone(visit)
    ? proceedWithCode(visit, begun.value)
    : verify(visit, begun.value, new Secret(code));
}

/** To where the press before this one led, with the session that it made; null: there was none. */
async function again({ door, facts, params }: Visit): Promise<Answer | null> {
  const id = parseId('step-up', params.step);
  const token = id && (await pressAgain(door.deps, facts, id));
  return id && token && redirect(stepUpPath(id), { session: token.reveal() });
}

/** A wrong one is told on the page of the interaction's code, where it goes on. */
async function verify(visit: SessionVisit, begun: Settled, code: Secret): Promise<Answer> {
  const { door, facts } = visit;
  const opened = await openRun(door.deps, begun.interactionId, facts);
  if (!opened.ok) return proceed(visit, begun);
  const run = opened.value;
  const settled = await verifyAppCode(door.deps, facts, run, code);
  if (settled.ok) return proceed(visit, settled.value);
  const inTime = await again(visit);
  if (inTime) return inTime;
  const inRun = { ...visit, run, path: `${baseOf(begun.interactionId)}/code` };
  return conclude(inRun, 'code', { ...settled.refusal, field: 'code' });
}

async function cancel(visit: SessionVisit, shown: ShownStepUp): Promise<Answer> {
  const isCancelled = await cancelStepUp(visit.door.deps, visit.facts, visit.session, shown);
  return isCancelled ? over(visit, shown, 'cancelled') : redirect(stepUpPath(shown.id));
}
