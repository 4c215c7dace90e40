import type { VNode } from 'preact';
import type { BulkOutcome } from '#flows/directory/bulk.ts';
import type { ExtendedMany, ExtensionFailure } from '#flows/roll-out/extend.ts';
import type { PlainKey } from '#text/catalogue.ts';
import type { PageContext } from './page-context.ts';
import { BulkResult } from './parts/bulk-result.tsx';

/** What an act on many of the list did. */
export type RollOutOutcome =
  /** `people`: chosen by hand; null: everybody of a list. */
  | { readonly act: 'remind'; readonly people: number | null; readonly left: number }
  | { readonly act: 'extend'; readonly result: Omit<ExtendedMany, 'isStopped'> }
  | { readonly act: 'deactivate'; readonly result: BulkOutcome };

/** What an act on many did: how many it reached, who was left and why. */
export function RollOutResult({ page, outcome }: { page: PageContext; outcome: RollOutOutcome }): VNode {
  switch (outcome.act) {
    case 'remind':
      return <Reminded page={page} people={outcome.people} left={outcome.left} />;
    case 'extend':
      return <ExtendedResult page={page} result={outcome.result} />;
    case 'deactivate':
      return <BulkResult page={page} status="inactive" result={outcome.result} />;
    default:
      return outcome satisfies never;
  }
}

interface RemindedProps {
  readonly page: PageContext;
  readonly people: number | null;
  readonly left: number;
}

const Reminded = ({ page: { m }, people, left }: RemindedProps): VNode => (
  <Told
    title={people === null ? m.t('rollout.done-remind-all') : m.t('rollout.done-remind', { people })}
    lines={[m.t('rollout.done-remind-how'), ...(left > 0 ? [m.t('rollout.left-unenrolled', { people: left })] : [])]}
  />
);

function ExtendedResult({
  page: { m },
  result,
}: {
  page: PageContext;
  result: Omit<ExtendedMany, 'isStopped'>;
}): VNode {
  const left = leftFor.flatMap(([because, key]) => {
    const people = result.skipped[because] ?? 0;
    return people > 0 ? [m.t(key, { people })] : [];
  });
  const more = result.isUnfinished ? [m.t('people.done-more')] : [];
  return <Told title={m.t('rollout.done-extend', { people: result.extended })} lines={[...left, ...more]} />;
}

/** Whether days and reason will do is asked before anybody is given anything. */
const leftWords = {
  unknown: 'people.skipped-unknown',
  'own-membership': 'rollout.left-own',
  'not-active': 'rollout.left-not-active',
  'enrolled-before': 'rollout.left-enrolled',
  'extended-before': 'rollout.left-extended',
  'too-late': 'rollout.left-too-late',
  'no-deadline': 'rollout.left-no-deadline',
  'changed-meanwhile': 'rollout.left-meanwhile',
} as const satisfies Record<Exclude<ExtensionFailure, 'days' | 'reason'>, PlainKey>;

const leftFor = Object.entries(leftWords) as readonly (readonly [
  keyof typeof leftWords,
  (typeof leftWords)[keyof typeof leftWords],
])[];

const Told = ({ title, lines }: { title: string; lines: readonly string[] }): VNode => (
  <div class={lines.length > 0 ? 'note' : 'note saved'} role="status">
    <p>
      <b>{title}</b>
    </p>
    {lines.length > 0 && (
      <ul>
        {lines.map((one) => (
          <li>{one}</li>
        ))}
      </ul>
    )}
  </div>
);
