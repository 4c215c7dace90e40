import type { VNode } from 'preact';
import type { ApplicationRecord } from '#ports/applications.ts';
import { Layout, type ConsolePlace } from './layout.tsx';
import { applicationPath } from './operator-applications.tsx';
import type { PageContext } from './page-context.ts';
import { Form } from './parts/form.tsx';
import { rich } from './parts/rich.tsx';
import { localPath } from './safe-href.ts';

interface Props {
  readonly page: PageContext;
  readonly place: ConsolePlace;
  readonly application: ApplicationRecord;
  /** Under which the picture waits. */
  readonly draft: string;
}

/** GET /operator/applications/:application/logo/:draft: a picture that was uploaded, before it is used. POST …/use. */
export function OperatorLogoPage({ page, place, application, draft }: Props): VNode {
  const { m } = page;
  const { id, settings } = application;
  const base = applicationPath(id, `/logo/${draft}`);
  return (
    <Layout page={page} title={m.t('application.logo-title', { name: settings.name })} console={place}>
      <p>{m.t('application.logo-preview')}</p>
      <p class="panel">
        <span class="with-logo">
          <img class="logo" src={localPath(`${base}/picture`)} alt="" />
          <span>{rich(m, 'towards.to', { application: settings.name })}</span>
        </span>
      </p>
      <Form page={page} action={`${base}/use`}>
        <p class="row">
          <button type="submit">{m.t('application.logo-use')}</button>
          <a class="button plain" href={localPath(applicationPath(id))}>
            {m.t('application.logo-other')}
          </a>
        </p>
      </Form>
    </Layout>
  );
}
