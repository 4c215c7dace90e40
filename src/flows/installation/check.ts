import type { Facts } from './facts.ts';

/** `danger`: somebody could get in, or what is kept could be lost. `warning`: it will be missed some day. `strict`: departs from the strict profile alone (SPEC 12). */
export type Severity = 'danger' | 'warning' | 'strict';

/** One departure, and how to end it. */
export interface Finding {
  readonly severity: Severity;
  readonly found: string;
  readonly why: string;
  /** A command, or a setting. */
  readonly remedy: string;
}

/** Looks at one thing. Pure: what there is to see was gathered before. */
export interface Check {
  /** Stable: scripts know findings by it. */
  readonly name: string;
  readonly look: (facts: Facts) => readonly Finding[];
}

/** One finding where something holds. */
export const when = (holds: boolean, finding: () => Finding): readonly Finding[] => (holds ? [finding()] : []);

/** Names in a sentence; of many the first ones. */
export function named(all: readonly string[], most = 10): string {
  const shown = all.slice(0, most).join(', ');
  return all.length > most ? `${shown} and ${all.length - most} more` : shown;
}
