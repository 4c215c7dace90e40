/** More time for one person to enroll (SPEC P14). */
export const extension = {
  'extension.later-them':
    'That is {days, plural, one {# day} other {# days}} later than the company’s date: they were given more time.',
  'extension.later-you': 'You were given {days, plural, one {# more day} other {# more days}}.',

  'extension.title': 'More time',
  'extension.explained':
    'Somebody who cannot set up a method by the deadline, for instance because they are away, can be given up to {most, plural, one {# day} other {# days}} more. It is done once, and other rules that bind them stay as they are. They are told by e-mail.',
  'extension.day-ends': 'Time ends at 00:00 {zone} of the day that is named.',
  'extension.until': 'Time',
  'extension.option': '{days, plural, one {# day} other {# days}}, until {date}',
  'extension.reason': 'Reason',
  'extension.reason-hint':
    'For the other administrators and the audit trail, which keeps it for good: “New phone is on its way”, and nothing about their health. At most 200 characters.',
  'extension.grant': 'Give More Time',
  'extension.act': 'Give a person more time',
  'extension.act-days': 'Days',

  'extension.stands':
    '{name} has until <b>{date}</b>: {days, plural, one {# day} other {# days}} more were given by {who} on {granted}.',
  'extension.stands-reason': 'Reason: {reason}',
  'extension.stands-over': '{name} had until <b>{date}</b>: more time was given by {who} on {granted}.',
  'extension.stands-off':
    '{who} gave {name} {days, plural, one {# day} other {# days}} more on {granted}. At present nothing has a deadline.',
  'extension.who-you': 'you',
  'extension.who-service': 'whoever runs {brand}',
  'extension.saved': '{name} was given more time, and is told by e-mail.',

  'extension.no-deadline': 'More time can be given once {company} requires MFA from a date.',
  'extension.own-membership': 'Nobody gives themselves more time. Ask another administrator.',
  'extension.not-active': 'More time can be given to active people only.',
  'extension.enrolled-before': 'They have set up a method already, so that there is nothing to give more time for.',
  'extension.enrolled-reset':
    'They had set up a method before MFA was reset, and more time is only for people who never set one up.',
  'extension.enrolled-once': 'They set up a method at some time, and more time is only for people who never did.',
  'extension.extended-before': 'They were given more time already. That is done once.',
  'extension.too-late':
    'More time ends at most {most, plural, one {# day} other {# days}} after the deadline, and that is over.',
  'extension.needs-both': 'Giving more time needs both permissions: Admin tool and Directory tool.',
  'extension.error-days': 'Choose how many days: 1 to {most}.',
  'extension.error-reason': 'Write a reason.',
  'extension.error-meanwhile':
    'The deadline was moved while you looked at it, and no time was given. What you had chosen is still below, with the dates as they are now.',
} as const;
