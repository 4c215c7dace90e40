import type { VNode } from 'preact';
import type { ShownSecret } from '#flows/applications/see.ts';
import type { ApplicationRecord } from '#ports/applications.ts';
import { endingWords } from './application-words.ts';
import { Layout, type ConsolePlace } from './layout.tsx';
import { applicationPath } from './operator-applications.tsx';
import type { PageContext } from './page-context.ts';
import { endSecretPath, OnlyUntil } from './parts/application-secrets.tsx';
import { Form } from './parts/form.tsx';
import { localPath } from './safe-href.ts';

interface Props {
  readonly page: PageContext;
  readonly place: ConsolePlace;
  readonly application: ApplicationRecord;
  /** The one that would end. */
  readonly secret: ShownSecret;
  /** The others that work. */
  readonly left: readonly ShownSecret[];
}

/** GET /operator/applications/:application/secrets/:secret/end: what it would do, before it is done. POST the same. */
export function OperatorEndSecretPage({ page, place, application, secret, left }: Props): VNode {
  const { m } = page;
  const ending = endingWords(secret);
  const { id, settings } = application;
  const title = m.t('application.secret-end-title', { ending, name: settings.name });
  return (
    <Layout page={page} title={title} console={place}>
      <ul>
        <li>{m.t('application.secret-end-effect')}</li>
        <li>{m.t('application.secret-end-tokens')}</li>
        {left.length > 0 && <li>{leftWords(page, left)}</li>}
      </ul>
      {left.length === 0 && <p class="note warn">{m.t('application.secret-end-last')}</p>}
      <OnlyUntil page={page} secrets={left} />
      <Form page={page} action={endSecretPath(id, secret)}>
        <input type="hidden" name="left" value={left.map((one) => one.id).join(' ')} />
        <p class="row">
          <button type="submit" class="danger-button">
            {m.t('application.secret-end', { ending })}
          </button>
          <a class="button plain" href={localPath(applicationPath(id))}>
            {m.t('operator.cancel')}
          </a>
        </p>
      </Form>
    </Layout>
  );
}

const leftWords = ({ m }: PageContext, left: readonly ShownSecret[]): string =>
  m.t('application.secret-end-left', {
    count: left.length,
    endings: m.list(left.map(endingWords)),
  });
