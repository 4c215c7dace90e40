/** Roles of applications and their rules (SPEC C4, section 7). */
export const roleWords = {
  'role.section': 'Roles in applications',
  'role.section-explained':
    'A role comes with the rule of its application. The rule holds from the person’s next request on, whatever your company requires.',
  'role.none-exist': 'No application has roles here yet. The operator of {brand} sets them up.',
  'role.holds-none': 'None.',
  'role.needs-both': 'Changing roles needs both permissions: Admin tool and Directory tool.',
  'role.of-application': 'In {application}',
  'role.save': 'Save Roles',
  'role.act-set': 'Set the roles of a person',
  'role.act-chosen': 'Roles chosen',
  'role.act-change': 'Change a role',
  'role.page-title': 'Roles of {name}',
  'role.back-to-person': 'Back to {name}',
  'role.changed-meanwhile':
    'Somebody else changed these roles while you looked at them, and nothing was saved. They are now: {roles}. What you had chosen is still chosen below.',
  'role.changed-to-none':
    'Somebody else took every role away while you looked at them, and nothing was saved. What you had chosen is still chosen below.',

  'role.rule-none': 'No rule of its own.',
  'role.rule-app': 'Requires an authenticator app, at once.',
  'role.rule-any': 'Requires a second step, at once: an authenticator app or text messages.',
  'role.rule-countries':
    'Requires a second step, at once: an authenticator app, or text messages to numbers of these countries: {countries}.',
  'role.rule-frequency': 'A code is asked for again after {time}.',

  'role.effect-met': '{name} meets it already.',
  'role.effect-enroll-app': '{name} has no method: an authenticator app has to be set up at the next request.',
  'role.effect-enroll': '{name} has no method: one has to be set up at the next request.',
  'role.effect-add-app':
    '{name} has only text messages as a method: an authenticator app has to be set up at the next request.',
  'role.effect-add-country':
    '{name} has only text messages as a method, to a number of another country ({country}): a method that fits has to be set up at the next request.',
  'role.effect-invited': 'Roles have no effect until {name} accepts the invitation.',
  'role.effect-inactive': 'Roles have no effect while {name} is deactivated.',

  'role.list-explained':
    'Applications give their roles rules of their own. Such a rule binds whoever holds the role, at once and in every company, whatever the company requires.',
  'role.list-empty':
    'There are no roles yet. The first one could be “Disburser” in the application “payments”, with an authenticator app required.',
  'role.caption': 'Roles of applications',
  'role.role': 'Role',
  'role.application': 'Application',
  'role.rule': 'Rule',
  'role.create': 'Create a Role',
  'role.create-title': 'Create a role',
  'role.change-title': 'Role {role}',
  'role.application-hint': 'Its short name, such as payments: small letters, digits and hyphens.',
  'role.name': 'Name of the role',
  'role.name-hint': 'Its short name in lists and files, such as disburser. It cannot be changed later.',
  'role.label': 'Label',
  'role.label-hint': 'As people call it, such as Disburser. Everybody whom the rule binds reads it.',
  'role.identity': 'In lists and files: <b>{name}</b>',
  'role.require': 'Whoever holds this role needs a second step, at once',
  'role.require-hint': 'Unless this is ticked the role has no rule, and nothing below counts.',
  'role.methods': 'Methods',
  'role.methods-hint': 'The authenticator app is always accepted.',
  'role.accept-phone': 'Text messages are accepted as well',
  'role.countries': 'Text messages to numbers of',
  'role.countries-hint': 'None chosen: every country that codes are sent to.',
  'role.frequency': 'How often a code is asked for',
  'role.frequency-none': 'The role has no rule for that',
  'role.frequency-every': 'After {time}',
  'role.held':
    '{count, plural, =0 {Nobody holds this role in an active membership.} one {# active membership holds this role. What you change acts on it from the next request on.} other {# active memberships hold this role. What you change acts on all of them from their next request on.}}',
  'role.held-more':
    '{count, plural, other {More than # active memberships hold this role. What you change acts on all of them from their next request on.}}',
  'role.save-change': 'Save Changes',
  'role.back-to-list': 'Back to the roles',
  'role.saved-created': 'The role “{label}” of the application {application} is created.',
  'role.saved-changed': 'The role “{label}” of the application {application} is saved.',
  'role.saved-shipped': 'The payments roles are there.',
  'role.application-early':
    'No application is registered under the short name {application} yet. If you mistyped it, create the role anew under the right one: it cannot be moved.',
  'role.error-application':
    'Write the application’s short name: small letters, digits and hyphens, at most 40, beginning with a letter.',
  'role.error-name': 'Write a short name: small letters, digits and hyphens, at most 40, beginning with a letter.',
  'role.error-label': 'Write a label: one line of at most {most} characters.',
  'role.error-countries': 'These countries are for text messages. Accept text messages, or choose no country.',
  'role.error-taken': '{application} has a role of this name already: {label}.',
  'role.error-changed':
    'Somebody else changed this role while you looked at it, and nothing was saved. It is now called {label}. {rule} What you had typed is still below.',
} as const;
