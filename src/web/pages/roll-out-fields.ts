import { struggles, type Struggle } from '#domain/blast-radius.ts';
import { rollOutClasses, type RollOutClass } from '#domain/roll-out.ts';

/** Whom the list shows: `unenrolled` must still enroll, with or without help. */
export type RollOutStatus = 'unenrolled' | 'everyone' | RollOutClass | 'extended' | Struggle;

export const rollOutStatuses: readonly RollOutStatus[] = [
  'unenrolled',
  'everyone',
  ...rollOutClasses,
  'extended',
  ...struggles,
];

/** What a list shows that nobody narrowed: whom there is something to be done about. */
export const anyStatus: RollOutStatus = 'unenrolled';
