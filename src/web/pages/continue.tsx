import type { VNode } from 'preact';
import type { Step } from '#domain/next-step.ts';
import { Layout } from './layout.tsx';
import type { PageContext } from './page-context.ts';
import { Form, Submit } from './parts/form.tsx';
import { Why, WhoRequires, type WhyProps } from './parts/why.tsx';

interface Props {
  readonly page: PageContext;
  /** What comes next for this session. */
  readonly step: Step['kind'];
  /** Path to go on to afterwards. */
  readonly to: string;
  readonly why: WhyProps;
}

/** POST /sign-in/continue: `to`. A session that needs more before it may go on (SPEC P5, P10, R2): what, who decided so, and since when. */
export function ContinuePage({ page, step, to, why }: Props): VNode {
  const { m } = page;
  const words = wordsFor(step);
  return (
    <Layout page={page} title={m.t(words.title)}>
      <p>{m.t(words.explained)}</p>
      {step === 'enroll' && <WhoRequires page={page} why={why} />}
      {step === 'verify' && <Why page={page} why={why} />}
      <Form page={page} action="/sign-in/continue">
        <input type="hidden" name="to" value={to} />
        <Submit>{m.t('action.continue')}</Submit>
      </Form>
    </Layout>
  );
}

const words = {
  verify: { title: 'continue.verify-title', explained: 'continue.verify' },
  enroll: { title: 'continue.enroll-title', explained: 'continue.enroll' },
  'save-recovery-code': { title: 'continue.save-code-title', explained: 'continue.save-code' },
  other: { title: 'continue.title', explained: 'continue.explained' },
} as const;

function wordsFor(step: Step['kind']): (typeof words)[keyof typeof words] {
  return step === 'verify' || step === 'enroll' || step === 'save-recovery-code' ? words[step] : words.other;
}
