import type { VNode } from 'preact';
import type { Instant } from '#domain/instant.ts';
import type { PageContext } from '../page-context.ts';
import { ButtonForm } from './form.tsx';
import { StartOver } from './way-out.tsx';

/**
 * Until when the page can be used (SPEC S4). The warning two minutes before and the note after the end wait hidden for the script,
 * which counts from `data-expires-in` (milliseconds): the device's clock may be wrong.
 */
export function Expiry({ page }: { page: PageContext }): VNode | null {
  const { m, expiresAt, serverNow } = page;
  if (expiresAt === null || page.base === '') return null;
  return (
    <div class="expiry" data-expires-in={Math.max(0, expiresAt - serverNow)}>
      <p class="until">{until(page, expiresAt)}</p>
      {mayGoOn(page) && (
        <div class="note" data-soon role="alert" hidden>
          <p>{m.t('expiry.soon')}</p>
          <ButtonForm page={page} action={`${page.base}/keep-going`}>
            {m.t('expiry.keep-going')}
          </ButtonForm>
        </div>
      )}
      <div class="note" data-over role="alert" hidden>
        <p>{m.t('expiry.over')}</p>
        <StartOver page={page} look="plain" />
      </div>
    </div>
  );
}

/** What an application asks to confirm is over when it said, whoever keeps going. */
const mayGoOn = ({ destination, expiresAt }: PageContext): boolean => destination?.stepUp?.expiresAt !== expiresAt;

/** Before the password nobody is known, nor anybody's zone. */
const until = ({ m, user, serverNow, zone }: PageContext, expiresAt: Instant): string =>
  user === null
    ? m.t('expiry.for', { duration: m.duration(expiresAt - serverNow) })
    : m.t('expiry.until', { time: m.timeWithZone(expiresAt, zone) });
