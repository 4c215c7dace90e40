import type { enroll as source } from '../en/enroll.ts';

export const enroll: Readonly<Record<keyof typeof source, string>> = {
  'required.title': 'Authentification à deux facteurs obligatoire',
  'required.company-since': '<b>{company}</b> exige une deuxième étape à la connexion depuis le <b>{date}</b>.',
  'required.company-always': '<b>{company}</b> exige une deuxième étape à la connexion.',
  'required.operator': 'Les exploitants de ce service ont toujours besoin d’une deuxième étape à la connexion.',
  'required.reset':
    'Votre deuxième étape a été réinitialisée : rien de ce que vous aviez configuré ne fonctionne plus. Configurez-en une nouvelle pour continuer.',
  'required.also': 'Également exigée par :',
  'required.also-since': '<b>{company}</b>, depuis le {date}',
  'required.also-from': '<b>{company}</b>, à partir du {date}',
  'required.also-role': '<b>{company}</b>, pour votre rôle {role} ({application})',
  'required.why':
    'Un mot de passe peut être deviné ou volé. Avec une deuxième étape, un mot de passe volé ne suffit plus pour entrer.',
  'required.time': 'La configuration prend environ deux minutes.',
  'required.need': 'Il vous faut une application d’authentification',
  'required.need-list':
    'Sur votre téléphone ou votre tablette, ou sur cet ordinateur. Toutes ces applications conviennent.',
  'required.need-either': 'Il vous faut une application d’authentification ou un téléphone mobile',
  'required.need-list-either':
    'L’application peut être sur votre téléphone ou votre tablette, ou sur cet ordinateur : toutes conviennent. Un téléphone mobile peut aussi recevoir des codes par SMS.',
  'required.need-code': 'Vous conserverez ensuite un code de récupération, au cas où vous perdriez l’appareil.',

  'early.title': 'L’authentification à deux facteurs arrive',
  'early.requires': '<b>{company}</b> l’exige à partir du <b>{date}</b>.',
  'early.days': '{days, plural, one {Il vous reste # jour.} other {Il vous reste # jours.}}',
  'early.why':
    'À partir de cette date, il faudra pour se connecter votre mot de passe et un code d’une application d’authentification. Configurez-la dès maintenant, tant que rien n’en dépend.',
  'early.why-either':
    'À partir de cette date, il faudra pour se connecter votre mot de passe et un code, d’une application d’authentification ou par SMS. Configurez cela dès maintenant, tant que rien n’en dépend.',

  'no-phone.heading': 'Téléphones interdits sur votre lieu de travail ?',
  'no-phone.explained':
    'Utilisez une application d’authentification sur votre ordinateur professionnel. Demandez d’abord à votre service informatique laquelle est autorisée.',
  'help.company': 'Aide chez <b>{company}</b> : <contact></contact>',
  'help.guidance': 'De la part de {company} :',
  'help.support': 'Assistance : <contact></contact>',
  'help.nobody': 'Adressez-vous à la personne qui gère les utilisateurs dans votre entreprise.',

  'mailbox.title': 'Consultez votre messagerie',
  'mailbox.why':
    'Avant de configurer la première méthode d’authentification, nous nous assurons que la messagerie <b>{email}</b> est bien la vôtre.',
  'mailbox.why-sent': 'Cela nous assure que cette messagerie est bien la vôtre, avant la première configuration.',
  'mailbox.confirm-why':
    'Vous n’avez pas de deuxième étape : nous nous assurons donc que la messagerie <b>{email}</b> est bien la vôtre.',
  'mailbox.confirm-why-sent':
    'Vous n’avez pas de deuxième étape : cela nous assure que cette messagerie est bien la vôtre.',
  'mailbox.confirm-no-access-help':
    'Sans elle, nous ne pouvons pas savoir que c’est vous. Votre demande est conservée pendant une heure. Qui gère cette messagerie, par exemple votre service informatique, peut vous en rendre l’accès. Si elle n’est plus la vôtre, prévenez les personnes indiquées ici.',
  'mailbox.not-sent': 'Nous y envoyons un code à 6 chiffres. Saisissez-le sur la page suivante.',
  'mailbox.send': 'Envoyer le code',
  'mailbox.sent':
    'Nous avons envoyé un code à 6 chiffres à <b>{email}</b> à {time}. Il fonctionne pendant {duration}. Seul le dernier code fonctionne.',
  'mailbox.label': 'Code à 6 chiffres de l’e-mail',
  'mailbox.resend': 'Envoyer un nouveau code',
  'mailbox.no-access': 'Je n’ai pas accès à cette messagerie',
  'mailbox.no-access-help':
    'Un administrateur de votre entreprise peut vous remettre en personne un laissez-passer d’inscription, qui remplace le code. Qui gère cette messagerie, par exemple votre service informatique, peut aussi vous en rendre l’accès. Si elle n’est plus la vôtre, prévenez les personnes indiquées ici.',
  'mailbox.nothing': 'Vous n’avez rien reçu ?',
  'mailbox.nothing-help':
    'Regardez dans le dossier des courriers indésirables. Certains e-mails mettent quelques minutes à arriver. Si le vôtre n’est toujours pas là, envoyez un nouveau code : un code arrivé en retard ne fonctionne alors plus.',

  'method.title': 'Choisissez une méthode d’authentification',
  'method.legend': 'Méthode d’authentification',
  'method.app': 'Application d’authentification',
  'method.app-hint': 'Recommandé. Fonctionne sans réseau, sur un téléphone, une tablette ou un ordinateur.',
  'method.phone': 'Vérification par SMS',
  'method.phone-hint': 'Un code par SMS.',
  'method.not-allowed': 'Non disponible pour vous : exclue par {who}.',
  'method.who-operator': 'la règle pour les exploitants de ce service',
  'method.who-personal': 'votre propre règle',
  'method.who-reset': 'la réinitialisation de votre deuxième étape',

  'method.who-role': 'la règle de votre rôle {role} ({application}) chez {company}',
  'method.who-another': 'une autre règle',

  'phone.title': 'Configurer la vérification par SMS',
  'phone.explained': 'Nous envoyons un code par SMS à ce numéro, maintenant puis à chaque connexion.',
  'phone.replaces':
    'Votre numéro actuel continue de fonctionner jusqu’à ce que vous ayez terminé ici. Ensuite, seul le nouveau fonctionne.',
  'phone.narrowed':
    'Seuls les numéros des pays disponibles ci-dessous sont acceptés, comme le prévoit {who}. Une application d’authentification fonctionne avec n’importe quel téléphone ou ordinateur.',
  'phone.country': 'Choisissez l’indicatif de votre pays',
  'phone.country-option': '{country} (+{code})',
  'phone.number': 'Saisissez votre numéro de téléphone',
  'phone.number-hint':
    'Un téléphone mobile que vous avez avec vous quand vous vous connectez. Des frais de téléphonie mobile peuvent s’appliquer.',
  'phone.code-out': 'J’ai un code pour le numéro se terminant par {digits}',
  'phone.available': 'Pays disponibles',
  'phone.available-with': '{country}, avec {regions}',

  'phone-code.title': 'Saisissez le code de vérification à 6 chiffres',
  'phone-code.sending':
    'Nous envoyons en ce moment un SMS au <b>{number}</b>. Le code fonctionne pendant {duration}. Seul le dernier code fonctionne.',
  'phone-code.stuck':
    'Notre SMS au <b>{number}</b> n’est pas encore passé. S’il arrive tout de même, son code fonctionne jusqu’à {time}.',
  'phone-code.sent':
    'Nous avons envoyé un SMS au <b>{number}</b> à {time}. Le code fonctionne pendant {duration}. Seul le dernier code fonctionne.',
  'phone-code.unsent':
    'Le code que nous avons envoyé au <b>{number}</b> ne fonctionne plus. Nous en envoyons un nouveau par SMS.',
  'phone-code.other-number': 'Utiliser un autre numéro',

  'app.title': 'Sécurisez votre compte',
  'app.phone-heading': 'Sur ce téléphone',
  'app.phone-explained':
    'Ouvrez votre application d’authentification avec ce lien, ou choisissez « saisir une clé de configuration » dans l’application et collez la clé.',
  'app.open': 'Ouvrir dans mon application d’authentification',
  'app.other-device': 'Avec un autre appareil',
  'app.scan':
    'Ouvrez votre application d’authentification et scannez ce code QR depuis l’application. L’appareil photo seul ne suffit pas.',
  'app.qr': 'Code QR contenant votre clé de configuration',
  'app.trouble': 'Impossible de scanner ? Obtenir une clé de configuration',
  'app.key-explained':
    'Choisissez « saisir une clé de configuration » dans l’application, type basé sur l’heure, et collez ou saisissez cette clé.',
  'app.key': 'Clé de configuration',
  'app.copy-key': 'Copier la clé',
  'app.secret':
    'Quiconque possède cette clé ou ce code QR peut produire vos codes. Ne les montrez à personne. Ils ne seront plus affichés une fois que vous aurez terminé.',
  'app.desktop-heading': 'Pas de téléphone au travail ? Utilisez cet ordinateur',
  'app.desktop-ask':
    'Demandez à votre service informatique quelle application d’authentification est autorisée sur votre ordinateur, et installez-la.',
  'app.desktop-paste':
    'Dans cette application, ajoutez une entrée, choisissez « saisir une clé de configuration » et collez la clé indiquée sur cette page.',
  'app.desktop-second':
    'Pour vous connecter aussi ailleurs, ajoutez dès maintenant la même clé à une seconde application, par exemple sur votre propre téléphone.',
  'app.label': 'Code de vérification à 6 chiffres',
  'app.label-hint': 'Saisissez le code que l’application affiche maintenant.',
  'app.replaces':
    'Votre application d’authentification actuelle continue de fonctionner jusqu’à ce que vous ayez terminé ici. Ensuite, seule la nouvelle fonctionne.',
  'app.other-method': 'Choisir une autre méthode',
};
