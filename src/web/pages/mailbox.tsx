import type { VNode } from 'preact';
import type { Instant } from '#domain/instant.ts';
import { mailboxCode } from '#domain/mailbox-code.ts';
import type { Leave } from '#domain/next-step.ts';
import { Layout } from './layout.tsx';
import type { HelpOffer, PageContext, Problem } from './page-context.ts';
import { Confirming } from './parts/confirming.tsx';
import { CodeField, Field, Form, Submit } from './parts/form.tsx';
import { HelpLink } from './parts/help-link.tsx';
import { HelpLines } from './parts/help.tsx';
import { LeaveForm } from './parts/leave.tsx';
import { Resend } from './parts/resend.tsx';
import { rich } from './parts/rich.tsx';
import { WhoRequires, type WhyProps } from './parts/why.tsx';
import { errorOf, type PageError } from './words-for-refusal.ts';

/**
 * What the mailbox is proved for. `set-up`: a first method. `change`: another change of who has none. `thaw`: changes again, whether or not there is one (SPEC U5).
 * `confirm`: an act that waits.
 */
export type MailboxReason = 'set-up' | 'change' | 'thaw' | 'confirm';

interface Props {
  readonly page: PageContext;
  readonly reason: MailboxReason;
  /** The user's own login e-mail. */
  readonly email: string;
  /** When the newest code of this interaction was sent; null: none yet, and a POST sends it. */
  readonly sentAt: Instant | null;
  /** From when another may be sent; null or past: now. */
  readonly resendFrom: Instant | null;
  readonly help: readonly HelpOffer[];
  /** An enrollment pass may stand in (SPEC A6): on the way to a first factor alone. */
  readonly takesPass: boolean;
  readonly leave: Leave;
  readonly why: WhyProps;
  readonly problem: Problem | null;
}

/** POST {base}/mailbox: `code`. POST {base}/mailbox/send. POST {base}/pass: `pass`. */
export function MailboxPage(props: Props): VNode {
  const { page, reason, email, sentAt, leave, help, takesPass, why, problem } = props;
  const { m } = page;
  const error = errorOf(page, problem, problem?.field === passField ? 'pass' : 'mailbox');
  return (
    <Layout page={page} title={m.t('mailbox.title')} error={error}>
      <Confirming page={page} />
      {sentAt === null ? (
        <Unsent page={page} reason={reason} email={email} />
      ) : (
        <Sent {...props} sentAt={sentAt} error={error} />
      )}
      {sentAt !== null && (
        <details>
          <summary>{m.t('mailbox.nothing')}</summary>
          <div>
            <p>{m.t('mailbox.nothing-help')}</p>
          </div>
        </details>
      )}
      <NoAccess page={page} reason={reason} help={help} takesPass={takesPass} error={error} />
      <WhoRequires page={page} why={why} />
      <LeaveForm page={page} leave={leave} />
    </Layout>
  );
}

const passField = 'pass';

/** Why the mailbox is proved, before and after the code was sent. */
const reasons = {
  'set-up': { unsent: 'mailbox.why', sent: 'mailbox.why-sent' },
  change: { unsent: 'mailbox.confirm-why', sent: 'mailbox.confirm-why-sent' },
  thaw: { unsent: 'mailbox.thaw-why', sent: 'mailbox.thaw-why-sent' },
  confirm: { unsent: 'mailbox.confirm-why', sent: 'mailbox.confirm-why-sent' },
} as const satisfies Record<MailboxReason, unknown>;

type NoAccessProps = Pick<Props, 'page' | 'reason' | 'help' | 'takesPass'> & { readonly error: PageError | null };

/** What confirms an act, or a change of anything but a first factor, takes no pass. */
function noAccessWords({ page: { m }, reason, takesPass }: NoAccessProps): string {
  if (takesPass) return m.t('mailbox.no-access-help');
  return m.t(reason === 'confirm' ? 'mailbox.confirm-no-access-help' : 'mailbox.change-no-access-help');
}

/** Open where a pass was refused. */
function NoAccess(props: NoAccessProps): VNode {
  const { page, help, takesPass, error } = props;
  const { m } = page;
  return (
    <details open={error?.field === passField}>
      <summary>{m.t('mailbox.no-access')}</summary>
      <div>
        <p>{noAccessWords(props)}</p>
        <HelpLines page={page} help={help} />
        {takesPass && <HelpLink page={page} to="mailbox" />}
        {takesPass && <PassForm page={page} error={error} />}
      </div>
    </details>
  );
}

const PassForm = ({ page, error }: Pick<NoAccessProps, 'page' | 'error'>): VNode => (
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

const Unsent = ({ page, reason, email }: Pick<Props, 'page' | 'reason' | 'email'>): VNode => (
  <>
    <p>{rich(page.m, reasons[reason].unsent, { email })}</p>
    <p>{page.m.t('mailbox.not-sent')}</p>
    <Form page={page} action={`${page.base}/mailbox/send`}>
      <Submit>{page.m.t('mailbox.send')}</Submit>
    </Form>
  </>
);

function Sent({
  page,
  reason,
  email,
  sentAt,
  resendFrom,
  error,
}: Props & { sentAt: Instant; error: PageError | null }): VNode {
  const { m, base, zone } = page;
  const duration = m.duration(mailboxCode.validFor);
  return (
    <>
      <p>{rich(m, 'mailbox.sent', { email, time: m.timeWithZone(sentAt, zone), duration })}</p>
      <p>{m.t(reasons[reason].sent)}</p>
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
