import type { layout as source } from '../en/layout.ts';

export const layout: Readonly<Record<keyof typeof source, string>> = {
  'format.date-time': '{date}, {time}',
  'format.time-zone': '{time}, {zone}',
  'format.fact': '{name} : {value}',
  'format.both-zones': '{own} (soit, chez {companyName} : {company})',

  'layout.skip': 'Aller au contenu',
  'layout.title': '{title} – {brand}',
  'layout.title-with-error': 'Erreur : {title} – {brand}',
  'layout.languages': 'Langue',
  'layout.help': 'Aide : <contact></contact>',
  'layout.problem': 'Il y a un problème',
  'layout.progress': 'Étape {now} sur {all}',
  'layout.development':
    'Mode développement : tous les e-mails et SMS arrivent dans la <link>boîte de réception</link>.',
  'layout.user': 'Utilisateur : <b>{email}</b>.',
  'layout.not-you': 'Ce n’est pas vous ?',
  'layout.profile': 'Mon profil',
  'layout.own-pages': 'Vos pages',
  'layout.signed-in-as': 'Session ouverte au nom de <b>{email}</b>.',
  'layout.never-share': 'Ne communiquez jamais ce code. Nous ne le demandons jamais.',
  'layout.copied': 'Copié',
  'layout.not-copied': 'Votre navigateur n’a pas permis la copie. Sélectionnez le texte et copiez-le vous-même.',

  'expiry.until': 'Cette page est utilisable jusqu’à {time}.',
  'expiry.for': 'Cette page est utilisable pendant {duration} après son ouverture.',
  'expiry.soon': 'Cette page expire dans moins de deux minutes.',
  'expiry.keep-going': 'Prolonger',
  'expiry.over': 'Cette page a expiré. Ce que vous y faites n’a plus d’effet.',

  'action.continue': 'Continuer',
  'action.set-up-now': 'Configurer maintenant',
  'action.not-now': 'Plus tard',
  'action.start-again': 'Recommencer',
  'action.sign-in': 'Se connecter',
  'action.sign-out': 'Se déconnecter',
  'action.back-to-security': 'Revenir à Mot de passe et sécurité',
  'action.back-to-form': 'Revenir à votre demande',
  'action.other-method': 'Essayer une autre méthode',
  'action.none-of-these': 'Je ne dispose d’aucun de ces moyens',
};
