import { describe, expect, test } from 'vitest';
import {
  ago,
  bound,
  company,
  disabledAttempts,
  enrolled,
  givenRole,
  now,
  proof,
  situation,
  type SituationParts,
} from '../../test/support/situations.ts';
import type { Evidence } from './evidence.ts';
import { after, hour, minute, second, type Instant } from './instant.ts';
import type { RoleRule } from './role-rule.ts';
import type { StepUpRule } from './step-up-rule.ts';
import {
  askedFlaw,
  entryOf,
  mergeStepUps,
  stepUpOffers,
  stepUpStatus,
  type AskedStepUp,
  type Entry,
  type MergedStepUp,
  type Presence,
  type StepUpFacts,
} from './step-up.ts';

const app = bound('app');
const whole: MergedStepUp = { onEntry: true, operations: ['disburse'], idleFor: 30 * minute, by: [] };
const byEntry: Entry = { needed: true, because: 'entry' };
const byIdleness: Entry = { needed: true, because: 'idle' };
const goesOnUntil = (idleAt: Instant | null): Entry => ({ needed: false, idleAt });
const aboutToEnter: Presence = { beganAt: null, activeAt: null };

/** Somebody with a session that these proofs were given for. */
const holding = (evidence: readonly Evidence[], parts: SituationParts = {}) =>
  situation({
    subject: enrolled([app]),
    ...parts,
    run: { purpose: 'session', evidence: [proof('password', ago(20 * hour)), ...evidence] },
  });

/** What entering, or going on, asks of whoever proved the app then. */
const entry = (provedAt: Instant | null, presence: Presence, rule: MergedStepUp | null = whole): Entry =>
  entryOf(holding(provedAt === null ? [] : [proof('app', provedAt)]), rule, presence);

describe('entering asks for a fitting proof of the last five minutes (SPEC Y4)', () => {
  test('of before it, and no older', () => {
    const enter = (before: number) => entry(ago(before), aboutToEnter);
    expect(enter(4 * minute + 59 * second)).toEqual(goesOnUntil(after(now, 25 * minute + second)));
    expect(enter(5 * minute)).toEqual(goesOnUntil(after(now, 25 * minute)));
    expect(enter(5 * minute + 1)).toEqual(byEntry);
    expect(entry(null, aboutToEnter)).toEqual(byEntry);
  });

  test('counted from when it was entered, for as long as somebody stays', () => {
    const presence = { beganAt: ago(3 * hour), activeAt: ago(minute) };
    const stay = (before: number) => entry(after(presence.beganAt, -before), presence);
    expect(stay(4 * minute + 59 * second)).toEqual(goesOnUntil(after(now, 29 * minute)));
    expect(stay(5 * minute + second)).toEqual(byEntry);
  });

  test('or of any time after it', () => {
    const presence = { beganAt: ago(hour), activeAt: null };
    expect(entry(ago(10 * minute), presence)).toEqual(goesOnUntil(after(now, 20 * minute)));
  });

  test('whichever of several is the last', () => {
    const proofs = [ago(2 * minute), ago(hour)].map((at) => proof('app', at));
    for (const evidence of [proofs, proofs.toReversed()]) {
      expect(entryOf(holding(evidence), whole, aboutToEnter)).toEqual(goesOnUntil(after(now, 28 * minute)));
    }
  });

  test('and of nothing else, where the rule says nothing of entering', () => {
    const rule = { ...whole, onEntry: false, idleFor: null };
    expect(entry(null, aboutToEnter, rule)).toEqual(goesOnUntil(null));
    expect(entry(null, aboutToEnter, null)).toEqual(goesOnUntil(null));
    expect(entry(ago(minute), aboutToEnter, { ...whole, idleFor: null })).toEqual(goesOnUntil(null));
  });
});

describe('staying asks again after more than the limit without activity (SPEC Y4)', () => {
  const beganAt = ago(3 * hour);

  test('counted from the last proof, where none was reported', () => {
    const stay = (before: number) => entry(ago(before), { beganAt, activeAt: null });
    expect(stay(30 * minute)).toEqual(goesOnUntil(now));
    expect(stay(30 * minute + 1)).toEqual(byIdleness);
  });

  test('or from what was reported later', () => {
    const stay = (before: number) => entry(ago(3 * hour), { beganAt, activeAt: ago(before) });
    expect(stay(30 * minute)).toEqual(goesOnUntil(now));
    expect(stay(30 * minute + 1)).toEqual(byIdleness);
  });

  test('from the proof, where activity was reported before it', () => {
    expect(entry(ago(minute), { beganAt, activeAt: ago(2 * hour) })).toEqual(goesOnUntil(after(now, 29 * minute)));
  });

  test('of whoever never proved anything, where the rule says nothing of entering', () => {
    const rule = { ...whole, onEntry: false };
    expect(entry(null, { beganAt, activeAt: null }, rule)).toEqual(byIdleness);
    expect(entry(null, { beganAt, activeAt: ago(minute) }, rule)).toEqual(goesOnUntil(after(now, 29 * minute)));
  });
});

describe('a proof does not fit', () => {
  const phone = bound('phone');
  const lately = ago(minute);
  const payor = [givenRole({ kinds: ['app'] })];

  test.each<[string, Evidence, SituationParts]>([
    ['by text message of a payor (SPEC Y2)', proof('phone', lately), { subject: enrolled([phone, app]), roles: payor }],
    [
      'to a number of a country that the rule does not name (SPEC M2)',
      proof('phone', lately),
      {
        subject: enrolled([bound('phone', { country: 'FR' })]),
        roles: [givenRole({ smsCountries: ['US'] })],
      },
    ],
    ['by a recovery code (SPEC R3)', proof('recovery-code', lately), {}],
    ['by the password', proof('password', lately), {}],
    ['by the mailbox', proof('mailbox', lately), {}],
    [
      'by a method that wrong codes disabled since',
      proof('app', lately),
      { subject: enrolled([bound('app', { attempts: disabledAttempts })]) },
    ],
    ['by a method that was unbound since', proof('app', lately), { subject: enrolled([phone]) }],
    ['of somebody who has nothing bound any more', proof('app', lately), { subject: enrolled([]) }],
  ])('%s', (_, evidence, parts) => {
    expect(entryOf(holding([evidence], parts), whole, aboutToEnter)).toEqual(byEntry);
  });

  test('that is older than the frequency, however long somebody was there (SPEC P10)', () => {
    const presence = { beganAt: ago(13 * hour), activeAt: ago(minute) };
    const proofs = [proof('app', ago(13 * hour))];
    expect(entryOf(holding(proofs, { companies: [company({ frequency: 'weekly' })] }), whole, presence)).toMatchObject({
      needed: false,
    });
    expect(entryOf(holding(proofs, { companies: [company()] }), whole, presence)).toEqual(byEntry);
  });

  test('but by text message of a payee', () => {
    const payee = { subject: enrolled([phone, app]), roles: [givenRole()] };
    expect(entryOf(holding([proof('phone', lately)], payee), whole, aboutToEnter)).toMatchObject({ needed: false });
  });
});

test('it is proved with what every rule accepts, last used first, and never with a recovery code', () => {
  const phone = bound('phone', { lastUsedAt: ago(hour) });
  const offered = (parts: SituationParts) =>
    stepUpOffers(holding([], { subject: enrolled([app, phone]), ...parts })).map(({ kind }) => kind);
  expect(offered({})).toEqual(['phone', 'app']);
  expect(offered({ roles: [givenRole({ kinds: ['app'] })] })).toEqual(['app']);
  expect(offered({ offered: ['phone'], roles: [givenRole({ kinds: ['app'] })] })).toEqual([]);
});

describe('of several roles the strictest of each holds (SPEC P7)', () => {
  const nothing: StepUpRule = { onEntry: false, operations: [], idleMinutes: null };
  const given = (label: string, rule: Partial<RoleRule>, companyName = 'Harbor Electric') => ({
    role: { ...givenRole(rule).role, label },
    companyName,
  });
  const asking = (stepUp: Partial<StepUpRule>) => ({ stepUp: { ...nothing, ...stepUp } });

  test('none that asks is none', () => {
    const exempt = given('Viewer', { requireMfa: false, ...asking({ onEntry: true }) });
    const plain = { role: { label: 'Contributor', rule: null }, companyName: 'Harbor Electric' };
    expect(mergeStepUps([])).toBeNull();
    expect(mergeStepUps([plain, given('Payee', {}), exempt])).toBeNull();
  });

  test('entering if any asks, every operation, the shortest limit, and who asks by name', () => {
    const roles = [
      given('Disburser', asking({ operations: ['release', 'disburse'], idleMinutes: 45 })),
      given('Payee', {}),
      given('Admin', asking({ onEntry: true, idleMinutes: 30, operations: ['disburse'] }), 'Northwind'),
    ];
    expect(mergeStepUps(roles)).toEqual({
      onEntry: true,
      operations: ['disburse', 'release'],
      idleFor: 30 * minute,
      by: [
        { role: 'Disburser', companyName: 'Harbor Electric' },
        { role: 'Admin', companyName: 'Northwind' },
      ],
    });
  });

  test('no limit, where none has one', () => {
    const merged = mergeStepUps([given('Disburser', asking({ operations: ['disburse'] }))]);
    expect(merged).toMatchObject({ onEntry: false, idleFor: null });
  });
});

describe('what an application asks to be confirmed is shown as it says it', () => {
  const asked: AskedStepUp = {
    operation: 'disburse',
    title: 'Release a disbursement',
    details: [{ label: 'Amount', value: '$12,400.00' }],
  };
  const detail = (label: string, value = '$1.00') => ({ details: [{ label, value }] });

  test.each<[string, Partial<AskedStepUp>]>([
    ['of an operation', {}],
    ['of entering', { operation: null, title: null, details: [] }],
    ['in any script', { title: '發放款項', ...detail('المبلغ', '१,२०० ₹') }],
    ['with a title of eighty signs', { title: '發'.repeat(80) }],
    ['with details of forty and a hundred and twenty', detail('L'.repeat(40), 'v'.repeat(120))],
    ['with ten of them', { details: Array.from({ length: 10 }, () => ({ label: 'To', value: 'Ana' })) }],
  ])('%s', (_, more) => {
    expect(askedFlaw({ ...asked, ...more })).toBeNull();
  });

  const unseen = [
    'a\u0000b',
    'a\nb',
    'a\rb',
    'a\u2028b',
    'a\u0085b',
    'a\u202eb',
    'a\u2066b',
    'a\u200fb',
    'a\u200bb',
    '\ud800',
  ];

  test.each([...unseen, '', '   ', '\u00a0', '\u3164', 'To  Ana', `a${'\u0301'.repeat(5)}`])(
    'but not %j, in any place',
    (text) => {
      expect(askedFlaw({ ...asked, title: text })).toBe('title');
      expect(askedFlaw({ ...asked, ...detail(text) })).toBe('details');
      expect(askedFlaw({ ...asked, ...detail('Amount', text) })).toBe('details');
    },
  );

  test.each<[string, Partial<AskedStepUp>, string]>([
    ['a title without an operation (SPEC Y5)', { operation: null, details: [] }, 'operation'],
    ['details without an operation', { operation: null, title: null }, 'operation'],
    ['an operation that is none', { operation: 'Pay now' }, 'operation'],
    ['an operation without a name', { operation: '' }, 'operation'],
    ['a title of eighty-one', { title: 't'.repeat(81) }, 'title'],
    ['a label of forty-one', detail('L'.repeat(41)), 'details'],
    ['a value of a hundred and twenty-one', detail('Amount', 'v'.repeat(121)), 'details'],
    ['eleven details', { details: Array.from({ length: 11 }, () => ({ label: 'To', value: 'Ana' })) }, 'details'],
  ])('nor %s', (_, more, flaw) => {
    expect(askedFlaw({ ...asked, ...more })).toBe(flaw);
  });
});

describe('a step-up that was asked for by API', () => {
  const facts: StepUpFacts = {
    expiresAt: after(now, 15 * minute),
    provedAt: null,
    cancelledAt: null,
    redeemedAt: null,
  };
  const statusAt = (changes: Partial<StepUpFacts>, at: Instant) => stepUpStatus({ ...facts, ...changes }, at);

  test('waits until its time is up', () => {
    expect(statusAt({}, after(facts.expiresAt, -1))).toBe('pending');
    expect(statusAt({}, facts.expiresAt)).toBe('expired');
  });

  test('is worth something for five minutes once it is proved, also after it would have expired', () => {
    const provedAt = after(facts.expiresAt, -1);
    expect(statusAt({ provedAt }, after(provedAt, 5 * minute - 1))).toBe('proved');
    expect(statusAt({ provedAt }, after(provedAt, 5 * minute))).toBe('expired');
  });

  test('stays redeemed, and stays cancelled', () => {
    const much = after(now, 24 * hour);
    expect(statusAt({ provedAt: now, redeemedAt: after(now, minute) }, much)).toBe('redeemed');
    expect(statusAt({ cancelledAt: now }, now)).toBe('cancelled');
    expect(statusAt({ cancelledAt: now }, much)).toBe('cancelled');
  });
});
