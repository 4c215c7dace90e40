import { otpauthUri } from '#domain/totp.ts';
import { Secret } from '#domain/secret.ts';
import type { AuthenticatorRecord, UserBundle } from '#ports/records.ts';
import type { Deps } from '../deps.ts';
import type { OpenRun } from '../run.ts';
import { openSeed } from '../seed.ts';

/** The pending app of this interaction while its first code is awaited; null otherwise. */
export function pendingAppOf(run: OpenRun): AuthenticatorRecord | null {
  const { step, interaction, loaded } = run;
  if (step.kind !== 'enroll' || step.stage !== 'confirm' || step.of !== 'app' || !loaded.bundle) return null;
  const app = pendingAppIn(loaded.bundle, run);
  return app?.id === interaction.enrollment?.pendingId ? app : null;
}

/** The app that was begun in this interaction, also while another method is being looked at: somebody may have scanned it. */
export const pendingAppIn = ({ authenticators }: UserBundle, { interaction }: OpenRun): AuthenticatorRecord | null =>
  authenticators.find((one) => one.kind === 'app' && one.boundAt === null && one.madeIn === interaction.id) ?? null;

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
