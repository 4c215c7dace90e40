import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  affectedBy,
  hasTooFewAdministrators,
  nobodyAffected,
  struggles,
  withMember,
  type AcceptingPolicy,
  type AffectedMember,
  narrowingsOf,
  type BlastRadius,
  type RoleNarrowing,
} from './blast-radius.ts';

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

const anyNarrowing = fc.record<RoleNarrowing>({
  kinds: fc.constantFrom(['app'] as const, ['app', 'phone'] as const),
  smsCountries: fc.constantFrom(null, ['US'] as const, ['FR'] as const),
});

const admin = { companyAdmin: true, directoryAdmin: true };

const radiusOf = (members: readonly AffectedMember[], of = policy()): BlastRadius =>
  members.reduce((radius, one) => withMember(radius, one, affectedBy(of, one)), nobodyAffected);

describe('who would have to enroll (SPEC P11)', () => {
  test('whoever is active and has no second factor that the policy accepts', () => {
    expect(affectedBy(policy(), member())).toEqual({ standing: 'must-enroll', struggles: [] });
    expect(affectedBy(policy(), member({ kinds: ['app'] }))).toEqual({ standing: 'enrolled', struggles: [] });
    expect(affectedBy(policy(), member({ kinds: ['phone'] }))).toEqual({ standing: 'enrolled', struggles: [] });
  });

  test('who has a phone only, where text messages are not allowed or not offered', () => {
    const phoneOnly = member({ kinds: ['phone'] });
    const found = { standing: 'must-enroll', struggles: ['method-not-accepted'] };
    expect(affectedBy(policy({ smsAllowed: false }), phoneOnly)).toEqual(found);
    expect(affectedBy(policy({ offered: ['app'] }), phoneOnly)).toEqual(found);
    expect(affectedBy(policy({ smsAllowed: false }), member({ kinds: ['app', 'phone'] })).standing).toBe('enrolled');
  });

  test('who has only one that a hundred wrong codes disabled (SPEC X3)', () => {
    expect(affectedBy(policy(), member({ disabledKinds: ['app'] }))).toEqual({
      standing: 'must-enroll',
      struggles: ['method-disabled'],
    });
    expect(affectedBy(policy(), member({ kinds: ['phone'], disabledKinds: ['app'] })).struggles).toEqual([]);
  });

  test.each([
    ['a disabled user', { disabled: true }, ['user-disabled']],
    ['an inactive membership', { status: 'inactive' }, ['membership-inactive']],
    ['an open invitation', { status: 'invited' }, ['invitation-open']],
  ] as const)('not %s, of which that alone is told', (_, over, told) => {
    expect(affectedBy(policy(), member({ ...over, hasPassword: false, kinds: ['phone'] }))).toEqual({
      standing: 'unbound',
      struggles: told,
    });
  });

  test.each(['inactive', 'invited'] as const)(
    'nor is of somebody %s told that they are disabled (SECURITY I11)',
    (status) => {
      expect(affectedBy(policy(), member({ status, disabled: true })).struggles).not.toContain('user-disabled');
    },
  );

  test('nobody, where nothing is required', () => {
    const off = policy({ requireMfa: false });
    expect(affectedBy(off, member({ hasPassword: false }))).toEqual({ standing: 'unbound', struggles: [] });
  });

  test('who is enrolled struggles with nothing, wherever that was', () => {
    const elsewhere = member({ kinds: ['app'], disabledKinds: ['phone'], hasSignedIn: false, hasPassword: false });
    expect(affectedBy(policy(), elsewhere)).toEqual({ standing: 'enrolled', struggles: [] });
  });

  test('who must and never signed in or has no password will struggle', () => {
    expect(affectedBy(policy(), member({ hasPassword: false, hasSignedIn: false })).struggles).toEqual([
      'no-password',
      'never-signed-in',
    ]);
  });

  test('who has only a phone to whose country no codes are sent (SPEC M2)', () => {
    const found = { standing: 'must-enroll', struggles: ['phone-not-served'] };
    expect(affectedBy(policy(), member({ kinds: ['phone'], phoneCountry: 'BR' }))).toEqual(found);
    expect(affectedBy(policy({ smsCountries: ['FR'] }), member({ kinds: ['phone'], phoneCountry: 'US' }))).toEqual(
      found,
    );
  });

  test.each([
    ['a territory of a country that is served', { kinds: ['phone'], phoneCountry: 'PR' }],
    ['a country that nobody has looked up yet', { kinds: ['phone'], phoneCountry: null }],
    ['one of no use beside an app', { kinds: ['app', 'phone'], phoneCountry: 'BR' }],
  ] as const)('but not who has a phone of %s', (_, over) => {
    expect(affectedBy(policy(), member(over))).toEqual({ standing: 'enrolled', struggles: [] });
  });

  test('whose phone of such a country would not be accepted anyway hears that alone', () => {
    const foreign = member({ kinds: ['phone'], phoneCountry: 'BR' });
    expect(affectedBy(policy({ smsAllowed: false }), foreign).struggles).toEqual(['method-not-accepted']);
  });

  const appOnly: RoleNarrowing = { kinds: ['app'], smsCountries: null };
  const inFrance: RoleNarrowing = { kinds: ['app', 'phone'], smsCountries: ['FR'] };

  test('who has only a phone that the policy accepts and a role does not (SPEC C4)', () => {
    const found = { standing: 'must-enroll', struggles: ['role-not-met'] };
    const phone = { kinds: ['phone'], phoneCountry: 'US' } as const;
    expect(affectedBy(policy(), member({ ...phone, narrowings: [appOnly] }))).toEqual(found);
    expect(affectedBy(policy(), member({ ...phone, narrowings: [inFrance] }))).toEqual(found);
    expect(affectedBy(policy(), member({ ...phone, phoneCountry: 'FR', narrowings: [inFrance] })).standing).toBe(
      'enrolled',
    );
    expect(affectedBy(policy(), member({ kinds: ['app'], narrowings: [appOnly, inFrance] })).standing).toBe('enrolled');
  });

  test('of a phone that two roles leave no country to, not even where nobody knows its country', () => {
    const inUs: RoleNarrowing = { ...inFrance, smsCountries: ['US'] };
    const unknown = { kinds: ['phone'], phoneCountry: null } as const;
    expect(affectedBy(policy(), member({ ...unknown, narrowings: [inFrance] })).standing).toBe('enrolled');
    expect(affectedBy(policy(), member({ ...unknown, narrowings: [inFrance, inUs] })).struggles).toEqual([
      'role-not-met',
    ]);
  });

  test('that a role does not accept either what the policy does not is not told twice', () => {
    const phone = member({ kinds: ['phone'], phoneCountry: 'US', narrowings: [appOnly] });
    expect(affectedBy(policy({ smsAllowed: false }), phone).struggles).toEqual(['method-not-accepted']);
    expect(affectedBy(policy({ smsCountries: ['FR'] }), phone).struggles).toEqual(['phone-not-served']);
  });

  test('a role whose rule requires nothing, or that has none, narrows nothing (SPEC Y1)', () => {
    const rule = { requireMfa: true, kinds: ['app'], smsCountries: null, frequency: null } as const;
    expect(narrowingsOf([null, { ...rule, requireMfa: false }])).toEqual([]);
    expect(narrowingsOf([rule, null])).toEqual([appOnly]);
  });

  test('who must and cannot be reached by mail will struggle', () => {
    expect(affectedBy(policy(), member({ isUnreachable: true })).struggles).toEqual(['mailbox-unreachable']);
    expect(affectedBy(policy(), member({ kinds: ['app'], isUnreachable: true })).struggles).toEqual([]);
  });
});

describe('the numbers', () => {
  test('count everybody once', () => {
    const radius = radiusOf([
      member({ kinds: ['app'] }),
      member(),
      member({ hasPassword: false, hasSignedIn: false }),
      member({ status: 'inactive', hasSignedIn: false }),
      member({ disabled: true }),
    ]);
    expect(radius).toMatchObject({ members: 5, bound: 3, enrolled: 1, mustEnroll: 2, struggling: 1 });
    expect(radius.byStruggle).toMatchObject({ 'no-password': 1, 'never-signed-in': 1, 'user-disabled': 1 });
  });

  test('bound are those who are enrolled and those who must enroll, whoever they are', () => {
    const anybody = fc.record<AffectedMember>({
      status: fc.constantFrom('invited', 'active', 'inactive'),
      companyAdmin: fc.boolean(),
      directoryAdmin: fc.boolean(),
      disabled: fc.boolean(),
      hasPassword: fc.boolean(),
      hasSignedIn: fc.boolean(),
      kinds: fc.subarray(['app', 'phone'] as const),
      disabledKinds: fc.subarray(['app', 'phone'] as const),
      phoneCountry: fc.constantFrom(null, 'US', 'PR', 'FR', 'BR'),
      isUnreachable: fc.boolean(),
      narrowings: fc.array(anyNarrowing, { maxLength: 2 }),
    });
    const anyPolicy = fc.record<AcceptingPolicy>({
      requireMfa: fc.boolean(),
      smsAllowed: fc.boolean(),
      offered: fc.constantFrom(['app'] as const, ['app', 'phone'] as const),
      smsCountries: fc.subarray(['US', 'FR'] as const),
    });
    fc.assert(
      fc.property(fc.array(anybody), anyPolicy, (members, of) => {
        const radius = radiusOf(members, of);
        expect(radius.members).toBe(members.length);
        expect(radius.bound).toBe(radius.enrolled + radius.mustEnroll);
        expect(radius.struggling).toBeLessThanOrEqual(radius.mustEnroll);
        expect(radius.enrolledAdministrators).toBeLessThanOrEqual(radius.administrators);
        for (const one of struggles) expect(radius.byStruggle[one]).toBeLessThanOrEqual(members.length);
        expect(of.requireMfa || radius.bound === 0).toBe(true);
      }),
    );
  });

  test('roles only ever make more people enroll', () => {
    fc.assert(
      fc.property(fc.subarray(['app', 'phone'] as const), fc.array(anyNarrowing), (kinds, narrowings) => {
        const [without, beside] = [member({ kinds }), member({ kinds, narrowings })];
        expect(affectedBy(policy(), without).standing === 'must-enroll').toBe(
          affectedBy(policy(), beside).standing === 'must-enroll' &&
            !affectedBy(policy(), beside).struggles.includes('role-not-met'),
        );
      }),
    );
  });

  test('count so many people who are alike as one by one', () => {
    const some = [
      member({ kinds: ['app'], ...admin }),
      member({ hasPassword: false, isUnreachable: true }),
      member({ status: 'invited' }),
    ];
    const at = (people: number) =>
      some.reduce((radius, one) => withMember(radius, one, affectedBy(policy(), one), people), nobodyAffected);
    expect(at(3)).toEqual(radiusOf([...some, ...some, ...some]));
    expect(at(0)).toEqual(nobodyAffected);
  });

  test('nobody is counted into a radius that was handed out', () => {
    const before = radiusOf([member()]);
    const copy = structuredClone(before);
    withMember(before, member({ hasPassword: false }), { standing: 'must-enroll', struggles: ['no-password'] });
    expect(before).toEqual(copy);
  });
});

describe('fewer than two enrolled administrators are too few (SPEC P11)', () => {
  const enrolled = member({ ...admin, kinds: ['app'] });

  test.each([
    [0, true],
    [1, true],
    [2, false],
    [3, false],
  ])('%i: %s', (count, few) => {
    expect(hasTooFewAdministrators(radiusOf(Array.from({ length: count }, () => enrolled)))).toBe(few);
  });

  test('who is disabled, inactive, half an administrator or not enrolled is none of them', () => {
    const radius = radiusOf([
      { ...enrolled, disabled: true },
      { ...enrolled, status: 'inactive' },
      { ...enrolled, directoryAdmin: false },
      member(admin),
    ]);
    expect(radius).toMatchObject({ administrators: 1, enrolledAdministrators: 0 });
  });
});
