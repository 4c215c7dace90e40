import type { VNode } from 'preact';
import { inGroups } from '#domain/totp.ts';
import { Layout } from './layout.tsx';
import type { PageContext, Problem } from './page-context.ts';
import { CopyButton } from './parts/copy.tsx';
import { Form, Submit, TickField } from './parts/form.tsx';
import { Icon } from './parts/icon.tsx';
import { errorOf, type PageError } from './words-for-refusal.ts';

interface Props {
  readonly page: PageContext;
  /** The pending code, canonical (24 characters), shown to its own interaction; null: it has to be asked for first, by POST. */
  readonly code: string | null;
  /** An authenticator was bound in this interaction: this is step 3 of 3. */
  readonly enrolling: boolean;
  readonly problem: Problem | null;
}

/** POST {base}/recovery-code/save: `saved`. POST {base}/recovery-code/issue. GET {base}/recovery-code.txt. */
export function SaveRecoveryCodePage({ page, code, enrolling, problem }: Props): VNode {
  const error = errorOf(page, problem, 'recovery-code');
  const step = enrolling ? 3 : null;
  return (
    <Layout page={page} title={page.m.t('save-code.title')} error={error} step={step} copies={code !== null}>
      <p>{page.m.t('save-code.explained')}</p>
      {code === null ? <Ask page={page} /> : <Shown page={page} code={code} error={error} />}
    </Layout>
  );
}

const Ask = ({ page }: { page: PageContext }): VNode => (
  <>
    <p>{page.m.t('save-code.hidden')}</p>
    <Form page={page} action={`${page.base}/recovery-code/issue`}>
      <Submit>{page.m.t('save-code.show')}</Submit>
    </Form>
  </>
);

function Shown({ page, code, error }: { page: PageContext; code: string; error: PageError | null }): VNode {
  const { m, base } = page;
  return (
    <>
      <p class="key" id="recovery-code" aria-label={m.t('save-code.code')} role="group">
        {inGroups(code)}
      </p>
      <p class="hint">
        {m.t('save-code.replaces')} {m.t('layout.never-share')}
      </p>
      <p class="row">
        <CopyButton page={page} of="recovery-code" label={m.t('save-code.copy')} />
        <a class="button plain" href={`${base}/recovery-code.txt`} download>
          <Icon name="download" />
          {m.t('save-code.download')}
        </a>
      </p>
      <Form page={page} action={`${base}/recovery-code/save`}>
        <TickField name="saved" label={m.t('save-code.tick')} error={error} />
        <Submit>{m.t('action.continue')}</Submit>
      </Form>
    </>
  );
}
