import type { VNode } from 'preact';
import { Layout } from './layout.tsx';
import type { PageContext } from './page-context.ts';
import { Form, Submit } from './parts/form.tsx';

/** POST {base}/keep-going: a page never signs anybody in, so that a press of the button does. */
export const DonePage = ({ page }: { page: PageContext }): VNode => (
  <Layout page={page} title={page.m.t('done.title')}>
    <p>{page.m.t('done.explained')}</p>
    <Form page={page} action={`${page.base}/keep-going`}>
      <Submit>{page.m.t('action.continue')}</Submit>
    </Form>
  </Layout>
);
