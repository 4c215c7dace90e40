/** Inviter des personnes, listes de personnes en fichiers, accepter une invitation. */
export const adminInvite = {
  'first-password.name': 'Votre nom',
  'first-password.name-hint': 'Tel que les autres doivent le voir.',
  'first-password.rule-length':
    'Au moins {least} caractères si vous cochez {companies} ci-dessous, au moins {shortest} sinon. Une phrase se retient facilement et se devine difficilement.',
  'first-password.companies': 'Entreprises qui vous invitent',
  'first-password.companies-hint':
    'Cochez celles dont vous faites partie : leurs règles de connexion s’appliqueront à vous. Les autres attendent sur « Vos entreprises ».',
  'first-password.administers': 'Vous participez alors à son administration.',

  'account.companies': 'Vos entreprises',
  'account.companies-hint': 'Les entreprises dont vous êtes membre, et les invitations',

  'own-companies.title': 'Vos entreprises',
  'own-companies.none':
    'Vous n’êtes membre d’aucune entreprise ici. Si l’une d’elles vous invite, son invitation vous attendra sur cette page.',
  'own-companies.invitations': 'Vos invitations',
  'own-companies.invited-by': 'Invitation de',
  'own-companies.open-until': 'Valable jusqu’au',
  'own-companies.means': 'Ce que signifie accepter',
  'own-companies.means-rules': 'Les règles de connexion de l’entreprise s’appliquent dès lors à vous.',
  'own-companies.requires-since': 'Elle exige l’authentification à deux facteurs depuis le {date}.',
  'own-companies.requires-from': 'Elle exige l’authentification à deux facteurs à partir du {date}.',
  'own-companies.requires-nothing': 'Elle n’exige pas pour l’instant l’authentification à deux facteurs.',
  'own-companies.means-seen':
    'Ses administrateurs voient votre nom, votre e-mail, les méthodes que vous avez configurées et la date de votre dernière connexion.',
  'own-companies.means-administers': 'Vous participez alors à son administration, avec les autorisations données.',
  'own-companies.means-leave': 'Vous pourrez la quitter sur cette page.',
  'own-companies.accept': 'Accepter',
  'own-companies.accept-named': 'Accepter l’invitation de {company}',
  'own-companies.decline': 'Refuser',
  'own-companies.decline-named': 'Refuser l’invitation de {company}',
  'own-companies.expired': 'Invitations expirées',
  'own-companies.expired-explained':
    'Cette invitation a expiré le {date}. Demandez à un administrateur de {company} de vous inviter à nouveau.',
  'own-companies.expired-now':
    'Cette invitation a expiré entre-temps. Demandez à un administrateur de l’entreprise de vous inviter à nouveau.',
  'own-companies.remove': 'Retirer de cette liste',
  'own-companies.remove-named': 'Retirer de cette liste : {company}',
  'own-companies.joined': 'Vous faites maintenant partie de <b>{company}</b>.',
  'own-companies.member-of': 'Entreprises dont vous êtes membre',
  'own-companies.put-aside': 'Entreprises qui vous ont désactivé',
  'own-companies.put-aside-explained':
    '{company} ne voit plus ni vos méthodes ni vos connexions, mais ses administrateurs peuvent vous faire revenir. Quitter l’entreprise y met fin.',
  'own-companies.leave-for-good': '{company} ne pourra plus vous faire revenir sans votre accord.',
  'own-companies.administrator': 'Administrateur',
  'own-companies.leave': 'Quitter…',
  'own-companies.leave-named': 'Quitter {company}…',
  'own-companies.leave-title': 'Quitter {company} ?',
  'own-companies.leave-access': 'Ce que vous faites pour {company} avec cette connexion prend fin aussitôt.',
  'own-companies.leave-rules': 'Ses règles de connexion ne s’appliquent plus à vous.',
  'own-companies.leave-permissions': 'Les autorisations et les rôles que vous y avez vous sont retirés.',
  'own-companies.leave-methods': 'Vos méthodes restent inchangées, tout comme vos autres entreprises.',
  'own-companies.leave-back': 'Seule une nouvelle invitation vous y ramènera.',
  'own-companies.act-leave': 'Quitter une entreprise',
  'own-companies.leave-now': 'Quitter {company}',
  'own-companies.stay': 'Revenir à vos entreprises',
  'own-companies.last-administrator':
    'Vous êtes la dernière personne à administrer {company} avec les deux autorisations. Donnez-les d’abord toutes deux à quelqu’un d’autre, sur sa page de l’annuaire ; quittez ensuite l’entreprise.',

  'invite.act': 'Inviter des personnes',
  'invite.act-again': 'Inviter une personne à nouveau',
  'invite.act-people': 'Personnes',
  'invite.title': 'Inviter des personnes',
  'invite.explained':
    'Chaque personne reçoit par e-mail une invitation à rejoindre {company}. Elle en devient membre au moment où elle accepte ; d’ici là, aucune règle de l’entreprise ne la concerne.',
  'invite.one': 'Une personne',
  'invite.email': 'Adresse e-mail',
  'invite.name': 'Nom',
  'invite.name-hint': 'Le nom que vous lui donnez. L’annuaire affiche ce nom tant qu’elle n’a pas accepté.',
  'invite.details':
    'L’employeur, le chantier et le groupe aident à retrouver les personnes dans l’annuaire et peuvent rester vides.',
  'invite.language': 'Langue des e-mails et des pages',
  'invite.company-language': 'Celle de l’entreprise',
  'invite.send': 'Envoyer l’invitation',
  'invite.several': 'Plusieurs personnes',
  'invite.people': 'Une adresse par ligne',
  'invite.people-hint': 'Avec ou sans nom : {example}. Au plus {most} à la fois ; une liste plus longue s’importe.',
  'invite.example-name': 'Chloé Martin',
  'invite.example-email': 'chloe@example.com',
  'invite.send-several': 'Envoyer les invitations',
  'invite.import': 'Importer une liste sous forme de fichier CSV',
  'invite.nobody': 'Écrivez au moins une adresse e-mail.',
  'invite.too-many':
    'Il y a ici {count, plural, one {# ligne} other {# lignes}} : on peut inviter au plus {most} personnes à la fois. Importez une liste plus longue sous forme de fichier.',
  'invite.email-missing': 'Saisissez l’adresse e-mail de cette personne.',
  'invite.email-malformed':
    'Ceci n’est pas une adresse e-mail entière, par exemple nom@entreprise.example. Vérifiez comment elle s’écrit.',
  'invite.email-not-ascii':
    'La partie avant le @ ne peut contenir que des lettres de a à z sans accent, des chiffres et des signes. Demandez à cette personne comment son adresse s’écrit.',
  'invite.email-ambiguous':
    'La partie après le @ peut se lire de deux façons. Écrivez-la en lettres simples, exactement comme l’entreprise de cette personne.',
  'invite.email-too-long': 'Ceci est trop long pour une adresse e-mail. Vérifiez-la.',
  'invite.text-too-long': 'Ce texte dépasse 200 caractères. Raccourcissez-le.',
  'invite.text-not-plain': 'Ce texte contient un saut de ligne ou un signe invisible. Saisissez-le à nouveau.',

  'invited.title': 'Invitations envoyées',
  'invited.invited': '{count, plural, one {# personne est invitée} other {# personnes sont invitées}}',
  'invited.invited-explained': 'Un e-mail est en route. L’invitation peut être acceptée jusqu’au {date}.',
  'invited.again':
    '{count, plural, one {# personne est invitée à nouveau} other {# personnes sont invitées à nouveau}}',
  'invited.deactivated': '{count, plural, one {# personne est désactivée} other {# personnes sont désactivées}}',
  'invited.deactivated-explained':
    'Elles avaient déjà accepté. Rien n’a été envoyé : pour faire revenir quelqu’un, ouvrez sa page dans l’annuaire et réactivez-le.',
  'invited.member': '{count, plural, one {# personne est déjà membre} other {# personnes sont déjà membres}}',
  'invited.member-explained': 'Rien n’a été envoyé ni modifié.',
  'invited.needs-both':
    '{count, plural, one {# personne ne peut être réinvitée que par un administrateur ayant les deux autorisations} other {# personnes ne peuvent être réinvitées que par un administrateur ayant les deux autorisations}}',
  'invited.needs-both-explained':
    'Leur invitation donne des autorisations dans cette entreprise. Rien n’a été envoyé ni modifié : demandez à un administrateur qui a les deux autorisations.',
  'invited.waiting':
    '{count, plural, one {# personne n’est pas encore invitée} other {# personnes ne sont pas encore invitées}}',
  'invited.waiting-explained':
    'Elles figurent ci-dessous : envoyez-les à nouveau à partir de ce moment. Cette page est conservée deux jours.',
  'invited.too-soon':
    '{count, plural, one {# personne a été invitée il y a peu} other {# personnes ont été invitées il y a peu}}',
  'invited.too-soon-explained':
    'Leur invitation reste valable. Aucun e-mail n’a été envoyé, pour n’inonder la messagerie de personne. Le prochain peut partir à partir de {time}.',
  'invited.nobody': 'Il ne reste personne à inviter.',
  'invited.wrong': '{count, plural, one {# ligne n’a pas pu être lue} other {# lignes n’ont pas pu être lues}}',
  'invited.wrong-explained': 'Corrigez ces lignes ici et envoyez-les à nouveau.',
  'invited.twice': 'Cette adresse figure déjà dans la liste.',
  'invited.name-holds-address':
    'Le nom contient des chevrons ou un signe @, comme si deux personnes se suivaient ici. Mettez chaque personne sur sa propre ligne.',
  'invited.line-of': '{line} : {reason}',
  'invited.more': 'Inviter d’autres personnes',
  'invited.directory': 'Revenir à l’annuaire',
};
