import { createRequire } from 'node:module';
import type { Translation } from './catalogue.ts';
import type { de } from './de.ts';
import { en } from './en.ts';
import type { es } from './es.ts';
import type { fr } from './fr.ts';
import type { it } from './it.ts';
import type { Language } from './languages.ts';
import type { zhHant } from './zh-hant.ts';

const read = createRequire(import.meta.url);

/** As this file is run: from the sources, or built. */
const ending = import.meta.url.endsWith('.ts') ? 'ts' : 'js';

type Catalogue<Name extends string, Words> = { readonly [N in Name]: Words };

/**
 * The catalogue of a language, read when somebody first reads it: its many files would be a tenth of every start, of the command line's as well,
 * and few services are read in all languages.
 */
export const catalogueOf = {
  en: () => en,
  de: () => (read(`./de.${ending}`) as Catalogue<'de', typeof de>).de,
  es: () => (read(`./es.${ending}`) as Catalogue<'es', typeof es>).es,
  fr: () => (read(`./fr.${ending}`) as Catalogue<'fr', typeof fr>).fr,
  it: () => (read(`./it.${ending}`) as Catalogue<'it', typeof it>).it,
  'zh-Hant': () => (read(`./zh-hant.${ending}`) as Catalogue<'zhHant', typeof zhHant>).zhHant,
} as const satisfies Readonly<Record<Exclude<Language, 'en-XA'>, () => Translation>>;
