import { day, hour } from './instant.ts';

/**
 * The link with which somebody who has no password yet sets the first one. Mailed to those who are invited; shown on the machine to whoever makes the
 * first operator, where it is at hand at once and therefore lives shorter (SECURITY, Numbers: 7 days, single use).
 */
export const invitationLink = { validFor: 7 * day, firstOperatorFor: 24 * hour } as const;
