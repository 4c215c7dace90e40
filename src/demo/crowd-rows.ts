import type { Email } from '#domain/email.ts';
import { after, earlier, hour, later, minute, type Instant } from '#domain/instant.ts';
import { Secret } from '#domain/secret.ts';
import type { Deps } from '#flows/deps.ts';
import { activeMember } from '#flows/directory/create-user.ts';
import { hashRecoveryCode } from '#flows/recovery/new-code.ts';
import { sealFor } from '#flows/seed.ts';
import type { PasswordHash } from '#ports/password-hasher.ts';
import type { CompanyRecord, MembershipRecord, NewAuthenticator, SessionRecord, UserRecord } from '#ports/records.ts';
import type { BoundElsewhere } from '#ports/transfer.ts';
import { crowdCompany, type CrowdPerson } from './crowd.ts';
import type { CrowdTime } from './crowd-time.ts';
import { demoRecoveryCode, demoSetupKey } from './people.ts';

/** Where the crowd works. */
export interface CrowdPlace {
  readonly company: Pick<CompanyRecord, 'id' | 'createdAt'>;
  /** Who did what administrators do. */
  readonly dana: UserRecord;
  readonly time: CrowdTime;
}

/** All that is written of somebody. */
export interface CrowdRows {
  readonly person: CrowdPerson;
  readonly user: UserRecord;
  readonly membership: MembershipRecord;
  readonly authenticators: readonly BoundElsewhere[];
  /** Null: they never signed in. */
  readonly session: SessionRecord | null;
}

/** Everything that takes time (sealing, hashing) happens here, before any transaction. */
export function rowsFor(deps: Deps, place: CrowdPlace, person: CrowdPerson, password: PasswordHash): CrowdRows {
  const user = userOf(deps, place, person);
  const enrolledAt = enrolledAtOf(place.time, person);
  return {
    person,
    user,
    membership: membershipOf(deps, place, person, user),
    authenticators: authenticatorsOf(deps, person, user, { password, enrolledAt }),
    session: sessionOf(deps, place.time, person, user, enrolledAt),
  };
}

/** Enrolled before everybody else, as administrators may be (SPEC P4). */
export function administratorRows(
  deps: Deps,
  { company, time }: Pick<CrowdPlace, 'company' | 'time'>,
  { name, email }: { readonly name: string; readonly email: string },
  place: number,
  password: PasswordHash,
): Pick<CrowdRows, 'user' | 'membership' | 'authenticators'> {
  const enrolledAt = time.workday(crowdCompany.entitledAgo - 2 - place, place + 5);
  const user: UserRecord = {
    id: deps.random.id('user'),
    email: email as Email,
    displayName: name,
    language: 'en',
    timeZone: null,
    status: 'active',
    operator: false,
    alwaysRequire: true,
    enrollmentDeferredAt: null,
    enrollmentDemandedAt: null,
    frozenUntil: null,
    createdAt: company.createdAt,
  };
  const described = { employer: crowdCompany.name, site: 'Head office', group: 'IT' };
  return {
    user,
    membership: { ...activeMember(deps, user, company.id, true), ...described },
    authenticators: [
      bound(blank(deps, user, 'password'), user.createdAt, { passwordHash: password }),
      appOf(deps, user, enrolledAt),
      codeOf(deps, user, enrolledAt),
    ],
  };
}

function userOf(deps: Deps, { company, time }: CrowdPlace, person: CrowdPerson): UserRecord {
  const { name, email, language, timeZone, state, place } = person;
  return {
    id: deps.random.id('user'),
    email: email as Email,
    displayName: name,
    language,
    timeZone,
    status: 'active',
    operator: false,
    alwaysRequire: state.is === 'enrolled',
    enrollmentDeferredAt: null,
    enrollmentDemandedAt: null,
    frozenUntil: null,
    createdAt: later(company.createdAt, time.workday(crowdCompany.madeAgo - 1 - (place % 40), place)),
  };
}

function membershipOf(
  deps: Deps,
  { company, dana, time }: CrowdPlace,
  person: CrowdPerson,
  user: UserRecord,
): MembershipRecord {
  const { employer, site, group, state, place, name } = person;
  const member = { ...activeMember(deps, user, company.id, false), employer, site, group };
  if (state.is !== 'invited') return member;
  // The oldest invitations have expired.
  const at = time.workday(1 + (place % 11), place);
  return { ...member, status: 'invited', createdAt: at, invitation: { at, by: dana.id, name } };
}

/** When somebody set a method up; null: they have none. */
export function enrolledAtOf(time: CrowdTime, { state, place }: CrowdPerson): Instant | null {
  if (state.is === 'enrolled') {
    const at = time.sinceSwitchedOn(state.after, place);
    return later(at, after(time.switchedOnAt, (10 + place) * minute));
  }
  if (state.is !== 'needs-help') return null;
  return state.why === 'phone-not-served' || state.why === 'method-disabled'
    ? time.workday(20 + (place % 9), place)
    : null;
}

interface Held {
  readonly password: PasswordHash;
  readonly enrolledAt: Instant | null;
}

function authenticatorsOf(
  deps: Deps,
  person: CrowdPerson,
  user: UserRecord,
  { password, enrolledAt }: Held,
): readonly BoundElsewhere[] {
  const { state } = person;
  const hasPassword = state.is !== 'invited' && !(state.is === 'needs-help' && state.why === 'no-password');
  const known = hasPassword ? [bound(blank(deps, user, 'password'), user.createdAt, { passwordHash: password })] : [];
  if (enrolledAt === null) return known;
  const kinds = kindsOf(person);
  return [
    ...known,
    ...(kinds.includes('app') ? [appOf(deps, user, enrolledAt)] : []),
    ...(kinds.includes('phone') ? [phoneOf(deps, person, user, enrolledAt)] : []),
    codeOf(deps, user, enrolledAt),
  ];
}

const codeOf = (deps: Deps, user: UserRecord, at: Instant): BoundElsewhere =>
  bound(blank(deps, user, 'recovery-code'), at, { hash: hashRecoveryCode(deps, user.id, demoRecoveryCode) });

function kindsOf({ state }: CrowdPerson): readonly ('app' | 'phone')[] {
  if (state.is === 'enrolled') return state.by === 'both' ? ['app', 'phone'] : [state.by];
  return state.is === 'needs-help' && state.why === 'method-disabled' ? ['app'] : ['phone'];
}

/** With the setup key of the demo, so that anybody can play them. */
function appOf(deps: Deps, user: UserRecord, at: Instant): BoundElsewhere {
  const row = blank(deps, user, 'app');
  return bound(row, at, { sealed: sealFor(deps, row, new Secret(demoSetupKey)) });
}

function phoneOf(deps: Deps, person: CrowdPerson, user: UserRecord, at: Instant): BoundElsewhere {
  const row = blank(deps, user, 'phone');
  const { number, country } = phoneNumberOf(person);
  return bound(row, at, {
    sealed: sealFor(deps, row, new Secret(number)),
    hash: deps.hash.hash('phone', number),
    country,
  });
}

/** Of the ranges that no real phone has. */
function phoneNumberOf({ state, language, place }: CrowdPerson): { readonly number: string; readonly country: string } {
  const last = String(place % 100).padStart(2, '0');
  if (state.is === 'needs-help') return { number: `+485005551${last}`, country: 'PL' };
  if (language === 'fr') return { number: `+151455501${last}`, country: 'CA' };
  return { number: `+1${areas[place % areas.length] ?? areas[0]}55501${last}`, country: 'US' };
}

const areas = ['312', '773', '630', '815', '217', '309', '618', '847'] as const;

const blank = (
  deps: Deps,
  { id: userId, createdAt }: UserRecord,
  kind: NewAuthenticator['kind'],
): NewAuthenticator => ({
  id: deps.random.id('authenticator'),
  userId,
  kind,
  label: '',
  createdAt,
  sealed: null,
  hash: null,
  country: null,
  passwordHash: null,
  madeIn: null,
});

const bound = (row: NewAuthenticator, boundAt: Instant, more: Partial<NewAuthenticator> = {}): BoundElsewhere => ({
  ...row,
  ...more,
  createdAt: boundAt,
  boundAt,
  lastStep: null,
});

/** Their last sign-in. Nobody has its token: all that it says is when that was. */
function sessionOf(
  deps: Deps,
  time: CrowdTime,
  person: CrowdPerson,
  user: UserRecord,
  enrolledAt: Instant | null,
): SessionRecord | null {
  const ago = daysSinceSignIn(person);
  if (ago === null) return null;
  const worked = earlier(time.workday(ago, person.place * 7), after(time.now, -hour));
  const signedInAt = enrolledAt === null ? worked : later(worked, after(enrolledAt, minute));
  const id = deps.random.id('session');
  return {
    id,
    signInId: id,
    tokenHash: deps.hash.hash('session-token', deps.random.token().reveal()),
    userId: user.id,
    signedInAt,
    expiresAt: after(signedInAt, 12 * hour),
    createdAt: signedInAt,
    lastSeenAt: signedInAt,
    evidence: [],
    userAgent: '',
    network: '',
    endedAt: null,
  };
}

function daysSinceSignIn({ state, place }: CrowdPerson): number | null {
  if (state.is === 'invited') return null;
  if (state.is === 'inactive') return 50 + (place % 30);
  const { why } = state.is === 'needs-help' ? state : { why: null };
  if (why === 'never-signed-in' || why === 'no-password') return null;
  return state.is === 'enrolled' ? place % 9 : 1 + (place % 33);
}
