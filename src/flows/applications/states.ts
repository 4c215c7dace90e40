import type { ApplicationId, SessionId, UserId } from '#domain/identifiers.ts';
import { after, later, second, type Duration, type Instant } from '#domain/instant.ts';
import type { ApplicationSessionRecord } from '#ports/application-sessions.ts';
import type { ApplicationRecord } from '#ports/applications.ts';
import type { HeldState, ProtocolKind, ProtocolState } from '#ports/protocol.ts';
import type { StoreWrites } from '#ports/store.ts';
import { commit } from '../commit.ts';
import type { Deps, RequestFacts } from '../deps.ts';
import { LostRace, together, won } from '../race.ts';
import { opened, reused } from './told.ts';

/** What the protocol's library keeps of a thing, without the token that names it. */
export type Payload = Readonly<Record<string, unknown>>;

export interface FoundState {
  readonly payload: Payload;
  readonly expiresAt: Instant;
  readonly consumedAt: Instant | null;
}

/** What a state is named by, and to whom it belongs. */
export interface StateParts {
  readonly kind: ProtocolKind;
  /** The token, code or id itself. */
  readonly id: string;
  readonly payload: Payload;
  readonly validFor: Duration;
  readonly applicationId: ApplicationId | null;
  readonly userId: UserId | null;
  readonly signInId: SessionId | null;
  readonly grantId: string | null;
}

/** Something that is used up: by being spent, so that a second use is seen, or by being taken away. */
export interface Use {
  readonly kind: ProtocolKind;
  readonly id: string;
  readonly grantId: string | null;
}

/** All that one request at the protocol's door writes: in one transaction, or not at all (SECURITY I2). */
export interface ProtocolWork {
  readonly spends: readonly Use[];
  readonly keeps: readonly StateParts[];
  /** Gone afterwards. `must`: it has to be there still. */
  readonly drops: readonly (Use & { readonly must: boolean })[];
  /** The application session that begins with it, or goes on. */
  readonly joins: ApplicationSessionRecord | null;
  /** Grants that end, with all that came of them. `reused`: because something was used a second time. */
  readonly ends: readonly { readonly grantId: string; readonly reused: boolean }[];
  /** Of grants that were looked up, until when they live as they are. */
  readonly grants: ReadonlyMap<string, Instant>;
}

/** Whose request it is, for the audit trail. */
export interface Requester {
  readonly facts: RequestFacts;
  readonly application: ApplicationRecord | null;
  readonly userId: UserId | null;
}

/** One statement. Null: there is none, or it has expired; what was spent is found for a while after that. */
export async function findState(
  { store, hash, clock }: Deps,
  kind: ProtocolKind,
  id: string,
): Promise<FoundState | null> {
  const found = await store.findProtocolState(kind, hash.hash('protocol', id), clock.now());
  return found && heldState(found);
}

/** A state as it is kept, read. */
export const heldState = ({ payload, expiresAt, consumedAt }: HeldState): FoundState => ({
  payload: JSON.parse(payload) as Payload,
  expiresAt,
  consumedAt,
});

/**
 * Writes what a request came to. `used-before`: something that is good once was used by another request meanwhile, or has expired; nothing of this one is written.
 * The grant of what was used ends, for one of the two is a thief (RFC 9700 4.14.2).
 */
export async function carryOut(deps: Deps, work: ProtocolWork, requester: Requester): Promise<'done' | 'used-before'> {
  if (isNothing(work)) return 'done';
  try {
    await commitAll(deps, work, requester);
    return 'done';
  } catch (error) {
    if (!(error instanceof LostRace)) throw error;
  }
  const ends = await spentBefore(deps, work);
  if (ends.length > 0) await commitAll(deps, { ...nothing, ends }, requester);
  return 'used-before';
}

/** What merely expired between being found and being spent was used by nobody. */
async function spentBefore(deps: Deps, { spends }: ProtocolWork): Promise<ProtocolWork['ends']> {
  const found = await Promise.all(
    spends.map(async ({ kind, id, grantId }) => ({ grantId, state: await findState(deps, kind, id) })),
  );
  return found.flatMap(({ grantId, state }) =>
    grantId === null || !state || state.consumedAt === null ? [] : [{ grantId, reused: true }],
  );
}

export const nothing: ProtocolWork = {
  spends: [],
  keeps: [],
  drops: [],
  joins: null,
  ends: [],
  grants: new Map(),
};

const isNothing = ({ spends, keeps, drops, joins, ends }: ProtocolWork): boolean =>
  joins === null && spends.length + keeps.length + drops.length + ends.length === 0;

/** Names are hashed before the transaction. */
function commitAll(deps: Deps, work: ProtocolWork, requester: Requester): Promise<void> {
  const now = deps.clock.now();
  const named = namer(deps);
  const spends = work.spends.map(({ kind, id }) => ({ kind, idHash: named(id) }));
  const drops = work.drops.map(({ kind, id, must }) => ({ kind, idHash: named(id), must }));
  const ends = work.ends.map(({ grantId, reused: isReused }) => ({ grantHash: named(grantId), isReused }));
  const states = work.keeps.map((parts) => ({ state: stateOf(named, parts, now), payload: parts.payload }));
  const prolonged = prolongedIn(work, now).map(([grantId, until]) => [named(grantId), until] as const);
  return commit(deps, async (tx) => {
    await together(
      // The grant before anything of its family, whoever prolongs it or drops it: so that of two at once neither waits for the other.
      ...ends.map(async ({ grantHash, isReused }) => {
        const count = await tx.dropGrant(grantHash);
        if (count > 0 && isReused) await tx.appendAudit([reused(deps, requester)]);
      }),
      ...prolonged.map(([grantHash, until]) => tx.prolongGrant(grantHash, until)),
      ...spends.map(({ kind, idHash }) => tx.consumeProtocolState(kind, idHash, now).then(won)),
      ...drops.map(({ kind, idHash, must }) => tx.dropProtocolState(kind, idHash).then((gone) => won(gone || !must))),
      keepAll(deps, tx, states, work.joins, requester),
    );
  });
}

/** Each name once: all of a family share their grant's. */
function namer({ hash }: Deps): (id: string) => string {
  const known = new Map<string, string>();
  return (id) => {
    const name = known.get(id) ?? hash.hash('protocol', id);
    known.set(id, name);
    return name;
  };
}

/** Tokens need their grant as long as they live, codes only for as long as it lives by itself. */
const prolonging: ReadonlySet<ProtocolKind> = new Set(['AccessToken', 'RefreshToken']);

/**
 * Grants that live on with the tokens that come of them, and until when. Ends of sign-ins are rounded up to seconds, so that one that was prolonged to its sign-in's
 * end may seem too short by less than one.
 */
function prolongedIn({ keeps, grants }: ProtocolWork, now: Instant): readonly (readonly [string, Instant])[] {
  const ends = new Map<string, Instant>();
  for (const { kind, grantId, validFor } of keeps) {
    if (grantId === null || !prolonging.has(kind)) continue;
    ends.set(grantId, later(ends.get(grantId) ?? now, after(now, validFor)));
  }
  return [...ends].filter(([grantId, until]) => until - (grants.get(grantId) ?? 0) >= second);
}

interface Kept {
  readonly state: ProtocolState;
  readonly payload: Payload;
}

async function keepAll(
  deps: Deps,
  tx: StoreWrites,
  states: readonly Kept[],
  joins: ProtocolWork['joins'],
  requester: Requester,
): Promise<void> {
  const sid = joins && (await join(deps, tx, joins, requester));
  await tx.keepProtocolState(...states.map((one) => (sid === null ? one.state : withSid(one, sid))));
}

/** What the application knows the sign-in by: of two requests at once both are told the same. */
async function join(
  deps: Deps,
  tx: StoreWrites,
  proposed: ApplicationSessionRecord,
  requester: Requester,
): Promise<string> {
  const { sid } = await tx.joinApplication(proposed);
  if (sid === proposed.sid) await tx.appendAudit([opened(deps, requester, proposed)]);
  return sid;
}

const withSid = ({ state, payload }: Kept, sid: string): ProtocolState =>
  'sid' in payload ? { ...state, payload: JSON.stringify({ ...payload, sid }) } : state;

function stateOf(named: (id: string) => string, parts: StateParts, now: Instant): ProtocolState {
  const { kind, id, payload, validFor, applicationId, userId, signInId, grantId } = parts;
  return {
    kind,
    idHash: named(id),
    payload: JSON.stringify(payload),
    applicationId,
    userId,
    signInId,
    grantHash: grantId === null ? null : named(grantId),
    createdAt: now,
    expiresAt: after(now, validFor),
    consumedAt: null,
  };
}
