/** "This was not me": changes are held up for a while (SPEC U5). */
export const freezeWords = {
  'freeze.title': 'Changes are stopped',
  'freeze.until':
    'Until <b>{time}</b> no method, no recovery code, no password and no login e-mail can be changed on this page: a change was reported as not yours.',
  'freeze.goes-on':
    'Signing in goes on, “Forgot password?” on the sign-in page still lets you choose a new password, and a first set-up that is required of you is still possible. A reset of your second step needs the approval of a second person.',
  'freeze.lift': 'Allow Changes Again',
  'freeze.lift-hint': 'Takes your password, your second step and a code from your mailbox.',
  'freeze.lift-hint-alone': 'Takes your password and a code from your mailbox.',
  'freeze.others': 'An administrator of your company can do it as well.',
  'freeze.operator': 'Whoever runs {brand} can do it as well.',
  'freeze.held': 'Changes are stopped until {time}.',

  'frozen.title': 'Changes are stopped for now',
  'frozen.explained':
    'Until <b>{time}</b> no method, no recovery code, no password and no login e-mail can be changed on Password & Security: a change was reported as not yours.',
  'frozen.over': 'Changes were stopped while you were at it: one was reported as not yours. Nothing was changed.',
  'frozen.lift':
    'You can allow changes again on Password & Security, with your second step and a code from your mailbox.',
  'frozen.lift-alone':
    'You can allow changes again on Password & Security, with your password and a code from your mailbox.',
  'frozen.sign-in':
    'What you have set up is not accepted any more, and nothing else can be set up until then. An administrator of your company, or whoever runs {brand}, can allow changes again.',

  'mailbox.thaw-why': 'Before changes are allowed again, we make sure that <b>{email}</b> is your mailbox.',
  'mailbox.thaw-why-sent': 'This makes sure that it is your mailbox, before changes are allowed again.',

  'thaw.title': 'Allow changes again',
  'thaw.explained':
    'You have shown that it is you. From now on methods, recovery code, password and login e-mail can be changed again.',
  'thaw.first':
    'If somebody else changed something, choose a new password and look at your methods and sessions first: what holds changes up holds them up for whoever did it as well.',
  'thaw.action': 'Allow Changes Again',

  'person-freeze.title': 'Changes are stopped',
  'person-freeze.until':
    'Until <b>{time}</b> {name} can change no method, no recovery code, no password and no login e-mail on Password & Security: whoever reads their mailbox reported a change as not theirs. Signing in goes on. A reset of their MFA needs a second approval.',
  'person-freeze.check':
    'Make sure that it is really {name} who asks you, in person or by a number that you know, and that they have chosen a new password. They are told by e-mail.',
  'person-freeze.lift': 'Allow Changes',
  'person-freeze.act': 'Allow changes of a person again',
  'person-freeze.lifted': 'Changes are allowed again. {name} is told by e-mail.',
  'person-freeze.yourself': 'You allow your own changes on Password & Security.',
  'person-freeze.too-young':
    'They have been with {company} for less than 7 days. Until then only whoever runs {brand} can.',
  'person-freeze.operator-only': 'Only whoever runs {brand} can allow changes again.',
  'person-freeze.needs-both': 'Allowing changes needs both permissions: Admin tool and Directory tool.',
  'person-freeze.over': 'Changes are allowed already.',

  'refusal.changes-frozen': 'Changes are stopped until {time}. You can allow them again on Password & Security.',
  'event.changes.frozen': 'Changes stopped: one was reported as not yours',
  'event.changes.frozen-of-another': 'Changes stopped: one was reported as not made by this person',
  'event.changes.thawed': 'Changes allowed again',
} as const;
