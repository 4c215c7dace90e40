import { smsCountryOf, type SmsCountry } from '#domain/phone-rules.ts';

/** Zones by the country that they tell of, the most particular first; the rest of the Americas' zones are the United States'. */
const zones: readonly (readonly [RegExp, SmsCountry])[] = [
  [/^Canada\//, 'CA'],
  [
    /^America\/(Toronto|Montreal|Vancouver|Edmonton|Winnipeg|Regina|Halifax|Moncton|St_Johns|Whitehorse|Yellowknife|Iqaluit)$/,
    'CA',
  ],
  [/^Mexico\//, 'MX'],
  [
    /^America\/(Mexico_City|Monterrey|Merida|Cancun|Tijuana|Hermosillo|Chihuahua|Mazatlan|Ciudad_Juarez|Matamoros)$/,
    'MX',
  ],
  [/^(America|US)\//, 'US'],
  [/^Pacific\/(Honolulu|Guam|Saipan|Pago_Pago)$/, 'US'],
  [/^Europe\/(London|Jersey|Guernsey|Isle_of_Man|Belfast)$/, 'GB'],
  [/^Europe\/Dublin$/, 'IE'],
  [/^Europe\/Paris$/, 'FR'],
  [/^Europe\/(Berlin|Busingen)$/, 'DE'],
  [/^(Europe\/Madrid|Atlantic\/Canary|Africa\/Ceuta)$/, 'ES'],
  [/^Europe\/Rome$/, 'IT'],
  [/^(Australia\/|Antarctica\/Macquarie$)/, 'AU'],
  [/^Pacific\/(Auckland|Chatham)$/, 'NZ'],
  [/^Asia\/Singapore$/, 'SG'],
  [/^Asia\/Hong_Kong$/, 'HK'],
];

/** What may tell where somebody is. */
export interface Traces {
  readonly acceptLanguage: string | undefined;
  /** IANA: the user's, or the company's. */
  readonly zone: string;
}

/**
 * The country that is proposed first on "Set Up SMS Verification": the browser's region, else that of the time zone, else the United States. Browsers come
 * with `en-US`, wherever they are sold: it tells less than a time zone that somebody chose.
 */
export function likelyCountry({ acceptLanguage, zone }: Traces, allowed: readonly SmsCountry[]): SmsCountry | null {
  const guesses = [...regionsWished(acceptLanguage ?? '').map(smsCountryOf), countryOfZone(zone), 'US' as const];
  return guesses.find((one) => one !== null && allowed.includes(one)) ?? allowed[0] ?? null;
}

/** `fr-CA,fr;q=0.9` → `CA`: browsers list what their user set, the dearest first. */
function regionsWished(header: string): readonly string[] {
  const tags = header
    .split(',', 20)
    .map((one) => one.split(';')[0]?.trim() ?? '')
    .filter((tag) => tag.toLowerCase() !== 'en-us');
  return tags.flatMap((tag) => /^[a-z]{2,3}(?:-[a-z]{4})?-([a-z]{2})$/i.exec(tag)?.[1]?.toUpperCase() ?? []);
}

const countryOfZone = (zone: string): SmsCountry | null => zones.find(([pattern]) => pattern.test(zone))?.[1] ?? null;
