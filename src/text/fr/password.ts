import type { passwordWords as source } from '../en/password.ts';

export const passwordWords: Readonly<Record<keyof typeof source, string>> = {
  'security.contents': 'Sur cette page',
  'security.just-done': '<b>{what}.</b> C’est fait : {time}.',
  'security.password': 'Mot de passe',
  'security.password-since': 'En service depuis le {time}.',
  'security.change-password': 'Changer de mot de passe',
  'security.change-password-hint': 'Le mot de passe actuel vous est d’abord demandé.',
  'security.remove-app': 'Retirer l’application d’authentification',
  'security.remove-phone': 'Retirer le numéro de téléphone',
  'security.remove-required':
    'Ne peut pas être retirée : une deuxième étape est exigée de vous, et il ne resterait aucune autre méthode acceptée. Changez-la plutôt, ou ajoutez d’abord une autre méthode.',
  'security.remove-personal':
    'Ne peut pas être retirée tant que vous exigez vous-même toujours une deuxième étape. Désactivez d’abord cette option.',

  'change-password.effect':
    'Dès que vous l’aurez choisi, vous serez déconnecté partout ailleurs. Votre deuxième étape reste telle quelle.',

  'mailbox.change-no-access-help':
    'Sans elle, nous ne pouvons pas savoir que c’est bien vous, et rien n’est modifié. La personne qui gère cette boîte, par exemple votre service informatique, peut vous en rendre l’accès. Si cette boîte n’est plus la vôtre, prévenez les personnes nommées ici.',

  'remove-app.title': 'Retirer votre application d’authentification ?',
  'remove-app.effect':
    'Ses codes cessent aussitôt de fonctionner. Supprimez ensuite l’entrée dans l’application : elle ne sert plus à rien.',
  'remove-phone.title': 'Retirer votre numéro de téléphone ?',
  'remove-phone.effect': 'Aucun code n’y est plus envoyé.',
  'remove-phone.effect-number': 'Aucun code n’est plus envoyé au numéro se terminant par {digits}.',
  'remove.others-stay': 'Votre autre méthode et votre code de récupération restent tels quels.',
  'remove.last':
    'C’est la dernière méthode que vous avez. Votre code de récupération cesse de fonctionner avec elle et, dès votre prochaine connexion, votre mot de passe suffit.',
  'remove.mailed': 'Nous vous envoyons un e-mail à ce sujet.',

  'refuse-removal.title': 'Cette méthode ne peut pas être retirée',
  'refuse-removal.explained':
    'Une deuxième étape est exigée de vous, par une règle ou par vous-même, et il ne resterait aucune autre méthode acceptée. La page « Mot de passe et sécurité » dit ce que vous pouvez faire.',

  'refusal.same-password': 'C’est le mot de passe que vous avez actuellement. Choisissez-en un autre.',

  'event.password.changed': 'Mot de passe changé',
  'event.recovery-code.unbound': 'Code de récupération retiré',
  'event.session.ended-elsewhere': 'Déconnexion partout ailleurs',

  'sessions.end-others': 'Déconnecter partout ailleurs',
  'sessions.end-others-hint': 'Vous restez connecté ici.',
  'sessions.more': '{count, plural, one {# autre session} other {# autres sessions}}',
  'events.all': 'Tous les événements de sécurité',
  'events.title': 'Événements de sécurité',
  'events.older': 'Événements plus anciens',
  'events.newest': 'Événements les plus récents',
  'events.no-older': 'Il n’y a rien de plus ancien.',

  'strength.label': 'Robustesse du mot de passe',
  'strength.short': 'Pas encore assez long : {typed} caractères sur {shortest}.',
  'strength.weak': 'Faible : les voleurs essaient d’abord les mots de passe de ce genre.',
  'strength.fair': 'Moyen : un ou deux mots de plus le rendent bien plus difficile à deviner.',
  'strength.good': 'Bon : difficile à deviner.',
  'strength.strong': 'Très bon : très difficile à deviner.',
  'strength.local': 'Évalué dans ce navigateur ; rien n’est envoyé pour cela.',
};
