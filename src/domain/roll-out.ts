import type { Affected, Struggle } from './blast-radius.ts';
import type { CalendarDate } from './deadline.ts';
import type { Instant } from './instant.ts';

/** By what a company's people are told apart beside how far they are. */
export type RollOutFacet = 'method' | 'site' | 'employer' | 'group';

/** Which second factors somebody has that work; null: none. */
export type Methods = 'app' | 'phone' | 'both';

/** Everybody is in one of these classes (SPEC P12). */
export const rollOutClasses = ['enrolled', 'notEnrolled', 'needsHelp', 'exempt'] as const;

/**
 * `notEnrolled`: must enroll, and nothing is known that makes it hard. `needsHelp`: must enroll, and will find it hard. `exempt`: the policy has no hold on
 * them.
 */
export type RollOutClass = (typeof rollOutClasses)[number];

export type ClassCounts = Readonly<Record<RollOutClass, number>>;

/** One day of the chart. */
export interface RollOutDay {
  /** In the company's zone. */
  readonly day: CalendarDate;
  /** How many of the people who are here now and enrolled now had done so by the end of that day: who has left, or lost what they had, is in no day. */
  readonly enrolled: number;
}

/** How it would go on at the pace of the last days (SPEC P12). */
export interface Projection {
  /** The deadline's date. */
  readonly day: CalendarDate;
  /** People a day, lately, over whole days. */
  readonly perDay: number;
  /** Of the people whom the policy binds, how many will have enrolled when the deadline comes. */
  readonly expected: number;
  /** How many will be stopped at sign-in from then on. */
  readonly stopped: number;
  /** How many will not be, for they were given more time: with `expected` and `stopped` it comes to everybody whom the policy binds. */
  readonly later: number;
}

/** People of one value. */
export interface BreakdownRow extends ClassCounts {
  /** Null: people without one. By method one of `Methods`. */
  readonly value: string | null;
}

export interface Breakdown {
  readonly by: RollOutFacet;
  /** The most people first. */
  readonly rows: readonly BreakdownRow[];
  /** What the other values come to, and how many they are; null: there are none. */
  readonly others: (ClassCounts & { readonly values: number }) | null;
}

/** A company's roll-out at a glance (SPEC P12). */
export interface RollOutFigures extends ClassCounts {
  /** When they began to be counted. */
  readonly asOf: Instant;
  /** All of the four classes. */
  readonly members: number;
  /** Of those who must still enroll, how many were given more time (SPEC P14). */
  readonly extended: number;
  /** Of the enrolled, by what they enrolled with, as far as the policy and their roles accept it. */
  readonly byMethod: Readonly<Record<Methods, number>>;
  /** Hardships of those who must enroll, and exemptions of those whom the policy does not bind; somebody may have several. */
  readonly byStruggle: Readonly<Record<Struggle, number>>;
  /** From the day of the roll-out's beginning until today, each day once; the first holds everybody who had enrolled before, or before they came to the company. */
  readonly series: readonly RollOutDay[];
  /** Null: there is no date ahead, nobody is left, or too few days have gone by to tell. */
  readonly projection: Projection | null;
  readonly breakdown: Breakdown;
}

/** The class of somebody whom a policy reaches so. */
export function classOf({ standing, struggles }: Affected): RollOutClass {
  if (standing === 'enrolled') return 'enrolled';
  if (standing === 'unbound') return 'exempt';
  return struggles.length > 0 ? 'needsHelp' : 'notEnrolled';
}
