import { askedByApplication } from '#domain/asked-by-application.ts';
import { earlier, type Instant } from '#domain/instant.ts';
import { expiresAt, isStepUp, type Purpose } from '#domain/interaction.ts';
import type { Step } from '#domain/next-step.ts';
import type { AskedStepUp } from '#domain/step-up.ts';
import { zoneOf } from '#flows/mail.ts';
import type { OpenRun } from '#flows/run.ts';
import type { UserBundle } from '#ports/records.ts';
import { languagesListed } from '#text/languages.ts';
import { home, safeDestination } from '../lifecycle/destination.ts';
import type { PageVisit, Visit } from '../lifecycle/visit.ts';
import type { Destination, LanguageLink, PageContext } from '../pages/page-context.ts';
import { baseOf } from './address.ts';

/** What a page outside an interaction needs. `bundle`: the signed-in user; null: nobody is known. */
export function pageContext(visit: Visit, bundle: UserBundle | null = null): PageContext {
  return {
    m: visit.m,
    language: visit.language,
    languages: languageLinks(visit),
    path: visit.path,
    brand: visit.door.brand,
    formToken: visit.formToken,
    user: bundle && { email: bundle.user.email },
    serverNow: visit.door.deps.clock.now(),
    expiresAt: null,
    base: '',
    startOver: '/sign-in',
    wayOut: { to: 'someone-else', href: '/sign-in' },
    destination: null,
    development: visit.door.development,
    zone: bundle ? zoneOf(bundle) : 'UTC',
  };
}

/** What a page of an interaction needs. Its user is named only after the first factor (SPEC S9). */
export function runContext(visit: PageVisit, run: OpenRun): PageContext {
  const { interaction, situation } = run;
  const known = situation.subject ? run.loaded.bundle : null;
  const common = {
    ...pageContext(visit, known),
    destination: destinationOf(run, visit.asked),
    serverNow: run.now,
    expiresAt: run.step.kind === 'refuse' ? null : usableUntil(run),
    base: baseOf(interaction.id),
  };
  if (isStepUp(interaction.purpose)) {
    const to = waysBack[interaction.purpose] ?? 'settings';
    const onPage = hasWayOut(run.step) || (to === 'application' && run.step.kind === 'verify');
    return { ...common, startOver: interaction.destination, wayOut: { to, onPage } };
  }
  const to = interaction.destination;
  return {
    ...common,
    startOver: signInTo(to, { from: interaction.id }),
    wayOut: { to: 'someone-else', href: signInTo(to, interaction.application ? { hint: 'no' } : {}) },
  };
}

/** SPEC S4; what an application asks to confirm may be over before the pages for it are. */
function usableUntil({ interaction: { application }, situation: { run } }: OpenRun): Instant {
  const limit = expiresAt(run);
  return application?.stepUp ? earlier(limit, application.stepUp.expiresAt) : limit;
}

/** The application that an interaction leads to, as it was when it began: nothing is looked up for it. */
function destinationOf(
  { interaction: { application }, situation, step }: OpenRun,
  asked: AskedStepUp | null,
): Destination | null {
  if (application === null) return null;
  const { ask: _, stepUp, ...shown } = application;
  const asks = askedByApplication(situation, step);
  if (stepUp === undefined) return { ...shown, asks };
  const { id, operation, expiresAt: until } = stepUp;
  return { ...shown, asks, stepUp: { ...(asked ?? { operation, title: null, details: [] }), id, expiresAt: until } };
}

/** Where what is no sign-in leads back to; changes lead to Password & Security. */
const waysBack: Readonly<Partial<Record<Purpose, 'form' | 'application'>>> = {
  confirm: 'form',
  'step-up': 'application',
};

/** Whether the page of a change or confirmation leads back by itself: it may be left, or it is over. */
const hasWayOut = (step: Step): boolean =>
  step.kind === 'refuse'
    ? step.because !== 'disabled' && step.because !== 'no-way-to-verify'
    : 'leave' in step && step.leave !== null;

/**
 * A sign-in anew, to the same destination. `from`: an interaction whose e-mail is filled in for its own browser (SPEC S4, S8). `hint`: the application named
 * somebody else than whoever is here, and is not listened to again.
 */
function signInTo(destination: string, how: { readonly from?: string; readonly hint?: 'no' }): string {
  const query = new URLSearchParams({ ...(destination === home ? {} : { to: destination }), ...how });
  return query.size > 0 ? `/sign-in?${query}` : '/sign-in';
}

function languageLinks(visit: Visit): readonly LanguageLink[] {
  const { door, path, language } = visit;
  return languagesListed(door.languages, language).map(({ tag, ownName }) => ({
    tag,
    label: ownName,
    href: `${path}?${new URLSearchParams({ ...kept(visit), lang: tag })}`,
  }));
}

/** A page drawn in answer to a form is asked for anew by GET: where it was going goes along; what was typed is not for an address. */
function kept({ request, query, fields }: Visit): Readonly<Record<string, string>> {
  if (request.method === 'GET') return query;
  return fields.to === undefined ? {} : { to: safeDestination(fields.to) };
}
