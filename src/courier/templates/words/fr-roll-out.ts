import type { rollOut as source, rollOutKinds as kinds } from './en-roll-out.ts';

export const rollOut: typeof source = {
  from: 'Exigée dès le',
  there: 'Dans le fuseau horaire de l’entreprise',
  before: 'Date précédente',
  companyFrom: 'Date de l’entreprise',
  ownFrom: 'Exigée de vous dès le',
  signInAs: 'Votre identifiant',
  inForce:
    'Depuis le {deadline}, {company} exige une deuxième étape à la connexion sur {serviceName} : en plus du mot de passe, un code que seule la personne concernée possède.',
  nothingYet: 'Vous recevez cet e-mail car vous n’avez pas encore configuré de deuxième étape.',
  notAccepted:
    'Vous recevez cet e-mail car ce que vous avez configuré jusqu’ici ne répond pas aux règles : ajoutez une méthode qui y répond.',
  own: 'Pour vous, c’est le {own}, soit {extendedBy} plus tard, car vous avez reçu un délai.',
  ownPast: 'Pour vous, c’était le {own}, soit {extendedBy} plus tard, car vous avez reçu un délai.',
  asked: 'Un administrateur de {company} vous a envoyé ce rappel.',
  askedBy:
    'Un administrateur de {askedBy} vous a envoyé ce rappel. La première date qui compte pour vous est celle de {company}. Vous configurez votre deuxième étape une seule fois, pour toutes vos entreprises.',
  earlier:
    'Pour vous, une date antérieure compte : {earliestCompany} exige une deuxième étape à compter du {earliest}. Vous la configurez une seule fois, pour toutes vos entreprises.',
  earlierExtended:
    'Pour vous, une date antérieure compte : {earliestCompany} exige une deuxième étape à compter du {earliestFrom}, et de vous à compter du {earliest}, car vous avez reçu un délai. Vous la configurez une seule fois, pour toutes vos entreprises.',
  nowTitle: 'Que faire maintenant',
  now: 'Configurez votre deuxième étape : il faut environ deux minutes. Gardez votre téléphone à portée de main, ou utilisez une application d’authentification sur votre ordinateur.',
  setUp: 'Configurer maintenant',
  help: 'Les téléphones sont interdits là où vous travaillez ? Vous configurez sur le téléphone où vous lisez cet e-mail ? Toutes les possibilités sont expliquées ici :',
  quoteTitle: 'De la part des administrateurs de {company}',
  quoteHelp: 'À qui s’adresser : {helpContact}',
  quoteAskedTitle: 'De la part des administrateurs de {askedBy}',
  quoteAskedHelp: 'À qui s’adresser : {askedContact}',
  dayTitle: 'Ce qui se passe à cette date',
  nextTitle: 'Ce qui se passe ensuite',
  onTheDay:
    'Si vous ne l’avez pas configurée d’ici là, votre connexion suivante vous guide pas à pas avant de continuer. Personne ne reste à la porte.',
  fromNowOn: 'Votre prochaine connexion vous guide pas à pas avant de continuer. Personne ne reste à la porte.',
  mailsStop: 'Dès qu’elle est configurée, ces e-mails cessent.',
  calendar: 'Le fichier joint inscrit la date, telle qu’elle est aujourd’hui, dans votre agenda.',
  eventTitle: '{company} exige une deuxième étape sur {serviceName}',
  eventText:
    'Selon la règle de {company} telle qu’elle était le {writtenOn}, la connexion à {serviceName} avec l’adresse {email} demande désormais une deuxième étape. Si vous ne l’avez pas encore configurée, il faut environ deux minutes :',
  eventOwn:
    'La date de l’entreprise est le {deadline} ; la vôtre vient {extendedBy} plus tard, car vous avez reçu un délai.',
  deadline: 'Date d’application',
  enrolled: 'Équipées',
  enrolledThisWeek: 'Dont au cours des 7 derniers jours',
  notEnrolled: 'Non équipées',
  needHelp: 'À aider',
  exempt: 'Hors de la règle',
  expected: 'Équipées à la date d’application, à ce rythme',
  openRollOut: 'Ouvrir la page du déploiement',
};

const doubtTitle = 'Si vous doutez de l’authenticité de cet e-mail';

const doubt =
  'N’utilisez aucun de ses liens. Ouvrez vous-même {home} dans votre navigateur et connectez-vous : vous y lirez la même chose. Personne ne vous demande, par téléphone, par e-mail ou par message, ni de la configurer, ni votre mot de passe, ni un code. Ne communiquez jamais un code à personne.';

const aboutDeadline = { next: [], notYouTitle: doubtTitle, notYou: doubt };

export const rollOutKinds: typeof kinds = {
  'deadline-announced': {
    subject: '{company} exige une deuxième étape sur {serviceName} à partir du {day}',
    happened:
      'À partir du {deadline}, {company} exige une deuxième étape à la connexion sur {serviceName} : en plus du mot de passe, un code que seule la personne concernée possède.',
    ...aboutDeadline,
  },
  'deadline-moved': {
    subject: 'Nouvelle date : {company} exige une deuxième étape sur {serviceName} à partir du {day}',
    happened:
      '{company} a déplacé la date à partir de laquelle une deuxième étape est exigée à la connexion sur {serviceName}. C’est désormais le {deadline}.',
    ...aboutDeadline,
  },
  'deadline-reminder': {
    subject: '{when} : {company} exige une deuxième étape sur {serviceName}',
    happened:
      'À partir du {deadline}, {company} exige une deuxième étape à la connexion sur {serviceName} : en plus du mot de passe, un code que seule la personne concernée possède.',
    ...aboutDeadline,
  },
  'deadline-extended': {
    subject: 'Plus de temps pour vous : {company} exige votre deuxième étape sur {serviceName} à partir du {ownDay}',
    happened:
      'Un administrateur de {company} vous a accordé un délai pour configurer votre deuxième étape sur {serviceName}. La date de l’entreprise est le {deadline} ; pour vous, c’est le {own}, soit {extendedBy} plus tard. Un délai n’est accordé qu’une seule fois, et les dates d’autres entreprises ne changent pas.',
    ...aboutDeadline,
  },
  'roll-out-digest': {
    subject: 'MFA de {company} sur {serviceName} : {share}',
    happened: 'Voici où en est {company} avec la MFA sur {serviceName}.',
    next: [
      'La page du déploiement montre qui manque encore et qui a besoin d’aide. Vous pouvez y envoyer des rappels ou accorder un délai.',
      'Cet e-mail arrive le lundi, jusqu’à quatre semaines après la date d’application, tant que quelqu’un n’est pas équipé.',
    ],
    notYouTitle: doubtTitle,
    notYou:
      'N’utilisez aucun de ses liens. Ouvrez vous-même {home} dans votre navigateur, connectez-vous et consultez la politique MFA de votre entreprise.',
  },
  'pass-issued': {
    subject: 'Un laissez-passer d’inscription a été délivré pour vous sur {serviceName}',
    happened:
      'Un administrateur de {company} a délivré un laissez-passer d’inscription pour {email}. Lorsque vous configurez votre deuxième étape, il remplace le code qui est sinon envoyé à cette messagerie.',
    next: [
      'Le laissez-passer vous est remis en personne. Il fonctionne une seule fois et seul le plus récent est valable. Saisissez-le sur la page « Consultez votre messagerie », sous « Je n’ai pas accès à cette messagerie ».',
      'Ne le transmettez jamais. Personne ne vous le demande par téléphone, par e-mail ou par message.',
    ],
    notYouTitle: 'Si vous ne l’avez pas demandé',
    notYou:
      'Quelqu’un essaie peut-être de configurer une deuxième étape à votre place. Prévenez un autre administrateur de {company} autrement que par e-mail et choisissez sur {home} un nouveau mot de passe dès maintenant, avec « Mot de passe oublié ? ».',
  },
  'user-pass-issued': {
    subject: 'Un laissez-passer d’inscription a été délivré pour une personne sur {serviceName}',
    happened:
      'Un laissez-passer d’inscription a été délivré pour {person} ({personEmail}) chez {company}. Avec le bon mot de passe, il remplace une fois, pendant 24 heures, le code qui est sinon envoyé à cette messagerie.',
    next: ['Vous en êtes averti parce que vous administrez {company}. Si cela était convenu, il n’y a rien à faire.'],
    notYouTitle: 'Si vous n’en savez rien',
    notYou:
      'Interrogez {person} et la personne qui l’a délivré autrement que par e-mail. En attendant d’y voir clair, connectez-vous sur {home} et désactivez {person}.',
  },
};
