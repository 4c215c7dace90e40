/** Un délai supplémentaire pour une personne (SPEC P14). */
export const extension = {
  'extension.later-them':
    'C’est {days, plural, one {# jour} other {# jours}} plus tard que la date d’application de l’entreprise : un délai supplémentaire lui a été accordé.',
  'extension.later-you':
    '{days, plural, one {# jour supplémentaire vous a été accordé.} other {# jours supplémentaires vous ont été accordés.}}',

  'extension.title': 'Délai supplémentaire',
  'extension.explained':
    'Une personne qui ne peut pas configurer de méthode avant la date d’application, par exemple parce qu’elle est absente, peut recevoir jusqu’à {most, plural, one {# jour} other {# jours}} de plus. Cela ne se fait qu’une fois, et les autres règles qui s’appliquent à elle ne changent pas. Elle en est informée par e-mail.',
  'extension.day-ends': 'Le délai se termine à 00:00 ({zone}) du jour indiqué.',
  'extension.until': 'Délai',
  'extension.option': '{days, plural, one {# jour} other {# jours}}, jusqu’au {date}',
  'extension.reason': 'Motif',
  'extension.reason-hint':
    'Pour les autres administrateurs et le journal d’audit, qui le conserve définitivement : « Son nouveau téléphone est en route », et rien sur sa santé. 200 caractères au plus.',
  'extension.grant': 'Accorder un délai',
  'extension.act': 'Accorder un délai à une personne',
  'extension.act-days': 'Jours',

  'extension.stands':
    '{name} a jusqu’au <b>{date}</b> : {who} a accordé {days, plural, one {# jour} other {# jours}} de plus le {granted}.',
  'extension.stands-reason': 'Motif : {reason}',
  'extension.stands-over': '{name} avait jusqu’au <b>{date}</b> : {who} avait accordé un délai le {granted}.',
  'extension.stands-off':
    '{who} : {days, plural, one {# jour} other {# jours}} de plus pour {name}, le {granted}. Pour l’instant, il n’y a pas de date d’application.',
  'extension.who-you': 'vous',
  'extension.who-service': 'l’exploitant de {brand}',
  'extension.saved': '{name} a reçu un délai et en est informé(e) par e-mail.',

  'extension.no-deadline': 'Un délai peut être accordé dès que {company} exige la MFA à partir d’une date.',
  'extension.own-membership': 'Personne ne s’accorde de délai. Demandez à un autre administrateur.',
  'extension.not-active': 'Un délai n’est accordé qu’aux personnes actives.',
  'extension.enrolled-before': 'Cette personne a déjà configuré une méthode : un délai ne servirait à rien.',
  'extension.enrolled-reset':
    'Cette personne avait configuré une méthode avant la réinitialisation de la MFA, et un délai n’est accordé qu’à qui n’en a jamais configuré.',
  'extension.enrolled-once':
    'Cette personne a un jour configuré une méthode, et un délai n’est accordé qu’à qui n’en a jamais configuré.',
  'extension.extended-before': 'Cette personne a déjà reçu un délai. Cela ne se fait qu’une fois.',
  'extension.too-late':
    'Un délai se termine au plus {most, plural, one {# jour} other {# jours}} après la date d’application, et ce moment est passé.',
  'extension.needs-both': 'Accorder un délai demande les deux autorisations : outil Administration et outil Annuaire.',
  'extension.error-days': 'Choisissez un nombre de jours, de 1 à {most}.',
  'extension.error-reason': 'Écrivez un motif.',
  'extension.error-meanwhile':
    'La date d’application a été déplacée pendant que vous regardiez, et aucun délai n’a été accordé. Votre choix figure encore ci-dessous, avec les dates actuelles.',
} as const;
