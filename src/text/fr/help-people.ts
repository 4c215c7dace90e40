import type { helpPeople as source } from '../en/help-people.ts';

export const helpPeople: Readonly<Record<keyof typeof source, string>> = {
  'help-who.title': 'Qui peut m’aider',
  'help-who.line':
    'Ce que vous, les administrateurs de votre entreprise et l’exploitant pouvez faire, et ce que personne ne peut.',
  'help-who.you': 'Vous-même',
  'help-who.you-password':
    'Mot de passe oublié : appuyez sur <b>{forgot}</b> là où vous le saisissez. Nous vous envoyons un lien par e-mail.',
  'help-who.you-device': 'Appareil perdu : connectez-vous avec votre code de récupération.',
  'help-who.company': 'Les administrateurs de votre entreprise',
  'help-who.company-who': 'Ceux qui ont les deux autorisations, Administration et Annuaire, peuvent :',
  'help-who.can-time':
    'vous donner plus de temps avant la configuration, une fois, si vous n’avez encore jamais rien configuré ;',
  'help-who.can-pass':
    'vous remettre un laissez-passer d’inscription, si vous n’avez pas accès à votre messagerie lors de la première configuration ;',
  'help-who.can-invite': 'vous inviter à nouveau, si votre invitation a expiré ;',
  'help-who.can-deactivate': 'vous désactiver dans leur entreprise.',
  'help-who.cannot': 'Ce qu’ils ne peuvent pas faire',
  'help-who.cannot-see':
    'voir votre mot de passe, vos codes, votre clé de configuration ou votre code de récupération ;',
  'help-who.cannot-email': 'changer l’adresse e-mail avec laquelle vous vous connectez ;',
  'help-who.cannot-as-you': 'se connecter à votre place ;',
  'help-who.cannot-others': 'voir à quelles autres entreprises vous appartenez, ou ce qu’elles ont décidé.',
  'help-who.never': 'Ils ne vous demandent jamais un code ni un mot de passe. Quiconque le fait n’est pas l’un d’eux.',
  'help-who.operator': 'L’exploitant de ce service',
  'help-who.operator-reset':
    'Si appareil et code de récupération sont perdus tous les deux et qu’aucun administrateur de votre entreprise ne peut réinitialiser votre deuxième étape, l’exploitant le fait : si vous avez un rôle qui fait circuler de l’argent, si vous avez accepté l’invitation il y a moins d’une semaine, ou s’il ne reste personne d’autre.',
  'help-who.operator-told':
    'Vous êtes prévenu par e-mail quand une réinitialisation attend et quand elle est faite, et les administrateurs de votre entreprise aussi. Tant qu’elle attend, le bouton de cet e-mail l’arrête.',
  'help-who.find': 'Comment les trouver',
  'help-who.find-how':
    'Connectez-vous avec votre mot de passe. Là où un code est demandé, appuyez sur <b>{other}</b>, puis sur <b>{none}</b> : la page les nomme.',

  'help-admin.title': 'Pour les administrateurs d’une entreprise',
  'help-admin.line': 'Choisir une date, emmener tout le monde, aider ceux qui sont bloqués.',
  'help-admin.permissions':
    'Il vous faut les deux autorisations de votre entreprise : Administration et Annuaire. Ouvrez <b>{profile}</b>, puis <b>{console}</b>.',
  'help-admin.date': 'Choisir une date',
  'help-admin.step-own':
    'Configurez d’abord votre propre deuxième étape, et demandez à un second administrateur d’en faire autant.',
  'help-admin.step-policy': 'Ouvrez <b>{settings}</b> → <b>{policy}</b> et activez <b>{require}</b>.',
  'help-admin.step-deadline':
    'Choisissez la <b>{deadline}</b>. Trente jours d’avance sont proposés. Le jour commence à minuit dans le fuseau horaire indiqué à côté.',
  'help-admin.step-look':
    'Appuyez sur <b>{look}</b> : qui serait concerné, et pour qui ce serait difficile. Rien n’est encore enregistré.',
  'help-admin.step-save':
    'Appuyez sur <b>{save}</b>. Vous pourrez déplacer la date plus tard : cela vaut aussitôt pour tout le monde.',
  'help-admin.until': 'Jusqu’à la date d’application',
  'help-admin.until-what':
    'C’est la période d’inscription anticipée. Chacun configure quand cela l’arrange et peut répondre <b>{notNow}</b> ; un code est demandé à ceux qui l’ont fait.',
  'help-admin.after-what':
    'Dès le premier instant de la date d’application, personne ne continue sans avoir configuré, sauf ceux à qui vous avez donné plus de temps.',
  'help-admin.mails': 'Les e-mails que nous envoyons, et quand',
  'help-admin.mail-announce':
    'Quand vous fixez ou déplacez la date : à tous ceux qui n’ont rien configuré, après cinq minutes, pour qu’une erreur puisse être corrigée. Si vous la déplacez encore : une heure ou un jour après l’e-mail précédent, avec la date qui vaut alors.',
  'help-admin.mail-remind':
    'Des rappels à ceux qui n’ont rien configuré : 30, 14, 7, 3 et 1 jours avant, et le jour même, à 09:00 là où se trouve chacun. Au plus un par jour et par personne, quel que soit le nombre d’entreprises, et aucun dans les deux jours qui suivent une annonce.',
  'help-admin.mail-ask': 'Un rappel immédiat, si vous le demandez sur la page du déploiement.',
  'help-admin.mail-digest': 'À vous et aux autres administrateurs : où l’on en est, le lundi à 09:00.',
  'help-admin.page': 'La page du déploiement',
  'help-admin.page-what':
    'À côté de la politique, sous <b>{tab}</b> : qui a configuré, qui ne l’a pas fait, qui a besoin d’aide et qui est dispensé, jour après jour, et par méthode, site, employeur et groupe. Depuis sa liste, vous envoyez des rappels, donnez plus de temps, désactivez ou exportez.',
  'help-admin.time': 'Quelqu’un a besoin de plus de temps',
  'help-admin.time-what':
    'Sur la page de cette personne, ou depuis la liste, appuyez sur <b>{grant}</b> : de 1 à {most} jours, en indiquant un motif. C’est possible une seule fois, pour quelqu’un qui n’a encore jamais rien configuré, et pas pour vous-même. Ce délai prend fin au plus tard {most} jours après la date d’application.',
  'help-admin.pass': 'Quelqu’un n’a pas accès à sa messagerie',
  'help-admin.pass-what':
    'Assurez-vous de son identité. Appuyez ensuite sur <b>{issue}</b> sur la page de cette personne et remettez-lui le laissez-passer vous-même. Il est affiché une seule fois, fonctionne une seule fois, pendant {duration}, et remplace le code reçu par e-mail lors de la première configuration.',
  'help-admin.lost': 'Quelqu’un a perdu appareil et code de récupération',
  'help-admin.lost-what':
    'Assurez-vous de l’identité de qui le demande, par un moyen que vous choisissez vous-même : en personne, par vidéo avec une pièce d’identité, en rappelant le numéro de votre annuaire ou par son responsable. Puis appuyez sur <b>{reset}</b> sur la page de cette personne. Cela peut prendre jusqu’à 24 heures.',
  'help-admin.companies': 'Personnes de plusieurs entreprises',
  'help-admin.companies-what':
    'Les règles les plus strictes valent ensemble : la date d’application la plus proche, le délai le plus court avant le code suivant, seulement les méthodes que toutes acceptent. Vous voyez vos propres règles par leur nom, et les autres comme « une autre règle ».',
  'help-admin.see': 'Ce que vous voyez, et ce que vous ne voyez pas',
  'help-admin.see-what':
    'Vous voyez quelles méthodes vos gens ont configurées, et depuis quand. Laissez-passer, rappels et délais supplémentaires sont consignés, avec votre nom. Vous ne voyez ni mot de passe, ni code, ni numéro de téléphone, ni rien de ce qu’une autre entreprise a décidé.',
  'help-admin.stuck': 'Adressez-vous à l’exploitant de ce service.',
};
