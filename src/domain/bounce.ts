import { day } from './instant.ts';

/** Bytes: more than a report with a mail of ours in it ever takes; longer ones are not taken. */
export const longestBounce = 256 * 1024;

/**
 * Of a report, so much is looked at: what the mail server says comes first, then our mail, whose header is enough. Anybody may write to the address that reports
 * come to, and reading costs time for each line.
 */
export const readOfBounce = { bytes: 64 * 1024, lines: 2_000 } as const;

/** From all mail servers: a fifth of a core at worst. What 100,000 announcements bring back is taken within half an hour. */
export const bouncesPerMinute = 600;

/** Reports wait for their turn, so many at most; whoever brings another comes again. */
export const mostBouncesWaiting = 20;

/** In the header of each mail of ours: its message's id, for mail servers that replace Message-IDs by their own. */
export const messageHeader = 'X-Gatehouse-Message';

/** Mail servers try for five days as a rule; what comes back later than this says nothing about now. Delivered messages are kept a day longer. */
export const bouncesFor = 14 * day;
