import type { VNode } from 'preact';
import type { PageContext } from '../page-context.ts';
import { localPath } from '../safe-href.ts';

/** "Not you?", or within a change the way back to Password & Security, where the page has no form of its own that leaves. */
export function WayOutLink({ page }: { page: PageContext }): VNode | null {
  const { m, wayOut, startOver } = page;
  if (wayOut.to === 'someone-else') return <a href={localPath(wayOut.href)}>{m.t('layout.not-you')}</a>;
  return wayOut.onPage ? null : <a href={localPath(startOver)}>{m.t('action.back-to-security')}</a>;
}

/** Begins anew what cannot go on; a change begins on Password & Security. */
export const StartOver = ({ page, look }: { page: PageContext; look: 'plain' | 'wide' }): VNode => (
  <p>
    <a class={`button ${look}`} href={localPath(page.startOver)}>
      {page.m.t(page.wayOut.to === 'settings' ? 'action.back-to-security' : 'action.start-again')}
    </a>
  </p>
);
