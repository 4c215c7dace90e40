import type { VNode } from 'preact';
import { Layout } from './layout.tsx';
import type { PageContext, Problem } from './page-context.ts';
import { Form, Submit } from './parts/form.tsx';
import { errorOf } from './words-for-refusal.ts';

interface Props {
  readonly page: PageContext;
  readonly problem: Problem | null;
}

/** POST {base}/repair: `choice` is `set-up` or `elsewhere`. */
export function RepairPage({ page, problem }: Props): VNode {
  const { m, base } = page;
  return (
    <Layout page={page} title={m.t('repair.title')} error={errorOf(page, problem)}>
      <p>{m.t('repair.explained')}</p>
      <p>{m.t('repair.elsewhere-hint')}</p>
      <Form page={page} action={`${base}/repair`} class="stack">
        <Submit name="choice" value="set-up">
          {m.t('repair.set-up')}
        </Submit>
        <button type="submit" class="plain" name="choice" value="elsewhere">
          {m.t('repair.elsewhere')}
        </button>
      </Form>
    </Layout>
  );
}
