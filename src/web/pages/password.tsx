import type { VNode } from 'preact';
import { Layout } from './layout.tsx';
import type { PageContext, Problem } from './page-context.ts';
import { Confirming } from './parts/confirming.tsx';
import { ButtonForm, Field, Form, Submit } from './parts/form.tsx';
import { WayOutLink } from './parts/way-out.tsx';
import { askedFor } from './parts/why.tsx';
import { errorOf } from './words-for-refusal.ts';

interface Props {
  readonly page: PageContext;
  /** The e-mail that was typed: shown to whoever typed it, known or not (SPEC S9). */
  readonly email: string;
  readonly problem: Problem | null;
}

/** POST {base}/password: `password`. POST {base}/forgot. */
export function PasswordPage({ page, email, problem }: Props): VNode {
  const error = errorOf(page, problem);
  return (
    <Layout page={page} title={page.m.t('password.title')} error={error}>
      <Confirming page={page} />
      <p class="whose">
        <b>{email}</b> {page.user === null && <WayOutLink page={page} />}
      </p>
      <Form page={page} action={`${page.base}/password`}>
        <UsernameForManagers email={email} />
        <Field
          name="password"
          label={page.m.t('password.label')}
          type="password"
          autocomplete="current-password"
          error={error}
          first
        />
        <Submit>{page.m.t('action.continue')}</Submit>
      </Form>
      <ButtonForm page={page} action={`${page.base}/forgot`} look="link">
        {page.m.t('password.forgot')}
      </ButtonForm>
      {page.destination?.asks && <p class="why">{askedFor(page, page.destination)}</p>}
    </Layout>
  );
}

/** Password managers look for the user's name beside a password. It has no name attribute, so it is not sent. */
export const UsernameForManagers = ({ email }: { email: string }): VNode => (
  <input type="text" autocomplete="username" value={email} readonly hidden />
);
