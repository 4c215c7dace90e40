import type { ComponentChildren, VNode } from 'preact';
import type { Instant } from '#domain/instant.ts';
import type { Leave } from '#domain/next-step.ts';
import type { SmsPause } from '#domain/sms-code.ts';
import { Layout } from './layout.tsx';
import type { HelpOffer, PageContext, Problem } from './page-context.ts';
import { CodeField, Form, Submit } from './parts/form.tsx';
import { LeaveForm } from './parts/leave.tsx';
import { NothingCame } from './parts/nothing-came.tsx';
import { rich } from './parts/rich.tsx';
import { pauseProblem, SendSms } from './parts/send-sms.tsx';
import { StoppedHelp } from './parts/stopped-help.tsx';
import { WhoRequires, type WhyProps } from './parts/why.tsx';
import { waysOn } from './words-for-phone.ts';
import { errorOf, type PageError } from './words-for-refusal.ts';

/** A code that is out: when it was asked for, how long it is good for, and how far it got as far as is known. */
export interface SentCode {
  readonly at: Instant;
  readonly until: Instant;
  /** `leaving`: no provider took it yet. `stuck`: none did for longer than that takes, or the one that did says that it failed. */
  readonly progress: 'leaving' | 'left' | 'stuck';
}

interface Props {
  readonly page: PageContext;
  /** The whole number, spaced: typed a moment ago by whoever reads this, and a slip shows. */
  readonly number: string;
  /** The newest code of this interaction; null: none that is still good, and a POST sends one. */
  readonly sent: SentCode | null;
  /** What holds another one up; null: nothing. */
  readonly pause: SmsPause | null;
  /** Back-off after wrong codes, for whichever number: until then even the right one is refused (SPEC X3). */
  readonly heldUntil: Instant | null;
  /** Another kind may be chosen instead. */
  readonly otherKinds: boolean;
  readonly help: readonly HelpOffer[];
  readonly leave: Leave;
  readonly why: WhyProps;
  readonly problem: Problem | null;
}

/** POST {base}/phone-code: `code`. POST {base}/phone-code/send. Links to {base}/phone and {base}/method. */
export function PhoneCodePage(props: Props): VNode {
  const { page, sent, pause, heldUntil, otherKinds, help, leave, why } = props;
  const { m, base } = page;
  const held: Problem | null = heldUntil === null ? null : { code: 'code-held', until: heldUntil, field: 'code' };
  const problem = props.problem ?? held ?? (sent ? null : pauseProblem(pause));
  const error = errorOf(page, problem, 'first-sms');
  const shown = sent ? error : error && { ...error, field: null };
  return (
    <Layout page={page} title={m.t(sent ? 'phone-code.title' : 'sms.title')} error={shown} step={2}>
      {sent ? <Sent {...props} sent={sent} error={error} /> : <Unsent {...props} problem={problem} />}
      <StoppedHelp page={page} help={help} problem={problem} />
      {sent && <NothingCame page={page} open={sent.progress === 'stuck'} />}
      <ul class="links">
        <li>
          <a class="link" href={`${base}/phone`}>
            {m.t('phone-code.other-number')}
          </a>
        </li>
        {otherKinds && (
          <li>
            <a class="link" href={`${base}/method`}>
              {m.t('app.other-method')}
            </a>
          </li>
        )}
      </ul>
      <WhoRequires page={page} why={why} />
      <LeaveForm page={page} leave={leave} />
    </Layout>
  );
}

function Sent(props: Props & { sent: SentCode; error: PageError | null }): VNode {
  const { page, pause, problem, error } = props;
  const { m, base } = page;
  return (
    <>
      <p>{howFar(props)}</p>
      <Form page={page} action={`${base}/phone-code`}>
        <CodeField label={m.t('code.label')} hint={m.t('layout.never-share')} error={error} />
        <Submit>{m.t('action.continue')}</Submit>
      </Form>
      <Send page={page} pause={pause} problem={problem} look="plain" />
    </>
  );
}

function howFar({ page, number, sent }: Props & { sent: SentCode }): ComponentChildren {
  const { m, zone } = page;
  const duration = m.duration(sent.until - sent.at);
  switch (sent.progress) {
    case 'leaving':
      return rich(m, 'phone-code.sending', { number, duration });
    case 'left':
      return rich(m, 'phone-code.sent', { number, time: m.timeWithZone(sent.at, zone), duration });
    case 'stuck':
      return [
        rich(m, 'phone-code.stuck', { number, time: m.timeWithZone(sent.until, zone) }),
        ' ',
        ...waysOn(page, null),
      ];
    default:
      return sent.progress satisfies never;
  }
}

const Unsent = ({ page, number, pause, problem }: Props): VNode => (
  <>
    <p>{rich(page.m, 'phone-code.unsent', { number })}</p>
    <Send page={page} pause={pause} problem={problem} look="wide" />
  </>
);

const Send = ({
  page,
  pause,
  problem,
  look,
}: Pick<Props, 'page' | 'pause' | 'problem'> & { look: 'plain' | 'wide' }) => (
  <SendSms
    page={page}
    action={`${page.base}/phone-code/send`}
    pause={pause}
    told={problem?.code === 'sms-paused'}
    left={null}
    look={look}
  >
    {page.m.t('sms.resend')}
  </SendSms>
);
