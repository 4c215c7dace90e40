import type { stepUpWords as source } from '../en/step-up.ts';

export const stepUpWords: Readonly<Record<keyof typeof source, string>> = {
  'step-up.title': 'Confirmez votre identité',
  'step-up.asks': '<b>{application}</b> vous demande de confirmer :',
  'step-up.enter': 'Accéder à {application}',
  'step-up.own-words':
    'Ce texte vient de {application}, pas de nous. Si ce n’est pas ce que vous vouliez faire, annulez.',
  'step-up.by': 'Exigé par {roles}.',
  'step-up.role': 'votre rôle {role} chez {company}',
  'step-up.code': 'Saisissez votre code à usage unique',
  'step-up.confirm': 'Confirmer',
  'step-up.cancel': 'Annuler',
  'step-up.confirmed': 'Vous avez confirmé',
  'step-up.unconfirmed': 'Rien n’a été confirmé.',
  'step-up.close': 'Vous pouvez fermer cette fenêtre.',
  'step-up.used-title': 'Cela a déjà été confirmé',
  'step-up.used': '{application} a utilisé votre confirmation. Elle ne vaut qu’une fois.',
  'step-up.late-title': 'Cette demande est terminée',
  'step-up.late':
    'Elle n’a pas été confirmée à temps, ou {application} n’a pas utilisé la confirmation à temps. Retournez-y et recommencez.',
  'step-up.back': 'Revenir à {application}',
  'step-up.back-to-page': 'Revenir à la confirmation',
  'step-up.run-expired':
    'Elle est restée ouverte trop longtemps ; nous l’avons fermée pour votre sécurité. Rien n’a été confirmé. Revenez en arrière et recommencez.',
  'step-up.run-codes':
    'Nous avons arrêté cette confirmation et vous avons envoyé un e-mail à ce sujet. Rien n’a été confirmé. Revenez en arrière et recommencez.',
  'step-up.run-ended':
    'Elle a été menée à bien ou abandonnée, peut-être dans un autre onglet, ou vous vous êtes déconnecté depuis. Revenez en arrière pour voir où vous en êtes.',
  'step-up.guessed':
    'Dix codes de suite étaient erronés. Pour votre sécurité, vous avez été déconnecté partout, y compris de chaque application, et nous vous avons envoyé un e-mail à ce sujet. Pour continuer, reconnectez-vous.',
  'step-up.somebody-else':
    'Si vous êtes connecté sous un autre compte que celui de la personne interrogée, déconnectez-vous, revenez à l’application et recommencez depuis là.',
  'step-up.only-proves':
    'Le SMS prouve seulement ici que c’est bien vous ; il n’est plus accepté comme deuxième étape. Ensuite, vous configurerez une méthode acceptée.',
  'step-up.entry':
    'Avant de poursuivre dans <b>{application}</b>, prouvez encore une fois que c’est bien vous. Exigé par {roles}.',
};
