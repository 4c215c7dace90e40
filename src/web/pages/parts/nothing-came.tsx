import type { VNode } from 'preact';
import type { PageContext } from '../page-context.ts';

/** What to look at before sending another text message. */
export const NothingCame = ({ page }: { page: PageContext }): VNode => (
  <details>
    <summary>{page.m.t('sms.nothing')}</summary>
    <div>
      <p>{page.m.t('sms.nothing-help')}</p>
    </div>
  </details>
);
