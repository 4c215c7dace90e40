import type { VNode } from 'preact';
import type { BoundAuthenticator } from '#domain/authenticator.ts';
import type { Step } from '#domain/next-step.ts';
import { refusedMethods } from '#domain/refused-methods.ts';
import { Layout } from './layout.tsx';
import type { PageContext } from './page-context.ts';
import { Form, Submit } from './parts/form.tsx';
import { NotAccepted } from './parts/not-accepted.tsx';
import { askedFor, Why, WhoRequires, type WhyProps } from './parts/why.tsx';

interface Props {
  readonly page: PageContext;
  /** What comes next for this session. */
  readonly step: Step['kind'];
  /** Path to go on to afterwards. */
  readonly to: string;
  readonly why: WhyProps;
  /** What its user has set up: where nothing of it is accepted, that is said with who rules it out (SPEC Y3, P7). */
  readonly held?: readonly Pick<BoundAuthenticator, 'kind' | 'country'>[];
}

/** POST /sign-in/continue: `to`, and where an application waits, `choice` (`cancel`). A session that needs more before it may go on (SPEC P5, P10, R2): what, who decided so, and since when. */
export function ContinuePage({ page, step, to, why, held = [] }: Props): VNode {
  const { m } = page;
  const refused = refusedMethods(why.policy, held);
  const anew = step === 'verify' && page.destination?.asks === 'fresh-proof' ? page.destination : null;
  const words = wordsFor(step, refused.length > 0);
  return (
    <Layout page={page} title={m.t(anew ? 'step-up.title' : words.title)}>
      <p>{anew ? askedFor(page, anew) : m.t(words.explained)}</p>
      {step === 'enroll' && <WhoRequires page={page} why={why} />}
      {step === 'verify' && !anew && <Why page={page} why={why} />}
      <NotAccepted m={m} policy={why.policy} refused={refused} />
      {step === 'verify' && refused.length > 0 && <p>{m.t('not-accepted.next')}</p>}
      <Form page={page} action="/sign-in/continue">
        <input type="hidden" name="to" value={to} />
        <Submit>{m.t('action.continue')}</Submit>
      </Form>
      {page.destination && (
        <Form page={page} action="/sign-in/continue">
          <input type="hidden" name="to" value={to} />
          <button type="submit" class="link" name="choice" value="cancel">
            {m.t('step-up.cancel')}
          </button>
        </Form>
      )}
    </Layout>
  );
}

const words = {
  verify: { title: 'continue.verify-title', explained: 'continue.verify' },
  enroll: { title: 'continue.enroll-title', explained: 'continue.enroll' },
  add: { title: 'continue.add-title', explained: 'continue.add' },
  'save-recovery-code': { title: 'continue.save-code-title', explained: 'continue.save-code' },
  other: { title: 'continue.title', explained: 'continue.explained' },
} as const;

function wordsFor(step: Step['kind'], isAnother: boolean): (typeof words)[keyof typeof words] {
  if (step === 'enroll' && isAnother) return words.add;
  return step === 'verify' || step === 'enroll' || step === 'save-recovery-code' ? words[step] : words.other;
}
