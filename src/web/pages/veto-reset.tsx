import type { ComponentChildren, VNode } from 'preact';
import type { OverReset } from '#flows/recovery/over-reset.ts';
import type { OwnReset } from '#flows/recovery/reset-types.ts';
import { Layout } from './layout.tsx';
import { MailActPage } from './mail-act.tsx';
import type { PageContext } from './page-context.ts';
import { HelpLines } from './parts/help.tsx';
import { OwnResetWords } from './parts/own-reset.tsx';
import { rich } from './parts/rich.tsx';

interface VetoProps {
  readonly page: PageContext;
  readonly token: string;
  readonly reset: OwnReset;
}

/** GET /mail/:token of a reset that waits: who asked for it, what would happen, and the button that stops it (SPEC A1, A3). */
export const VetoResetPage = ({ page, token, reset }: VetoProps): VNode => (
  <MailActPage page={page} title={page.m.t('veto.title')} token={token} action={page.m.t('veto.press')}>
    <OwnResetWords page={page} reset={reset} />
    <p>
      {page.m.t('own-reset.question')} {page.m.t('veto.keep')}
    </p>
  </MailActPage>
);

/** The answer to its POST. */
export const VetoedResetPage = ({ page }: { page: PageContext }): VNode => (
  <Layout page={page} title={page.m.t('veto.done-title')}>
    <p>{page.m.t('veto.done')}</p>
    <p>{page.m.t('veto.done-next')}</p>
  </Layout>
);

interface OverProps {
  readonly page: PageContext;
  readonly reset: OverReset;
}

/** GET and POST of a link that was mailed and comes too late: what became of the reset, what to do, and who can help. */
export const OverResetPage = ({ page, reset }: OverProps): VNode => (
  <Layout page={page} title={page.m.t(titles[reset.outcome])}>
    {reset.outcome === 'done' ? <CarriedOut page={page} reset={reset} /> : <Stays page={page} reset={reset} />}
    <section class="note">
      <h2>{page.m.t('veto-over.who')}</h2>
      <HelpLines page={page} help={helpOf(reset)} />
    </section>
    <p>
      <a class="button wide" href="/sign-in">
        {page.m.t('mail-act.sign-in')}
      </a>
    </p>
  </Layout>
);

const titles = {
  done: 'veto-over.done-title',
  vetoed: 'veto-over.stopped-title',
  withdrawn: 'veto-over.not-title',
  lapsed: 'veto-over.not-title',
  barred: 'veto-over.not-title',
  overtaken: 'veto-over.not-title',
} as const satisfies Record<OverReset['outcome'], string>;

const helpOf = ({ company }: OverReset) =>
  company === null ? [] : [{ companyName: company.name, contact: company.contact, guidance: null }];

const CarriedOut = ({ page: { m, zone }, reset }: OverProps): VNode => (
  <>
    <p>{rich(m, 'veto-over.done', { time: m.dateTime(reset.endedAt, zone) })}</p>
    <p>{m.t('veto-over.done-next')}</p>
    <p>{m.t('veto-over.done-yours')}</p>
  </>
);

function Stays({ page, reset }: OverProps): VNode {
  const { m, zone } = page;
  const who = stoppedWords(page, reset);
  return (
    <>
      <p>{rich(m, 'veto-over.stays', { time: m.dateTime(reset.endedAt, zone) })}</p>
      {who !== null && <p>{who}</p>}
      {reset.outcome === 'vetoed' && <p>{m.t('veto.done-next')}</p>}
    </>
  );
}

function stoppedWords(
  { m }: PageContext,
  { outcome, stoppedAs, company, administrator }: OverReset,
): ComponentChildren {
  if (outcome === 'withdrawn') return m.t('veto-over.by-withdrawn');
  if (outcome !== 'vetoed') return null;
  switch (stoppedAs) {
    case 'session':
      return m.t('veto-over.by-session');
    case 'mailbox':
      return m.t('veto-over.by-mailbox');
    case 'elsewhere':
      return m.t('veto-over.by-elsewhere');
    case 'administrator':
    case 'team':
      if (company === null) return null;
      return administrator === null
        ? m.t('veto-over.by-company', { company: company.name })
        : m.t('veto-over.by-administrator', { administrator, company: company.name });
    case 'operator':
    case 'machine':
      return m.t('veto-over.by-service');
    case null:
      return null;
    default:
      return stoppedAs satisfies never;
  }
}
