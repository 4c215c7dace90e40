import type { loginEmailWords as source } from '../en/login-email.ts';

export const loginEmailWords: Readonly<Record<keyof typeof source, string>> = {
  'login-email.title': 'E-mail de connexion',
  'login-email.now': 'Vous vous connectez avec <b>{email}</b>.',
  'login-email.change': 'Modifier l’e-mail de connexion',
  'login-email.hint':
    'La nouvelle adresse doit être confirmée par un lien qui y est envoyé. Vous vous reconnectez ensuite.',
  'login-email.waiting':
    'Une modification vers <b>{email}</b> a été demandée. Si cette adresse peut être utilisée ici, un lien y a été envoyé : il confirme la modification jusqu’au {time}.',
  'login-email.told': 'Un e-mail envoyé à <b>{email}</b> en avertit.',
  'login-email.withdraw': 'Retirer la demande',
  'login-email.undoable':
    'Il a été modifié récemment : jusqu’au {time}, la personne qui lit la messagerie précédente peut annuler la modification.',

  'change-email.title': 'Modifier votre e-mail de connexion',
  'change-email.now': 'Vous vous connectez actuellement avec <b>{email}</b>.',
  'change-email.new': 'Nouvel e-mail de connexion',
  'change-email.next':
    'Nous envoyons un lien à la nouvelle adresse ; l’utiliser sous {duration} modifie l’e-mail de connexion et ferme toutes vos sessions. L’ancienne adresse en est avertie et peut annuler la modification pendant {days, plural, one {# jour} other {# jours}}.',
  'change-email.action': 'Envoyer le lien',

  'refusal.email-unchanged': 'Vous vous connectez déjà avec cette adresse. Saisissez-en une autre.',
  'refusal.asked-too-often': 'Vous avez demandé plusieurs modifications récemment. Réessayez demain.',

  'event.email.change-asked': 'Modification de l’e-mail de connexion demandée',
  'event.email.change-withdrawn': 'Demande de modification de l’e-mail de connexion retirée',
  'event.email.changed': 'E-mail de connexion modifié',
  'event.email.change-undone': 'Modification de l’e-mail de connexion annulée depuis l’ancienne messagerie',

  'invited.not-now':
    '{count, plural, one {# adresse ne peut pas être utilisée actuellement} other {# adresses ne peuvent pas être utilisées actuellement}}',
  'invited.not-now-explained': 'Aucune invitation n’a été créée. L’invitation sera possible à partir du {time}.',
  'import.row-not-now':
    'Cette adresse ne peut pas être utilisée actuellement. Importez de nouveau cette ligne dans une semaine.',
  'operator.administrator-not-now':
    '{email} ne peut pas être utilisé actuellement. Invitez de nouveau cette personne à partir du {time}.',
};
