import type { told as source } from '../en/told.ts';

export const told: Readonly<Record<keyof typeof source, string>> = {
  'effect.told':
    '<b>{people, plural, one {# persona viene avvisata per e-mail} other {# persone vengono avvisate per e-mail}}</b>: non prima di {wait} dopo il salvataggio.',
  'policy.told': 'Chi non si è registrato viene avvisato per e-mail dalle ore {time}.',
  'policy.told-day': 'Chi non si è registrato viene avvisato per e-mail da {day}, ore {time}.',
  'policy.told-go': 'Vedi l’adozione',
  'rollout.tried-on': 'Ultimo tentativo di e-mail: {day}',
};
