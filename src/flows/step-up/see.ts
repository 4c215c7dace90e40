import { after } from '#domain/instant.ts';
import { stepUp, stepUpStatus } from '#domain/step-up.ts';
import type { StepUpRecord } from '#ports/step-ups.ts';
import type { Deps } from '../deps.ts';
import type { SeenStepUp, SeeStepUp } from './types.ts';

/** The page of a step-up, a path of ours. */
export const stepUpPath = (id: StepUpRecord['id']): string => `/step-up/${id}`;

/** As the application that asked for it may know it. */
export function seen({ service, clock }: Deps, record: StepUpRecord): SeenStepUp {
  const { id, sid, userId, asked, askedAt, expiresAt, provedAt, provedBy } = record;
  return {
    id,
    sid,
    userId,
    asked,
    status: stepUpStatus(record, clock.now()),
    askedAt,
    expiresAt,
    provedAt,
    provedBy,
    redeemableUntil: provedAt === null ? null : after(provedAt, stepUp.redeemableFor),
    address: service.publicUrl() + stepUpPath(id),
  };
}

/** Whatever became of it; of another application there is none (SECURITY I11). */
export const seeStepUp: SeeStepUp = async (deps, application, id) => {
  const record = await deps.store.findStepUp(id);
  return record?.applicationId === application.id ? seen(deps, record) : null;
};
