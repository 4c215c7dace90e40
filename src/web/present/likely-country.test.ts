import { describe, expect, it } from 'vitest';
import { smsCountries } from '#domain/phone-rules.ts';
import { likelyCountry } from './likely-country.ts';

const likely = (acceptLanguage: string | undefined, zone: string) =>
  likelyCountry({ acceptLanguage, zone }, smsCountries);

describe('the country that is proposed', () => {
  it.each([
    ['fr-CA,fr;q=0.9,en;q=0.8', 'America/Chicago', 'CA'],
    ['en-GB', 'America/New_York', 'GB'],
    ['zh-Hant-HK,zh;q=0.9', 'UTC', 'HK'],
    ['es-PR', 'UTC', 'US'],
  ])("is the browser's region: %s", (header, zone, country) => {
    expect(likely(header, zone)).toBe(country);
  });

  it.each([
    ['fr,en;q=0.5', 'Europe/Paris', 'FR'],
    [undefined, 'America/Toronto', 'CA'],
    ['', 'America/Mexico_City', 'MX'],
    ['de', 'America/Denver', 'US'],
    ['en-US,en;q=0.9', 'Europe/Dublin', 'IE'],
    ['*;q=0.5', 'Australia/Perth', 'AU'],
  ])('else that of the time zone: %s in %s', (header, zone, country) => {
    expect(likely(header, zone)).toBe(country);
  });

  it.each([
    ['en-US,en;q=0.9', 'UTC'],
    ['pt-BR', 'America/Sao_Paulo'],
    [undefined, 'Asia/Tokyo'],
    ['x'.repeat(5_000), 'Nowhere/At_All'],
  ])('else the United States', (header, zone) => {
    expect(likely(header, zone)).toBe('US');
  });

  it('is never one that codes are not sent to', () => {
    expect(likelyCountry({ acceptLanguage: 'fr-FR', zone: 'Europe/Paris' }, ['CA', 'US'])).toBe('US');
    expect(likelyCountry({ acceptLanguage: 'fr-FR', zone: 'Europe/Paris' }, ['GB', 'IE'])).toBe('GB');
  });
});
