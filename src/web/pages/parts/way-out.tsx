import type { VNode } from 'preact';
import type { PageContext } from '../page-context.ts';
import { localPath } from '../safe-href.ts';

/** What leads back says where to. */
export const wayBack = {
  'someone-else': 'action.start-again',
  settings: 'action.back-to-security',
  form: 'action.back-to-form',
  application: 'step-up.back-to-page',
} as const;

/** "Not you?", or within a change or confirmation the way back, where the page has no form of its own that leaves. */
export function WayOutLink({ page }: { page: PageContext }): VNode | null {
  const { m, wayOut, startOver } = page;
  if (wayOut.to === 'someone-else') return <a href={localPath(wayOut.href)}>{m.t('layout.not-you')}</a>;
  return wayOut.onPage ? null : <a href={localPath(startOver)}>{m.t(wayBack[wayOut.to])}</a>;
}

/** Begins anew what cannot go on; a change begins on Password & Security, a confirmation where its form waits. */
export const StartOver = ({ page, look }: { page: PageContext; look: 'plain' | 'wide' }): VNode => (
  <p>
    <a class={`button ${look}`} href={localPath(page.startOver)}>
      {page.m.t(wayBack[page.wayOut.to])}
    </a>
  </p>
);
