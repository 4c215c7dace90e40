import { describe, expect, test } from 'vitest';
import type { CalendarDate } from './deadline.ts';
import { instant } from './instant.ts';
import { undecided, type PolicySettings } from './policy-change.ts';
import {
  assumePolicy,
  draftText,
  effectsOf,
  mustBeSeen,
  onsetOf,
  shownDeadline,
  wholeChange,
  type Assumption,
  type WholePolicy,
} from './policy-draft.ts';

/** Monday, January 4, 2027, 15:00 UTC: 09:00 in Chicago. */
const now = instant(Date.UTC(2027, 0, 4, 15));

const on = (date: string, more: Partial<PolicySettings> = {}): PolicySettings => ({
  ...undecided,
  requireMfa: true,
  deadline: { date: date as CalendarDate, zone: 'America/Chicago' },
  ...more,
});

const waiting = (resetDelayHours: PolicySettings['resetDelayHours']): PolicySettings => ({
  ...undecided,
  resetDelayHours,
});

describe('what is required begins (SPEC P2, P3, P5)', () => {
  test('never, where nothing is', () => {
    expect(onsetOf(undecided, undecided, now)).toEqual({ begins: 'never' });
    expect(onsetOf(on('2027-01-01'), { ...on('2027-01-01'), requireMfa: false }, now)).toEqual({ begins: 'never' });
  });

  test('later, at the first instant of the date in its zone', () => {
    expect(onsetOf(undecided, on('2027-01-18'), now)).toEqual({
      begins: 'later',
      at: Date.UTC(2027, 0, 18, 6),
      deadline: { date: '2027-01-18', zone: 'America/Chicago' },
    });
    expect(onsetOf(on('2027-01-01'), on('2027-01-05'), now).begins).toBe('later');
  });

  test('at once, where the date is today or was moved to a day that has come', () => {
    expect(onsetOf(undecided, on('2027-01-04'), now).begins).toBe('at-once');
    expect(onsetOf(on('2027-01-18'), on('2027-01-04'), now).begins).toBe('at-once');
    expect(onsetOf({ ...on('2027-01-01'), requireMfa: false }, on('2027-01-04'), now).begins).toBe('at-once');
  });

  test('not again, where it had begun', () => {
    expect(onsetOf(on('2027-01-01'), on('2027-01-04'), now).begins).toBe('already');
    expect(onsetOf(on('2027-01-01'), on('2027-01-01', { frequency: 'weekly' }), now).begins).toBe('already');
  });
});

describe('a draft says what it does to people', () => {
  test.each([
    ['switched on', undecided, on('2027-01-18'), ['told', 'asks-enrolled']],
    ['switched off', on('2027-01-18'), { ...on('2027-01-18'), requireMfa: false }, ['switched-off']],
    ['put off after it was enforced', on('2027-01-01'), on('2027-02-01'), ['put-off', 'moved', 'told']],
    ['moved while it was still to come', on('2027-01-18'), on('2027-02-01'), ['moved', 'told']],
    ['text messages forbidden', on('2027-01-18', { smsAllowed: true }), on('2027-01-18'), ['sms-forbidden']],
    ['text messages allowed', on('2027-01-18'), on('2027-01-18', { smsAllowed: true }), ['sms-allowed']],
    ['asked more often', on('2027-01-18', { frequency: 'weekly' }), on('2027-01-18'), ['asks-sooner']],
    ['asked less often', on('2027-01-18'), on('2027-01-18', { frequency: 'monthly' }), ['asks-later']],
    ['mailbox not first', on('2027-01-18'), on('2027-01-18', { confirmMailbox: false }), ['mailbox-not-first']],
    ['mailbox first', on('2027-01-18', { confirmMailbox: false }), on('2027-01-18'), ['mailbox-first']],
    ['other help', on('2027-01-18'), on('2027-01-18', { helpContact: 'Door 3' }), ['help-changed']],
    ['other guidance', undecided, { ...undecided, appGuidance: 'KeePassXC' }, ['guidance-changed']],
    ['resets approved', undecided, { ...undecided, resetApproval: true }, ['resets-approved']],
    [
      'resets not approved',
      { ...undecided, resetApproval: true },
      undecided,
      ['resets-not-approved', 'resets-eased-later'],
    ],
    ['resets wait', undecided, { ...undecided, resetDelayHours: 4 }, ['resets-wait-longer']],
    [
      'resets wait less',
      { ...undecided, resetDelayHours: 72 },
      waiting(24),
      ['resets-wait-shorter', 'resets-eased-later'],
    ],
    ['nothing changed', on('2027-01-18'), on('2027-01-18'), []],
  ] as const)('%s', (_, before, draft, effects) => {
    expect(effectsOf(before, draft, now)).toEqual(effects);
  });

  test('of what is not required only what people read', () => {
    const draft: PolicySettings = { ...undecided, frequency: 'weekly', smsAllowed: true, confirmMailbox: false };
    expect(effectsOf(undecided, draft, now)).toEqual([]);
  });
});

describe('a draft has to be seen before it is saved (SPEC P11)', () => {
  test.each([
    ['switched on', undecided, on('2027-01-18')],
    ['switched off', on('2027-01-18'), { ...on('2027-01-18'), requireMfa: false }],
    ['moved', on('2027-01-18'), on('2027-01-19')],
    ['asked more often', on('2027-01-18', { frequency: 'weekly' }), on('2027-01-18')],
    ['text messages forbidden', on('2027-01-18', { smsAllowed: true }), on('2027-01-18')],
    ['mailbox not first', on('2027-01-18'), on('2027-01-18', { confirmMailbox: false })],
  ] as const)('where it reaches others: %s', (_, before, draft) => {
    expect(mustBeSeen(before, draft)).toBe(true);
  });

  test.each([
    ['no second administrator approves them', { ...waiting(24), resetApproval: true }, waiting(24)],
    ['they wait for less', waiting(72), waiting(24)],
  ] as const)('wherever resets take less: %s (SPEC A3)', (_, before, draft) => {
    expect(mustBeSeen(before, draft)).toBe(true);
    expect(mustBeSeen(draft, before)).toBe(false);
  });

  test('not where only whom to ask changes, nor where nothing is required', () => {
    expect(mustBeSeen(on('2027-01-18'), on('2027-01-18', { helpContact: 'Door 3', appGuidance: 'Any' }))).toBe(false);
    expect(mustBeSeen(undecided, { ...undecided, frequency: 'weekly' })).toBe(false);
    expect(mustBeSeen(on('2027-01-18'), on('2027-01-18'))).toBe(false);
  });
});

describe('the text of a draft', () => {
  const draft = on('2027-01-18');

  test.each([
    { requireMfa: false },
    { deadline: null },
    { deadline: { date: '2027-01-18' as CalendarDate, zone: 'America/Denver' } },
    { frequency: 'weekly' },
    { smsAllowed: true },
    { confirmMailbox: false },
    { helpContact: 'Door 3' },
    { appGuidance: 'Door 3' },
    { resetApproval: true },
    { resetDelayHours: 24 },
  ] as const)('differs with %j', (change) => {
    expect(draftText({ ...draft, ...change })).not.toBe(draftText(draft));
  });

  test('is the same for the same settings, in whatever order they stand', () => {
    const { requireMfa, ...rest } = draft;
    expect(draftText({ ...rest, requireMfa, deadline: { ...draft.deadline } as typeof draft.deadline })).toBe(
      draftText(draft),
    );
  });
});

const facts = { now, companyZone: 'America/Chicago' };
const date = (text: string): CalendarDate => text as CalendarDate;
const proposal = { date: '2027-02-03', zone: 'America/Chicago' };
const past = on('2027-01-01');

describe('a form shows', () => {
  test('the deadline that stands, also where it has come', () => {
    expect(shownDeadline(past, facts)).toEqual({ deadline: past.deadline, isProposed: false });
    expect(shownDeadline({ ...on('2027-01-18'), requireMfa: false }, facts).isProposed).toBe(false);
  });

  test('30 days ahead, where there is none or its day was over while nothing was required (SPEC P2)', () => {
    expect(shownDeadline(undecided, facts)).toEqual({ deadline: proposal, isProposed: true });
    expect(shownDeadline({ ...past, requireMfa: false }, facts)).toEqual({ deadline: proposal, isProposed: true });
  });
});

describe('a form with every setting', () => {
  const form = (settings: PolicySettings, more: Partial<WholePolicy> = {}): WholePolicy => {
    const { deadline, ...rest } = settings;
    return { ...rest, date: deadline?.date ?? null, zone: deadline?.zone ?? 'America/Chicago', ...more };
  };
  const dateOf = (current: PolicySettings, typed: WholePolicy) => wholeChange(current, typed, facts).date ?? null;

  test('leaves a date alone that has come', () => {
    expect(dateOf(past, form(past, { frequency: 'weekly' }))).toBeNull();
    expect(dateOf(past, form(past, { requireMfa: false }))).toBeNull();
    expect(dateOf(past, form(past, { zone: 'Asia/Tokyo' }))).toBe('2027-01-01');
  });

  test('takes the proposal only by switching on', () => {
    const proposed = { date: date(proposal.date), zone: proposal.zone };
    expect(dateOf(undecided, form(undecided, proposed))).toBeNull();
    expect(dateOf(undecided, form(undecided, { ...proposed, requireMfa: true }))).toBe(proposal.date);
  });

  test('keeps a date that was chosen, switched on or not', () => {
    expect(dateOf(undecided, form(undecided, { date: date('2027-03-01') }))).toBe('2027-03-01');
    expect(dateOf(on('2027-01-18'), form(on('2027-01-19')))).toBe('2027-01-19');
    expect(dateOf({ ...past, requireMfa: false }, form(past))).toBe('2027-01-01');
  });

  test('leaves the date where the field was emptied', () => {
    expect(dateOf(past, form(past, { date: null }))).toBeNull();
  });
});

describe('"if this were enforced on DATE" (SPEC P11)', () => {
  const asIs: Assumption = { requireMfa: null, smsAllowed: null, date: null, zone: null, on: null };
  const assumed = (current: PolicySettings, more: Partial<Assumption> = {}) =>
    assumePolicy(current, { ...asIs, ...more }, facts);

  test('looks at what stands on its deadline, or today once it has come', () => {
    expect(assumed(on('2027-01-18'))).toMatchObject({ on: '2027-01-18', mode: 'enforced', isDraft: false });
    expect(assumed(past)).toMatchObject({ on: '2027-01-04', mode: 'enforced', isDraft: false });
  });

  test('says when the deadline would not have come', () => {
    expect(assumed(on('2027-01-18'), { on: date('2027-01-17') })).toMatchObject({ mode: 'early', isDraft: false });
    expect(assumed(past, { on: date('2026-12-31') }).mode).toBe('early');
  });

  test('where nothing is required, assumes that it were from that day on', () => {
    expect(assumed(undecided)).toMatchObject({ on: proposal.date, mode: 'enforced', isDraft: true });
    expect(assumed(undecided, { on: date('2026-12-31') })).toMatchObject({
      on: '2026-12-31',
      mode: 'enforced',
      settings: { requireMfa: true, deadline: { date: '2026-12-31', zone: 'America/Chicago' } },
    });
    expect(assumed(undecided, { requireMfa: false }).mode).toBe('off');
  });

  test('takes any draft', () => {
    expect(assumed(on('2027-01-18'), { smsAllowed: true, date: date('2027-01-05'), zone: 'Asia/Tokyo' })).toMatchObject(
      {
        settings: { smsAllowed: true, deadline: { date: '2027-01-05', zone: 'Asia/Tokyo' } },
        on: '2027-01-05',
        mode: 'enforced',
        isDraft: true,
      },
    );
  });
});
