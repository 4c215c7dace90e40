import type { SmsWords } from './catalogue.ts';

export const en: SmsWords = {
  full: '{brand}: your verification code is {code}. Never share it: we never call or write to ask for it.',
  short: '{brand}: your code is {code}. Never share it.',
  bare: '{brand} code {code}. Never share it.',
  nameless: 'Code {code}. Never share it.',
};
