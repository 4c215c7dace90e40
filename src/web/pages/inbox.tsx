import type { VNode } from 'preact';
import type { InboxEntry } from '#ports/outbox.ts';
import { Layout } from './layout.tsx';
import type { PageContext } from './page-context.ts';
import { rich } from './parts/rich.tsx';

/** /dev/inbox: what would have been mailed. Newest first; the text is shown as it is. */
export function InboxPage({ page, entries }: { page: PageContext; entries: readonly InboxEntry[] }): VNode {
  const { m } = page;
  return (
    <Layout page={page} title={m.t('inbox.title')} wide>
      <p>{rich(m, 'inbox.explained', { link: (text) => <a href="/dev/inbox.json">{text}</a> })}</p>
      {entries.length === 0 && <p>{m.t('inbox.none')}</p>}
      {entries.map((entry) => (
        <article class="mail">
          <h2>{entry.subject}</h2>
          <dl class="facts">
            <dt>{m.t('inbox.to')}</dt>
            <dd>{entry.to}</dd>
            <dt>{m.t('inbox.sent')}</dt>
            <dd>{m.dateTime(entry.sentAt, page.zone)}</dd>
          </dl>
          <pre>{entry.text}</pre>
        </article>
      ))}
    </Layout>
  );
}
