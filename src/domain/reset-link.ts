import { minute } from './instant.ts';

/**
 * The mailed link of "Forgot password?" (SPEC S5). Each link stays good for its half hour: a newer one that a stranger asked for takes nothing from it. The
 * limits keep strangers from flooding a mailbox.
 */
export const resetLink = { validFor: 30 * minute, perMinute: 1, perHour: 5, perDay: 10 } as const;
