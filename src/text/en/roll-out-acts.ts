/** What is done with several people on the roll-out page (SPEC P12). */
export const rollOutActs = {
  'rollout.remind': 'Remind',
  'rollout.all-fitting': 'Everybody in this list, on every page',

  'rollout.act-remind': 'Remind people to enroll',
  'rollout.act-extend': 'Give people more time',
  'rollout.act-deactivate': 'Deactivate people',

  'rollout.remind-title': '{people, plural, one {Remind # person?} other {Remind # people?}}',
  'rollout.remind-title-more': '{people, plural, other {Remind more than # people?}}',
  'rollout.extend-title': '{people, plural, one {Give # person more time?} other {Give # people more time?}}',
  'rollout.extend-title-more': '{people, plural, other {Give more than # people more time?}}',

  'rollout.remind-effect':
    'Each gets an e-mail in their language: from when MFA is required, how to set it up, and whom to ask. They leave in the background, and this page shows how far they are.',
  'rollout.remind-left':
    'Left out: people who have enrolled or are exempt, and whoever was reminded today, by you or by another company. Nobody gets two reminders a day.',
  'rollout.extend-left':
    'Left as they are: people who have enrolled at any time or are exempt, who were given more time already, and you yourself.',
  'rollout.deactivate-left':
    'Left as they are: people who are deactivated already, the last administrator, and you yourself.',
  'rollout.most':
    'At most {people, plural, other {# people}} are changed at a time. If there are more, do it again afterward.',
  'rollout.changed-meanwhile':
    '{people, plural, =0 {Nothing was done: meanwhile nobody fits.} one {Nothing was done: meanwhile # person fits.} other {Nothing was done: meanwhile # people fit.}} Look again.',
  'rollout.who-all': 'All whom the list shows now, whatever page they are on:',
  'rollout.who-row': '{name}: {value}',
  'rollout.nobody-to-remind':
    'There is nobody to remind: whoever was chosen has enrolled, is exempt, or was reminded today.',
  'rollout.nobody-to-extend':
    'There is nobody to give more time to: whoever was chosen has enrolled, is exempt, was given more time already, or is you.',
  'rollout.nobody-to-deactivate':
    'There is nobody to deactivate: whoever was chosen is deactivated already, or cannot be changed by you.',
  'rollout.no-deadline':
    'Nothing was done: the policy requires nothing any more, or MFA is not available to {company} any more.',

  'rollout.reminders-under-way':
    'Nothing was done: reminders are on their way already. How far they are is shown under “Mails to your people”.',
  'rollout.reminders-too-often':
    'Nothing was done: reminders were asked for six times within the last hour. Try again later.',

  'rollout.do-remind': '{people, plural, one {Remind # Person} other {Remind # People}}',
  'rollout.do-remind-all': 'Remind All in the List',
  'rollout.do-extend': '{people, plural, one {Give # Person More Time} other {Give # People More Time}}',
  'rollout.do-extend-all': 'Give All in the List More Time',
  'rollout.do-deactivate-all': 'Deactivate All in the List',

  'rollout.done-remind':
    '{people, plural, one {You asked for a reminder to # person.} other {You asked for reminders to # people.}}',
  'rollout.done-remind-all': 'You asked for reminders to everybody in the list.',
  'rollout.done-remind-how':
    'They leave in the background. Whoever has enrolled meanwhile, or had a reminder today, gets none: how many were queued is shown under “Mails to your people”.',
  'rollout.done-extend':
    '{people, plural, =0 {Nobody was given more time.} one {# person was given more time, and is told by e-mail.} other {# people were given more time, and are told by e-mail.}}',
  'rollout.left-unenrolled':
    '{people, plural, one {# person was left: they have enrolled, are exempt, or were reminded today.} other {# people were left: they have enrolled, are exempt, or were reminded today.}}',
  'rollout.left-own': '{people, plural, other {You were left: nobody gives themselves more time.}}',
  'rollout.left-not-active':
    '{people, plural, one {# person was left: they are not active.} other {# people were left: they are not active.}}',
  'rollout.left-enrolled':
    '{people, plural, one {# person was left: they have set up a method before.} other {# people were left: they have set up a method before.}}',
  'rollout.left-extended':
    '{people, plural, one {# person was left: they were given more time before.} other {# people were left: they were given more time before.}}',
  'rollout.left-too-late':
    '{people, plural, one {# person was left: more time would be over already.} other {# people were left: more time would be over already.}}',
  'rollout.left-no-deadline':
    '{people, plural, one {# person was left: there is no deadline.} other {# people were left: there is no deadline.}}',
  'rollout.left-meanwhile':
    '{people, plural, one {# person was left: the deadline was moved meanwhile.} other {# people were left: the deadline was moved meanwhile.}}',
} as const;
