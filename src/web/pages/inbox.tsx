import type { ComponentChildren, VNode } from 'preact';
import type { InboxEntry } from '#ports/outbox.ts';
import { spacedNumber } from '#text/phone-number.ts';
import { Layout } from './layout.tsx';
import type { PageContext } from './page-context.ts';
import { CopyButton } from './parts/copy.tsx';
import { rich } from './parts/rich.tsx';

/** /dev/inbox: what would have been mailed or sent as a text message. Newest first; the text is shown as it is. */
export function InboxPage({ page, entries }: { page: PageContext; entries: readonly InboxEntry[] }): VNode {
  const { m } = page;
  return (
    <Layout page={page} title={m.t('inbox.title')} wide copies={entries.some((one) => one.channel === 'sms')}>
      <p>{rich(m, 'inbox.explained', { link: (text) => <a href="/dev/inbox.json">{text}</a> })}</p>
      {entries.length === 0 && <p>{m.t('inbox.none')}</p>}
      {entries.map((entry, index) => (
        <Message page={page} entry={entry} code={`code-${index}`} />
      ))}
    </Layout>
  );
}

function Message({ page, entry, code }: { page: PageContext; entry: InboxEntry; code: string }): VNode {
  const { m } = page;
  const isSms = entry.channel === 'sms';
  return (
    <article class="mail">
      <h2>{isSms ? m.t('inbox.sms') : entry.subject}</h2>
      <dl class="facts">
        <dt>{m.t('inbox.to')}</dt>
        <dd>{isSms ? spacedNumber(entry.to) : entry.to}</dd>
        <dt>{m.t('inbox.sent')}</dt>
        <dd>{m.dateTime(entry.sentAt, page.zone)}</dd>
      </dl>
      <pre>{isSms ? withCode(entry.text, code) : entry.text}</pre>
      {entry.calendar !== null && <CalendarLink page={page} entry={entry} />}
      {isSms && codeIn.test(entry.text) && (
        <p>
          <CopyButton page={page} of={code} label={m.t('inbox.copy-code')} />
        </p>
      )}
    </article>
  );
}

/** The date that a mail brings, as a file. */
const CalendarLink = ({ page, entry }: { page: PageContext; entry: InboxEntry }): VNode => (
  <p>
    <a href={`/dev/inbox/deadline.ics?${new URLSearchParams({ to: entry.to, sent: String(entry.sentAt) })}`}>
      {page.m.t('inbox.calendar')}
    </a>
  </p>
);

/** The first six digits that stand alone are the code. */
const codeIn = /(?<!\d)\d{6}(?!\d)/;

function withCode(text: string, id: string): ComponentChildren {
  const found = codeIn.exec(text);
  if (!found) return text;
  const end = found.index + found[0].length;
  return [text.slice(0, found.index), <b id={id}>{found[0]}</b>, text.slice(end)];
}
