import type { VNode } from 'preact';
import type { PageContext } from '../page-context.ts';
import { Icon } from './icon.tsx';

interface Props {
  readonly page: PageContext;
  /** Id of the element whose text is copied. */
  readonly of: string;
  readonly label: string;
  /** Copy without the spaces between groups. */
  readonly compact?: boolean;
}

/** Needs a script, so it stays hidden until the script shows it. The outcome is said to screen readers as well. */
export const CopyButton = ({ page, of, label, compact = false }: Props): VNode => (
  <span class="copy" hidden data-copy={of} data-compact={compact ? '' : undefined}>
    <button type="button" class="plain">
      <Icon name="copy" />
      {label}
    </button>
    <span role="status" data-done={page.m.t('layout.copied')} data-failed={page.m.t('layout.not-copied')} />
  </span>
);
