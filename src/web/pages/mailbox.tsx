import type { VNode } from 'preact';
import type { Instant } from '#domain/instant.ts';
import { mailboxCode } from '#domain/mailbox-code.ts';
import type { Leave } from '#domain/next-step.ts';
import { Layout } from './layout.tsx';
import type { HelpOffer, PageContext, Problem } from './page-context.ts';
import { Confirming, isConfirming } from './parts/confirming.tsx';
import { CodeField, Field, Form, Submit } from './parts/form.tsx';
import { HelpLink } from './parts/help-link.tsx';
import { HelpLines } from './parts/help.tsx';
import { LeaveForm } from './parts/leave.tsx';
import { Resend } from './parts/resend.tsx';
import { rich } from './parts/rich.tsx';
import { WhoRequires, type WhyProps } from './parts/why.tsx';
import { errorOf, type PageError } from './words-for-refusal.ts';

interface Props {
  readonly page: PageContext;
  /** The user's own login e-mail. */
  readonly email: string;
  /** When the newest code of this interaction was sent; null: none yet, and a POST sends it. */
  readonly sentAt: Instant | null;
  /** From when another may be sent; null or past: now. */
  readonly resendFrom: Instant | null;
  readonly help: readonly HelpOffer[];
  readonly leave: Leave;
  readonly why: WhyProps;
  readonly problem: Problem | null;
}

/** POST {base}/mailbox: `code`. POST {base}/mailbox/send. POST {base}/pass: `pass`. */
export function MailboxPage(props: Props): VNode {
  const { page, email, sentAt, leave, help, why, problem } = props;
  const { m } = page;
  const error = errorOf(page, problem, problem?.field === passField ? 'pass' : 'mailbox');
  return (
    <Layout page={page} title={m.t('mailbox.title')} error={error}>
      <Confirming page={page} />
      {sentAt === null ? <Unsent page={page} email={email} /> : <Sent {...props} sentAt={sentAt} error={error} />}
      {sentAt !== null && (
        <details>
          <summary>{m.t('mailbox.nothing')}</summary>
          <div>
            <p>{m.t('mailbox.nothing-help')}</p>
          </div>
        </details>
      )}
      <NoAccess page={page} help={help} error={error} />
      <WhoRequires page={page} why={why} />
      <LeaveForm page={page} leave={leave} />
    </Layout>
  );
}

const passField = 'pass';

type NoAccessProps = Pick<Props, 'page' | 'help'> & { readonly error: PageError | null };

/** Open where a pass was refused. What confirms an act takes none (SPEC A6). */
function NoAccess({ page, help, error }: NoAccessProps): VNode {
  const { m } = page;
  const takesPass = !isConfirming(page);
  return (
    <details open={error?.field === passField}>
      <summary>{m.t('mailbox.no-access')}</summary>
      <div>
        <p>{m.t(takesPass ? 'mailbox.no-access-help' : 'mailbox.confirm-no-access-help')}</p>
        <HelpLines page={page} help={help} />
        {takesPass && <HelpLink page={page} to="mailbox" />}
        {takesPass && <PassForm page={page} error={error} />}
      </div>
    </details>
  );
}

const PassForm = ({ page, error }: Omit<NoAccessProps, 'help'>): VNode => (
  <Form page={page} action={`${page.base}/pass`}>
    <Field
      name={passField}
      label={page.m.t('pass.label')}
      hint={`${page.m.t('pass.hint')} ${page.m.t('pass.never-share')}`}
      class="code pass"
      inputmode="text"
      autocomplete="off"
      error={error}
    />
    <button type="submit" class="plain">
      {page.m.t('action.continue')}
    </button>
  </Form>
);

const Unsent = ({ page, email }: { page: PageContext; email: string }): VNode => (
  <>
    <p>{rich(page.m, isConfirming(page) ? 'mailbox.confirm-why' : 'mailbox.why', { email })}</p>
    <p>{page.m.t('mailbox.not-sent')}</p>
    <Form page={page} action={`${page.base}/mailbox/send`}>
      <Submit>{page.m.t('mailbox.send')}</Submit>
    </Form>
  </>
);

function Sent({ page, email, sentAt, resendFrom, error }: Props & { sentAt: Instant; error: PageError | null }): VNode {
  const { m, base, zone } = page;
  const duration = m.duration(mailboxCode.validFor);
  return (
    <>
      <p>{rich(m, 'mailbox.sent', { email, time: m.timeWithZone(sentAt, zone), duration })}</p>
      <p>{m.t(isConfirming(page) ? 'mailbox.confirm-why-sent' : 'mailbox.why-sent')}</p>
      <Form page={page} action={`${base}/mailbox`}>
        <CodeField label={m.t('mailbox.label')} hint={m.t('layout.never-share')} error={error} />
        <Submit>{m.t('action.continue')}</Submit>
      </Form>
      <Resend page={page} action={`${base}/mailbox/send`} from={resendFrom}>
        {m.t('mailbox.resend')}
      </Resend>
    </>
  );
}
