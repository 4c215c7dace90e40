import type { AuditEvent, AuditKind, AuditStream } from '#domain/audit-event.ts';
import { isOwnEvent } from '#domain/audit-marks.ts';
import type { CompanyId, EventId, MembershipId, UserId } from '#domain/identifiers.ts';
import type { Instant } from '#domain/instant.ts';
import type { NamedUser, TrailEvent } from '#ports/audit-reading.ts';
import type { Deps } from '../deps.ts';
import { detailForCompany } from './known-details.ts';

/**
 * Whom an event names. `machine`: whoever ran a command on the machine itself, by the operating system's name for them, which companies are not told. `service`:
 * nobody, it came to be so by itself. `mail`: whoever held a mailed link, and did not sign in. `outsider`: of a company's chain, somebody who is not, or not any more,
 * among its people.
 */
export type Party =
  | { readonly as: 'person'; readonly id: MembershipId | UserId; readonly name: string | null; readonly email: string }
  | { readonly as: 'erased'; readonly id: MembershipId | UserId }
  | { readonly as: 'operator' }
  | { readonly as: 'machine'; readonly operatingUser: string | null }
  | { readonly as: 'service' }
  | { readonly as: 'mail' }
  | { readonly as: 'outsider' };

/** An event as one reader may know it: a company's administrator, or an operator. */
export interface ToldEvent {
  readonly id: EventId;
  readonly at: Instant;
  readonly stream: AuditStream;
  readonly kind: AuditKind;
  readonly who: Party;
  readonly whom: Party | null;
  readonly from: string | null;
  readonly detail: AuditEvent['detail'];
  /** Null while nobody has linked it. */
  readonly sequence: number | null;
  /** It is in no chain, and will be in none: Gatehouse did not write it. */
  readonly isForeign: boolean;
  readonly hash: string | null;
}

/** Events with the names of everybody in them, as `reader` knows them: the people of a company by its directory; null, an operator: everybody. */
export async function tell(
  { store, auditMac }: Deps,
  events: readonly TrailEvent[],
  reader: CompanyId | null,
): Promise<readonly ToldEvent[]> {
  const users = new Set(
    events.flatMap(({ event: { actor, subject } }) => [actor, subject].filter((one) => one !== null)),
  );
  const named = await store.trail.namesOf([...users], reader);
  const names: Names = new Map(named.map((one) => [one.user, one]));
  return events.map((one) => ({
    ...(reader === null ? toldToOperator(one, names) : toldToCompany(one, names)),
    isForeign: one.sequence === null && !isOwnEvent(auditMac, one.event),
  }));
}

type Told = Omit<ToldEvent, 'isForeign'>;

type Names = ReadonlyMap<UserId, NamedUser>;

function toldToOperator({ event, ...place }: TrailEvent, names: Names): Told {
  const { actor, subject, detail, mark: _mark, ...told } = event;
  const party = (user: UserId): Party => personIn(names, user) ?? { as: 'erased', id: user };
  const who = actor === null ? nobodyIn(detail, (name) => name) : party(actor);
  return { ...told, ...place, who, whom: subject && party(subject), detail };
}

/** Whoever acts as an operator is the operator to every company, also to one whose people they are among; and where they were is no business of a company's. */
function toldToCompany({ event, ...place }: TrailEvent, names: Names): Told {
  const { actor: _actor, subject, detail, mark: _mark, ...told } = event;
  const party = (user: UserId): Party => personIn(names, user) ?? { as: 'outsider' };
  const who = companyActor(event, party);
  const isTheirs = who.as === 'person' && (detail['as'] === 'administrator' || detail['as'] === 'team');
  return {
    ...told,
    ...place,
    who,
    whom: subject && party(subject),
    from: isTheirs ? told.from : null,
    detail: detailForCompany(event),
  };
}

function companyActor({ actor, detail }: AuditEvent, party: (user: UserId) => Party): Party {
  if (actor === null) return nobodyIn(detail, () => null);
  return detail['as'] === 'operator' ? { as: 'operator' } : party(actor);
}

function nobodyIn(detail: AuditEvent['detail'], told: (name: string) => string | null): Party {
  if (detail['elsewhere'] === true) return { as: 'outsider' };
  if (detail['door'] === 'mail') return { as: 'mail' };
  if (detail['door'] !== 'command-line') return { as: 'service' };
  const name = detail['operatingUser'];
  return { as: 'machine', operatingUser: typeof name === 'string' ? told(name) : null };
}

function personIn(names: Names, user: UserId): Party | null {
  const found = names.get(user);
  if (!found) return null;
  const id = found.membership ?? user;
  return found.isErased ? { as: 'erased', id } : { as: 'person', id, name: found.name, email: found.email };
}
