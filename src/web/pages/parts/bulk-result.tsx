import type { VNode } from 'preact';
import type { BulkOutcome } from '#flows/directory/bulk.ts';
import type { NextStatus, PersonRefusal } from '#flows/directory/change-person.ts';
import type { PlainKey } from '#text/catalogue.ts';
import type { PageContext } from '../page-context.ts';

interface Props {
  readonly page: PageContext;
  readonly status: NextStatus;
  readonly result: BulkOutcome;
}

/** What an act on many did: how many were changed, who was left and why. */
export function BulkResult({ page: { m }, status, result }: Props): VNode {
  const { changed, already, isUnfinished } = result;
  const lines = [
    ...(already > 0 ? [m.t('people.done-already', { people: already })] : []),
    ...skippedIn(result).map(([because, people]) => m.t(skippedWords[because], { people })),
    ...(isUnfinished ? [m.t('people.done-more')] : []),
  ];
  return (
    <div class={lines.length > 0 ? 'note' : 'note saved'} role="status">
      <p>
        <b>{m.t(status === 'inactive' ? 'people.done-deactivate' : 'people.done-reactivate', { people: changed })}</b>
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
}

const skippedIn = ({ skipped }: BulkOutcome): readonly (readonly [PersonRefusal, number])[] =>
  refusals.flatMap((because) => {
    const people = skipped[because] ?? 0;
    return people > 0 ? [[because, people] as const] : [];
  });

const skippedWords = {
  yourself: 'people.skipped-yourself',
  'last-administrator': 'people.skipped-last-administrator',
  'needs-both': 'people.skipped-needs-both',
  'not-accepted': 'people.skipped-not-accepted',
  'changed-meanwhile': 'people.skipped-changed-meanwhile',
  unknown: 'people.skipped-unknown',
} as const satisfies Record<PersonRefusal, PlainKey>;

const refusals = Object.keys(skippedWords) as readonly PersonRefusal[];
