import type { VNode } from 'preact';
import { resetDelayHours } from '#domain/mfa-reset.ts';
import { easedAfter, type HeldRule } from '#domain/reset-rule.ts';
import type { PageContext } from './page-context.ts';
import { ChoiceField, Tick } from './policy-fields.tsx';
import type { TypedPolicy } from './policy-form.tsx';
import { delayWords } from './policy-words.ts';

export interface ResetRulesProps {
  readonly page: PageContext;
  readonly typed: Pick<TypedPolicy, 'approval' | 'delay'>;
  /** What is wrong with the choice, in words; null: nothing. */
  readonly error: string | null;
}

/** What resets by this company's administrators take beside the checks that all of them take (SPEC A3). */
export function ResetRules({ page, typed, error }: ResetRulesProps): VNode {
  const { m } = page;
  return (
    <>
      <Tick
        name="approval"
        label={m.t('policy.reset-approval')}
        hint={m.t('policy.reset-approval-hint')}
        checked={typed.approval}
      />
      <ChoiceField
        name="delay"
        label={m.t('policy.reset-delay')}
        hint={m.t('policy.reset-delay-hint')}
        error={error}
        value={typed.delay}
        choices={resetDelayHours.map((hours) => ({ value: String(hours), text: delayWords(m, hours) }))}
      />
    </>
  );
}

/** What was eased a short while ago, until when it holds all the same, and what helps whoever did not know (SPEC A3). */
export function HeldResets({ page, held }: { readonly page: PageContext; readonly held: HeldRule }): VNode | null {
  const { m, zone } = page;
  const { approvalUntil, delay } = held;
  if (approvalUntil === null && delay === null) return null;
  return (
    <div class="note">
      {approvalUntil !== null && <p>{m.t('policy.reset-held-approval', { time: m.dateTime(approvalUntil, zone) })}</p>}
      {delay !== null && (
        <p>
          {m.t('policy.reset-held-delay', {
            delay: delayWords(m, delay.hours),
            time: m.dateTime(delay.until, zone),
          })}
        </p>
      )}
      <p>{m.t('policy.reset-held-why', { duration: m.duration(easedAfter) })}</p>
    </div>
  );
}
