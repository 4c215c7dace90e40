/** Inviting people, lists of people as files, and accepting an invitation. */
export const adminInvite = {
  'first-password.joins':
    '{count, plural, one {By setting it you accept the invitation of <b>{companies}</b>: its rules for signing in then hold for you.} other {By setting it you accept the invitations of <b>{companies}</b>: their rules for signing in then hold for you.}}',

  'account.companies': 'Your companies',
  'account.companies-hint': 'Companies that you belong to, and invitations',

  'own-companies.title': 'Your companies',
  'own-companies.none': 'You belong to no company here. When one invites you, its invitation waits on this page.',
  'own-companies.invitations': 'Invitations',
  'own-companies.invited-by': 'Invited by',
  'own-companies.open-until': 'Open until',
  'own-companies.means': 'What accepting means',
  'own-companies.means-rules': 'The company’s rules for signing in hold for you from then on.',
  'own-companies.requires-since': 'It has required two-factor authentication since {date}.',
  'own-companies.requires-from': 'It requires two-factor authentication from {date}.',
  'own-companies.requires-nothing': 'It does not require two-factor authentication at present.',
  'own-companies.means-seen':
    'Its administrators see your name, your e-mail, the sign-in methods that you have set up and when you last signed in.',
  'own-companies.means-leave': 'You can leave again on this page.',
  'own-companies.accept': 'Accept',
  'own-companies.accept-named': 'Accept the invitation of {company}',
  'own-companies.decline': 'Decline',
  'own-companies.decline-named': 'Decline the invitation of {company}',
  'own-companies.expired': 'Expired invitations',
  'own-companies.expired-explained':
    'This invitation ended on {date}. Ask an administrator of {company} to invite you again.',
  'own-companies.expired-now':
    'This invitation has ended meanwhile. Ask an administrator of the company to invite you again.',
  'own-companies.remove': 'Remove from this list',
  'own-companies.remove-named': 'Remove the invitation of {company} from this list',
  'own-companies.member-of': 'You belong to',
  'own-companies.administrator': 'Administrator',
  'own-companies.leave': 'Leave …',
  'own-companies.leave-named': 'Leave {company} …',
  'own-companies.leave-title': 'Leave {company}?',
  'own-companies.leave-access': 'What you do for {company} behind this sign-in ends at once.',
  'own-companies.leave-rules': 'Its rules for signing in hold for you no longer.',
  'own-companies.leave-permissions': 'Permissions and roles that you have there are taken away.',
  'own-companies.leave-methods': 'Your sign-in methods stay as they are, and so do your other companies.',
  'own-companies.leave-back': 'Only a new invitation brings you back.',
  'own-companies.leave-now': 'Leave {company}',
  'own-companies.stay': 'Back to your companies',
  'own-companies.last-administrator':
    'You are the last person who administers {company} with both permissions. Give both to somebody else first, on their page in the directory; then leave.',
} as const;
