import type { consoleWords as source } from '../en/console.ts';

export const consoleWords: Readonly<Record<keyof typeof source, string>> = {
  'console.companies': 'Aziende che amministra',
  'console.none': 'Non amministra nessuna azienda. Chieda le autorizzazioni a un amministratore della sua azienda.',
  'console.directory': 'Rubrica',
  'console.security': 'Impostazioni di sicurezza',
  'console.operator': 'Console del gestore',
  'console.operator-hint': 'Aziende, persone, applicazioni, ruoli e SMS di questo servizio',
  'console.admin': 'Amministrazione delle aziende',
  'console.admin-hint': 'Persone e impostazioni di sicurezza delle aziende che amministra',
};
