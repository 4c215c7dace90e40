import type { errors as source } from '../en/errors.ts';

export const errors: Readonly<Record<keyof typeof source, string>> = {
  'error.400-title': 'Cette demande n’a pas pu être lue',
  'error.400':
    'Quelque chose dans l’adresse ou le formulaire n’était pas tel que ce service l’attend. Rien n’a été modifié. Revenez en arrière et réessayez.',
  'error.403-title': 'Ceci n’est pas autorisé',
  'error.403':
    'Soit la demande vient d’un autre site, soit elle ne vous est pas destinée. Rien n’a été modifié. Commencez par la page d’accueil ; si cela n’aide pas, adressez-vous à votre administrateur.',
  'error.404-title': 'Cette page n’existe pas',
  'error.404': 'L’adresse comporte peut-être une erreur, ou ce qu’elle affichait n’existe plus.',
  'error.409-title': 'Quelqu’un a été plus rapide',
  'error.409':
    'Cela a changé pendant que vous y travailliez, peut-être dans un autre onglet. Rien de votre saisie n’a été enregistré. Regardez à nouveau la page, puis décidez.',
  'error.429-title': 'Trop de tentatives',
  'error.429': 'Pour vous protéger, nous attendons après de nombreuses tentatives. Réessayez dans {wait}.',
  'error.503-title': 'Nous ne pouvons pas faire cela pour l’instant',
  'error.503':
    'Une partie du service ne répond pas. Rien n’a été fait à moitié. Réessayez dans {wait} ; si vous avez utilisé un code, réessayez avec un nouveau.',
  'error.back': 'Aller à la page d’accueil',
  'error.try-again': 'Réessayer',

  'stale.title': 'Ce formulaire était trop ancien pour être envoyé',
  'stale.explained':
    'Rien n’a été fait et rien n’est perdu. Le formulaire est resté ouvert trop longtemps, ou vous vous êtes connecté ou déconnecté entre-temps.',
  'stale.again': 'Votre saisie est conservée. Vérifiez-la et envoyez-la à nouveau.',
  'stale.back': 'Revenez en arrière, rechargez la page et envoyez à nouveau le formulaire.',
  'stale.send': 'Envoyer à nouveau',
  'stale.open': 'Rouvrir la page',

  'inbox.title': 'Boîte de réception de développement',
  'inbox.explained': 'Les messages que ce serveur aurait envoyés, les plus récents d’abord. <link>En JSON</link>',
  'inbox.none': 'Aucun message pour l’instant. Les messages apparaissent ici dès leur envoi.',
  'inbox.to': 'À',
  'inbox.sent': 'Envoyé',
};
