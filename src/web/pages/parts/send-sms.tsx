import type { ComponentChildren, VNode } from 'preact';
import type { SmsPause } from '#domain/sms-code.ts';
import type { PageContext, Problem } from '../page-context.ts';
import { smsPauseWords, type Left } from '../words-for-phone.ts';
import { Resend } from './resend.tsx';
import { StartOver } from './way-out.tsx';

interface Props {
  readonly page: PageContext;
  readonly action: string;
  /** What holds the next text message up; null: nothing. */
  readonly pause: SmsPause | null;
  /** Said in the summary at the top already. */
  readonly told: boolean;
  readonly left: Left;
  readonly look?: 'plain' | 'wide';
  readonly children: ComponentChildren;
}

/**
 * Sends a text message. Half a minute is waited for on the page; for longer there is no button but the reason, and what works until then (SPEC M4). After the
 * hour of an interaction, the way to the next one (SPEC S4).
 */
export function SendSms({ page, action, pause, told, left, look = 'plain', children }: Props): VNode {
  if (!isLong(pause))
    return (
      <Resend page={page} action={action} from={fromOf(pause)} look={look}>
        {children}
      </Resend>
    );
  return (
    <>
      {!told && <p>{smsPauseWords(page, pause, left)}</p>}
      {pause.limit === 'run' && <StartOver page={page} look={look} />}
    </>
  );
}

/** Too long to wait for on a page. */
export const isLong = (pause: SmsPause | null): pause is SmsPause => pause !== null && pause.limit !== 'pause';

/** From when a button may be used that waits for half a minute at most; null: now. */
export const fromOf = (pause: SmsPause | null) => (pause === null || pause.limit === 'run' ? null : pause.from);

/** A pause that is too long to wait for, as what is wrong with a page that is there to send. */
export const pauseProblem = (pause: SmsPause | null): Problem | null =>
  isLong(pause) ? { code: 'sms-paused', pause, field: null } : null;
