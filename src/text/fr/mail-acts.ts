import type { mailActWords as source } from '../en/mail-acts.ts';

export const mailActWords: Readonly<Record<keyof typeof source, string>> = {
  'mail-act.gone-title': 'Ce lien ne fonctionne plus',
  'mail-act.gone-explained':
    'Il a peut-être déjà servi, est trop ancien ou n’est plus nécessaire. L’ouvrir n’a rien changé.',
  'mail-act.gone-next':
    'Si quelque chose vous inquiète dans votre façon de vous connecter, connectez-vous et consultez « Mot de passe et sécurité ».',
  'mail-act.nothing-yet': 'Ouvrir cette page n’a encore rien changé.',
  'mail-act.sign-in': 'Se connecter',

  'not-me.title': 'Ce n’était pas vous ?',
  'not-me.about':
    'Le {date}, nous avons informé <b>{email}</b> d’une modification de sa façon de se connecter à {brand}.',
  'not-me.effect-freeze':
    'Appuyez sur le bouton si vous n’êtes pas à l’origine de cette modification : pendant 72 heures, aucune méthode, aucun code de récupération, aucun mot de passe ni e-mail de connexion ne pourra être modifié sous « Mot de passe et sécurité ».',
  'not-me.effect-sign-in':
    'Vous pourrez toujours vous connecter, et « Mot de passe oublié ? » fonctionne toujours ; les modifications en cours sont arrêtées. Une réinitialisation de votre deuxième étape doit alors être approuvée par une deuxième personne.',
  'not-me.action': 'Suspendre les modifications pendant 72 heures',
  'not-me-done.title': 'Modifications suspendues',
  'not-me-done.until':
    'Jusqu’au <b>{time}</b>, aucune méthode, aucun code de récupération, aucun mot de passe ni e-mail de connexion de {email} ne peut être modifié sous « Mot de passe et sécurité ».',
  'not-me-done.password':
    'Choisissez maintenant un nouveau mot de passe : ouvrez la page de connexion, saisissez votre e-mail et choisissez « Mot de passe oublié ? ». Cela ferme toutes les sessions.',
  'not-me-done.look':
    'Connectez-vous ensuite, vérifiez sous « Mot de passe et sécurité » qu’aucune méthode ni session ne vous est étrangère, et prévenez votre administrateur.',

  'confirm-email.title': 'Confirmez votre nouvel e-mail de connexion',
  'confirm-email.about':
    'Le {date}, une personne qui se connecte à {brand} a demandé à se connecter désormais avec <b>{email}</b>.',
  'confirm-email.by':
    'La demande vient de <b>{name}</b>, qui se connecte jusqu’ici avec <b>{old}</b>. Une partie de cette adresse est masquée.',
  'confirm-email.by-nameless':
    'La demande vient d’une personne qui se connecte jusqu’ici avec <b>{old}</b>. Une partie de cette adresse est masquée.',
  'confirm-email.effect':
    'N’appuyez sur le bouton que si vous l’avez demandé vous-même. Toutes vos sessions seront fermées et vous vous reconnecterez avec cette adresse ; mot de passe et deuxième étape restent les mêmes.',
  'confirm-email.own': 'Si vous vous connectez déjà ici avec une autre adresse, celle-ci ne change pas.',
  'confirm-email.action': 'Me connecter avec cette adresse',
  'confirm-email-other.title': 'Quelqu’un d’autre est connecté ici',
  'confirm-email-other.explained':
    'La personne connectée dans ce navigateur n’est pas celle que ce lien concerne : il concerne quelqu’un qui veut utiliser l’adresse <b>{email}</b>. Rien n’a été modifié.',
  'confirm-email-other.next':
    'Si vous n’avez rien demandé, fermez cette page. Sinon, déconnectez-vous d’abord, puis ouvrez de nouveau le lien de l’e-mail.',
  'confirm-email-done.title': 'E-mail de connexion modifié',
  'confirm-email-done.now': 'Vous vous connectez désormais avec <b>{email}</b>. Toutes les sessions ont été fermées.',
  'confirm-email-done.old':
    'L’ancienne adresse en a été avertie. Pendant 7 jours, la personne qui la lit peut annuler la modification, et personne d’autre ne l’obtient.',
  'confirm-email-frozen.title': 'Modifications suspendues pour l’instant',
  'confirm-email-frozen.until':
    'Jusqu’au <b>{time}</b>, les modifications de cette connexion sont suspendues : une modification a été signalée comme n’étant pas de la main de son titulaire. L’e-mail de connexion reste le même. Si vous avez demandé la modification, autorisez de nouveau les modifications sous « Mot de passe et sécurité » ou adressez-vous à votre administrateur, puis renouvelez la demande.',

  'undo-email.title': 'Annuler la modification de l’e-mail de connexion ?',
  'undo-email.about': 'Le {date}, l’e-mail de connexion à {brand} est passé de <b>{old}</b> à <b>{new}</b>.',
  'undo-email.effect':
    'Appuyez sur le bouton si vous n’êtes pas à l’origine de cette modification : {old} permettra de nouveau de se connecter, toutes les sessions seront fermées et, pendant 72 heures, rien ne pourra être modifié sous « Mot de passe et sécurité ».',
  'undo-email.action': 'Annuler la modification',
  'undo-email-done.title': 'La modification est annulée',
  'undo-email-done.now':
    'Vous vous connectez de nouveau avec <b>{email}</b>. Toutes les sessions ont été fermées et, jusqu’au <b>{time}</b>, rien ne peut être modifié sous « Mot de passe et sécurité ».',
};
