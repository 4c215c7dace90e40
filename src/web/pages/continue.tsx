import type { VNode } from 'preact';
import { Layout } from './layout.tsx';
import type { PageContext } from './page-context.ts';
import { Form, Submit } from './parts/form.tsx';
import { Why, type WhyProps } from './parts/why.tsx';

interface Props {
  readonly page: PageContext;
  /** Path to go on to afterwards. */
  readonly to: string;
  readonly why: WhyProps;
}

/** POST /sign-in/continue: `to`. A session whose evidence no longer suffices (SPEC P5, P10). */
export const ContinuePage = ({ page, to, why }: Props): VNode => (
  <Layout page={page} title={page.m.t('continue.title')}>
    <p>{page.m.t('continue.explained')}</p>
    <Why page={page} why={why} />
    <Form page={page} action="/sign-in/continue">
      <input type="hidden" name="to" value={to} />
      <Submit>{page.m.t('action.continue')}</Submit>
    </Form>
  </Layout>
);
