export const teamWords = {
  'team.nav': 'Équipe : {application}',
  'team.nav-hint': 'Qui travaille avec {application} pour {company}, et avec quelles autorisations',
  'team.title': 'Équipe de {application}',
  'team.explained':
    'Toutes les personnes qui ont des autorisations dans {application} pour {company}. Vous y faites entrer des personnes et décidez des autorisations que les vôtres vous laissent donner ; tout le reste de l’entreprise revient à ses administrateurs.',
  'team.invite': 'Inviter dans l’équipe',
  'team.caption': 'Personnes de {company} avec des autorisations dans {application}',
  'team.pages': 'Pages de l’équipe',
  'team.permissions': 'Autorisations',
  'team.second-step': 'Deuxième étape',
  'team.enrolled-app': 'Configurée par application',
  'team.enrolled-phone': 'SMS',
  'team.enrolled-phone-in': 'SMS, {country}',
  'team.must-add': 'Doit ajouter une application',
  'team.not-enrolled': 'Non configurée',
  'team.not-asked': 'Non configurée, et non exigée',
  'team.of-company': '{company} : équipe de {application}',
  'team.invite-title': 'Inviter dans l’équipe de {application}',
  'team.invite-explained':
    'Qui appartient déjà à {company} a les autorisations aussitôt. Toute autre personne reçoit par e-mail une invitation à {company}, et les a dès qu’elle accepte.',
  'team.invite-act': 'Inviter dans une équipe',
  'team.no-role-given': 'Vous ne pouvez pour l’instant donner aucune autorisation. L’exploitant de {brand} en décide.',
  'team.error-role': 'Choisissez au moins une autorisation.',
  'team.error-deactivated':
    'Les administrateurs de {company} ont désactivé cette personne. Rien n’a été envoyé ni modifié : demandez-leur de la faire revenir.',
  'team.error-needs-both':
    'L’invitation de cette personne donne des autorisations dans l’entreprise elle-même. Rien n’a été envoyé ni modifié : adressez-vous à un administrateur de {company}.',
  'team.error-yourself':
    'Personne ne se donne d’autorisations. Adressez-vous à quelqu’un d’autre qui s’occupe de cette équipe, ou à un administrateur de {company}.',
  'team.error-too-soon':
    'Cette personne a été invitée il y a peu. Rien n’a été envoyé ni modifié, pour que personne ne soit submergé d’e-mails. Réessayez à partir de {time}.',
  'team.person-title': 'Autorisations dans {application}',
  'team.back': 'Retour à l’équipe',
  'team.back-person': 'Retour aux autorisations de {name}',
  'team.at-once': 'Un changement vaut aussitôt, dès la prochaine action de la personne.',
  'team.set-act': 'Définir les autorisations d’une personne dans une équipe',
  'team.save': 'Enregistrer les autorisations',
  'team.permissions-explained':
    'Une autorisation dit ce que quelqu’un fait dans {application}. Les administrateurs de l’entreprise l’appellent un rôle.',
  'team.what-it-asks': 'Ce qu’exige « {permission} »',
  'team.rule-resets': 'Seul l’exploitant réinitialise la MFA de qui la détient.',
  'team.locked': 'Vous ne la donnez ni ne la retirez. Ce sont les administrateurs de {company} qui le font.',
  'team.effect-invited': 'Les autorisations n’ont aucun effet tant que {name} n’a pas accepté l’invitation.',
  'team.effect-inactive': 'Les autorisations n’ont aucun effet tant que {name} est désactivé.',
  'team.changed-meanwhile':
    'Quelqu’un d’autre a modifié ces autorisations pendant que vous les consultiez, et rien n’a été enregistré. Ce sont maintenant : {roles}. Votre choix figure toujours ci-dessous.',
  'team.changed-to-none':
    'Quelqu’un d’autre a retiré toutes ces autorisations pendant que vous les consultiez, et rien n’a été enregistré. Votre choix figure toujours ci-dessous.',
  'team.own':
    'Ce sont les vôtres : personne ne change ses propres autorisations. Adressez-vous à quelqu’un d’autre qui s’occupe de cette équipe, ou à un administrateur de {company}.',
  'team.error-not-given':
    'Vous ne pouvez plus donner l’une de ces autorisations. Rien n’a été enregistré : voyez ci-dessous ce que vous pouvez donner maintenant.',
  'team.saved': 'Les autorisations de {name} sont enregistrées.',
  'team.saved-out': 'Cette personne n’a plus d’autorisations dans {application} et ne fait plus partie de l’équipe.',
  'team.saved-added': '{name} appartient déjà à {company} et a désormais les autorisations.',
  'team.saved-invited':
    '{name} est invité : un e-mail est en route. Les autorisations valent dès que l’invitation est acceptée.',
  'team.saved-again':
    '{name} est invité de nouveau : un e-mail est en route. Les autorisations valent dès que l’invitation est acceptée.',
  'team.reset-none':
    'Réinitialiser la MFA ne fait pas partie de ce que vos autorisations vous permettent ici. Adressez-vous à un administrateur de {company}.',
  'team.reset-told': 'la personne et les administrateurs de l’entreprise sont prévenus par e-mail',
  'team.reset-service':
    'Pour l’instant, ni vous ni les administrateurs de {company} ne réinitialisez la MFA de cette personne. Adressez-vous à l’exploitant de {brand}.',
  'team.own-service':
    'Personne ne se réinitialise soi-même, et les administrateurs de {company} ne réinitialisent pas votre MFA. Si vous avez perdu vos méthodes, adressez-vous à l’exploitant de {brand}.',
  'team.bar-payor-role':
    'Cette personne a une autorisation qui fait circuler de l’argent. Seul l’exploitant de {brand} peut réinitialiser sa MFA.',
  'team.bar-payor-lately':
    'Cette personne avait une autorisation qui fait circuler de l’argent jusqu’au {time}. Pendant {duration} à partir de là, seul l’exploitant de {brand} peut réinitialiser sa MFA.',
  'team.bar-yourself':
    'Personne ne se réinitialise soi-même. Si vous avez perdu vos méthodes, adressez-vous à quelqu’un d’autre qui s’occupe de cette équipe, ou à un administrateur de {company} ; à défaut, à l’exploitant de {brand}.',
  'team.bar-administrator':
    'Cette personne administre l’entreprise : ce sont les administrateurs qui réinitialisent les administrateurs. Adressez-vous à l’un d’eux.',
  'team.bar-not-in-team':
    'Cette personne a dans l’application des autorisations dont cette équipe ne réinitialise pas les détenteurs, ou n’en a plus. Adressez-vous à un administrateur de l’entreprise.',
  'team.bar-asks-nothing':
    'Aucune des autorisations de cette personne dans l’application n’exige la MFA : cette équipe ne réinitialise donc pas la sienne. Adressez-vous à un administrateur de l’entreprise.',
  'team.bar-team-too-young':
    'Les autorisations de cette personne dans l’application qui exigent la MFA ont moins de {duration}. D’ici là, adressez-vous à un administrateur de l’entreprise.',
  'trail.detail-team': 'Équipe de l’application',
} as const;
