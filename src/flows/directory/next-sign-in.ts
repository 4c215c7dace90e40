import { nextStep, type Situation, type Step } from '#domain/next-step.ts';
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
  /** What comes after a second factor that was proved in that step; null: nothing, or the step asks for none. */
  readonly afterwards: Step | null;
}

/** What this user would be asked if they signed in now: the same decision as at the door, on an interaction that is never stored (SPEC X1, P11). */
export function nextSignIn(deps: Deps, bundle: UserBundle, now: Instant): NextSignIn {
  const interaction = signInOf(deps, bundle, now);
  const situation = situationOf(loadedWith(interaction, bundle), deps.service, now);
  const step = nextStep(situation);
  return { policy: situation.policy, step, afterwards: stepAfter(situation, step) };
}

const loadedWith = (interaction: InteractionRecord, bundle: UserBundle) => {
  return { interaction, bundle, passwordAttempts: null, origin: null, knownDevices: [] };
};

/** What proves who somebody is need not be what rules accept: then a method is set up that they do (SPEC P3). */
function stepAfter(situation: Situation, step: Step): Step | null {
  if (step.kind !== 'verify') return null;
  const offered = step.offers.flatMap((one) => ('authenticator' in one ? [one] : []))[0];
  if (!offered) return null;
  const proved = { kind: offered.kind, at: situation.now, authenticatorId: offered.authenticator.id };
  const run = { ...situation.run, evidence: [...situation.run.evidence, proved] };
  const then = nextStep({ ...situation, run });
  return then.kind === 'finish' ? null : then;
}

function signInOf(deps: Deps, { user, authenticators }: UserBundle, now: Instant): InteractionRecord {
  const password = authenticators.find((one) => one.kind === 'password');
  const begun = newInteraction(deps, nobody, { purpose: 'sign-in', email: user.email, destination: '/', now });
  const evidence = password ? [{ kind: 'password', at: now, authenticatorId: password.id } as const] : [];
  return { ...begun, userId: user.id, evidence };
}

/** No browser holds what is never stored. */
const nobody = { browserToken: '' };
