import type { enrollmentPassWords as source } from '../en/enrollment-pass.ts';

export const enrollmentPassWords: Readonly<Record<keyof typeof source, string>> = {
  'pass.label': 'Laissez-passer d’inscription',
  'pass.hint': '10 lettres et chiffres. Il fonctionne une seule fois, à la place du code de l’e-mail.',
  'pass.never-share':
    'Saisissez-le ici et nulle part ailleurs, et ne le dites à personne. Nous ne le demandons jamais par téléphone ni par e-mail.',
  'refusal.not-pass': 'Saisissez les 10 lettres et chiffres du laissez-passer.',
  'refusal.wrong-pass':
    'Ce laissez-passer n’a pas fonctionné. Il a peut-être expiré ou déjà servi, ou un plus récent a été délivré. Comparez chaque caractère et réessayez, ou demandez-en un nouveau.',

  'pass.title': 'Laissez-passer d’inscription',
  'pass.explained':
    'Pour qui n’a pas accès à sa messagerie au moment de configurer sa première méthode. Le laissez-passer remplace le code envoyé par e-mail, une seule fois, et fonctionne pendant {duration}. Sans le mot de passe, il ne sert à personne.',
  'pass.danger':
    'Qui l’obtient peut configurer la MFA au nom de cette personne, s’il connaît le mot de passe. Remettez-le en main propre, à personne d’autre.',
  'pass.told':
    'La personne est prévenue par e-mail qu’un laissez-passer a été délivré, et les autres administrateurs aussi ; le laissez-passer lui-même n’y figure jamais.',
  'pass.last': 'Le dernier a été délivré par {who} : {time}. Un nouveau y met fin.',
  'pass.last-withdrawn': 'Le dernier a été délivré par {who} : {time}. Il a été retiré depuis.',
  'pass.last-over': 'Le dernier a été délivré par {who} : {time}. Il ne fonctionne plus.',
  'pass.withdraw': 'Retirer le laissez-passer',
  'pass.withdraw-act': 'Retirer un laissez-passer d’inscription',
  'pass.withdrawn': 'Le laissez-passer d’inscription pour {name} a été retiré. Il ne fonctionne plus.',
  'pass.who-you': 'vous',
  'pass.who-service': 'l’exploitant de {brand}',
  'pass.email': 'Adresse e-mail de connexion de cette personne',
  'pass.email-hint': 'Saisissez-la en entier : {email}',
  'pass.how': 'Comment vous êtes-vous assuré de son identité ?',
  'pass.how-choose': 'Choisissez',
  'pass.how-in-person': 'En personne',
  'pass.how-video-with-id': 'Par vidéo, avec une pièce d’identité',
  'pass.how-call-back': 'En rappelant le numéro de l’annuaire',
  'pass.how-manager': 'Par son responsable',
  'pass.tick': 'Je me suis assuré que cette personne a demandé un laissez-passer d’inscription',
  'pass.issue': 'Délivrer un laissez-passer d’inscription',
  'pass.act': 'Délivrer un laissez-passer d’inscription',
  'pass.needs-both':
    'Délivrer un laissez-passer d’inscription demande les deux autorisations : outil Administration et outil Annuaire.',

  'pass.error-email': 'Ce n’est pas l’adresse e-mail de connexion de cette personne. Saisissez-la exactement.',
  'pass.error-how': 'Choisissez comment vous vous êtes assuré de son identité.',
  'pass.error-tick': 'Assurez-vous d’abord que cette personne l’a demandé, puis cochez la case.',
  'pass.error-meanwhile':
    'Aucun laissez-passer n’a été délivré : il en a été délivré un depuis que vous avez ouvert la page, par vous ou par quelqu’un d’autre. S’il n’est jamais parvenu à cette personne, délivrez-en un autre : cela y met fin.',
  'pass.error-many':
    'Vous avez délivré autant de laissez-passer qu’une heure le permet. Vous pourrez délivrer le suivant à partir de {time}.',
  'pass.error-many-for-them':
    'Autant de laissez-passer ont été délivrés pour cette personne qu’une heure le permet. Le suivant pourra être délivré à partir de {time}.',
  'pass.error-over': 'Aucun laissez-passer n’a été retiré : il a servi ou a été retiré entre-temps, ou il a expiré.',
  'pass.bar-yourself': 'Personne ne se délivre un laissez-passer. Adressez-vous à un autre administrateur.',
  'pass.bar-not-entitled': 'Des laissez-passer peuvent être délivrés dès que {company} peut utiliser la MFA.',
  'pass.bar-not-active': 'Les laissez-passer sont destinés aux personnes actives.',
  'pass.bar-disabled':
    'Cette personne ne peut pas se connecter pour le moment : un laissez-passer ne lui servirait à rien.',
  'pass.bar-operator': 'Un laissez-passer pour cette personne est délivré par l’exploitant de {brand}.',
  'pass.bar-enrolled': 'Cette personne a configuré une méthode : un laissez-passer ne lui servirait à rien.',
  'pass.bar-no-password':
    'Cette personne n’a pas encore de mot de passe, et sans lui un laissez-passer ne sert à rien. Invitez-la à nouveau : le lien de cet e-mail permet d’en choisir un.',
  'pass.bar-bound-elsewhere':
    'Une autre règle exige la MFA de cette personne. Un laissez-passer d’inscription ne peut être délivré que par l’exploitant de {brand}.',
  'pass.bar-reset':
    'La MFA de cette personne a été réinitialisée, et elle la configure à nouveau à sa prochaine connexion. D’ici là, un laissez-passer d’inscription ne peut être délivré que par l’exploitant de {brand}.',
  'pass.bar-member-too-young':
    'Cette personne a accepté l’invitation il y a moins de {duration}. Avant ce délai, un laissez-passer d’inscription ne peut être délivré que par l’exploitant de {brand}.',

  'pass.issued-title': 'Laissez-passer d’inscription pour {name}',
  'pass.issued-once': 'Il n’est affiché que cette fois. Notez-le ou imprimez-le maintenant.',
  'pass.issued-until': 'Il fonctionne une seule fois, jusqu’à cette date : <b>{time}</b>.',
  'pass.issued-copy': 'Copier',
  'pass.issued-how': 'Ce que {name} en fait',
  'pass.issued-sign-in': 'Se connecter sur {address} avec l’adresse e-mail et le mot de passe.',
  'pass.issued-start':
    'Cliquer sur <b>{set_up}</b>. Sur la page <b>{mailbox}</b>, ouvrir <b>{access}</b> et saisir le laissez-passer.',
  'pass.issued-method': 'Configurer une méthode et conserver le code de récupération.',
  'pass.issued-told':
    'Un e-mail a prévenu {email} qu’un laissez-passer a été délivré, sans dire lequel. Les autres administrateurs de {company} aussi.',
  'pass.issued-back': 'Retour à {name}',
};
