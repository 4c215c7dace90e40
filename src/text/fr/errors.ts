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
  'error.408-title': 'Le fichier n’est pas arrivé',
  'error.408':
    'La connexion était trop lente, ou elle s’est interrompue. Rien n’a été fait. Réessayez ; si cela n’aide pas, utilisez une meilleure connexion ou divisez la liste en fichiers plus petits.',
  'error.409-title': 'Quelqu’un a été plus rapide',
  'error.409':
    'Cela a changé pendant que vous y travailliez, peut-être dans un autre onglet. Rien de votre saisie n’a été enregistré. Regardez à nouveau la page, puis décidez.',
  'error.429-title': 'Trop de tentatives',
  'error.429': 'Pour vous protéger, nous attendons après de nombreuses tentatives. Réessayez dans {wait}.',
  'error.another-file-title': 'Un autre de vos fichiers est en train d’arriver',
  'error.another-file':
    'Un seul fichier est pris à la fois. Rien n’a été fait avec celui-ci. Laissez arriver l’autre, ou fermez son onglet, puis réessayez dans {wait}.',
  'error.503-title': 'Nous ne pouvons pas faire cela pour l’instant',
  'error.503':
    'Une partie du service ne répond pas. Rien n’a été fait à moitié. Réessayez dans {wait} ; si vous avez utilisé un code, réessayez avec un nouveau.',
  'error.back': 'Aller à la page d’accueil',
  'error.try-again': 'Réessayer',

  'error.again': 'Votre saisie est conservée. Vérifiez-la et envoyez-la à nouveau.',
  'error.send': 'Envoyer à nouveau',

  'stale.title': 'Ce formulaire n’a pas pu être accepté',
  'stale.explained':
    'Rien n’a été fait. Le formulaire a été créé pour ce navigateur avant la suppression de ses cookies, ou pour un autre navigateur.',
  'stale.open': 'Rouvrir la page',
  'stale.sign-in': 'Aller à la page de connexion',
  'signed-out-form.title': 'Vous avez été déconnecté entre-temps',
  'signed-out-form.explained':
    'Rien n’a été fait. Connectez-vous dans un autre onglet, puis revenez à cette page : ce que vous avez saisi y est encore.',
  'signed-out-form.sign-in': 'Se connecter dans un nouvel onglet',
  'again.title': 'Encore un clic',
  'again.explained':
    'C’est bien vous, merci. Rien n’a encore été fait. Vérifiez ce que vous aviez demandé, puis terminez.',
  'again.finish': 'Terminer',
  'again.waiting-title': 'Pas encore fait',
  'again.waiting':
    'Votre demande est conservée. Elle n’est exécutée qu’une fois votre identité confirmée, par un dernier clic.',
  'again.confirm': 'Confirmer votre identité',
  'again.back': 'Revenir plutôt à la page',
  'again.what': 'Demande',
  'again.where': 'Entreprise',
  'again.gone-title': 'Rien à terminer',
  'again.gone':
    'C’est fait, ou votre demande date de plus d’une heure, ou quelqu’un d’autre l’a faite dans ce navigateur. Regardez sur sa page où vous en êtes.',
  'confirming.title': 'Confirmez votre identité :',
  'confirming.explained':
    'une telle modification demande une preuve des cinq dernières minutes. Votre demande est conservée et n’est exécutée qu’après un dernier clic de votre part.',
  'no-cookie.title': 'Votre navigateur n’a pas envoyé notre cookie',
  'no-cookie.explained':
    'Rien n’a été fait. Ce service a besoin d’un cookie pour distinguer votre navigateur des autres. Autorisez les cookies pour ce site, puis recommencez.',
  'no-cookie.development':
    'Safari ne conserve pas nos cookies sur localhost sans https. Utilisez-y un autre navigateur pendant le développement.',

  'inbox.title': 'Boîte de réception de développement',
  'inbox.explained':
    'Les e-mails et les SMS que ce serveur aurait envoyés, les plus récents d’abord. <link>En JSON</link>',
  'inbox.none': 'Rien pour l’instant. Les e-mails et les SMS apparaissent ici dès leur envoi.',
  'inbox.to': 'À',
  'inbox.sent': 'Envoyé',
  'inbox.sms': 'SMS',
  'inbox.copy-code': 'Copier le code',
  'inbox.calendar': 'Télécharger la date pour votre agenda',
};
