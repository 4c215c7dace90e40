import { describe, expect, test } from 'vitest';
import { after, day, instant } from '#domain/instant.ts';
import { calendarOf } from './calendar.ts';
import type { Event } from './templates/body.ts';

const at = instant(Date.UTC(2027, 0, 18, 6));
const place = { host: 'id.example.com', now: after(at, -30 * day) };

const event: Event = {
  uid: 'cmp_1.usr_1',
  sequence: 4,
  at,
  title: 'Northwind Builders requires a second step',
  text: 'Set it up:',
  link: 'https://id.example.com/account/security',
};

const written = (changes: Partial<Event> = {}, now = place.now): string =>
  calendarOf({ ...event, ...changes }, 'en', { ...place, now });

/** Lines as a calendar reads them: folded ones joined (RFC 5545, 3.1). */
const lines = (text: string): string[] =>
  text
    .replaceAll(/\r\n[ \t]/g, '')
    .trim()
    .split('\r\n');

describe('a deadline in the calendar', () => {
  test('is published for good at its instant in UTC, takes no time, and leads to where the second step is set up', () => {
    const said = lines(written());
    expect(said).toEqual(
      expect.arrayContaining(['METHOD:PUBLISH', 'DTSTART:20270118T060000Z', 'TRANSP:TRANSPARENT', 'SEQUENCE:4']),
    );
    expect(said).toContain('URL;VALUE=URI:https://id.example.com/account/security');
    expect(said).toContain('DESCRIPTION:Set it up:\\nhttps://id.example.com/account/security');
    expect(said.some((line) => line.startsWith('DTEND'))).toBe(false);
  });

  test('keeps its name when it moves, so that the new date takes the place of the old one', () => {
    const [before, moved] = [lines(written()), lines(written({ at: after(at, 7 * day), sequence: 6 }))];
    expect(before).toContain('UID:cmp_1.usr_1@id.example.com');
    expect(moved).toContain('UID:cmp_1.usr_1@id.example.com');
    expect(moved).toEqual(expect.arrayContaining(['SEQUENCE:6', 'DTSTART:20270125T060000Z']));
  });

  test('is the same over retries of one mail', () => {
    expect(written()).toBe(written());
    expect(lines(written())).toContain('DTSTAMP:20261219T060000Z');
  });

  test.each([
    [30, ['TRIGGER:-P7D', 'TRIGGER:-P1D']],
    [7, ['TRIGGER:-P1D']],
    [1, []],
  ])('reminds 7 days and 1 day before, where these are to come: told %i days ahead', (days, triggers) => {
    const told = lines(written({}, after(at, -days * day)));
    expect(told.filter((line) => line.startsWith('TRIGGER'))).toEqual(triggers);
    expect(told.filter((line) => line === 'ACTION:DISPLAY')).toHaveLength(triggers.length);
  });

  test('says what it says in lines of at most 75 octets, in whole characters', () => {
    const title = 'Königlich-Bayerische Dachdeckergenossenschaft 葛飾区 👩‍👩‍👧'.repeat(4);
    const text = written({ title });
    expect(text.split('\r\n').filter((line) => Buffer.byteLength(line) > 75)).toEqual([]);
    expect(lines(text)).toContain(`SUMMARY:${title}`);
  });

  test('has no line or property that somebody wrote into a name', () => {
    const title = 'A;B,C\\D\r\nATTENDEE:mailto:eve@example.com\nBEGIN:VALARM';
    const said = lines(written({ title }));
    expect(said.filter((line) => /^(ATTENDEE|BEGIN:VALARM)/.test(line))).toEqual(['BEGIN:VALARM', 'BEGIN:VALARM']);
    expect(said.find((line) => line.startsWith('SUMMARY'))).toMatch(/^SUMMARY:A\\;B\\,C\\\\D/);
  });
});
