import { isConfidential } from '#domain/application.ts';
import type { ApplicationSecretId } from '#domain/identifiers.ts';
import { after, type Duration, type Instant } from '#domain/instant.ts';
import type { Secret } from '#domain/secret.ts';
import type { ApplicationRecord } from '#ports/applications.ts';
import { deedEvent, type By } from '../by.ts';
import { commit } from '../commit.ts';
import type { Deps } from '../deps.ts';
import { holdServiceActor } from '../recovery/hold-operator.ts';
import { namesOf } from './named.ts';
import { newSecret } from './new-secret.ts';
import { shownSecret, type ShownSecret } from './see.ts';

export type MadeSecret =
  | {
      readonly done: true;
      /** Shown this once. */
      readonly secret: Secret;
      readonly shown: ShownSecret;
      /** Earlier ones that worked, and until when they go on. */
      readonly earlier: number;
      readonly earlierEndAt: Instant;
    }
  /** A browser or native application can keep none (RFC 6749 section 2.1). */
  | { readonly done: false; readonly because: 'keeps-none' };

/**
 * Makes another secret of an application. Earlier ones go on to work for `overlap`, so that no instance of the application stands still while it gets to know the
 * new one; an end that is nearer already stays. Access tokens that the application got for itself end with the secret that they were got by. Throws NoLongerAllowed.
 */
export async function makeSecret(
  deps: Deps,
  by: By,
  application: ApplicationRecord,
  overlap: Duration,
): Promise<MadeSecret> {
  if (!isConfidential(application.settings.kind)) return { done: false, because: 'keeps-none' };
  const { record, secret } = newSecret(deps, application.id);
  const earlierEndAt = after(record.madeAt, overlap);
  const earlier = await commit(deps, async (tx) => {
    await holdServiceActor(tx, by);
    await tx.addSecret(record);
    const count = await tx.endOtherSecrets(application.id, record.id, earlierEndAt);
    const detail = { ...namesOf(application), secret: record.id, earlier: count, expiresAt: earlierEndAt };
    await tx.appendAudit([deedEvent(deps, by, { kind: 'application.secret-made', stream: 'installation', detail })]);
    return count;
  });
  return { done: true, secret, shown: shownSecret(record), earlier, earlierEndAt };
}

export type EndedSecret =
  /** `left`: how many work now; without any, the application proves itself no more. */
  | { readonly done: true; readonly left: number }
  /** `others-changed`: one that was to go on has ended meanwhile, or there is another one. */
  | { readonly done: false; readonly because: 'no-such-secret' | 'others-changed' };

/**
 * Ends one secret of an application at once, as after it got into the wrong hands, and with it every access token that the application got for itself by it
 * (proved-by.ts). `others`: those that whoever asks has seen go on; two who each end the other's secret would leave none. Left out: whichever there are. Throws NoLongerAllowed.
 */
export async function endSecret(
  deps: Deps,
  by: By,
  application: ApplicationRecord,
  id: ApplicationSecretId,
  others?: readonly ApplicationSecretId[],
): Promise<EndedSecret> {
  const now = deps.clock.now();
  const because = await commit(deps, async (tx) => {
    await holdServiceActor(tx, by);
    const living = new Set(await tx.holdSecrets(application.id, now));
    if (!living.delete(id)) return 'no-such-secret';
    if (others && !isAll(living, others)) return 'others-changed';
    await tx.endSecret(application.id, id, now);
    const detail = { ...namesOf(application), secret: id };
    await tx.appendAudit([deedEvent(deps, by, { kind: 'application.secret-ended', stream: 'installation', detail })]);
    return null;
  });
  if (because !== null) return { done: false, because };
  const loaded = await deps.store.loadApplication(application.id, deps.clock.now());
  return { done: true, left: loaded?.secrets.length ?? 0 };
}

const isAll = (living: ReadonlySet<ApplicationSecretId>, others: readonly ApplicationSecretId[]): boolean =>
  living.size === others.length && others.every((one) => living.has(one));
