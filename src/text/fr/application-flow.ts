import type { applicationFlow as source } from '../en/application-flow.ts';

export const applicationFlow: Readonly<Record<keyof typeof source, string>> = {
  'towards.to': 'pour accéder à <b>{application}</b>',

  'why.application': '<b>{application}</b> exige une deuxième étape à la connexion.',
  'why.application-anew': '<b>{application}</b> exige une nouvelle preuve que c’est bien vous.',

  'going-on.signed-in': 'Vous êtes connecté',
  'going-on.to': 'Nous vous conduisons à <b>{application}</b> …',
  'going-on.cancelled': 'Vous avez annulé',
  'going-on.untold': 'Rien n’a été communiqué à votre sujet.',
  'going-on.back': 'Nous vous ramenons à <b>{application}</b> …',

  'consent.title': 'Informer {application} à votre sujet ?',
  'consent.asks': 'Pour vous laisser entrer, <b>{application}</b> demande à savoir :',
  'consent.identity': 'que vous vous êtes connecté, quand et en combien d’étapes',
  'consent.profile': 'votre nom, votre langue et votre fuseau horaire',
  'consent.email': 'votre adresse e-mail',
  'consent.companies': 'les entreprises pour lesquelles vous travaillez',
  'consent.roles': 'vos rôles dans cette application',
  'consent.permissions': 'ce que vous pouvez administrer',
  'consent.never':
    'Elle ne connaîtra jamais votre mot de passe ni vos codes. Nous ne vous redemanderons que si elle veut en savoir plus.',
  'consent.allow': 'Autoriser',
  'consent.cancel': 'Annuler',

  'asked-out.title': 'Se déconnecter de {brand} ?',
  'asked-out.by': '<b>{application}</b> demande à vous déconnecter.',
  'asked-out.by-unknown': 'Vous avez été conduit ici pour vous déconnecter.',
  'asked-out.effect':
    'Vous serez déconnecté ici et de chaque application à laquelle vous avez accédé avec cette connexion.',
  'asked-out.stay': 'Rester connecté',
  'asked-out.faulty-title': 'Nous ne pouvons pas le faire comme cela a été demandé',
  'asked-out.faulty':
    'Une application a demandé à vous déconnecter. Ce qu’elle a envoyé ne vient pas de nous, ou l’adresse où elle vous conduirait n’est pas enregistrée pour elle. Nous ne vous conduisons donc nulle part. Si cela se reproduit, prévenez son exploitant.',
  'asked-out.still': 'Vous pouvez tout de même vous déconnecter ici.',
  'asked-out.not-in': 'Vous n’êtes pas connecté ici.',

  'protocol.unknown-title': 'Vous ne pouvez pas vous connecter ici à cette application',
  'protocol.unknown':
    'Vous avez été conduit ici par une application qui n’est pas enregistrée, ou à laquelle plus personne ne peut se connecter.',
  'protocol.address-title': 'Cette application ne peut pas vous ramener chez elle',
  'protocol.address':
    'L’adresse où elle veut vous ramener n’est pas enregistrée pour elle. Pour que votre connexion ne parvienne à personne d’autre, elle s’arrête ici.',
  'protocol.malformed-title': 'Cette application a demandé quelque chose qu’elle ne peut pas obtenir',
  'protocol.malformed':
    'Sa demande était incomplète, erronée ou ne lui est pas permise. Rien n’a été communiqué à votre sujet.',
  'protocol.expired-title': 'Cette connexion a expiré',
  'protocol.expired':
    'Elle a commencé dans une application et a duré trop longtemps, est déjà terminée, ou a commencé dans un autre navigateur.',
  'protocol.denied-title': 'Cette application n’a pas obtenu d’accès',
  'protocol.denied': 'Rien n’a été communiqué à votre sujet.',
  'protocol.server-title': 'Quelque chose chez nous ne fonctionne pas pour l’instant',
  'protocol.server': 'Rien n’a été communiqué à l’application. Attendez un instant avant de réessayer.',
  'protocol.again':
    'Revenez à l’application et recommencez depuis celle-ci. Si cela se reproduit, prévenez son exploitant.',
  'protocol.again-named':
    'Revenez à <b>{application}</b> et recommencez depuis cette application. Si cela se reproduit, prévenez son exploitant.',
};
