import { datePlus, deadlineInstant, type Deadline } from '#domain/deadline.ts';
import { extensionLimits } from '#domain/extension.ts';
import type { Instant } from '#domain/instant.ts';
import type { RollOutFacet, RollOutFigures } from '#domain/roll-out.ts';
import type { RollOutReach } from '#flows/roll-out/people.ts';
import type { MailingRecord } from '#ports/mailings.ts';
import type { PageContext } from './page-context.ts';

/** How far counting is. */
export type FiguresState =
  | { readonly as: 'counting'; readonly counted: number }
  | { readonly as: 'counted'; readonly figures: RollOutFigures; readonly deadline: Deadline };

/** What the part of the page that is refreshed is drawn from. */
export interface FiguresProps {
  readonly page: PageContext;
  readonly companyName: string;
  readonly state: FiguresState;
  readonly by: RollOutFacet;
  readonly mailings: readonly MailingRecord[];
  /** The day in the company's zone; null: no reminder is to come. */
  readonly next: NextReminder | null;
  readonly links: FiguresLinks;
}

export interface NextReminder {
  readonly date: Deadline['date'];
  readonly days: number;
}

export interface FiguresLinks {
  /** The whole page as it is looked at. */
  readonly page: string;
  /** This part of it alone. */
  readonly figures: string;
  readonly by: (facet: RollOutFacet) => string;
  /** The list of these people; null: whoever looks may not see the directory (SPEC C2). */
  readonly status: (status: RollOutReach) => string | null;
  /** The list of people of one value of a facet; `null` as value: without one. */
  readonly among: (facet: RollOutFacet, value: string | null) => string | null;
}

/** The same of a company whose people are counted. */
export interface CountedProps extends FiguresProps {
  readonly figures: RollOutFigures;
  readonly deadline: Deadline;
}

/** The numbers of which the list tells in names, as one text: a list is as old as they are. Empty: nobody has counted yet. */
export const countsOf = (figures: RollOutFigures | null): string =>
  figures === null ? '' : told.map((one) => figures[one]).join(' ');

const told = ['enrolled', 'notEnrolled', 'needsHelp', 'exempt', 'extended'] as const;

/** Who was given more time that is not over for everybody (SPEC P14). */
export function waitingIn({ extended }: RollOutFigures, deadline: Deadline, now: Instant): number {
  const last = { ...deadline, date: datePlus(deadline.date, extensionLimits.mostDays) };
  return deadlineInstant(last) > now ? extended : 0;
}

/** Everybody whom the policy binds. */
export const boundIn = ({ enrolled, notEnrolled, needsHelp }: RollOutFigures): number =>
  enrolled + notEnrolled + needsHelp;
