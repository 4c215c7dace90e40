import type { UserId } from '#domain/identifiers.ts';

/** What users decide about themselves. */
export interface PersonalWrites {
  /**
   * Moves the personal rule to the other position (SPEC U4), and nothing else: what a reset demands stays demanded (SPEC A4). False: it stands so already, or
   * nobody has this id any more.
   */
  switchAlwaysRequire(userId: UserId, on: boolean): Promise<boolean>;
  /** What a person calls themselves (SPEC U6), and what lists are sorted by with it. */
  setDisplayName(userId: UserId, name: string): Promise<void>;
}
