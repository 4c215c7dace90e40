import type { VNode } from 'preact';
import { Layout } from './layout.tsx';
import type { PageContext } from './page-context.ts';
import { localPath } from './safe-href.ts';

export const SignedOutPage = ({ page }: { page: PageContext }): VNode => (
  <Layout page={page} title={page.m.t('signed-out.title')}>
    <p>{page.m.t('signed-out.explained')}</p>
    <p>
      <a class="button wide" href={localPath(page.startOver)}>
        {page.m.t('action.sign-in')}
      </a>
    </p>
  </Layout>
);
