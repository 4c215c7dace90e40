import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { EnrollableKind } from './authenticator.ts';
import { affectedBy, nobodyAffected, withMember, type AcceptingPolicy, type AffectedMember } from './blast-radius.ts';
import { classOf, rollOutClasses } from './roll-out.ts';
import {
  breakdownOf,
  emptySums,
  methodsOf,
  mostRows,
  noValues,
  withEnrolled,
  withValues,
  type EnrolledGroup,
  type RollOutSums,
  type ValueGroup,
} from './roll-out-tally.ts';

const member = (over: Partial<AffectedMember> = {}): AffectedMember => ({
  status: 'active',
  companyAdmin: false,
  directoryAdmin: false,
  disabled: false,
  hasPassword: true,
  hasSignedIn: true,
  kinds: [],
  disabledKinds: [],
  phoneCountry: null,
  isUnreachable: false,
  narrowings: [],
  ...over,
});

const policy = (over: Partial<AcceptingPolicy> = {}): AcceptingPolicy => ({
  requireMfa: true,
  smsAllowed: true,
  offered: ['app', 'phone'],
  smsCountries: ['US', 'FR'],
  ...over,
});

type Days = Partial<EnrolledGroup['firstDays']>;

const group = (over: Partial<AffectedMember>, days: Days = {}, rest: Partial<EnrolledGroup> = {}): EnrolledGroup => ({
  member: member({ kinds: Object.keys(days) as EnrollableKind[], ...over }),
  people: 1,
  isExtended: false,
  firstDays: { app: null, phone: null, ...days },
  ...rest,
});

const sumsOf = (groups: readonly EnrolledGroup[], of = policy()): RollOutSums => withEnrolled(emptySums(5), of, groups);

describe('the four classes (SPEC P12)', () => {
  test('are who enrolled, who must, who will find it hard, and whom the policy has no hold on', () => {
    const sums = sumsOf([
      group({}, { app: 1 }, { people: 7 }),
      group({}, {}, { people: 5 }),
      group({ hasPassword: false, hasSignedIn: false }, {}, { people: 3 }),
      group({ status: 'invited' }, {}, { people: 2 }),
      group({ disabled: true }, { app: 1 }),
    ]);
    expect(sums).toMatchObject({ members: 18, enrolled: 7, notEnrolled: 5, needsHelp: 3, exempt: 3 });
    expect(sums.byStruggle).toMatchObject({
      'no-password': 3,
      'never-signed-in': 3,
      'invitation-open': 2,
      'user-disabled': 1,
    });
  });

  test('where nothing is required, everybody is exempt', () => {
    expect(sumsOf([group({}, { app: 1 }), group({})], policy({ requireMfa: false }))).toMatchObject({
      members: 2,
      exempt: 2,
      enrolled: 0,
    });
  });

  test('who was given more time stays in their class, and counts while they must enroll', () => {
    const sums = sumsOf([
      group({}, {}, { isExtended: true, people: 2 }),
      group({ isUnreachable: true }, {}, { isExtended: true }),
      group({}, { app: 0 }, { isExtended: true }),
      group({ status: 'inactive' }, {}, { isExtended: true }),
    ]);
    expect(sums).toMatchObject({ extended: 3, notEnrolled: 2, needsHelp: 1, enrolled: 1, exempt: 1 });
  });
});

describe('somebody enrolled on the first day on which they had what counts', () => {
  const phoneThenApp = { app: 3, phone: 1 };
  const abroad = { phoneCountry: 'BR' };
  const payor = { narrowings: [{ kinds: ['app'] as const, smsCountries: null }] };

  test.each([
    ['the phone, where both are accepted', {}, policy(), 1, 'both'],
    ['the app, where the policy accepts no text messages', {}, policy({ smsAllowed: false }), 3, 'app'],
    ['the app, where none is sent to the number', abroad, policy(), 3, 'app'],
    ['the app, where a role accepts nothing else', payor, policy(), 3, 'app'],
  ] as const)('%s', (_words, over, of, day, method) => {
    const { enrolledOn, byMethod } = sumsOf([group(over, phoneThenApp, { people: 4 })], of);
    expect(enrolledOn).toEqual([0, 1, 2, 3, 4].map((one) => (one === day ? 4 : 0)));
    expect(byMethod).toEqual({ app: 0, phone: 0, both: 0, [method]: 4 });
  });

  test('a day after the last is the last: somebody enrolled while they were counted', () => {
    expect(sumsOf([group({}, { app: 9 })]).enrolledOn).toEqual([0, 0, 0, 0, 1]);
  });

  test('what was disabled by wrong codes makes nobody enrolled', () => {
    const sums = sumsOf([group({ kinds: [], disabledKinds: ['app'] }, { app: 1 })]);
    expect(sums).toMatchObject({ enrolled: 0, needsHelp: 1, enrolledOn: [0, 0, 0, 0, 0] });
  });
});

test('by method people are told apart by what works, whether it is accepted or not', () => {
  const { methods } = sumsOf(
    [group({}, { app: 1 }), group({}, { phone: 1 }), group({}, { app: 1, phone: 1 }), group({})],
    policy({ smsAllowed: false }),
  );
  const nobody = { enrolled: 0, notEnrolled: 0, needsHelp: 0, exempt: 0 };
  expect(Object.fromEntries(methods)).toEqual({
    app: { ...nobody, enrolled: 1 },
    phone: { ...nobody, needsHelp: 1 },
    both: { ...nobody, enrolled: 1 },
    null: { ...nobody, notEnrolled: 1 },
  });
  expect([methodsOf([]), methodsOf(['phone']), methodsOf(['app', 'phone'])]).toEqual([null, 'phone', 'both']);
});

describe('a breakdown', () => {
  const at = (value: string | null, people: number, over: Partial<AffectedMember> = {}): ValueGroup => ({
    member: member(over),
    people,
    value,
  });

  test('tells of the values of the most people first, and of people without one', () => {
    const found = withValues(noValues, policy(), [
      at('North', 2),
      at(null, 4),
      at('South', 3, { kinds: ['app'] }),
      at('North', 3, { hasPassword: false }),
      at('East', 3),
    ]);
    expect(breakdownOf('site', found)).toEqual({
      by: 'site',
      rows: [
        { value: 'North', enrolled: 0, notEnrolled: 2, needsHelp: 3, exempt: 0 },
        { value: null, enrolled: 0, notEnrolled: 4, needsHelp: 0, exempt: 0 },
        { value: 'East', enrolled: 0, notEnrolled: 3, needsHelp: 0, exempt: 0 },
        { value: 'South', enrolled: 3, notEnrolled: 0, needsHelp: 0, exempt: 0 },
      ],
      others: null,
    });
  });

  test('puts the many small ones together', () => {
    const values = Array.from({ length: mostRows + 3 }, (_, index) => at(`Site ${index}`, 100 - index));
    const { rows, others } = breakdownOf('site', withValues(noValues, policy(), values));
    expect(rows.map((row) => row.notEnrolled)).toEqual(Array.from({ length: mostRows }, (_, index) => 100 - index));
    expect(others).toEqual({ values: 3, enrolled: 0, notEnrolled: 80 + 79 + 78, needsHelp: 0, exempt: 0 });
  });
});

describe('over any people and policy', () => {
  const days = 5;
  const anyDay = fc.option(fc.integer({ min: 0, max: days }), { nil: null });
  const anyGroup = fc
    .record({
      status: fc.constantFrom('active', 'active', 'invited', 'inactive'),
      disabled: fc.boolean(),
      hasPassword: fc.boolean(),
      phoneCountry: fc.constantFrom(null, 'US', 'BR'),
      isExtended: fc.boolean(),
      app: anyDay,
      phone: anyDay,
      narrowings: fc.constantFrom([], [{ kinds: ['app'] as const, smsCountries: null }]),
      people: fc.integer({ min: 1, max: 1_000 }),
    })
    .map(({ app, phone, isExtended, people, ...over }) => {
      const kinds = [...(app === null ? [] : ['app' as const]), ...(phone === null ? [] : ['phone' as const])];
      return group({ ...over, kinds }, { app, phone }, { isExtended, people });
    });
  const anyGroups = fc.array(anyGroup, { maxLength: 30 });
  const anyPolicy = fc.record({ requireMfa: fc.boolean(), smsAllowed: fc.boolean() }).map((over) => policy(over));

  test('everybody is in one class, and every figure is a sum over the same people', () => {
    fc.assert(
      fc.property(anyGroups, anyPolicy, (groups, of) => {
        const sums = sumsOf(groups, of);
        const all = groups.reduce((people, one) => people + one.people, 0);
        const total = (counts: readonly number[]): number => counts.reduce((a, b) => a + b, 0);
        expect(sums.members).toBe(all);
        expect(total(rollOutClasses.map((one) => sums[one]))).toBe(all);
        expect(total(sums.enrolledOn)).toBe(sums.enrolled);
        expect(total(Object.values(sums.byMethod))).toBe(sums.enrolled);
        expect(sums.extended).toBeLessThanOrEqual(sums.notEnrolled + sums.needsHelp);
        for (const one of rollOutClasses)
          expect(total([...sums.methods.values()].map((counts) => counts[one]))).toBe(sums[one]);
      }),
    );
  });

  test('they are the same however the people come in windows', () => {
    fc.assert(
      fc.property(anyGroups, anyGroups, anyPolicy, (some, others, of) => {
        expect(withEnrolled(sumsOf(some, of), of, others)).toEqual(sumsOf([...some, ...others], of));
      }),
    );
  });

  test('they are what the policy page says of them (SPEC P11)', () => {
    fc.assert(
      fc.property(anyGroups, anyPolicy, (groups, of) => {
        const sums = sumsOf(groups, of);
        const radius = groups.reduce(
          (sum, one) => withMember(sum, one.member, affectedBy(of, one.member), one.people),
          nobodyAffected,
        );
        expect(sums).toMatchObject({
          members: radius.members,
          enrolled: radius.enrolled,
          needsHelp: radius.struggling,
          notEnrolled: radius.mustEnroll - radius.struggling,
          exempt: radius.members - radius.bound,
          byStruggle: radius.byStruggle,
        });
      }),
    );
  });

  test('a class is that of the list of people', () => {
    expect(classOf({ standing: 'must-enroll', struggles: [] })).toBe('notEnrolled');
    expect(classOf({ standing: 'must-enroll', struggles: ['no-password'] })).toBe('needsHelp');
    expect(classOf({ standing: 'enrolled', struggles: [] })).toBe('enrolled');
    expect(classOf({ standing: 'unbound', struggles: ['user-disabled'] })).toBe('exempt');
  });
});
