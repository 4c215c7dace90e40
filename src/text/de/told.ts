export const told = {
  'effect.told':
    '<b>{people, plural, one {# Person wird per E-Mail benachrichtigt} other {# Personen werden per E-Mail benachrichtigt}}</b>: frühestens {wait} nach dem Speichern.',
  'policy.told': 'Wer MFA noch nicht eingerichtet hat, wird ab {time} Uhr per E-Mail benachrichtigt.',
  'policy.told-day': 'Wer MFA noch nicht eingerichtet hat, wird ab {day}, {time} Uhr, per E-Mail benachrichtigt.',
  'policy.told-go': 'Rollout ansehen',
  'rollout.tried-on': 'Letzter E-Mail-Versuch am {day}',
} as const;
