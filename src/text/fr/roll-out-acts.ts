import type { rollOutActs as source } from '../en/roll-out-acts.ts';

export const rollOutActs: Readonly<Record<keyof typeof source, string>> = {
  'rollout.remind': 'Envoyer un rappel',
  'rollout.all-fitting': 'Toutes les personnes de cette liste, sur toutes les pages',

  'rollout.act-remind': 'Envoyer un rappel à des personnes',
  'rollout.act-extend': 'Accorder un délai à des personnes',
  'rollout.act-deactivate': 'Désactiver des personnes',

  'rollout.remind-title':
    '{people, plural, one {Envoyer un rappel à # personne ?} other {Envoyer un rappel à # personnes ?}}',
  'rollout.remind-title-more':
    '{people, plural, one {Envoyer un rappel à plus de # personne ?} other {Envoyer un rappel à plus de # personnes ?}}',
  'rollout.extend-title':
    '{people, plural, one {Accorder un délai à # personne ?} other {Accorder un délai à # personnes ?}}',
  'rollout.extend-title-more':
    '{people, plural, one {Accorder un délai à plus de # personne ?} other {Accorder un délai à plus de # personnes ?}}',

  'rollout.remind-effect':
    'Chacune reçoit un e-mail dans sa langue : à partir de quand la MFA est exigée, comment la configurer et à qui s’adresser. Les e-mails partent en arrière-plan, et cette page montre où ils en sont.',
  'rollout.remind-left':
    'Restent de côté : les personnes équipées ou hors de la règle, et celles à qui un rappel a été envoyé aujourd’hui, par vous ou par une autre entreprise. Personne ne reçoit deux rappels le même jour.',
  'rollout.extend-left':
    'Restent inchangées : les personnes qui ont un jour été équipées ou sont hors de la règle, celles qui ont déjà reçu un délai, et vous-même.',
  'rollout.deactivate-left':
    'Restent inchangés : les personnes déjà désactivées, le dernier administrateur, et vous-même.',
  'rollout.most':
    'Au plus {people, plural, one {# personne est modifiée} other {# personnes sont modifiées}} à la fois. S’il y en a plus, recommencez ensuite.',
  'rollout.changed-meanwhile':
    '{people, plural, =0 {Rien n’a été fait : entre-temps, plus personne ne correspond.} one {Rien n’a été fait : entre-temps, # personne correspond.} other {Rien n’a été fait : entre-temps, # personnes correspondent.}} Vérifiez à nouveau.',
  'rollout.who-all': 'Toutes les personnes que la liste montre en ce moment, sur toutes les pages :',
  'rollout.who-row': '{name} : {value}',
  'rollout.nobody-to-remind':
    'Il n’y a personne à qui envoyer un rappel : les personnes choisies sont équipées, hors de la règle, ou en ont reçu un aujourd’hui.',
  'rollout.nobody-to-extend':
    'Il n’y a personne à qui accorder un délai : les personnes choisies sont équipées, hors de la règle, en ont déjà reçu un, ou c’est vous.',
  'rollout.nobody-to-deactivate':
    'Il n’y a personne à désactiver : les personnes choisies le sont déjà, ou vous ne pouvez pas les modifier.',
  'rollout.no-deadline':
    'Rien n’a été fait : la règle n’exige plus rien, ou la MFA n’est plus à la disposition de {company}.',

  'rollout.reminders-under-way':
    'Rien n’a été fait : des rappels sont déjà en route. « E-mails du déploiement » montre où ils en sont.',
  'rollout.reminders-too-often':
    'Rien n’a été fait : des rappels ont été demandés six fois au cours de la dernière heure. Réessayez plus tard.',

  'rollout.do-remind': '{people, plural, one {Envoyer un rappel à # personne} other {Envoyer un rappel à # personnes}}',
  'rollout.do-remind-all': 'Envoyer un rappel à toute la liste',
  'rollout.do-extend': '{people, plural, one {Accorder un délai à # personne} other {Accorder un délai à # personnes}}',
  'rollout.do-extend-all': 'Accorder un délai à toute la liste',
  'rollout.do-deactivate-all': 'Désactiver toute la liste',

  'rollout.done-remind':
    '{people, plural, one {Vous avez demandé un rappel à # personne.} other {Vous avez demandé des rappels à # personnes.}}',
  'rollout.done-remind-all': 'Vous avez demandé des rappels à toute la liste.',
  'rollout.done-remind-how':
    'Ils partent en arrière-plan. Qui s’est équipé entre-temps, ou a eu un rappel aujourd’hui, n’en reçoit pas : leur nombre est indiqué sous « E-mails du déploiement ».',
  'rollout.done-extend':
    '{people, plural, =0 {Personne n’a reçu de délai.} one {# personne a reçu un délai et en est informée par e-mail.} other {# personnes ont reçu un délai et en sont informées par e-mail.}}',
  'rollout.left-unenrolled':
    '{people, plural, one {# personne est restée de côté : elle est équipée, hors de la règle, ou a eu un rappel aujourd’hui.} other {# personnes sont restées de côté : elles sont équipées, hors de la règle, ou ont eu un rappel aujourd’hui.}}',
  'rollout.left-own':
    '{people, plural, one {Vous êtes resté de côté : on ne s’accorde pas de délai à soi-même.} other {Vous êtes resté de côté : on ne s’accorde pas de délai à soi-même.}}',
  'rollout.left-not-active':
    '{people, plural, one {# personne est restée de côté : elle n’est pas active.} other {# personnes sont restées de côté : elles ne sont pas actives.}}',
  'rollout.left-enrolled':
    '{people, plural, one {# personne est restée de côté : elle a déjà configuré une méthode.} other {# personnes sont restées de côté : elles ont déjà configuré une méthode.}}',
  'rollout.left-extended':
    '{people, plural, one {# personne est restée de côté : elle a déjà reçu un délai.} other {# personnes sont restées de côté : elles ont déjà reçu un délai.}}',
  'rollout.left-too-late':
    '{people, plural, one {# personne est restée de côté : le délai serait déjà écoulé.} other {# personnes sont restées de côté : le délai serait déjà écoulé.}}',
  'rollout.left-no-deadline':
    '{people, plural, one {# personne est restée de côté : il n’y a pas de date d’application.} other {# personnes sont restées de côté : il n’y a pas de date d’application.}}',
  'rollout.left-meanwhile':
    '{people, plural, one {# personne est restée de côté : la date d’application a changé entre-temps.} other {# personnes sont restées de côté : la date d’application a changé entre-temps.}}',
};
