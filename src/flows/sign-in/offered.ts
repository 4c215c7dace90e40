import type { EnrollableKind } from '#domain/authenticator.ts';
import type { AuthenticatorRecord } from '#ports/records.ts';
import type { OpenRun } from '../run.ts';

/** The bound method of a kind that this step offers to verify with; null where it does not. */
export function offeredOf({ step, loaded }: OpenRun, kind: EnrollableKind): AuthenticatorRecord | null {
  if (step.kind !== 'verify') return null;
  const offer = step.offers.find((one) => one.kind === kind);
  if (!offer || !('authenticator' in offer)) return null;
  return loaded.bundle?.authenticators.find((one) => one.id === offer.authenticator.id) ?? null;
}
