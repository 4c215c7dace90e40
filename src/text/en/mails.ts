/** Words that flows put into mails: what depends on a number or a date. All else that mails say is in the courier's templates. */
export const mails = {
  'mails.when-days': '{days, plural, one {In # day} other {In # days}}',
  'mails.when-tomorrow': 'Tomorrow',
  'mails.when-today': 'Today',
  'mails.when-since': 'Since {date}',
  'mails.days': '{days, plural, one {# day} other {# days}}',
  'mails.people': '{count, plural, one {# person} other {# people}}',
  'mails.share': '{percent, plural, other {#% of the people have enrolled}}',
} as const;
