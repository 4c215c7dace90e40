import type { mails as source } from '../en/mails.ts';

export const mails: Readonly<Record<keyof typeof source, string>> = {
  'mails.when-days': '{days, plural, one {Dentro de # día} other {Dentro de # días}}',
  'mails.when-tomorrow': 'Mañana',
  'mails.when-today': 'Hoy',
  'mails.when-since': 'Desde el {date}',
  'mails.days': '{days, plural, one {# día} other {# días}}',
  'mails.people': '{count, plural, one {# persona} other {# personas}}',
  'mails.share': '{percent, plural, other {#\u00a0% de las personas inscritas}}',
};
