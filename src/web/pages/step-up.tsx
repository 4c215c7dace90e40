import type { VNode } from 'preact';
import type { ShownApplication } from '#domain/application.ts';
import type { StepUpId } from '#domain/identifiers.ts';
import type { Instant } from '#domain/instant.ts';
import type { AskedStepUp, StepUpAsker, StepUpStatus } from '#domain/step-up.ts';
import { Layout } from './layout.tsx';
import type { PageContext } from './page-context.ts';
import { CodeField, Form, Submit } from './parts/form.tsx';
import { AskedToConfirm, CancelStepUp } from './parts/step-up.tsx';
import { onwardHref } from './safe-href.ts';

interface Props {
  readonly page: PageContext;
  readonly id: StepUpId;
  readonly application: ShownApplication;
  readonly asked: AskedStepUp;
  readonly by: readonly StepUpAsker[];
  /** Until when it may be proved (SPEC S4). */
  readonly until: Instant;
  /** The code of an authenticator app is all that is asked for: it is typed here. Otherwise the page leads on to a choice, or to a text message. */
  readonly typesCode: boolean;
}

/** POST /step-up/:step: `code`, where it is typed here. Who asks to confirm what, before anything is begun: GET never writes. */
export function StepUpPage({ page, id, application: { name }, asked, by, until, typesCode }: Props): VNode {
  const { m } = page;
  return (
    <Layout page={page} title={m.t('step-up.title')}>
      <AskedToConfirm page={page} application={name} asked={asked} by={by} />
      {typesCode && <p>{m.t('code.explained', { brand: page.brand.name })}</p>}
      <Form page={page} action={`/step-up/${id}`}>
        {typesCode && <CodeField label={m.t('step-up.code')} hint={m.t('layout.never-share')} error={null} />}
        <Submit>{m.t(typesCode ? 'step-up.confirm' : 'action.continue')}</Submit>
      </Form>
      <CancelStepUp page={page} id={id} />
      <p class="hint">{m.t('expiry.until', { time: m.timeWithZone(until, page.zone) })}</p>
    </Layout>
  );
}

interface OverProps {
  readonly page: PageContext;
  readonly application: ShownApplication;
  readonly status: Exclude<StepUpStatus, 'pending'>;
  /** Where the application is found; null: it has not said. */
  readonly back: string | null;
}

/** What became of it, where nothing is left to do here. */
export function StepUpOverPage({ page, application: { name }, status, back }: OverProps): VNode {
  const { m } = page;
  return (
    <Layout page={page} title={m.t(titles[status])}>
      {(status === 'expired' || status === 'redeemed') && (
        <p>{m.t(status === 'expired' ? 'step-up.late' : 'step-up.used', { application: name })}</p>
      )}
      {status === 'cancelled' && <p>{m.t('step-up.unconfirmed')}</p>}
      {back === null ? (
        <p>{m.t('step-up.close')}</p>
      ) : (
        <p>
          <a class="button plain" href={onwardHref(back)}>
            {m.t('step-up.back', { application: name })}
          </a>
        </p>
      )}
    </Layout>
  );
}

const titles = {
  proved: 'step-up.confirmed',
  redeemed: 'step-up.used-title',
  cancelled: 'going-on.cancelled',
  expired: 'step-up.late-title',
} as const;

/** 404: no such step-up, or not of whoever is signed in; alike in words, so that it tells nobody which (SECURITY I11). */
export const NoStepUpPage = ({ page }: { page: PageContext }): VNode => (
  <Layout page={page} title={page.m.t('error.404-title')}>
    <p>{page.m.t('error.404')}</p>
    <p>{page.m.t('step-up.somebody-else')}</p>
    <p>
      <a class="button plain" href="/">
        {page.m.t('error.back')}
      </a>
    </p>
  </Layout>
);
