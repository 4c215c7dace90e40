import type { InboxEntry, Outbox } from '#ports/outbox.ts';
import type { Verbs } from '../engine.ts';
import type { InboxTable } from '../outbox-schema.ts';
import { pick, rowsOf, statement } from '../statement.ts';

const columns = ['channel', 'recipient', 'subject', 'text', 'html', 'calendar', 'sent_at'] as const;

type InboxRow = Pick<InboxTable, (typeof columns)[number]>;

const insert = statement((query, row: InboxRow) => query.insertInto('inbox').values(pick(row, columns)));

const newest = statement((query, hole: { limit: number }) =>
  query.selectFrom('inbox').select(columns).orderBy('id', 'desc').limit(hole.limit),
);

const entry = (row: InboxRow): InboxEntry => ({
  channel: row.channel,
  to: row.recipient,
  subject: row.subject,
  text: row.text,
  html: row.html,
  calendar: row.calendar,
  sentAt: row.sent_at,
});

/** The development inbox. */
export const inboxVerbs = {
  addToInbox:
    (on) =>
    async ({ to, sentAt, channel, subject, text, html, calendar }) => {
      await insert(on, { channel, recipient: to, subject, text, html, calendar, sent_at: sentAt });
    },
  listInbox: (on) => async (limit) => (await rowsOf(on, newest, { limit })).map(entry),
} satisfies Partial<Verbs<Outbox>>;
