import type { VNode } from 'preact';
import type { PageContext } from '../page-context.ts';

/** Within a confirmation: why its user, who is signed in, is asked again, and what becomes of what they sent. Nothing elsewhere. */
export function Confirming({ page: { m, wayOut } }: { page: PageContext }): VNode | null {
  if (wayOut.to !== 'form') return null;
  return (
    <p>
      <b>{m.t('confirming.title')}</b> {m.t('confirming.explained')}
    </p>
  );
}

/** Whether this page asks for a proof for the sake of one act: then no rule of a company is why. */
export const isConfirming = ({ wayOut }: PageContext): boolean => wayOut.to === 'form';
