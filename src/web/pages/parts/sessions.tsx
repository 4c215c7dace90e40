import type { VNode } from 'preact';
import type { SessionId } from '#domain/identifiers.ts';
import type { Instant } from '#domain/instant.ts';
import { deviceWords } from '#text/device.ts';
import type { PageContext } from '../page-context.ts';
import { ButtonForm, Form } from './form.tsx';

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

interface Props {
  readonly page: PageContext;
  /** The session of this browser first. */
  readonly sessions: readonly SessionRow[];
}

/** So many are in sight; the others fold away. */
const inSight = 3;

/** Where a user is signed in, each with its end, and the end of all the others (SPEC U1). */
export const Sessions = ({ page, sessions }: Props): VNode => (
  <section id="sessions">
    <h2>{page.m.t('sessions.heading')}</h2>
    <SessionList page={page} sessions={sessions.slice(0, inSight)} />
    {sessions.length > inSight && (
      <details>
        <summary>{page.m.t('sessions.more', { count: sessions.length - inSight })}</summary>
        <div>
          <SessionList page={page} sessions={sessions.slice(inSight)} />
        </div>
      </details>
    )}
    {sessions.length > 1 && (
      <div class="beside">
        <ButtonForm page={page} action="/account/security/sessions/end-others">
          {page.m.t('sessions.end-others')}
        </ButtonForm>
        <p class="hint">{page.m.t('sessions.end-others-hint')}</p>
      </div>
    )}
  </section>
);

const SessionList = ({ page, sessions }: Props): VNode => (
  <ul class="rows">
    {sessions.map((one) => (
      <Session page={page} session={one} />
    ))}
  </ul>
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
