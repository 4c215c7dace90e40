import type { AuditEvent, AuditKind } from '#domain/audit-event.ts';
import type { MembershipId } from '#domain/identifiers.ts';
import type { Instant } from '#domain/instant.ts';
import { isOpen } from '#domain/invitation.ts';
import type { HeldMembership } from '#ports/directory.ts';
import type { MembershipRecord } from '#ports/records.ts';
import type { StoreWrites } from '#ports/store.ts';
import { again } from '../again.ts';
import type { OpenSession } from '../account/session.ts';
import { commit } from '../commit.ts';
import type { Deps, RequestFacts } from '../deps.ts';
import { inviterOf, tellingAdministrators, tellOfAdded, type AddedLetters } from './tell-administrators.ts';

/**
 * What came of a press. `unknown`: no membership of this user (SECURITY I11). `expired`: the seven days are over. `changed`: it is no longer what the button
 * was made for. `last-administrator`: the company would be left without one (SPEC C2).
 */
export type Answered =
  | { readonly done: true }
  | { readonly done: false; readonly because: 'unknown' | 'expired' | 'changed' | 'last-administrator' };

/** What a user may do about an own membership: what must be true of it, and what becomes of it. */
interface Act {
  readonly kind: AuditKind;
  /** It is so already: the second of two presses, which changes nothing and is no mistake. */
  readonly isDone: (held: HeldMembership) => boolean;
  readonly refusal: (held: HeldMembership, now: Instant) => Exclude<Answered, { done: true }>['because'] | null;
  readonly write: (
    tx: StoreWrites,
    membership: MembershipRecord,
    now: Instant,
    letters: AddedLetters,
  ) => Promise<unknown>;
}

const accepting: Act = {
  kind: 'membership.accepted',
  isDone: ({ membership }) => membership.status === 'active',
  refusal: ({ membership }, now) => {
    if (membership.status !== 'invited') return 'changed';
    return isOpen(membership, now) ? null : 'expired';
  },
  write: async (tx, membership, now, letters) => {
    const next = { ...membership, status: 'active' } as const;
    await tx.setMembership(next, now);
    await tellOfAdded(tx, letters, { before: membership, next, now });
  },
};

const declining: Act = {
  kind: 'membership.declined',
  isDone: ({ membership }) => membership.status === 'inactive',
  refusal: ({ membership }) => (membership.status === 'invited' ? null : 'changed'),
  write: leave,
};

const leaving: Act = {
  kind: 'membership.left',
  // Whom the company put aside it could bring back: they may end that as well.
  isDone: ({ membership, isAccepted }) => membership.status === 'inactive' && !isAccepted,
  refusal: ({ membership, isLastAdministrator }) => {
    if (membership.status === 'invited') return 'changed';
    return isLastAdministrator ? 'last-administrator' : null;
  },
  write: leave,
};

/** By the person: nothing of it is left that a new invitation would bring back unasked, neither permissions nor roles, and it has to be accepted anew. */
async function leave(tx: StoreWrites, { id, userId, companyId }: MembershipRecord, now: Instant): Promise<void> {
  await tx.setRoles(id, [], now);
  await tx.leaveCompany(userId, companyId);
}

/** Accepts an open invitation: from the next request on the company's rules hold (SPEC C2, P6). */
export const acceptInvitation = (deps: Deps, facts: RequestFacts, session: OpenSession, id: MembershipId) =>
  answer(deps, facts, session, id, accepting);

/** Declines an invitation, open or not. */
export const declineInvitation = (deps: Deps, facts: RequestFacts, session: OpenSession, id: MembershipId) =>
  answer(deps, facts, session, id, declining);

/** Leaves a company, or ends for good what it put aside: its rules stop at the next request (SPEC C5), and coming back takes a new invitation. */
export const leaveCompany = (deps: Deps, facts: RequestFacts, session: OpenSession, id: MembershipId) =>
  answer(deps, facts, session, id, leaving);

/** The company is held meanwhile, as by its administrators: of a press and a change of theirs the second sees what the first did. */
async function answer(
  deps: Deps,
  facts: RequestFacts,
  { bundle }: OpenSession,
  id: MembershipId,
  act: Act,
): Promise<Answered> {
  const own = bundle.memberships.find((one) => one.membership.id === id)?.membership;
  if (!own) return { done: false, because: 'unknown' };
  const write = async (tx: StoreWrites, letters: AddedLetters): Promise<Answered> => {
    const held = await tx.holdMembership(own.userId, own.companyId);
    if (held?.membership.id !== id || !(await tx.holdPresent(own.userId))) return { done: false, because: 'unknown' };
    if (act.isDone(held)) return { done: true };
    const now = deps.clock.now();
    const because = act.refusal(held, now);
    if (because !== null) return { done: false, because };
    await act.write(tx, held.membership, now, letters);
    await tx.appendAudit([ownDeed(deps, facts, act.kind, held.membership)]);
    return { done: true };
  };
  return tellingAdministrators(deps, inviterOf, (letters) => again(() => commit(deps, (tx) => write(tx, letters))));
}

/** What somebody did about a membership of their own, in the company's chain (SPEC X8). */
export function ownDeed(
  deps: Deps,
  facts: Pick<RequestFacts, 'address'>,
  kind: AuditKind,
  { id, userId, companyId, status }: MembershipRecord,
): AuditEvent {
  return {
    id: deps.random.id('event'),
    at: deps.clock.now(),
    stream: companyId,
    kind,
    actor: userId,
    subject: userId,
    from: facts.address,
    detail: { membership: id, statusBefore: status },
  };
}
