import { parseId, type EventId } from '#domain/identifiers.ts';
import type { SessionVisit } from '../lifecycle/visit.ts';
import { toldOnce } from '../pages/event-words.ts';
import { SecurityEventsPage } from '../pages/security-events.tsx';
import { applicationsTold } from './applications-told.ts';
import { pageContext } from './context.ts';

const path = '/account/security/events';

/** So many are read for a page; some of them are told as one. */
const pageful = 30;

/**
 * A page of what happened to this user, newest first (SPEC U1). `upto`: the last event of the page before, which is read again: what is told of it decides whether
 * the one before it is told at all. Events of others are never among them, whatever is asked for (SECURITY I11).
 */
export async function drawSecurityEvents(visit: SessionVisit) {
  const { door, session, query } = visit;
  const upTo = parseId('event', query['upto']);
  const read = await door.deps.store.audit.recentOf(session.bundle.user.id, pageful + 1, upTo ?? undefined);
  const isLater = upTo !== null && read[0]?.id === upTo;
  const shown = toldOnce(read).filter((one) => !isLater || one.id !== upTo);
  const last = read.at(-1);
  const older = read.length > pageful && last ? olderHref(last.id) : null;
  const applications = await applicationsTold(door.deps, shown);
  return SecurityEventsPage({ page: pageContext(visit, session.bundle), events: shown, applications, older, isLater });
}

const olderHref = (last: EventId): string => `${path}?upto=${last}`;
