import type { VNode } from 'preact';
import { smsCountryRegions, type SmsCountry } from '#domain/phone-rules.ts';
import type { Messages } from '#text/messages.ts';

interface Props {
  readonly m: Messages;
  readonly countries: readonly SmsCountry[];
}

/** Each country that codes are sent to, with the territories that count as it (SPEC M2). */
export const SmsCountryList = ({ m, countries }: Props): VNode => (
  <ul>
    {m.sortedRegions(countries).map((one) => (
      <li>{withRegions(m, one)}</li>
    ))}
  </ul>
);

export const regionName = (m: Messages, region: string): string => m.region(region) ?? region;

function withRegions(m: Messages, country: SmsCountry): string {
  const others = smsCountryRegions[country].filter((one) => one !== country);
  if (others.length === 0) return regionName(m, country);
  const regions = m.list(m.sortedRegions(others).map((one) => regionName(m, one)));
  return m.t('phone.available-with', { country: regionName(m, country), regions });
}
