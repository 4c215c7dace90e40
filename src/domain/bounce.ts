import { day } from './instant.ts';

/** Bytes: more than a report with a mail of ours in it ever takes; longer ones are not read. */
export const longestBounce = 256 * 1024;

/** Mail servers try for five days as a rule; what comes back later than this says nothing about now. Delivered messages are kept a day longer. */
export const bouncesFor = 14 * day;
