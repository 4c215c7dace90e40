import { describe, expect, test } from 'vitest';
import type { CalendarDate } from './deadline.ts';
import { instant } from './instant.ts';
import {
  changedSettings,
  draftPolicy,
  undecided,
  type PolicyChange,
  type PolicySettings,
  changesReach,
  easesResets,
} from './policy-change.ts';

/** Monday, January 4, 2027, 03:00 UTC: still Sunday in Chicago. */
const now = instant(Date.UTC(2027, 0, 4, 3));
const chicago = 'America/Chicago';
const facts = { now, companyZone: chicago };

const date = (text: string): CalendarDate => text as CalendarDate;
const draft = (change: PolicyChange, current: PolicySettings = undecided) => draftPolicy(current, change, facts);

const required: PolicySettings = {
  ...undecided,
  requireMfa: true,
  deadline: { date: date('2027-01-18'), zone: chicago },
};
const enforced: PolicySettings = { ...required, deadline: { date: date('2026-12-01'), zone: chicago } };

describe('the deadline is a date of today or later in its own zone (SPEC P2)', () => {
  test('today there is taken, though it is tomorrow in UTC', () => {
    const change = { requireMfa: true, date: date('2027-01-03') };
    expect(draft(change)).toMatchObject({
      settings: { deadline: { date: '2027-01-03', zone: chicago } },
      isProposed: false,
    });
  });

  test('yesterday there is refused, with what day it is', () => {
    const flaw = { flaw: 'deadline-past', deadline: { date: '2027-01-02', zone: chicago }, today: '2027-01-03' };
    expect(draft({ requireMfa: true, date: date('2027-01-02') })).toEqual(flaw);
    expect(draft({ date: date('2027-01-02') })).toEqual(flaw);
    expect(draft({ date: date('2027-01-02') }, required)).toEqual(flaw);
  });

  test('what is today in Chicago is over in Tokyo', () => {
    const change = { requireMfa: true, date: date('2027-01-03'), zone: 'Asia/Tokyo' };
    expect(draft(change)).toMatchObject({ flaw: 'deadline-past', today: '2027-01-04' });
  });

  test('a zone of its own moves it; a zone without a date is refused', () => {
    expect(draft({ zone: 'Europe/Paris' }, required)).toMatchObject({
      settings: { deadline: { date: '2027-01-18', zone: 'Europe/Paris' } },
    });
    expect(draft({ zone: 'Europe/Paris' })).toEqual({ flaw: 'zone-without-date' });
  });

  test('one that has come may be moved into the future, not left in the past of another zone', () => {
    expect(draft({ date: date('2027-02-01') }, enforced)).toMatchObject({ settings: { deadline: { zone: chicago } } });
    expect(draft({ zone: 'Europe/Paris' }, enforced)).toMatchObject({ flaw: 'deadline-past' });
  });

  test('one that has come does not keep other settings from being changed', () => {
    expect(draft({ frequency: 'weekly' }, enforced)).toEqual({
      settings: { ...enforced, frequency: 'weekly' },
      isProposed: false,
    });
  });

  test('it is kept when MFA is switched off, for the day it is switched on again (SPEC P9)', () => {
    expect(draft({ requireMfa: false }, required)).toMatchObject({ settings: { deadline: required.deadline } });
    expect(draft({ requireMfa: true }, { ...required, requireMfa: false })).toEqual({
      settings: required,
      isProposed: false,
    });
  });
});

describe('switched on without a date, 30 days ahead are proposed (SPEC P2)', () => {
  test('in the zone of the company, or the one that was given', () => {
    expect(draft({ requireMfa: true })).toMatchObject({
      settings: { deadline: { date: '2027-02-02', zone: chicago } },
      isProposed: true,
    });
    expect(draft({ requireMfa: true, zone: 'Asia/Tokyo' })).toMatchObject({
      settings: { deadline: { date: '2027-02-03', zone: 'Asia/Tokyo' } },
      isProposed: true,
    });
  });

  test('also where the date of old is over', () => {
    expect(draft({ requireMfa: true }, { ...enforced, requireMfa: false })).toMatchObject({
      settings: { deadline: { date: '2027-02-02', zone: chicago } },
      isProposed: true,
    });
  });

  test('not where it was on already', () => {
    expect(draft({ requireMfa: true }, enforced)).toEqual({ settings: enforced, isProposed: false });
  });
});

describe('a change says what it changes', () => {
  test('setting by setting, before and after', () => {
    const next = { ...required, frequency: 'weekly', helpContact: 'Door 3', resetDelayHours: 24 } as const;
    expect(changedSettings(undecided, next)).toEqual([
      { setting: 'requireMfa', before: false, after: true },
      { setting: 'deadline', before: null, after: '2027-01-18 America/Chicago' },
      { setting: 'frequency', before: 'frequently', after: 'weekly' },
      { setting: 'helpContact', before: null, after: 'Door 3' },
      { setting: 'resetDelayHours', before: 0, after: 24 },
    ]);
  });

  test('the same settings change nothing, whoever wrote them', () => {
    expect(changedSettings(required, { ...required, deadline: { date: date('2027-01-18'), zone: chicago } })).toEqual(
      [],
    );
    expect(changedSettings(undecided, { ...undecided })).toEqual([]);
  });
});

describe('whom a change reaches must be looked at before it is saved (SPEC P11)', () => {
  const on = { ...undecided, requireMfa: true };
  const changed = (setting: keyof typeof undecided) => [{ setting, before: null, after: null }];

  test.each(['requireMfa', 'deadline', 'smsAllowed'] as const)('where MFA is required and %s changes', (setting) => {
    expect(changesReach(on, changed(setting))).toBe(true);
    expect(changesReach(undecided, changed(setting))).toBe(false);
  });

  test.each(['frequency', 'confirmMailbox', 'helpContact', 'appGuidance', 'resetApproval', 'resetDelayHours'] as const)(
    'not where %s does',
    (setting) => {
      expect(changesReach(on, changed(setting))).toBe(false);
    },
  );
});

describe('resets take less than before (SPEC A3)', () => {
  const guarded = { ...undecided, resetApproval: true, resetDelayHours: 24 } as const;

  test('without a second administrator, or with less time to stop them, whatever else grows', () => {
    expect(easesResets(guarded, { ...guarded, resetApproval: false })).toBe(true);
    expect(easesResets(guarded, { ...guarded, resetDelayHours: 4 })).toBe(true);
    expect(easesResets(guarded, { ...guarded, resetApproval: false, resetDelayHours: 72 })).toBe(true);
  });

  test('not where they take as much, or more', () => {
    expect(easesResets(guarded, guarded)).toBe(false);
    expect(easesResets(guarded, { ...guarded, resetDelayHours: 72 })).toBe(false);
    expect(easesResets(undecided, guarded)).toBe(false);
  });
});
