import type { VNode } from 'preact';
import type { PageContext } from '../page-context.ts';
import { fieldId } from './form.tsx';

interface Props {
  readonly page: PageContext;
  /** The field that a new password is typed into. */
  readonly field: string;
  /** Shortest length that is accepted of everybody here, in characters. */
  readonly shortest: number;
  /** Names and e-mail, which thieves try as well. */
  readonly context: readonly string[];
}

/**
 * How strong a password is while it is typed, worked out in the browser: only a script can, so that without one nothing is shown. It never stands in the way of
 * sending the form; what is accepted is judged by the server alone.
 */
export function Strength({ page: { m }, field, shortest, context }: Props): VNode {
  return (
    <div
      class="strength"
      hidden
      data-strength={fieldId(field)}
      data-shortest={String(shortest)}
      data-context={context.join(' ')}
      data-short={m.t('strength.short', { typed: '{0}', shortest: String(shortest) })}
      data-weak={m.t('strength.weak')}
      data-fair={m.t('strength.fair')}
      data-good={m.t('strength.good')}
      data-strong={m.t('strength.strong')}
    >
      <meter min={0} max={4} low={2} high={3} optimum={4} value={0} aria-label={m.t('strength.label')} />
      <p role="status" />
      <p class="hint">{m.t('strength.local')}</p>
    </div>
  );
}
