import { describe, expect, it } from 'vitest';
import type { CalendarDate } from '#domain/deadline.ts';
import { day, hour, instant, minute, second } from '#domain/instant.ts';
import { languagesOffered } from './languages.ts';
import { messagesFor } from './messages.ts';

const english = messagesFor('en');
const french = messagesFor('fr');
const at = instant(Date.UTC(2027, 0, 15, 6, 0, 5));

describe('dates and times', () => {
  it('are told with weekday and zone, as SPEC and DESIGN write them', () => {
    const deadline = { date: '2027-01-15' as CalendarDate, zone: 'America/Chicago' };
    expect(english.dateOnlyWithZone(deadline)).toBe('Friday, January 15, 2027, 00:00 Central Time');
    expect(french.dateOnlyWithZone(deadline)).toBe('vendredi 15 janvier 2027, 00:00, heure du centre nord-américain');
  });

  it.each([
    ['date', 1, 'vendredi 1er janvier 2027', 'Friday, January 1, 2027'],
    ['day', 1, '1er janv. 2027', 'Jan 1, 2027'],
    ['shortDay', 1, '1er janv.', 'Jan 1'],
    ['nearDay', 1, 'vendredi 1er janvier', 'Friday, January 1'],
    ['dateTime', 1, 'vendredi 1er janvier 2027, 00:00, temps universel coordonné', null],
    ['date', 11, 'lundi 11 janvier 2027', null],
    ['date', 21, 'jeudi 21 janvier 2027', null],
    ['time', 1, '00:00', '00:00'],
  ] as const)('count the first of a month in French, and no other day: %s of %i', (style, date, said, inEnglish) => {
    const then = instant(Date.UTC(2027, 0, date));
    expect(french[style](then, 'UTC')).toBe(said);
    expect([null, english[style](then, 'UTC')]).toContain(inEnglish);
  });

  it('follow the zone and not the machine', () => {
    expect(english.dateTime(at, 'Asia/Singapore')).toBe('Friday, January 15, 2027, 14:00 Singapore Standard Time');
    expect(english.clock(at, 'Europe/Paris')).toBe('07:00:05');
    expect(english.timeWithZone(at, 'Europe/Paris')).toBe('07:00 Central European Time');
  });

  it.each([
    ['de', 'Freitag, 1. Januar 2027, 00:00 Uhr (Nordamerikanische Zentralzeit)', '1. Jan. 2027'],
    ['es', 'viernes, 1 de enero de 2027, 00:00 hora central', '1 ene 2027'],
    ['it', 'venerdì 1 gennaio 2027, 00:00 (Ora centrale USA)', '1 gen 2027'],
    ['zh-Hant', '2027年1月1日星期五 00:00（中部時間）', '2027年1月1日'],
  ] as const)('are set as %s does', (language, whole, short) => {
    const first = instant(Date.UTC(2027, 0, 1, 6));
    expect(messagesFor(language).dateTime(first, 'America/Chicago')).toBe(whole);
    expect(messagesFor(language).day(first, 'UTC')).toBe(short);
  });

  it('name every zone in every language: an offset tells nobody anything', () => {
    const zones = Intl.supportedValuesOf('timeZone');
    const named = languagesOffered(false).flatMap(({ tag }) => zones.map((zone) => messagesFor(tag).zone(at, zone)));
    expect(named.filter((name) => /GMT|UTC|^$/.test(name))).toEqual([]);
  });

  it('name UTC by its name, where the language has only an offset to show', () => {
    expect(english.timeWithZone(at, 'UTC')).toBe('06:00 Coordinated Universal Time');
  });
});

describe('lengths of time', () => {
  it.each([
    [200, '1 second'],
    [30 * second, '30 seconds'],
    [minute, '1 minute'],
    [4 * minute, '4 minutes'],
    [90 * minute, '90 minutes'],
    [12 * hour, '12 hours'],
    [7 * day, '7 days'],
  ])('of %d ms are told as %s', (length, words) => {
    expect(english.duration(length)).toBe(words);
  });

  it('are told in French', () => {
    expect(french.duration(4 * minute)).toBe('4 minutes');
    expect(french.duration(7 * day)).toBe('7\u00a0jours');
  });
});

describe('messages', () => {
  it('agree in number in every language', () => {
    expect(english.t('early.days', { days: 1 })).toBe('You have 1 day left.');
    expect(english.t('early.days', { days: 2 })).toBe('You have 2 days left.');
    expect(french.t('early.days', { days: 0 })).toBe('Il vous reste 0 jour.');
    expect(french.t('early.days', { days: 2 })).toBe('Il vous reste 2 jours.');
  });

  it('put elements where their tags are and never read markup in what they are given', () => {
    const parts = english.rich<{ bold: unknown }, 'layout.user'>('layout.user', {
      email: '<i>{x}</i>',
      b: (content) => ({ bold: content }),
    });
    expect(parts).toEqual(['User: ', { bold: ['<i>{x}</i>'] }, '.']);
  });

  it('are made once for each language', () => {
    expect(messagesFor('fr')).toBe(french);
    expect(messagesFor('en').language).toBe('en');
  });

  it('list names as the language does', () => {
    expect(english.list(['a', 'b', 'c'])).toBe('a, b, and c');
    expect(french.list(['a', 'b', 'c'])).toBe('a, b et c');
  });

  it.each([
    [0, 1, 'nobody among 1 person would be asked', 'Nobody among 1 person is without a method'],
    [0, 40, 'nobody among 40 people would be asked', 'Nobody among 40 people is without a method'],
    [1, 1, '1 of 1 person would be asked', '1 of 1 person is without a method'],
    [3, 40, '3 of 40 people would be asked', '3 of 40 people are without a method'],
  ])('say of %i of %i people what a policy means', (people, bound, later, already) => {
    const given = { date: 'today', people, bound, b: (chunks: readonly unknown[]) => chunks.join('') };
    expect(english.rich<unknown, 'effect.later'>('effect.later', given).join('')).toContain(later);
    expect(english.rich<unknown, 'effect.already'>('effect.already', given).join('')).toContain(already);
  });
});
