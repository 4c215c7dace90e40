import { defaultLanguage, languagesOffered, parseLanguage, type Language } from '#text/languages.ts';
import { accent, bracket } from '#text/pseudo.ts';
import type { MailWords } from './catalogue.ts';
import { en } from './en.ts';
import { fr } from './fr.ts';
import { mapWords } from './map-words.ts';

/** English accented and bracketed, its `{names}` as they are: what a test finds plain was never translated. */
const pseudo = { ...mapWords(en, (text) => bracket(text.replace(/[^{}]+(?![^{}]*\})/g, accent))), colon: en.colon };

export const mailWords: Readonly<Record<Language, MailWords>> = { en, fr, 'en-XA': pseudo };

/** The language of a mail: exactly, or by its first part (`fr-CA` reads French), else English. */
export function mailLanguage(tag: string): Language {
  const offered = languagesOffered(true);
  return parseLanguage(tag, offered) ?? parseLanguage(tag.split('-')[0], offered) ?? defaultLanguage;
}
