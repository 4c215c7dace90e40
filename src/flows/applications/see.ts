import { parseId } from '#domain/identifiers.ts';
import type { HeldRole } from '#domain/role-rule.ts';
import type { ApplicationRecord, ApplicationSecretRecord } from '#ports/applications.ts';
import type { Deps } from '../deps.ts';

/** A secret as people may see it: what it is told apart by, and how long it works. */
export type ShownSecret = Pick<ApplicationSecretRecord, 'id' | 'ending' | 'madeAt' | 'expiresAt'>;

export interface SeenApplication {
  readonly application: ApplicationRecord;
  /** Those that work, newest first. */
  readonly secrets: readonly ShownSecret[];
  /** Roles that name it (SPEC C4). */
  readonly roles: readonly HeldRole[];
}

/** The application that a short name or an `app_` id names; null where there is none. */
export async function applicationFrom({ store }: Pick<Deps, 'store'>, text: string): Promise<ApplicationRecord | null> {
  const id = parseId('application', text);
  const name = text.trim().toLowerCase();
  const all = await store.listApplications();
  return all.find((one) => (id ? one.id === id : one.shortName === name)) ?? null;
}

/** An application as operators see it; null: there is none of this id. */
export async function seeApplication(
  { store, clock }: Pick<Deps, 'store' | 'clock'>,
  { id }: Pick<ApplicationRecord, 'id'>,
): Promise<SeenApplication | null> {
  const loaded = await store.loadApplication(id, clock.now());
  if (!loaded) return null;
  const { application, secrets } = loaded;
  const roles = (await store.listRoles()).filter((one) => one.application === application.shortName);
  return { application, secrets: secrets.map(shownSecret), roles };
}

export const shownSecret = ({ id, ending, madeAt, expiresAt }: ApplicationSecretRecord): ShownSecret => ({
  id,
  ending,
  madeAt,
  expiresAt,
});
