import type { core } from 'zod';
import type { Mistake } from './problems.ts';

/** So many are named: who sends more of them mends these first. */
const mostNamed = 10;

/** What a schema found wrong, said without a word of what was sent: names that are not known here may be secrets that got into the wrong place. */
export const mistakesIn = ({ issues }: core.$ZodError): readonly Mistake[] =>
  issues.slice(0, mostNamed).map((issue) => ({ pointer: pointerTo(issue.path), detail: detailOf(issue) }));

/** RFC 6901 section 6. Every part of it is a name of ours or a number. */
const pointerTo = (path: readonly PropertyKey[]): string => ['#', ...path.map(String)].join('/');

function detailOf(issue: core.$ZodIssue): string {
  if (issue.code === 'unrecognized_keys') return 'There is a name here that this operation does not know.';
  if (issue.code === 'invalid_type') return `This has to be ${kinds[issue.expected] ?? issue.expected}.`;
  return 'This is not what is taken here.';
}

const kinds: Readonly<Record<string, string>> = {
  string: 'a string',
  object: 'an object',
  array: 'a list',
};
