import type { events as source } from '../en/events.ts';

export const events: Readonly<Record<keyof typeof source, string>> = {
  'event.password.accepted': 'Mot de passe correct saisi',
  'event.password.refused': 'Mot de passe erroné saisi',
  'event.password.rehashed': 'Stockage du mot de passe renouvelé par le service',
  'event.password.replaced': 'Mot de passe remplacé',
  'event.code.accepted': 'Code correct saisi',
  'event.code.refused': 'Code erroné saisi',
  'event.authenticator.bound':
    '{kind, select, app {Application d’authentification ajoutée} phone {Numéro de téléphone ajouté} other {Méthode de connexion ajoutée}}',
  'event.authenticator.unbound':
    '{kind, select, app {Application d’authentification retirée} phone {Numéro de téléphone retiré} other {Méthode de connexion retirée}}',
  'event.authenticator.disabled': 'Méthode de connexion désactivée après trop de codes erronés',
  'event.enrollment.deferred': 'Configuration de l’authentification à deux facteurs reportée',
  'event.recovery-code.issued': 'Nouveau code de récupération créé',
  'event.recovery-code.confirmed': 'Code de récupération confirmé comme conservé',
  'event.recovery-code.spent': 'Code de récupération utilisé',
  'event.repair.declined': 'Appareil actuel gardé après l’utilisation du code de récupération',
  'event.mailbox.code-sent': 'Code envoyé par e-mail',
  'event.mailbox.proved': 'Code reçu par e-mail saisi',
  'event.reset-link.sent': 'Lien pour un nouveau mot de passe envoyé par e-mail',
  'event.reset-link.opened': 'Lien pour un nouveau mot de passe utilisé',
  'event.interaction.ended': 'Connexion terminée avant d’être complète',
  'event.session.created': 'Connexion',
  'event.session.ended': 'Déconnexion',
  'event.sign-in.refused': 'Connexion refusée',
  'event.demo.seeded': 'Données de démonstration créées',
  'event.invitation.sent': 'Invitation créée',
  'event.invitation.opened': 'Lien de l’invitation utilisé',
  'event.password.set': 'Premier mot de passe défini',
  'event.user.created': 'Ajouté à ce service',
  'event.user.disabled': 'Connexion désactivée par un opérateur',
};
