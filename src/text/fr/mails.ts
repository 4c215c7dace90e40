import type { mails as source } from '../en/mails.ts';

export const mails: Readonly<Record<keyof typeof source, string>> = {
  'mails.when-days': '{days, plural, one {Dans # jour} other {Dans # jours}}',
  'mails.when-tomorrow': 'Demain',
  'mails.when-today': 'Aujourd’hui',
  'mails.when-since': 'Depuis le {date}',
  'mails.days': '{days, plural, one {# jour} other {# jours}}',
  'mails.people': '{count, plural, one {# personne} other {# personnes}}',
  'mails.share':
    '{percent, plural, one {#\u00a0% des personnes sont équipées} other {#\u00a0% des personnes sont équipées}}',
};
