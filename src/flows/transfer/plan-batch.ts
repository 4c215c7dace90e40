import type { Email } from '#domain/email.ts';
import type { CompanyId, UserId } from '#domain/identifiers.ts';
import { newMembershipStatus, type NamedInRow, type WantedMembership } from '#domain/import-row.ts';
import type { Instant } from '#domain/instant.ts';
import type { Secret } from '#domain/secret.ts';
import { defaultLanguage } from '#text/languages.ts';
import type { MembershipRecord, NewAuthenticator, UserRecord } from '#ports/records.ts';
import type { BoundElsewhere, KnownPerson } from '#ports/transfer.ts';
import type { Deps } from '../deps.ts';
import { sealFor } from '../seed.ts';
import type { Givers, Grant } from './grants.ts';
import type { Candidate } from './judge-row.ts';

/** Somebody who is to be created, with everything that his rows say. */
export interface Newcomer<S> {
  /** Rows that only repeat what earlier ones say. */
  repeats: number;
  readonly rows: Candidate<S>[];
  readonly user: UserRecord;
  readonly authenticators: readonly BoundElsewhere[];
  /** Keyed hash of the phone number, if there is one. */
  readonly phone: string | null;
  readonly memberships: MembershipRecord[];
  readonly grants: Grant[];
}

/** What a batch is to write. Everything is sealed and has its id already: in the transaction nothing is computed. */
export interface BatchPlan<S> {
  readonly newcomers: readonly Newcomer<S>[];
  /** Rows of people who are there already, each with the memberships that it adds. */
  readonly known: readonly KnownRow<S>[];
}

export interface KnownRow<S> {
  readonly row: Candidate<S>;
  readonly person: KnownPerson;
  readonly joins: readonly MembershipRecord[];
  readonly grants: readonly Grant[];
}

export interface PlanFacts {
  readonly people: ReadonlyMap<Email, KnownPerson>;
  readonly companyOf: (named: NamedInRow) => CompanyId;
  readonly givers: Givers;
  /** The operator says that people who were there before have accepted their new memberships (SPEC C2). */
  readonly accepted: boolean;
  readonly now: Instant;
}

/**
 * Decides what the rows of a batch write. Somebody who is there already is never changed: no name, password or method; only memberships and roles that he
 * does not have are added. Several rows of one newcomer are one person with several memberships.
 */
export function planBatch<S>(deps: Deps, rows: readonly Candidate<S>[], facts: PlanFacts): BatchPlan<S> {
  const newcomers = new Map<Email, Newcomer<S>>();
  const memberOf = new Map<Email, Set<CompanyId>>();
  const known: KnownRow<S>[] = [];
  for (const row of rows) {
    const person = facts.people.get(row.email);
    const companies = entry(memberOf, row.email, () => new Set(person?.companies));
    const wanted = row.memberships.filter((one) => isNew(companies, facts.companyOf(one.company)));
    if (person) {
      const joins = wanted.map((one) => membership(deps, person, one, facts));
      known.push({ row, person, joins, grants: grantsOf(person.id, row, facts) });
      continue;
    }
    const newcomer = entry(newcomers, row.email, () => newcomerOf(deps, row, facts.now));
    const joins = wanted.map((one) => membership(deps, { ...fromNow, id: newcomer.user.id }, one, facts));
    const grants = grantsOf(newcomer.user.id, row, facts);
    if (newcomer.rows.length > 0 && joins.length + grants.length === 0) newcomer.repeats += 1;
    newcomer.rows.push(row);
    newcomer.memberships.push(...joins);
    newcomer.grants.push(...grants);
  }
  return { newcomers: [...newcomers.values()], known };
}

function entry<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const held = map.get(key) ?? make();
  map.set(key, held);
  return held;
}

/** Notes the company as one that the person is in from now on. */
function isNew(companies: Set<CompanyId>, company: CompanyId): boolean {
  const before = companies.size;
  return companies.add(company).size > before;
}

/** After the memberships of the row were planned: roles come with them as well as to those that are there. */
const grantsOf = <S>(user: UserId, row: Candidate<S>, { companyOf, givers }: PlanFacts): readonly Grant[] =>
  row.memberships.flatMap((one) => givers.grants(user, companyOf(one.company), one.roles));

const fromNow = { hasSignedIn: false } as const;

function membership(
  deps: Deps,
  person: Pick<KnownPerson, 'id' | 'hasSignedIn'>,
  wanted: WantedMembership,
  { companyOf, givers, accepted, now }: PlanFacts,
): MembershipRecord {
  const { company, status, roles: _given, ...rest } = wanted;
  const record: MembershipRecord = {
    ...rest,
    id: deps.random.id('membership'),
    userId: person.id,
    companyId: companyOf(company),
    status: newMembershipStatus(status, { hasSignedIn: person.hasSignedIn, accepted }),
    createdAt: now,
    invitation: null,
  };
  givers.note(record.userId, record.companyId, record.id);
  return record;
}

/** Whoever brings a method keeps being asked for it (SPEC U4). */
function newcomerOf<S>(deps: Deps, row: Candidate<S>, now: Instant): Newcomer<S> {
  const { email, profile, setupKey, phone } = row;
  const id = deps.random.id('user');
  const user: UserRecord = {
    id,
    email,
    displayName: profile.displayName ?? email.slice(0, email.lastIndexOf('@')),
    language: profile.language ?? defaultLanguage,
    timeZone: profile.timeZone,
    status: profile.status,
    operator: false,
    alwaysRequire: setupKey !== null || phone !== null,
    enrollmentDeferredAt: null,
    enrollmentDemandedAt: null,
    frozenUntil: null,
    createdAt: now,
  };
  const number = phone === null ? null : deps.hash.hash('phone', phone.number.reveal());
  return {
    repeats: 0,
    rows: [],
    user,
    authenticators: authenticatorsOf(deps, row, id, number, now),
    phone: number,
    memberships: [],
    grants: [],
  };
}

/** An imported app has accepted no code here yet: the next one counts, whatever its step (SPEC T2). */
function authenticatorsOf<S>(
  deps: Deps,
  { password, setupKey, phone }: Candidate<S>,
  userId: UserId,
  number: string | null,
  now: Instant,
): readonly BoundElsewhere[] {
  const bound: BoundElsewhere[] = [];
  const add = (kind: NewAuthenticator['kind'], secret: Secret | null, more: Partial<NewAuthenticator>): void => {
    const id = deps.random.id('authenticator');
    const sealed = secret && sealFor(deps, { id, userId }, secret);
    const blank = {
      label: '',
      createdAt: now,
      hash: null,
      country: null,
      passwordHash: null,
      madeIn: null,
      lastStep: null,
    };
    bound.push({ ...blank, id, userId, kind, sealed, boundAt: now, ...more });
  };
  if (password !== null) add('password', null, { passwordHash: password });
  if (setupKey !== null) add('app', setupKey, {});
  if (phone !== null) add('phone', phone.number, { hash: number, country: phone.country });
  return bound;
}
