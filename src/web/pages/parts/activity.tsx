import type { VNode } from 'preact';
import type { AuditEvent } from '#domain/audit-event.ts';
import type { SessionId } from '#domain/identifiers.ts';
import type { Instant } from '#domain/instant.ts';
import { deviceWords } from '#text/device.ts';
import { eventWords } from '../event-words.ts';
import type { PageContext } from '../page-context.ts';
import { Form } from './form.tsx';

export interface SessionRow {
  readonly id: SessionId;
  /** As the browser names itself. */
  readonly userAgent: string;
  readonly network: string;
  readonly signedInAt: Instant;
  readonly lastSeenAt: Instant;
  /** Of the browser that asks for this page. */
  readonly current: boolean;
}

export const Sessions = ({ page, sessions }: { page: PageContext; sessions: readonly SessionRow[] }): VNode => (
  <section>
    <h2>{page.m.t('sessions.heading')}</h2>
    <ul class="rows">
      {sessions.map((one) => (
        <Session page={page} session={one} />
      ))}
    </ul>
  </section>
);

function Session({ page, session }: { page: PageContext; session: SessionRow }): VNode {
  const { m, zone } = page;
  const device = deviceWords(m, session.userAgent) ?? m.t('sessions.unknown-device');
  return (
    <li class="row-text">
      <h3>
        {device} {session.current && <span class="tag">{m.t('sessions.this')}</span>}
      </h3>
      <p>{m.t('sessions.from', { network: session.network })}</p>
      <dl class="facts">
        <dt>{m.t('sessions.since')}</dt>
        <dd>{m.dateTime(session.signedInAt, zone)}</dd>
        <dt>{m.t('sessions.seen')}</dt>
        <dd>{m.dateTime(session.lastSeenAt, zone)}</dd>
      </dl>
      <Form page={page} action={`/account/security/sessions/${session.id}/end`}>
        <button
          type="submit"
          class="plain"
          aria-label={m.t('sessions.end-named', { device, network: session.network })}
        >
          {m.t('sessions.end')}
        </button>
      </Form>
    </li>
  );
}

/** Recent security events of this user, newest first. */
export function Events({ page, events }: { page: PageContext; events: readonly AuditEvent[] }): VNode {
  const { m, zone } = page;
  return (
    <section>
      <h2>{m.t('events.heading')}</h2>
      {events.length === 0 && <p>{m.t('events.none')}</p>}
      <ul class="events">
        {events.map((event) => (
          <li>
            <b>{eventWords(m, event)}</b>
            <span class="hint">
              {m.dateTime(event.at, zone)} {event.from !== null && m.t('events.from', { network: event.from })}
            </span>
          </li>
        ))}
      </ul>
      <p>{m.t('events.not-you')}</p>
    </section>
  );
}
