import type { ShownApplication } from './application.ts';
import type { Level } from './evidence.ts';
import type { StepUpId } from './identifiers.ts';
import { after, second, type Instant } from './instant.ts';
import type { AskedStepUp, StepUpAsker } from './step-up.ts';

/** What an application asks for, beyond what policies ask (OpenID Connect Core 3.1.2.1, RFC 9470). */
export interface ApplicationAsk {
  /** `acr_values`. */
  readonly level: Level;
  /** `max_age`: the proof of the level, the second factor's or else the password's, is not older; null: any. */
  readonly since: Instant | null;
  /** `prompt=login`: the password is not older; null: any. */
  readonly passwordSince: Instant | null;
  /** Something is asked for that the user has not agreed to. Of a session only: nobody is asked before they have signed in. */
  readonly consent: boolean;
}

/** Nobody asks for more. */
export const noAsk: ApplicationAsk = { level: 'none', since: null, passwordSince: null, consent: false };

/** An interaction that an application sent somebody to: who it is, and what it asks for. */
export interface AskingApplication extends ShownApplication {
  readonly ask: Omit<ApplicationAsk, 'consent'>;
  /** The first of its `ui_locales` that pages are in; left out: it asked for none of them. */
  readonly language?: string;
  /** Roles for whose sake it asks (SPEC Y4, P7); left out: it asks by itself. */
  readonly by?: readonly StepUpAsker[];
  /** A proof that it asked for by API (SPEC Y5); left out: it sent somebody to sign in. */
  readonly stepUp?: ProofInRun;
}

/** What an interaction keeps of the step-up that it proves. Title and details, which may be about people, are kept with the step-up alone, and looked up for each page that shows them (SPEC C7). */
export interface ProofInRun extends Pick<AskedStepUp, 'operation'> {
  readonly id: StepUpId;
  /** What the audit trail calls the application. */
  readonly shortName: string;
  /** Until when it may be proved. */
  readonly expiresAt: Instant;
}

/** What decides of an authorization request, as it came in. */
export interface AskedFor {
  readonly acrValues: readonly string[];
  /** Seconds; null: not said. */
  readonly maxAge: number | null;
  readonly prompts: ReadonlySet<string>;
}

export const acrOf = { password: 'urn:gatehouse:acr:password', mfa: 'urn:gatehouse:acr:mfa' } as const;

/**
 * What a request asks for. Of several `acr_values` the first that is known counts, in the order of preference; unknown ones are passed over: they are voluntary.
 * `max_age` counts back from the request, so that a slow sign-in does not make its own proofs too old. Nothing is given for clocks that differ: a proof from a moment
 * before the request would pass for one that came after it, and an application that counts for itself would refuse it.
 */
export function askOf({ acrValues, maxAge, prompts }: AskedFor, requestedAt: Instant): Omit<ApplicationAsk, 'consent'> {
  const known = acrValues.find((one) => one === acrOf.password || one === acrOf.mfa);
  const anew = prompts.has('login') ? requestedAt : null;
  const since = maxAge === null ? null : after(requestedAt, -maxAge * second);
  return { level: known === acrOf.mfa ? 'mfa' : 'none', since: anew ?? since, passwordSince: anew };
}
