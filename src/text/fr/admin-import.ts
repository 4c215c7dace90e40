/** Listes de personnes en fichiers : ce qu’elles peuvent contenir, ce que l’une ferait, et ce qu’elle a fait. */
export const adminImport = {
  'import.title': 'Importer une liste de personnes',
  'import.explained':
    'Un fichier CSV avec une personne par ligne. Quiconque n’est pas encore membre de {company} est invité par e-mail ; pour les membres, seuls l’employeur, le chantier, le groupe, la langue, l’état et les rôles sont modifiés. Une cellule vide ne change rien.',
  'import.first': 'Rien ne se passe avant que vous ayez vu ce que la liste ferait.',
  'import.column': 'Colonne',
  'import.meaning': 'Ce qu’elle indique',
  'import.columns': 'Colonnes de la liste',
  'import.column-email': 'La personne concernée. La seule colonne obligatoire.',
  'import.column-name': 'Le nom que vous donnez à quelqu’un que vous invitez.',
  'import.column-employer': 'Ce qui les distingue dans l’annuaire.',
  'import.column-language': 'Langue des e-mails et des pages : {languages}.',
  'import.column-status': 'active ou inactive : fait revenir des membres ou les désactive.',
  'import.column-roles':
    'Rôles dans des applications, comme payments/disburser, séparés par des espaces. Ils s’ajoutent à ceux que la personne a ; une liste n’en retire aucun. Il faut avoir les deux autorisations pour les attribuer.',
  'import.not-by-file':
    'Les autorisations se donnent sur la page d’une personne, et les mots de passe comme les numéros de téléphone n’appartiennent qu’à elle : les colonnes de ce nom sont refusées.',
  'import.template': 'Télécharger une liste vide',
  'import.file': 'Fichier CSV',
  'import.file-hint':
    'Au plus {rows} lignes et 1 Mo. En UTF-8, avec des virgules, des points-virgules ou des tabulations entre les cellules.',
  'import.check': 'Vérifier la liste',

  'import.no-file': 'Choisissez d’abord un fichier.',
  'import.too-large': 'Ce fichier dépasse 1 Mo. Divisez-le et importez les parties l’une après l’autre.',
  'import.too-many-rows': 'Cette liste dépasse {rows} lignes. Divisez-la et importez les parties l’une après l’autre.',
  'import.no-rows':
    'Il n’y a personne dans cette liste : elle a une première ligne avec les noms des colonnes, et rien en dessous.',
  'import.empty': 'Ce fichier est vide.',
  'import.no-text':
    'Ce n’est pas du texte : ce fichier contient des octets qu’aucun texte ne contient. Enregistrez la liste au format « CSV UTF-8 » et choisissez ce fichier.',
  'import.not-utf8':
    'Les lettres de ce fichier ne sont pas enregistrées en UTF-8 : voyez la ligne {line}. Enregistrez la liste au format « CSV UTF-8 » et choisissez ce fichier.',
  'import.utf-16':
    'Les lettres de ce fichier sont enregistrées en UTF-16. Enregistrez la liste au format « CSV UTF-8 » et choisissez ce fichier.',
  'import.spreadsheet':
    'C’est un classeur ou une archive. Enregistrez la feuille au format « CSV UTF-8 » et choisissez ce fichier.',
  'import.compressed': 'Ce fichier est compressé. Décompressez-le, puis choisissez le fichier qu’il contient.',
  'import.quote-not-closed':
    'Près de la ligne {line}, un guillemet est ouvert et jamais refermé. Rien de ce qui suit ne peut être lu.',
  'import.after-quote':
    'Près de la ligne {line}, quelque chose suit un guillemet fermant. Un guillemet dans une cellule entre guillemets s’écrit deux fois.',
  'import.quote-within':
    'Près de la ligne {line}, un guillemet se trouve dans une cellule. Mettez toute la cellule entre guillemets et écrivez ce guillemet deux fois.',
  'import.row-too-long':
    'Près de la ligne {line}, une ligne est beaucoup trop longue. Un guillemet y est peut-être ouvert et jamais refermé.',
  'import.no-csv':
    'Les lignes de ce fichier ne se distinguent pas. Enregistrez la liste au format « CSV UTF-8 » et choisissez ce fichier.',
  'import.header-no-email': 'Il n’y a pas de colonne « email ». La première ligne doit nommer les colonnes.',
  'import.header-unknown': 'La colonne « {column} » est inconnue. Renommez-la ou retirez-la.',
  'import.header-permission':
    'Une liste ne donne pas d’autorisations : retirez la colonne « {column} » et donnez-les sur la page de la personne.',
  'import.header-secret':
    'Une liste ne reprend ni mots de passe, ni codes, ni numéros de téléphone : retirez la colonne « {column} » et n’envoyez ce fichier à personne.',
  'import.header-twice': 'Plusieurs colonnes signifient la même chose que « {column} ». N’en laissez qu’une.',
  'import.header-roles':
    'Seul un administrateur ayant les deux autorisations attribue des rôles. Retirez la colonne « {column} ».',

  'import.preview-title': 'Ce que cette liste ferait',
  'import.preview-of': 'Liste : <b>{name}</b>. Rien n’a encore été fait. Elle est conservée deux jours.',
  'import.list': 'Liste',
  'import.to-invite': 'À inviter',
  'import.to-update': 'À modifier',
  'import.unchanged': 'Inchangées',
  'import.rejected': 'Lignes avec un problème',
  'import.apply': 'Inviter et modifier ces personnes',
  'import.apply-part': 'Traiter les {most} premières lignes',
  'import.in-parts':
    'Elle compte {rows} lignes, et {most} sont traitées à chaque fois que le bouton est actionné. La page dit ensuite où elle en est, et propose un bouton pour les suivantes.',
  'import.act': 'Importer une liste de personnes',
  'import.nothing': 'Aucune ligne de cette liste ne peut être exécutée telle quelle.',
  'import.rest':
    'Les lignes avec un problème sont laissées de côté. Téléchargez-les avec la raison à côté de chacune, corrigez-les et importez ce fichier.',
  'import.rejects': 'Télécharger les lignes avec un problème',
  'import.line': 'Ligne',
  'import.problem': 'Problème',
  'import.change': 'Modification',
  'import.status': 'État',
  'import.first-of': 'Les {shown} premières sur {all}',
  'import.all-of': '{count, plural, one {# ligne} other {# lignes}}',
  'import.other': 'Choisir un autre fichier',

  'import.partly-title': 'Une partie de la liste est importée',
  'import.partly-of':
    'Liste : <b>{name}</b>. Elle est traitée en plusieurs fois ; ce qui est fait reste fait. Elle est conservée deux jours.',
  'import.left': 'Reste à faire',
  'import.busy': '{count, plural, one {# ligne est} other {# lignes sont}} en cours de traitement.',
  'import.look-again': 'Regarder à nouveau',
  'import.stopped': 'Pendant le traitement, vous avez perdu l’autorisation nécessaire : le reste n’a pas été fait.',
  'import.over-budget':
    'L’entreprise a invité autant de personnes qu’elle le peut pour l’instant. Les suivantes peuvent l’être à partir de : {time}.',
  'import.go-on':
    '{count, plural, one {Continuer avec la ligne restante} other {Continuer avec les # lignes restantes}}',
  'import.go-on-part': 'Continuer avec les {most} lignes suivantes sur {rows}',
  'import.waiting':
    '{count, plural, one {# ligne attend jusque-là : cette page aura alors un bouton pour elle.} other {# lignes attendent jusque-là : cette page aura alors un bouton pour elles.}}',
  'import.result-title': 'La liste est importée',
  'import.result-of': 'Liste : <b>{name}</b>. L’importer à nouveau ne change rien deux fois.',
  'import.done-invited': 'Invitées',
  'import.done-updated': 'Modifiées',
  'import.directory': 'Vers l’annuaire',

  'import.row-cells':
    'Elle n’a pas le même nombre de cellules que la première ligne ({detail}). Une virgule n’est-elle pas entre guillemets ?',
  'import.row-missing': 'La cellule est vide.',
  'import.row-too-long-text': 'Le texte dépasse 200 caractères.',
  'import.row-not-plain': 'Le texte contient des sauts de ligne ou des signes invisibles.',
  'import.row-twice': 'La même personne figure déjà à la ligne {detail}.',
  'import.row-language': 'Cette langue n’existe pas ici.',
  'import.row-status': 'Écrivez active ou inactive, ou laissez la cellule vide.',
  'import.row-role': 'Il n’y a pas de rôle {detail}.',
  'import.row-too-many-roles': 'Au plus 50 rôles sont lus par ligne.',
  'import.row-roles-need-both': 'Seul un administrateur qui a les deux autorisations attribue des rôles.',
  'import.row-no-member':
    'Cette personne n’est pas membre, il n’y a donc rien à désactiver. Laissez l’état vide pour l’inviter.',
  'import.row-must-accept': 'Cette personne doit d’abord accepter l’invitation.',
  'import.row-last-administrator':
    'C’est la dernière personne à administrer avec les deux autorisations. Donnez-les d’abord toutes deux à quelqu’un d’autre.',
  'import.row-too-soon': 'Une invitation a été envoyée il y a peu. Importez cette ligne plus tard.',
  'import.row-needs-both':
    'Cette personne a des autorisations ici : seul un administrateur ayant les deux peut faire cela.',
  'import.row-yourself': 'C’est vous. Personne ne se désactive soi-même.',
  'import.row-changed': 'Quelqu’un d’autre a modifié cette personne entre-temps. Importez cette ligne à nouveau.',
  'import.row-gone': 'Cette personne n’existe plus.',
};
