import type { VNode } from 'preact';
import { Layout } from './layout.tsx';
import type { PageContext } from './page-context.ts';
import { Form, Submit } from './parts/form.tsx';
import { StartOver } from './parts/way-out.tsx';

/** Opened by GET, which changes nothing; POST to the same path spends the link (SECURITY I9). */
export const InvitationPage = ({ page, token }: { page: PageContext; token: string }): VNode => (
  <Layout page={page} title={page.m.t('invitation.title', { service: page.brand.name })}>
    <p>{page.m.t('invitation.opened')}</p>
    <p>{page.m.t('invitation.next')}</p>
    <Form page={page} action={`/invitation/${encodeURIComponent(token)}`}>
      <Submit>{page.m.t('invitation.action')}</Submit>
    </Form>
  </Layout>
);

/** Used, too old, superseded or never ours: one page for all. */
export const InvitationGonePage = ({ page }: { page: PageContext }): VNode => (
  <Layout page={page} title={page.m.t('reset-gone.title')}>
    <p>{page.m.t('invitation-gone.explained')}</p>
    <p>{page.m.t('invitation-gone.next')}</p>
    <StartOver page={page} look="wide" />
  </Layout>
);
