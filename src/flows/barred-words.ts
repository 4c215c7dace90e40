import { mfaReset, type BarredBecause } from '#domain/mfa-reset.ts';
import type { Messages } from '#text/messages.ts';

/** Why a reset was not carried out when its time came, and what to do (SPEC A1, A3, A7). `brand`: what the service is called. */
export function barredWords(m: Messages, because: BarredBecause, brand: string): string {
  switch (because) {
    case 'asked-by':
      return m.t('barred.asked-by');
    case 'approved-by':
      return m.t('barred.approved-by');
    case 'erased':
      return m.t('barred.erased');
    case 'approval-needed':
      return m.t('barred.approval-needed');
    case 'longer-wait':
      return m.t('barred.longer-wait');
    case 'not-entitled':
      return m.t('barred.not-entitled', { brand });
    case 'not-active':
      return m.t('barred.not-active');
    case 'payor-lately':
      return m.t('barred.payor-lately', { duration: m.duration(mfaReset.payorFor), brand });
    case 'member-too-young':
      return m.t('barred.member-too-young', { duration: m.duration(mfaReset.memberFor), brand });
    case 'yourself':
    case 'disabled':
    case 'payor-role':
    case 'operator-only':
      return m.t(`reset.bar-${because}`, { brand });
    case 'administrator':
      return m.t('team.bar-administrator');
    case 'not-in-team':
      return m.t('team.bar-not-in-team');
    case 'asks-nothing':
      return m.t('team.bar-asks-nothing');
    case 'team-too-young':
      return m.t('team.bar-team-too-young', { duration: m.duration(mfaReset.teamFor) });
    case 'nothing-bound':
      return m.t('reset.bar-nothing-bound');
    case 'operator':
      return m.t('reset.bar-operator');
    default:
      return because satisfies never;
  }
}
