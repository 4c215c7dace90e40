import type { adminPolicy as source } from '../en/admin-policy.ts';

export const adminPolicy: Readonly<Record<keyof typeof source, string>> = {
  'zone.named': '{zone} ({city})',
  'zone.africa': 'Afrique',
  'zone.america': 'Amérique',
  'zone.antarctica': 'Antarctique',
  'zone.arctic': 'Arctique',
  'zone.asia': 'Asie',
  'zone.atlantic': 'Océan Atlantique',
  'zone.australia': 'Australie',
  'zone.europe': 'Europe (continent)',
  'zone.indian': 'Océan Indien',
  'zone.pacific': 'Océan Pacifique',
  'zone.everywhere': 'Partout',
  'zone.near': 'Le vôtre et celui de votre entreprise',

  'policy.title': 'Authentification multifacteur (MFA)',
  'policy.tabs': 'Authentification multifacteur',
  'policy.tab-policy': 'Règle',
  'policy.tab-who': 'Qui est concerné',

  'policy.now-off': 'Aujourd’hui, <b>{company}</b> n’exige pas la MFA.',
  'policy.now-early':
    '{days, plural, one {<b>{company}</b> exige la MFA à partir du <b>{date}</b> : il reste # jour.} other {<b>{company}</b> exige la MFA à partir du <b>{date}</b> : il reste # jours.}}',
  'policy.now-on': '<b>{company}</b> exige la MFA depuis le <b>{date}</b>.',
  'policy.last-you': 'Dernière modification par vous-même, le {date}.',
  'policy.last-person': 'Dernière modification par {name}, le {date}.',
  'policy.last-service': 'Dernière modification par l’exploitant de ce service, le {date}.',

  'policy.unavailable': 'La MFA n’a pas encore été mise à la disposition de <b>{company}</b>.',
  'policy.unavailable-what':
    'Grâce à elle, les administrateurs d’une entreprise exigent une deuxième étape à la connexion, par exemple un code d’une application d’authentification, à partir d’une date de leur choix. Jusqu’à cette date, chacun la configure quand cela lui convient. L’effet est montré avant tout enregistrement : combien de personnes ont quelque chose à configurer, qui elles sont, et pour qui ce sera difficile.',
  'policy.unavailable-ask': 'Pour l’obtenir, demandez à : <contact></contact>',
  'policy.unavailable-nobody': 'Pour l’obtenir, demandez à l’exploitant de ce service.',
  'policy.unavailable-idle': 'Ce qui avait été décidé est conservé, mais sans effet.',

  'policy.read-only':
    'Vous pouvez consulter cette page, mais pas la modifier : il faut pour cela les deux autorisations, Administration et Annuaire.',
  'policy.read-only-who': 'Ces personnes le peuvent : {names}.',
  'policy.read-only-nobody': 'Personne ici n’a les deux. Demandez à l’exploitant de ce service.',

  'policy.require': 'Exiger la MFA',
  'policy.require-hint':
    'Toute personne dont l’appartenance à {company} est active se connecte avec une deuxième étape.',
  'policy.deadline': 'Date d’application',
  'policy.deadline-hint': 'Le premier jour où personne ne passe sans deuxième étape.',
  'policy.deadline-proposed': 'Proposition : dans 30 jours. Tout jour convient, à partir d’aujourd’hui.',
  'policy.deadline-began': 'Elle a commencé le {date}.',
  'policy.deadline-begins': 'Elle commence le {date}.',
  'policy.zone': 'Fuseau horaire',
  'policy.zone-hint': 'Là où le jour commence. Le vôtre : {zone}.',
  'policy.frequency': 'Fréquence de réauthentification',
  'policy.frequency-hint':
    'Chaque nouvelle connexion demande un code. Au cours d’une session, il est redemandé au bout de :',
  'policy.frequently': 'Souvent (12 heures)',
  'policy.weekly': 'Chaque semaine (7 jours)',
  'policy.monthly': 'Chaque mois (30 jours)',
  'policy.sms': 'Autoriser les SMS',
  'policy.sms-hint': 'Les applications d’authentification sont toujours autorisées, et plus sûres.',
  'policy.sms-none': 'Ce service n’envoie pas de SMS : seules les applications d’authentification sont utilisables.',
  'policy.mailbox': 'Confirmer la messagerie avant la première configuration',
  'policy.mailbox-hint':
    'Un code est d’abord envoyé à l’adresse de connexion. Sinon, un mot de passe volé suffit pour configurer une deuxième étape.',
  'policy.contact': 'Contact d’assistance',
  'policy.contact-hint': 'À qui s’adresser : affiché lors de la configuration. 500 caractères au plus.',
  'policy.guidance': 'Conseils sur l’application',
  'policy.guidance-hint':
    'Quelle application utiliser, par exemple là où les téléphones sont interdits : affichés lors de la configuration. 2 000 caractères au plus.',
  'policy.save': 'Enregistrer les modifications',
  'policy.look': 'Voir ce qui va se passer',
  'policy.other-date': 'Regarder une autre date',
  'policy.nothing': 'Aucun',
  'policy.on': 'Oui',
  'policy.off': 'Non',

  'policy.act-save': 'Modifier la règle MFA',
  'policy.saved': 'Enregistré.',
  'policy.enroll-first': 'Avant de pouvoir exiger la MFA, configurez votre propre deuxième étape.',
  'policy.enroll-first-why':
    'Les administrateurs passent en premier : qui l’exige doit savoir comment on fait, et ne doit pas se retrouver à la porte.',
  'policy.enroll-own': 'Configurez votre propre deuxième étape.',
  'policy.enroll-own-why':
    'La MFA est exigée ici, et vous n’avez encore aucune méthode acceptée. Configurez-en une avant la date d’application, pour pouvoir aider les autres.',
  'policy.enroll-kept':
    'La configuration s’ouvre à côté de cette page, qui garde votre saisie. Revenez-y et appuyez de nouveau sur « Voir ce qui va se passer ».',
  'policy.enroll-first-go': 'Aller à Mot de passe et sécurité',

  'policy.error-date': 'Indiquez la date avec jour, mois et année, par exemple 2027-01-18.',
  'policy.error-date-missing': 'Choisissez la date d’application.',
  'policy.error-past': 'Ce jour est passé : {zone}, nous sommes le {today}. Choisissez ce jour ou un jour suivant.',
  'policy.error-far': 'Ce jour est dans plus de dix ans. Choisissez-en un jusqu’au {latest}.',
  'policy.error-zone': 'Choisissez un fuseau horaire de la liste.',
  'policy.error-frequency': 'Choisissez la fréquence à laquelle un code est demandé.',
  'policy.error-long':
    '{most, plural, one {Raccourcissez ce texte à # caractère : il en a {length}.} other {Raccourcissez ce texte à # caractères : il en a {length}.}}',
  'policy.error-plain':
    'Écrivez du texte simple, sans caractères de contrôle, signes invisibles ni signes qui inversent le sens de l’écriture.',
  'policy.error-look': 'Pas encore enregistré : voyez ci-dessous ce qui va se passer, puis enregistrez.',
  'policy.error-tick':
    'Pas encore enregistré : cochez ci-dessous que moins de deux administrateurs équipés vous suffisent.',
  'policy.error-enroll': 'Non enregistré : configurez d’abord votre propre deuxième étape.',
  'policy.error-stale':
    'Non enregistré : quelqu’un a enregistré d’autres réglages depuis que vous avez ouvert cette page. Voyez ci-dessous ce qui a changé.',

  'policy.stale-title': 'Ce qui a changé entre-temps',
  'policy.stale-you': '<b>Vous</b>, le {date}',
  'policy.stale-person': '<b>{name}</b>, le {date}',
  'policy.stale-service': '<b>L’exploitant de ce service</b>, le {date}',
  'policy.stale-change': '{setting} : {before} → {after}',
  'policy.stale-table': 'Où votre saisie diffère de ce qui est en vigueur',
  'policy.stale-setting': 'Réglage',
  'policy.stale-stands': 'En vigueur',
  'policy.stale-typed': 'Votre saisie',
  'policy.stale-none': 'Votre saisie ne diffère en rien d’important de ce qui est en vigueur.',
  'policy.stale-how':
    'Votre saisie est toujours dans le formulaire. Si vous l’enregistrez, elle remplace ce qui est en vigueur.',

  'effect.title-now': 'Ce que cela signifie aujourd’hui',
  'effect.title-proposed': 'Ce que l’exiger signifierait',
  'effect.title-look': 'Ce qui va se passer si vous enregistrez',
  'effect.title-nothing': 'Rien ne changerait',
  'effect.nothing': 'Ce sont les réglages en vigueur.',
  'effect.large':
    'Votre entreprise est grande : les personnes sont comptées quand vous appuyez sur « Voir ce qui va se passer ».',
  'effect.count': 'Les compter maintenant',
  'effect.later':
    '<b>À partir du {date}</b>, {people, plural, =0 {personne ne devrait} one {# personne devrait} other {# personnes devraient}} configurer une méthode avant de pouvoir continuer, {bound, plural, other {sur un total de #}}.',
  'effect.at-once':
    '<b>Immédiatement</b>, {people, plural, =0 {personne ne devrait} one {# personne devrait} other {# personnes devraient}} configurer une méthode avant de pouvoir continuer, {bound, plural, other {sur un total de #}} ; là où une session est ouverte, à la prochaine requête.',
  'effect.already':
    '<b>Depuis le {date}</b>, la MFA est exigée. {people, plural, =0 {Personne n’est} one {# personne est} other {# personnes sont}} sans méthode acceptée, {bound, plural, other {sur un total de #}} : il faut alors en configurer une avant de continuer.',
  'effect.struggling':
    '{people, plural, one {<b>Pour # d’entre elles, ce serait difficile :</b>} other {<b>Pour # d’entre elles, ce serait difficile :</b>}}',
  'effect.struggling-none': 'Cela ne devrait être difficile pour aucune d’entre elles.',
  'effect.who': 'Qui ?',
  'effect.early':
    'D’ici là, qui n’a pas configuré de méthode se connecte par mot de passe, reçoit un rappel au plus une fois par jour, et peut remettre à plus tard.',
  'effect.asks-enrolled':
    '{people, plural, =0 {Personne n’a encore configuré de méthode.} one {La # personne qui a configuré une méthode devra saisir un code à chaque connexion dès maintenant.} other {Les # personnes qui ont configuré une méthode devront saisir un code à chaque connexion dès maintenant.}}',
  'effect.enrolled':
    '{people, plural, =0 {Personne n’a encore configuré de méthode.} one {# personne a configuré une méthode et saisit un code à chaque connexion.} other {# personnes ont configuré une méthode et saisissent un code à chaque connexion.}}',
  'effect.unbound':
    '{people, plural, one {# autre personne n’est pas tenue par la règle : {reasons}.} other {# autres personnes ne sont pas tenues par la règle : {reasons}.}}',
  'effect.switched-off':
    '{company} n’exige plus rien de personne, dès la prochaine requête de chacun. Les méthodes et les codes de récupération restent, et qui en a configuré continue de saisir un code à la connexion, jusqu’à désactiver cela pour soi-même. Les sessions se terminent au bout de 12 heures là où rien d’autre n’exige la MFA.',
  'effect.put-off':
    'La MFA est exigée aujourd’hui et ne le serait plus jusqu’à la nouvelle date : d’ici là, on passe sans elle.',
  'effect.moved': 'La date d’application change : <b>{after}</b> au lieu de {before}.',
  'effect.sms-forbidden':
    '{people, plural, =0 {Personne n’a les SMS pour seule méthode.} one {# personne a les SMS pour seule méthode : ils ne seront plus acceptés à partir de la date d’application, et elle configurera une application.} other {# personnes ont les SMS pour seule méthode : ils ne seront plus acceptés à partir de la date d’application, et elles configureront une application.}}',
  'effect.sms-allowed': 'Les SMS sont acceptés aussi, y compris vers les numéros déjà configurés.',
  'effect.asks-sooner':
    'Qui a prouvé la deuxième étape il y a plus de {every} devra saisir un code à sa prochaine requête.',
  'effect.asks-later':
    'Au cours d’une session, un code n’est redemandé qu’au bout de {every}, sauf si une autre règle est plus stricte.',
  'effect.mailbox-first': 'Qui configure une première méthode confirme d’abord sa messagerie.',
  'effect.mailbox-not-first':
    'Le mot de passe seul suffit pour configurer une première méthode : qui l’a volé peut le faire à la place de la personne.',
  'effect.help-changed': 'Le nouveau contact d’assistance s’affiche lors de la configuration.',
  'effect.guidance-changed': 'Les nouveaux conseils sur l’application s’affichent lors de la configuration.',
  'effect.other-rules':
    'Les règles des rôles détenus ici sont comptées : elles s’appliquent tout de suite, quelle que soit la date. D’autres entreprises peuvent exiger davantage des mêmes personnes. Ce n’est pas compté.',
  'effect.few-none': 'Aucun administrateur n’est équipé.',
  'effect.few-one': 'Un seul administrateur est équipé.',
  'effect.few-why':
    'Si un appareil est perdu, il se peut que personne chez {company} ne puisse aider. Il en faudrait deux.',
  'effect.tick': 'Je le sais. Enregistrer quand même.',

  'struggle.method-not-accepted':
    '{people, plural, one {# personne a pour seule méthode les SMS, qui ne sont pas autorisés} other {# personnes ont pour seule méthode les SMS, qui ne sont pas autorisés}}',
  'struggle.phone-not-served':
    '{people, plural, one {# personne n’a qu’un numéro d’un pays sans SMS} other {# personnes n’ont qu’un numéro d’un pays sans SMS}}',
  'struggle.role-not-met':
    '{people, plural, one {# personne a pour seule méthode les SMS, qu’un rôle n’accepte pas : les rôles s’appliquent tout de suite, quelle que soit la date} other {# personnes ont pour seule méthode les SMS, qu’un rôle n’accepte pas : les rôles s’appliquent tout de suite, quelle que soit la date}}',
  'struggle.method-disabled':
    '{people, plural, one {# personne a une méthode désactivée après trop de codes erronés} other {# personnes ont une méthode désactivée après trop de codes erronés}}',
  'struggle.no-password':
    '{people, plural, one {# personne n’a pas encore de mot de passe} other {# personnes n’ont pas encore de mot de passe}}',
  'struggle.never-signed-in':
    '{people, plural, one {# personne ne s’est jamais connectée} other {# personnes ne se sont jamais connectées}}',
  'struggle.mailbox-unreachable':
    '{people, plural, one {# personne a une messagerie injoignable} other {# personnes ont une messagerie injoignable}}',
  'struggle.membership-inactive':
    '{people, plural, one {# personne est désactivée dans l’entreprise} other {# personnes sont désactivées dans l’entreprise}}',
  'struggle.invitation-open':
    '{people, plural, one {# personne n’a pas encore accepté l’invitation} other {# personnes n’ont pas encore accepté l’invitation}}',
  'struggle.user-disabled':
    '{people, plural, one {# personne est bloquée par l’exploitant} other {# personnes sont bloquées par l’exploitant}}',

  'hardship.method-not-accepted': 'A pour seule méthode les SMS, qui ne sont pas autorisés',
  'hardship.phone-not-served': 'N’a qu’un numéro d’un pays sans SMS',
  'hardship.role-not-met': 'A pour seule méthode les SMS, qu’un rôle n’accepte pas, quelle que soit la date',
  'hardship.method-disabled': 'Une méthode est désactivée après trop de codes erronés',
  'hardship.no-password': 'Pas encore de mot de passe',
  'hardship.never-signed-in': 'Ne s’est jamais connectée',
  'hardship.mailbox-unreachable': 'Messagerie injoignable',
  'hardship.membership-inactive': 'Désactivée dans l’entreprise',
  'hardship.invitation-open': 'N’a pas encore accepté l’invitation',
  'hardship.user-disabled': 'Bloquée par l’exploitant',

  'reach.title': 'Qui est concerné',
  'reach.on': 'Jour examiné',
  'reach.sms': 'SMS',
  'reach.sms-stands': 'Selon la règle',
  'reach.sms-on': 'Autorisés',
  'reach.sms-off': 'Non autorisés',
  'reach.reach': 'Afficher',
  'reach.search': 'Nom ou e-mail',
  'reach.submit': 'Afficher',
  'reach.draft': 'Cette page montre des réglages qui ne sont pas enregistrés.',
  'reach.as-it-stands': 'Revenir à ce qui est en vigueur',
  'reach.enforced':
    'Si cela s’applique à partir du <b>{date}</b>, la règle porte sur {people, plural, one {# personne} other {# personnes}}.',
  'reach.enforced-now':
    'La MFA est déjà exigée. Aujourd’hui, <b>{date}</b>, la règle porte sur {people, plural, one {# personne} other {# personnes}}.',
  'reach.early':
    'Le <b>{date}</b>, la date d’application n’est pas arrivée : on peut encore remettre à plus tard. À partir du {deadline}, la règle porte sur {people, plural, one {# personne} other {# personnes}}.',
  'reach.off': 'Avec ces réglages, rien n’est exigé de personne.',
  'reach.must-enroll': 'Ont une méthode à configurer',
  'reach.struggling': 'En difficulté',
  'reach.enrolled': 'En ont configuré une',
  'reach.unbound': 'Hors de la règle',
  'reach.administrators': 'Administrateurs équipés',
  'reach.of': '{some, plural, other {# sur}}{all, plural, other { #}}',
  'reach.count': '{people, plural, one { #} other { #}}',
  'reach.everyone': 'Tout le monde',
  'reach.hard': 'Pourquoi ce serait difficile',
  'reach.not-bound': 'Pourquoi la règle ne porte pas sur ces personnes',
  'reach.table': 'Personnes, par nom',
  'reach.person': 'Personne',
  'reach.standing': 'Ce que cela signifie',
  'reach.standing-must-enroll': 'A une méthode à configurer',
  'reach.standing-enrolled': 'En a configuré une',
  'reach.standing-unbound': 'Hors de la règle',
  'reach.why': 'Ce qui complique, ou exclut de la règle',
  'reach.evaluate': 'Évaluer',
  'reach.evaluate-named': 'Évaluer {name}',
  'reach.who': 'De qui il s’agit',
  'reach.who-not-shown': 'Les noms et les e-mails ne sont montrés qu’à qui a l’autorisation Annuaire.',
  'reach.nobody': 'Personne.',
  'reach.nobody-search': 'Personne ici ne s’appelle ainsi. Cherchez une partie du nom ou de l’e-mail.',
  'reach.partial': 'Beaucoup de personnes ont été examinées ; il peut y en avoir d’autres plus loin.',
  'reach.next': 'Page suivante',
  'reach.first': 'Première page',
  'reach.csv': 'Télécharger en CSV',
  'reach.csv-email': 'Adresse e-mail',
  'reach.csv-name': 'Nom',
  'reach.csv-standing': 'Situation',
  'reach.csv-why': 'Raisons',
  'reach.bad-date': 'Indiquez la date avec jour, mois et année, par exemple 2027-01-18.',

  'evaluate.title': 'Ce qui serait demandé à {name}',
  'evaluate.submit': 'Évaluer',
  'evaluate.answer': 'Le {date}, après le bon mot de passe :',
  'evaluate.not-active-invited':
    'L’invitation n’a pas été acceptée. D’ici là, la règle de {company} ne porte pas sur cette personne.',
  'evaluate.not-active-inactive':
    'Cette personne est désactivée dans l’entreprise. Tant qu’elle le reste, la règle de {company} ne porte pas sur cette personne.',
  'evaluate.rules': 'Pourquoi',
  'evaluate.no-rules': 'Rien n’exige une deuxième étape de cette personne.',
  'evaluate.no-rules-enrolled':
    'Aucune règle ne l’exige. Qui a configuré une méthode est invité à l’utiliser, sauf choix contraire de sa part.',
  'evaluate.back': 'Revenir à « Qui est concerné »',
  'evaluate.step-password':
    'Il manque un mot de passe : la personne en choisit d’abord un, par une invitation ou « Mot de passe oublié ? ».',
  'evaluate.step-verify': 'Un code est demandé : {methods}.',
  'evaluate.then': 'Ensuite : {what}',
  'evaluate.then-enroll':
    'Ce code prouve l’identité, mais n’est plus accepté : il faut ensuite configurer une méthode qui le soit ({methods}).',
  'evaluate.step-enroll': 'Configurer une méthode avant de pouvoir continuer.',
  'evaluate.step-early': 'Configurer une méthode, ce qui peut être remis à plus tard.',
  'evaluate.step-mailbox': 'Un code est d’abord envoyé à la messagerie.',
  'evaluate.step-recovery': 'Enregistrer le code de récupération.',
  'evaluate.step-repair': 'Configurer un nouvel appareil, sur proposition.',
  'evaluate.step-replace': 'Choisir un nouveau mot de passe.',
  'evaluate.step-disabled': 'Rien : la personne est bloquée par l’exploitant, et en est informée.',
  'evaluate.step-no-way': 'Plus aucune méthode ne fonctionne : une réinitialisation est nécessaire.',
  'evaluate.step-refused': 'Impossible de continuer.',
  'evaluate.step-finish': 'Rien de plus : la session est ouverte.',
  'evaluate.method-app': 'application d’authentification',
  'evaluate.method-phone': 'SMS',
  'evaluate.method-recovery': 'code de récupération',
  'evaluate.method-password': 'mot de passe',
  'evaluate.rule-own': '<b>{company}</b> exige la MFA.',
  'evaluate.rule-own-from': '<b>{company}</b> exige la MFA à partir du {date}.',
  'evaluate.rule-own-since': '<b>{company}</b> exige la MFA depuis le {date}.',
  'evaluate.rule-role': 'Le rôle <b>{role}</b> dans {application} exige la MFA.',
  'evaluate.rule-operator': 'L’exploitation du service demande toujours une application d’authentification.',
  'evaluate.rule-personal':
    'À la demande de la personne elle-même : « Toujours exiger l’authentification à deux facteurs pour me connecter ».',
  'evaluate.rule-reset': 'Les méthodes ont été réinitialisées : il faut en configurer à nouveau.',
  'evaluate.rule-another': 'Une autre règle exige la MFA.',
  'evaluate.rule-every': 'Un code est redemandé au bout de {every}.',
  'evaluate.forbidden': 'Les SMS ne sont pas acceptés : {who}.',
  'evaluate.countries': 'Les SMS ne sont acceptés que dans ces pays : {countries} ({who}).',
  'evaluate.mailbox': 'Avant la première configuration, la messagerie est confirmée.',
  'evaluate.other-date': 'Jour examiné',
  'evaluate.another': 'une autre règle',
};
