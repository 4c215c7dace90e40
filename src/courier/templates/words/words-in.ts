import { defaultLanguage, languagesOffered, nearestLanguage, type Language } from '#text/languages.ts';
import { accent, bracket } from '#text/pseudo.ts';
import type { MailWords } from './catalogue.ts';
import { de } from './de.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import { fr } from './fr.ts';
import { it } from './it.ts';
import { mapWords } from './map-words.ts';
import { zhHant } from './zh-hant.ts';

/** English accented and bracketed, its `{names}` as they are: what a test finds plain was never translated. */
const pseudo = { ...mapWords(en, (text) => bracket(text.replace(/[^{}]+(?![^{}]*\})/g, accent))), colon: en.colon };

export const mailWords: Readonly<Record<Language, MailWords>> = {
  en,
  de,
  es,
  fr,
  it,
  'zh-Hant': zhHant,
  'en-XA': pseudo,
};

/** The language of a mail: exactly, or by its first part (`fr-CA` reads French), else English. */
export const mailLanguage = (tag: string): Language => nearestLanguage(tag, languagesOffered(true)) ?? defaultLanguage;
