import type { resetWords as source } from '../en/reset.ts';

export const resetWords: Readonly<Record<keyof typeof source, string>> = {
  'policy.reset-approval': 'Un second administrateur approuve les réinitialisations',
  'policy.reset-approval-hint':
    'Quand un administrateur réinitialise la MFA de quelqu’un, un autre qui a les deux autorisations, ou l’exploitant de ce service, doit d’abord l’approuver.',
  'policy.reset-delay': 'Délai des réinitialisations',
  'policy.reset-delay-hint':
    'Pendant ce délai, la personne et tous les administrateurs peuvent arrêter une réinitialisation que personne n’a vraiment demandée.',
  'policy.reset-delay-none': 'Aucun',
  'policy.error-reset-delay': 'Choisissez le délai des réinitialisations.',
  'effect.resets-approved': 'Dès la prochaine, une réinitialisation de la MFA demande un second administrateur.',
  'effect.resets-not-approved':
    'Un seul administrateur de {company} suffit pour réinitialiser la MFA de n’importe qui ici. Qui trompe cet administrateur contourne la MFA. Les autres administrateurs sont prévenus par e-mail.',
  'effect.resets-wait': 'Dès la prochaine, une réinitialisation de la MFA attend {delay}.',
  'effect.resets-wait-shorter':
    'Une réinitialisation de la MFA n’attend plus que {delay} : il reste moins de temps pour en arrêter une que personne n’a vraiment demandée. Les autres administrateurs de {company} sont prévenus par e-mail.',
  'effect.resets-wait-not':
    'Une réinitialisation de la MFA a lieu tout de suite : personne n’a le temps d’en arrêter une que personne n’a vraiment demandée. Les autres administrateurs de {company} sont prévenus par e-mail.',

  'console.resets': 'Réinitialisations',
  'reset.title': 'Réinitialiser la MFA',
  'reset.title-of': 'Réinitialiser la MFA de {name}',
  'reset.explained':
    'Pour qui a perdu son appareil et son code de récupération. Ses méthodes sont retirées et, à sa prochaine connexion, tout est à configurer à nouveau.',
  'reset.go': 'Réinitialiser la MFA…',
  'reset.needs-both': 'Réinitialiser la MFA demande les deux autorisations : outil Administration et outil Annuaire.',
  'reset.back': 'Retour à {name}',
  'reset.to-all': 'Toutes les réinitialisations',
  'reset.effect': 'Réinitialiser la MFA de {email} :',
  'reset.effect-out': 'met fin à toutes ses sessions',
  'reset.effect-methods': 'retire ce que cette personne a configuré : {methods}, ainsi que le code de récupération',
  'reset.effect-next':
    'à sa prochaine connexion, il lui faut le mot de passe et un code reçu dans sa messagerie, puis tout configurer à nouveau',
  'reset.effect-told': 'la personne et les autres administrateurs sont prévenus par e-mail',
  'reset.con':
    'Un escroc appelle, il est pressé et parle comme un collègue. Assurez-vous de l’identité par un moyen que vous choisissez vous-même : jamais par l’appel, l’e-mail ou la discussion où l’on vous le demande.',
  'reset.may-take':
    'Cela peut prendre jusqu’à 24 heures : si une autre règle exige la MFA de cette personne, la réinitialisation attend ce temps-là, pour qu’on puisse l’arrêter.',
  'reset.will-wait': 'Dans votre entreprise, une réinitialisation attend {delay}.',
  'reset.will-approve-company':
    'Dans votre entreprise, un autre administrateur ou l’exploitant de ce service l’approuve d’abord.',
  'reset.will-approve-email':
    'L’adresse e-mail de connexion de cette personne a changé il y a moins de {duration} : un autre administrateur ou l’exploitant de ce service l’approuve d’abord.',
  'reset.will-approve-frozen':
    'Il y a moins de {duration}, quelqu’un qui lit la messagerie de cette personne a signalé une modification comme n’étant pas de sa main : un autre administrateur ou l’exploitant de ce service l’approuve d’abord. Vérifiez avec un soin particulier qui vous sollicite.',
  'reset.will-approve-burst':
    'Vous avez demandé {count, plural, one {# réinitialisation} other {# réinitialisations}} en une heure : un autre administrateur ou l’exploitant de ce service approuve d’abord les suivantes.',
  'reset.will-approve-operator':
    'L’adresse e-mail de connexion de cette personne a changé il y a moins de {duration}, ou de nombreuses réinitialisations ont été demandées en une heure : un autre exploitant l’approuve d’abord, ou quelqu’un sur la machine elle-même, avec « gatehouse reset approve ».',
  'reset.will-approve-operator-frozen':
    'Il y a moins de {duration}, quelqu’un qui lit la messagerie de cette personne a signalé une modification comme n’étant pas de sa main : un autre exploitant l’approuve d’abord, ou quelqu’un sur la machine elle-même, avec « gatehouse reset approve ».',
  'reset.email': 'Adresse e-mail de connexion de cette personne',
  'reset.email-hint': 'Saisissez-la en entier : {email}',
  'reset.how': 'Comment avez-vous vérifié la demande ?',
  'reset.how-choose': 'Choisissez',
  'reset.tick': 'J’ai vérifié que cette personne a demandé la réinitialisation de la MFA',
  'reset.act': 'Réinitialiser la MFA',
  'reset.label': 'Réinitialiser la MFA de quelqu’un',
  'reset.approve': 'Approuver la demande',
  'reset.approve-label': 'Approuver une réinitialisation de la MFA',
  'reset.approve-hint':
    'N’approuvez que si vous en avez parlé avec la personne qui l’a demandée, de vive voix ou à un numéro que vous connaissez.',
  'reset.too-new':
    'Vous approuvez des réinitialisations une fois que vous avez les deux autorisations depuis {duration}, et seulement celles qui ont été demandées après. Un autre administrateur ou l’exploitant de ce service peut approuver celle-ci.',
  'reset.veto': 'Arrêter la demande',
  'reset.veto-label': 'Arrêter une réinitialisation de la MFA',
  'reset.withdraw': 'Retirer la demande',
  'reset.withdraw-label': 'Retirer une demande de réinitialisation de la MFA',

  'reset.error-email-missing': 'Saisissez l’adresse e-mail de connexion de cette personne.',
  'reset.error-email': 'Ce n’est pas l’adresse e-mail de connexion de cette personne. Saisissez-la exactement.',
  'reset.error-how': 'Choisissez comment vous avez vérifié la demande.',
  'reset.error-tick': 'Vérifiez d’abord que cette personne l’a vraiment demandé, puis cochez la case.',
  'reset.error-meanwhile':
    'Rien n’a été réinitialisé : une réinitialisation a été demandée pour cette personne depuis que vous avez ouvert la page, par vous ou par quelqu’un d’autre. Voyez ci-dessous où elle en est.',
  'reset.error-many':
    'Vous avez demandé autant de réinitialisations qu’une heure le permet. Vous pourrez demander la suivante à partir de {time}.',
  'reset.error-many-for-them':
    'Autant de réinitialisations ont été demandées pour cette personne qu’une heure le permet. La suivante pourra être demandée à partir de {time}.',
  'reset.error-over': 'Cette réinitialisation n’attend plus : voyez ci-dessous ce qu’elle est devenue.',
  'reset.error-not-yours':
    'Personne n’approuve une réinitialisation demandée par soi-même ou pour soi-même, et seul celui qui l’a demandée la retire.',
  'reset.error-not-needed': 'Cette réinitialisation ne demande pas d’approbation, ou l’a déjà.',
  'reset.error-too-new':
    'Vous n’avez pas les deux autorisations depuis assez longtemps pour approuver cette réinitialisation. Un autre administrateur ou l’exploitant de ce service le peut.',

  'reset.bar-yourself':
    'Personne ne se réinitialise soi-même. Si vous avez perdu vos méthodes, adressez-vous à un autre administrateur ou, s’il n’y en a pas, à l’exploitant de {brand}.',
  'reset.bar-not-entitled': 'La MFA peut être réinitialisée ici dès que {company} peut l’utiliser.',
  'reset.bar-not-active': 'La MFA se réinitialise pour les personnes actives.',
  'reset.bar-member-too-young':
    'Cette personne a accepté l’invitation il y a moins de {duration}. D’ici là, seul l’exploitant de {brand} peut réinitialiser sa MFA.',
  'reset.bar-disabled':
    'Cette personne ne peut pas se connecter pour le moment : l’exploitant l’a bloquée. Adressez-vous à l’exploitant de {brand}.',
  'reset.bar-nothing-bound': 'Cette personne n’a configuré aucune méthode : il n’y a rien à réinitialiser.',
  'reset.bar-payor-role':
    'Cette personne a un rôle qui fait circuler de l’argent. Seul l’exploitant de {brand} peut réinitialiser sa MFA.',
  'reset.bar-payor-lately':
    'Cette personne avait un rôle qui fait circuler de l’argent jusqu’au {time}. Pendant {duration} à partir de là, seul l’exploitant de {brand} peut réinitialiser sa MFA.',
  'reset.bar-operator-only': 'Seul l’exploitant de {brand} peut réinitialiser la MFA de cette personne.',
  'reset.bar-operator':
    'La MFA des exploitants se réinitialise sur la machine elle-même, avec « gatehouse user reset-mfa ».',
  'reset.bar-disabled-operator': 'Cette personne est bloquée. Débloquez-la d’abord.',
  'reset.ask-service': 'Vous pouvez le joindre ici : <contact></contact>',

  'reset.who-you': 'vous',
  'reset.who-service': 'l’exploitant de {brand}',
  'reset.who-own-session': 'la personne elle-même, depuis sa propre session',
  'reset.who-own-mailbox': 'la personne elle-même, par le lien reçu par e-mail',
  'reset.who-another': 'quelqu’un d’extérieur à votre entreprise',
  'reset.who-by-itself': 'personne : le moment était venu',

  'reset.done': 'La MFA a été réinitialisée : <b>{email}</b> configure tout à nouveau à la prochaine connexion.',
  'reset.waits-time':
    'La réinitialisation de <b>{email}</b> attend, jusqu’à ce moment : {time}. D’ici là, la personne, prévenue par e-mail, et les administrateurs peuvent l’arrêter.',
  'reset.waits-approval':
    'La réinitialisation de <b>{email}</b> attend une approbation. Ceux qui peuvent la donner ont été prévenus par e-mail.',
  'reset.waits-both':
    'La réinitialisation de <b>{email}</b> attend une approbation, et au moins jusqu’à ce moment : {time}. Ceux qui peuvent la donner ont été prévenus par e-mail.',
  'reset.waiting': 'Une réinitialisation est en attente',
  'reset.asked': 'Demandée',
  'reset.asked-by': '{time}, par {who}',
  'reset.verified': 'Vérifiée',
  'reset.waits-for': 'Attend',
  'reset.waits-for-approval': 'Une approbation : {why}. Sans elle, la demande expire : {time}.',
  'reset.why-company': 'votre entreprise demande un second administrateur',
  'reset.why-company-operator': 'l’entreprise demande un second administrateur',
  'reset.why-email': 'l’adresse e-mail de connexion avait changé peu avant',
  'reset.why-frozen':
    'quelqu’un qui lit la messagerie de cette personne a signalé une modification comme n’étant pas de sa main',
  'reset.why-burst': 'de nombreuses réinitialisations ont été demandées en une heure',
  'reset.waits-until-company': '{time} : dans votre entreprise, les réinitialisations attendent',
  'reset.waits-until-company-operator': '{time} : dans l’entreprise, les réinitialisations attendent',
  'reset.waits-until-another': '{time} : une autre règle s’applique à cette personne',
  'reset.waits-until-past': 'Un instant : le moment est venu',
  'reset.approved': 'Approuvée',
  'reset.became': 'Ce qu’elle est devenue',
  'reset.outcome-done': 'Effectuée',
  'reset.outcome-vetoed': 'Arrêtée',
  'reset.outcome-withdrawn': 'Retirée',
  'reset.outcome-lapsed': 'Expirée : personne ne l’a approuvée à temps',
  'reset.outcome-barred': 'Non effectuée : elle n’était plus permise',
  'reset.outcome-overtaken': 'Non effectuée : elle n’était plus nécessaire',
  'reset.last': 'La dernière',
  'reset.elsewhere-title': 'Une réinitialisation a été demandée ailleurs',
  'reset.elsewhere':
    'Une réinitialisation de la MFA de cette personne a été demandée ({time}), mais pas par {company}. Elle aura lieu à partir de ce moment, sauf si quelqu’un l’arrête : {due}. Elle vous concerne parce que {company} exige la MFA de cette personne.',
  'reset.elsewhere-ask': 'Demandez-lui, autrement que par e-mail, si elle a perdu son appareil.',
  'reset.stopped-elsewhere': 'Aucune réinitialisation demandée ailleurs n’attend plus pour cette personne : {name}.',
  'reset.stopped-session':
    'Elle a été arrêtée depuis la propre session de cette personne, sans aucune preuve. Si cette personne dit que ce n’était pas elle, quelqu’un d’autre est peut-être connecté à sa place : demandez à l’exploitant de ce service de la réinitialiser sans délai.',
  'reset.stopped-mailbox': 'Elle a été arrêtée par le lien que nous avons envoyé par e-mail à cette personne.',
  'reset.stopped-other': 'Elle a été arrêtée par un administrateur ou un exploitant.',

  'reset.list-title': 'Réinitialisations de la MFA',
  'reset.list-explained':
    'Qui a perdu son appareil et son code de récupération est réinitialisé sur sa propre page de l’annuaire. Vous voyez ici ce qui attend et ce que chaque demande est devenue.',
  'reset.list-waiting': 'En attente',
  'reset.list-waiting-none': 'Aucune réinitialisation n’attend.',
  'reset.list-ended': 'Réinitialisations antérieures',
  'reset.list-ended-none': 'Aucune réinitialisation n’a encore été demandée.',
  'reset.person': 'Personne',
  'reset.nobody': 'Effacée',
  'reset.company': 'Entreprise',
  'reset.none': 'Aucune',
  'reset.acts': 'Ce que vous pouvez faire',
  'reset.acts-none': 'Rien',
  'reset.csv': 'Télécharger en CSV',
  'reset.next': 'Page suivante',
  'reset.first': 'Première page',
  'reset.note-approved-done': 'Approuvée et effectuée.',
  'reset.note-approved-waits': 'Approuvée. Elle aura lieu à partir de ce moment : {time}.',
  'reset.note-approved-not': 'Approuvée, mais non effectuée : elle n’était plus permise ou plus nécessaire.',
  'reset.note-vetoed': 'La réinitialisation a été arrêtée.',
  'reset.note-withdrawn': 'La demande de réinitialisation a été retirée.',

  'reset.operator-explained':
    'Pour qui ne peut être réinitialisé par aucun administrateur : avec un rôle qui vous le réserve, sans entreprise, ou là où plus personne ne peut le faire. Ses méthodes sont retirées et, à sa prochaine connexion, tout est à configurer à nouveau.',

  'reset.operator-list-explained':
    'Vous voyez ici toutes les réinitialisations en attente sur ce service, et ce que les autres sont devenues. Vous réinitialisez quelqu’un vous-même sur sa page, sous « Personnes ».',
  'help-who.can-reset':
    'réinitialiser votre deuxième étape, si appareil et code de récupération sont perdus tous les deux ;',
  'help-admin.lost-rules':
    'Sous <b>{settings}</b>, vous décidez si un second administrateur approuve les réinitialisations et combien de temps elles attendent. Sous <b>{resets}</b>, vous voyez celles qui attendent et arrêtez celles que personne n’a demandées.',
  'help-admin.lost-operator':
    'Qui a un rôle qui fait circuler de l’argent, ou a accepté votre invitation il y a moins de {duration}, est réinitialisé par l’exploitant. Le seul administrateur d’une entreprise aussi : soyez deux.',
  'refuse-no-way.how':
    'Elle doit être sûre que c’est bien vous : parlez-lui en personne, ou demandez qu’elle vous rappelle. Cela peut prendre jusqu’à 24 heures. Connectez-vous ensuite avec votre mot de passe : nous vous envoyons un code par e-mail, et vous configurez tout à nouveau.',
  'refuse-no-way.operator': 'Seul l’exploitant de ce service peut le faire.',
  'refuse-no-way.reach': 'Demandez à un administrateur de votre entreprise comment joindre l’exploitant.',

  'own-reset.title': 'Quelqu’un a demandé la réinitialisation de votre deuxième étape',
  'own-reset.by-person': '{administrator} de {company} l’a demandée : {time}.',
  'own-reset.by-company': 'Un administrateur de {company} l’a demandée : {time}.',
  'own-reset.by-service': 'L’exploitant de ce service l’a demandée : {time}.',
  'own-reset.due':
    'À partir de ce moment, vos méthodes et votre code de récupération seront retirés et toutes vos sessions prendront fin : {time}.',
  'own-reset.due-approval':
    'Une fois approuvée par quelqu’un d’autre, mais pas avant ce moment, vos méthodes et votre code de récupération seront retirés et toutes vos sessions prendront fin : {time}.',
  'own-reset.due-approval-alone':
    'Une fois approuvée par quelqu’un d’autre, vos méthodes et votre code de récupération seront retirés et toutes vos sessions prendront fin.',
  'own-reset.question': 'Si vous ne l’avez pas demandé, arrêtez-la.',
  'own-reset.stop': 'L’arrêter',
  'own-reset.stopped': 'La réinitialisation a été arrêtée : ce que vous avez configuré reste tel quel.',
  'own-reset.over': 'Cette réinitialisation n’attendait plus : il n’y avait rien à arrêter.',

  'veto.title': 'Arrêter la réinitialisation de votre deuxième étape ?',
  'veto.press': 'Arrêter la réinitialisation',
  'veto.keep': 'Si vous l’avez demandée vous-même, ne faites rien : fermez simplement cette page.',
  'veto.done-title': 'La réinitialisation a été arrêtée',
  'veto.done': 'Ce que vous avez configuré reste tel quel et fonctionne comme avant.',
  'veto.done-next':
    'Quelqu’un s’est fait passer pour vous, ou s’est trompé. Prévenez un administrateur de votre entreprise, autrement que par e-mail, et choisissez un nouveau mot de passe si quelqu’un d’autre peut connaître le vôtre.',
  'veto-over.done-title': 'La réinitialisation a déjà été effectuée',
  'veto-over.done':
    'Vos méthodes et votre code de récupération ont été retirés et toutes vos sessions ont pris fin : <b>{time}</b>. On ne peut plus l’arrêter.',
  'veto-over.done-next':
    'Si vous ne l’avez pas demandée : choisissez tout de suite un nouveau mot de passe avec « Mot de passe oublié ? » sur la page de connexion. Connectez-vous ensuite, configurez de nouveau votre deuxième étape, et prévenez les personnes nommées ici, autrement que par e-mail.',
  'veto-over.done-yours':
    'Si vous l’avez demandée vous-même : connectez-vous avec votre mot de passe. Nous vous envoyons un code par e-mail, et vous configurez tout de nouveau.',
  'veto-over.stopped-title': 'La réinitialisation a déjà été arrêtée',
  'veto-over.not-title': 'La réinitialisation n’a pas été effectuée',
  'veto-over.stays':
    'Elle a pris fin sans que rien soit retiré : <b>{time}</b>. Ce que vous avez configuré reste tel quel.',
  'veto-over.by-session':
    'Elle a été arrêtée sous « Mot de passe et sécurité », par une personne connectée en votre nom.',
  'veto-over.by-mailbox':
    'Elle a été arrêtée avec un lien de l’un de nos e-mails, par une personne qui lit votre messagerie.',
  'veto-over.by-administrator': '{administrator} de {company} l’a arrêtée.',
  'veto-over.by-company': 'Un administrateur de {company} l’a arrêtée.',
  'veto-over.by-elsewhere': 'Un administrateur d’une autre de vos entreprises l’a arrêtée.',
  'veto-over.by-service': 'L’exploitant de ce service l’a arrêtée.',
  'veto-over.by-withdrawn': 'La personne qui l’a demandée l’a retirée.',
  'veto-over.who': 'Qui peut vous aider',
};
