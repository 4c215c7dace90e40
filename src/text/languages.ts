/** Languages of the catalogues as BCP 47 tags. `en-XA` is the generated pseudo-language, for development and tests only. */
export type Language = 'en' | 'fr' | 'en-XA';

export interface LanguageName {
  readonly tag: Language;
  /** As the language calls itself. */
  readonly ownName: string;
}

const real: readonly LanguageName[] = [
  { tag: 'en', ownName: 'English' },
  { tag: 'fr', ownName: 'Français' },
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

/** The first of these tags that has a catalogue, exactly or by its first part (`fr-CA` reads French); English where none has. The pseudo-language is nobody's. */
export function firstOffered(tags: readonly string[]): Language {
  const found = tags.map((tag) => parseLanguage(tag, real) ?? parseLanguage(tag.split('-')[0], real));
  return found.find((one) => one !== null) ?? defaultLanguage;
}

/**
 * The best language for an `Accept-Language` header: by weight, a tag exactly or by its first part (`fr-CA` is served in French).
 * The pseudo-language is taken only by its exact tag. English when nothing fits or the header is missing or garbage.
 */
export function negotiate(acceptLanguage: string | undefined, offered: readonly LanguageName[]): Language {
  for (const { range } of wishes(acceptLanguage ?? '')) {
    const exact = offered.find((one) => one.tag.toLowerCase() === range);
    const near = offered.find((one) => one.tag === range.split('-')[0]);
    const found = exact ?? near;
    if (found) return found.tag;
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
