import type { AuditEvent } from '#domain/audit-event.ts';
import type { SessionId } from '#domain/identifiers.ts';
import type { Instant } from '#domain/instant.ts';
import type { Finish } from '#domain/next-step.ts';
import type { Secret } from '#domain/secret.ts';
import { carriedEvidence } from '#domain/session.ts';
import type { SessionRecord } from '#ports/records.ts';
import type { LoadedInteraction, StoreWrites } from '#ports/store.ts';
import { event } from '../audit.ts';
import type { Deps, RequestFacts } from '../deps.ts';
import { queueMail } from '../mail.ts';
import { won } from '../race.ts';

export interface Minted {
  readonly id: SessionId;
  readonly token: Secret;
  readonly events: readonly AuditEvent[];
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
  const { interaction, origin } = loaded;
  if (!interaction.userId) throw new Error('a finished interaction has a user');
  const token = deps.random.token();
  const session = sessionRecord(deps, loaded, facts, token, now);
  if (origin) won(await tx.endSession(origin.id, interaction.userId, 'finished', now));
  else if (facts.sessionToken)
    await tx.endSessionByToken(deps.hash.hash('session-token', facts.sessionToken), 'finished', now);
  await tx.createSession(session);
  await noticeDevice(deps, tx, loaded, facts, now);
  const detail = { session: session.id, level: step.level, purpose: interaction.purpose, replaces: origin?.id ?? null };
  return {
    id: session.id,
    token,
    events: [event(deps, { now, bundle: loaded.bundle }, facts, 'session.created', detail)],
  };
}

function sessionRecord(
  deps: Deps,
  { interaction, origin }: LoadedInteraction,
  facts: RequestFacts,
  token: Secret,
  now: Instant,
): SessionRecord {
  return {
    id: deps.random.id('session'),
    tokenHash: deps.hash.hash('session-token', token.reveal()),
    userId: interaction.userId as SessionRecord['userId'],
    signedInAt: origin?.signedInAt ?? now,
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
