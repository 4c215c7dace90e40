import type { LoginMailKind } from '#ports/outbox.ts';
import type { KindWords } from './catalogue.ts';

/** As `loginKinds` of English. */
export const loginKinds = (notYou: string): Readonly<Record<LoginMailKind, KindWords>> => ({
  'email-asked': {
    subject: 'Une modification de votre e-mail de connexion sur {serviceName} a été demandée',
    happened:
      'Une personne connectée en tant que {email} a demandé à se connecter désormais avec une autre adresse. Rien n’a encore changé : il y faut un lien envoyé à cette adresse.',
    next: [
      'Si c’était vous, poursuivez dans la messagerie de la nouvelle adresse. Vous pouvez retirer la demande sous « Mot de passe et sécurité ».',
    ],
    notYouTitle: 'Si vous n’avez rien demandé',
    notYou,
  },
  'email-confirm': {
    subject: 'Confirmez cette adresse pour {serviceName}',
    happened:
      'Une personne qui se connecte à {serviceName} a demandé à se connecter désormais avec {newEmail}. Si c’était vous, confirmez-le ici :',
    next: [
      'Le lien fonctionne une seule fois. L’ouvrir ne change encore rien. Tant que vous n’avez pas confirmé, l’adresse précédente reste valable.',
      'Ne confirmez que si vous l’avez demandé vous-même. Si vous vous connectez déjà ici avec une autre adresse, celle-ci ne change pas.',
    ],
    notYouTitle: 'Si vous n’avez rien demandé',
    notYou:
      'Vous n’avez rien à faire : sans ce lien, rien ne change. N’appuyez pas sur le bouton de la page et ne transmettez jamais ce lien : quelqu’un s’est peut-être trompé d’adresse.',
  },
  'email-taken': {
    subject: 'Quelqu’un a voulu utiliser votre adresse sur {serviceName}',
    happened:
      'Une personne qui se connecte à {serviceName} a demandé à se connecter avec {newEmail}. Cette adresse est la vôtre ici : rien n’a donc changé.',
    next: [
      'Si c’était vous : vous avez alors deux accès sur {home} : demandez à votre administrateur lequel utiliser.',
    ],
    notYou:
      'Vous n’avez rien à faire : personne n’obtient votre adresse. Si de tels e-mails se répètent, prévenez votre administrateur.',
  },
  'email-changed-from': {
    subject: 'Votre e-mail de connexion sur {serviceName} a été modifié',
    happened:
      'L’e-mail de connexion a été modifié et toutes les sessions ont été fermées. Cette adresse ne permet plus de se connecter.',
    next: ['Si c’était vous, vous n’avez rien à faire.'],
    notYou:
      'Annulez la modification ici : vous vous connecterez de nouveau avec cette adresse, toutes les sessions seront fermées et rien ne pourra être modifié sous « Mot de passe et sécurité » pendant 72 heures. Choisissez ensuite un nouveau mot de passe avec « Mot de passe oublié ? » sur {home} et prévenez votre administrateur.',
    notYouLink: 'Annuler la modification',
  },
  'email-changed-to': {
    subject: 'Vous vous connectez désormais à {serviceName} avec cette adresse',
    happened: 'L’e-mail de connexion est désormais {email} et toutes les sessions ont été fermées.',
    next: [
      'Connectez-vous de nouveau sur {home} avec cette adresse. Votre mot de passe et votre deuxième étape restent les mêmes.',
    ],
    notYou,
  },
  'email-undone': {
    subject: 'Une modification de l’e-mail de connexion sur {serviceName} a été annulée',
    happened:
      'L’e-mail de connexion est de nouveau {oldEmail} : une modification vers {newEmail} a été annulée depuis la messagerie précédente. Toutes les sessions ont été fermées.',
    next: [
      'Jusqu’au {frozenUntil}, rien ne peut être modifié sous « Mot de passe et sécurité ». On peut toujours se connecter.',
      'Choisissez un nouveau mot de passe avec « Mot de passe oublié ? » sur {home} : l’auteur de la modification connaissait l’ancien.',
    ],
    notYou:
      'Une personne qui lit la messagerie {oldEmail} a utilisé un lien qui y a été envoyé. Si cela n’aurait pas dû arriver, prévenez votre administrateur.',
  },
  'changes-frozen': {
    subject: 'Les modifications de votre connexion à {serviceName} sont suspendues',
    happened:
      '« Ce n’était pas moi » a été choisi dans un e-mail concernant {email}. Jusqu’au {frozenUntil}, aucune méthode, aucun code de récupération, aucun mot de passe ni e-mail de connexion ne peut être modifié sous « Mot de passe et sécurité ». On peut toujours se connecter.',
    next: [
      'Choisissez un nouveau mot de passe avec « Mot de passe oublié ? » sur {home} : cela reste possible et ferme toutes les sessions.',
      'Vérifiez ensuite, sous « Mot de passe et sécurité », qu’aucune méthode ni session ne vous est étrangère, et prévenez votre administrateur.',
      'Si c’était une erreur, les modifications peuvent y être de nouveau autorisées, avec votre deuxième étape, si vous en avez une, et un code que nous envoyons à cette messagerie.',
    ],
    notYouTitle: 'Si ce n’est pas vous qui l’avez choisi',
    notYou:
      'Quelqu’un d’autre lit votre messagerie. Choisissez d’abord un nouveau mot de passe pour la messagerie elle-même, puis pour {serviceName}.',
  },
  'changes-thawed': {
    subject: 'Les modifications de votre connexion à {serviceName} sont de nouveau possibles',
    happened: 'La suspension des modifications de la connexion de {email} a été levée.',
    next: ['Si cela était convenu, vous n’avez rien à faire.'],
    notYou,
  },
});
