import type { MailWords } from './catalogue.ts';
import { loginKinds } from './fr-login.ts';
import { passwordKinds } from './fr-password.ts';
import { resetRequestKinds } from './fr-reset-requests.ts';
import { resetKinds } from './fr-resets.ts';
import { rollOut, rollOutKinds } from './fr-roll-out.ts';
import { mapWords } from './map-words.ts';
import { typesetFrench } from '#text/typeset.ts';

const changePassword =
  'Choisissez dès maintenant un nouveau mot de passe avec « Mot de passe oublié ? » sur {home} et prévenez votre administrateur. Vérifiez ensuite, sous « Mot de passe et sécurité », qu’aucune session ni modification ne vous est étrangère.';

const written: MailWords = {
  greeting: 'Bonjour {userName},',
  greetingWithoutName: 'Bonjour,',
  colon: ' :',
  at: 'Date',
  device: 'Appareil',
  from: 'Adresse réseau',
  requiredBy: 'Deuxième étape exigée par',
  validUntil: 'Valable jusqu’au',
  neverShare:
    'Ne communiquez jamais ce code. {serviceName} ne le demande jamais, ni par téléphone, ni par e-mail, ni par message.',
  openLink: 'Choisir un nouveau mot de passe',
  openInvitation: 'Définir votre mot de passe',
  companies: 'Pour',
  signInAs: 'Votre identifiant',
  administers: 'Vous administrerez',
  team: 'Pour l’équipe de',
  seeInvitation: 'Voir l’invitation',
  company: 'Entreprise',
  invitedBy: 'Invitation de',
  administrator: 'Administrateur',
  givenBy: 'Données par',
  permissions: 'Autorisations',
  confirmEmail: 'Confirmer cette adresse',
  askedBy: 'Demandé par',
  askerSignsInAs: 'Identifiant du demandeur',
  newEmail: 'Nouvel e-mail',
  notMe:
    'Commencez par ceci : pendant 72 heures, aucune méthode, aucun code de récupération, aucun mot de passe ni e-mail de connexion ne pourra être modifié sous « Mot de passe et sécurité ». Vous pourrez toujours vous connecter.',
  notMeLink: 'Ce n’était pas moi',
  helpContact: 'Aide dans votre entreprise',
  seeReset: 'Voir la réinitialisation',
  notBefore: 'Pas avant',
  approvalWhy: 'Approbation nécessaire, car',
  checkedHow: 'Comment l’identité a été vérifiée',
  orCopyLink: 'Ou copiez cette adresse dans votre navigateur :',
  notYouTitle: 'Si ce n’était pas vous',
  support: 'Aide : {supportAddress}',
  footer:
    'Envoyé par {serviceName} à {email}, car cet e-mail concerne la sécurité de votre connexion. Les réponses ne sont pas lues.',
  footerOfOthers:
    'Envoyé par {serviceName} à {email}, car cet e-mail concerne la sécurité de connexions dont vous vous occupez. Les réponses ne sont pas lues.',
  rollOut,
  kinds: {
    ...rollOutKinds,
    ...resetRequestKinds(changePassword),
    ...passwordKinds(changePassword),
    ...loginKinds(changePassword),
    ...resetKinds,
    'mailbox-code': {
      subject: 'Votre code de vérification {serviceName}',
      happened: 'Ce code montre que vous pouvez lire cette messagerie. Saisissez-le sur la page qui vous l’a demandé :',
      next: ['Il fonctionne une seule fois. Si vous en demandez un autre, seul le plus récent est valable.'],
      notYou: `Une personne qui connaît votre mot de passe a peut-être demandé ce code. Ne le donnez à personne. ${changePassword}`,
    },
    'password-reset': {
      subject: 'Choisissez un nouveau mot de passe pour {serviceName}',
      happened:
        'Un nouveau mot de passe a été demandé pour la connexion avec l’adresse {email}. Vous pouvez le choisir ici :',
      next: [
        'Le lien fonctionne une seule fois. L’ouvrir ne change encore rien.',
        'Si vous vous connectez avec une deuxième étape, elle vous sera toujours demandée ensuite.',
      ],
      notYou:
        'Votre mot de passe n’a pas changé et vous n’avez rien à faire. Ne transmettez jamais ce lien. Si de tels e-mails se répètent, prévenez votre administrateur.',
    },
    invitation: {
      subject: 'Vous êtes invité sur {serviceName}',
      happened: 'Un accès vous a été ouvert sur {serviceName}. Pour commencer, définissez votre mot de passe ici :',
      next: [
        'Le lien fonctionne une seule fois. L’ouvrir ne change encore rien.',
        'Aussitôt après, il vous sera peut-être demandé de configurer une deuxième étape, comme une application d’authentification : gardez votre téléphone ou votre ordinateur à portée de main.',
      ],
      notYouTitle: 'Si vous ne vous y attendiez pas',
      notYou:
        'Vous n’avez rien à faire : sans ce lien, personne ne peut se connecter à votre place. Ne le transmettez jamais. En cas de doute, renseignez-vous auprès des personnes avec qui vous travaillez avant de l’ouvrir.',
    },
    'company-invitation': {
      subject: '{company} vous invite à la rejoindre sur {serviceName}',
      happened:
        '{company} souhaite vous compter parmi ses membres sur {serviceName}. Vous y avez déjà un accès : connectez-vous, puis acceptez ou refusez sur la page qui s’ouvre.',
      next: [
        'Ouvrir la page ne change encore rien. Tant que vous n’acceptez pas, {company} n’apprend rien de vous et ses règles ne vous concernent pas.',
        'Dès que vous acceptez, les règles de connexion de l’entreprise s’appliquent à vous, par exemple une deuxième étape à partir de la date qu’elle a choisie.',
      ],
      notYouTitle: 'Si vous ne vous y attendiez pas',
      notYou:
        'Vous n’avez rien à faire : sans votre accord, l’invitation reste sans effet. En cas de doute, renseignez-vous auprès des personnes avec qui vous travaillez avant d’accepter.',
    },
    'password-replaced': {
      subject: 'Votre mot de passe {serviceName} a été modifié',
      happened: 'Le mot de passe de {email} a été modifié et toutes les sessions ont été fermées.',
      next: ['Si c’était vous, vous n’avez rien à faire.'],
      notYou: changePassword,
    },
    'app-bound': {
      subject: 'Une application d’authentification a été ajoutée sur {serviceName}',
      happened:
        'Une application d’authentification a été configurée pour {email}. Ses codes sont la deuxième étape à la connexion.',
      next: ['Si c’était vous, vous n’avez rien à faire.'],
      notYou: changePassword,
    },
    'app-replaced': {
      subject: 'Votre application d’authentification a été changée sur {serviceName}',
      happened:
        'Une autre application d’authentification a été configurée pour {email}. La précédente ne fonctionne plus.',
      next: [
        'Si c’était vous, vous n’avez rien à faire. Vous pouvez supprimer l’ancienne entrée dans l’ancienne application.',
      ],
      notYou: changePassword,
    },
    'app-after-recovery': {
      subject: 'Une nouvelle application d’authentification a été configurée sur {serviceName}',
      happened:
        'Une application d’authentification a été configurée pour {email} après une connexion avec le code de récupération. Tout ce qui était configuré auparavant, applications comme numéros de téléphone, ne fonctionne plus.',
      next: [
        'Si c’était vous, vous pouvez supprimer l’ancienne entrée dans l’ancienne application. Un numéro de téléphone que vous souhaitez encore utiliser peut être ajouté de nouveau sous « Mot de passe et sécurité ».',
      ],
      notYou: changePassword,
    },
    'phone-bound': {
      subject: 'Un numéro de téléphone a été ajouté sur {serviceName}',
      happened:
        'Un numéro de téléphone a été configuré pour {email}. Les codes qui y sont envoyés servent de deuxième étape à la connexion.',
      next: ['Si c’était vous, vous n’avez rien à faire.'],
      notYou: changePassword,
    },
    'phone-replaced': {
      subject: 'Votre numéro de téléphone a été changé sur {serviceName}',
      happened: 'Un numéro de téléphone a été configuré pour {email}. Ce qu’il remplace ne fonctionne plus.',
      next: ['Si c’était vous, vous n’avez rien à faire.'],
      notYou: changePassword,
    },
    'phone-after-recovery': {
      subject: 'Un nouveau numéro de téléphone a été configuré sur {serviceName}',
      happened:
        'Un numéro de téléphone a été configuré pour {email} après une connexion avec le code de récupération. Tout ce qui était configuré auparavant, applications comme numéros de téléphone, ne fonctionne plus.',
      next: [
        'Si c’était vous : une application que vous souhaitez encore utiliser peut être configurée de nouveau sous « Mot de passe et sécurité ».',
      ],
      notYou: changePassword,
    },
    'recovery-code-spent': {
      subject: 'Votre code de récupération {serviceName} a été utilisé',
      happened:
        'Le code de récupération de {email} a été utilisé à la place de la deuxième étape. Il ne fonctionnera plus.',
      next: [
        'Un nouveau code de récupération a aussitôt été créé. Si vous ne l’avez pas encore conservé, cela vous sera demandé à votre prochaine connexion.',
      ],
      notYou: changePassword,
    },
    'recovery-code-renewed': {
      subject: 'Vous avez un nouveau code de récupération {serviceName}',
      happened:
        'Un nouveau code de récupération a été enregistré pour {email}. Tous les précédents ne fonctionnent plus.',
      next: ['Si c’était vous, vous n’avez rien à faire. Détruisez ce que vous aviez gardé de l’ancien code.'],
      notYou: changePassword,
    },
    'too-many-wrong-codes': {
      subject: 'Trop de codes erronés sur {serviceName}',
      happened:
        'Cinq codes erronés ont été saisis pour {email}. Ce qui était en cours a été arrêté et personne n’a été connecté.',
      next: [
        'Si c’était vous : laissez votre appareil régler son horloge automatiquement, attendez le code suivant et réessayez. Si vous n’avez plus l’appareil, utilisez votre code de récupération.',
      ],
      notYou: `Quelqu’un est parvenu jusqu’à la deuxième étape et connaît peut-être votre mot de passe. ${changePassword}`,
    },
    'signed-out-everywhere': {
      subject: 'Vous avez été déconnecté partout sur {serviceName}',
      happened:
        'Dix codes erronés de suite ont été saisis pour {email} par quelqu’un qui était connecté. Afin que personne ne puisse continuer à deviner, vous avez été déconnecté partout, y compris de chaque application.',
      next: [
        'Si c’était vous : laissez votre appareil régler son horloge automatiquement, puis reconnectez-vous avec le code suivant.',
      ],
      notYou: `Quelqu’un était connecté à votre place. ${changePassword}`,
    },
    'authenticator-disabled': {
      subject: 'Votre méthode d’authentification a été désactivée sur {serviceName}',
      happened:
        'Cent codes erronés ont été saisis pour une méthode d’authentification de {email}. Elle a été désactivée, afin que personne ne puisse continuer à deviner.',
      next: [
        'Connectez-vous avec votre code de récupération, puis configurez à nouveau votre application d’authentification. Sans code de récupération, adressez-vous à votre administrateur.',
      ],
      notYou: `Quelqu’un est parvenu jusqu’à la deuxième étape et connaît peut-être votre mot de passe. ${changePassword}`,
    },
    'always-require-off': {
      subject: 'Plus de deuxième étape à chaque connexion sur {serviceName}',
      happened:
        '« Toujours exiger l’authentification à deux facteurs pour me connecter » a été désactivé pour {email}. Dès la prochaine connexion, le mot de passe seul suffit, tant que rien d’autre n’exige de deuxième étape.',
      next: [
        'Si c’était vous, vous n’avez rien à faire. Vous pouvez réactiver cette option sous « Mot de passe et sécurité ».',
      ],
      notYou: changePassword,
    },
    'new-device': {
      subject: 'Nouvelle connexion sur {serviceName}',
      happened: '{email} s’est connecté avec un navigateur qui n’avait encore jamais été utilisé ici.',
      next: ['Si c’était vous, vous n’avez rien à faire.'],
      notYou: changePassword,
    },
  },
};

/** French, addressing people as “vous”. */
export const fr: MailWords = mapWords(written, typesetFrench);
