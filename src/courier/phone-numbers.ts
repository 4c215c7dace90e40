import type { PhoneNumbers } from '#ports/phone-numbers.ts';

/** Loaded with the first number: the tables of the world's numbering plans are large, and many installations never send a text message. */
const tables = () => import('libphonenumber-js/max');

/** Longer than any spelling of a number. */
const longestText = 60;

/** Reads numbers by the numbering plans of libphonenumber. */
export const phoneNumbers = (): PhoneNumbers => ({
  async read(text, region) {
    if (text.length > longestText) return null;
    const { parsePhoneNumberFromString, isSupportedCountry } = await tables();
    const home = region !== null && isSupportedCountry(region) ? { defaultCountry: region } : {};
    const parsed = parsePhoneNumberFromString(text, { ...home, extract: false });
    if (!parsed?.isValid() || parsed.ext || !parsed.country) return null;
    return { e164: parsed.number, region: parsed.country, type: parsed.getType() };
  },
  async dialingCode(region) {
    const { getCountryCallingCode, isSupportedCountry } = await tables();
    if (!isSupportedCountry(region)) throw new RangeError(`${region} is no region of the numbering plans`);
    return getCountryCallingCode(region);
  },
});
