import type { VNode } from 'preact';
import type { Leave } from '#domain/next-step.ts';
import { inGroups } from '#domain/totp.ts';
import { Layout } from './layout.tsx';
import type { HelpOffer, PageContext, Problem } from './page-context.ts';
import { CopyButton } from './parts/copy.tsx';
import { CodeField, Form, Submit } from './parts/form.tsx';
import { HelpLink } from './parts/help-link.tsx';
import { Guidance, HelpLines } from './parts/help.tsx';
import { LeaveForm } from './parts/leave.tsx';
import { QrCode } from './qr.tsx';
import { otpauthHref } from './safe-href.ts';
import { WhoRequires, type WhyProps } from './parts/why.tsx';
import { errorOf } from './words-for-refusal.ts';

interface Props {
  readonly page: PageContext;
  /** 32 base32 characters, shown to its own interaction only (SPEC T5). */
  readonly setupKey: string;
  /** The `otpauth:` URI of the same key (SPEC T3). */
  readonly uri: string;
  /** Another kind may be chosen instead. */
  readonly otherKinds: boolean;
  /** An app is bound already and works until this one is confirmed (SPEC T4). */
  readonly replacing: boolean;
  readonly help: readonly HelpOffer[];
  readonly leave: Leave;
  readonly why: WhyProps;
  readonly problem: Problem | null;
}

/** POST {base}/app: `code`. Link to {base}/method. */
export function AppPage({ page, setupKey, uri, otherKinds, replacing, help, leave, why, problem }: Props): VNode {
  const { m, base } = page;
  const error = errorOf(page, problem, 'enrollment');
  return (
    <Layout page={page} title={m.t('app.title')} error={error} step={2} copies>
      {replacing && <p>{m.t('app.replaces')}</p>}
      <OnThisPhone page={page} setupKey={setupKey} uri={uri} />
      <h2 class="on-phone">{m.t('app.other-device')}</h2>
      <p>{m.t('app.scan')}</p>
      <QrCode text={uri} label={m.t('app.qr')} />
      <details class="on-desk">
        <summary>{m.t('app.trouble')}</summary>
        <div>
          <p>{m.t('app.key-explained')}</p>
          <Key page={page} id="setup-key" setupKey={setupKey} />
        </div>
      </details>
      <Form page={page} action={`${base}/app`} class="first-code">
        <CodeField
          label={m.t('app.label')}
          hint={`${m.t('app.label-hint')} ${m.t('layout.never-share')}`}
          error={error}
        />
        <Submit>{m.t('action.continue')}</Submit>
      </Form>
      {problem?.code === 'wrong-code' && <HelpLink page={page} to="clock" />}
      <p class="hint">{m.t('app.secret')}</p>
      <NoPhone page={page} help={help} />
      {otherKinds && (
        <p>
          <a class="link" href={`${base}/method`}>
            {m.t('app.other-method')}
          </a>
        </p>
      )}
      <WhoRequires page={page} why={why} />
      <LeaveForm page={page} leave={leave} />
    </Layout>
  );
}

/**
 * Shown on phones only: there nobody can scan his own screen (SPEC section 2). There it takes the focus, or the browser would scroll past it
 * to the code field; where it is not displayed it cannot, and the code field is next in line.
 */
function OnThisPhone({ page, setupKey, uri }: { page: PageContext; setupKey: string; uri: string }): VNode {
  const { m } = page;
  const href = otpauthHref(uri);
  return (
    <section class="on-phone" tabindex={-1} autofocus aria-labelledby="on-phone-title">
      <h2 id="on-phone-title">{m.t('app.phone-heading')}</h2>
      <p>{m.t('app.phone-explained')}</p>
      {href !== null && (
        <p>
          <a class="button plain" href={href}>
            {m.t('app.open')}
          </a>
        </p>
      )}
      <Key page={page} id="setup-key-here" setupKey={setupKey} />
      <HelpLink page={page} to="same-phone" />
    </section>
  );
}

const Key = ({ page, id, setupKey }: { page: PageContext; id: string; setupKey: string }): VNode => (
  <>
    <p class="key" id={id} role="group" aria-label={page.m.t('app.key')}>
      {inGroups(setupKey)}
    </p>
    <p>
      <CopyButton page={page} of={id} label={page.m.t('app.copy-key')} compact />
    </p>
  </>
);

/** For sites where phones are not allowed: the app runs on the work computer that shows this page. */
const NoPhone = ({ page, help }: { page: PageContext; help: readonly HelpOffer[] }): VNode => (
  <details>
    <summary>{page.m.t('app.desktop-heading')}</summary>
    <div>
      <ol>
        <li>{page.m.t('app.desktop-ask')}</li>
        <li>{page.m.t('app.desktop-paste')}</li>
        <li>{page.m.t('app.desktop-second')}</li>
      </ol>
      <HelpLink page={page} to="without-a-phone" />
      <Guidance page={page} help={help} />
      <HelpLines page={page} help={help} />
    </div>
  </details>
);
