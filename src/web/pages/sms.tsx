import type { ComponentChildren, VNode } from 'preact';
import type { Instant } from '#domain/instant.ts';
import type { SmsPause } from '#domain/sms-code.ts';
import { Layout } from './layout.tsx';
import type { HelpOffer, PageContext, Problem } from './page-context.ts';
import { Confirming } from './parts/confirming.tsx';
import { CodeField, Form, Submit } from './parts/form.tsx';
import { NothingCame } from './parts/nothing-came.tsx';
import { rich } from './parts/rich.tsx';
import { isLong, pauseProblem, SendSms } from './parts/send-sms.tsx';
import { CancelHere, codeWords } from './parts/step-up.tsx';
import { StoppedHelp } from './parts/stopped-help.tsx';
import { Why, type WhyProps } from './parts/why.tsx';
import type { SentCode } from './phone-code.tsx';
import { waysOn, type Way } from './words-for-phone.ts';
import { errorOf, type PageError } from './words-for-refusal.ts';

interface Props {
  readonly page: PageContext;
  /** The last two of the bound number; null when its key is gone. */
  readonly digits: string | null;
  /** The newest code of this interaction; null: none that is still good, and a POST sends one. */
  readonly sent: SentCode | null;
  /** What holds another one up; null: nothing. */
  readonly pause: SmsPause | null;
  /** Back-off after wrong codes: until then even the right one is refused (SPEC X3). */
  readonly heldUntil: Instant | null;
  /** Everything that is usable, text messages included, in the order of the chooser. */
  readonly ways: readonly Way[];
  readonly help: readonly HelpOffer[];
  readonly why: WhyProps;
  /** Text messages are accepted as a second step no more: this one says who it is, and another method is set up next (SPEC Y3); left out: they are. */
  readonly onlyProves?: boolean;
  readonly problem: Problem | null;
}

/** POST {base}/sms: `code`. POST {base}/sms/send. */
export function SmsPage(props: Props): VNode {
  const { page, sent, pause, heldUntil, help, why } = props;
  const held: Problem | null = heldUntil === null ? null : { code: 'code-held', until: heldUntil, field: 'code' };
  const problem = props.problem ?? held ?? (sent ? null : pauseProblem(pause));
  const error = errorOf(page, problem, 'sms', props.ways);
  const isElsewhere = !sent && props.ways.length > 1 && isRefused(problem) && !isOver(problem);
  return (
    <Layout
      page={page}
      title={codeWords(page, sent ? 'code.title' : 'sms.title').title}
      error={sent ? error : error && { ...error, field: null }}
    >
      <Confirming page={page} />
      {isElsewhere && <Others {...props} look="wide" />}
      {isElsewhere && <StoppedHelp page={page} help={help} problem={problem} />}
      {sent ? <Sent {...props} sent={sent} error={error} /> : <Unsent {...props} problem={problem} />}
      {!isElsewhere && <StoppedHelp page={page} help={help} problem={problem} />}
      {sent && <NothingCame page={page} open={sent.progress === 'stuck'} />}
      {!isElsewhere && <Others {...props} look="link" />}
      <CancelHere page={page} />
      {props.onlyProves ? <p class="why">{page.m.t('step-up.only-proves')}</p> : <Why page={page} why={why} />}
    </Layout>
  );
}

function Sent(props: Props & { sent: SentCode; error: PageError | null }): VNode {
  const { page, pause, ways, problem, error } = props;
  const { m, base } = page;
  const words = codeWords(page, 'code.title');
  return (
    <>
      <p>{howFar(props)}</p>
      <Form page={page} action={`${base}/sms`}>
        <CodeField label={words.label} hint={m.t('layout.never-share')} error={error} />
        <Submit>{words.action}</Submit>
      </Form>
      <SendSms page={page} action={`${base}/sms/send`} pause={pause} told={problem?.code === 'sms-paused'} left={ways}>
        {m.t('sms.resend')}
      </SendSms>
    </>
  );
}

function howFar({ page, sent, ways, ...props }: Props & { sent: SentCode }): ComponentChildren {
  const { m, zone } = page;
  const digits = props.digits ?? '';
  const duration = m.duration(sent.until - sent.at);
  switch (sent.progress) {
    case 'leaving':
      return rich(m, 'sms.sending', { digits, duration });
    case 'left':
      return rich(m, 'sms.sent', { digits, time: m.timeWithZone(sent.at, zone), duration });
    case 'stuck':
      return [rich(m, 'sms.stuck', { digits, time: m.timeWithZone(sent.until, zone) }), ' ', ...waysOn(page, ways)];
    default:
      return sent.progress satisfies never;
  }
}

/** Nothing is promised that a guard or a limit has just refused. */
const Unsent = ({ page, digits, pause, ways, problem }: Props): VNode => (
  <>
    {!isRefused(problem) && (
      <p>{digits === null ? page.m.t('sms.unsent-unnamed') : rich(page.m, 'sms.unsent', { digits })}</p>
    )}
    <SendSms
      page={page}
      action={`${page.base}/sms/send`}
      pause={pause}
      told={problem?.code === 'sms-paused'}
      left={ways}
      look={problem?.code === 'sms-stopped' && ways.length > 1 ? 'plain' : 'wide'}
    >
      {page.m.t('sms.send')}
    </SendSms>
  </>
);

/** A text message will not come soon, whatever is pressed: another method is the way on, then whoever can help. */
const isRefused = (problem: Problem | null): boolean =>
  problem?.code === 'sms-stopped' || (problem?.code === 'sms-paused' && isLong(problem.pause));

function Others({ page, ways, look }: Props & { look: 'wide' | 'link' }): VNode {
  const { m, base } = page;
  if (ways.length <= 1)
    return (
      <p>
        <a class="link" href={`${base}/no-way`}>
          {m.t('sms.no-phone')}
        </a>
      </p>
    );
  return (
    <p>
      <a class={look === 'wide' ? 'button wide' : 'link'} href={`${base}/methods`}>
        {m.t('action.other-method')}
      </a>
    </p>
  );
}

const isOver = (problem: Problem | null): boolean => problem?.code === 'sms-paused' && problem.pause.limit === 'run';
