import type { SmsWords } from './catalogue.ts';

export const fr: SmsWords = {
  full: "{brand} : votre code de vérification est {code}. Ne le donnez à personne : nous n'appelons ni n'écrivons jamais pour le demander.",
  short: '{brand} : votre code est {code}. Ne le donnez à personne.',
  bare: '{brand}, code {code}. Ne le donnez jamais.',
  nameless: 'Code {code}. Ne le donnez jamais.',
};
