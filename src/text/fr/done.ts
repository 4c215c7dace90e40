import type { done as source } from '../en/done.ts';

export const done: Readonly<Record<keyof typeof source, string>> = {
  'done.title': 'Vous pouvez continuer',
  'done.explained': 'Plus rien ne vous est demandé pour l’instant. Continuez pour terminer la connexion.',
};
