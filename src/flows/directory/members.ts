import type { AuditEvent } from '#domain/audit-event.ts';
import type { CompanyId, UserId } from '#domain/identifiers.ts';
import { isFullAdministrator, joiningOf, needsAcceptance, type JoinReason } from '#domain/membership.ts';
import type { HeldMembership } from '#ports/directory.ts';
import type { MembershipRecord } from '#ports/records.ts';
import type { StoreWrites } from '#ports/store.ts';
import { again } from '../again.ts';
import { actorOf, deedEvent, type By } from '../by.ts';
import { commit } from '../commit.ts';
import type { Deps } from '../deps.ts';
import { joined } from './create-user.ts';
import { tellingAdministrators, tellOfAdded, type AddedLetters } from './tell-administrators.ts';

/** What a membership carries beside its status (SPEC C2). */
export type MembershipTerms = Pick<
  MembershipRecord,
  'companyAdmin' | 'directoryAdmin' | 'employer' | 'site' | 'group' | 'language'
>;

export interface NewMember {
  readonly user: UserId;
  readonly company: CompanyId;
  readonly terms: MembershipTerms;
  /** Null: as the rules have it. */
  readonly status: 'invited' | 'active' | null;
  /** Whoever adds the member has the person's word for it. */
  readonly accepted: boolean;
}

export type AddedMember =
  | { readonly done: true; readonly membership: MembershipRecord; readonly because: JoinReason }
  | { readonly done: false; readonly because: 'member-already' | 'needs-acceptance' | 'erased' };

/** Makes a user a member of a company: invited where they sign in here already and have not accepted, else active (SPEC C2). */
export async function addMember(deps: Deps, by: By, who: NewMember): Promise<AddedMember> {
  const person = { hasSignedIn: await hasSignedIn(deps, who.user) };
  const joining = joiningOf(person, who.status, who.accepted);
  if (joining === 'needs-acceptance') return { done: false, because: joining };
  const membership: MembershipRecord = {
    ...who.terms,
    id: deps.random.id('membership'),
    userId: who.user,
    companyId: who.company,
    status: joining.status,
    createdAt: deps.clock.now(),
    invitation: null,
  };
  const write = async (tx: StoreWrites, letters: AddedLetters): Promise<AddedMember> => {
    if (!(await tx.holdPresent(who.user))) return { done: false, because: 'erased' };
    if (!(await tx.joinCompany(membership))) return { done: false, because: 'member-already' };
    await tx.appendAudit([joined(deps, by, who.user, membership)]);
    await tellOfAdded(tx, letters, { before: null, next: membership, now: membership.createdAt });
    return { done: true, membership, because: joining.because };
  };
  return telling(deps, by, write);
}

/** By whom permissions are given is the same for all that a transaction changes. */
export const telling = <T>(
  deps: Deps,
  by: By,
  write: (tx: StoreWrites, letters: AddedLetters) => Promise<T>,
): Promise<T> =>
  tellingAdministrators(
    deps,
    () => actorOf(by),
    (letters) => again(() => commit(deps, (tx) => write(tx, letters))),
  );

const hasSignedIn = async (deps: Deps, user: UserId): Promise<boolean> =>
  (await deps.store.loadHistory(user))?.hasSignedIn ?? false;

export interface MemberChange {
  readonly user: UserId;
  readonly company: CompanyId;
  readonly change: Partial<MembershipTerms & Pick<MembershipRecord, 'status'>>;
  readonly accepted: boolean;
  /** Even where the company loses its last full administrator (SPEC C2). */
  readonly evenLast: boolean;
}

export type ChangedMember =
  | { readonly done: true; readonly membership: MembershipRecord; readonly changed: readonly string[] }
  | { readonly done: false; readonly because: 'no-member' | 'needs-acceptance' | 'last-administrator' | 'erased' };

/** Changes a membership. The company is held meanwhile: of its two last administrators only one can be demoted at a time (SPEC C2). */
export async function changeMember(deps: Deps, by: By, what: MemberChange): Promise<ChangedMember> {
  const person = { hasSignedIn: await hasSignedIn(deps, what.user) };
  return telling(deps, by, async (tx, letters): Promise<ChangedMember> => {
    const held = await holdMember(tx, what.user, what.company);
    return typeof held === 'string'
      ? { done: false, because: held }
      : changeHeld(deps, by, tx, held, { ...what, letters }, person);
  });
}

/** Holds a membership and its user for the rest of a transaction, or says why there is nothing to hold. */
export async function holdMember(
  tx: StoreWrites,
  user: UserId,
  company: CompanyId,
): Promise<HeldMembership | 'erased' | 'no-member'> {
  // The company first, as whoever erases its administrator holds them: two that hold both never wait for each other.
  const held = await tx.holdMembership(user, company);
  if (!(await tx.holdPresent(user))) return 'erased';
  return held ?? 'no-member';
}

/** What is changed of a membership that is held. `letters`: of `telling`. */
export type HeldChange = Pick<MemberChange, 'change' | 'accepted' | 'evenLast'> & { readonly letters: AddedLetters };

/** The part of a change that follows once the membership is held: for acts that look at it first, or change several. */
export async function changeHeld(
  deps: Deps,
  by: By,
  tx: StoreWrites,
  { membership, isAccepted, isLastAdministrator }: HeldMembership,
  what: HeldChange,
  person: { readonly hasSignedIn: boolean },
): Promise<
  Exclude<ChangedMember, { done: false }> | { done: false; because: 'needs-acceptance' | 'last-administrator' }
> {
  const next = { ...membership, ...what.change };
  const changed = fields.filter((field) => next[field] !== membership[field]);
  if (changed.length === 0) return { done: true, membership, changed };
  const before = { status: membership.status, isAccepted };
  if (!what.accepted && needsAcceptance(person, before, next.status))
    return { done: false, because: 'needs-acceptance' };
  if (isLastAdministrator && !isFullAdministrator(next) && !what.evenLast)
    return { done: false, because: 'last-administrator' };
  const now = deps.clock.now();
  await tx.setMembership(next, now);
  await tx.appendAudit([changeEvent(deps, by, membership, next, changed)]);
  await tellOfAdded(tx, what.letters, { before: membership, next, now });
  return { done: true, membership: next, changed };
}

const fields = ['status', 'companyAdmin', 'directoryAdmin', 'employer', 'site', 'group', 'language'] as const;

type Field = (typeof fields)[number];

/** What effect a membership has is told before and after; of the rest only that it changed, for it is about the person. */
function changeEvent(
  deps: Deps,
  by: By,
  before: MembershipRecord,
  next: MembershipRecord,
  changed: readonly Field[],
): AuditEvent {
  const told = (['status', 'companyAdmin', 'directoryAdmin'] as const).filter((field) => changed.includes(field));
  const values = told.flatMap((field): [string, string | boolean][] => [
    [`${field}Before`, before[field]],
    [`${field}After`, next[field]],
  ]);
  const detail = { membership: next.id, changed: changed.join(', '), ...Object.fromEntries(values) };
  return deedEvent(deps, by, { kind: 'membership.changed', stream: next.companyId, subject: next.userId, detail });
}
