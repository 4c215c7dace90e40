import { otpauthUri } from '#domain/totp.ts';
import { Secret } from '#domain/secret.ts';
import type { AuthenticatorRecord } from '#ports/records.ts';
import type { Deps } from '../deps.ts';
import type { OpenRun } from '../run.ts';
import { openSeed } from '../seed.ts';

/** The pending app of this interaction while its first code is awaited; null otherwise. */
export function pendingAppOf({ step, interaction, loaded }: OpenRun): AuthenticatorRecord | null {
  if (step.kind !== 'enroll' || step.stage !== 'confirm') return null;
  const pendingId = interaction.enrollment?.pendingId;
  return (
    loaded.bundle?.authenticators.find(
      (one) => one.id === pendingId && one.boundAt === null && one.madeIn === interaction.id,
    ) ?? null
  );
}

export interface SetupKey {
  /** 32 base32 characters. */
  readonly key: Secret;
  readonly uri: Secret;
}

/** What "Secure your Account" shows, to its own interaction only and unchanged (SPEC T5). */
export function setupKeyOf(deps: Deps, run: OpenRun): SetupKey | null {
  const app = pendingAppOf(run);
  if (!app || !run.loaded.bundle) return null;
  const key = openSeed(deps, app);
  return { key, uri: new Secret(otpauthUri(deps.service.name, run.loaded.bundle.user.email, key.reveal())) };
}
