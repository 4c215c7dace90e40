import type { SmsWords } from './catalogue.ts';

export const es: SmsWords = {
  full: '{brand}: su clave de un solo uso es {code}. No la comparta nunca: no llamamos ni escribimos para pedirla.',
  short: '{brand}: su clave es {code}. No la comparta nunca.',
  bare: '{brand}, clave {code}. No la comparta nunca.',
  nameless: 'Clave {code}. No la comparta nunca.',
};
