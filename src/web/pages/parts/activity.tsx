import type { VNode } from 'preact';
import type { AuditEvent } from '#domain/audit-event.ts';
import { eventWords, type ApplicationNames } from '../event-words.ts';
import type { PageContext } from '../page-context.ts';

interface Props {
  readonly page: PageContext;
  /** Newest first. */
  readonly events: readonly AuditEvent[];
  readonly applications: ApplicationNames;
}

/** Security events of this user, in words. */
export const EventList = ({ page: { m, zone }, events, applications }: Props): VNode => (
  <ul class="events">
    {events.map((event) => (
      <li>
        <b>{eventWords(m, event, applications)}</b>
        <span class="hint">
          {m.dateTime(event.at, zone)} {event.from !== null && m.t('events.from', { network: event.from })}
        </span>
      </li>
    ))}
  </ul>
);

/** The newest of them, on Password & Security. */
export function RecentEvents({ page, events, applications }: Props): VNode {
  const { m } = page;
  return (
    <section id="events">
      <h2>{m.t('events.heading')}</h2>
      {events.length === 0 ? (
        <p>{m.t('events.none')}</p>
      ) : (
        <EventList page={page} events={events} applications={applications} />
      )}
      {events.length > 0 && (
        <p>
          <a class="link" href="/account/security/events">
            {m.t('events.all')}
          </a>
        </p>
      )}
      <p>{m.t('events.not-you')}</p>
    </section>
  );
}
