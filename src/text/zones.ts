import { instant } from '#domain/instant.ts';
import type { PlainKey } from './catalogue.ts';
import { zoneNameOnce } from './dates.ts';
import type { Language } from './languages.ts';
import type { Messages } from './messages.ts';
import { accent, bracket } from './pseudo.ts';

/** A time zone as people choose it: by name, and by the town that stands for it. */
export interface ZoneChoice {
  /** IANA name. */
  readonly zone: string;
  /** "Central Time (Chicago)". */
  readonly label: string;
}

export interface ZoneGroup {
  readonly label: string;
  readonly zones: readonly ZoneChoice[];
}

/** The first part of an IANA name, in the order in which lists have it. */
const regions: Readonly<Record<string, PlainKey>> = {
  Africa: 'zone.africa',
  America: 'zone.america',
  Antarctica: 'zone.antarctica',
  Arctic: 'zone.arctic',
  Asia: 'zone.asia',
  Atlantic: 'zone.atlantic',
  Australia: 'zone.australia',
  Europe: 'zone.europe',
  Indian: 'zone.indian',
  Pacific: 'zone.pacific',
  UTC: 'zone.everywhere',
};

const made = new Map<Language, readonly ZoneGroup[]>();

/** Every zone there is, by region and by name. Made once for each language: naming four hundred zones takes a moment. */
export function zoneGroups(m: Messages): readonly ZoneGroup[] {
  const known = made.get(m.language) ?? makeGroups(m);
  made.set(m.language, known);
  return known;
}

/** "Central Time (Chicago)": a zone by name, as lists have it. */
export function zoneLabel(m: Messages, zone: string): string {
  const locale = m.language === 'en-XA' ? 'en' : m.language;
  const label = namedOnce(m, zoneNameOnce(locale, zone, aDay), cityOf(zone));
  return m.language === 'en-XA' ? bracket(accent(label)) : label;
}

/** What the name says itself is not said again: "Hong Kong Time", "Mountain Time (Canada, Edmonton)". */
function namedOnce(m: Messages, name: string, city: string): string {
  if (bare(name).includes(bare(city))) return name;
  const [, zone = name, place] = /^(.+) \((.+)\)$/.exec(name) ?? [];
  return m.t('zone.named', { zone, city: place === undefined ? city : `${place}, ${city}` });
}

/** Its letters, without accents, signs and case. */
const bare = (text: string): string =>
  text
    .normalize('NFD')
    .replaceAll(/[^\p{L}]/gu, '')
    .toLowerCase();

/** The names that are shown are those of the whole year. */
const aDay = instant(Date.UTC(2027, 0, 15));

const ianaZones = (): readonly string[] => [
  ...Intl.supportedValuesOf('timeZone').filter((one) => one !== 'UTC'),
  'UTC',
];

function makeGroups(m: Messages): readonly ZoneGroup[] {
  const { compare } = new Intl.Collator(m.language === 'en-XA' ? 'en' : m.language);
  const choices = ianaZones().map((zone) => ({ zone, label: zoneLabel(m, zone) }));
  return Object.entries(regions).map(([region, key]) => ({
    label: m.t(key),
    zones: choices.filter((one) => regionOf(one.zone) === region).toSorted((a, b) => compare(a.label, b.label)),
  }));
}

const regionOf = (zone: string): string => zone.split('/', 1)[0] ?? '';

/** "Buenos Aires" of `America/Argentina/Buenos_Aires`, "Knox, Indiana" of `America/Indiana/Knox`. */
function cityOf(zone: string): string {
  const [, ...places] = zone.split('/').map((one) => one.replaceAll('_', ' '));
  return places.length === 0 ? zone : places.toReversed().join(', ');
}
