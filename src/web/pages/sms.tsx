import type { VNode } from 'preact';
import type { Instant } from '#domain/instant.ts';
import { Layout } from './layout.tsx';
import type { HelpOffer, PageContext, Problem } from './page-context.ts';
import { CodeField, Form, Submit } from './parts/form.tsx';
import { NothingCame } from './parts/nothing-came.tsx';
import { Resend } from './parts/resend.tsx';
import { rich } from './parts/rich.tsx';
import { StoppedHelp } from './parts/stopped-help.tsx';
import { Why, type WhyProps } from './parts/why.tsx';
import type { SentCode } from './phone-code.tsx';
import type { Way } from './words-for-phone.ts';
import { errorOf, type PageError } from './words-for-refusal.ts';

interface Props {
  readonly page: PageContext;
  /** The last two of the bound number. */
  readonly digits: string;
  /** The newest code of this interaction; null: none that is still good, and a POST sends one. */
  readonly sent: SentCode | null;
  /** From when another may be sent; null or past: now. */
  readonly resendFrom: Instant | null;
  /** Back-off after wrong codes: until then even the right one is refused (SPEC X3). */
  readonly heldUntil: Instant | null;
  /** Everything that is usable, text messages included, in the order of the chooser. */
  readonly ways: readonly Way[];
  readonly help: readonly HelpOffer[];
  readonly why: WhyProps;
  readonly problem: Problem | null;
}

/** POST {base}/sms: `code`. POST {base}/sms/send. */
export function SmsPage(props: Props): VNode {
  const { page, sent, heldUntil, ways, help, why, problem } = props;
  const { m, base } = page;
  const held: Problem | null = heldUntil === null ? null : { code: 'code-held', until: heldUntil, field: 'code' };
  const error = errorOf(page, problem ?? held, 'sms', ways);
  return (
    <Layout page={page} title={m.t('code.title')} error={sent ? error : error && { ...error, field: null }}>
      {sent ? <Sent {...props} sent={sent} error={error} /> : <Unsent {...props} />}
      <StoppedHelp page={page} help={help} problem={problem} />
      {sent && <NothingCame page={page} />}
      <p>
        {ways.length > 1 ? (
          <a class="link" href={`${base}/methods`}>
            {m.t('action.other-method')}
          </a>
        ) : (
          <a class="link" href={`${base}/no-way`}>
            {m.t('sms.no-phone')}
          </a>
        )}
      </p>
      <Why page={page} why={why} />
    </Layout>
  );
}

function Sent({ page, digits, sent, resendFrom, error }: Props & { sent: SentCode; error: PageError | null }): VNode {
  const { m, base, zone } = page;
  const words = { digits, time: m.timeWithZone(sent.at, zone), duration: m.duration(sent.until - sent.at) };
  return (
    <>
      <p>{rich(m, 'sms.sent', words)}</p>
      <Form page={page} action={`${base}/sms`}>
        <CodeField label={m.t('code.label')} hint={m.t('layout.never-share')} error={error} />
        <Submit>{m.t('action.continue')}</Submit>
      </Form>
      <Resend page={page} action={`${base}/sms/send`} from={resendFrom}>
        {m.t('sms.resend')}
      </Resend>
    </>
  );
}

const Unsent = ({ page, digits, resendFrom }: Props): VNode => (
  <>
    <p>{rich(page.m, 'sms.unsent', { digits })}</p>
    <Resend page={page} action={`${page.base}/sms/send`} from={resendFrom} look="wide">
      {page.m.t('sms.send')}
    </Resend>
  </>
);
