/** The roll-out page: how far a company is on its way to its enforcement deadline. */
export const rollOut = {
  'policy.tab-roll-out': 'Roll-out',

  'rollout.title': 'Roll-out',
  'rollout.enrolled': 'Enrolled',
  'rollout.of': '{people, plural, other {of #}}',
  'rollout.not-enrolled': 'Not enrolled',
  'rollout.needs-help': 'Need help',
  'rollout.exempt': 'Exempt',
  'rollout.extended': 'Given more time',
  'rollout.more-time': 'More time',
  'rollout.deadline': 'Enforcement Deadline',
  'rollout.count': '{people, plural, other { #}}',
  'rollout.days-left': '{days, plural, one {# day} other {# days}}',
  'rollout.passed': 'In force',

  'rollout.stopped':
    'At this pace about {people, plural, one {# person} other {# people}} will be stopped at sign-in on {day}',
  'rollout.on-track': 'At this pace nobody will be stopped at sign-in on {day}',
  'rollout.early': 'Too early to tell how many people will be stopped at sign-in on {day}',
  'rollout.past':
    'Since {day}, {people, plural, one {# person is} other {# people are}} stopped at sign-in until they enroll',
  'rollout.past-extended': 'Everybody has enrolled but those who were given more time',
  'rollout.everybody': 'Everybody is enrolled',
  'rollout.nobody-bound': 'The policy binds nobody yet',
  'rollout.nobody-bound-why':
    'It binds people whose membership is active. Invite people, or ask them to accept their invitation.',
  'rollout.pace':
    'Of late {people, plural, =0 {less than one person} one {about # person} other {about # people}} a day.',
  'rollout.sum-note':
    'About {expected, plural, other {# of}} {people, plural, one {# person} other {# people}} will have enrolled by then.',
  'rollout.later-note':
    '{left, plural, other {# will not}}: {stopped, plural, =0 {nobody is stopped then} one {# is stopped then} other {# are stopped then}}, {later, plural, one {# has more time} other {# have more time}}.',
  'rollout.extended-note':
    '{people, plural, one {# person was given more time, and is stopped later, if they have not enrolled by then.} other {# people were given more time, and are stopped later, if they have not enrolled by then.}}',

  'rollout.chart': 'People enrolled over time',
  'rollout.chart-expecting':
    '{enrolled} today, of {people}. At this pace {expected} on {day}, the enforcement deadline.',
  'rollout.chart-now': '{enrolled} today, of {people}. The enforcement deadline is {day}.',
  'rollout.chart-today': 'Today, {day}',
  'rollout.chart-deadline': 'Deadline, {day}',
  'rollout.chart-enrolled': '{people, plural, other {# enrolled}}',
  'rollout.chart-expected': '{people, plural, other {# expected}}',
  'rollout.chart-everybody': '{people, plural, one {# person} other {All # people}}',
  'rollout.table': 'Show as Table',
  'rollout.table-caption': 'People enrolled by the end of each day, {zone}',
  'rollout.table-day': 'Day',
  'rollout.table-today': '{day} (today, so far)',
  'rollout.table-expected': 'As {day} begins (expected at this pace)',

  'rollout.by-title': 'How far they are by',
  'rollout.by-method': 'Method',
  'rollout.by-site': 'Site',
  'rollout.by-employer': 'Employer',
  'rollout.by-group': 'Group',
  'rollout.by-caption': 'How far they are, by {facet}',
  'rollout.by-of': '{enrolled, plural, other {# of}}{people, plural, other { #}}',
  'rollout.by-share': 'Share',
  'rollout.by-without-method': 'No method that works',
  'rollout.by-both': 'App and text message',
  'rollout.by-others': '{values, plural, one {# more} other {# more}}',
  'rollout.by-percent': '{percent, plural, other {# %}}',

  'rollout.as-of': 'As of {time}.',
  'rollout.refresh': 'Refresh',
  'rollout.counting': 'Counting your people',
  'rollout.counting-so-far':
    '{people, plural, =0 {Your company is large: this takes a moment.} one {Your company is large: # person counted so far.} other {Your company is large: # people counted so far.}}',

  'rollout.off': '<b>{company}</b> does not require MFA',
  'rollout.off-what':
    'Once it does, this page shows how many people have enrolled, how many will have at the enforcement deadline, who needs help, and whom to remind.',
  'rollout.off-go': 'Go to the Policy',
  'rollout.not-entitled': 'MFA is not available to <b>{company}</b> yet',

  'mailing.title': 'Mails to your people',
  'mailing.next':
    'Next reminder to about {people, plural, one {# person} other {# people}}: <b>{day}</b> ({days, plural, =0 {on the day} one {# day before} other {# days before}}).',
  'mailing.next-none': 'No further reminder is planned.',
  'mailing.own-dates': 'People with more time are reminded by their own dates.',
  'mailing.next-own-dates': 'No further reminder is planned but to people with more time, by their own dates.',
  'mailing.rule':
    'Reminders leave at 09:00 in each person’s time zone, at most one a day, to people who have not enrolled.',
  'mailing.open': 'Mails that wait or are under way',
  'mailing.over': '{mailings, plural, one {# mailing of the last 7 days} other {# mailings of the last 7 days}}',
  'mailing.what': 'Mail',
  'mailing.when': 'When',
  'mailing.state': 'State',
  'mailing.at': '{day}, {time}',
  'mailing.until': '{name}, for whoever has until {day}',
  'mailing.announcement': 'Announcement of the deadline',
  'mailing.moved': 'Announcement of the new deadline',
  'mailing.reminder':
    '{days, plural, =0 {Reminder on the day} one {Reminder, # day before} other {Reminder, # days before}}',
  'mailing.asked': 'Reminder by hand',
  'mailing.digest': 'Weekly digest to administrators',
  'mailing.waits': 'Waits: leaves at {time}',
  'mailing.waits-day': 'Waits: leaves on {day}, at {time}',
  'mailing.under-way':
    'Under way: {looked, plural, one {# person} other {# people}} looked at, {queued, plural, one {# mail} other {# mails}} queued',
  'mailing.under-way-of':
    'Under way: {looked, plural, other {# of}} {all, plural, one {# person} other {# people}} looked at, {queued, plural, one {# mail} other {# mails}} queued',
  'mailing.under-way-day': 'Under way: {queued, plural, one {# mail} other {# mails}} queued',
  'mailing.done': 'Done: {queued, plural, =0 {nobody to write to} one {# mail} other {# mails}}',
  'mailing.superseded':
    'Stopped, because the policy changed: {queued, plural, =0 {no mail} one {# mail} other {# mails}}',
  'mailing.missed': 'Left out, because its time had passed',

  'rollout.people': 'People',
  'rollout.people-not-shown': 'Who they are is shown to those who have the permission Directory tool.',
  'rollout.caption': '{status}: people of {company}, by name',
  'rollout.list-from': 'The list is from {time}.',
  'rollout.list-again': 'Load it again',
  'rollout.status': 'Status',
  'rollout.unenrolled': 'Not enrolled, or need help',
  'rollout.everyone': 'Everybody',
  'rollout.counted': '{what}{people, plural, other { (#)}}',
  'rollout.struggles': 'Need help, because',
  'rollout.exemptions': 'Exempt, because',
  'rollout.why': 'Why',
  'rollout.tag-enrolled': 'Enrolled',
  'rollout.tag-not-enrolled': 'Not enrolled',
  'rollout.tag-needs-help': 'Needs help',
  'rollout.tag-exempt': 'Exempt',
  'rollout.extended-until': 'Given more time, until {day}',
  'rollout.mailed-today': 'Reminded today',
  'rollout.mailed-yesterday': 'Reminded yesterday',
  'rollout.mailed-on': 'Reminded on {day}',
  'rollout.announced-on': 'Told of the deadline on {day}',
  'rollout.nobody': 'Nobody fits.',
  'rollout.nobody-all': 'Nobody is left who has not enrolled.',
  'rollout.show-everyone': 'Show Everybody',
  'rollout.clear': 'Clear',
  'rollout.more-filters': 'More filters',
  'rollout.pages': 'Pages of the list',
} as const;
