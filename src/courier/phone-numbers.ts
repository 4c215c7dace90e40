import type { PhoneNumber } from '#domain/phone-rules.ts';
import type { PhoneNumbers } from '#ports/phone-numbers.ts';

/** Loaded with the first number: the tables of the world's numbering plans are large, and many installations never send a text message. */
const tables = () => import('libphonenumber-js/max');

type Library = Awaited<ReturnType<typeof tables>>;
type Parsed = NonNullable<ReturnType<Library['parsePhoneNumberFromString']>>;

/** Nobody writes a number longer than this; what is longer is not looked at. */
const longestText = 64;

/** Region of numbers that belong to no country, as the numbering plans name it. */
const noCountry = '001';

/** Reads numbers by the numbering plans of libphonenumber: one E.164 for every spelling that is accepted (SECURITY I5). */
export const phoneNumbers = (): PhoneNumbers => ({
  async read(text, region) {
    const spelled = text.length > longestText ? null : plainSpelling(text);
    return spelled === null ? null : readSpelled(await tables(), spelled, region);
  },
});

/**
 * The digits and marks of a number: full-width signs as plain ones, without parentheses and invisible characters. Null for everything with a letter or a mark
 * that numbers do not have: extensions, words on keys, service codes, URIs, two numbers.
 */
function plainSpelling(text: string): string | null {
  const plain = text
    .normalize('NFKC')
    .replace(/[\p{Cf}()]/gu, '')
    .trim();
  return /^\+?[\p{Nd}\p{Zs}\p{Pd}./\u2212]+$/u.test(plain) ? plain : null;
}

function readSpelled(library: Library, text: string, region: string | null): PhoneNumber | null {
  for (const spelling of spellings(text)) {
    const parsed = parse(library, spelling, region);
    const number = parsed && validOf(library, parsed);
    if (number) return numberOf(number);
  }
  return null;
}

/** As it stands; where that is no number, with `00` read as `+`, as in most of the world, wherever it was written. */
const spellings = (text: string): readonly string[] => (text.startsWith('00') ? [text, `+${text.slice(2)}`] : [text]);

function parse({ parsePhoneNumberFromString, isSupportedCountry }: Library, text: string, region: string | null) {
  const home = region !== null && isSupportedCountry(region) ? { defaultCountry: region } : {};
  return parsePhoneNumberFromString(text, { ...home, extract: false });
}

/** Prefixes that Mexican mobile numbers had until 2019, and still have in people's address books. */
const formerMexican = /^\+52(?:01|1|044|045)(\d{10})$/;

function validOf({ parsePhoneNumberFromString }: Library, parsed: Parsed): Parsed | null {
  if (parsed.ext !== undefined) return null;
  if (parsed.isValid()) return parsed;
  const [, rest] = formerMexican.exec(parsed.number) ?? [];
  const modern = rest === undefined ? undefined : parsePhoneNumberFromString(`+52${rest}`);
  return modern?.isValid() ? modern : null;
}

const numberOf = (parsed: Parsed): PhoneNumber => ({
  e164: parsed.number,
  region: parsed.country ?? noCountry,
  type: parsed.getType(),
});
