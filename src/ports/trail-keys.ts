import type { AuditMarks } from '#domain/audit-marks.ts';

/** What the store needs of the keys: to mark audit events and heads, and to know that the keys are its own before it takes what an older release wrote for its own. */
export interface TrailKeys {
  readonly marks: AuditMarks;
  /** `stored`: what the database remembers of its keys. Throws, in words for an operator, where they are others. */
  readonly check: (stored: string) => void;
}
