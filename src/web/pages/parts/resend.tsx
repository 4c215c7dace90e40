import type { ComponentChildren, VNode } from 'preact';
import { minute, type Instant } from '#domain/instant.ts';
import type { PageContext } from '../page-context.ts';
import { wholeMinute } from '../words-for-phone.ts';
import { Form } from './form.tsx';

interface Props {
  readonly page: PageContext;
  readonly action: string;
  /** From when another code may be sent; null or past: now. */
  readonly from: Instant | null;
  /** `wide`: the one thing to do on the page. */
  readonly look?: 'plain' | 'wide';
  readonly children: ComponentChildren;
}

/** Sends a code, again or at first. POST `another`: pressed too early, it is told so. */
export const Resend = ({ page, action, from, look = 'plain', children }: Props): VNode => (
  <Waiting page={page} from={from}>
    <Form page={page} action={action}>
      <button type="submit" class={look} name="another" value="yes">
        {children}
      </button>
    </Form>
  </Waiting>
);

type WaitingProps = Pick<Props, 'page' | 'from' | 'children'>;

/**
 * A button that sends a code. It is always there. While it may not be used yet, it says from when; a script counts down from `data-wait` (milliseconds: the
 * device's clock may be wrong), and says once when the time has come.
 */
export function Waiting({ page, from, children }: WaitingProps): VNode {
  const { m, serverNow } = page;
  const wait = from === null ? 0 : from - serverNow;
  return (
    <div class="beside" data-wait={wait > 0 ? wait : undefined}>
      {children}
      {from !== null && wait > 0 && (
        <p class="hint">
          <span data-left={m.t('resend.in', { left: '{0}' })}>
            {m.t('resend.from', { time: fromWhen(page, from) })}
          </span>
          <span role="status" data-now={m.t('resend.now')} />
        </p>
      )}
    </div>
  );
}

/** To the second where one waits for it, by the clock within two hours, with the day beyond. */
function fromWhen({ m, zone, serverNow }: PageContext, from: Instant): string {
  const wait = from - serverNow;
  if (wait > 120 * minute) return m.dateTime(wholeMinute(from), zone);
  return m.clockWithZone(from, zone);
}
