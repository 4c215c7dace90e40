/** Countries and territories by name in one language. Codes are ISO 3166. */
export interface Regions {
  /** "United States"; null for what is no region, or one that the language has no name for. */
  region(code: string): string | null;
  /** In the order in which the language sorts their names. */
  sortedRegions<C extends string>(codes: readonly C[]): readonly C[];
}

/** Where the long name says more than people call the place. */
const calledShortly: ReadonlySet<string> = new Set(['HK']);

export function regionsIn(locale: string): Regions {
  const names = { long: namesIn(locale, 'long'), short: namesIn(locale, 'short') };
  const { compare } = new Intl.Collator(locale);
  const region = (code: string): string | null =>
    /^[A-Z]{2}$/.test(code) ? (names[calledShortly.has(code) ? 'short' : 'long'].of(code) ?? null) : null;
  return {
    region,
    sortedRegions: (codes) => codes.toSorted((a, b) => compare(region(a) ?? a, region(b) ?? b)),
  };
}

const namesIn = (locale: string, style: 'long' | 'short'): Intl.DisplayNames =>
  new Intl.DisplayNames(locale, { type: 'region', style, fallback: 'none' });
