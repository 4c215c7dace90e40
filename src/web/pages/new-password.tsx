import type { VNode } from 'preact';
import { Layout } from './layout.tsx';
import type { PageContext, Problem } from './page-context.ts';
import { Field, Form, Submit } from './parts/form.tsx';
import { rich } from './parts/rich.tsx';
import { UsernameForManagers } from './password.tsx';
import { errorOf } from './words-for-refusal.ts';

interface Props {
  readonly page: PageContext;
  readonly email: string;
  /** Shortest length that is accepted, in characters (SECURITY, Numbers). */
  readonly shortest: number;
  /** After an invitation: there is no password yet. */
  readonly isFirst: boolean;
  /** Companies whose invitation is accepted by setting it. */
  readonly companies?: readonly string[];
  readonly problem: Problem | null;
}

const wordsFor = {
  first: {
    title: 'first-password.title',
    label: 'first-password.label',
    again: 'first-password.again',
    action: 'first-password.action',
  },
  new: {
    title: 'new-password.title',
    label: 'new-password.label',
    again: 'new-password.again',
    action: 'new-password.action',
  },
} as const;

/** POST {base}/new-password: `password`, `again`. The rules are said before anything is typed. */
export function NewPasswordPage({ page, email, shortest, isFirst, companies = [], problem }: Props): VNode {
  const { m, base } = page;
  const words = isFirst ? wordsFor.first : wordsFor.new;
  const error = errorOf(page, problem);
  return (
    <Layout page={page} title={m.t(words.title)} error={error}>
      <p>{rich(m, 'new-password.for', { email })}</p>
      {companies.length > 0 && (
        <p>{rich(m, 'first-password.joins', { companies: m.list([...companies]), count: companies.length })}</p>
      )}
      <ul>
        <li>{m.t('new-password.rule-length', { shortest: String(shortest) })}</li>
        <li>{m.t('new-password.rule-free')}</li>
        <li>{m.t('new-password.rule-known')}</li>
      </ul>
      <Form page={page} action={`${base}/new-password`}>
        <UsernameForManagers email={email} />
        <Field
          name="password"
          label={m.t(words.label)}
          type="password"
          autocomplete="new-password"
          error={error}
          first
        />
        <Field name="again" label={m.t(words.again)} type="password" autocomplete="new-password" error={error} />
        <Submit>{m.t(words.action)}</Submit>
      </Form>
    </Layout>
  );
}
