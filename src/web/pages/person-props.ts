import type { ComponentChildren } from 'preact';
import type { HeldPermissions } from '#flows/directory/change-person.ts';
import type { DescribedPerson } from '#flows/directory/person.ts';
import type { ConsolePlace } from './layout.tsx';
import type { PageContext } from './page-context.ts';
import type { PageError } from './words-for-refusal.ts';

/** As the form of the details sends them; empty: nothing. */
export type TypedDetails = Readonly<Record<'employer' | 'site' | 'group' | 'language', string>>;

/** What was done last, told once more than the page itself tells it. */
export type Saved =
  | 'details'
  | 'permissions'
  | 'roles'
  | 'extended'
  | 'pass-withdrawn'
  | 'reset-stopped'
  | 'thawed'
  | 'deactivated'
  | 'reactivated'
  | 'withdrawn';

export interface PersonProps {
  readonly page: PageContext;
  readonly place: ConsolePlace;
  readonly companyName: string;
  /** `/admin/cmp_…/directory`. */
  readonly directory: string;
  /** Where this person is judged for any day (SPEC P11). */
  readonly evaluate: string;
  readonly described: DescribedPerson;
  /** Both permissions are theirs who look at it. */
  readonly hasBoth: boolean;
  /** What was typed into a form that was not carried out. */
  readonly typed: { readonly details?: TypedDetails; readonly permissions?: HeldPermissions };
  /** Somebody else changed meanwhile what that form is about: it tells what stands. */
  readonly isStale: boolean;
  readonly saved: Saved | null;
  readonly error: PageError | null;
  /** What may be done about setting up: more time, an enrollment pass. */
  readonly setUp?: ComponentChildren;
  /** Sections of other parts of the console, such as roles. */
  readonly children?: ComponentChildren;
}

/** Where forms about a person go: `/admin/cmp_…/directory/people/mbr_…`. */
export const personPath = ({ directory, described }: Pick<PersonProps, 'directory' | 'described'>): string =>
  `${directory}/people/${described.person.membership}`;
