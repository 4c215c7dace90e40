/** What roles ask again in their applications, their teams, the roles that come with this service, and what a role does not accept (SPEC section 7). */
export const roleRuleWords = {
  'role.step-up': 'Proving again who they are',
  'role.step-up-hint':
    'In the role’s application, by a second step that the rule accepts: without a password, and never by a recovery code.',
  'role.step-up-entry': 'On entering the application, unless they did so in the last {time}',
  'role.operations': 'Operations, each with a proof of its own',
  'role.operations-hint':
    'Names that the application asks with, one on each line, such as disburse or bank-account.change. Empty: none.',
  'role.idle': 'Minutes without activity',
  'role.idle-hint': 'After more than that, entering asks again. {minutes} is usual. Empty: no limit.',
  'role.team': 'Team',
  'role.team-hint': 'Whoever holds this role looks after those who work with the same application in their company.',
  'role.team-gives': 'Roles that they give and take',
  'role.team-gives-hint':
    'Names of roles of the same application, such as payee contributor. Empty: they look after nobody.',
  'role.team-resets':
    'They reset MFA of whoever holds only these roles of the application, one that requires a second step among them',
  'role.error-operations':
    'Write names of operations: small letters, digits, dots, hyphens and underscores, at most 60, beginning with a letter; at most 50 names.',
  'role.error-idle': 'Write a whole number of minutes from 1 to 720, or leave it empty.',
  'role.error-team':
    'Write names of roles of the same application, such as payee. A team needs a role that requires a second step.',
  'role.rule-entry': 'On entering the application, they prove again who they are.',
  'role.rule-operations': 'Each of these operations needs a proof of its own: {operations}.',
  'role.rule-idle': 'After {time} without activity there, they prove again who they are.',
  'role.rule-team': 'They give and take these roles in their company: {roles}.',
  'role.rule-team-resets':
    'They give and take these roles in their company, and reset MFA of whoever holds one that requires it: {roles}.',

  'role.ship': 'Add the Payments Roles',
  'role.ship-compare': 'Compare with the payments roles',
  'role.ship-title': 'Payments roles',
  'role.ship-explained':
    '{brand} comes with roles for an application in which companies pay and are paid. A company cannot switch off what they require. What is there already stays as it is, and nobody holds a new role until it is given.',
  'role.ship-caption': 'Roles of the application payments',
  'role.ship-rule': 'Rule, as it comes',
  'role.ship-state': 'Now',
  'role.ship-missing': 'Will be added',
  'role.ship-there': 'Is there already',
  'role.ship-differs': 'Is there already and stays as it is. It differs in: {settings}.',
  'role.ship-all': 'All of them are there already: nothing has to be added.',
  'role.act-ship': 'Add the payments roles',
  'role.act-ship-roles': 'Roles that are added',

  'not-accepted.heading': 'What is not accepted any more',
  'not-accepted.phone': 'Text messages: not accepted, ruled out by {who}.',
  'not-accepted.phone-country':
    'Text messages to your number ({country}): not accepted, ruled out by {who}. Accepted are numbers of these countries: {countries}.',
  'not-accepted.next': 'Set up a method that is accepted. The old one may be asked for once more before that.',
  'continue.add-title': 'Set up another method to go on',
  'continue.add':
    'You are signed in, but what you have set up is not accepted any more. To go on, set up a method that is.',
} as const;
