import type { signIn as source } from '../en/sign-in.ts';

export const signIn: Readonly<Record<keyof typeof source, string>> = {
  'sign-in.title': 'Connexion',
  'sign-in.email': 'Adresse e-mail',

  'password.title': 'Saisissez votre mot de passe',
  'password.label': 'Mot de passe',
  'password.forgot': 'Mot de passe oublié ?',

  'reset-sent.title': 'Consultez votre messagerie',
  'reset-sent.sent':
    'Si quelqu’un se connecte ici avec <b>{email}</b>, nous avons envoyé un lien à cette adresse. Il ouvre une page où vous choisissez un nouveau mot de passe.',
  'reset-sent.details':
    'Le lien fonctionne une seule fois, pendant {duration}. Seul le dernier lien envoyé fonctionne.',
  'reset-sent.nothing': 'Vous n’avez rien reçu ?',
  'reset-sent.nothing-help':
    'Regardez dans le dossier des courriers indésirables et vérifiez que l’adresse ci-dessus est bien celle avec laquelle vous vous connectez. Puis recommencez et demandez un autre lien.',

  'reset-link.title': 'Choisissez un nouveau mot de passe',
  'reset-link.opened': 'Vous avez ouvert le lien de notre e-mail. Continuez pour choisir un nouveau mot de passe.',
  'reset-link.effect':
    'Dès qu’il sera choisi, vous serez déconnecté partout. Votre application d’authentification et votre code de récupération restent inchangés.',
  'reset-link.action': 'Choisir un nouveau mot de passe',
  'reset-gone.title': 'Ce lien est inutilisable',
  'reset-gone.explained':
    'Il a peut-être déjà servi, il est trop ancien ou ce n’est pas le dernier envoyé. Recommencez et choisissez « Mot de passe oublié ? » pour recevoir un nouveau lien.',

  'invitation.title': 'Bienvenue sur {service}',
  'invitation.opened': 'Vous avez été invité à vous connecter ici. Continuez pour définir votre mot de passe.',
  'invitation.next':
    'Il vous sera peut-être demandé ensuite de configurer une deuxième étape, comme une application d’authentification. Cela prend quelques minutes : gardez à portée de main l’appareil qui porte l’application.',
  'invitation.action': 'Définir votre mot de passe',
  'invitation-gone.explained': 'Il a peut-être déjà servi, il est trop ancien ou ce n’est pas le dernier envoyé.',
  'invitation-gone.next':
    'Si vous avez défini votre mot de passe, connectez-vous avec lui. Sinon, recommencez avec votre adresse e-mail et choisissez « Mot de passe oublié ? », ou demandez une nouvelle invitation à la personne qui vous a invité.',

  'first-password.title': 'Définissez votre mot de passe',
  'first-password.label': 'Mot de passe',
  'first-password.again': 'Mot de passe, encore une fois',
  'first-password.action': 'Enregistrer le mot de passe',

  'new-password.title': 'Choisissez un nouveau mot de passe',
  'new-password.for': 'Pour <b>{email}</b>',
  'new-password.rule-length':
    'Au moins {shortest} caractères. Une phrase se retient facilement et se devine difficilement.',
  'new-password.rule-free': 'Tous les caractères, espaces compris. Ni majuscules ni chiffres obligatoires.',
  'new-password.rule-known': 'Pas un mot de passe très répandu, ni votre nom ou votre adresse e-mail.',
  'new-password.label': 'Nouveau mot de passe',
  'new-password.again': 'Nouveau mot de passe, encore une fois',
  'new-password.action': 'Enregistrer le nouveau mot de passe',

  'continue.verify-title': 'Vérifiez votre identité pour continuer',
  'continue.verify': 'Vous êtes connecté. Pour continuer, prouvez une nouvelle fois que c’est bien vous.',
  'continue.enroll-title': 'Configurez l’authentification à deux facteurs pour continuer',
  'continue.enroll':
    'Vous êtes connecté. Pour continuer, vous devez configurer dès maintenant l’authentification à deux facteurs.',
  'continue.save-code-title': 'Conservez votre code de récupération pour continuer',
  'continue.save-code':
    'Vous êtes connecté, mais vous n’avez pas confirmé avoir conservé votre code de récupération. Conservez-le maintenant, au cas où vous perdriez votre appareil.',
  'continue.title': 'Encore une étape pour continuer',
  'continue.explained': 'Vous êtes connecté. Pour continuer, il reste une étape ; la page suivante indique laquelle.',

  'signed-out.title': 'Vous êtes déconnecté',
  'signed-out.explained': 'Sur un ordinateur partagé, fermez aussi la fenêtre du navigateur.',
};
