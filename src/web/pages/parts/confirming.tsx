import type { VNode } from 'preact';
import type { PageContext } from '../page-context.ts';
import { AskedToConfirm } from './step-up.tsx';

/** Within a confirmation: why its user, who is signed in, is asked again, and what becomes of what they sent; or what an application asks to confirm. Nothing elsewhere. */
export function Confirming({ page }: { page: PageContext }): VNode | null {
  const { m, wayOut, destination } = page;
  if (destination?.stepUp) {
    const { name, stepUp, by = [] } = destination;
    return <AskedToConfirm page={page} application={name} asked={stepUp} by={by} />;
  }
  if (wayOut.to !== 'form') return null;
  return (
    <p>
      <b>{m.t('confirming.title')}</b> {m.t('confirming.explained')}
    </p>
  );
}

/** Whether this page asks for a proof for the sake of one act: then no rule of a company is why. */
export const isConfirming = ({ wayOut }: PageContext): boolean => wayOut.to === 'form' || wayOut.to === 'application';
