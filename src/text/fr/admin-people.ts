import type { adminPeople as source } from '../en/admin-people.ts';

export const adminPeople: Readonly<Record<keyof typeof source, string>> = {
  'people.title': 'Annuaire',
  'people.invite': 'Inviter des personnes',
  'people.import': 'Importer une liste',
  'people.export': 'Exporter en CSV',
  'people.caption': 'Personnes de {company} : {count}',
  'people.count': '{people, plural, one {# personne} other {# personnes}}',
  'people.count-more': 'Plus de {people, plural, one {# personne} other {# personnes}}',
  'people.count-fitting': '{people, plural, one {# personne correspond} other {# personnes correspondent}}',
  'people.count-fitting-more':
    'Plus de {people, plural, one {# personne correspond} other {# personnes correspondent}}',
  'people.only-you':
    'Il n’y a encore que vous ici. Invitez des personnes une à une, ou importez une liste complète : employeur, chantier et groupe s’indiquent au passage.',
  'people.nobody': 'Personne ne correspond à votre recherche.',
  'people.nobody-hint':
    'Un nom se trouve par n’importe laquelle de ses parties, avec ou sans accents ; qui n’a pas encore accepté se trouve par son adresse e-mail, ou par le nom donné à l’invitation.',
  'people.clear': 'Afficher tout le monde',
  'people.partial': 'Beaucoup de personnes ont été examinées ; d’autres correspondent peut-être.',
  'people.further': 'Chercher plus loin',
  'people.next': 'Page suivante',
  'people.previous': 'Page précédente',
  'people.pages': 'Pages de l’annuaire',

  'people.filter': 'Filtrer',
  'people.search': 'Nom ou adresse e-mail',
  'people.more-filters': 'Autres filtres et tri',
  'people.apply': 'Appliquer',
  'people.any': 'Indifférent',
  'people.without': 'Non renseigné',
  'people.sort': 'Trier par',
  'people.sort-name': 'Nom, de A à Z',
  'people.sort-name-down': 'Nom, de Z à A',
  'people.sort-email': 'Adresse e-mail, de A à Z',
  'people.sort-email-down': 'Adresse e-mail, de Z à A',
  'people.sort-sign-in-down': 'Dernière connexion, la plus récente d’abord',
  'people.sort-sign-in': 'Dernière connexion, la plus ancienne d’abord',

  'people.person': 'Personne',
  'people.status': 'État',
  'people.method': 'Méthodes',
  'people.last-sign-in': 'Dernière connexion',
  'people.employer': 'Employeur',
  'people.site': 'Chantier',
  'people.group': 'Groupe',
  'people.site-and-group': 'Chantier et groupe',
  'people.permission': 'Autorisations',
  'people.role': 'Rôle',
  'people.roles': 'Rôles',
  'people.language': 'Langue',
  'people.administrators': 'Administrateurs',

  'people.active': 'Actif',
  'people.invited': 'Invité',
  'people.inactive': 'Désactivé',
  'people.invited-until': 'Invitation ouverte jusqu’au {date}',
  'people.invited-over': 'Invitation expirée le {date}',
  'people.disabled': 'Bloqué par l’exploitant',
  'people.unreachable': 'Aucun e-mail n’est arrivé depuis le {date}',
  'people.app': 'Application d’authentification',
  'people.phone': 'SMS',
  'people.none': 'Aucune',
  'people.method-disabled': '{method} : désactivé après trop d’erreurs',
  'people.never': 'Jamais',
  'people.administrator': 'Administrateur',
  'people.admin-tool': 'Administration',
  'people.directory-tool': 'Annuaire',
  'people.role-named': '{role} ({application})',

  'people.choose': 'Choisir {name}',
  'people.with-chosen': 'Avec les personnes choisies',
  'people.all-fitting': 'Toutes les personnes qui correspondent au filtre, sur toutes les pages',
  'people.all': 'Toutes les personnes de cet annuaire, sur toutes les pages',
  'people.deactivate': 'Désactiver',
  'people.reactivate': 'Réactiver',
  'people.invite-again': 'Inviter à nouveau',
  'people.chose-nobody': 'Choisissez au moins une personne, ou toutes celles qui correspondent.',
  'people.nobody-to-change':
    'Cela ne changerait personne : les personnes choisies sont déjà dans cet état, ou vous ne pouvez pas les modifier.',
  'people.nobody-chosen-to-invite':
    'Cela n’inviterait personne : les personnes choisies ont accepté, ou sont désactivées. On réactive les personnes désactivées.',
  'people.nobody-among-first':
    '{people, plural, other {Cela ne changerait personne parmi les # premières personnes par e-mail, et les suivantes n’ont pas été regardées. Choisissez les personnes une à une.}}',
  'people.nobody-to-invite':
    'Cela n’inviterait personne : parmi toutes celles qui correspondent, seules les personnes dont l’invitation a expiré sont invitées à nouveau. Pour écrire à d’autres, choisissez-les une à une.',

  'people.bulk-deactivate-title': '{people, plural, one {Désactiver # personne ?} other {Désactiver # personnes ?}}',
  'people.bulk-reactivate-title': '{people, plural, one {Réactiver # personne ?} other {Réactiver # personnes ?}}',
  'people.bulk-invite-title':
    '{people, plural, one {Inviter # personne à nouveau ?} other {Inviter # personnes à nouveau ?}}',
  'people.bulk-deactivate-title-more': '{people, plural, other {Désactiver plus de # personnes ?}}',
  'people.bulk-reactivate-title-more': '{people, plural, other {Réactiver plus de # personnes ?}}',
  'people.bulk-invite-title-more': '{people, plural, other {Inviter plus de # personnes à nouveau ?}}',
  'people.bulk-who': 'Qui',
  'people.bulk-fitting': 'Toutes les personnes qui correspondent en ce moment au filtre, sur toutes les pages.',
  'people.bulk-everybody': 'Toutes les personnes de cet annuaire, sur toutes les pages.',
  'people.bulk-skips-inactive':
    'Restent inchangés : vous-même, le dernier administrateur et les personnes déjà désactivées. Les invitations ouvertes sont retirées.',
  'people.bulk-skips-active':
    'Restent inchangées : les personnes déjà actives, et celles qui n’ont jamais accepté, qu’il faut inviter à nouveau.',
  'people.bulk-invite-effect':
    'Chacune reçoit un nouvel e-mail et peut accepter dans les 7 jours qui suivent. Ce qui est noté à son sujet ne change pas.',
  'people.bulk-skips-open':
    'Restent inchangées : les personnes qui ont accepté, celles qui sont désactivées, et celles dont l’invitation est encore ouverte.',
  'people.bulk-skips-administrators':
    'Les personnes qui ont des autorisations restent inchangées elles aussi : il vous faudrait les deux autorisations.',
  'people.bulk-most':
    'Au plus {people, plural, other {# personnes}} sont modifiées à la fois. S’il y en a plus, recommencez ensuite.',
  'people.bulk-most-invited':
    'Au plus {people, plural, other {# personnes}} sont invitées à la fois. S’il y en a plus, recommencez ensuite.',
  'people.bulk-changed-meanwhile':
    '{people, plural, one {Rien n’a été modifié : entre-temps, # personne correspond.} other {Rien n’a été modifié : entre-temps, # personnes correspondent.}} Vérifiez à nouveau.',
  'people.cancel': 'Annuler',
  'people.do-deactivate': '{people, plural, one {Désactiver # personne} other {Désactiver # personnes}}',
  'people.do-reactivate': '{people, plural, one {Réactiver # personne} other {Réactiver # personnes}}',
  'people.do-invite': '{people, plural, one {Inviter # personne à nouveau} other {Inviter # personnes à nouveau}}',
  'people.do-deactivate-all': 'Désactiver toutes celles qui correspondent',
  'people.do-reactivate-all': 'Réactiver toutes celles qui correspondent',
  'people.do-invite-all': 'Inviter à nouveau toutes celles dont l’invitation a expiré',
  'people.done-deactivate':
    '{people, plural, =0 {Personne n’a été désactivé.} one {# personne a été désactivée.} other {# personnes ont été désactivées.}}',
  'people.done-reactivate':
    '{people, plural, =0 {Personne n’a été réactivé.} one {# personne a été réactivée.} other {# personnes ont été réactivées.}}',
  'people.done-already': '{people, plural, one {# personne l’était déjà.} other {# personnes l’étaient déjà.}}',
  'people.skipped-unknown': '{people, plural, one {# personne n’est plus ici.} other {# personnes ne sont plus ici.}}',
  'people.skipped-last-administrator':
    '{people, plural, one {# personne est restée : le dernier administrateur à avoir les deux autorisations.} other {# personnes sont restées : les derniers administrateurs à avoir les deux autorisations.}}',
  'people.skipped-not-accepted':
    '{people, plural, one {# personne est restée : elle n’a jamais accepté. Invitez-la à nouveau.} other {# personnes sont restées : elles n’ont jamais accepté. Invitez-les à nouveau.}}',
  'people.skipped-needs-both':
    '{people, plural, one {# personne est restée : elle a des autorisations, et il vous faudrait les deux pour en décider.} other {# personnes sont restées : elles ont des autorisations, et il vous faudrait les deux pour en décider.}}',
  'people.skipped-yourself':
    '{people, plural, other {Vous êtes resté dans l’entreprise : on ne se désactive pas soi-même ici.}}',
  'people.skipped-changed-meanwhile':
    '{people, plural, one {# personne a été modifiée entre-temps par quelqu’un d’autre.} other {# personnes ont été modifiées entre-temps par quelqu’un d’autre.}}',
  'people.done-more': 'Il y en a d’autres. Recommencez pour continuer.',

  'person.back': 'Retour à l’annuaire',
  'person.facts': 'Informations',
  'person.email': 'Adresse e-mail',
  'person.since': 'Ici depuis',
  'person.invited-at': 'Date de l’invitation',
  'person.you': 'Vous',
  'person.not-accepted':
    'Cette personne n’a pas accepté : {company} ne connaît d’elle que ce qui a été indiqué à l’invitation.',
  'person.not-active':
    'Cette personne est désactivée : {company} ne voit ni ses méthodes ni ses connexions. Ce qui est noté ici reste.',
  'person.methods': 'Méthodes',
  'person.added': 'Ajoutée',
  'person.last-used': 'Dernière utilisation',
  'person.not-used': 'pas encore',
  'person.no-methods': 'Cette personne n’a configuré aucune méthode.',
  'person.method-off': 'Désactivée après trop de codes erronés. La personne en configure une nouvelle.',
  'person.no-password': 'Cette personne n’a pas encore de mot de passe.',
  'person.why': 'Ce qui l’exige',
  'person.why-company-from': '{company} l’exige à partir du {date}.',
  'person.why-company-since': '{company} l’exige depuis le {date}.',
  'person.why-role': 'Le rôle {role} l’exige.',
  'person.why-reset': 'La MFA a été réinitialisée le {date} : à configurer à nouveau à la prochaine connexion.',
  'person.why-another': 'Une autre règle, qui n’est pas celle de {company}, l’exige aussi.',
  'person.why-another-only': 'Une règle qui n’est pas celle de {company} l’exige.',
  'person.why-nothing': 'Rien n’exige de cette personne une deuxième étape.',
  'person.why-inactive': 'Tant qu’elle est désactivée, rien de {company} n’exige quoi que ce soit d’elle.',
  'person.evaluate': 'Voir ce qui serait exigé un autre jour',

  'person.details': 'Renseignements',
  'person.details-hint': 'Pour la recherche, les filtres et les rapports. Rien n’en dépend.',
  'person.language-own': 'Au choix de la personne',
  'person.save-details': 'Enregistrer les renseignements',
  'person.saved-details': 'Les renseignements sur {name} sont enregistrés.',
  'person.too-long': 'Écrivez au plus 200 caractères.',
  'person.no-such-language': 'Choisissez l’une des langues.',
  'person.not-plain': 'N’utilisez ni saut de ligne ni signe invisible.',

  'person.permissions': 'Autorisations',
  'person.permissions-hint':
    'La règle MFA et les rôles exigent les deux. Au moins une personne active garde les deux. Une modification vaut dès la prochaine requête de la personne.',
  'person.permissions-yours': 'Ce sont les vôtres : ce que vous retirez, quelqu’un d’autre devra vous le redonner.',
  'person.permissions-inactive': 'Elles prennent effet quand la personne est active.',
  'person.permission-admin': 'Administration : paramètres de sécurité',
  'person.permission-directory': 'Annuaire : personnes, invitations, listes',
  'person.save-permissions': 'Enregistrer les autorisations',
  'person.saved-permissions': 'Les autorisations de {name} sont enregistrées.',
  'person.saved-roles': 'Les rôles de {name} sont enregistrés.',

  'person.deactivate-title': 'Désactiver',
  'person.deactivate-stops':
    'Dès la prochaine requête de la personne : plus d’accès à {company}, plus d’autorisations ni de rôles dans l’entreprise, et sa règle MFA ne s’applique plus à elle.',
  'person.deactivate-stays':
    'Le mot de passe, les méthodes et les sessions restent, car la personne travaille peut-être aussi pour d’autres entreprises. Ce qui est noté ici reste jusqu’à une réactivation.',
  'person.deactivate': 'Désactiver {name}',
  'person.deactivated': 'Désactivation effectuée : {name}.',
  'person.withdraw-title': 'Retirer l’invitation',
  'person.withdraw-stops':
    'Elle ne peut plus être acceptée. Vous pouvez inviter cette personne à nouveau à tout moment.',
  'person.withdraw': 'Retirer l’invitation de {name}',
  'person.withdrawn': 'L’invitation de {name} est retirée.',
  'person.reactivate-title': 'Réactiver',
  'person.reactivate-effect':
    'Dès sa prochaine requête, la personne a de nouveau accès à {company}, avec les autorisations et les rôles notés ici. La règle MFA de l’entreprise s’applique aussitôt : après la date d’application, qui n’a pas de deuxième étape la configure à la connexion suivante.',
  'person.reactivate': 'Réactiver {name}',
  'person.reactivated': 'Réactivation effectuée : {name}.',
  'person.invite-again-title': 'Inviter à nouveau',
  'person.invite-again-hint': 'La personne reçoit un nouvel e-mail ; l’invitation est alors ouverte pendant 7 jours.',
  'person.invite-again-needed': 'Cette personne n’a jamais accepté : seule une invitation peut la faire revenir.',
  'person.invite-again': 'Inviter {name} à nouveau',
  'person.leave-yourself':
    'On ne se désactive pas soi-même ici. Un autre administrateur le peut, ou bien vous quittez l’entreprise dans vos propres paramètres.',
  'person.needs-both': 'Cette personne a des autorisations : seul qui a les deux peut la désactiver ou la réactiver.',

  'person.changed-meanwhile':
    'Quelqu’un d’autre a modifié cette personne pendant que vous écriviez. Ce que vous avez saisi est ci-dessous. Comparez, puis enregistrez à nouveau si vous le souhaitez toujours.',
  'person.stands': 'Valeur actuelle : {value}',
  'person.stands-nothing': 'Valeur actuelle : rien',
  'person.stands-on': 'Actuellement : accordée',
  'person.stands-off': 'Actuellement : non accordée',
  'person.refused-last-administrator':
    'C’est la dernière personne active à avoir les deux autorisations. Donnez-les d’abord à quelqu’un d’autre.',
  'person.refused-not-accepted':
    'Cette personne n’a jamais accepté : seule une invitation peut la faire revenir. Rien n’a été modifié.',

  'people.act-details': 'Modifier les renseignements d’une personne',
  'people.act-permissions': 'Modifier les autorisations d’une personne',
  'people.act-deactivate': 'Désactiver une personne',
  'people.act-reactivate': 'Réactiver une personne',
  'people.act-many': 'Modifier ou inviter plusieurs personnes',
};
