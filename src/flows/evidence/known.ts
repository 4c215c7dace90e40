import type { AuditEvent } from '#domain/audit-event.ts';
import type { EvidencedPerson, IsoInstant } from '#domain/evidence-pack.ts';
import type { CompanyId, UserId } from '#domain/identifiers.ts';
import type { Instant } from '#domain/instant.ts';
import type { NamedUser } from '#ports/audit-reading.ts';
import type { Deps } from '../deps.ts';

/** A user as the company knows them; null: the service itself, by an operator or on its machine. */
export type Known = (user: UserId | null) => EvidencedPerson;

/** Few enough for one statement. */
const atOnce = 200;

/** Looks people up as the company calls them (SECURITY I11): of whoever is not among its people nothing is told, and of nobody the user's id. */
export async function knownTo(
  { store }: Pick<Deps, 'store'>,
  company: CompanyId,
  users: readonly (UserId | null)[],
): Promise<Known> {
  const asked = [...new Set(users)].filter((one) => one !== null);
  const found = new Map<UserId, NamedUser>();
  for (let index = 0; index < asked.length; index += atOnce) {
    const named = await store.trail.namesOf(asked.slice(index, index + atOnce), company);
    for (const one of named) found.set(one.user, one);
  }
  const operators = await operatorsAmong(
    store,
    asked.filter((one) => !found.has(one)),
  );
  return (user) => (user === null || operators.has(user) ? { who: 'service' } : personOf(found.get(user)));
}

/** Who is none of the company's people may have acted for the service, as when an operator approves a reset. */
async function operatorsAmong(store: Deps['store'], users: readonly UserId[]): Promise<ReadonlySet<UserId>> {
  const found = new Set<UserId>();
  for (const one of users) if ((await store.loadUser(one))?.user.operator === true) found.add(one);
  return found;
}

function personOf(named: NamedUser | undefined): EvidencedPerson {
  if (!named || named.membership === null || named.isErased) return { who: 'outside' };
  return { who: 'person', membership: named.membership, name: named.name, email: named.email };
}

/** Who acted: null where it was the service itself. */
export const actorIn = ({ actor, detail }: AuditEvent): UserId | null => (isByService(detail) ? null : actor);

/** An operator may be one of the company's people, too: what they do as one is the service's. */
export const isByService = (detail: AuditEvent['detail']): boolean =>
  detail['as'] === 'operator' || detail['door'] === 'command-line';

export const iso = (at: Instant): IsoInstant => new Date(at).toISOString();

export const isoOrNull = (at: Instant | null): IsoInstant | null => (at === null ? null : iso(at));
