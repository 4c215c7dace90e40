import type { InteractionId } from '#domain/identifiers.ts';
import type { Step } from '#domain/next-step.ts';

/** Pages of an interaction, by the last part of their address. */
export type PageName =
  | 'password'
  | 'link-sent'
  | 'new-password'
  | 'methods'
  | 'code'
  | 'recovery'
  | 'no-way'
  | 'mailbox'
  | 'required'
  | 'early'
  | 'method'
  | 'app'
  | 'recovery-code'
  | 'repair'
  | 'over'
  | 'done';

/** The pages that belong to a step, the one it starts at first. This is the whole translation of steps to addresses (DESIGN 3). */
export function pagesOf(step: Step): readonly [PageName, ...PageName[]] {
  switch (step.kind) {
    case 'identify':
      return ['over'];
    case 'verify':
      return step.factor === 'first'
        ? ['password', 'link-sent']
        : secondFactorPages(step.offers.map((one) => one.kind));
    case 'replace-password':
      return ['new-password'];
    case 'prove-mailbox':
      return ['mailbox'];
    case 'enroll':
      return enrollPages(step.stage, step.leave?.by === 'not-now');
    case 'save-recovery-code':
      return ['recovery-code'];
    case 'repair':
      return ['repair'];
    case 'refuse':
      return ['over'];
    case 'finish':
      return ['done'];
    default:
      return step satisfies never;
  }
}

/** The chooser comes first only when more than one method is usable besides recovery (SPEC section 2). */
function secondFactorPages(kinds: readonly string[]): readonly [PageName, ...PageName[]] {
  const methods = kinds.filter((kind) => kind !== 'recovery-code').length;
  const entries: PageName[] = [
    ...(methods > 0 ? ['code' as const] : []),
    ...(kinds.length > methods ? ['recovery' as const] : []),
  ];
  const rest: PageName[] = ['methods', ...entries, 'no-way'];
  if (methods === 1) return ['code', ...rest];
  return methods === 0 ? ['recovery', ...rest] : ['methods', ...rest];
}

function enrollPages(stage: 'announce' | 'choose' | 'confirm', early: boolean): readonly [PageName, ...PageName[]] {
  if (stage === 'announce') return [early ? 'early' : 'required'];
  return stage === 'choose' ? ['method'] : ['app', 'method'];
}

export const baseOf = (id: InteractionId): string => `/sign-in/${id}`;

/** Where a step is answered. */
export const addressOf = (id: InteractionId, step: Step): string => `${baseOf(id)}/${pagesOf(step)[0]}`;
