import type { VNode } from 'preact';
import type { Leave } from '#domain/next-step.ts';
import { Layout } from './layout.tsx';
import type { PageContext, Problem } from './page-context.ts';
import { Form, Submit } from './parts/form.tsx';
import { LeaveForm } from './parts/leave.tsx';
import { errorOf } from './words-for-refusal.ts';

interface Props {
  readonly page: PageContext;
  readonly leave: Leave;
  readonly problem: Problem | null;
}

/** POST {base}/thaw: after password, factor and mailbox (SPEC U5). */
export const ThawPage = ({ page, leave, problem }: Props): VNode => (
  <Layout page={page} title={page.m.t('thaw.title')} error={errorOf(page, problem)}>
    <p>{page.m.t('thaw.explained')}</p>
    <p>{page.m.t('thaw.first')}</p>
    <Form page={page} action={`${page.base}/thaw`}>
      <Submit>{page.m.t('thaw.action')}</Submit>
    </Form>
    <LeaveForm page={page} leave={leave} />
  </Layout>
);
