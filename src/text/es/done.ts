import type { done as source } from '../en/done.ts';

export const done: Readonly<Record<keyof typeof source, string>> = {
  'done.title': 'Puede continuar',
  'done.explained': 'Ya no se le pide nada más. Continúe para terminar de iniciar sesión.',
};
