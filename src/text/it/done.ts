import type { done as source } from '../en/done.ts';

export const done: Readonly<Record<keyof typeof source, string>> = {
  'done.title': 'Può continuare',
  'done.explained': 'Ora non le viene chiesto altro. Continui per terminare l’accesso.',
};
