import { smsCountryOf, type SmsCountry } from '#domain/phone-rules.ts';

/** The country as which codes are sent to numbers of a region (ISO 3166); null where none are (SPEC M2). */
export function servedCountry(region: string, countries: readonly SmsCountry[]): SmsCountry | null {
  const country = smsCountryOf(region);
  return country !== null && countries.includes(country) ? country : null;
}

/** Whether codes are sent to a phone. One whose country nobody has looked up yet is taken for one of them: the first code that is asked for tells. */
export const isServed = (phone: { readonly country: string | null }, countries: readonly SmsCountry[]): boolean =>
  phone.country === null || servedCountry(phone.country, countries) !== null;
