import type { VNode } from 'preact';
import type { Instant } from '#domain/instant.ts';
import type { Leave } from '#domain/next-step.ts';
import { Layout } from './layout.tsx';
import type { HelpOffer, PageContext, Problem } from './page-context.ts';
import { CodeField, Form, Submit } from './parts/form.tsx';
import { LeaveForm } from './parts/leave.tsx';
import { NothingCame } from './parts/nothing-came.tsx';
import { Resend } from './parts/resend.tsx';
import { rich } from './parts/rich.tsx';
import { StoppedHelp } from './parts/stopped-help.tsx';
import { errorOf, type PageError } from './words-for-refusal.ts';

/** A code that is out: when it left and how long it is good for. */
export interface SentCode {
  readonly at: Instant;
  readonly until: Instant;
}

interface Props {
  readonly page: PageContext;
  /** The whole number, spaced: typed a moment ago by whoever reads this, and a slip shows. */
  readonly number: string;
  /** The newest code of this interaction; null: none that is still good, and a POST sends one. */
  readonly sent: SentCode | null;
  /** From when another may be sent; null or past: now. */
  readonly resendFrom: Instant | null;
  /** Back-off after wrong codes, for whichever number: until then even the right one is refused (SPEC X3). */
  readonly heldUntil: Instant | null;
  /** Another kind may be chosen instead. */
  readonly otherKinds: boolean;
  readonly help: readonly HelpOffer[];
  readonly leave: Leave;
  readonly problem: Problem | null;
}

/** POST {base}/phone-code: `code`. POST {base}/phone-code/send. Links to {base}/phone and {base}/method. */
export function PhoneCodePage(props: Props): VNode {
  const { page, sent, heldUntil, otherKinds, help, leave, problem } = props;
  const { m, base } = page;
  const held: Problem | null = heldUntil === null ? null : { code: 'code-held', until: heldUntil, field: 'code' };
  const error = errorOf(page, problem ?? held, 'first-sms');
  const shown = sent ? error : error && { ...error, field: null };
  return (
    <Layout page={page} title={m.t('phone-code.title')} error={shown} step={2}>
      {sent ? <Sent {...props} sent={sent} error={error} /> : <Unsent {...props} />}
      <StoppedHelp page={page} help={help} problem={problem} />
      {sent && <NothingCame page={page} />}
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
      <LeaveForm page={page} leave={leave} />
    </Layout>
  );
}

function Sent({ page, number, sent, resendFrom, error }: Props & { sent: SentCode; error: PageError | null }): VNode {
  const { m, base, zone } = page;
  const words = { number, time: m.timeWithZone(sent.at, zone), duration: m.duration(sent.until - sent.at) };
  return (
    <>
      <p>{rich(m, 'phone-code.sent', words)}</p>
      <Form page={page} action={`${base}/phone-code`}>
        <CodeField label={m.t('code.label')} hint={m.t('layout.never-share')} error={error} />
        <Submit>{m.t('action.continue')}</Submit>
      </Form>
      <Resend page={page} action={`${base}/phone-code/send`} from={resendFrom}>
        {m.t('sms.resend')}
      </Resend>
    </>
  );
}

const Unsent = ({ page, number, resendFrom }: Props): VNode => (
  <>
    <p>{rich(page.m, 'phone-code.unsent', { number })}</p>
    <Resend page={page} action={`${page.base}/phone-code/send`} from={resendFrom} look="wide">
      {page.m.t('sms.resend')}
    </Resend>
  </>
);
