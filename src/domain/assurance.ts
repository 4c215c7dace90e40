import { acrOf } from './application-ask.ts';
import type { ProofKind } from './authenticator.ts';
import { countsAsSecond, newest, type Evidence } from './evidence.ts';
import type { Instant } from './instant.ts';
import type { Situation } from './step.ts';
import { viewOf } from './view.ts';

/** What applications are told of how somebody proved who they are (OpenID Connect Core 2, SPEC Y5). */
export interface Assurance {
  readonly acr: (typeof acrOf)[keyof typeof acrOf];
  /** RFC 8176. */
  readonly amr: readonly string[];
  readonly authTime: Instant;
}

/** Methods by their names in RFC 8176; a recovery code has none there. */
export const methodOf = { app: 'otp', phone: 'sms' } as const satisfies Partial<Record<ProofKind, string>>;

/**
 * Read off the evidence, judged as `nextStep` judges it: what is too old, no longer bound or not accepted is not told of. `authTime` is that of the proof which the
 * level rests on: the newest second factor, else the newest password. Null: nobody is proved.
 */
export function assuranceOf(situation: Situation): Assurance | null {
  const { run, level, bound, accept, now } = viewOf(situation);
  const password = newest(run.evidence, 'password');
  if (level === 'none' || password === null) return null;
  const seconds = run.evidence.filter((one) => countsAsSecond(one, bound, accept, now));
  return {
    acr: acrOf[level],
    amr: ['pwd', ...methodsOf(seconds), ...(level === 'mfa' ? ['mfa'] : [])],
    authTime: seconds.reduce((latest, { at }) => (at > latest ? at : latest), seconds[0]?.at ?? password.at),
  };
}

const methodsOf = (seconds: readonly Evidence[]): readonly string[] =>
  Object.entries(methodOf).flatMap(([kind, method]) => (seconds.some((one) => one.kind === kind) ? [method] : []));
