import type { CalendarDate } from '#domain/deadline.ts';
import type { Email } from '#domain/email.ts';
import type { CompanyId, MembershipId, UserId } from '#domain/identifiers.ts';
import { after, day, hour, instant, minute } from '#domain/instant.ts';
import type { Step } from '#domain/next-step.ts';
import { noAttempts } from '#domain/throttle.ts';
import type { DescribedMethod, DescribedUser } from '#flows/directory/describe-user.ts';
import type { FiguresNow } from '#flows/installation/figures.ts';
import type { BudgetUse, SmsStatus } from '#flows/sms/operate.ts';
import type { CompanyBundle, ListedUser } from '#ports/directory.ts';
import type { UserFigures } from '#ports/figures.ts';
import type { CompanyPerson } from '#ports/people.ts';
import type { CompanyRecord, MembershipRecord } from '#ports/records.ts';
import type { SeenUser } from '#ports/whole-directory.ts';
import * as sample from './gallery-samples.ts';

const { now, email, enforced, announced, off, offers } = sample;

/** Ids without letters: what is in a page of the pseudo-language is words, or names that tests know. */
export const company: CompanyRecord = {
  id: '0_1' as CompanyId,
  name: 'Harbor & Hill Civil Engineering',
  language: 'fr',
  timeZone: 'Europe/Paris',
  entitlement: 'available',
  createdAt: instant(now - 400 * day),
};

export const bundleOf = (date: string | null, over: Partial<CompanyRecord> = {}): CompanyBundle => ({
  company: { ...company, ...over },
  policy: date === null ? null : policyFrom(date),
});

const policyFrom = (date: string): NonNullable<CompanyBundle['policy']> => ({
  companyId: company.id,
  requireMfa: true,
  deadline: { date: date as CalendarDate, zone: 'Europe/Paris' },
  frequency: 'weekly',
  smsAllowed: true,
  confirmMailbox: true,
  helpContact: null,
  appGuidance: null,
  resetApproval: false,
  resetDelayHours: 0,
  changedAt: now,
  changedBy: null,
  revision: 3,
  requiredSince: instant(now - 30 * day),
  heldResets: { approvalUntil: null, delay: null },
});

const people: UserFigures = {
  appOnly: 61_204,
  phoneOnly: 8_411,
  both: 1_902,
  none: 940_118,
  disabled: 1_204,
  erased: 3,
  operators: 4,
  withoutPassword: 12_004,
  seenSinceDay: 310_902,
  seenSinceWeek: 811_004,
  liveSessions: 402_118,
};

export const counted: FiguresNow = {
  figures: {
    asOf: instant(now - minute),
    people,
    companies: { unavailable: 1_204, off: 3_118, early: 214, enforced: 88 },
    events: {
      day: { signIns: 320_114, refusals: 18_204 },
      week: { signIns: 1_204_118, refusals: 60_001 },
      since: instant(now - 40 * hour),
    },
  },
  counting: 120_500,
};

export const use = (scope: BudgetUse['scope'], over: Partial<BudgetUse> = {}): BudgetUse => ({
  scope,
  class: 'unproven',
  lastHour: 1_204,
  lastDay: 5_000,
  perHour: 1_500,
  perDay: 5_000,
  companyName: null,
  isSet: false,
  isUsedUp: true,
  isClosed: false,
  ...over,
});

export const budgets: readonly BudgetUse[] = [
  use('service'),
  use('country:HK', { isUsedUp: false }),
  use('country:MX', { perHour: 0, perDay: 0, isSet: true, isClosed: true }),
  use(`company:${company.id}`, { companyName: company.name, isSet: true, isUsedUp: false, class: 'proven' }),
  use(`company:${'0_9' as CompanyId}`, { isUsedUp: false }),
];

const country = (name: 'US' | 'NZ' | 'HK', openSince: number | null) => ({
  country: name,
  openSince: openSince === null ? null : instant(openSince),
  reopenedAt: null,
  record: { settled: 50, verified: 4 },
  sentLastHour: 12,
  sentLastDay: 1_204,
});

export const troubled: SmsStatus = {
  providers: [{ provider: '#1', accepted: 1_204, delivered: 1_100, failed: 40 }],
  countries: [country('US', null), country('NZ', now - hour), country('HK', null)],
  budgets,
  stops: [
    { by: 'consecutive', about: 'HK', stops: 14 },
    { by: 'budget', about: 'service', stops: 3 },
    { by: 'budget', about: 'country:US', stops: 3 },
    { by: 'number', about: null, stops: 2 },
    { by: 'country', about: 'BR', stops: 1 },
  ],
  failures: [
    { provider: '#1', detail: '30005', messages: 38 },
    { provider: '#1', detail: '', messages: 2 },
  ],
  waiting: 4,
  oldestWaitingAt: now,
  givenUp: 1,
};

export const quiet: SmsStatus = { ...troubled, providers: [], stops: [], failures: [], budgets: budgets.slice(0, 1) };

const listed = (index: number, over: Partial<ListedUser> = {}): ListedUser => ({
  id: `0_${index}` as UserId,
  email: `${index}${email}` as Email,
  displayName: `#${index}`,
  status: 'active',
  operator: false,
  createdAt: instant(now - index * day),
  erasedAt: null,
  hasPassword: true,
  kinds: [],
  disabledKinds: [],
  hasSignedIn: false,
  ...over,
});

export const users: readonly SeenUser[] = [
  { ...listed(1, { kinds: ['app', 'phone'], operator: true, hasSignedIn: true }), called: ['#4', '#5'] },
  { ...listed(2, { status: 'disabled' }), called: [] },
  { ...listed(3, { status: 'disabled', erasedAt: now }), called: [] },
];

const membership = (over: Partial<MembershipRecord> = {}): MembershipRecord => ({
  id: '0_1' as MembershipId,
  userId: '0_1' as UserId,
  companyId: company.id,
  status: 'active',
  companyAdmin: true,
  directoryAdmin: true,
  employer: null,
  site: null,
  group: null,
  language: null,
  createdAt: now,
  invitation: null,
  ...over,
});

const member = (index: number, held: Partial<MembershipRecord>, over: Partial<ListedUser> = {}): CompanyPerson => ({
  ...listed(index, over),
  loginEmail: listed(index, over).email,
  membership: membership(held),
  lastSignInAt: index === 1 ? instant(now - day) : null,
  unreachableSince: null,
  phoneCountry: null,
  roles: [],
  extension: null,
  isAccepted: held.status !== 'invited',
  knownName: null,
});

export const members: readonly CompanyPerson[] = [
  member(1, {}, { kinds: ['phone'] }),
  { ...member(2, { status: 'invited', companyAdmin: false }), knownName: '#22' },
  { ...member(3, { status: 'inactive', directoryAdmin: false }), email: 'cleo.before@northwind.example' as Email },
  member(4, { companyAdmin: false, directoryAdmin: false }, { status: 'disabled' }),
];

const method = (kind: DescribedMethod['kind'], over: Partial<DescribedMethod> = {}): DescribedMethod => ({
  id: '0_1' as DescribedMethod['id'],
  kind,
  label: '',
  boundAt: instant(now - 40 * day),
  lastUsedAt: instant(now - day),
  attempts: noAttempts,
  isOffered: true,
  ...over,
});

const verify: Step = { kind: 'verify', factor: 'second', offers, reason: 'second-factor' };
const first: Step = {
  kind: 'verify',
  factor: 'first',
  offers: [{ kind: 'password' }],
  reason: 'password-first',
};
const refused: Step = { kind: 'refuse', because: 'disabled', reason: 'user-disabled' };
export const enroll: Step = {
  kind: 'enroll',
  stage: 'announce',
  of: null,
  kinds: [],
  leave: { by: 'not-now', until: sample.early.at },
  reason: 'early-enrollment',
};

const user = {
  id: '0_1' as UserId,
  email: email as Email,
  displayName: '#1',
  language: 'fr',
  timeZone: 'Asia/Hong_Kong',
  status: 'active',
  operator: true,
  alwaysRequire: true,
  enrollmentDeferredAt: null,
  enrollmentDemandedAt: null,
  frozenUntil: null,
  createdAt: instant(now - 400 * day),
} as const;

export const described: DescribedUser = {
  policy: enforced,
  step: verify,
  afterwards: null,
  bundle: {
    user,
    memberships: [
      { membership: membership(), company, policy: null, roles: [], extension: null },
      {
        membership: membership({ status: 'invited', companyAdmin: false }),
        company,
        policy: null,
        roles: [],
        extension: null,
      },
    ],
  },
  history: { hasSignedIn: true, importedAt: instant(now - 90 * day), erasedAt: null },
  lastSignInAt: instant(now - day),
  sessions: 2,
  methods: [
    method('password', { lastUsedAt: null }),
    method('app', { attempts: { ...noAttempts, failures: 6, heldUntil: after(now, minute) } }),
    method('phone', { attempts: { ...noAttempts, failures: 100, disabledAt: now } }),
    method('app', { isOffered: false }),
    method('app', { attempts: { ...noAttempts, failures: 1 } }),
  ],
  recoveryCode: 'confirmed',
  mailbox: null,
};

export const bare: DescribedUser = {
  ...described,
  policy: off,
  step: first,
  afterwards: null,
  bundle: { user: { ...user, operator: false, timeZone: null }, memberships: [] },
  history: { hasSignedIn: false, importedAt: null, erasedAt: null },
  lastSignInAt: null,
  sessions: 0,
  methods: [],
  recoveryCode: 'none',
};

export const disabled: DescribedUser = {
  ...described,
  step: refused,
  afterwards: null,
  policy: announced,
  bundle: { ...described.bundle, user: { ...user, status: 'disabled' } },
};

export const erased: DescribedUser = {
  ...disabled,
  history: { hasSignedIn: true, importedAt: null, erasedAt: now },
  bundle: { user: { ...user, status: 'disabled', displayName: '', email: `0@#` as Email }, memberships: [] },
};
