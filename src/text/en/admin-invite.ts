/** Inviting people, lists of people as files, and accepting an invitation. */
export const adminInvite = {
  'first-password.name': 'Your name',
  'first-password.name-hint': 'As others should see it.',
  'first-password.rule-length':
    'At least {least} characters if you tick {companies} below, at least {shortest} if not. A sentence is easy to remember and hard to guess.',
  'first-password.companies': 'Companies that invite you',
  'first-password.companies-hint':
    'Tick those that you belong to: their rules for signing in then hold for you. The others wait on “Your companies”.',
  'first-password.administers': 'You become one of its administrators.',

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
    'Its administrators see your name, your e-mail, the methods that you have set up and when you last signed in.',
  'own-companies.means-administers': 'You become one of its administrators, with the permissions that it gives you.',
  'own-companies.means-leave': 'You can leave again on this page.',
  'own-companies.accept': 'Accept',
  'own-companies.accept-named': 'Accept the invitation of {company}',
  'own-companies.decline': 'Decline',
  'own-companies.decline-named': 'Decline the invitation of {company}',
  'own-companies.expired': 'Expired invitations',
  'own-companies.expired-explained':
    'This invitation expired on {date}. Ask an administrator of {company} to invite you again.',
  'own-companies.expired-now':
    'This invitation has expired meanwhile. Ask an administrator of the company to invite you again.',
  'own-companies.remove': 'Remove from This List',
  'own-companies.remove-named': 'Remove from This List: {company}',
  'own-companies.joined': 'You now belong to <b>{company}</b>.',
  'own-companies.member-of': 'Companies that you belong to',
  'own-companies.put-aside': 'Companies that deactivated you',
  'own-companies.put-aside-explained':
    '{company} no longer sees what you set up here or when you sign in, but its administrators can bring you back. Leaving ends that.',
  'own-companies.leave-for-good': '{company} can no longer bring you back by itself.',
  'own-companies.administrator': 'Administrator',
  'own-companies.leave': 'Leave …',
  'own-companies.leave-named': 'Leave {company} …',
  'own-companies.leave-title': 'Leave {company}?',
  'own-companies.leave-access': 'What you do for {company} behind this sign-in ends at once.',
  'own-companies.leave-rules': 'Its rules for signing in hold for you no longer.',
  'own-companies.leave-permissions': 'Permissions and roles that you have there are taken away.',
  'own-companies.leave-methods': 'Your methods stay as they are, and so do your other companies.',
  'own-companies.leave-back': 'Only a new invitation brings you back.',
  'own-companies.act-leave': 'Leave a company',
  'own-companies.leave-now': 'Leave {company}',
  'own-companies.stay': 'Back to your companies',
  'own-companies.last-administrator':
    'You are the last person who administers {company} with both permissions. Give both to somebody else first, on their page in the directory; then leave.',

  'invite.act': 'Invite people',
  'invite.act-again': 'Invite a person again',
  'invite.act-people': 'People',
  'invite.title': 'Invite people',
  'invite.explained':
    'Each person is mailed an invitation to {company}. They count as members from the moment they accept; until then none of the company’s rules concern them.',
  'invite.one': 'One person',
  'invite.email': 'E-mail',
  'invite.name': 'Name',
  'invite.name-hint': 'What you call them. Until they accept, the directory shows this name.',
  'invite.details': 'Employer, site and group help to find people in the directory, and may stay empty.',
  'invite.language': 'Language of mails and pages',
  'invite.company-language': 'The company’s',
  'invite.send': 'Send Invitation',
  'invite.several': 'Several people',
  'invite.people': 'One address on each line',
  'invite.people-hint': 'With or without a name: {example}. At most {most} at a time; a longer list is imported.',
  'invite.example-name': 'Ana López',
  'invite.example-email': 'ana@example.com',
  'invite.send-several': 'Send Invitations',
  'invite.import': 'Import a list as a CSV file',
  'invite.nobody': 'Write at least one e-mail address.',
  'invite.too-many':
    'There are {count, plural, one {# line} other {# lines}} here: at most {most} can be invited at a time. Import a longer list as a file.',
  'invite.email-missing': 'Type their e-mail address.',
  'invite.email-malformed': 'This is no whole e-mail address, like name@company.example. Check how it is written.',
  'invite.email-not-ascii':
    'The part before the @ may hold only letters from a to z, digits and signs. Ask this person how their address is written.',
  'invite.email-ambiguous':
    'The part after the @ can be read in two ways. Write it in plain letters, exactly as this person’s company does.',
  'invite.email-too-long': 'This is too long to be an e-mail address. Check it.',
  'invite.text-too-long': 'This is longer than 200 characters. Shorten it.',
  'invite.text-not-plain': 'This holds a line break or an invisible sign. Type it again.',

  'invited.title': 'Invitations',
  'invited.invited': '{count, plural, one {# person is invited} other {# people are invited}}',
  'invited.invited-explained': 'A mail is on its way. The invitation can be accepted until {date}.',
  'invited.again': '{count, plural, one {# person is invited again} other {# people are invited again}}',
  'invited.deactivated': '{count, plural, one {# person is deactivated} other {# people are deactivated}}',
  'invited.deactivated-explained':
    'They had accepted before. Nothing was sent: to bring somebody back, open their page in the directory and reactivate them.',
  'invited.member': '{count, plural, one {# person is a member already} other {# people are members already}}',
  'invited.member-explained': 'Nothing was sent or changed.',
  'invited.needs-both':
    '{count, plural, one {# person can be invited again only by an administrator with both permissions} other {# people can be invited again only by an administrator with both permissions}}',
  'invited.needs-both-explained':
    'Their invitation gives permissions in this company. Nothing was sent or changed: ask an administrator who has both permissions.',
  'invited.waiting': '{count, plural, one {# person is not invited yet} other {# people are not invited yet}}',
  'invited.waiting-explained': 'They stand below: send them again from then on. This page is kept for two days.',
  'invited.too-soon':
    '{count, plural, one {# person was invited a short time ago} other {# people were invited a short time ago}}',
  'invited.too-soon-explained':
    'Their invitation stands. No mail was sent, so that nobody’s mailbox is flooded. The next may be sent from {time} on.',
  'invited.nobody': 'Nobody is left to invite.',
  'invited.wrong': '{count, plural, one {# line could not be read} other {# lines could not be read}}',
  'invited.wrong-explained': 'Correct them here and send them again.',
  'invited.twice': 'This address stands in the list already.',
  'invited.name-holds-address':
    'The name holds angle brackets or a sign @, as if two people stood here. Put each person on a line of their own.',
  'invited.line-of': '{line}: {reason}',
  'invited.more': 'Invite More People',
  'invited.directory': 'Back to the directory',
} as const;
