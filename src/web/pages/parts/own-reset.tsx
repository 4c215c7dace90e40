import type { ComponentChildren, VNode } from 'preact';
import type { OwnReset } from '#flows/recovery/reset-types.ts';
import type { PageContext } from '../page-context.ts';
import { ButtonForm } from './form.tsx';

interface Props {
  readonly page: PageContext;
  readonly reset: OwnReset;
}

/** What waits of one's own, on the pages that users begin with. */
export interface ShownResets {
  readonly resets: readonly OwnReset[];
  /** What came of "Stop It" a moment ago; null: it was not pressed. */
  readonly said: 'stopped' | 'over' | null;
}

const saidKeys = { stopped: 'own-reset.stopped', over: 'own-reset.over' } as const;

export const OwnResets = ({ page, shown }: { page: PageContext; shown: ShownResets }): VNode => (
  <>
    {shown.said !== null && (
      <p class={shown.said === 'stopped' ? 'note saved' : 'note'} role="status">
        {page.m.t(saidKeys[shown.said])}
      </p>
    )}
    {shown.resets.map((reset) => (
      <OwnResetBanner page={page} reset={reset} />
    ))}
  </>
);

/** POST /account/security/resets/:reset/stop. */
const OwnResetBanner = ({ page, reset }: Props): VNode => (
  <section class="note warn" aria-labelledby={reset.id}>
    <h2 id={reset.id}>{page.m.t('own-reset.title')}</h2>
    <OwnResetWords page={page} reset={reset} />
    <p>{page.m.t('own-reset.question')}</p>
    <ButtonForm page={page} action={`/account/security/resets/${reset.id}/stop`}>
      {page.m.t('own-reset.stop')}
    </ButtonForm>
  </section>
);

/** Who asked for it, when, and what happens unless it is stopped. */
export const OwnResetWords = (props: Props): VNode => (
  <>
    <p>{askedWords(props)}</p>
    <p>{dueWords(props)}</p>
  </>
);

function askedWords({ page: { m, zone }, reset }: Props): ComponentChildren {
  const { company, administrator, askedAt } = reset;
  const time = m.dateTime(askedAt, zone);
  if (company === null) return m.t('own-reset.by-service', { time });
  return administrator === null
    ? m.t('own-reset.by-company', { company, time })
    : m.t('own-reset.by-person', { administrator, company, time });
}

/** A time that has come is no time to wait for: where an approval alone is missing, none is named. */
function dueWords({ page: { m, zone, serverNow }, reset }: Props): string {
  if (reset.awaitsApproval && reset.dueAt <= serverNow) return m.t('own-reset.due-approval-alone');
  const time = m.dateTime(reset.dueAt, zone);
  return m.t(reset.awaitsApproval ? 'own-reset.due-approval' : 'own-reset.due', { time });
}
