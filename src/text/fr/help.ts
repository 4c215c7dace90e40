import type { help as source } from '../en/help.ts';

export const help: Readonly<Record<keyof typeof source, string>> = {
  'help-link.pages': 'Pages d’aide',
  'help-link.new-tab': '(s’ouvre dans un nouvel onglet)',
  'help-link.set-up': 'Voir chaque étape',
  'help-link.same-phone': 'Configurer sur ce téléphone, étape par étape',
  'help-link.without-a-phone': 'Sans téléphone, étape par étape',
  'help-link.text-messages': 'En savoir plus sur les codes par SMS',
  'help-link.clock': 'Si les codes continuent d’échouer',
  'help-link.mailbox': 'Que faire sans cette messagerie',
  'help-link.lost-device': 'Appareil perdu, cassé ou neuf',
  'help-link.who-can-help': 'Qui peut faire quoi pour vous',
  'help-link.administrators': 'Aide pour les administrateurs',

  'help-frame.all': 'Tous les sujets d’aide',
  'help-frame.further': 'Voir aussi',
  'help-frame.stuck': 'Toujours bloqué ?',
  'help-frame.own-tab': 'Si vous venez d’une autre page, elle est toujours ouverte dans son propre onglet.',

  'help-index.title': 'Aide',
  'help-index.intro': 'Des réponses courtes, étape par étape. Il n’est pas nécessaire de se connecter pour les lire.',
  'help-index.setting-up': 'Configurer',
  'help-index.trouble': 'Quand quelque chose ne marche pas',
  'help-index.safe': 'Rester en sécurité',
  'help-index.administrators': 'Pour les administrateurs',

  'help-set-up.title': 'Configurer l’authentification à deux facteurs',
  'help-set-up.line': 'Ce que c’est, ce qu’il vous faut, et chaque étape.',
  'help-set-up.what':
    'L’authentification à deux facteurs, ce sont deux étapes à la connexion : votre mot de passe, et un code à 6 chiffres venant d’un objet que vous avez avec vous.',
  'help-set-up.need': 'Ce qu’il vous faut',
  'help-set-up.need-app':
    '<b>Une application d’authentification</b>, sur un téléphone, une tablette ou un ordinateur. Toutes conviennent.',
  'help-set-up.need-phone': 'Ou un <b>téléphone mobile</b> qui reçoit des SMS, si votre entreprise les autorise.',
  'help-set-up.need-mail':
    '<b>Votre messagerie</b> : nous y envoyons un code, pour être sûrs qu’elle est bien la vôtre.',
  'help-set-up.need-place':
    '<b>Un endroit sûr</b> pour un code de récupération : un gestionnaire de mots de passe, ou du papier.',
  'help-set-up.steps': 'Étape par étape',
  'help-set-up.step-begin':
    'Connectez-vous. Sur la page <b>{required}</b>, appuyez sur <b>{now}</b>. Avant la date d’application de votre entreprise, la page s’appelle <b>{early}</b>.',
  'help-set-up.step-mail':
    'Sur <b>{mailbox}</b>, saisissez les 6 chiffres de notre e-mail. S’ils ne vous sont pas demandés, continuez.',
  'help-set-up.step-method':
    'Sur <b>{method}</b>, choisissez <b>{app}</b>. Elle fonctionne sans réseau, et ses codes ne peuvent pas être détournés.',
  'help-set-up.step-scan':
    'Sur <b>{secure}</b>, ouvrez votre application d’authentification, ajoutez une entrée et scannez le code QR depuis l’application.',
  'help-set-up.step-code': 'Saisissez les 6 chiffres que l’application affiche, puis appuyez sur <b>{next}</b>.',
  'help-set-up.step-recovery':
    'Sur <b>{save}</b>, conservez le code de récupération là où un autre appareil peut l’atteindre. Cochez la case et appuyez sur <b>{next}</b>.',
  'help-set-up.done': 'C’est tout. Désormais, la connexion demande un code après votre mot de passe.',
  'help-set-up.later':
    'Vous pouvez commencer plus tôt de vous-même, dès que votre entreprise a choisi une date : ouvrez <b>{security}</b>.',

  'help-same-phone.title': 'Configurer sur le téléphone que vous avez en main',
  'help-same-phone.line': 'Quand la page de configuration et l’application sont sur le même téléphone.',
  'help-same-phone.why':
    'Un téléphone ne peut pas scanner son propre écran. Ce n’est pas nécessaire : il y a deux autres moyens.',
  'help-same-phone.link': 'Avec le lien',
  'help-same-phone.step-install':
    'Installez une application d’authentification sur ce téléphone, s’il n’en a pas. Puis revenez à la page de configuration.',
  'help-same-phone.step-open': 'Sur <b>{secure}</b>, sous <b>{here}</b>, appuyez sur <b>{open}</b>.',
  'help-same-phone.step-allow': 'L’application s’ouvre. Confirmez-y la nouvelle entrée.',
  'help-same-phone.step-back':
    'Revenez au navigateur, saisissez les 6 chiffres que l’application affiche et appuyez sur <b>{next}</b>.',
  'help-same-phone.key': 'Si le lien n’ouvre rien, ou pas la bonne application',
  'help-same-phone.step-copy':
    'Sur la page de configuration, appuyez sur <b>{copy}</b>. Si ce bouton manque, gardez un doigt sur la clé et copiez-la.',
  'help-same-phone.step-add':
    'Dans l’application, ajoutez une entrée, choisissez « saisir une clé de configuration », type basé sur l’heure, et collez la clé.',
  'help-same-phone.step-name': 'Si l’application demande un nom, écrivez {brand}.',
  'help-same-phone.forget': 'Copiez ensuite un mot quelconque, pour que la clé ne reste pas dans le presse-papiers.',
  'help-same-phone.expired': 'Si la page de configuration a expiré entre-temps',
  'help-same-phone.expired-what':
    'Recommencez. La page affiche alors une nouvelle clé : supprimez l’entrée que vous venez de créer dans l’application, et ajoutez la nouvelle.',

  'help-without-a-phone.title': 'Sans téléphone',
  'help-without-a-phone.line': 'Là où les téléphones sont interdits, ou si vous ne voulez pas utiliser le vôtre.',
  'help-without-a-phone.ask':
    '<b>Demandez d’abord à votre service informatique</b> quelle application d’authentification est autorisée sur votre ordinateur professionnel. Ce qu’en dit votre entreprise figure sur les pages de configuration.',
  'help-without-a-phone.any':
    'Toute application qui produit des codes à 6 chiffres basés sur l’heure (TOTP) convient. Nous n’en recommandons aucune ; les noms cités ici sont des exemples.',
  'help-without-a-phone.kinds': 'Quelles sortes il y a',
  'help-without-a-phone.kind-program':
    '<b>Un programme sur l’ordinateur</b>, par exemple KeePassXC. Il garde les codes dans un fichier protégé par son propre mot de passe.',
  'help-without-a-phone.kind-manager':
    '<b>Un gestionnaire de mots de passe</b> qui produit aussi des codes, par exemple Bitwarden ou 1Password. Mots de passe et codes sont alors au même endroit : protégez-le bien.',
  'help-without-a-phone.kind-extension':
    '<b>Une extension du navigateur.</b> La sorte la plus risquée : une mauvaise extension peut lire vos codes et vos pages. N’en prenez qu’une que votre service informatique a vérifiée.',
  'help-without-a-phone.kind-tablet':
    '<b>Une tablette</b>, là où elles sont autorisées. Elle n’a pas besoin de réseau.',
  'help-without-a-phone.steps': 'La configurer sur l’ordinateur',
  'help-without-a-phone.step-install': 'Installez l’application que votre service informatique autorise.',
  'help-without-a-phone.step-key':
    'Allez jusqu’à la page <b>{secure}</b>. Ouvrez-y <b>{trouble}</b> et appuyez sur <b>{copy}</b>.',
  'help-without-a-phone.step-paste':
    'Dans l’application, ajoutez une entrée, choisissez « saisir une clé de configuration », type basé sur l’heure, et collez la clé. Certaines applications disent TOTP ou mot de passe à usage unique.',
  'help-without-a-phone.step-code':
    'Saisissez sur la page de configuration les 6 chiffres que l’application affiche, et appuyez sur <b>{next}</b>.',
  'help-without-a-phone.second': 'Pour vous connecter aussi ailleurs',
  'help-without-a-phone.second-how':
    'Avant de terminer, ajoutez la même clé à une seconde application, par exemple sur votre propre téléphone. Les deux affichent alors les mêmes codes.',
  'help-without-a-phone.second-later':
    'Une fois que vous avez terminé, la clé n’est plus affichée. Pour l’avoir plus tard dans deux applications, utilisez <b>{change}</b> sous {security} et ajoutez la nouvelle clé aux deux.',
  'help-without-a-phone.shared': 'Sur un ordinateur utilisé par plusieurs personnes',
  'help-without-a-phone.shared-how':
    'Protégez l’application par un mot de passe à vous, ou demandez un autre moyen à votre service informatique. Quiconque peut l’ouvrir peut produire vos codes.',
};
