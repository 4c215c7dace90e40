import type { AuditEvent } from '#domain/audit-event.ts';
import { enrollableKinds } from '#domain/authenticator.ts';
import { after, type Instant } from '#domain/instant.ts';
import { stepUp, type StepUpProof } from '#domain/step-up.ts';
import type { InteractionRecord } from '#ports/records.ts';
import type { LoadedInteraction, StoreWrites } from '#ports/store.ts';
import { event } from '../audit.ts';
import type { Deps, RequestFacts } from '../deps.ts';
import { eventDetail } from './events.ts';

/**
 * Notes the proof of a step-up, in the transaction that ends its interaction, and answers the event that tells of it. One that was cancelled or has expired meanwhile is
 * not proved: its page says so. Nor is one whose code was typed too long ago, with a recovery code to be saved in between: it is asked for again.
 */
export async function proveAsked(
  deps: Deps,
  tx: StoreWrites,
  { interaction, origin, bundle }: Pick<LoadedInteraction, 'interaction' | 'origin' | 'bundle'>,
  facts: RequestFacts,
  now: Instant,
): Promise<readonly AuditEvent[]> {
  const { application, purpose } = interaction;
  const proof = proofOf(interaction);
  if (purpose !== 'step-up' || !application?.stepUp || origin === null || proof === null) return [];
  const { stepUp: asked } = application;
  if (proof.at <= after(now, -stepUp.redeemableFor)) return [];
  if (!(await tx.proveStepUp(asked.id, origin, proof.by, proof.at))) return [];
  const detail = { ...eventDetail({ ...application, shortName: asked.shortName }, asked), kind: proof.by };
  return [event(deps, { now, bundle }, facts, 'step-up.proved', detail)];
}

/** The run began with the password alone, so that any second factor in it was proved in it; the newest counts, from the moment that it was given. */
function proofOf({ evidence }: InteractionRecord): { readonly by: StepUpProof; readonly at: Instant } | null {
  const proofs = evidence.flatMap(({ kind, at }) =>
    enrollableKinds.filter((one) => one === kind).map((by) => ({ by, at })),
  );
  return proofs.at(-1) ?? null;
}
