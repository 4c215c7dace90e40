import { Fault } from '#domain/fault.ts';
import type { AuthenticatorRecord, UserBundle } from '#ports/records.ts';
import type { Deps } from '../deps.ts';
import type { OpenRun } from '../run.ts';
import { openSeed } from '../seed.ts';
import { offeredOf } from '../sign-in/offered.ts';

type Phone = Pick<AuthenticatorRecord, 'id' | 'userId' | 'sealed'>;

/** The number of a phone that is live (E.164). Throws Fault `secret-unreadable` when its key is gone. */
export const numberOf = (deps: Deps, phone: Phone): string => openSeed(deps, phone).reveal();

/** What pages name a number by (SPEC section 2): its last two digits. */
export const lastDigitsOf = (deps: Deps, phone: Phone): string => numberOf(deps, phone).slice(-2);

/** The same where other methods stand beside it: null when the key of the number is gone, which takes nothing from those. */
export function digitsIfReadable(deps: Deps, phone: Phone): string | null {
  try {
    return lastDigitsOf(deps, phone);
  } catch (error) {
    if (error instanceof Fault && error.code === 'secret-unreadable') return null;
    throw error;
  }
}

/** The phone of this interaction whose first code is awaited; null otherwise. */
export function pendingPhoneOf(run: OpenRun): AuthenticatorRecord | null {
  const { step, interaction, loaded } = run;
  if (step.kind !== 'enroll' || step.stage !== 'confirm' || step.of !== 'phone') return null;
  const pendingId = interaction.enrollment?.pendingId;
  const phone = loaded.bundle?.authenticators.find((one) => one.id === pendingId);
  return phone?.kind === 'phone' && phone.boundAt === null && phone.madeIn === interaction.id ? phone : null;
}

/** One phone at a time. */
export const boundPhoneOf = ({ authenticators }: UserBundle): AuthenticatorRecord | null =>
  authenticators.find((one) => one.kind === 'phone' && one.boundAt !== null) ?? null;

/** The phone that this step offers to verify with; null where it does not. */
export const offeredPhoneOf = (run: OpenRun): AuthenticatorRecord | null => offeredOf(run, 'phone');
