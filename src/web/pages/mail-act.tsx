import type { ComponentChildren, VNode } from 'preact';
import type { Instant } from '#domain/instant.ts';
import { Layout } from './layout.tsx';
import type { PageContext } from './page-context.ts';
import { ButtonForm, Form, Submit } from './parts/form.tsx';
import { rich } from './parts/rich.tsx';

interface Props {
  readonly page: PageContext;
}

interface ActProps extends Props {
  readonly title: string;
  readonly token: string;
  readonly action: string;
  readonly children: ComponentChildren;
}

/** What a mailed link does, and the button that does it: opened by GET, which changes nothing; POST to the same path acts (SECURITY I9). */
export const MailActPage = ({ page, title, token, action, children }: ActProps): VNode => (
  <Layout page={page} title={title}>
    {children}
    <Form page={page} action={`/mail/${encodeURIComponent(token)}`}>
      <Submit>{action}</Submit>
    </Form>
    <p class="hint">{page.m.t('mail-act.nothing-yet')}</p>
  </Layout>
);

/** Used, too old, superseded, foreign or never ours: one page for all. */
export const MailActGonePage = ({ page }: Props): VNode => (
  <Layout page={page} title={page.m.t('mail-act.gone-title')}>
    <p>{page.m.t('mail-act.gone-explained')}</p>
    <p>{page.m.t('mail-act.gone-next')}</p>
  </Layout>
);

const SignInLink = ({ page }: Props): VNode => (
  <p>
    <a class="button wide" href="/sign-in">
      {page.m.t('mail-act.sign-in')}
    </a>
  </p>
);

/** "This was not me" (SPEC U5). `told`: when the mail was written. */
export const NotMePage = ({
  page,
  token,
  email,
  told,
}: Props & { token: string; email: string; told: Instant }): VNode => (
  <MailActPage page={page} title={page.m.t('not-me.title')} token={token} action={page.m.t('not-me.action')}>
    <p>{rich(page.m, 'not-me.about', { date: page.m.dateTime(told, page.zone), email, brand: page.brand.name })}</p>
    <p>{page.m.t('not-me.effect-freeze')}</p>
    <p>{page.m.t('not-me.effect-sign-in')}</p>
  </MailActPage>
);

/** What to do next is what matters most here. */
export const NotMeDonePage = ({ page, email, until }: Props & { email: string; until: Instant }): VNode => (
  <Layout page={page} title={page.m.t('not-me-done.title')}>
    <p>{rich(page.m, 'not-me-done.until', { time: page.m.dateTime(until, page.zone), email })}</p>
    <p>{page.m.t('not-me-done.password')}</p>
    <p>{page.m.t('not-me-done.look')}</p>
    <SignInLink page={page} />
  </Layout>
);

interface ConfirmEmailProps extends Props {
  readonly token: string;
  readonly email: string;
  readonly asked: Instant;
  /** Who asked. An address may have been mistyped, or be somebody else's: of their own, no more is told than they know it by. */
  readonly by: { readonly name: string; readonly maskedEmail: string };
}

export const ConfirmEmailPage = ({ page, token, email, asked, by }: ConfirmEmailProps): VNode => (
  <MailActPage
    page={page}
    title={page.m.t('confirm-email.title')}
    token={token}
    action={page.m.t('confirm-email.action')}
  >
    <p>
      {rich(page.m, 'confirm-email.about', { date: page.m.dateTime(asked, page.zone), email, brand: page.brand.name })}
    </p>
    <p>
      {by.name === ''
        ? rich(page.m, 'confirm-email.by-nameless', { old: by.maskedEmail })
        : rich(page.m, 'confirm-email.by', { name: by.name, old: by.maskedEmail })}
    </p>
    <p>{page.m.t('confirm-email.effect')}</p>
    <p>{page.m.t('confirm-email.own')}</p>
  </MailActPage>
);

/** Whoever is signed in here would give an address of theirs to somebody else. */
export const ConfirmEmailOtherPage = ({ page, email }: Props & { email: string }): VNode => (
  <Layout page={page} title={page.m.t('confirm-email-other.title')}>
    <p>{rich(page.m, 'confirm-email-other.explained', { email })}</p>
    <p>{page.m.t('confirm-email-other.next')}</p>
    <ButtonForm page={page} action="/sign-out">
      {page.m.t('action.sign-out')}
    </ButtonForm>
  </Layout>
);

export const ConfirmEmailDonePage = ({ page, email }: Props & { email: string }): VNode => (
  <Layout page={page} title={page.m.t('confirm-email-done.title')}>
    <p>{rich(page.m, 'confirm-email-done.now', { email })}</p>
    <p>{page.m.t('confirm-email-done.old')}</p>
    <SignInLink page={page} />
  </Layout>
);

export const ConfirmEmailFrozenPage = ({ page, until }: Props & { until: Instant }): VNode => (
  <Layout page={page} title={page.m.t('confirm-email-frozen.title')}>
    <p>{rich(page.m, 'confirm-email-frozen.until', { time: page.m.dateTime(until, page.zone) })}</p>
    <SignInLink page={page} />
  </Layout>
);

interface UndoProps extends Props {
  readonly token: string;
  readonly from: string;
  readonly to: string;
  readonly changed: Instant;
}

export const UndoEmailPage = ({ page, token, from, to, changed }: UndoProps): VNode => (
  <MailActPage page={page} title={page.m.t('undo-email.title')} token={token} action={page.m.t('undo-email.action')}>
    <p>
      {rich(page.m, 'undo-email.about', {
        date: page.m.dateTime(changed, page.zone),
        brand: page.brand.name,
        old: from,
        new: to,
      })}
    </p>
    <p>{page.m.t('undo-email.effect', { old: from })}</p>
  </MailActPage>
);

export const UndoEmailDonePage = ({ page, email, until }: Props & { email: string; until: Instant }): VNode => (
  <Layout page={page} title={page.m.t('undo-email-done.title')}>
    <p>{rich(page.m, 'undo-email-done.now', { email, time: page.m.dateTime(until, page.zone) })}</p>
    <p>{page.m.t('not-me-done.password')}</p>
    <p>{page.m.t('not-me-done.look')}</p>
    <SignInLink page={page} />
  </Layout>
);
