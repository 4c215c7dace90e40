import type { VNode } from 'preact';
import { hasTooFewAdministrators, type BlastRadius } from '#domain/blast-radius.ts';
import type { PageContext } from './page-context.ts';
import { Icon } from './parts/icon.tsx';

interface Props {
  readonly page: PageContext;
  readonly companyName: string;
  readonly radius: BlastRadius;
}

/** Warns of fewer than two enrolled administrators (SPEC P11). Nothing where there are enough. */
export function Few({ page: { m }, companyName, radius }: Props): VNode | null {
  if (!hasTooFewAdministrators(radius)) return null;
  return (
    <p class="few">
      <Icon name="alert" />
      <span>
        <b>{m.t(radius.enrolledAdministrators === 0 ? 'effect.few-none' : 'effect.few-one')}</b>{' '}
        {m.t('effect.few-why', { company: companyName })}
      </span>
    </p>
  );
}
