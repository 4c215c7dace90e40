import type { passwordKinds as source } from './en-password.ts';

export const passwordKinds: typeof source = (notYou) => ({
  'password-changed': {
    subject: 'Vous avez changé votre mot de passe {serviceName}',
    happened:
      'Le mot de passe de {email} a été changé sous « Mot de passe et sécurité », et toutes les autres sessions ont été fermées.',
    next: ['Si c’était vous, vous n’avez rien à faire.'],
    notYou,
  },
  'app-removed': {
    subject: 'Une application d’authentification a été retirée sur {serviceName}',
    happened: 'L’application d’authentification de {email} a été retirée. Ses codes ne sont plus acceptés.',
    next: ['L’autre méthode reste telle quelle. Si c’était vous, vous n’avez rien à faire.'],
    notYou,
  },
  'phone-removed': {
    subject: 'Un numéro de téléphone a été retiré sur {serviceName}',
    happened: 'Le numéro de téléphone de {email} a été retiré. Aucun code n’y est plus envoyé.',
    next: ['L’autre méthode reste telle quelle. Si c’était vous, vous n’avez rien à faire.'],
    notYou,
  },
  'last-method-removed': {
    subject: 'Votre deuxième étape a été retirée sur {serviceName}',
    happened:
      'La dernière méthode de {email} a été retirée, et le code de récupération avec elle. Dès la prochaine connexion, le mot de passe seul suffit, tant que rien n’exige de deuxième étape.',
    next: [
      'Si c’était vous, vous n’avez rien à faire. Vous pouvez configurer à nouveau une deuxième étape sous « Mot de passe et sécurité ».',
    ],
    notYou,
  },
});
