import type { InteractionId } from '#domain/identifiers.ts';
import type { Enroll, Offer, Step } from '#domain/next-step.ts';

/** Pages of an interaction, by the last part of their address. */
export type PageName =
  | 'password'
  | 'link-sent'
  | 'new-password'
  | 'methods'
  | 'code'
  | 'sms'
  | 'recovery'
  | 'no-way'
  | 'mailbox'
  | 'required'
  | 'early'
  | 'method'
  | 'app'
  | 'phone'
  | 'phone-code'
  | 'recovery-code'
  | 'repair'
  | 'email'
  | 'thaw'
  | 'remove'
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
      return enrollPages(step);
    case 'save-recovery-code':
      return ['recovery-code'];
    case 'repair':
      return ['repair'];
    case 'change-email':
      return ['email'];
    case 'thaw':
      return ['thaw'];
    case 'remove-method':
      return ['remove'];
    case 'refuse':
      return ['over'];
    // Of a session only, which has no pages here.
    case 'consent':
    case 'finish':
      return ['done'];
    default:
      return step satisfies never;
  }
}

/** The chooser comes first only when more than one method is usable besides recovery (SPEC section 2). */
function secondFactorPages(kinds: readonly Offer['kind'][]): readonly [PageName, ...PageName[]] {
  const entries = kinds.map((kind) => entryOf[kind]);
  const [first, ...more] = entries.filter((one) => one !== 'recovery');
  const rest: PageName[] = ['methods', ...entries, 'no-way'];
  if (first === undefined) return ['recovery', ...rest];
  return more.length === 0 ? [first, ...rest] : ['methods', ...rest];
}

/** Where each method is typed. */
const entryOf = {
  app: 'code',
  phone: 'sms',
  'recovery-code': 'recovery',
  password: 'password',
} as const satisfies Record<Offer['kind'], PageName>;

function enrollPages({ stage, of, leave }: Enroll): readonly [PageName, ...PageName[]] {
  switch (stage) {
    case 'announce':
      return [leave?.by === 'not-now' ? 'early' : 'required'];
    case 'choose':
      return ['method'];
    case 'number':
      return ['phone', 'method'];
    case 'confirm':
      return of === 'phone' ? ['phone-code', 'phone', 'method'] : ['app', 'method'];
    default:
      return stage satisfies never;
  }
}

export const baseOf = (id: InteractionId): string => `/sign-in/${id}`;

/** Where a step is answered. */
export const addressOf = (id: InteractionId, step: Step): string => `${baseOf(id)}/${pagesOf(step)[0]}`;

const stopped = 'stopped';

/** The page of a text message that nobody had to ask for and a guard stopped: the address says so, for reloads and other languages as well. */
export const stoppedAddress = (id: InteractionId): string => `${baseOf(id)}/sms?${stopped}=yes`;

export const isStoppedAddress = (query: Readonly<Record<string, string>>): boolean => query[stopped] !== undefined;
