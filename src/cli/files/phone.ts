import { parsePhoneNumberFromString, isSupportedCountry } from 'libphonenumber-js/max';
import { phoneFlaw } from '#domain/phone-rules.ts';
import type { PhoneReading } from '#flows/transfer/import-row.ts';

/** Reads a number as written: international, or national with its country (ISO 3166, `US`). Kinds that cannot receive codes are refused (SPEC M3). */
export function readPhone(text: string, country: string | null): PhoneReading {
  const home = country?.trim().toUpperCase() ?? '';
  if (home !== '' && !isSupportedCountry(home))
    return refused('phone_country is not the two letters of a country, such as US.');
  const parsed = parsePhoneNumberFromString(text, { ...(home === '' ? {} : { defaultCountry: home }), extract: false });
  if (!parsed?.isValid())
    return refused(home === '' && !text.trim().startsWith('+') ? nationalAlone : 'It is no phone number that exists.');
  if (parsed.ext) return refused('It has an extension: codes cannot be sent to it.');
  const flaw = phoneFlaw(parsed.getType());
  return flaw === null
    ? { ok: true, number: parsed.number, country: parsed.country ?? noCountry }
    : refused(`It is ${flaw}, which cannot or should not receive codes.`);
}

/** Region of numbers that belong to no country, as the numbering plans name it. */
const noCountry = '001';

const nationalAlone = 'It does not begin with + and its country: write it so, or give phone_country.';

const refused = (reason: string): PhoneReading => ({ ok: false, reason });
