import type { VNode } from 'preact';
import { Layout } from './layout.tsx';
import type { PageContext, Problem } from './page-context.ts';
import { Field, Form, Submit } from './parts/form.tsx';
import { HelpLink } from './parts/help-link.tsx';
import { Why, type WhyProps } from './parts/why.tsx';
import { errorOf } from './words-for-refusal.ts';

interface Props {
  readonly page: PageContext;
  /** Anything else is usable. */
  readonly otherMethods: boolean;
  readonly why: WhyProps;
  readonly problem: Problem | null;
}

/** POST {base}/recovery: `code`. */
export function RecoveryPage({ page, otherMethods, why, problem }: Props): VNode {
  const { m, base } = page;
  const error = errorOf(page, problem, 'recovery-code');
  return (
    <Layout page={page} title={m.t('recovery.title')} error={error}>
      <p>{m.t('recovery.explained')}</p>
      <Form page={page} action={`${base}/recovery`}>
        <Field
          name="code"
          label={m.t('recovery.label')}
          hint={`${m.t('recovery.hint')} ${m.t('layout.never-share')}`}
          class="code long"
          autocomplete="off"
          error={error}
          first
        />
        <Submit>{m.t('action.continue')}</Submit>
      </Form>
      <ul class="links">
        {otherMethods && (
          <li>
            <a class="link" href={`${base}/methods`}>
              {m.t('action.other-method')}
            </a>
          </li>
        )}
        <li>
          <a class="link" href={`${base}/no-way`}>
            {m.t('recovery.lost')}
          </a>
        </li>
      </ul>
      <HelpLink page={page} to="lost-device" />
      <Why page={page} why={why} />
    </Layout>
  );
}
