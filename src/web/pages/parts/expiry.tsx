import type { VNode } from 'preact';
import type { PageContext } from '../page-context.ts';
import { localPath } from '../safe-href.ts';
import { ButtonForm } from './form.tsx';

/**
 * Until when the page can be used (SPEC S4). The warning two minutes before and the note after the end wait hidden for the script,
 * which counts from `data-expires-in` (milliseconds): the device's clock may be wrong.
 */
export function Expiry({ page }: { page: PageContext }): VNode | null {
  const { m, expiresAt, serverNow, zone } = page;
  if (expiresAt === null || page.base === '') return null;
  return (
    <div class="expiry" data-expires-in={Math.max(0, expiresAt - serverNow)}>
      <p class="until">{m.t('expiry.until', { time: m.timeWithZone(expiresAt, zone) })}</p>
      <div class="note" data-soon role="alert" hidden>
        <p>{m.t('expiry.soon')}</p>
        <ButtonForm page={page} action={`${page.base}/keep-going`}>
          {m.t('expiry.keep-going')}
        </ButtonForm>
      </div>
      <div class="note" data-over role="alert" hidden>
        <p>{m.t('expiry.over')}</p>
        <p>
          <a class="button plain" href={localPath(page.startOver)}>
            {m.t('action.start-again')}
          </a>
        </p>
      </div>
    </div>
  );
}
