import { page, type Answer } from '../lifecycle/answer.ts';
import type { Visit } from '../lifecycle/visit.ts';
import { InboxPage } from '../pages/inbox.tsx';
import { pageContext } from '../present/context.ts';
import { problemPage } from '../present/problem.tsx';
import type { Route } from './route.ts';

const shown = 100;

/** What would have been mailed: in development mode only (SECURITY, Development mode). */
export const developmentRoutes: readonly Route[] = [
  { method: 'GET', path: '/dev/inbox', access: 'development', handle: showInbox },
  { method: 'GET', path: '/dev/inbox.json', access: 'development', handle: listInbox },
  { method: 'GET', path: '/dev/inbox/deadline.ics', access: 'development', handle: sendCalendar },
];

async function showInbox(visit: Visit): Promise<Answer> {
  return page(InboxPage({ page: pageContext(visit), entries: await visit.door.deps.store.outbox.listInbox(shown) }));
}

async function listInbox(visit: Visit): Promise<Answer> {
  const entries = await visit.door.deps.store.outbox.listInbox(shown);
  const value = entries.map(({ channel, to, subject, text, calendar, sentAt }) => ({
    channel,
    to,
    subject,
    text,
    calendar,
    sentAt: new Date(sentAt).toISOString(),
  }));
  return { as: 'json', status: 200, value };
}

/** The date that one of the mails shown brings for a calendar: as the attachment that its reader gets. */
async function sendCalendar(visit: Visit): Promise<Answer> {
  const entries = await visit.door.deps.store.outbox.listInbox(shown);
  const { to, sent } = visit.query;
  const entry = entries.find((one) => one.calendar !== null && one.to === to && String(one.sentAt) === sent);
  if (!entry?.calendar) return problemPage(visit, 404);
  return { as: 'file', type: 'text/calendar; charset=utf-8', name: 'deadline.ics', content: entry.calendar };
}
