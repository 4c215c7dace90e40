import { day, type Instant } from './instant.ts';
import type { Decider } from './policy.ts';

/** How many users a number may serve: phones on building sites are shared (SPEC M3). */
export const usersPerPhone = 10;

/** Countries that codes may be sent to, each with the regions that count as it: territories and Crown dependencies (SPEC M2). ISO 3166. */
export const smsCountryRegions = {
  US: ['US', 'PR', 'VI', 'GU', 'AS', 'MP'],
  CA: ['CA'],
  MX: ['MX'],
  GB: ['GB', 'JE', 'GG', 'IM'],
  IE: ['IE'],
  FR: ['FR'],
  DE: ['DE'],
  ES: ['ES'],
  IT: ['IT'],
  AU: ['AU'],
  NZ: ['NZ'],
  SG: ['SG'],
  HK: ['HK'],
} as const;

export type SmsCountry = keyof typeof smsCountryRegions;

/** What numbers of a country begin with after the `+`. */
export const dialingCode: Readonly<Record<SmsCountry, string>> = {
  US: '1',
  CA: '1',
  MX: '52',
  GB: '44',
  IE: '353',
  FR: '33',
  DE: '49',
  ES: '34',
  IT: '39',
  AU: '61',
  NZ: '64',
  SG: '65',
  HK: '852',
};

export const smsCountries = Object.keys(smsCountryRegions) as readonly SmsCountry[];

/** The country that a number's region counts as; null where codes are never sent. */
export const smsCountryOf = (region: string): SmsCountry | null =>
  smsCountries.find((country) => (smsCountryRegions[country] as readonly string[]).includes(region)) ?? null;

/** The country as which codes are sent to numbers of a region (ISO 3166); null where none are (SPEC M2). */
export function servedCountry(region: string, countries: readonly SmsCountry[]): SmsCountry | null {
  const country = smsCountryOf(region);
  return country !== null && countries.includes(country) ? country : null;
}

/** Whether codes are sent to numbers of a region. One that nobody has looked up yet (null) is taken for one of them: the first code that is asked for tells. */
export const isServed = (region: string | null, countries: readonly SmsCountry[]): boolean =>
  region === null || servedCountry(region, countries) !== null;

/** What a number is, by the names that the numbering plans' metadata has for it; undefined where nobody knows. */
export type PhoneType = string | undefined;

/** Types of numbers that are refused, as pages name them. */
export type UnfitType = 'premium' | 'shared-cost' | 'toll-free' | 'pager' | 'voip' | 'fixed-line' | 'other';

/** Types that cannot or should not receive codes (SPEC M3), and the words of a sentence that says so. */
const unfit: Readonly<Record<string, { readonly type: UnfitType; readonly words: string }>> = {
  PREMIUM_RATE: { type: 'premium', words: 'a premium-rate number' },
  SHARED_COST: { type: 'shared-cost', words: 'a shared-cost number' },
  TOLL_FREE: { type: 'toll-free', words: 'a toll-free number' },
  PAGER: { type: 'pager', words: 'a pager' },
  VOIP: { type: 'voip', words: 'an Internet telephone number' },
  FIXED_LINE: { type: 'fixed-line', words: 'a fixed line' },
  UAN: { type: 'other', words: 'a company-wide number' },
  VOICEMAIL: { type: 'other', words: 'a voice mailbox' },
  PERSONAL_NUMBER: { type: 'other', words: 'a personal number that forwards to others' },
};

/** What makes a number unfit for codes, in words that end a sentence; null where it may receive them (SPEC M3). */
export const phoneFlaw = (type: PhoneType): string | null => unfitBy(type)?.words ?? null;

const unfitBy = (type: PhoneType) => (type === undefined ? undefined : unfit[type]);

/** A number as the door read it: one canonical spelling, which every limit counts by (SECURITY I5). */
export interface PhoneNumber {
  /** E.164: `+15005550006`. Personal: in no log and no audit event. */
  readonly e164: string;
  /** Region of the parsed number, not the one that was chosen in the list (SPEC M2). ISO 3166. */
  readonly region: string;
  readonly type: PhoneType;
}

/** Why codes are not sent to a number (SPEC M2, M3). `missing`: none was typed. `full`: it serves as many users as a number may. */
export type PhoneFlaw =
  | { readonly flaw: 'missing' }
  | { readonly flaw: 'not-a-number' }
  | { readonly flaw: 'country'; readonly region: string }
  /** Rules that bind this user accept no numbers of its country, though codes are sent there. */
  | { readonly flaw: 'country-ruled-out'; readonly region: string; readonly by: readonly Decider[] }
  | { readonly flaw: 'type'; readonly type: UnfitType }
  | { readonly flaw: 'full' };

/** What is wrong with a number; null: a code may be sent to it. */
export function flawOf(number: PhoneNumber, allowed: readonly SmsCountry[]): PhoneFlaw | null {
  const country = smsCountryOf(number.region);
  if (country === null || !allowed.includes(country)) return { flaw: 'country', region: number.region };
  const type = unfitBy(number.type)?.type;
  return type === undefined ? null : { flaw: 'type', type };
}

/** A number whose code was typed rightly in this time goes on when guards stop the others, up to a cap of its own (SPEC M5). */
const provenFor = 90 * day;

export const isProven = (lastUsedAt: Instant | null, now: Instant): boolean =>
  lastUsedAt !== null && now - lastUsedAt < provenFor;
