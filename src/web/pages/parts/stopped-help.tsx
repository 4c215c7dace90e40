import type { VNode } from 'preact';
import type { HelpOffer, PageContext, Problem } from '../page-context.ts';
import { HelpLines } from './help.tsx';

interface Props {
  readonly page: PageContext;
  readonly help: readonly HelpOffer[];
  readonly problem: Problem | null;
}

/** Whom to ask when a guard stopped a text message (SPEC M5): waiting may not help. */
export const StoppedHelp = ({ page, help, problem }: Props): VNode | null =>
  problem?.code === 'sms-stopped' ? (
    <div class="note">
      <h2>{page.m.t('sms.help')}</h2>
      <HelpLines page={page} help={help} />
    </div>
  ) : null;
