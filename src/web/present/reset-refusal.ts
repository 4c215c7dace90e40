import type { Instant } from '#domain/instant.ts';
import type { NotAsked, ResetFlaw } from '#flows/recovery/reset-types.ts';
import type { Messages } from '#text/messages.ts';
import type { Answer } from '../lifecycle/answer.ts';
import type { PageContext } from '../pages/page-context.ts';
import type { PageError } from '../pages/words-for-refusal.ts';
import { retryAfter } from './status.ts';

const flawFields = {
  'email-missing': { field: 'email', text: 'reset.error-email-missing' },
  'email-differs': { field: 'email', text: 'reset.error-email' },
  'how-missing': { field: 'how', text: 'reset.error-how' },
  'not-verified': { field: 'verified', text: 'reset.error-tick' },
} as const satisfies Record<ResetFlaw, unknown>;

const manyKeys = { 'too-many': 'reset.error-many', 'too-many-for-them': 'reset.error-many-for-them' } as const;

type Reason<Bar> = Bar | 'unknown' | 'asked-meanwhile';

const isBar = <Bar extends string>(because: Reason<Bar>): because is Bar =>
  because !== 'asked-meanwhile' && because !== 'unknown';

/** Why nothing was asked for, at each field that says so. `barWords`: how this reader is told of a bar. Who is unknown has no page. */
export function refusalError<Bar extends string>(
  { m, zone }: PageContext,
  refused: NotAsked<Bar>,
  barWords: (bar: Bar) => string,
): PageError {
  if ('from' in refused) {
    return { field: null, text: m.t(manyKeys[refused.because], { time: m.timeWithZone(refused.from, zone) }) };
  }
  if ('flaws' in refused) return flawErrors(m, refused.flaws);
  const because: Reason<Bar> = refused.because;
  return { field: null, text: isBar(because) ? barWords(because) : m.t('reset.error-meanwhile') };
}

/** All of them at once: whoever mends one is not told of the next one only then. */
function flawErrors(m: Messages, flaws: readonly ResetFlaw[]): PageError {
  const [first, ...also] = flaws.map((one) => ({ field: flawFields[one].field, text: m.t(flawFields[one].text) }));
  if (!first) throw new Error('a form without a flaw was refused for its flaws');
  return { ...first, also };
}

/** 429 with when to come back; 422 where the form is wrong; 409 where something else stands in the way. */
export function refusalStatus(refused: NotAsked<string>): number {
  if ('from' in refused) return 429;
  return 'flaws' in refused || refused.because === 'yourself' ? 422 : 409;
}

export const withRetry = (answer: Answer, refused: NotAsked<string>, now: Instant): Answer =>
  'from' in refused ? { ...answer, headers: retryAfter({ code: 'resend-too-soon', from: refused.from }, now) } : answer;
