/** Days before a deadline on which people who have not enrolled are reminded (SPEC P13); 0: on the day. */
export const reminderDays = [30, 14, 7, 3, 1, 0] as const;

export type ReminderDay = (typeof reminderDays)[number];

/**
 * What a mailing tells, to many at once (SPEC P13). `announcement`: a deadline was set. `moved`: it was moved. `reminder-N`: N days before it. `asked`: an
 * administrator reminds people by hand (SPEC P12). `digest`: how far the roll-out is, to the company's administrators, weekly.
 */
export const mailingKinds = [
  'announcement',
  'moved',
  ...reminderDays.map((days) => `reminder-${days}` as const),
  'asked',
  'digest',
] as const;

export type MailingKind = (typeof mailingKinds)[number];

/** Reminders are at most one a day for everybody, over all companies (SPEC P13). */
export const isReminder = (kind: MailingKind): boolean => kind === 'asked' || kind.startsWith('reminder-');

export const isAnnouncement = (kind: MailingKind): boolean => kind === 'announcement' || kind === 'moved';
