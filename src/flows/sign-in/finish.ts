import type { AuditEvent } from '#domain/audit-event.ts';
import type { SessionId } from '#domain/identifiers.ts';
import type { Instant } from '#domain/instant.ts';
import type { EndReason } from '#domain/interaction.ts';
import type { Finish } from '#domain/next-step.ts';
import type { MergedPolicy } from '#domain/policy.ts';
import type { Secret } from '#domain/secret.ts';
import { carriedEvidence, sessionExpiry } from '#domain/session.ts';
import type { SessionRecord, UserBundle } from '#ports/records.ts';
import type { LoadedInteraction, StoreWrites } from '#ports/store.ts';
import { event } from '../audit.ts';
import { decidedBy } from '../decided.ts';
import type { Deps, RequestFacts } from '../deps.ts';
import { queueMail } from '../mail.ts';
import { together, won } from '../race.ts';
import { policyOf } from '../situation.ts';

export interface Minted {
  readonly id: SessionId;
  readonly token: Secret;
  readonly events: readonly AuditEvent[];
  /** Creates it, in the same transaction, beside the other writes of that. */
  readonly write: () => Promise<void>;
}

/**
 * The one place where a session comes from (SPEC X1, SECURITY I1, I7): it takes a step that only `nextStep` can make, and runs in the transaction
 * that ends the interaction. The session that was there before (of a re-authentication, a change, or in this browser) is dead after it (SECURITY I14).
 */
export async function mintSession(
  deps: Deps,
  tx: StoreWrites,
  step: Finish,
  loaded: LoadedInteraction,
  facts: RequestFacts,
  now: Instant,
): Promise<Minted> {
  const { interaction, bundle } = loaded;
  if (!interaction.userId || !bundle) throw new Error('a finished interaction has a user');
  const token = deps.random.token();
  const policy = policyOf(bundle, deps.service, now);
  const session = sessionRecord(deps, { ...loaded, bundle }, facts, token, now, policy);
  const replaced = await endReplaced(deps, tx, loaded, facts, now);
  const replaces = replaced[0]?.detail.session ?? null;
  const run = { session: session.id, level: step.level, purpose: interaction.purpose, replaces };
  const detail = { ...run, ...decidedBy(policy) };
  const created = event(deps, { now, bundle: loaded.bundle }, facts, 'session.created', detail);
  return {
    id: session.id,
    token,
    events: [...replaced, created],
    write: async () => {
      await together(tx.createSession(session), noticeDevice(deps, tx, loaded, facts, now));
    },
  };
}

/**
 * Ends the session that this one takes the place of, and answers the event that tells of it. The one it began from goes on as this one does, with all that its
 * sign-in got into; whatever else this browser had is signed out, whoever's it was: the applications of that sign-in are told.
 */
async function endReplaced(
  deps: Deps,
  tx: StoreWrites,
  { interaction, origin, bundle }: LoadedInteraction,
  facts: RequestFacts,
  now: Instant,
): Promise<readonly AuditEvent[]> {
  const reason: EndReason = origin ? 'replaced' : 'signed-out';
  const ended = origin ?? (await endOfBrowser(deps, tx, facts, reason, now));
  if (!ended) return [];
  if (origin) won(await tx.endSession(origin.id, interaction.userId ?? origin.userId, reason, now));
  const told = event(deps, { now, bundle }, facts, 'session.ended', { session: ended.id, reason });
  return [{ ...told, subject: ended.userId }];
}

function endOfBrowser(deps: Deps, tx: StoreWrites, { sessionToken }: RequestFacts, reason: EndReason, now: Instant) {
  return sessionToken === null
    ? null
    : tx.endSessionByToken(deps.hash.hash('session-token', sessionToken), reason, now);
}

function sessionRecord(
  deps: Deps,
  { interaction, origin, bundle }: LoadedInteraction & { readonly bundle: UserBundle },
  facts: RequestFacts,
  token: Secret,
  now: Instant,
  policy: MergedPolicy,
): SessionRecord {
  const signedInAt = origin?.signedInAt ?? now;
  const id = deps.random.id('session');
  return {
    id,
    signInId: origin?.signInId ?? id,
    tokenHash: deps.hash.hash('session-token', token.reveal()),
    userId: bundle.user.id,
    signedInAt,
    expiresAt: sessionExpiry(signedInAt, policy),
    createdAt: now,
    lastSeenAt: now,
    evidence: carriedEvidence([...(origin?.evidence ?? []), ...interaction.evidence]),
    userAgent: facts.userAgent.slice(0, 400),
    network: facts.address,
    endedAt: null,
  };
}

/** A browser that this user never signed in from is told by mail (SECURITY, Numbers), except the very first. */
async function noticeDevice(
  deps: Deps,
  tx: StoreWrites,
  { bundle, knownDevices }: LoadedInteraction,
  facts: RequestFacts,
  now: Instant,
): Promise<void> {
  if (!bundle) return;
  const device = deps.hash.hash('device', `${bundle.user.id} ${facts.browserToken}`);
  if (knownDevices.includes(device)) return;
  const isNew = await tx.rememberDevice(bundle.user.id, device, now);
  if (isNew && knownDevices.length > 0) await queueMail(deps, tx, bundle, { kind: 'new-device', facts, now });
}
