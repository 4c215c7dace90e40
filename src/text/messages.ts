import { deadlineInstant, type Deadline } from '#domain/deadline.ts';
import type { Instant } from '#domain/instant.ts';
import type { ArgumentsOf, Key, PlainKey, RichArgumentsOf, RichKey, Translation } from './catalogue.ts';
import { catalogueOf } from './catalogues.ts';
import { datesIn, type Dates } from './dates.ts';
import { compile, type CompiledMessage, type MessageParts } from './format.ts';
import type { Language } from './languages.ts';
import { accent, bracket, pseudoMessage } from './pseudo.ts';
import { regionsIn, type Regions } from './regions.ts';

/** All words of one language. Made once for each; safe to share. */
export interface Messages extends Dates, Regions {
  readonly language: Language;
  /** The text of a message. */
  t<K extends PlainKey>(key: K, ...values: ArgumentsOf<K>): string;
  /** A message with tags, as texts and the elements that the given functions make of the tags' content. */
  rich<T, K extends RichKey>(key: K, values: RichArgumentsOf<K, T>): readonly (string | T)[];
  /** "Friday, January 15, 2027, 14:05 Central Time". */
  dateTime(at: Instant, zone: string): string;
  /** "14:05 Central Time". */
  timeWithZone(at: Instant, zone: string): string;
  /** "14:05:20 Central Time": for short waits and comparing clocks. */
  clockWithZone(at: Instant, zone: string): string;
  /** The first instant of a deadline in its own zone: "Friday, January 15, 2027, 00:00 Central Time". */
  dateOnlyWithZone(deadline: Deadline): string;
}

const made = new Map<Language, Messages>();

/** The words of a language. Messages are parsed at first use and kept. */
export function messagesFor(language: Language): Messages {
  const known = made.get(language) ?? makeMessages(language);
  made.set(language, known);
  return known;
}

type Lookup = (key: Key) => string | CompiledMessage;

function makeMessages(language: Language): Messages {
  const { locale, dates, regions, messageOf } = language === 'en-XA' ? pseudoWords() : wordsIn(language);
  const lookup = keeping((key) => compiled(messageOf(key), locale));
  const t: Messages['t'] = (key, ...values) => {
    const message = lookup(key);
    return typeof message === 'string'
      ? message
      : String(message.format(values[0] as Record<string, string | number> | undefined));
  };
  const rich = <T, K extends RichKey>(key: K, values: RichArgumentsOf<K, T>): readonly (string | T)[] => {
    const message = lookup(key);
    const result = typeof message === 'string' ? message : message.format<T>(values);
    return Array.isArray(result) ? result : [result];
  };
  const timeWithZone = (at: Instant, zone: string): string =>
    t('format.time-zone', { time: dates.time(at, zone), zone: dates.zone(at, zone) });
  const clockWithZone = (at: Instant, zone: string): string =>
    t('format.time-zone', { time: dates.clock(at, zone), zone: dates.zone(at, zone) });
  const dateTime = (at: Instant, zone: string): string =>
    t('format.date-time', { date: dates.date(at, zone), time: timeWithZone(at, zone) });
  return {
    language,
    ...dates,
    ...regions,
    t,
    rich,
    timeWithZone,
    clockWithZone,
    dateTime,
    dateOnlyWithZone: (deadline) => dateTime(deadlineInstant(deadline), deadline.zone),
  };
}

/** Text without ICU syntax needs no parser. */
function compiled(message: string | MessageParts, locale: string): string | CompiledMessage {
  return typeof message === 'string' && !/[{}<>#]/.test(message) ? message : compile(message, locale);
}

function keeping(find: Lookup): Lookup {
  const kept = new Map<Key, string | CompiledMessage>();
  return (key) => {
    const known = kept.get(key) ?? find(key);
    kept.set(key, known);
    return known;
  };
}

interface Words {
  readonly locale: string;
  readonly dates: Dates;
  readonly regions: Regions;
  readonly messageOf: (key: Key) => string | MessageParts;
}

function wordsIn(locale: keyof typeof catalogueOf): Words {
  const catalogue: Translation = catalogueOf[locale]();
  return { locale, dates: datesIn(locale), regions: regionsIn(locale), messageOf: (key) => catalogue[key] };
}

function pseudoWords(): Words {
  const english = catalogueOf.en();
  return {
    locale: 'en',
    dates: pseudoDates(datesIn('en')),
    regions: pseudoRegions(regionsIn('en')),
    messageOf: (key) => pseudoMessage(english[key]),
  };
}

/** Dates come from Intl, which knows no pseudo-language: made visible like messages, so that a date pasted into a page without words is seen. */
function pseudoDates(dates: Dates): Dates {
  const around =
    (join: Dates['list']): Dates['list'] =>
    (items) => {
      const joined = wrap(join(items.map((_, index) => `{${index}}`)));
      return joined.replace(/\{(\d+)\}/g, (_, index) => items[Number(index)] ?? '');
    };
  return {
    date: (at, zone) => wrap(dates.date(at, zone)),
    day: (at, zone) => wrap(dates.day(at, zone)),
    shortDay: (at, zone) => wrap(dates.shortDay(at, zone)),
    nearDay: (at, zone) => wrap(dates.nearDay(at, zone)),
    time: (at, zone) => wrap(dates.time(at, zone)),
    clock: (at, zone) => wrap(dates.clock(at, zone)),
    zone: (at, zone) => wrap(dates.zone(at, zone)),
    duration: (length) => wrap(dates.duration(length)),
    list: around((items) => dates.list(items)),
    either: around((items) => dates.either(items)),
  };
}

function pseudoRegions(regions: Regions): Regions {
  return {
    ...regions,
    region: (code) => {
      const name = regions.region(code);
      return name === null ? null : wrap(name);
    },
  };
}

const wrap = (text: string): string => bracket(accent(text));
