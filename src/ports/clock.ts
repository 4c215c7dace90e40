import type { Instant } from '#domain/instant.ts';

/** The one clock. Monotonic within a process and corrected to the database's (DESIGN 2, SECURITY I8). */
export interface Clock {
  now(): Instant;
}
