import { day, minute } from './instant.ts';

/** Changes of login e-mail: confirmed at the new address, told to the old one, and taken back from there. */
export const emailChange = {
  /** A link to the new mailbox (SECURITY, Numbers: mail links). */
  confirmableFor: 30 * minute,
  /** Whoever reads the old mailbox can take it back; nobody else gets the old address until then. */
  undoableFor: 7 * day,
  /** Asked for by one user: mails go to addresses that nobody has proved to have. */
  perHour: 3,
  perDay: 6,
  /** Asked for by one user for one address in a day: nobody uses up what others may ask for. */
  sameAddress: 3,
  /** Told to one address in a day, whoever asks: nobody floods a mailbox. */
  toOneAddress: 10,
} as const;
