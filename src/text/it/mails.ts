import type { mails as source } from '../en/mails.ts';

export const mails: Readonly<Record<keyof typeof source, string>> = {
  'mails.when-days': '{days, plural, one {Tra # giorno} other {Tra # giorni}}',
  'mails.when-tomorrow': 'Domani',
  'mails.when-today': 'Oggi',
  'mails.when-since': 'Da {date}',
  'mails.days': '{days, plural, one {# giorno} other {# giorni}}',
  'mails.people': '{count, plural, one {# persona} other {# persone}}',
  'mails.share': '{percent, plural, other {#% delle persone registrate}}',
};
