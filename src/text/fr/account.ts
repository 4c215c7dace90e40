import type { account as source } from '../en/account.ts';

export const account: Readonly<Record<keyof typeof source, string>> = {
  'account.title': 'Paramètres de mon profil',
  'account.security': 'Mot de passe et sécurité',
  'account.security-hint': 'Vos méthodes, votre code de récupération, vos sessions et les événements récents',
  'account.invitations': '{count, plural, one {# invitation vous attend} other {# invitations vous attendent}}',

  'banner.early':
    '{days, plural, one {<b>{company}</b> exige l’authentification à deux facteurs à partir du {date} : il reste # jour.} other {<b>{company}</b> exige l’authentification à deux facteurs à partir du {date} : il reste # jours.}}',

  'security.title': 'Mot de passe et sécurité',
  'security.methods': 'Méthodes',
  'security.app': 'Application d’authentification',
  'security.phone': 'SMS',
  'security.added': 'Ajoutée',
  'security.last-used': 'Dernière utilisation',
  'security.never-used': 'pas encore',
  'security.disabled': 'Désactivée après trop de codes erronés. Configurez-en une nouvelle.',
  'security.no-methods': 'Vous vous connectez avec votre mot de passe seulement.',
  'security.add-app': 'Ajouter une application d’authentification',
  'security.change-app': 'Changer d’application d’authentification',
  'security.change-hint': 'L’application actuelle continue de fonctionner jusqu’à la confirmation de la nouvelle.',
  'security.number': 'Numéro se terminant par {digits}',
  'security.add-phone': 'Ajouter un numéro de téléphone',
  'security.change-phone': 'Changer de numéro de téléphone',
  'security.change-phone-hint': 'Le numéro actuel continue de fonctionner jusqu’à la confirmation du nouveau.',
  'security.phone-ruled-out': 'Les SMS ne sont pas disponibles pour vous : exclus par {who}.',
  'security.not-accepted': 'Non acceptée à la connexion : exclue par {who}.',
  'security.not-offered':
    'Aucune de vos entreprises n’exige l’authentification à deux facteurs : il n’y a donc rien à configurer ici. Si une entreprise décide de l’exiger, vous en serez informé et pourrez la configurer sur cette page.',

  'security.recovery': 'Code de récupération',
  'security.recovery-confirmed':
    'Vous avez un code de récupération, conservé le {date}. Nous ne pouvons plus l’afficher.',
  'security.recovery-confirmed-undated': 'Vous avez un code de récupération. Nous ne pouvons plus l’afficher.',
  'security.recovery-pending':
    'Votre dernier code de récupération fonctionne, mais vous n’avez pas confirmé l’avoir conservé.',
  'security.recovery-none':
    'Vous n’avez pas de code de récupération. Si vous perdez votre appareil, seul un administrateur pourra vous aider.',
  'security.new-code': 'Nouveau code de récupération',
  'security.new-code-hint': 'Le code actuel cesse de fonctionner dès que vous confirmez le nouveau.',

  'security.why': 'Pourquoi l’authentification à deux facteurs est exigée',
  'security.why-announced': 'Pourquoi l’authentification à deux facteurs va être exigée',
  'security.why-company-since': '<b>{company}</b> l’exige depuis le {date}.',
  'security.why-company-from': '<b>{company}</b> l’exige à partir du {date}.',
  'security.why-company': '<b>{company}</b> l’exige.',
  'security.why-operator': 'Vous exploitez ce service, qui l’exige toujours.',
  'security.why-personal': 'Vous l’avez configurée : elle est donc demandée à chaque connexion.',
  'security.why-reset': 'Votre deuxième étape a été réinitialisée : configurez-en une nouvelle.',
  'security.why-role': 'Votre rôle <b>{role}</b> ({application}) chez <b>{company}</b> l’exige.',
  'security.why-another': 'Une autre règle l’exige.',
  'security.why-every': 'Un code est redemandé au bout de {every}.',

  'security.always': 'Toujours exiger l’authentification à deux facteurs pour me connecter',
  'security.always-on': '<b>Activé.</b> Une deuxième étape vous est demandée à chaque connexion.',
  'security.always-off':
    '<b>Désactivé.</b> Pour vous connecter, votre mot de passe suffit, car rien d’autre n’exige davantage.',
  'security.always-locked':
    '<b>Activé.</b> Ne peut pas être désactivé tant que quelque chose exige de vous une deuxième étape :',
  'security.always-with-set-up':
    '<b>Désactivé.</b> S’active lorsque vous configurez l’authentification à deux facteurs.',
  'security.always-switch-off': 'Désactiver',
  'security.always-switch-on': 'Activer',
  'security.always-switch-hint':
    'Cela compte à partir de votre prochaine connexion. Vos méthodes restent telles quelles. Nous vous demandons d’abord de confirmer votre identité.',
  'security.always-label': 'Ne plus exiger de deuxième étape à chaque connexion',
  'security.may-already':
    'Rien n’exige encore de vous l’authentification à deux facteurs. Vous pouvez déjà la configurer, car les administrateurs le font avant de l’exiger des autres.',

  'sessions.heading': 'Où vous êtes connecté',
  'sessions.this': 'Ce navigateur',
  'sessions.from': 'Adresse réseau {network}',
  'sessions.since': 'Connexion',
  'sessions.seen': 'Dernière activité',
  'sessions.end': 'Déconnecter',
  'sessions.end-named': 'Déconnecter {device}, {network}',
  'sessions.unknown-device': 'Appareil inconnu',
  'sessions.device': '{browser} sur {system}',

  'events.heading': 'Événements de sécurité récents',
  'events.none': 'Il ne s’est encore rien passé.',
  'events.from': 'depuis {network}',
  'events.not-you':
    'Quelque chose ici ne vient pas de vous ? Changez de mot de passe ci-dessus : cela vous déconnecte partout ailleurs. Prévenez ensuite votre administrateur.',
};
