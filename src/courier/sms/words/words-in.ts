import type { Language } from '#text/languages.ts';
import { accent, bracket } from '#text/pseudo.ts';
import { mailLanguage } from '../../templates/words/words-in.ts';
import type { SmsWords } from './catalogue.ts';
import { de } from './de.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import { fr } from './fr.ts';
import { it } from './it.ts';
import { zhHant } from './zh-hant.ts';

const accented = (text: string): string => bracket(text.replace(/[^{}]+(?![^{}]*\})/g, accent));

/** English accented and bracketed, its `{names}` as they are: what a test finds plain was never translated. It does not fit the seven-bit alphabet. */
const pseudo: SmsWords = {
  full: accented(en.full),
  short: accented(en.short),
  bare: accented(en.bare),
  nameless: accented(en.nameless),
};

export const smsWords: Readonly<Record<Language, SmsWords>> = {
  en,
  de,
  es,
  fr,
  it,
  'zh-Hant': zhHant,
  'en-XA': pseudo,
};

/** Words in the language of a mail to the same user. */
export const smsWordsIn = (tag: string): SmsWords => smsWords[mailLanguage(tag)];
