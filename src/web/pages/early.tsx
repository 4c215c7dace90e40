import type { VNode } from 'preact';
import { daysUntil, type Deadline } from '#domain/deadline.ts';
import type { Instant } from '#domain/instant.ts';
import { Layout } from './layout.tsx';
import type { HelpOffer, PageContext, Problem } from './page-context.ts';
import { deadlineWords } from './parts/deadline.ts';
import { ButtonForm, Form, Submit } from './parts/form.tsx';
import { HelpLink } from './parts/help-link.tsx';
import { Guidance, HelpLines } from './parts/help.tsx';
import { rich } from './parts/rich.tsx';
import { errorOf } from './words-for-refusal.ts';

/** The earliest deadline and whose it is, of the merged policy (SPEC P3, P7). */
export interface EarlyDeadline {
  readonly at: Instant;
  readonly of: Deadline;
  readonly companyName: string;
}

interface Props {
  readonly page: PageContext;
  readonly deadline: EarlyDeadline;
  /** A phone that gets text messages would do as well. */
  readonly phoneToo: boolean;
  readonly help: readonly HelpOffer[];
  readonly problem: Problem | null;
}

/** POST {base}/set-up. POST {base}/not-now. */
export function EarlyPage({ page, deadline, phoneToo, help, problem }: Props): VNode {
  const { m, base } = page;
  const { at, of, companyName } = deadline;
  const date = deadlineWords(page, at, of, companyName);
  return (
    <Layout page={page} title={m.t('early.title')} error={errorOf(page, problem)}>
      <p>
        {rich(m, 'early.requires', { company: companyName, date })}{' '}
        {m.t('early.days', { days: daysUntil(at, page.serverNow) })}
      </p>
      <p>
        {m.t(phoneToo ? 'early.why-either' : 'early.why')} {m.t('required.time')}
      </p>
      <div class="stack">
        <Form page={page} action={`${base}/set-up`}>
          <Submit>{m.t('action.set-up-now')}</Submit>
        </Form>
        <ButtonForm page={page} action={`${base}/not-now`}>
          {m.t('action.not-now')}
        </ButtonForm>
      </div>
      <HelpLink page={page} to="set-up" />
      <div class="note">
        <h2>{m.t('no-phone.heading')}</h2>
        <p>{m.t('no-phone.explained')}</p>
        <Guidance page={page} help={help} />
        <HelpLines page={page} help={help} />
        <HelpLink page={page} to="without-a-phone" />
      </div>
    </Layout>
  );
}
