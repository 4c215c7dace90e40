import type { Step } from '#domain/next-step.ts';
import { sessionFor, type AskedSession } from '#flows/applications/ask-session.ts';
import { languageWished, pendingOf, type PendingRequest } from '#flows/applications/pending.ts';
import { askingOf, shownOf } from '#flows/applications/shown.ts';
import type { InteractionRecord } from '#ports/records.ts';
import type { Language } from '#text/languages.ts';
import { page, redirect, type Answer } from '../lifecycle/answer.ts';
import { isOfProtocol, safeDestination } from '../lifecycle/destination.ts';
import type { SessionVisit, Visit } from '../lifecycle/visit.ts';
import type { Destination } from '../pages/page-context.ts';
import { leadOn } from './lead-on.ts';
import { protocolProblem } from './protocol-problem.tsx';

/** Where a request wants to go on to, and the application's own request, where one waits there. */
export interface Way {
  readonly destination: string;
  readonly pending: PendingRequest | null;
}

/** A session on its way, judged with what the application asks for. */
export interface SessionOnWay extends Way {
  readonly session: AskedSession;
}

/** Null: it led to an application, and that waits no more. */
export async function wayTo({ door }: Visit, to: string | undefined): Promise<Way | null> {
  const destination = safeDestination(to);
  if (!isOfProtocol(destination)) return { destination, pending: null };
  const pending = await pendingOf(door.deps, destination);
  return pending && { destination, pending };
}

/** The same of somebody who is signed in. */
export async function sessionTo(visit: SessionVisit, to: string | undefined): Promise<SessionOnWay | null> {
  const way = await wayTo(visit, to);
  return way && { ...way, session: await sessionFor(visit.door.deps, visit.session, way.pending) };
}

/** What an interaction that is begun on the way keeps of it. */
export function keptOf({ destination, pending }: Way): Pick<InteractionRecord, 'destination' | 'application'> {
  const language = languageOn({ pending });
  return { destination, application: pending && { ...askingOf(pending), ...(language && { language }) } };
}

/** The same of a session on its way: what is asked of it may be more than the application's request says (SPEC Y4). */
export function keptFor(way: SessionOnWay): ReturnType<typeof keptOf> {
  const { destination, application } = keptOf(way);
  const { situation, by } = way.session;
  const { consent: _, ...ask } = situation.application;
  return { destination, application: application && { ...application, ask, by } };
}

/** What the application asks its people to be spoken to in (`ui_locales`); null: nothing that pages are in. */
export const languageOn = ({ pending }: Pick<Way, 'pending'>): Language | null => pending && languageWished(pending);

/** The application of the way, for the header of a page. `asks`: what the page is about for its sake alone. */
export const destinationOn = ({ pending }: Way, asks: Destination['asks'] = null): Destination | null =>
  pending && { ...shownOf(pending.application), asks };

/** Which page a session's next step is shown on; null: it may go on. */
export function sessionPageOf({ kind }: Step): 'continue' | 'consent' | null {
  if (kind === 'finish') return null;
  return kind === 'consent' ? 'consent' : 'continue';
}

/** On to the page whose turn it is, or to where the session may go. */
export function onward(visit: Visit, { destination, pending, session }: SessionOnWay): Answer {
  const name = sessionPageOf(session.step);
  if (name !== null) return redirect(`/sign-in/${name}?to=${encodeURIComponent(destination)}`);
  return leadOn(visit, { destination, application: pending && shownOf(pending.application) });
}

/** 422, as of mailed links that are of no use any more: the application has to begin anew, for what it waited with is gone. */
export const overPage = (visit: Visit): Answer => page(protocolProblem(visit, 'expired', null), 422);
