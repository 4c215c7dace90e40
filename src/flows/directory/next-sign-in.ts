import { nextStep, type Step } from '#domain/next-step.ts';
import type { Instant } from '#domain/instant.ts';
import type { MergedPolicy } from '#domain/policy.ts';
import type { InteractionRecord, UserBundle } from '#ports/records.ts';
import type { Deps } from '../deps.ts';
import { newInteraction } from '../sign-in/begin.ts';
import { situationOf } from '../situation.ts';

export interface NextSignIn {
  /** What binds this user now, and why (SPEC P7). */
  readonly policy: MergedPolicy;
  /** What comes after the right password; the password itself where the user has none. */
  readonly step: Step;
}

/** What this user would be asked if they signed in now: the same decision as at the door, on an interaction that is never stored (SPEC X1, P11). */
export function nextSignIn(deps: Deps, bundle: UserBundle, now: Instant): NextSignIn {
  const interaction = signInOf(deps, bundle, now);
  const loaded = { interaction, bundle, passwordAttempts: null, origin: null, knownDevices: [] };
  const situation = situationOf(loaded, deps.service, now);
  return { policy: situation.policy, step: nextStep(situation) };
}

function signInOf(deps: Deps, { user, authenticators }: UserBundle, now: Instant): InteractionRecord {
  const password = authenticators.find((one) => one.kind === 'password');
  const begun = newInteraction(deps, nobody, { purpose: 'sign-in', email: user.email, destination: '/', now });
  const evidence = password ? [{ kind: 'password', at: now, authenticatorId: password.id } as const] : [];
  return { ...begun, userId: user.id, evidence };
}

/** No browser holds what is never stored. */
const nobody = { browserToken: '' };
