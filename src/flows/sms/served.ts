import { isServed as isRegionServed, type SmsCountry } from '#domain/phone-rules.ts';

export { servedCountry } from '#domain/phone-rules.ts';

/** Whether codes are sent to a phone. One whose country nobody has looked up yet is taken for one of them: the first code that is asked for tells. */
export const isServed = (phone: { readonly country: string | null }, countries: readonly SmsCountry[]): boolean =>
  isRegionServed(phone.country, countries);
