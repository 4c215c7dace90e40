export const mails = {
  'mails.when-days': '{days, plural, one {In # Tag} other {In # Tagen}}',
  'mails.when-tomorrow': 'Morgen',
  'mails.when-today': 'Heute',
  'mails.when-since': 'Seit {date}',
  'mails.days': '{days, plural, one {# Tag} other {# Tage}}',
  'mails.people': '{count, plural, one {# Person} other {# Personen}}',
  'mails.share': '{percent, plural, other {#\u00a0% der Personen haben MFA eingerichtet}}',
} as const;
