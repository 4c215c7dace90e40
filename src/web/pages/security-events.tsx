import type { VNode } from 'preact';
import type { AuditEvent } from '#domain/audit-event.ts';
import { Layout } from './layout.tsx';
import { unnamed, type ApplicationNames } from './event-words.ts';
import type { PageContext } from './page-context.ts';
import { EventList } from './parts/activity.tsx';
import { localPath } from './safe-href.ts';

interface Props {
  readonly page: PageContext;
  /** Newest first. */
  readonly events: readonly AuditEvent[];
  /** Of those that they tell of; left out: of none. */
  readonly applications?: ApplicationNames;
  /** Where older ones are; null: there are none. */
  readonly older: string | null;
  /** This is not the newest page. */
  readonly isLater: boolean;
}

/** GET /account/security/events: everything that happened to this user, in pages. */
export function SecurityEventsPage({ page, events, applications = unnamed, older, isLater }: Props): VNode {
  const { m } = page;
  return (
    <Layout page={page} title={m.t('events.title')} wide>
      {events.length === 0 && <p>{m.t('events.none')}</p>}
      <EventList page={page} events={events} applications={applications} />
      <div class="row acts">
        {older !== null && (
          <a class="button plain" href={localPath(older)}>
            {m.t('events.older')}
          </a>
        )}
        {isLater && (
          <a class="button plain" href="/account/security/events">
            {m.t('events.newest')}
          </a>
        )}
      </div>
      {older === null && events.length > 0 && <p class="hint">{m.t('events.no-older')}</p>}
      <p>
        <a class="link" href="/account/security">
          {m.t('action.back-to-security')}
        </a>
      </p>
    </Layout>
  );
}
