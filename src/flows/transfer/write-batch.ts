import type { AuditEvent } from '#domain/audit-event.ts';
import type { MembershipId, UserId } from '#domain/identifiers.ts';
import type { Instant } from '#domain/instant.ts';
import { usersPerPhone } from '#domain/phone-rules.ts';
import type { MembershipRecord } from '#ports/records.ts';
import type { StoreWrites } from '#ports/store.ts';
import type { TransferWrites } from '#ports/transfer.ts';
import { deedEvent, type By } from '../by.ts';
import type { Deps } from '../deps.ts';
import { grantNames, type Grant } from './grants.ts';
import type { Held } from './pace.ts';
import type { BatchPlan, Newcomer } from './plan-batch.ts';

/** What became of a plan. */
export interface BatchOutcome<S> {
  readonly created: readonly Newcomer<S>[];
  /** Somebody else made a user of the same e-mail meanwhile: their rows are judged anew. */
  readonly overtaken: readonly Newcomer<S>[];
  /** Their phone number serves as many users as it may (SPEC M3): not created. */
  readonly crowded: readonly Newcomer<S>[];
  readonly membershipsAdded: number;
  readonly rolesAdded: number;
  readonly took: Held;
  /** The database refused the one row that was tried. */
  readonly refused: boolean;
}

/** Commits a plan in one transaction: people, memberships, methods and their audit events together, or nothing (SPEC X8). */
export async function writeBatch<S>(
  deps: Deps,
  by: By,
  importId: string,
  plan: BatchPlan<S>,
  now: Instant,
): Promise<BatchOutcome<S>> {
  let [startedAt, doneAt] = [now, now];
  const outcome = await deps.store.transact(async (tx) => {
    // Two imports of the same people in another order would wait for each other for ever.
    await tx.holdImports();
    startedAt = deps.clock.now();
    const crowded = await crowdedIn(tx, plan.newcomers);
    const wanted = plan.newcomers.filter((one) => !crowded.has(one));
    const made = new Set(await tx.addImportedUsers(wanted.map(userOf), now));
    const created = wanted.filter((one) => made.has(one.user.id));
    const records = [...created.flatMap((one) => one.memberships), ...plan.known.flatMap((one) => one.joins)];
    const added = new Set(await tx.addMemberships(records));
    const grants = await give(
      tx,
      [...created, ...plan.known].flatMap((one) => one.grants),
      records,
      added,
      now,
    );
    await tx.addAuthenticators(created.flatMap((one) => one.authenticators));
    await tx.appendAudit([
      ...eventsOf(deps, by, importId, created, records, added),
      ...roleEvents(deps, by, importId, grants),
    ]);
    doneAt = deps.clock.now();
    return {
      created,
      overtaken: wanted.filter((one) => !made.has(one.user.id)),
      crowded: [...crowded],
      membershipsAdded: added.size,
      rolesAdded: grants.length,
      refused: false,
    };
  });
  return { ...outcome, took: { work: doneAt - startedAt, commit: deps.clock.now() - doneAt } };
}

const userOf = <S>({ user }: Newcomer<S>) => user;

async function crowdedIn<S>(tx: TransferWrites, newcomers: readonly Newcomer<S>[]): Promise<ReadonlySet<Newcomer<S>>> {
  const hashes = newcomers.map((one) => one.phone).filter((one) => one !== null);
  if (hashes.length === 0) return new Set();
  return crowdedBy(newcomers, new Map(await tx.countPhoneUsers(hashes)));
}

/** Takes the newcomers in their order as long as their number may serve another user (SPEC M3), and counts them. */
export function crowdedBy<S>(newcomers: readonly Newcomer<S>[], users: Map<string, number>): ReadonlySet<Newcomer<S>> {
  const crowded = new Set<Newcomer<S>>();
  for (const one of newcomers) {
    if (one.phone === null) continue;
    const held = users.get(one.phone) ?? 0;
    if (held >= usersPerPhone) crowded.add(one);
    else users.set(one.phone, held + 1);
  }
  return crowded;
}

/** Not those of memberships that somebody else made meanwhile: theirs has another id. Answers what was not held already. */
async function give(
  tx: StoreWrites,
  grants: readonly Grant[],
  planned: readonly MembershipRecord[],
  added: ReadonlySet<MembershipId>,
  now: Instant,
): Promise<readonly Grant[]> {
  const missed = new Set(planned.map((one) => one.id).filter((id) => !added.has(id)));
  const wanted = grants.filter((one) => !missed.has(one.membership));
  const given = await tx.giveRoles(
    wanted.map(({ membership, role }) => ({ membership, role: role.id })),
    now,
  );
  const keys = new Set(given.map(({ membership, role }) => `${membership} ${role}`));
  return wanted.filter(({ membership, role }) => keys.has(`${membership} ${role.id}`));
}

function roleEvents(deps: Deps, by: By, importId: string, grants: readonly Grant[]): readonly AuditEvent[] {
  const byMembership = Map.groupBy(grants, (one) => one.membership);
  return Array.from(byMembership.values(), (some) =>
    some.slice(0, 1).map(({ company, user, membership }) =>
      deedEvent(deps, by, {
        kind: 'membership.roles-changed',
        stream: company,
        subject: user,
        detail: { membership, rolesAdded: grantNames(some), import: importId },
      }),
    ),
  ).flat();
}

function eventsOf<S>(
  deps: Deps,
  by: By,
  importId: string,
  created: readonly Newcomer<S>[],
  memberships: readonly MembershipRecord[],
  added: ReadonlySet<MembershipId>,
): readonly AuditEvent[] {
  const tell = (
    kind: AuditEvent['kind'],
    stream: AuditEvent['stream'],
    subject: UserId,
    detail: AuditEvent['detail'],
  ) => deedEvent(deps, by, { kind, stream, subject, detail: { ...detail, import: importId } });
  const people = created.map(({ user, authenticators, memberships: joined }) =>
    tell('user.imported', 'installation', user.id, {
      methods: authenticators.map((one) => one.kind).join(' '),
      memberships: joined.length,
    }),
  );
  const joins = memberships
    .filter((one) => added.has(one.id))
    .map(({ id, companyId, userId, status, companyAdmin, directoryAdmin }) =>
      tell('membership.added', companyId, userId, { membership: id, status, companyAdmin, directoryAdmin }),
    );
  return [...people, ...joins];
}
