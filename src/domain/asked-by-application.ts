import { noAsk, type ApplicationAsk } from './application-ask.ts';
import { nextStep, type Situation, type Step } from './next-step.ts';

/** What an application asks for that nobody else does: a second step, or proofs newer than those that there are. */
export type AskedByApplication = 'second-step' | 'fresh-proof';

/**
 * Whether what comes next comes for an application's sake alone (SPEC P7: every prompt names what decided): without what it asks for, something else would come.
 * Null: it would come all the same.
 */
export function askedByApplication(situation: Situation, step: Step): AskedByApplication | null {
  const { application } = situation;
  if (application === noAsk || isNextFor(situation, step, noAsk)) return null;
  return isNextFor(situation, step, { ...application, since: null, passwordSince: null })
    ? 'second-step'
    : 'fresh-proof';
}

function isNextFor(situation: Situation, step: Step, application: ApplicationAsk): boolean {
  const next = nextStep({ ...situation, application });
  return next.kind === step.kind && next.reason === step.reason;
}
