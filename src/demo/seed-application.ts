import type { RoleId } from '#domain/identifiers.ts';
import type { Instant } from '#domain/instant.ts';
import { shippedRoles } from '#domain/shipped-roles.ts';
import { hashApplicationSecret } from '#flows/applications/new-secret.ts';
import type { Deps } from '#flows/deps.ts';
import { won } from '#flows/race.ts';
import { newRole } from '#flows/roles/create-role.ts';
import type { StoreWrites } from '#ports/store.ts';
import { demoApplication } from './application.ts';

/** The application "Payments" of the demo and the roles that come for it (SPEC section 7), in the transaction of the demo. Its roles, by name. */
export async function addDemoApplication(
  deps: Deps,
  tx: StoreWrites,
  now: Instant,
): Promise<ReadonlyMap<string, RoleId>> {
  const { id, shortName, settings, secret } = demoApplication;
  won(
    await tx.createApplication({
      id,
      shortName,
      settings,
      disabledAt: null,
      createdAt: now,
      revision: 1,
      logoMark: null,
    }),
  );
  await tx.addSecret({
    id: deps.random.id('application-secret'),
    applicationId: id,
    hash: hashApplicationSecret(deps, secret),
    ending: secret.slice(-4),
    madeAt: now,
    expiresAt: null,
  });
  const roles = shippedRoles.payments.map((one) => newRole(deps, one));
  for (const role of roles) won(await tx.createRole(role));
  return new Map(roles.map((role) => [role.name, role.id]));
}
