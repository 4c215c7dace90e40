/** Teams of applications, and those who look after them (SPEC Y7). */
export const teamWords = {
  'team.nav': 'Team: {application}',
  'team.nav-hint': 'Who works with {application} for {company}, and their permissions there',
  'team.title': '{application} Team',
  'team.explained':
    'Everybody who has permissions in {application} for {company}. You bring people in and decide on the permissions that your own lets you give; everything else of the company is its administrators’.',
  'team.invite': 'Invite to the Team',
  'team.caption': 'People of {company} with permissions in {application}',
  'team.pages': 'Pages of the team',
  'team.permissions': 'Permissions',
  'team.second-step': 'Second step',
  'team.enrolled-app': 'Enrolled by app',
  'team.enrolled-phone': 'Text message',
  'team.enrolled-phone-in': 'Text message, {country}',
  'team.must-add': 'Must add an app',
  'team.not-enrolled': 'Not enrolled',
  'team.not-asked': 'Not enrolled, and not asked to',
  'team.of-company': '{company}: {application} team',
  'team.invite-title': 'Invite to the {application} team',
  'team.invite-explained':
    'Somebody who belongs to {company} already has the permissions at once. Anybody else is mailed an invitation to {company}, and has them from the moment they accept.',
  'team.invite-act': 'Invite to a team',
  'team.no-role-given': 'At present no permission is yours to give. The operator of {brand} decides on that.',
  'team.error-role': 'Choose at least one permission.',
  'team.error-deactivated':
    'The administrators of {company} have deactivated this person. Nothing was sent or changed: ask them to bring this person back.',
  'team.error-needs-both':
    'The invitation of this person gives permissions in the company itself. Nothing was sent or changed: ask an administrator of {company}.',
  'team.error-yourself':
    'Nobody gives themselves permissions. Ask somebody else who looks after this team, or an administrator of {company}.',
  'team.error-too-soon':
    'This person was invited a short time ago. Nothing was sent or changed, so that nobody’s mailbox is flooded. Try again from {time} on.',
  'team.person-title': '{application} Permissions',
  'team.back': 'Back to the team',
  'team.back-person': 'Back to the permissions of {name}',
  'team.at-once': 'A change holds at once, from the person’s next request on.',
  'team.set-act': 'Set somebody’s permissions in a team',
  'team.save': 'Save Permissions',
  'team.permissions-explained':
    'A permission says what somebody does in {application}. The company’s administrators call it a role.',
  'team.what-it-asks': 'What “{permission}” asks',
  'team.rule-resets': 'Only the operator resets MFA of whoever has it.',
  'team.locked': 'Not yours to give or take. The administrators of {company} do that.',
  'team.effect-invited': 'Permissions have no effect until {name} accepts the invitation.',
  'team.effect-inactive': 'Permissions have no effect while {name} is deactivated.',
  'team.changed-meanwhile':
    'Somebody else changed these permissions while you looked at them, and nothing was saved. They are now: {roles}. What you had chosen is still chosen below.',
  'team.changed-to-none':
    'Somebody else took every one of these permissions away while you looked at them, and nothing was saved. What you had chosen is still chosen below.',
  'team.own':
    'These are your own: nobody changes their own permissions. Ask somebody else who looks after this team, or an administrator of {company}.',
  'team.error-not-given':
    'One of these permissions is not yours to give any more. Nothing was saved: see below what you may give now.',
  'team.saved': 'The permissions of {name} are saved.',
  'team.saved-out': 'They have no permissions in {application} any more, and are out of the team.',
  'team.saved-added': '{name} belongs to {company} already, and has the permissions now.',
  'team.saved-invited': '{name} is invited: a mail is on its way. The permissions hold from the moment they accept.',
  'team.saved-again':
    '{name} is invited again: a mail is on its way. The permissions hold from the moment they accept.',
  'team.reset-none':
    'Resetting MFA is not among what your own permissions let you do here. Ask an administrator of {company}.',
  'team.reset-told': 'they and the company’s administrators are told by e-mail',
  'team.reset-service':
    'Neither you nor the administrators of {company} reset MFA of this person at present. Ask whoever runs {brand}.',
  'team.own-service':
    'Nobody resets themselves, and the administrators of {company} do not reset you. If you have lost your methods, ask whoever runs {brand}.',
  'team.bar-payor-role':
    'They have a permission that moves money. Their MFA can be reset by whoever runs {brand}, nobody else.',
  'team.bar-payor-lately':
    'They had a permission that moves money until {time}. For {duration} after that, their MFA can be reset by whoever runs {brand}, nobody else.',
  'team.bar-yourself':
    'Nobody resets themselves. If you have lost your methods, ask somebody else who looks after this team, or an administrator of {company}; where there is neither, whoever runs {brand}.',
  'team.bar-administrator':
    'This person administers the company: administrators reset administrators. Ask one of them.',
  'team.bar-not-in-team':
    'This person has permissions in the application whose holders are not reset by this team, or none any more. Ask an administrator of the company.',
  'team.bar-asks-nothing':
    'None of this person’s permissions in the application requires MFA, so this team does not reset theirs. Ask an administrator of the company.',
  'team.bar-team-too-young':
    'Their permissions in the application that require MFA are less than {duration} old. Before that time has passed, ask an administrator of the company.',
  'trail.detail-team': 'Team of the application',
} as const;
