import type { VNode } from 'preact';
import type { EnrollableKind } from '#domain/authenticator.ts';
import type { Leave } from '#domain/next-step.ts';
import { Layout } from './layout.tsx';
import type { PageContext, Problem } from './page-context.ts';
import { Form, Submit } from './parts/form.tsx';
import { LeaveForm } from './parts/leave.tsx';
import { errorOf } from './words-for-refusal.ts';

interface Props {
  readonly page: PageContext;
  readonly kind: EnrollableKind;
  /** Of a phone: the last two of its number; null where nobody can read it. */
  readonly digits: string | null;
  /** Nothing that works is left after it. */
  readonly last: boolean;
  readonly leave: Leave;
  readonly problem: Problem | null;
}

const words = {
  app: { title: 'remove-app.title', action: 'security.remove-app' },
  phone: { title: 'remove-phone.title', action: 'security.remove-phone' },
} as const satisfies Record<EnrollableKind, unknown>;

/** POST {base}/remove: what becomes of it is told before (SPEC U3). */
export function RemoveMethodPage({ page, kind, digits, last, leave, problem }: Props): VNode {
  const { m, base } = page;
  const { title, action } = words[kind];
  return (
    <Layout page={page} title={m.t(title)} error={errorOf(page, problem)}>
      <ul>
        <li>{effectOf(page, kind, digits)}</li>
        <li>{m.t(last ? 'remove.last' : 'remove.others-stay')}</li>
        <li>{m.t('remove.mailed')}</li>
      </ul>
      <Form page={page} action={`${base}/remove`}>
        <Submit>{m.t(action)}</Submit>
      </Form>
      <LeaveForm page={page} leave={leave} />
    </Layout>
  );
}

function effectOf({ m }: PageContext, kind: EnrollableKind, digits: string | null): string {
  if (kind === 'app') return m.t('remove-app.effect');
  return digits === null ? m.t('remove-phone.effect') : m.t('remove-phone.effect-number', { digits });
}
