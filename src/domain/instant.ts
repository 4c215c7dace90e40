/** A point in time: whole milliseconds since 1970-01-01T00:00:00Z. Only a clock port makes one from the world. */
export type Instant = number & { readonly __instant: true };

/** A length of time in milliseconds. */
export type Duration = number;

export const second: Duration = 1_000;
export const minute: Duration = 60 * second;
export const hour: Duration = 60 * minute;
export const day: Duration = 24 * hour;

/** Names a number of milliseconds as an instant: at the door of the system (clock, database, tests) only. */
export const instant = (ms: number): Instant => ms as Instant;

export const after = (at: Instant, wait: Duration): Instant => (at + wait) as Instant;

export const earlier = (a: Instant, b: Instant): Instant => (a < b ? a : b);

export const later = (a: Instant, b: Instant): Instant => (a > b ? a : b);

/** True while `at` lies no more than `limit` in the past. An instant in the future counts as fresh: clocks of nodes differ by up to 2 s. */
export const isFresh = (at: Instant, now: Instant, limit: Duration): boolean => now - at <= limit;
