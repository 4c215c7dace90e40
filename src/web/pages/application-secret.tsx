import type { VNode } from 'preact';
import type { Instant } from '#domain/instant.ts';
import type { ApplicationRecord } from '#ports/applications.ts';
import { signsIn } from './application-words.ts';
import { Layout, type ConsolePlace } from './layout.tsx';
import { applicationPath } from './operator-applications.tsx';
import type { PageContext } from './page-context.ts';
import { Connection } from './parts/application-connection.tsx';
import { CopyButton } from './parts/copy.tsx';
import { localPath } from './safe-href.ts';

interface Props {
  readonly page: PageContext;
  readonly place: ConsolePlace;
  readonly application: ApplicationRecord;
  readonly issuer: string;
  /** Shown here, once; null: it keeps none. */
  readonly secret: string | null;
}

/** The answer to POST /operator/applications/new: what the application is set up with, its first secret this once (SECURITY I10). */
export const ApplicationCreatedPage = (props: Props): VNode => (
  <Given
    {...props}
    title={props.page.m.t('application.created-title', { name: props.application.settings.name })}
    earlier={null}
  />
);

interface NewSecretProps extends Props {
  readonly secret: string;
  /** How many worked before it, and until when they go on at most; null: they have ended. */
  readonly earlier: number;
  readonly earlierEndAt: Instant | null;
}

/** The answer to POST /operator/applications/:application/secrets: the new secret, this once. */
export function NewSecretPage({ earlier, earlierEndAt, ...props }: NewSecretProps): VNode {
  const { m, zone } = props.page;
  const words =
    earlierEndAt === null
      ? m.t('application.earlier-ended', { count: earlier })
      : m.t('application.earlier-until', { count: earlier, time: m.dateTime(earlierEndAt, zone) });
  const title = m.t('application.secret-title', { name: props.application.settings.name });
  return <Given {...props} title={title} earlier={words} />;
}

interface GivenProps extends Props {
  readonly title: string;
  /** What becomes of the ones before; null: there are none. */
  readonly earlier: string | null;
}

function Given({ page, place, application, issuer, secret, title, earlier }: GivenProps): VNode {
  const { m } = page;
  const { id, settings } = application;
  return (
    <Layout page={page} title={title} console={place} copies>
      {secret !== null && <SecretOnce page={page} secret={secret} earlier={earlier} />}
      <section>
        <h2>{m.t('application.needs-to-know')}</h2>
        <Connection page={page} id={id} issuer={issuer} />
        {signsIn(settings.kind) && <p>{m.t('application.pkce')}</p>}
      </section>
      <p>
        <a class="button" href={localPath(applicationPath(id))}>
          {m.t('application.go-on')}
        </a>
      </p>
    </Layout>
  );
}

interface SecretProps {
  readonly page: PageContext;
  readonly secret: string;
  readonly earlier: string | null;
}

const SecretOnce = ({ page, secret, earlier }: SecretProps): VNode => (
  <section>
    <h2>{page.m.t('application.secret')}</h2>
    <p class="key long" id="secret" role="group" aria-label={page.m.t('application.secret')}>
      {secret}
    </p>
    <p>
      <CopyButton page={page} of="secret" label={page.m.t('application.copy-secret')} />
    </p>
    <p>{page.m.t('application.secret-once')}</p>
    {earlier !== null && <p>{earlier}</p>}
    <p class="hint">{page.m.t('application.secret-danger')}</p>
  </section>
);
