/** Rôles des applications et leurs règles. */
export const roleWords = {
  'role.section': 'Rôles dans les applications',
  'role.section-explained':
    'Un rôle apporte la règle de son application. Elle vaut dès la prochaine action de la personne, quoi que votre entreprise exige.',
  'role.none-exist': 'Aucune application n’a encore de rôles ici. L’exploitant de {brand} les met en place.',
  'role.holds-none': 'Aucun.',
  'role.needs-both': 'Modifier les rôles demande les deux autorisations : outil Administration et outil Annuaire.',
  'role.of-application': 'Dans {application}',
  'role.save': 'Enregistrer les rôles',
  'role.act-set': 'Définir les rôles d’une personne',
  'role.act-chosen': 'Rôles choisis',
  'role.act-change': 'Modifier un rôle',
  'role.page-title': 'Rôles de {name}',
  'role.back-to-person': 'Retour à {name}',
  'role.changed-meanwhile':
    'Quelqu’un d’autre a modifié ces rôles pendant que vous les consultiez, et rien n’a été enregistré. Ce sont maintenant : {roles}. Votre choix figure toujours ci-dessous.',
  'role.changed-to-none':
    'Quelqu’un d’autre a retiré tous les rôles pendant que vous les consultiez, et rien n’a été enregistré. Votre choix figure toujours ci-dessous.',

  'role.rule-none': 'Aucune règle propre.',
  'role.rule-app': 'Exige une application d’authentification, immédiatement.',
  'role.rule-any': 'Exige une deuxième étape, immédiatement : une application d’authentification ou des SMS.',
  'role.rule-countries':
    'Exige une deuxième étape, immédiatement : une application d’authentification, ou des SMS vers des numéros de ces pays : {countries}.',
  'role.rule-frequency': 'Un code est redemandé après {time}.',

  'role.effect-met': '{name} y satisfait déjà.',
  'role.effect-enroll-app':
    '{name} n’a pas de méthode : une application d’authentification devra être configurée dès la prochaine action.',
  'role.effect-enroll': '{name} n’a pas de méthode : il faudra en configurer une dès la prochaine action.',
  'role.effect-add-app':
    '{name} a les SMS pour seule méthode : une application d’authentification devra être configurée dès la prochaine action.',
  'role.effect-add-country':
    '{name} a les SMS pour seule méthode, vers un numéro d’un autre pays ({country}) : une méthode qui convient devra être configurée dès la prochaine action.',
  'role.effect-invited': 'Les rôles n’ont aucun effet tant que {name} n’a pas accepté l’invitation.',
  'role.effect-inactive': 'Les rôles n’ont aucun effet tant que {name} est désactivé.',

  'role.list-explained':
    'Les applications donnent à leurs rôles des règles propres. Une telle règle lie toute personne qui détient le rôle, immédiatement et dans chaque entreprise, quoi que celle-ci exige.',
  'role.list-empty':
    'Il n’y a pas encore de rôles. Le premier pourrait être « Payeur » dans l’application « payments », avec une application d’authentification exigée.',
  'role.caption': 'Rôles des applications',
  'role.role': 'Rôle',
  'role.application': 'Application concernée',
  'role.rule': 'Règle',
  'role.create': 'Créer un rôle',
  'role.create-title': 'Créer un rôle',
  'role.change-title': 'Rôle {role}',
  'role.application-hint': 'Son nom court, par exemple payments : minuscules, chiffres et traits d’union.',
  'role.name': 'Nom du rôle',
  'role.name-hint':
    'Son nom court dans les listes et les fichiers, par exemple disburser. Il ne peut plus être changé ensuite.',
  'role.label': 'Libellé',
  'role.label-hint': 'Comme on l’appelle, par exemple Payeur. Toute personne que la règle lie peut le lire.',
  'role.identity': 'Dans les listes et les fichiers : <b>{name}</b>',
  'role.require': 'Qui détient ce rôle a besoin d’une deuxième étape, immédiatement',
  'role.require-hint':
    'Tant que cette case n’est pas cochée, le rôle n’a pas de règle, et rien de ce qui suit ne compte.',
  'role.methods': 'Méthodes',
  'role.methods-hint': 'L’application d’authentification est toujours acceptée.',
  'role.accept-phone': 'Les SMS sont acceptés aussi',
  'role.countries': 'SMS vers des numéros de',
  'role.countries-hint': 'Aucun choisi : tous les pays vers lesquels des codes sont envoyés.',
  'role.frequency': 'À quelle fréquence un code est demandé',
  'role.frequency-none': 'Le rôle n’a pas de règle à ce sujet',
  'role.frequency-every': 'Après {time}',
  'role.held':
    '{count, plural, =0 {Personne ne détient ce rôle dans une appartenance active.} one {# appartenance active détient ce rôle. Ce que vous modifiez la concerne dès la prochaine action.} other {# appartenances actives détiennent ce rôle. Ce que vous modifiez les concerne toutes dès la prochaine action.}}',
  'role.held-more':
    '{count, plural, other {Plus de # appartenances actives détiennent ce rôle. Ce que vous modifiez les concerne toutes dès la prochaine action.}}',
  'role.save-change': 'Enregistrer les modifications',
  'role.back-to-list': 'Retour aux rôles',
  'role.saved-created': 'Le rôle « {label} » de l’application {application} est créé.',
  'role.saved-changed': 'Le rôle « {label} » de l’application {application} est enregistré.',
  'role.saved-shipped': 'Les rôles de paiement sont là.',
  'role.application-early':
    'Aucune application n’est encore enregistrée sous le nom court {application}. En cas de faute de frappe, créez à nouveau le rôle sous le bon nom : il ne peut pas être déplacé.',
  'role.error-application':
    'Écrivez le nom court de l’application : minuscules, chiffres et traits d’union, au plus 40, en commençant par une lettre.',
  'role.error-name':
    'Écrivez un nom court : minuscules, chiffres et traits d’union, au plus 40, en commençant par une lettre.',
  'role.error-label': 'Écrivez un libellé : une ligne d’au plus {most} caractères.',
  'role.error-countries': 'Ces pays concernent les SMS. Acceptez les SMS, ou ne choisissez aucun pays.',
  'role.error-taken': '{application} a déjà un rôle de ce nom : {label}.',
  'role.error-changed':
    'Quelqu’un d’autre a modifié ce rôle pendant que vous le consultiez, et rien n’a été enregistré. Il s’appelle maintenant {label}. {rule} Ce que vous aviez saisi figure toujours ci-dessous.',
};
