import type { SmsWords } from './catalogue.ts';

export const de: SmsWords = {
  full: '{brand}: Ihr Bestätigungscode ist {code}. Geben Sie ihn nie weiter: Wir fragen weder am Telefon noch per Nachricht danach.',
  short: '{brand}: Ihr Code ist {code}. Geben Sie ihn nie weiter.',
  bare: '{brand}: Code {code}. Nie weitergeben.',
  nameless: 'Code {code}. Nie weitergeben.',
};
