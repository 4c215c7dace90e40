import type { rollOut as source } from '../en/roll-out.ts';

export const rollOut: Readonly<Record<keyof typeof source, string>> = {
  'policy.tab-roll-out': 'Déploiement',

  'rollout.title': 'Déploiement',
  'rollout.enrolled': 'Équipées',
  'rollout.of': '{people, plural, one {sur #} other {sur #}}',
  'rollout.not-enrolled': 'Non équipées',
  'rollout.needs-help': 'À aider',
  'rollout.exempt': 'Hors de la règle',
  'rollout.extended': 'Ont reçu un délai',
  'rollout.more-time': 'Avec délai',
  'rollout.deadline': 'Date d’application',
  'rollout.count': '{people, plural, one { #} other { #}}',
  'rollout.days-left': '{days, plural, one {# jour} other {# jours}}',
  'rollout.passed': 'En vigueur',

  'rollout.stopped':
    'À ce rythme, environ {people, plural, one {# personne sera arrêtée} other {# personnes seront arrêtées}} à la connexion le {day}',
  'rollout.on-track': 'À ce rythme, personne ne sera arrêté à la connexion le {day}',
  'rollout.early': 'Il est trop tôt pour dire combien de personnes seront arrêtées à la connexion le {day}',
  'rollout.past':
    'Depuis le {day}, {people, plural, one {# personne est arrêtée} other {# personnes sont arrêtées}} à la connexion jusqu’à ce qu’une méthode soit configurée',
  'rollout.past-extended': 'Tout le monde est équipé, sauf les personnes qui ont reçu un délai',
  'rollout.everybody': 'Tout le monde est équipé',
  'rollout.nobody-bound': 'La règle ne porte encore sur personne',
  'rollout.nobody-bound-why':
    'Elle porte sur les personnes dont l’appartenance est active. Invitez des personnes, ou demandez-leur d’accepter leur invitation.',
  'rollout.pace':
    'Ces derniers temps, {people, plural, =0 {moins d’une personne} one {environ # personne} other {environ # personnes}} par jour.',
  'rollout.sum-note':
    'Environ {expected, plural, one {# sur} other {# sur}} {people, plural, one {# personne sera équipée} other {# personnes seront équipées}} d’ici là.',
  'rollout.later-note':
    '{left, plural, one {# ne le sera pas} other {# ne le seront pas}} : {stopped, plural, =0 {personne ne sera arrêté ce jour-là} one {# sera arrêtée ce jour-là} other {# seront arrêtées ce jour-là}}, {later, plural, one {# a un délai} other {# ont un délai}}.',
  'rollout.extended-note':
    '{people, plural, one {# personne a reçu un délai et ne sera arrêtée que plus tard, si elle n’est pas équipée d’ici là.} other {# personnes ont reçu un délai et ne seront arrêtées que plus tard, si elles ne sont pas équipées d’ici là.}}',

  'rollout.chart': 'Personnes équipées au fil du temps',
  'rollout.chart-expecting':
    'Aujourd’hui {enrolled}, sur {people}. À ce rythme, {expected} le {day}, date d’application.',
  'rollout.chart-now': 'Aujourd’hui {enrolled}, sur {people}. La date d’application est le {day}.',
  'rollout.chart-today': 'Aujourd’hui, {day}',
  'rollout.chart-deadline': 'Application, {day}',
  'rollout.chart-enrolled': '{people, plural, one {# équipée} other {# équipées}}',
  'rollout.chart-expected': '{people, plural, one {# attendue} other {# attendues}}',
  'rollout.chart-everybody': '{people, plural, one {# personne} other {# personnes en tout}}',
  'rollout.table': 'Afficher en tableau',
  'rollout.table-caption': 'Personnes équipées à la fin de chaque jour, {zone}',
  'rollout.table-day': 'Jour',
  'rollout.table-today': '{day} (aujourd’hui, jusqu’ici)',
  'rollout.table-expected': 'Au début du {day} (attendu à ce rythme)',

  'rollout.by-title': 'Où en sont les personnes, par',
  'rollout.by-method': 'Méthode',
  'rollout.by-site': 'Chantier',
  'rollout.by-employer': 'Employeur',
  'rollout.by-group': 'Groupe',
  'rollout.by-caption': 'Où en sont les personnes, par {facet}',
  'rollout.by-of': '{enrolled, plural, one {# sur} other {# sur}}{people, plural, one { #} other { #}}',
  'rollout.by-share': 'Part',
  'rollout.by-without-method': 'Aucune méthode utilisable',
  'rollout.by-both': 'Application et SMS',
  'rollout.by-others': '{values, plural, one {# autre} other {# autres}}',
  'rollout.by-percent': '{percent, plural, one {# %} other {# %}}',

  'rollout.as-of': 'À {time}.',
  'rollout.refresh': 'Actualiser',
  'rollout.counting': 'Le décompte des personnes est en cours',
  'rollout.counting-so-far':
    '{people, plural, =0 {Votre entreprise est grande : cela prend un moment.} one {Votre entreprise est grande : # personne comptée jusqu’ici.} other {Votre entreprise est grande : # personnes comptées jusqu’ici.}}',

  'rollout.off': '<b>{company}</b> n’exige pas la MFA',
  'rollout.off-what':
    'Quand elle l’exigera, cette page montrera combien de personnes sont équipées, combien le seront à la date d’application, qui a besoin d’aide, et à qui envoyer un rappel.',
  'rollout.off-go': 'Aller à la règle',
  'rollout.not-entitled': 'La MFA n’est pas encore à la disposition de <b>{company}</b>',

  'mailing.title': 'E-mails du déploiement',
  'mailing.next':
    'Prochain rappel à environ {people, plural, one {# personne} other {# personnes}} : <b>{day}</b> ({days, plural, =0 {le jour même} one {# jour avant} other {# jours avant}}).',
  'mailing.next-none': 'Aucun autre rappel n’est prévu.',
  'mailing.own-dates': 'Les personnes qui ont reçu un délai ont leurs rappels à leurs propres dates.',
  'mailing.next-own-dates':
    'Aucun autre rappel n’est prévu, sauf aux personnes qui ont reçu un délai, à leurs propres dates.',
  'mailing.rule':
    'Les rappels partent à 09:00 dans le fuseau horaire de chacun, au plus un par jour, vers les personnes qui ne sont pas équipées.',
  'mailing.open': 'E-mails en attente ou en cours',
  'mailing.over': '{mailings, plural, one {# envoi des 7 derniers jours} other {# envois des 7 derniers jours}}',
  'mailing.what': 'E-mail',
  'mailing.when': 'Quand',
  'mailing.state': 'État',
  'mailing.at': '{day}, {time}',
  'mailing.until': '{name}, pour qui a jusqu’au {day}',
  'mailing.announcement': 'Annonce de la date d’application',
  'mailing.moved': 'Annonce de la nouvelle date d’application',
  'mailing.reminder':
    '{days, plural, =0 {Rappel le jour même} one {Rappel, # jour avant} other {Rappel, # jours avant}}',
  'mailing.asked': 'Rappel demandé',
  'mailing.digest': 'Bilan hebdomadaire aux administrateurs',
  'mailing.waits': 'En attente : départ à {time}',
  'mailing.waits-day': 'En attente : départ le {day}, à {time}',
  'mailing.under-way':
    'En cours : {looked, plural, one {# personne examinée} other {# personnes examinées}}, {queued, plural, one {# e-mail en file} other {# e-mails en file}}',
  'mailing.under-way-of':
    'En cours : {looked, plural, one {# sur} other {# sur}} {all, plural, one {# personne examinée} other {# personnes examinées}}, {queued, plural, one {# e-mail en file} other {# e-mails en file}}',
  'mailing.under-way-day': 'En cours : {queued, plural, one {# e-mail en file} other {# e-mails en file}}',
  'mailing.done': 'Terminé : {queued, plural, =0 {personne à qui écrire} one {# e-mail} other {# e-mails}}',
  'mailing.superseded':
    'Arrêté, car la règle a changé : {queued, plural, =0 {aucun e-mail} one {# e-mail} other {# e-mails}}',
  'mailing.missed': 'Abandonné, car son heure était passée',

  'rollout.people': 'Personnes',
  'rollout.people-not-shown': 'Leurs noms sont montrés à qui a l’autorisation Annuaire.',
  'rollout.caption': '{status} : personnes de {company}, par nom',
  'rollout.list-from': 'La liste date de {time}.',
  'rollout.list-again': 'La charger à nouveau',
  'rollout.status': 'État',
  'rollout.unenrolled': 'Non équipées, ou à aider',
  'rollout.everyone': 'Tout le monde',
  'rollout.counted': '{what}{people, plural, one { (#)} other { (#)}}',
  'rollout.struggles': 'À aider, pour cette raison',
  'rollout.exemptions': 'Hors de la règle, pour cette raison',
  'rollout.why': 'Pourquoi',
  'rollout.tag-enrolled': 'Équipée',
  'rollout.tag-not-enrolled': 'Non équipée',
  'rollout.tag-needs-help': 'À aider',
  'rollout.tag-exempt': 'Hors de la règle',
  'rollout.extended-until': 'A reçu un délai, jusqu’au {day}',
  'rollout.mailed-today': 'Rappel envoyé aujourd’hui',
  'rollout.mailed-yesterday': 'Rappel envoyé hier',
  'rollout.mailed-on': 'Rappel envoyé le {day}',
  'rollout.announced-on': 'Date annoncée le {day}',
  'rollout.nobody': 'Personne ne correspond.',
  'rollout.nobody-all': 'Il ne reste personne qui ne soit pas équipé.',
  'rollout.show-everyone': 'Afficher tout le monde',
  'rollout.clear': 'Effacer',
  'rollout.more-filters': 'Autres filtres',
  'rollout.pages': 'Pages de la liste',
};
