import type { resetRequestKinds as source } from './en-reset-requests.ts';

const ask =
  'Interrogez {person} autrement que par e-mail. Si personne ne l’a demandé, arrêtez-la avec le lien ci-dessus et cherchez qui en sait trop.';

export const resetRequestKinds: typeof source = (changePassword) => ({
  'methods-reset': {
    subject: 'Votre deuxième étape sur {serviceName} a été réinitialisée',
    happened:
      'La deuxième étape de {email} a été réinitialisée par un administrateur, par une personne qui s’occupe de votre équipe ou par un exploitant de {serviceName}. Aucune méthode configurée jusqu’ici ne fonctionne plus, pas même le code de récupération, et toutes les sessions ont été fermées.',
    next: [
      'À votre prochaine connexion sur {home}, vous saisissez votre mot de passe et un code que nous envoyons à cette messagerie. Vous configurez ensuite une nouvelle deuxième étape.',
    ],
    nextOfApp: 'Vous pouvez supprimer l’ancienne entrée de votre application.',
    notYouTitle: 'Si vous ne l’avez pas demandé',
    notYou:
      'Quelqu’un l’a peut-être demandé à votre place. Choisissez dès maintenant un nouveau mot de passe avec « Mot de passe oublié ? » sur {home} : il change aussitôt, et toutes les sessions sont fermées. Appelez ensuite votre administrateur, ou les personnes indiquées ici pour vous aider, à un numéro que vous connaissez. Le lien ci-dessous suspend les modifications sous « Mot de passe et sécurité » pendant 72 heures et n’annule rien de la réinitialisation ; d’ici là, une autre doit être approuvée par une deuxième personne.',
    notYouLink: 'Ce n’était pas moi',
  },
  'user-reset': {
    subject: 'La deuxième étape d’une personne a été réinitialisée sur {serviceName}',
    happened:
      'La deuxième étape de {person} ({personEmail}) a été réinitialisée sur {serviceName}, et toutes ses sessions ont été fermées.',
    next: [
      'Vous en êtes averti parce que vous administrez une entreprise dont {person} fait partie.',
      'À sa prochaine connexion, {person} prouve disposer de sa messagerie et configure une nouvelle deuxième étape. Si cela était convenu, il n’y a rien à faire.',
    ],
    notYouTitle: 'Si vous n’en savez rien',
    notYou:
      'Interrogez {person} autrement que par e-mail. Si personne ne l’a demandé, prévenez l’exploitant de {serviceName} sur {home} et désactivez cette personne en attendant d’y voir clair.',
  },
  'reset-asked': {
    subject: 'La réinitialisation de votre deuxième étape sur {serviceName} a été demandée',
    happened:
      'La réinitialisation de la deuxième étape de {email} a été demandée. Rien n’a encore changé. Une fois que ce sera fait, aucune méthode configurée aujourd’hui ne fonctionnera plus, pas même le code de récupération, et toutes les sessions seront fermées.',
    next: [
      'Si vous l’avez demandé, il n’y a rien à faire : attendez que ce soit fait. Nous vous écrirons alors.',
      'Sinon, le bouton à la fin l’arrête. Ouvrir sa page ne change encore rien, et vous n’avez pas besoin de vous connecter.',
    ],
    notYouTitle: 'Si vous ne l’avez pas demandé',
    notYou: `Arrêtez-la avec le bouton ci-dessous : quelqu’un l’a peut-être demandée à votre place. Ne donnez de code à personne, qui que ce soit qui appelle. ${changePassword}`,
    notYouLink: 'Arrêter la réinitialisation',
  },
  'reset-asked-elsewhere': {
    subject: 'Sur {serviceName}, une réinitialisation de la MFA d’une de vos personnes a été demandée',
    happened:
      'Une réinitialisation de la deuxième étape de {person} ({personEmail}) a été demandée sur {serviceName}, hors de {company}. Elle attend, car {company} exige la MFA de cette personne.',
    next: [
      'Vous en êtes averti parce que vous administrez {company}. Si {person} le confirme, il n’y a rien à faire : elle sera effectuée d’elle-même.',
    ],
    notYouTitle: 'Si vous en doutez',
    notYou: ask,
  },
  'reset-to-approve': {
    subject: 'Sur {serviceName}, une réinitialisation de la MFA est à vérifier',
    happened:
      'Une réinitialisation de la deuxième étape de {person} ({personEmail}) a été demandée sur {serviceName}. Elle n’est effectuée que si quelqu’un d’autre l’approuve : un autre administrateur de {company}, ou l’exploitant.',
    next: [
      'Assurez-vous vous-même que {person} l’a demandée, autrement que par e-mail. Si personne ne l’approuve, elle devient caduque.',
    ],
    notYouTitle: 'Si vous en doutez',
    notYou: ask,
  },
  'reset-waits': {
    subject: 'Sur {serviceName}, une réinitialisation de la MFA d’une de vos personnes attend',
    happened:
      'Une réinitialisation de la deuxième étape de {person} ({personEmail}) a été demandée sur {serviceName}. Elle attend, puis sera effectuée d’elle-même.',
    next: ['Vous en êtes averti parce que vous administrez {company}. Si cela était convenu, il n’y a rien à faire.'],
    notYouTitle: 'Si vous en doutez',
    notYou: ask,
  },
  'reset-vetoed': {
    subject: 'Sur {serviceName}, une réinitialisation de la MFA a été arrêtée',
    happened:
      'La réinitialisation de la deuxième étape de {person} ({personEmail}) a été arrêtée, et rien n’a changé. {stopped}',
    next: [
      'La personne qui l’a demandée était peut-être un imposteur. Parlez à {person} de vive voix, ou à un numéro que le répertoire connaissait déjà.',
    ],
    notYouTitle: 'Si l’on vous rappelle',
    notYou:
      'Prévenez l’exploitant de {serviceName} sur {home}, et notez qui a appelé et quand. Ne demandez pas d’autre réinitialisation avant d’avoir parlé avec {person}.',
  },
  'reset-lapsed': {
    subject: 'Sur {serviceName}, une réinitialisation de la MFA est devenue caduque',
    happened:
      'La réinitialisation de la deuxième étape de {person} ({personEmail}) n’a pas été effectuée : elle n’a pas été approuvée, ou n’a pas pu être faite, à temps. Rien n’a changé.',
    next: ['Si {person} en a encore besoin, demandez-la de nouveau et prévenez auparavant un autre administrateur.'],
    notYouTitle: 'Si vous n’en savez rien',
    notYou:
      'Quelqu’un utilise peut-être votre accès. Changez tout de suite de mot de passe sur {home}, regardez sous « Mot de passe et sécurité » et prévenez les autres administrateurs.',
  },
  'reset-barred': {
    subject: 'Sur {serviceName}, une réinitialisation de la MFA n’a pas été effectuée',
    happened:
      'La réinitialisation de la deuxième étape de {person} ({personEmail}) n’a pas été effectuée : les conditions de la demande ont changé depuis. Rien n’a changé pour cette personne.',
    next: ['Si {person} en a encore besoin, demandez-la de nouveau : la page dit si c’est possible.'],
    notYouTitle: 'Si vous n’en savez rien',
    notYou:
      'Quelqu’un utilise peut-être votre accès. Changez tout de suite de mot de passe sur {home}, regardez sous « Mot de passe et sécurité » et prévenez les autres administrateurs.',
  },
});
