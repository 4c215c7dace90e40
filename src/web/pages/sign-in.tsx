import type { VNode } from 'preact';
import { Layout } from './layout.tsx';
import type { PageContext, Problem } from './page-context.ts';
import { Field, Form, Submit } from './parts/form.tsx';
import { errorOf } from './words-for-refusal.ts';

interface Props {
  readonly page: PageContext;
  /** As typed before, or `''`. */
  readonly email: string;
  /** Path to go on to afterwards. */
  readonly to: string;
  readonly problem: Problem | null;
}

/** POST /sign-in: `email`, `to`. */
export function SignInPage({ page, email, to, problem }: Props): VNode {
  const error = errorOf(page, problem);
  return (
    <Layout page={page} title={page.m.t('sign-in.title')} error={error}>
      <Form page={page} action="/sign-in">
        <input type="hidden" name="to" value={to} />
        <Field
          name="email"
          label={page.m.t('sign-in.email')}
          type="email"
          inputmode="email"
          autocomplete="username"
          value={email}
          error={error}
          first
        />
        <Submit>{page.m.t('action.continue')}</Submit>
      </Form>
    </Layout>
  );
}
