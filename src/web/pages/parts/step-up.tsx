import type { ComponentChildren, VNode } from 'preact';
import type { StepUpId } from '#domain/identifiers.ts';
import type { AskedStepUp, StepUpAsker } from '#domain/step-up.ts';
import type { PlainKey } from '#text/catalogue.ts';
import type { Messages } from '#text/messages.ts';
import type { PageContext } from '../page-context.ts';
import { ButtonForm } from './form.tsx';
import { rich } from './rich.tsx';

interface Props {
  readonly page: PageContext;
  /** As people call it. */
  readonly application: string;
  readonly asked: AskedStepUp;
  /** Roles that ask for it (SPEC P7). */
  readonly by: readonly StepUpAsker[];
}

/** What is confirmed, in the application's words, which are shown as its own; and who decided that it is asked for. */
export function AskedToConfirm({ page, application, asked, by }: Props): VNode {
  const { m } = page;
  const { title, operation, details } = asked;
  const areOwnWords = title !== null || operation !== null || details.length > 0;
  return (
    <>
      <p>{rich(m, 'step-up.asks', { application })}</p>
      <section class="asked">
        <p>
          <b>{title ?? operation ?? m.t('step-up.enter', { application })}</b>
        </p>
        {details.length > 0 && <Details details={details} />}
      </section>
      {areOwnWords && <p class="hint">{m.t('step-up.own-words', { application })}</p>}
      {by.length > 0 && <p class="hint">{m.t('step-up.by', { roles: rolesInWords(m, by) })}</p>}
    </>
  );
}

const Details = ({ details }: Pick<AskedStepUp, 'details'>): VNode => (
  <dl class="facts">
    {details.map(({ label, value }) => (
      <>
        <dt>{label}</dt>
        <dd>{value}</dd>
      </>
    ))}
  </dl>
);

/** "your role Disburser at Harbor Electric and your role Payments Admin at Cedar Supply": each once. */
export const rolesInWords = (m: Messages, by: readonly StepUpAsker[]): string =>
  m.list([...new Set(by.map(({ role, companyName: company }) => m.t('step-up.role', { role, company })))]);

/** POST /step-up/:step/cancel. */
export const CancelStepUp = ({ page, id }: { page: PageContext; id: StepUpId }): VNode => (
  <ButtonForm page={page} action={`/step-up/${id}/cancel`} look="link">
    {page.m.t('step-up.cancel')}
  </ButtonForm>
);

/** The same on a page of the interaction; nothing where it proves something else. */
export const CancelHere = ({ page }: { page: PageContext }): VNode | null =>
  page.destination?.stepUp ? <CancelStepUp page={page} id={page.destination.stepUp.id} /> : null;

/** What a page that asks for a code is called, and its parts: those of a step-up are its own, by API or on the way into an application (SPEC Y4). */
export function codeWords({ m, destination }: PageContext, title: PlainKey) {
  const isStepUp = destination?.stepUp !== undefined || destination?.asks === 'fresh-proof';
  return {
    title: m.t(isStepUp ? 'step-up.title' : title),
    label: m.t(isStepUp ? 'step-up.code' : 'code.label'),
    action: m.t(isStepUp ? 'step-up.confirm' : 'action.continue'),
  } satisfies Record<string, ComponentChildren>;
}
