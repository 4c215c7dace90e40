import { deadlineInstant, type CalendarDate, type Deadline } from './deadline.ts';
import type { Instant } from './instant.ts';

/** Before every date that can be asked for. */
const come: Deadline = { date: '0100-01-01' as CalendarDate, zone: 'UTC' };

/** After every date that can be asked for, whose years have four digits. */
const toCome: Deadline = { date: '99999-12-31' as CalendarDate, zone: 'UTC' };

/**
 * A deadline of others that has come, or is to come, as it stands now, whatever instant a policy is looked at for: whoever may choose the instant would find the
 * date by trying (SPEC P7, SECURITY I11). Only to be shown, never to decide by.
 */
export const standingStill = (deadline: Deadline, now: Instant): Deadline =>
  deadlineInstant(deadline) <= now ? come : toCome;
