/** Languages of the catalogues as BCP 47 tags. `en-XA` is the generated pseudo-language, for development and tests only. */
export type Language = 'en' | 'de' | 'es' | 'fr' | 'it' | 'zh-Hant' | 'en-XA';

export interface LanguageName {
  readonly tag: Language;
  /** As the language calls itself. */
  readonly ownName: string;
}

const real: readonly LanguageName[] = [
  { tag: 'en', ownName: 'English' },
  { tag: 'de', ownName: 'Deutsch' },
  { tag: 'es', ownName: 'Español' },
  { tag: 'fr', ownName: 'Français' },
  { tag: 'it', ownName: 'Italiano' },
  { tag: 'zh-Hant', ownName: '繁體中文' },
];

const pseudo: LanguageName = { tag: 'en-XA', ownName: 'Ƥšéûðö' };

/** The languages that a server offers, in the order of its menus. */
export const languagesOffered = (development: boolean): readonly LanguageName[] =>
  development ? [...real, pseudo] : real;

/** Those that menus list: the pseudo-language only while it is in use. */
export const languagesListed = (offered: readonly LanguageName[], current: Language): readonly LanguageName[] =>
  offered.filter(({ tag }) => tag !== pseudo.tag || tag === current);

export const defaultLanguage: Language = 'en';

/** Reads a tag from outside (query, cookie, user record); null when no catalogue of that name is offered. */
export function parseLanguage(text: unknown, offered: readonly LanguageName[]): Language | null {
  return offered.find((one) => one.tag === text)?.tag ?? null;
}

/**
 * The catalogue that a reader of this tag understands: its own, or else one of the same language (`fr-CA` and `FR_ca` read French, `zh-TW` reads the Chinese that there is).
 * The pseudo-language is nobody's: only its exact tag is it. Null where there is none.
 */
export function nearestLanguage(tag: string, offered: readonly LanguageName[]): Language | null {
  const wished = tag.toLowerCase().replaceAll('_', '-');
  const exact = offered.find((one) => one.tag.toLowerCase() === wished);
  const near = offered.find((one) => one.tag !== pseudo.tag && languageIn(one.tag) === languageIn(wished));
  return (exact ?? near)?.tag ?? null;
}

const languageIn = (tag: string): string => tag.split('-', 1)[0] ?? tag;

/** The first of these tags that has a catalogue, exactly or nearly; English where none has. The pseudo-language is nobody's. */
export function firstOffered(tags: readonly string[]): Language {
  const found = tags.map((tag) => nearestLanguage(tag, real));
  return found.find((one) => one !== null) ?? defaultLanguage;
}

/**
 * The best language for an `Accept-Language` header: by weight, each as near as there is one. English when nothing fits or the header is missing or garbage.
 */
export function negotiate(acceptLanguage: string | undefined, offered: readonly LanguageName[]): Language {
  for (const { range } of wishes(acceptLanguage ?? '')) {
    const found = nearestLanguage(range, offered);
    if (found) return found;
  }
  return defaultLanguage;
}

/** Headers are short; what comes after the twentieth wish is not read. */
function wishes(header: string): readonly { readonly range: string; readonly weight: number }[] {
  return header
    .split(',', 20)
    .map((part) => {
      const [range = '', ...parameters] = part.trim().toLowerCase().split(';');
      const given = parameters.map((one) => /^\s*q=([01](?:\.\d{0,3})?)\s*$/.exec(one)?.[1]).find(Boolean);
      return { range: range.trim(), weight: given === undefined ? 1 : Number(given) };
    })
    .filter((one) => one.range !== '' && one.weight > 0)
    .toSorted((a, b) => b.weight - a.weight);
}
