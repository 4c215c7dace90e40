import type { VNode } from 'preact';
import type { PageContext } from '../page-context.ts';
import { HelpLink } from './help-link.tsx';

/** What to look at before sending another text message. `open`: it is known not to have gone through. */
export const NothingCame = ({ page, open }: { page: PageContext; open: boolean }): VNode => (
  <details open={open}>
    <summary>{page.m.t('sms.nothing')}</summary>
    <div>
      <p>{page.m.t('sms.nothing-help')}</p>
      <HelpLink page={page} to="text-messages" />
    </div>
  </details>
);
