import type { applicationWords as source } from '../en/applications.ts';

export const applicationWords: Readonly<Record<keyof typeof source, string>> = {
  'application.title': 'Applications',
  'application.list-explained':
    'On accède aux applications avec sa connexion à {brand}. Chaque application est enregistrée ici avant de pouvoir y envoyer quelqu’un.',
  'application.list-empty':
    'Aucune application n’est encore enregistrée. La première pourrait être « Payments ». Ayez son URI de redirection sous la main : l’adresse où elle veut que les personnes soient ramenées une fois connectées. Sa documentation l’indique.',
  'application.caption': 'Applications enregistrées',
  'application.name': 'Nom',
  'application.short-name': 'Nom court',
  'application.kind': 'Type',
  'application.state': 'État',
  'application.live-secrets': 'Secrets valables',
  'application.soonest-end': 'Prochaine fin',
  'application.register': 'Enregistrer une application',
  'application.back-to-list': 'Retour aux applications',
  'application.works': 'En service',
  'application.disabled': 'Bloquée',
  'application.secretless': 'N’en a pas',
  'application.since': 'Enregistrée',

  'application.kind-web': 'Application web',
  'application.kind-web-hint': 'S’exécute sur un serveur et y garde un secret.',
  'application.kind-browser': 'Application dans le navigateur',
  'application.kind-browser-hint':
    'S’exécute uniquement dans le navigateur (application monopage). Elle ne peut garder aucun secret.',
  'application.kind-native': 'Application sur un appareil',
  'application.kind-native-hint':
    'Est installée sur des téléphones ou des ordinateurs. Elle ne peut garder aucun secret.',
  'application.kind-service': 'Service',
  'application.kind-service-hint': 'Agit pour lui-même et garde un secret. Personne ne s’y connecte.',
  'application.kind-stays': 'Il ne peut pas être modifié par la suite.',

  'application.new-title': 'Enregistrer une application',
  'application.name-hint': 'Tel qu’on l’appelle. Les personnes le lisent en se connectant.',
  'application.short-name-hint':
    'Les rôles désignent l’application par ce nom, par exemple payments : minuscules, chiffres et traits d’union. Il ne peut pas être modifié par la suite.',
  'application.redirects': 'URI de redirection',
  'application.redirects-hint':
    'Où les personnes sont ramenées après la connexion : des adresses entières, une par ligne, comparées signe par signe.',
  'application.after-sign-out': 'Adresses après la déconnexion',
  'application.after-sign-out-hint':
    'Où l’application peut envoyer les personnes une fois déconnectées, une adresse par ligne. Peut rester vide.',
  'application.back-channel': 'URI de déconnexion par canal arrière',
  'application.back-channel-hint':
    'Où l’application apprend, de serveur à serveur, qu’une connexion est terminée (back-channel logout). Peut rester vide.',
  'application.not-service': 'Un service n’en a pas.',
  'application.only-web': 'Seule une application web en a une.',
  'application.home': 'Première page',
  'application.home-hint': 'Où l’on commence dans l’application. Peut rester vide.',
  'application.scopes': 'Ce qu’elle peut apprendre',
  'application.scopes-hint':
    'Elle apprend toujours qui s’est connecté, quand et en combien d’étapes. Elle peut en outre demander :',
  'application.scope-profile': 'Nom, langue et fuseau horaire',
  'application.scope-email': 'Adresse e-mail',
  'application.scope-companies': 'Les entreprises auxquelles les personnes appartiennent',
  'application.scope-roles': 'Leurs rôles dans cette application',
  'application.scope-permissions': 'Ce qu’elles peuvent administrer',
  'application.asks-consent': 'Demander aux personnes avant qu’elle apprenne quoi que ce soit à leur sujet',
  'application.asks-consent-hint':
    'Ne vous en passez que si vous répondez de l’application, comme pour l’une des vôtres.',
  'application.refreshes': 'Elle reçoit des jetons de rafraîchissement',
  'application.refreshes-hint':
    'Grâce à eux, elle continue jusqu’à la fin de la session, sans renvoyer les personnes ici.',
  'application.more': 'Plus',
  'application.algorithm': 'Les jetons d’identité sont signés avec',
  'application.algorithm-usual': '{algorithm} (habituel)',
  'application.settings': 'Réglages',

  'application.client-id': 'Identifiant client (client ID)',
  'application.issuer': 'Émetteur (issuer)',
  'application.discovery': 'Adresse de découverte (discovery)',
  'application.copy-client-id': 'Copier l’identifiant',
  'application.copy-issuer': 'Copier l’émetteur',
  'application.copy-discovery': 'Copier l’adresse de découverte',
  'application.copy-secret': 'Copier le secret',
  'application.needs-to-know': 'Ce que l’application doit savoir',
  'application.pkce': 'Chacune de ses demandes d’autorisation exige PKCE avec S256.',
  'application.created-title': '{name} est enregistrée',
  'application.secret-title': 'Nouveau secret de {name}',
  'application.secret': 'Secret',
  'application.secret-once':
    'Il n’est affiché que cette fois, et personne ne pourra le retrouver. Inscrivez-le maintenant dans les réglages de l’application.',
  'application.secret-danger':
    'Qui l’a peut se faire passer pour cette application. Ne le donnez à personne et ne l’envoyez jamais par e-mail ni par messagerie.',
  'application.earlier-until':
    '{count, plural, =0 {Aucun secret précédent n’est valable.} one {Le précédent est valable au plus jusqu’au {time}.} other {Les # précédents sont valables au plus jusqu’au {time}.}}',
  'application.earlier-ended':
    '{count, plural, =0 {Aucun secret précédent n’est valable.} one {Le précédent n’est plus valable.} other {Les # précédents ne sont plus valables.}}',
  'application.go-on': 'Continuer vers l’application',

  'application.secrets': 'Secrets',
  'application.secrets-explained':
    'L’application prouve son identité par un secret. Ici, seuls ses quatre derniers signes sont connus.',
  'application.secrets-none':
    'Aucun secret n’est valable : l’application est refusée jusqu’à ce que vous en créiez un.',
  'application.secret-ending': 'Se termine par',
  'application.secret-made': 'Créé',
  'application.secret-until': 'Valable jusqu’à',
  'application.until-replaced': 'Son remplacement',
  'application.secret-act': 'À faire',
  'application.secret-end': 'Invalider {ending} maintenant',
  'application.secret-end-effect': 'Un secret invalidé est refusé dès la demande suivante.',
  'application.secret-last':
    'Lui seul est valable. Une fois invalidé, l’application est refusée jusqu’à ce que vous en créiez un autre.',
  'application.secret-end-open': 'Invalider {ending}',
  'application.secret-end-title': 'Invalider le secret {ending} de {name} ?',
  'application.secret-end-tokens':
    'Les jetons d’accès que l’application a obtenus pour elle-même avec lui prennent fin aussitôt.',
  'application.secret-end-left':
    '{count, plural, one {Un autre secret reste valable : {endings}.} other {# autres secrets restent valables : {endings}.}}',
  'application.secret-end-last':
    'Aucun autre secret n’est valable : l’application ne peut plus prouver son identité et est refusée jusqu’à ce que vous en créiez un autre.',
  'application.secret-only-until':
    '{ending} n’est valable que jusqu’au {time}, et plus aucun secret ensuite : créez-en un autre.',
  'application.secret-new': 'Nouveau secret',
  'application.overlap': 'Les secrets valables aujourd’hui',
  'application.overlap-now': 'Prennent fin aussitôt',
  'application.overlap-for': 'Restent valables {time}',
  'application.overlap-hint':
    'Choisissez un délai dans lequel chaque machine qui exécute l’application connaîtra le nouveau. Une fin plus proche demeure.',

  'application.roles-explained':
    'Quiconque peut se connecter ici peut y accéder. Ses rôles disent ce que chacun peut y faire, et peuvent avoir leurs propres règles.',
  'application.roles-none': 'Aucun rôle ne désigne encore cette application.',
  'application.roles-caption': 'Rôles de {name}',

  'application.logo': 'Logo de l’application',
  'application.logo-explained': 'Il accompagne le nom pendant la connexion.',
  'application.logo-file': 'Fichier image',
  'application.logo-hint':
    'PNG, JPEG ou WebP, au plus {size} Kio, chaque côté de {least} à {most} pixels. Vous le voyez avant qu’il serve.',
  'application.logo-look': 'Envoyer et regarder',
  'application.logo-remove': 'Retirer le logo',
  'application.logo-title': 'Logo : {name}',
  'application.logo-preview': 'Voici comment il apparaît pendant la connexion. Rien n’a encore été modifié.',
  'application.logo-use': 'Utiliser ce logo',
  'application.logo-other': 'En choisir un autre',
  'application.logo-empty': 'Choisissez d’abord une image.',
  'application.logo-too-large': 'L’image dépasse {size} Kio. Enregistrez-la plus petite.',
  'application.logo-svg':
    'Les dessins (SVG) ne sont pas acceptés, car ils peuvent contenir des programmes. Enregistrez l’image en PNG.',
  'application.logo-kind': 'Ce n’est pas une image d’un format accepté. Enregistrez-la en PNG, JPEG ou WebP.',
  'application.logo-damaged': 'L’image est abîmée ou tronquée. Enregistrez-la de nouveau.',
  'application.logo-size':
    'Chaque côté de l’image doit mesurer de {least} à {most} pixels. Enregistrez-la dans une telle taille.',

  'application.disable': 'Bloquer cette application',
  'application.disable-effect':
    'Déconnecte aussitôt tout le monde de {name}, et personne n’y entre jusqu’à ce que vous la débloquiez. Ses réglages, secrets et rôles sont conservés.',
  'application.disable-service-effect':
    'Ce que {name} détient prend fin aussitôt, et ce service est refusé jusqu’à ce que vous le débloquiez. Ses réglages, secrets et rôles sont conservés.',
  'application.enable': 'Débloquer cette application',
  'application.enable-effect': '{name} fonctionne à nouveau. Ce qui a pris fin ne revient pas.',
  'application.disabled-since': 'Bloquée depuis le {time}. Personne n’y entre, et elle est refusée.',

  'application.saved-settings': 'Les réglages sont enregistrés.',
  'application.saved-secret-ended': 'Le secret n’est plus valable.',
  'application.saved-logo': 'Le nouveau logo est utilisé.',
  'application.saved-logo-removed': 'Le logo est retiré.',
  'application.saved-disabled': 'L’application est bloquée.',
  'application.saved-enabled': 'L’application est débloquée.',

  'application.act-create': 'Enregistrer une application',
  'application.act-settings': 'Modifier les réglages d’une application',
  'application.act-secret': 'Créer un nouveau secret pour une application',
  'application.act-end-secret': 'Invalider un secret d’une application',
  'application.act-logo': 'Donner un logo à une application',
  'application.act-logo-remove': 'Retirer le logo d’une application',
  'application.act-disable': 'Bloquer une application',
  'application.act-enable': 'Débloquer une application',
  'application.application': 'Application',

  'application.error-kind': 'Choisissez le type de l’application.',
  'application.error-name': 'Écrivez un nom : une ligne d’au plus {most} caractères.',
  'application.error-short-name':
    'Écrivez un nom court : minuscules, chiffres et traits d’union, au plus 40, en commençant par une lettre.',
  'application.error-taken': 'Une application a déjà ce nom court : {name}.',
  'application.error-not-of-kind': 'Ce type d’application n’a pas une telle adresse. Laissez le champ vide.',
  'application.error-no-redirect':
    'Saisissez au moins une URI de redirection : sans elle, personne ne revient de la connexion.',
  'application.error-too-many': 'Au plus {most} adresses sont possibles. Retirez-en.',
  'application.error-too-long': 'Une adresse compte au plus {most} caractères : {address}',
  'application.error-wildcard': 'Écrivez chaque adresse en entier, sans « * » : {address}',
  'application.error-signs': 'Retirez les espaces et les signes qu’aucune adresse ne contient : {address}',
  'application.error-relative': 'Saisissez l’adresse entière, par exemple {example}, et non une partie : {address}',
  'application.error-scheme': 'Commencez l’adresse par https, comme dans {example} : {address}',
  'application.error-own-scheme':
    'Commencez l’adresse par https, ou par un schéma propre à l’application comme dans {example} : {address}',
  'application.error-http':
    'Commencez l’adresse par https. http ne vaut que pour l’appareil lui-même (localhost) : {address}',
  'application.error-loopback':
    'Commencez l’adresse par http, car personne ne peut avoir de certificat pour l’appareil lui-même : {address}',
  'application.error-user': 'Retirez de l’adresse le nom d’utilisateur et le mot de passe : {address}',
  'application.error-fragment': 'Retirez « # » et ce qui le suit : {address}',
  'application.error-spelling': 'Saisissez {canonical} : c’est ainsi que les programmes écrivent {address}.',
  'application.error-secret-made':
    'Aucun secret n’a été créé : depuis que vous avez ouvert la page, un secret a été créé ou invalidé, par vous ou quelqu’un d’autre. Si un nouveau n’est jamais parvenu à l’application, créez-en encore un.',
  'application.error-secret-over': 'Ce secret n’était déjà plus valable.',
  'application.error-busy':
    'Quelqu’un d’autre a modifié cette application au même moment, et rien n’a été fait. Réessayez.',
};
