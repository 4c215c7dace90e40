import type { told as source } from '../en/told.ts';

export const told: Readonly<Record<keyof typeof source, string>> = {
  'effect.told':
    '<b>{people, plural, one {Se avisará por correo a # persona} other {Se avisará por correo a # personas}}</b>, como muy pronto {wait} después de guardar.',
  'policy.told': 'A quien no se ha inscrito se le avisa por correo a partir de las {time}.',
  'policy.told-day': 'A quien no se ha inscrito se le avisa por correo a partir del {day}, {time}.',
  'policy.told-go': 'Ver el despliegue',
  'rollout.tried-on': 'Último correo intentado el {day}',
};
