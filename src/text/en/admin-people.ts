/** A company’s directory. */
export const adminPeople = {
  'people.title': 'Directory',
  'people.invite': 'Invite People',
  'people.import': 'Import a List',
  'people.export': 'Export CSV',
  'people.caption': 'People of {company}',
  'people.count': '{people, plural, one {# person} other {# people}}',
  'people.count-more': 'More than {people, plural, one {# person} other {# people}}',
  'people.count-fitting': '{people, plural, one {# person fits} other {# people fit}}',
  'people.count-fitting-more': 'More than {people, plural, one {# person fits} other {# people fit}}',
  'people.only-you':
    'Nobody but you is here yet. Invite people one by one, or import a list of all of them: they can be given employer, site and group as you do it.',
  'people.nobody': 'Nobody fits what you are looking for.',
  'people.nobody-hint':
    'Names are found by any part of them, with or without accents; people who have not accepted yet by e-mail, or the name they were invited under.',
  'people.clear': 'Show everybody',
  'people.partial': 'Many people were looked at, and there may be more who fit.',
  'people.further': 'Look further',
  'people.next': 'Next page',
  'people.previous': 'Previous page',
  'people.pages': 'Pages of the directory',

  'people.filter': 'Filter',
  'people.search': 'Name or e-mail',
  'people.more-filters': 'More filters, and sorting',
  'people.apply': 'Apply',
  'people.any': 'Any',
  'people.without': 'Without one',
  'people.sort': 'Sort by',
  'people.sort-name': 'Name, A to Z',
  'people.sort-name-down': 'Name, Z to A',
  'people.sort-email': 'E-mail, A to Z',
  'people.sort-email-down': 'E-mail, Z to A',
  'people.sort-sign-in-down': 'Last sign-in, newest first',
  'people.sort-sign-in': 'Last sign-in, oldest first',

  'people.person': 'Person',
  'people.status': 'Status',
  'people.method': 'Second step',
  'people.last-sign-in': 'Last sign-in',
  'people.employer': 'Employer',
  'people.site': 'Site',
  'people.group': 'Group',
  'people.site-and-group': 'Site and group',
  'people.permission': 'Permissions',
  'people.role': 'Role',
  'people.roles': 'Roles',
  'people.language': 'Language',
  'people.administrators': 'Administrators',

  'people.active': 'Active',
  'people.invited': 'Invited',
  'people.inactive': 'Deactivated',
  'people.invited-until': 'Open until {date}',
  'people.invited-over': 'Ran out on {date}',
  'people.disabled': 'Sign-in switched off by the operator',
  'people.unreachable': 'No mail has arrived since {date}',
  'people.app': 'Authenticator app',
  'people.phone': 'Text message',
  'people.none': 'None',
  'people.method-disabled': '{method}: switched off',
  'people.never': 'Never',
  'people.administrator': 'Administrator',
  'people.admin-tool': 'Admin tool',
  'people.directory-tool': 'Directory tool',
  'people.role-named': '{role} ({application})',

  'people.choose': 'Choose {name}',
  'people.with-chosen': 'With the chosen people',
  'people.all-fitting': 'Everybody who fits the filter, on every page',
  'people.all': 'Everybody in this directory, on every page',
  'people.deactivate': 'Deactivate',
  'people.reactivate': 'Reactivate',
  'people.invite-again': 'Invite Again',
  'people.chose-nobody': 'Choose at least one person, or everybody who fits.',
  'people.nobody-to-change': 'This would change nobody: whoever was chosen is so already, or cannot be changed by you.',
  'people.nobody-chosen-to-invite':
    'This would invite nobody: whoever was chosen has accepted, or is deactivated. Deactivated people are reactivated.',
  'people.nobody-among-first':
    '{people, plural, other {This would change nobody among the first # people by e-mail, and no further ones were looked at. Choose people one by one.}}',
  'people.nobody-to-invite':
    'This would invite nobody: of everybody who fits, only people whose invitation has run out are invited again. Choose people one by one to write to others.',

  'people.bulk-deactivate-title': '{people, plural, one {Deactivate # person?} other {Deactivate # people?}}',
  'people.bulk-reactivate-title': '{people, plural, one {Reactivate # person?} other {Reactivate # people?}}',
  'people.bulk-invite-title': '{people, plural, one {Invite # person again?} other {Invite # people again?}}',
  'people.bulk-deactivate-title-more': '{people, plural, other {Deactivate more than # people?}}',
  'people.bulk-reactivate-title-more': '{people, plural, other {Reactivate more than # people?}}',
  'people.bulk-invite-title-more': '{people, plural, other {Invite more than # people again?}}',
  'people.bulk-who': 'Who',
  'people.bulk-fitting': 'All who fit the filter now, whatever page they are on.',
  'people.bulk-skips-inactive':
    'Left as they are: you yourself, the last administrator, and people who are deactivated already. Open invitations are withdrawn.',
  'people.bulk-skips-active':
    'Left as they are: people who are active already, and those who never accepted: invite them again.',
  'people.bulk-invite-effect':
    'Each gets a new mail, and can accept within 7 days from then. What is noted of them stays as it is.',
  'people.bulk-skips-open':
    'Left as they are: people who have accepted, who are deactivated, or whose invitation is still open.',
  'people.bulk-skips-administrators':
    'People with permissions are left as they are too: you need both permissions for that.',
  'people.bulk-most':
    'At most {people, plural, other {# people}} are changed at a time. If there are more, do it again afterward.',
  'people.bulk-most-invited':
    'At most {people, plural, other {# people}} are invited at a time. If there are more, do it again afterward.',
  'people.bulk-changed-meanwhile':
    '{people, plural, one {Nothing was changed: meanwhile # person fits.} other {Nothing was changed: meanwhile # people fit.}} Look again.',
  'people.cancel': 'Cancel',
  'people.do-deactivate': '{people, plural, one {Deactivate # person} other {Deactivate # people}}',
  'people.do-reactivate': '{people, plural, one {Reactivate # person} other {Reactivate # people}}',
  'people.do-invite': '{people, plural, one {Invite # person again} other {Invite # people again}}',
  'people.do-deactivate-all': 'Deactivate all who fit',
  'people.do-reactivate-all': 'Reactivate all who fit',
  'people.do-invite-all': 'Invite all again whose invitation has run out',
  'people.done-deactivate':
    '{people, plural, =0 {Nobody was deactivated.} one {# person was deactivated.} other {# people were deactivated.}}',
  'people.done-reactivate':
    '{people, plural, =0 {Nobody was reactivated.} one {# person was reactivated.} other {# people were reactivated.}}',
  'people.done-already': '{people, plural, one {# person was so already.} other {# people were so already.}}',
  'people.skipped-unknown':
    '{people, plural, one {# person is not here any more.} other {# people are not here any more.}}',
  'people.skipped-last-administrator':
    '{people, plural, one {# person was left: the last administrator with both permissions.} other {# people were left: the last administrators with both permissions.}}',
  'people.skipped-not-accepted':
    '{people, plural, one {# person was left: they never accepted. Invite them again.} other {# people were left: they never accepted. Invite them again.}}',
  'people.skipped-needs-both':
    '{people, plural, one {# person was left: they have permissions, and you need both to decide on them.} other {# people were left: they have permissions, and you need both to decide on them.}}',
  'people.skipped-yourself': '{people, plural, other {You were left: nobody deactivates themselves here.}}',
  'people.skipped-changed-meanwhile':
    '{people, plural, one {# person was changed by somebody else meanwhile.} other {# people were changed by somebody else meanwhile.}}',
  'people.done-more': 'There are more. Do the same again to go on.',

  'person.back': 'Back to the directory',
  'person.facts': 'Facts',
  'person.email': 'E-mail',
  'person.since': 'Here since',
  'person.invited-at': 'Invited',
  'person.you': 'You',
  'person.not-accepted':
    'They have not accepted, so {company} knows of them only what was written when they were invited.',
  'person.not-active':
    'They are deactivated, so {company} does not see what they have set up or when they sign in. What is noted here stays.',
  'person.methods': 'Second step',
  'person.added': 'Added',
  'person.last-used': 'Last used',
  'person.not-used': 'not yet',
  'person.no-methods': 'They have set up no second step.',
  'person.method-off': 'Switched off after too many wrong codes. They set up a new one.',
  'person.no-password': 'They have not set a password yet.',
  'person.why': 'What asks for it',
  'person.why-company-from': '{company} requires it from {date}.',
  'person.why-company-since': '{company} has required it since {date}.',
  'person.why-role': 'The role {role} requires it.',
  'person.why-another': 'Another rule, which is not {company}’s, asks for it as well.',
  'person.why-another-only': 'A rule that is not {company}’s asks for it.',
  'person.why-nothing': 'Nothing asks them for a second step.',
  'person.why-inactive': 'While they are deactivated, nothing of {company} asks them for anything.',
  'person.evaluate': 'See what would be asked on another day',

  'person.details': 'Details',
  'person.details-hint': 'For searching, filtering and reports. They decide nothing.',
  'person.language-own': 'As the person chose',
  'person.save-details': 'Save Details',
  'person.saved-details': 'The details of {name} are saved.',
  'person.too-long': 'Write at most 200 characters.',
  'person.no-such-language': 'Choose one of the languages.',
  'person.not-plain': 'Leave out line breaks and signs that nobody sees.',

  'person.permissions': 'Permissions',
  'person.permissions-hint':
    'The MFA policy and roles need both. At least one active person keeps both. A change holds from their next request on.',
  'person.permissions-yours': 'These are your own: what you take away, somebody else has to give back.',
  'person.permissions-inactive': 'They take effect when the person is active.',
  'person.permission-admin': 'Admin tool: security settings',
  'person.permission-directory': 'Directory tool: people, invitations, lists',
  'person.save-permissions': 'Save Permissions',
  'person.saved-permissions': 'The permissions of {name} are saved.',

  'person.deactivate-title': 'Deactivate',
  'person.deactivate-stops':
    'From the next request on: no access to {company}, no permissions and no roles in it, and its MFA policy does not bind them any more.',
  'person.deactivate-stays':
    'Password, sign-in methods and sessions stay, for they may work for other companies too. What is noted here stays until you reactivate them.',
  'person.deactivate': 'Deactivate {name}',
  'person.deactivated': '{name} is deactivated.',
  'person.withdraw-title': 'Withdraw the invitation',
  'person.withdraw-stops': 'It cannot be accepted any more. You can invite them again at any time.',
  'person.withdraw': 'Withdraw the invitation of {name}',
  'person.withdrawn': 'The invitation of {name} is withdrawn.',
  'person.reactivate-title': 'Reactivate',
  'person.reactivate-effect':
    'From the next request on they have access to {company} again, with the permissions and roles that are noted here. Its MFA policy binds them at once: after the deadline whoever has no second step sets it up at the next sign-in.',
  'person.reactivate': 'Reactivate {name}',
  'person.reactivated': '{name} is active again.',
  'person.invite-again-title': 'Invite again',
  'person.invite-again-hint': 'They get a new mail; the invitation is open for 7 days from then.',
  'person.invite-again-needed': 'They never accepted: only an invitation brings them back.',
  'person.invite-again': 'Invite {name} Again',
  'person.leave-yourself':
    'Nobody deactivates themselves here. Another administrator can, or you leave the company under your own settings.',
  'person.needs-both': 'This person has permissions: only who has both permissions may deactivate or reactivate them.',

  'person.changed-meanwhile':
    'Somebody else changed this person while you were writing. Below is what you wrote. Compare, and save again if you still want to.',
  'person.stands': 'Stands now: {value}',
  'person.stands-nothing': 'Stands now: nothing',
  'person.stands-on': 'Stands now: given',
  'person.stands-off': 'Stands now: not given',
  'person.refused-last-administrator':
    'This is the last active person with both permissions. Give both to somebody else first.',
  'person.refused-not-accepted': 'They never accepted: only an invitation brings them back. Nothing was changed.',

  'people.act-details': 'Change the details of a person',
  'people.act-permissions': 'Change the permissions of a person',
  'people.act-deactivate': 'Deactivate a person',
  'people.act-reactivate': 'Reactivate a person',
  'people.act-many': 'Change or invite several people',
} as const;
