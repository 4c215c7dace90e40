import type { refusals as source } from '../en/refusals.ts';

export const refusals: Readonly<Record<keyof typeof source, string>> = {
  'refusal.email-malformed': 'Saisissez votre adresse e-mail en entier, par exemple nom@entreprise.example.',
  'refusal.email-not-ascii':
    'La partie avant le @ ne peut contenir que des lettres de a à z sans accent, des chiffres et des signes. Saisissez l’adresse avec laquelle vous avez été invité.',
  'refusal.email-ambiguous':
    'La partie après le @ peut se lire de deux façons. Saisissez-la en lettres simples, exactement comme votre entreprise l’écrit.',
  'refusal.email-too-long': 'Cette adresse e-mail est trop longue. Vérifiez-la et saisissez-la à nouveau.',
  'refusal.not-six-digits': 'Saisissez les 6 chiffres du code et rien d’autre.',
  'refusal.not-recovery-code': 'Saisissez les 24 lettres et chiffres de votre code de récupération.',
  'refusal.wrong-password': 'L’adresse e-mail ou le mot de passe n’est pas correct. Vérifiez les deux et réessayez.',
  'refusal.password-held': 'Trop de mots de passe erronés. Attendez {wait}, puis réessayez.',
  'refusal.password-held-until': 'Trop de mots de passe erronés. Attendez {wait}, puis réessayez (à partir de {time}).',
  'refusal.wrong-code':
    'Ce code n’a pas fonctionné. Il a peut-être expiré ou déjà servi. Attendez le suivant et réessayez.',
  'refusal.wrong-code-mailbox':
    'Ce code n’a pas fonctionné. Il a peut-être expiré ou déjà servi, ou un plus récent a été envoyé. Utilisez le code du dernier e-mail, ou envoyez-en un nouveau.',
  'refusal.wrong-code-recovery':
    'Ce code n’a pas fonctionné. Il a peut-être déjà servi, ou un plus récent l’a remplacé. Comparez chaque caractère avec le code que vous avez conservé et réessayez.',
  'refusal.clock-behind':
    'Ce code n’a pas fonctionné. L’horloge de votre appareil retarde d’environ {drift} : réglez-la sur automatique et essayez le code suivant.',
  'refusal.clock-ahead':
    'Ce code n’a pas fonctionné. L’horloge de votre appareil avance d’environ {drift} : réglez-la sur automatique et essayez le code suivant.',
  'refusal.server-time':
    'Ici, il est {time}. Si votre appareil affiche une autre heure, réglez son horloge sur automatique.',
  'refusal.code-held': 'Trop de codes erronés. Attendez {wait}, puis réessayez (à partir de {time}).',
  'refusal.code-disabled':
    'Cette méthode a été désactivée après trop de codes erronés. Utilisez plutôt votre code de récupération, puis configurez un nouvel appareil.',
  'refusal.too-many-wrong-codes': 'Trop de codes erronés. Recommencez avec votre mot de passe.',
  'refusal.resend-too-soon':
    'Un code a été envoyé il y a peu. Cherchez-le dans votre messagerie ; vous pourrez en envoyer un nouveau à partir de {time}.',
  'refusal.wrong-code-sms':
    'Ce code n’a pas fonctionné. Il a peut-être expiré ou déjà servi, ou un plus récent a été envoyé. Utilisez le code du dernier SMS, ou envoyez-en un nouveau.',
  'refusal.no-number': 'Saisissez un numéro de téléphone.',
  'refusal.not-a-number':
    'Nous ne pouvons pas lire ceci comme un numéro de téléphone. Vérifiez l’indicatif du pays, puis saisissez à nouveau le numéro en entier, indicatif régional compris.',
  'refusal.phone-country': 'Nous n’envoyons pas de codes aux numéros de ce pays : {country}.',
  'refusal.phone-country-unknown': 'Nous n’envoyons pas de codes aux numéros de ce pays.',
  'refusal.phone-country-ruled-out': 'Les numéros de ce pays ({country}) ne sont pas acceptés : exclus par {who}.',
  'refusal.phone-country-ruled-out-unknown': 'Les numéros de ce pays ne sont pas acceptés : exclus par {who}.',
  'refusal.phone-listed':
    'Utilisez un numéro de l’un des pays disponibles, ou choisissez plutôt une application d’authentification.',
  'refusal.phone-premium': 'C’est un numéro surtaxé : il ne peut pas recevoir de codes.',
  'refusal.phone-shared-cost': 'C’est un numéro à coût partagé : il ne peut pas recevoir de codes.',
  'refusal.phone-toll-free': 'C’est un numéro gratuit : il ne peut pas recevoir de codes.',
  'refusal.phone-pager': 'C’est le numéro d’un récepteur d’appels : il ne peut pas recevoir de codes.',
  'refusal.phone-voip':
    'C’est un numéro de téléphonie par Internet. Nous n’y envoyons pas de codes, car ces numéros se détournent facilement.',
  'refusal.phone-fixed-line': 'C’est une ligne fixe : elle ne peut pas recevoir de SMS.',
  'refusal.phone-other':
    'Ce numéro renvoie vers d’autres ou appartient à toute une entreprise : un code ne vous parviendrait pas à coup sûr.',
  'refusal.phone-full':
    '{most, plural, one {Ce numéro sert déjà à # personne, le maximum pour un numéro.} other {Ce numéro sert déjà à # personnes, le maximum pour un numéro.}}',
  'refusal.phone-way-on': 'Utilisez un autre numéro, ou choisissez plutôt une application d’authentification.',
  'refusal.sms-pause': 'Un code vient d’être envoyé. Vous pourrez en envoyer un nouveau à partir de {time}.',
  'refusal.sms-hour':
    '{count, plural, one {# code vous a été envoyé en une heure. Vous pourrez en envoyer un nouveau à partir de {time}.} other {# codes vous ont été envoyés en une heure. Vous pourrez en envoyer un nouveau à partir de {time}.}}',
  'refusal.sms-day':
    'Il vous a été envoyé autant de codes qu’une journée le permet. Vous pourrez en envoyer un nouveau à partir de : {time}.',
  'refusal.sms-run':
    'Aucun autre code ne peut être envoyé ici : une heure s’est écoulée. Recommencez pour obtenir un nouveau code.',
  'refusal.sms-number-day':
    'Il a été envoyé à ce numéro autant de codes qu’une journée le permet. Utilisez un autre numéro, ou choisissez plutôt une application d’authentification. Vous pourrez envoyer un nouveau code à ce numéro à partir de : {time}.',
  'refusal.sms-stopped': 'Nous ne pouvons pas envoyer de SMS à ce numéro.',
  'refusal.use-another': 'Utilisez une autre méthode : {ways}.',
  'refusal.app-instead': 'Vous pouvez configurer une application d’authentification à la place.',
  'refusal.ask-for-help': 'Faites-vous aider.',

  'way.app': 'votre application d’authentification',
  'way.phone': 'un SMS',
  'way.recovery-code': 'votre code de récupération',

  'refusal.too-short':
    '{shortest, plural, one {Choisissez un mot de passe plus long : au moins # caractère.} other {Choisissez un mot de passe plus long : au moins # caractères.}}',
  'refusal.too-long':
    'Choisissez un mot de passe plus court : au plus {longest, plural, one {# caractère} other {# caractères}}.',
  'refusal.well-known':
    'Beaucoup de gens utilisent ce mot de passe : les voleurs l’essaient en premier. Choisissez-en un autre.',
  'refusal.from-context':
    'Ce mot de passe est surtout un nom ou une adresse qui vous appartient ou qui appartient à ce service. Choisissez-en un autre.',
  'refusal.passwords-differ': 'Les deux mots de passe ne sont pas identiques. Saisissez deux fois le nouveau.',
  'refusal.name-too-long': 'Ce nom dépasse 200 caractères. Raccourcissez-le.',
  'refusal.name-not-plain': 'Ce nom contient un saut de ligne ou un signe invisible. Saisissez-le à nouveau.',
  'refusal.tick-needed': 'Conservez d’abord le code, puis cochez la case « J’ai conservé ce code en lieu sûr ».',
  'refusal.method-not-allowed': 'Cette méthode n’est pas disponible pour vous. Choisissez-en une autre.',

  'refuse-expired.title': 'Cette connexion a expiré',
  'refuse-expired.explained':
    'Elle est restée ouverte trop longtemps ; nous l’avons fermée pour votre sécurité. Rien n’a été modifié.',
  'refuse-expired.kept': 'Recommencez : vous irez au même endroit.',
  'refuse-expired.change-title': 'Cette modification a expiré',
  'refuse-expired.change-explained':
    'Elle est restée ouverte trop longtemps ; nous l’avons fermée pour votre sécurité. « Mot de passe et sécurité » montre où vous en êtes ; vous pouvez y recommencer.',
  'refuse-expired.form-title': 'Cette confirmation a expiré',
  'refuse-expired.form-explained':
    'Elle est restée ouverte trop longtemps ; nous l’avons fermée pour votre sécurité. Rien n’a été modifié et votre demande est conservée : revenez-y et confirmez à nouveau.',
  'refuse-codes.title': 'Trop de codes erronés',
  'refuse-codes.explained':
    'Nous avons arrêté cette connexion et vous avons envoyé un e-mail à ce sujet. Recommencez avec votre mot de passe.',
  'refuse-codes.hint':
    'Auparavant, ouvrez votre application d’authentification et vérifiez que vous regardez l’entrée de {brand}. Si votre appareil n’est pas à l’heure, réglez son horloge sur automatique.',
  'refuse-codes.hint-phone': 'Des codes reçus par SMS, seul le dernier fonctionne.',
  'refuse-codes.change-explained':
    'Nous avons arrêté cette modification et vous avons envoyé un e-mail à ce sujet. Vous pouvez recommencer sous « Mot de passe et sécurité ».',
  'refuse-codes.form-explained':
    'Nous avons arrêté cette confirmation et vous avons envoyé un e-mail à ce sujet. Rien n’a été modifié et votre demande est conservée : revenez-y et confirmez à nouveau, d’abord avec votre mot de passe.',
  'refuse-ended.title': 'Cette connexion est terminée',
  'refuse-ended.explained':
    'Elle a été menée à bien ou abandonnée, peut-être dans un autre onglet. Recommencez si vous n’êtes pas connecté.',
  'refuse-ended.change-title': 'Cette modification est terminée',
  'refuse-ended.change-explained':
    'Elle a été menée à bien ou abandonnée, peut-être dans un autre onglet, ou vous vous êtes déconnecté depuis. « Mot de passe et sécurité » montre où vous en êtes.',
  'refuse-ended.form-title': 'Cette confirmation est terminée',
  'refuse-ended.form-explained':
    'Elle a été menée à bien ou abandonnée, peut-être dans un autre onglet, ou vous vous êtes déconnecté depuis. Revenez à votre demande pour voir où vous en êtes.',
  'refuse-disabled.title': 'Vous ne pouvez pas vous connecter pour le moment',
  'refuse-disabled.explained': 'Votre mot de passe est correct, mais <b>{email}</b> a été bloqué.',
  'refuse-disabled.ask': 'Adressez-vous à <contact></contact> pour le faire débloquer.',
  'refuse-disabled.ask-somebody':
    'Adressez-vous à la personne qui gère les utilisateurs dans votre entreprise pour le faire débloquer.',
  'refuse-no-way.title': 'Faites-vous aider pour vous connecter',
  'refuse-no-way.explained':
    'Sans votre appareil ni votre code de récupération, nous ne pouvons pas savoir que c’est vous. L’une de ces personnes peut réinitialiser votre authentification à deux facteurs :',
  'refuse-no-way.explained-alone':
    'Sans votre appareil ni votre code de récupération, nous ne pouvons pas savoir que c’est vous. Quelqu’un doit réinitialiser votre authentification à deux facteurs.',
  'refuse-no-way.confirm-title': 'Faites-vous aider pour confirmer votre identité',
  'refuse-no-way.confirm-recovery':
    'Un code de récupération ne suffit pas ici. Si vous avez le vôtre, déconnectez-vous, connectez-vous avec lui et configurez un nouvel appareil.',
  'refuse-no-way.found': 'J’ai retrouvé mon appareil ou mon code',
  'refuse-no-way.helper': '<b>{name}</b>, {company}',
  'refuse-not-offered.title': 'Rien à configurer',
  'refuse-not-offered.explained':
    'Aucune de vos entreprises n’exige l’authentification à deux facteurs : elle ne peut donc pas être configurée. Si une entreprise décide de l’exiger, vous en serez informé.',
};
