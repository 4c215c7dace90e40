import { describe, expect, it } from 'vitest';
import { isZone } from '#domain/deadline.ts';
import { messagesFor } from './messages.ts';
import { zoneGroups, zoneLabel } from './zones.ts';

const english = messagesFor('en');
const all = zoneGroups(english);

describe('time zones are told by name (SPEC P1)', () => {
  it.each([
    ['America/Chicago', 'Central Time (Chicago)'],
    ['America/Indiana/Knox', 'Central Time (Knox, Indiana)'],
    ['America/Argentina/Salta', 'Argentina Standard Time (Salta, Argentina)'],
    ['Europe/Paris', 'Central European Time (Paris)'],
    ['UTC', 'Coordinated Universal Time (UTC)'],
    ['America/Edmonton', 'Mountain Time (Canada, Edmonton)'],
    ['Antarctica/DumontDUrville', 'Dumont d’Urville Time'],
    ['Asia/Urumqi', 'Ürümqi Time'],
    ['Asia/Hong_Kong', 'Hong Kong Standard Time'],
  ])('%s as %s', (zone, label) => {
    expect(zoneLabel(english, zone)).toBe(label);
  });

  it('in French as well', () => {
    expect(zoneLabel(messagesFor('fr'), 'America/Chicago')).toBe('heure du centre nord-américain (Chicago)');
  });

  it('with as much room as German would take in the pseudo-language', () => {
    expect(zoneLabel(messagesFor('en-XA'), 'America/Chicago')).not.toMatch(/[A-Za-z]{2}/);
  });
});

describe('the list of zones', () => {
  const zones = all.flatMap((group) => group.zones);

  it('has every zone that dates are computed in, each once', () => {
    expect(zones.length).toBeGreaterThan(400);
    expect(new Set(zones.map((one) => one.zone)).size).toBe(zones.length);
    expect(zones.filter((one) => !isZone(one.zone))).toEqual([]);
    for (const zone of [...Intl.supportedValuesOf('timeZone'), 'UTC']) {
      expect(zones.some((one) => one.zone === zone)).toBe(true);
    }
  });

  it('goes by region, and there by name', () => {
    expect(all.map((group) => group.label)).toContain('Pacific Ocean');
    const labels = all.find((group) => group.label === 'Europe')?.zones.map((one) => one.label) ?? [];
    expect(labels).toEqual(labels.toSorted(new Intl.Collator('en').compare));
  });

  it('is made once for each language', () => {
    expect(zoneGroups(english)).toBe(all);
  });
});
