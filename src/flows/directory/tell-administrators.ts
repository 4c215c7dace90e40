import type { MembershipId, UserId } from '#domain/identifiers.ts';
import { after, day, type Instant } from '#domain/instant.ts';
import { isFullAdministrator, type Standing } from '#domain/membership.ts';
import type { MembershipRecord, UserBundle, UserRecord } from '#ports/records.ts';
import type { StoreWrites } from '#ports/store.ts';
import type { Deps } from '../deps.ts';
import { fromMachine, prepareMail, queuePrepared, recipientOf, type PreparedMail } from '../mail.ts';
import { editorOf } from '../policy/history.ts';

/** Administrators who are told: of a company with more, the first by id. */
const mostTold = 20;

/** Mails about people who come to have both permissions, by their memberships. */
export type AddedLetters = ReadonlyMap<MembershipId, readonly PreparedMail[]>;

/** Somebody comes to have both permissions in a transaction that has no mails for it: it is rolled back until there are. Never leaves `tellingAdministrators`. */
class Untold extends Error {
  override readonly name = 'Untold';
  readonly membership: MembershipRecord;

  constructor(membership: MembershipRecord) {
    super('mails are to be made first');
    this.membership = membership;
  }
}

/** Who is new, and by whom they are it; null: nobody who could be named. */
export interface Added {
  readonly membership: MembershipRecord;
  readonly user: Pick<UserRecord, 'id' | 'email' | 'displayName'>;
  readonly by: UserId | null;
}

/**
 * Writes what may give somebody both permissions, who could then approve resets and let others in (SPEC C2, A3): the other administrators hear of it in the same
 * transaction. It hardly ever does, so that `act` first runs without any mails. Sealed outside the transaction, which holds others up.
 */
export async function tellingAdministrators<T>(
  deps: Deps,
  giver: (membership: MembershipRecord) => UserId | null,
  act: (letters: AddedLetters) => Promise<T>,
): Promise<T> {
  const letters = new Map<MembershipId, readonly PreparedMail[]>();
  for (;;) {
    try {
      return await act(letters);
    } catch (error) {
      if (!(error instanceof Untold) || letters.has(error.membership.id)) throw error;
      const { membership } = error;
      const bundle = await deps.store.loadUser(membership.userId);
      const mails = bundle ? await addedLetters(deps, { membership, user: bundle.user, by: giver(membership) }) : [];
      letters.set(membership.id, mails);
    }
  }
}

/** Who accepts an invitation has from who made it what it gives. */
export const inviterOf = ({ invitation }: MembershipRecord): UserId | null => invitation?.by ?? null;

/** Of one person once in so long: who gives and takes both permissions all day tells no more by it. */
const toldAgainAfter = day;

/** The part of the transaction, after its write, for each membership that it changes. `before` null: there was none. */
export async function tellOfAdded(
  tx: StoreWrites,
  letters: AddedLetters,
  { before, next, now }: { readonly before: Standing | null; readonly next: MembershipRecord; readonly now: Instant },
): Promise<void> {
  if ((before && isFullAdministrator(before)) || !isFullAdministrator(next)) return;
  const mails = letters.get(next.id);
  if (!mails) throw new Untold(next);
  if (await tx.noteAdministratorTold(next.id, now, after(now, -toldAgainAfter))) await queuePrepared(tx, mails);
}

/** To everybody else who has both permissions, also to who gave them: it need not have been them. */
export async function addedLetters(deps: Deps, { membership, user, by }: Added): Promise<readonly PreparedMail[]> {
  const { readers } = await deps.store.administratorsOf(membership.companyId, null, mostTold + 1);
  const others = readers.filter((one) => one.user !== user.id).slice(0, mostTold);
  const bundles = await Promise.all(others.map((one) => deps.store.loadUser(one.user)));
  return Promise.all(
    bundles.filter((one) => one !== null).map((reader) => letterTo(deps, reader, membership, user, by)),
  );
}

async function letterTo(
  deps: Deps,
  reader: UserBundle,
  { companyId }: MembershipRecord,
  user: Added['user'],
  by: UserId | null,
): Promise<PreparedMail> {
  const editor = await editorOf(deps, companyId, by, reader.user.id);
  const named = { person: editor.who === 'person' ? editor.name : null, you: reader.user.displayName, service: null };
  return prepareMail(deps, recipientOf(reader), {
    kind: 'administrator-added',
    facts: fromMachine,
    now: deps.clock.now(),
    company: reader.memberships.find((one) => one.company.id === companyId)?.company.name ?? '',
    administrator: named[editor.who],
    person: user.displayName || user.email,
    personEmail: user.email,
  });
}
