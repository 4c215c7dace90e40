import type { VNode } from 'preact';
import { largestLogo, logoSides } from '#domain/application-logo.ts';
import type { ApplicationRecord } from '#ports/applications.ts';
import { applicationPath } from '../operator-applications.tsx';
import type { PageContext } from '../page-context.ts';
import { localPath } from '../safe-href.ts';
import type { PageError } from '../words-for-refusal.ts';
import { ButtonForm, fieldId } from './form.tsx';
import { Logo } from './logo.tsx';
import { Part } from './operator-parts.tsx';

interface Props {
  readonly page: PageContext;
  readonly application: ApplicationRecord;
  readonly error: PageError | null;
}

/** What a logo must be, as words have it. */
export const logoLimits = {
  size: String(largestLogo / 1024),
  least: String(logoSides.least),
  most: String(logoSides.most),
} as const;

/** The logo that stands, and another one. POST …/logo: `file`; …/logo/remove. */
export function LogoPart({ page, application, error }: Props): VNode {
  const { m } = page;
  const { id, logoMark, settings } = application;
  return (
    <Part heading={m.t('application.logo')}>
      <p>{m.t('application.logo-explained')}</p>
      {logoMark !== null && (
        <section class="panel beside">
          <Logo of={{ id, name: settings.name, logoMark }} />
          <ButtonForm page={page} action={applicationPath(id, '/logo/remove')}>
            {m.t('application.logo-remove')}
          </ButtonForm>
        </section>
      )}
      <FileForm page={page} application={application} error={error} />
    </Part>
  );
}

/** The token comes first, so that it is read whatever the file is. */
function FileForm({ page, application, error }: Props): VNode {
  const { m } = page;
  const id = fieldId('file');
  const wrong = error?.field === 'file' ? error.text : null;
  return (
    <form
      class="panel"
      method="post"
      action={localPath(applicationPath(application.id, '/logo'))}
      enctype="multipart/form-data"
      novalidate
    >
      <input type="hidden" name="_form" value={page.formToken} />
      <div class={wrong === null ? 'field' : 'field wrong'}>
        <label for={id}>{m.t('application.logo-file')}</label>
        <span class="hint" id={`${id}-hint`}>
          {m.t('application.logo-hint', logoLimits)}
        </span>
        {wrong !== null && (
          <span class="error" id={`${id}-error`}>
            {wrong}
          </span>
        )}
        <input
          id={id}
          name="file"
          type="file"
          accept="image/png,image/jpeg,image/webp"
          aria-invalid={wrong === null ? undefined : 'true'}
          aria-describedby={wrong === null ? `${id}-hint` : `${id}-hint ${id}-error`}
        />
      </div>
      <button type="submit" class="plain">
        {m.t('application.logo-look')}
      </button>
    </form>
  );
}
