import type { VNode } from 'preact';
import type { EnrollableKind } from '#domain/authenticator.ts';
import type { KindChoice, Leave } from '#domain/next-step.ts';
import type { Messages } from '#text/messages.ts';
import { Layout } from './layout.tsx';
import type { PageContext, Problem } from './page-context.ts';
import { fieldId, Form, Submit } from './parts/form.tsx';
import { HelpLink } from './parts/help-link.tsx';
import { LeaveForm } from './parts/leave.tsx';
import { whoRulesOut } from './parts/ruled-out.ts';
import { WhoRequires, type WhyProps } from './parts/why.tsx';
import { errorOf } from './words-for-refusal.ts';

interface Props {
  readonly page: PageContext;
  /** Of the step: strongest first. */
  readonly kinds: readonly KindChoice[];
  readonly leave: Leave;
  readonly why: WhyProps;
  readonly problem: Problem | null;
}

/** POST {base}/method: `kind`. */
export function MethodPage({ page, kinds, leave, why, problem }: Props): VNode {
  const { m, base } = page;
  const first = kinds.find((one) => one.allowed);
  return (
    <Layout page={page} title={m.t('method.title')} error={errorOf(page, problem)} step={1}>
      <Form page={page} action={`${base}/method`}>
        <fieldset id={fieldId('kind')}>
          <legend class="unseen">{m.t('method.legend')}</legend>
          {kinds.map((one) => (
            <Choice m={m} choice={one} checked={one === first} />
          ))}
        </fieldset>
        <Submit>{m.t('action.continue')}</Submit>
      </Form>
      <HelpLink page={page} to="set-up" />
      <WhoRequires page={page} why={why} />
      <LeaveForm page={page} leave={leave} />
    </Layout>
  );
}

const words = {
  app: { name: 'method.app', hint: 'method.app-hint' },
  phone: { name: 'method.phone', hint: 'method.phone-hint' },
} as const satisfies Record<EnrollableKind, unknown>;

const Choice = ({ m, choice, checked }: { m: Messages; choice: KindChoice; checked: boolean }): VNode => (
  <label class={choice.allowed ? 'choice' : 'choice off'}>
    <input type="radio" name="kind" value={choice.kind} checked={checked} disabled={!choice.allowed} />
    <span>
      <b>{m.t(words[choice.kind].name)}</b>
      <span class="hint">
        {choice.allowed
          ? m.t(words[choice.kind].hint)
          : m.t('method.not-allowed', { who: whoRulesOut(m, choice.forbiddenBy) })}
      </span>
    </span>
  </label>
);
