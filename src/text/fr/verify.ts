import type { verify as source } from '../en/verify.ts';

export const verify: Readonly<Record<keyof typeof source, string>> = {
  'methods.title': 'Comment voulez-vous vérifier votre identité ?',
  'methods.app': 'Application d’authentification',
  'methods.code-hint': 'Un code à 6 chiffres.',
  'methods.recovery': 'Utiliser votre code de récupération',
  'methods.recovery-hint': 'Le code de 24 caractères que vous avez conservé. Il fonctionne une seule fois.',
  'methods.password': 'Mot de passe',
  'methods.phone': 'SMS au numéro se terminant par {digits}',
  'methods.phone-unnamed': 'SMS à votre téléphone',
  'methods.phone-hint': 'Nous envoyons un code à 6 chiffres.',
  'methods.held': 'Suspendue après des codes erronés. Vous pourrez à nouveau l’utiliser à partir de {time}.',

  'code.title': 'Saisissez votre code de vérification à 6 chiffres',
  'code.label': 'Code de vérification à 6 chiffres',
  'code.explained': 'Ouvrez votre application d’authentification et saisissez le code qu’elle affiche pour {brand}.',

  'sms.title': 'Recevoir un code par SMS',
  'sms.sending':
    'Nous envoyons en ce moment un SMS au numéro se terminant par <b>{digits}</b>. Le code fonctionne pendant {duration}. Seul le dernier code fonctionne.',
  'sms.stuck':
    'Notre SMS au numéro se terminant par <b>{digits}</b> n’est pas encore passé. S’il arrive tout de même, son code fonctionne jusqu’à {time}.',
  'sms.sent':
    'Nous avons envoyé un SMS au numéro se terminant par <b>{digits}</b> à {time}. Le code fonctionne pendant {duration}. Seul le dernier code fonctionne.',
  'sms.unsent': 'Nous envoyons un code à 6 chiffres par SMS au numéro se terminant par <b>{digits}</b>.',
  'sms.unsent-unnamed': 'Nous envoyons un code à 6 chiffres par SMS à votre téléphone.',
  'sms.send': 'Envoyer le SMS',
  'sms.resend': 'Envoyer un nouveau code',
  'resend.from': 'Vous pourrez envoyer un nouveau code à partir de {time}.',
  'resend.in': 'Vous pourrez envoyer un nouveau code dans {left}.',
  'resend.now': 'Vous pouvez maintenant envoyer un nouveau code.',
  'sms.nothing': 'Vous n’avez pas reçu de SMS ?',
  'sms.nothing-help':
    'Cela peut prendre une minute. Vérifiez que le téléphone est allumé et capte le réseau, et regardez parmi les messages d’expéditeurs inconnus. Si le SMS n’est toujours pas là, envoyez un nouveau code : un code arrivé en retard ne fonctionne alors plus.',
  'sms.help': 'À qui vous adresser',
  'sms.no-phone': 'Je n’ai pas ce téléphone',

  'recovery.title': 'Saisissez votre code de récupération',
  'recovery.explained':
    'Vous l’avez conservé en configurant l’authentification à deux facteurs. Vous en recevrez un nouveau juste après.',
  'recovery.label': 'Code de récupération',
  'recovery.hint': '24 caractères. Majuscules, espaces et traits d’union sont sans importance.',
  'recovery.lost': 'J’ai aussi perdu mon code de récupération',

  'why.company-since': '<b>{company}</b> exige une deuxième étape à la connexion depuis le {date}.',
  'why.company-from': '<b>{company}</b> exige une deuxième étape à la connexion à partir du {date}.',
  'why.set-up-already': 'Vous l’avez déjà configurée : nous la demandons donc dès maintenant.',
  'why.change':
    'Chaque modification de votre façon de vous connecter demande votre mot de passe et une nouvelle preuve qu’il s’agit bien de vous.',
  'why.company-always': '<b>{company}</b> exige une deuxième étape à la connexion.',
  'why.operator': 'Les exploitants de ce service ont toujours besoin d’une deuxième étape à la connexion.',
  'why.personal': 'Vous avez configuré une deuxième étape : nous la demandons donc à chaque connexion.',
  'why.reset': 'Votre deuxième étape a été réinitialisée : une nouvelle est configurée avant que vous ne continuiez.',
  'why.role': 'Votre rôle <b>{role}</b> ({application}) chez <b>{company}</b> exige une deuxième étape à la connexion.',
  'why.another': 'Une autre règle exige une deuxième étape à la connexion.',
  'why.by-since': '{company}, depuis le {date}',
  'why.by-from': '{company}, à partir du {date}',
  'why.by-role': '{company}, pour votre rôle {role} ({application})',
  'why.every-by': 'Nous la redemandons au bout de {every}, comme <b>{company}</b> l’a décidé.',
  'why.every': 'Nous la redemandons au bout de {every}.',

  'repair.title': 'Configurer un nouvel appareil ?',
  'repair.explained':
    'Vous vous êtes connecté avec votre code de récupération. Si votre appareil est perdu, cassé ou remplacé, configurez-en un nouveau maintenant. Tout ce que vous aviez configuré auparavant, application d’authentification comme numéro de téléphone, cessera alors de fonctionner.',
  'repair.elsewhere-hint':
    'S’il est seulement ailleurs, rien ne change. À votre prochaine connexion, utilisez-le, ou votre nouveau code de récupération.',
  'repair.set-up': 'Configurer un nouvel appareil',
  'repair.elsewhere': 'Mon appareil est ailleurs',

  'save-code.title': 'Conservez votre code de récupération',
  'save-code.explained':
    'Si vous perdez votre appareil, ce code vous permet de vous connecter une fois. Gardez-le à l’écart de ce qui vous fournit vos codes, là où un autre appareil peut y accéder : dans un gestionnaire de mots de passe ou sur papier.',
  'save-code.replaces': 'Il remplace tous les codes de récupération que vous aviez auparavant.',
  'save-code.code': 'Votre code de récupération',
  'save-code.copy': 'Copier',
  'save-code.download': 'Télécharger',
  'save-code.tick': 'J’ai conservé ce code en lieu sûr',
  'save-code.hidden':
    'Il vous faut un nouveau code de récupération. Il n’est affiché que sur la page suivante : préparez de quoi le conserver.',
  'save-code.show': 'Afficher mon code de récupération',

  'code-file.title': 'Code de récupération pour {brand}',
  'code-file.service': 'Service : {brand}',
  'code-file.user': 'Utilisateur : {email}',
  'code-file.date': 'Créé le : {date}',
  'code-file.code': 'Code : {code}',
  'code-file.purpose':
    'Usage : si vous perdez l’appareil qui vous fournit vos codes, connectez-vous avec votre mot de passe et choisissez « Utiliser votre code de récupération ». Il fonctionne une seule fois ; vous en recevez ensuite un nouveau.',
  'code-file.keep': 'Gardez-le à l’écart de cet appareil. Ne le communiquez jamais : nous ne le demandons jamais.',
};
