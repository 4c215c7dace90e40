import { isLoopbackHttp } from '#domain/application-address.ts';
import { isConfidential } from '#domain/application.ts';
import { roleNameOf } from '#domain/role-rule.ts';
import type { ApplicationRecord } from '#ports/applications.ts';
import type { Deps } from '../deps.ts';
import { registeredApplications } from '../roles/registered-applications.ts';
import type { ApplicationLook } from './facts.ts';

/** Looks at every application that works: disabled ones trouble nobody. */
export async function lookAtApplications(deps: Pick<Deps, 'store' | 'clock'>): Promise<readonly ApplicationLook[]> {
  const looks: ApplicationLook[] = [];
  for (const one of await deps.store.listApplications()) {
    if (one.disabledAt === null) looks.push({ name: one.shortName, ...(await lookAt(deps, one)) });
  }
  return looks;
}

/** Roles of applications that are not registered: they come before their application, or a name was mistyped. */
export async function strayRoles(deps: Pick<Deps, 'store'>): Promise<readonly string[]> {
  const registered = new Set(await registeredApplications(deps));
  return (await deps.store.listRoles()).filter((one) => !registered.has(one.application)).map(roleNameOf);
}

async function lookAt(
  deps: Pick<Deps, 'store' | 'clock'>,
  application: ApplicationRecord,
): Promise<Omit<ApplicationLook, 'name'>> {
  const { kind, redirectUris } = application.settings;
  return {
    secretUntil: isConfidential(kind) ? await secretUntil(deps, application) : 'ever',
    // A native application listens on the machine itself (RFC 8252 section 7.3).
    loopback: kind === 'native' ? [] : redirectUris.filter(isLoopbackHttp),
  };
}

async function secretUntil(
  { store, clock }: Pick<Deps, 'store' | 'clock'>,
  { id }: ApplicationRecord,
): Promise<ApplicationLook['secretUntil']> {
  const ends = (await store.loadApplication(id, clock.now()))?.secrets.map((one) => one.expiresAt) ?? [];
  if (ends.includes(null)) return 'ever';
  return ends.reduce((last, end) => (end !== null && (last === null || end > last) ? end : last), null) ?? 'none';
}
