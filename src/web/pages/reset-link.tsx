import type { VNode } from 'preact';
import { Layout } from './layout.tsx';
import type { PageContext } from './page-context.ts';
import { Form, Submit } from './parts/form.tsx';
import { StartOver } from './parts/way-out.tsx';

/** Opened by GET, which changes nothing; POST to the same path spends the link (SECURITY I9). */
export const ResetLinkPage = ({ page, token }: { page: PageContext; token: string }): VNode => (
  <Layout page={page} title={page.m.t('reset-link.title')}>
    <p>{page.m.t('reset-link.opened')}</p>
    <p>{page.m.t('reset-link.effect')}</p>
    <Form page={page} action={`/reset/${encodeURIComponent(token)}`}>
      <Submit>{page.m.t('reset-link.action')}</Submit>
    </Form>
  </Layout>
);

/** Used, too old, superseded or never ours: one page for all. */
export const ResetLinkGonePage = ({ page }: { page: PageContext }): VNode => (
  <Layout page={page} title={page.m.t('reset-gone.title')}>
    <p>{page.m.t('reset-gone.explained')}</p>
    <StartOver page={page} look="wide" />
  </Layout>
);
