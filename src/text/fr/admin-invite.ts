/** Inviter des personnes, listes de personnes en fichiers, accepter une invitation. */
export const adminInvite = {
  'first-password.joins':
    '{count, plural, one {En le définissant, vous acceptez l’invitation de <b>{companies}</b> : ses règles de connexion s’appliqueront à vous.} other {En le définissant, vous acceptez les invitations de <b>{companies}</b> : leurs règles de connexion s’appliqueront à vous.}}',

  'account.companies': 'Vos entreprises',
  'account.companies-hint': 'Les entreprises dont vous êtes membre, et les invitations',

  'own-companies.title': 'Vos entreprises',
  'own-companies.none':
    'Vous n’êtes membre d’aucune entreprise ici. Si l’une d’elles vous invite, son invitation vous attendra sur cette page.',
  'own-companies.invitations': 'Invitations',
  'own-companies.invited-by': 'Invitation de',
  'own-companies.open-until': 'Valable jusqu’au',
  'own-companies.means': 'Ce que signifie accepter',
  'own-companies.means-rules': 'Les règles de connexion de l’entreprise s’appliquent dès lors à vous.',
  'own-companies.requires-since': 'Elle exige l’authentification à deux facteurs depuis le {date}.',
  'own-companies.requires-from': 'Elle exige l’authentification à deux facteurs à partir du {date}.',
  'own-companies.requires-nothing': 'Elle n’exige pas pour l’instant l’authentification à deux facteurs.',
  'own-companies.means-seen':
    'Ses administrateurs voient votre nom, votre e-mail, les méthodes de connexion que vous avez configurées et la date de votre dernière connexion.',
  'own-companies.means-leave': 'Vous pourrez la quitter sur cette page.',
  'own-companies.accept': 'Accepter',
  'own-companies.accept-named': 'Accepter l’invitation de {company}',
  'own-companies.decline': 'Refuser',
  'own-companies.decline-named': 'Refuser l’invitation de {company}',
  'own-companies.expired': 'Invitations expirées',
  'own-companies.expired-explained':
    'Cette invitation a pris fin le {date}. Demandez à un administrateur de {company} de vous inviter à nouveau.',
  'own-companies.expired-now':
    'Cette invitation a pris fin entre-temps. Demandez à un administrateur de l’entreprise de vous inviter à nouveau.',
  'own-companies.remove': 'Retirer de cette liste',
  'own-companies.remove-named': 'Retirer l’invitation de {company} de cette liste',
  'own-companies.member-of': 'Vous êtes membre de',
  'own-companies.administrator': 'Administrateur',
  'own-companies.leave': 'Quitter…',
  'own-companies.leave-named': 'Quitter {company}…',
  'own-companies.leave-title': 'Quitter {company} ?',
  'own-companies.leave-access': 'Ce que vous faites pour {company} avec cette connexion prend fin aussitôt.',
  'own-companies.leave-rules': 'Ses règles de connexion ne s’appliquent plus à vous.',
  'own-companies.leave-permissions': 'Les autorisations et les rôles que vous y avez vous sont retirés.',
  'own-companies.leave-methods': 'Vos méthodes de connexion restent inchangées, tout comme vos autres entreprises.',
  'own-companies.leave-back': 'Seule une nouvelle invitation vous y ramènera.',
  'own-companies.leave-now': 'Quitter {company}',
  'own-companies.stay': 'Revenir à vos entreprises',
  'own-companies.last-administrator':
    'Vous êtes la dernière personne à administrer {company} avec les deux autorisations. Donnez-les d’abord toutes deux à quelqu’un d’autre, sur sa page de l’annuaire ; quittez ensuite l’entreprise.',
};
