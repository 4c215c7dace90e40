import type { VNode } from 'preact';
import { emailChange } from '#domain/email-change.ts';
import { day } from '#domain/instant.ts';
import type { Leave } from '#domain/next-step.ts';
import { Layout } from './layout.tsx';
import type { PageContext, Problem } from './page-context.ts';
import { Field, Form, Submit } from './parts/form.tsx';
import { LeaveForm } from './parts/leave.tsx';
import { rich } from './parts/rich.tsx';
import { errorOf } from './words-for-refusal.ts';

interface Props {
  readonly page: PageContext;
  /** The login e-mail as it is. */
  readonly email: string;
  /** What was typed, after an error. */
  readonly typed: string;
  readonly leave: Leave;
  readonly problem: Problem | null;
}

/** POST {base}/email: `email`. */
export function ChangeEmailPage({ page, email, typed, leave, problem }: Props): VNode {
  const { m, base } = page;
  const error = errorOf(page, problem);
  return (
    <Layout page={page} title={m.t('change-email.title')} error={error}>
      <p>{rich(m, 'change-email.now', { email })}</p>
      <Form page={page} action={`${base}/email`}>
        <Field
          name="email"
          type="email"
          label={m.t('change-email.new')}
          error={error}
          value={typed}
          autocomplete="email"
          inputmode="email"
          first
        />
        <p class="hint">
          {m.t('change-email.next', {
            duration: m.duration(emailChange.confirmableFor),
            days: emailChange.undoableFor / day,
          })}
        </p>
        <Submit>{m.t('change-email.action')}</Submit>
      </Form>
      <LeaveForm page={page} leave={leave} />
    </Layout>
  );
}
