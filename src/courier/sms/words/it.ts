import type { SmsWords } from './catalogue.ts';

export const it: SmsWords = {
  full: '{brand}: il codice di verifica è {code}. Non lo comunichi mai: non chiamiamo né scriviamo per chiederlo.',
  short: '{brand}: il codice è {code}. Non lo comunichi mai.',
  bare: '{brand}, codice {code}. Non lo comunichi mai.',
  nameless: 'Codice {code}. Non lo comunichi mai.',
};
