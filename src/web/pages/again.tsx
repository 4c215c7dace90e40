import type { VNode } from 'preact';
import { Layout } from './layout.tsx';
import type { PageContext } from './page-context.ts';
import { SendAgain, type KeptForm } from './parts/send-again.tsx';

/** GET /account/again/:draft: what was sent before its user proved again who they are. It is sent by a press of the button, never by itself (SPEC S8). */
export const AgainPage = ({ page, form }: { page: PageContext; form: KeptForm }): VNode => (
  <Layout page={page} title={page.m.t('again.title')}>
    <p>{page.m.t('again.explained')}</p>
    <SendAgain page={page} form={form} />
  </Layout>
);

/** It is gone: an hour has passed, or it was of another user of this browser. */
export const AgainGonePage = ({ page }: { page: PageContext }): VNode => (
  <Layout page={page} title={page.m.t('again.gone-title')}>
    <p>{page.m.t('again.gone')}</p>
    <p>
      <a class="button plain" href="/account">
        {page.m.t('error.back')}
      </a>
    </p>
  </Layout>
);
