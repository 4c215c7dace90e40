export const resetWhyWords = {
  'barred.asked-by':
    'La personne qui l’avait demandée n’en a plus le droit. Quelqu’un qui l’a doit la demander à nouveau.',
  'barred.approved-by':
    'La personne qui l’avait approuvée n’en a plus le droit. Demandez-la à nouveau et faites-la approuver par quelqu’un d’autre.',
  'barred.erased':
    'Une des personnes concernées a été effacée entre-temps. Demandez-la à nouveau si elle est encore nécessaire.',
  'barred.approval-needed':
    'Entre-temps, il lui faut l’approbation de quelqu’un d’autre. Demandez-la à nouveau : elle attendra cette approbation.',
  'barred.longer-wait':
    'Entre-temps, elle doit attendre plus longtemps. Demandez-la à nouveau : elle attendra ce temps-là.',
  'barred.not-entitled': 'L’entreprise ne peut plus utiliser la MFA. Adressez-vous à l’exploitant de {brand}.',
  'barred.not-active':
    'La personne n’était plus active dans l’entreprise. Réactivez-la d’abord, puis demandez à nouveau la réinitialisation.',
  'barred.payor-lately':
    'Cette personne avait un rôle qui fait circuler de l’argent moins de {duration} auparavant. D’ici là, seul l’exploitant de {brand} peut réinitialiser sa MFA.',
  'barred.member-too-young':
    'Cette personne était de nouveau active depuis moins de {duration}. D’ici là, seul l’exploitant de {brand} peut réinitialiser sa MFA.',

  'policy.reset-held-approval':
    'Jusqu’au {time}, un second administrateur approuve tout de même les réinitialisations : cela a été désactivé il y a peu.',
  'policy.reset-held-delay':
    'Jusqu’au {time}, les réinitialisations attendent tout de même {delay} : ce délai a été raccourci il y a peu.',
  'policy.reset-held-why':
    'Ce qui est assoupli pour les réinitialisations prend effet {duration} après l’enregistrement. Si quelqu’un le rétablit avant, l’ancienne règle n’a jamais cessé.',
  'policy.stale-eased': 'Les réinitialisations demandent moins à partir du {time}.',
  'effect.resets-eased-later':
    'Cela prend effet {duration} après l’enregistrement ; d’ici là, les réinitialisations demandent autant qu’aujourd’hui. Si quelqu’un le rétablit avant, l’ancienne règle n’a jamais cessé.',
};
