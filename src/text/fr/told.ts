/** Who is told of a deadline by e-mail, and when (SPEC P13). */
export const told = {
  'effect.told':
    '<b>{people, plural, one {# personne sera prévenue par e-mail} other {# personnes seront prévenues par e-mail}}</b> : au plus tôt {wait} après l’enregistrement.',
  'policy.told': 'Qui n’est pas encore équipé est prévenu par e-mail à partir de {time}.',
  'policy.told-day': 'Qui n’est pas encore équipé est prévenu par e-mail à partir du {day}, {time}.',
  'policy.told-go': 'Voir le déploiement',
  'rollout.tried-on': 'Dernier e-mail tenté le {day}',
} as const;
