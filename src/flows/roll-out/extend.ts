import type { Deadline } from '#domain/deadline.ts';
import { areExtensionDays, extendedDeadline, extensionRefusal, type ExtensionRefusal } from '#domain/extension.ts';
import type { MembershipId, UserId } from '#domain/identifiers.ts';
import { isSameDeadline } from '#domain/mailing.ts';
import { readText } from '#domain/plain-text.ts';
import type { CompanyBundle } from '#ports/directory.ts';
import type { GrantedExtension } from '#ports/extensions.ts';
import type { CompanyPerson } from '#ports/people.ts';
import type { NewMessage } from '#ports/outbox.ts';
import type { StoreWrites } from '#ports/store.ts';
import { again } from '../again.ts';
import { breath } from '../breath.ts';
import { actorOf, deedEvent } from '../by.ts';
import { commit } from '../commit.ts';
import type { Deps } from '../deps.ts';
import type { Acting } from '../directory/change-person.ts';
import { holdMember } from '../directory/members.ts';
import { holdActor, unlessStopped } from '../directory/standing.ts';
import { queuePrepared } from '../mail.ts';
import { prepareExtensionMails } from './extension-mail.ts';
import { boundCompany } from './bound-company.ts';

/** More time for somebody to enroll (SPEC P14). */
export interface ExtensionTerms {
  /** 1 to 14. */
  readonly days: number;
  /** One line of at most 200 plain characters; nobody gives more time without one. */
  readonly reason: string;
}

/**
 * Why nobody was given more time. `unknown`: nobody of this company (SECURITY I11). `days`, `reason`: such terms are never given. `changed-meanwhile`: the company
 * moved its deadline at the same moment, so that what was shown would not be what is given.
 */
export type ExtensionFailure = ExtensionRefusal | 'unknown' | 'days' | 'reason' | 'changed-meanwhile';

/** `until`: the deadline of this person alone. `isChanged` false: the same was given by the same administrator before, as by a second press of a button. */
export type Extended =
  | { readonly done: true; readonly until: Deadline; readonly isChanged: boolean }
  | { readonly done: false; readonly because: ExtensionFailure };

/** Who gives it: an administrator with both permissions, or whoever runs a command on the machine itself. */
export type Giving = Pick<Acting, 'by' | 'company'>;

const refused = (because: ExtensionFailure): Extended => ({ done: false, because });

/**
 * Gives one person more time, once: counted from the later of the deadline and now, and over within 14 days of the deadline (SPEC P14). Never oneself, nor
 * somebody who enrolled at any time: of an enrollment and an extension at the same moment only one is done.
 */
export async function extend(
  deps: Deps,
  giving: Giving,
  membership: MembershipId,
  terms: ExtensionTerms,
): Promise<Extended> {
  const read = readTerms(terms);
  if (typeof read === 'string') return refused(read);
  const person = await deps.store.loadPerson(giving.company, membership);
  if (!person) return refused('unknown');
  const [given] = await extendBatch(deps, giving, [person], read);
  return given ?? refused('unknown');
}

/** What became of more time for many. */
export interface ExtendedMany {
  readonly extended: number;
  readonly skipped: Readonly<Partial<Record<ExtensionFailure, number>>>;
  /** There are more: the same act, done again, goes on with them. */
  readonly isUnfinished: boolean;
  /** Whoever acted lost a permission on the way: nobody was given more time from then on. */
  readonly isStopped: boolean;
}

/** Few enough for a transaction of a few milliseconds (DESIGN 2). */
const batchSize = 10;

/** So many are given more time by one press of the button: a request ends, and what it did is told. */
export const mostExtended = 1_000;

/** Gives each of these people more time, for the same reason, in short transactions; who may not be given any is left as they are. */
export async function extendMany(
  deps: Deps,
  giving: Giving,
  people: readonly CompanyPerson[],
  terms: ExtensionTerms,
): Promise<ExtendedMany> {
  const read = readTerms(terms);
  if (typeof read === 'string') return { ...nobodyYet, skipped: { [read]: people.length } };
  let outcome = nobodyYet;
  for (let at = 0; at < people.length; at += batchSize) {
    if (outcome.extended >= mostExtended) return { ...outcome, isUnfinished: true };
    const results = await unlessStopped(() => extendBatch(deps, giving, people.slice(at, at + batchSize), read));
    if (results === null) return { ...outcome, isStopped: true };
    outcome = tallied(outcome, results);
    await breath();
  }
  return outcome;
}

const nobodyYet: ExtendedMany = { extended: 0, skipped: {}, isUnfinished: false, isStopped: false };

function tallied(outcome: ExtendedMany, results: readonly Extended[]): ExtendedMany {
  const skipped: Partial<Record<ExtensionFailure, number>> = { ...outcome.skipped };
  let { extended } = outcome;
  for (const one of results) {
    const left = one.done ? 'extended-before' : one.because;
    if (one.done && one.isChanged) extended += 1;
    else skipped[left] = (skipped[left] ?? 0) + 1;
  }
  return { ...outcome, extended, skipped };
}

function readTerms({ days, reason }: ExtensionTerms): ExtensionTerms | 'days' | 'reason' {
  if (!areExtensionDays(days)) return 'days';
  const read = readText(reason);
  return read.ok && read.value !== null ? { days, reason: read.value } : 'reason';
}

/** What a batch is about to give, and was decided from. */
interface Grant {
  readonly giving: Giving;
  readonly granted: GrantedExtension;
  /** The company's, as it was when the mails were prepared; null: none. */
  readonly deadline: Deadline | null;
  readonly mails: ReadonlyMap<UserId, NewMessage>;
}

async function extendBatch(
  deps: Deps,
  giving: Giving,
  people: readonly CompanyPerson[],
  terms: ExtensionTerms,
): Promise<readonly Extended[]> {
  const now = deps.clock.now();
  const place = await deps.store.loadCompany(giving.company);
  if (!place) return people.map(() => refused('unknown'));
  const granted: GrantedExtension = { ...terms, grantedAt: now, by: actorOf(giving.by) };
  const deadline = deadlineOf(place);
  const mails = await prepareExtensionMails(
    deps,
    { place, granted, deadline },
    people.map((one) => one.id),
  );
  const grant: Grant = { giving, granted, deadline, mails };
  const write = async (tx: StoreWrites): Promise<readonly Extended[]> => {
    await holdActor(tx, giving.by, giving.company, 'both');
    const given: Extended[] = [];
    for (const person of people) given.push(await extendIn(deps, tx, grant, person));
    return given;
  };
  return again(() => commit(deps, write));
}

/** Where there is something to extend: of a company that is entitled and requires MFA (SPEC C3, P9). */
const deadlineOf = (place: CompanyBundle): Deadline | null => boundCompany(place)?.policy.deadline ?? null;

async function extendIn(deps: Deps, tx: StoreWrites, grant: Grant, person: CompanyPerson): Promise<Extended> {
  const { giving, granted } = grant;
  const { id, userId } = person.membership;
  if (typeof (await holdMember(tx, userId, giving.company)) === 'string') return refused('unknown');
  const facts = await tx.extensionFacts(giving.company, id);
  if (!facts) return refused('unknown');
  const until = facts.deadline && extendedDeadline(facts.deadline, facts.extension ?? granted);
  if (until !== null && isSameGrant(facts.extension, granted)) return { done: true, until, isChanged: false };
  const isOwn = userId === actorOf(giving.by);
  const because = extensionRefusal({ ...facts, isOwn }, granted.grantedAt);
  if (because !== null) return refused(because);
  if (until === null || !isSameDeadline(facts.deadline, grant.deadline)) return refused('changed-meanwhile');
  if (!(await tx.grantExtension(id, giving.company, granted))) return refused('changed-meanwhile');
  await tx.appendAudit([eventOf(deps, grant, person.id, id, until)]);
  const mail = grant.mails.get(person.id);
  if (mail) await queuePrepared(tx, [mail]);
  return { done: true, until, isChanged: true };
}

const isSameGrant = (stands: GrantedExtension | null, { days, reason, by }: GrantedExtension): boolean =>
  stands?.days === days && stands.reason === reason && stands.by === by;

function eventOf(deps: Deps, { giving, granted }: Grant, subject: UserId, membership: MembershipId, until: Deadline) {
  const detail = { membership, days: granted.days, until: until.date, zone: until.zone, reason: granted.reason };
  return deedEvent(deps, giving.by, { kind: 'extension.granted', stream: giving.company, subject, detail });
}
