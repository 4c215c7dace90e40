import type { helpTrouble as source } from '../en/help-trouble.ts';

export const helpTrouble: Readonly<Record<keyof typeof source, string>> = {
  'help-sms.title': 'Codes par SMS',
  'help-sms.line': 'Pays, numéros qui conviennent, et que faire si rien n’arrive.',
  'help-sms.none':
    'Ce service n’envoie pas de SMS. Utilisez une application d’authentification : elle fonctionne sur un téléphone, une tablette ou un ordinateur.',
  'help-sms.countries': 'Pays',
  'help-sms.countries-explained':
    'Les codes sont envoyés aux numéros mobiles de ces pays. Peu importe où se trouve le téléphone. Votre entreprise, ou un rôle que vous avez, peut en autoriser moins.',
  'help-sms.numbers': 'Numéros qui ne conviennent pas',
  'help-sms.numbers-list':
    'Lignes fixes, numéros gratuits, à coût partagé ou surtaxés, récepteurs d’appels et numéros de téléphonie par Internet.',
  'help-sms.numbers-shared':
    '{most, plural, one {Un numéro peut servir à # personne.} other {Un téléphone peut être partagé : un numéro peut servir à # personnes.}}',
  'help-sms.valid': 'Combien de temps un code fonctionne',
  'help-sms.valid-how':
    'Une seule fois, pendant {duration}. Seul le dernier code fonctionne : dès que vous en demandez un nouveau, le précédent ne fonctionne plus.',
  'help-sms.nothing': 'Si rien n’arrive',
  'help-sms.step-wait': 'Attendez une minute. Vérifiez que le téléphone est allumé et capte le réseau.',
  'help-sms.step-unknown': 'Regardez parmi les messages d’expéditeurs inconnus, et parmi les messages bloqués.',
  'help-sms.step-again':
    'Appuyez sur <b>{resend}</b>. C’est possible {pause} après le dernier code, et {count, plural, one {# fois} other {# fois}} par heure.',
  'help-sms.step-other':
    'À la connexion, appuyez sur <b>{other}</b> : votre code de récupération convient aussi, de même qu’une application si vous en avez une.',
  'help-sms.cost': 'Ce que cela coûte',
  'help-sms.cost-what': 'Des frais de téléphonie mobile peuvent s’appliquer aux messages reçus, surtout à l’étranger.',
  'help-sms.app':
    'Une application d’authentification n’a pas besoin de réseau, fonctionne dans tous les pays, et ses codes ne coûtent rien.',

  'help-clock.title': 'Mes codes ne fonctionnent pas',
  'help-clock.line': 'Le plus souvent, l’horloge de l’appareil n’est pas à l’heure. Comment la régler.',
  'help-clock.first': 'Regardez d’abord ceci',
  'help-clock.first-entry':
    'Est-ce bien l’entrée de <b>{brand}</b> ? S’il y en a deux pour votre adresse, utilisez la plus récente : après une nouvelle configuration, l’ancienne ne fonctionne plus.',
  'help-clock.first-once': 'Chaque code fonctionne une seule fois. Attendez que l’application affiche le suivant.',
  'help-clock.first-newest': 'Des codes par e-mail ou par SMS, seul le dernier fonctionne.',
  'help-clock.why': 'Réglez l’horloge sur automatique',
  'help-clock.why-explained':
    'Une application produit ses codes à partir de l’heure. Si l’horloge de cet appareil est décalée de plus d’une demi-minute, des codes peuvent être refusés. Le bon fuseau horaire ne suffit pas.',
  'help-clock.android': 'Ouvrez Paramètres et cherchez « Date et heure ». Activez la date et l’heure automatiques.',
  'help-clock.iphone': 'Ouvrez Réglages → Général → Date et heure. Activez « Réglage automatique ».',
  'help-clock.windows':
    'Ouvrez Paramètres → Heure et langue → Date et heure. Activez « Définir l’heure automatiquement » et appuyez sur « Synchroniser maintenant ».',
  'help-clock.mac':
    'Ouvrez Réglages Système → Général → Date et heure. Activez « Régler la date et l’heure automatiquement ».',
  'help-clock.work':
    'Sur un ordinateur professionnel, ce réglage est parfois verrouillé. Adressez-vous alors à votre service informatique.',
  'help-clock.next': 'Attendez ensuite le code suivant et saisissez celui-là.',
  'help-clock.off': 'De combien est-elle décalée ?',
  'help-clock.off-set-up':
    'Pendant que vous configurez une application, notre page vous dit si l’horloge « avance » ou « retarde », et de combien, jusqu’à dix minutes.',
  'help-clock.off-sign-in':
    'À la connexion, après un code erroné, elle affiche notre heure. Comparez-la avec votre appareil.',
  'help-clock.many': 'Après plusieurs codes erronés',
  'help-clock.many-how':
    'Cinq codes erronés mettent fin à la connexion : recommencez avec votre mot de passe. Il y a ensuite des attentes, de 30 secondes à une heure ; la page indique jusqu’à quand.',
  'help-clock.many-other': 'Vous n’êtes pas obligé d’attendre : votre code de récupération fonctionne entre-temps.',

  'help-lost.title': 'Appareil perdu, cassé ou neuf',
  'help-lost.line': 'Comment vous connecter avec votre code de récupération, et que faire sans lui.',
  'help-lost.code': 'Vous avez votre code de récupération',
  'help-lost.step-password': 'Connectez-vous avec votre adresse e-mail et votre mot de passe.',
  'help-lost.step-choose': 'Là où un code est demandé, appuyez sur <b>{other}</b>, puis sur <b>{recovery}</b>.',
  'help-lost.step-type': 'Saisissez les 24 caractères. Le code fonctionne une seule fois.',
  'help-lost.step-new':
    'Vous recevez aussitôt un nouveau code de récupération. Conservez-le : l’ancien ne fonctionne plus.',
  'help-lost.step-repair':
    'Si vous n’avez plus l’appareil, appuyez sur <b>{repair}</b>. S’il est seulement ailleurs, appuyez sur <b>{elsewhere}</b>.',
  'help-lost.changing': 'Vous avez un nouvel appareil, et l’ancien fonctionne encore',
  'help-lost.step-security': 'Connectez-vous avec l’ancien et ouvrez <b>{security}</b>.',
  'help-lost.step-change':
    'Appuyez sur <b>{change}</b> et configurez le nouvel appareil. L’ancien fonctionne jusqu’à ce que vous ayez terminé.',
  'help-lost.both': 'Appareil et code de récupération sont perdus tous les deux',
  'help-lost.step-none':
    'Connectez-vous avec votre mot de passe, appuyez sur <b>{other}</b>, puis sur <b>{none}</b>. La page nomme les personnes qui peuvent vous aider.',
  'help-lost.step-ask':
    'Parlez à l’une d’elles, en personne si vous le pouvez. Elle doit être sûre que c’est bien vous.',
  'help-lost.step-reset':
    'Elle réinitialise votre deuxième étape. Cela peut prendre jusqu’à 24 heures. À la prochaine connexion, vous saisissez votre mot de passe et un code que nous vous envoyons par e-mail, puis vous configurez tout à nouveau.',
  'help-lost.password': 'Un nouveau mot de passe n’y change rien : il ne remplace jamais la deuxième étape.',
  'help-lost.mailbox': 'Vous n’avez pas accès à votre messagerie',
  'help-lost.mailbox-why':
    'Avant la première configuration, nous vous envoyons un code par e-mail. Sans lui, il y a deux moyens de continuer.',
  'help-lost.mailbox-it':
    'La personne qui gère la messagerie, par exemple à votre service informatique, vous en rend l’accès.',
  'help-lost.mailbox-pass':
    'Ou un administrateur de votre entreprise vous remet en personne un <b>laissez-passer d’inscription</b>. Il fonctionne une seule fois, pendant {duration}.',
  'help-lost.mailbox-how': 'Sur <b>{mailbox}</b>, ouvrez <b>{access}</b> et saisissez-y le laissez-passer.',
  'help-lost.stolen': 'Il a été volé',
  'help-lost.stolen-how':
    'Connectez-vous avec votre code de récupération et appuyez sur <b>{repair}</b> : ce qui était sur l’appareil ne fonctionne plus. Choisissez ensuite un nouveau mot de passe, et prévenez un administrateur de votre entreprise.',

  'help-fake.title': 'Cette page ou cet e-mail est-il authentique ?',
  'help-fake.line': 'Ce que nous ne demandons jamais, et que faire si vous l’avez dit à quelqu’un.',
  'help-fake.address':
    'Notre adresse est <b>{host}</b>. Regardez en haut de votre navigateur avant de saisir quoi que ce soit.',
  'help-fake.never': 'Ce que personne ne vous demande jamais',
  'help-fake.never-what':
    'Votre mot de passe, un code, votre clé de configuration, votre code de récupération : ni au téléphone, ni par e-mail ou message, ni en personne. Ni nous, ni votre entreprise, ni ses administrateurs.',
  'help-fake.type-only': 'Ne les saisissez que sur nos pages.',
  'help-fake.mails': 'Nos e-mails',
  'help-fake.mail-asks': 'Ils ne demandent jamais de réponse, de mot de passe ni de code.',
  'help-fake.mail-links': 'Leurs liens mènent à {host} et nulle part ailleurs. En ouvrir un ne change encore rien.',
  'help-fake.mail-files':
    'Un e-mail au sujet d’une date d’application peut apporter une entrée pour votre agenda. Aucun de nos e-mails n’apporte d’autre fichier.',
  'help-fake.doubt':
    'En cas de doute, n’utilisez pas le lien : saisissez notre adresse vous-même, ou interrogez les gens avec qui vous travaillez.',
  'help-fake.code': 'Un code est arrivé sans que vous l’ayez demandé',
  'help-fake.code-how':
    'Quelqu’un connaît peut-être votre mot de passe. Ne dites le code à personne, et choisissez un nouveau mot de passe.',
  'help-fake.told': 'Vous l’avez dit à quelqu’un, ou saisi sur une autre page',
  'help-fake.step-password':
    'Choisissez tout de suite un nouveau mot de passe, avec <b>{forgot}</b> sur notre page de connexion.',
  'help-fake.step-security':
    'Ouvrez <b>{security}</b>. Créez un nouveau code de récupération, et cherchez des méthodes qui ne sont pas les vôtres.',
  'help-fake.step-tell': 'Prévenez un administrateur de votre entreprise.',
};
