import type { VNode } from 'preact';
import type { Instant } from '#domain/instant.ts';
import type { PageContext } from '../page-context.ts';
import { ChangeButton, heldAt, HeldHint } from './change-button.tsx';

export interface RecoveryCodeState {
  readonly confirmed: boolean;
  /** Null: confirmed, but the date is not known, or not confirmed. */
  readonly confirmedAt: Instant | null;
  readonly pending: boolean;
}

interface Props {
  readonly page: PageContext;
  readonly recovery: RecoveryCodeState;
  /** Until when changes are frozen (SPEC U5); null: they are not. */
  readonly frozenUntil: Instant | null;
}

/** POST /account/security/recovery-code. */
export function RecoveryCode({ page, recovery, frozenUntil }: Props): VNode {
  const { m } = page;
  const held = heldAt('recovery-code', frozenUntil);
  return (
    <section id="recovery-code">
      <h2>{m.t('security.recovery')}</h2>
      <p>{recoveryWords(page, recovery)}</p>
      <div class="beside">
        <ChangeButton page={page} action="/account/security/recovery-code" because={held && held.id}>
          {m.t('security.new-code')}
        </ChangeButton>
        <HeldHint page={page} held={held} />
        {recovery.confirmed && !held && <p class="hint">{m.t('security.new-code-hint')}</p>}
      </div>
    </section>
  );
}

function recoveryWords({ m, zone }: PageContext, { confirmed, confirmedAt, pending }: RecoveryCodeState): string {
  if (pending) return m.t('security.recovery-pending');
  if (!confirmed) return m.t('security.recovery-none');
  return confirmedAt === null
    ? m.t('security.recovery-confirmed-undated')
    : m.t('security.recovery-confirmed', { date: m.date(confirmedAt, zone) });
}
